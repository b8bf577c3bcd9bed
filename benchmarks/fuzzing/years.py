"""The JSON Schema of a year file and chance → year and rule files, sound but for some places."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from baocao_gen.yearfile.model.schema import json_schema
from fuzzing.case import Case, Files
from fuzzing.words import Chance, calm, damaged, formula, odd, prose

ROOT = Path(__file__).parents[2]
YEAR = """\
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Thông tin và Truyền thông
  so_van_ban: "05"
  ky_hieu: BC-STTTT
  dia_danh: Tiền Giang
  ngay_ban_hanh: 08/7/2020
  trich_yeu: Tổng kết công tác
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Văn Dũng}
  noi_nhan: ["Lưu: VT, VP"]
so_lieu:
  nhom:
    a: {ten: Hồ sơ, don_vi_tinh: hồ sơ, thuc_hien: 1988, cung_ky: 1900, ke_hoach: 2000}
    b: {don_vi_tinh: hồ sơ, thuc_hien: 12}
noi_dung:
  - van: Có {{ nhom.a | kem_don_vi }}.
"""
SMALL = YEAR.encode()
LAST = SMALL.replace(b"2020", b"2019")
COMMANDS = (
    *(("check", "nam.yaml"), ("check", "nam.yaml", "--stats"), ("check", "nam.yaml", "--strict")),
    *(("check", "nam.yaml", "--format", form) for form in ("json", "github", "sarif")),
    *(
        ("render", "nam.yaml", "-o", "ra.docx"),
        ("render", "nam.yaml", "-o", "ra.docx", "--no-check"),
    ),
    *(("render", "nam.yaml", "-o", "ra.docx", "--draft", "--no-check", "--format", "json"),) * 3,
    *(("new", "nam.yaml", "-o", "moi.yaml"), ("new", "nam.yaml", "--dry-run")),
    *(("todo", "nam.yaml"), ("todo", "nam.yaml", "--format", "json")),
    *(("diff", "cu.yaml", "nam.yaml"), ("diff", "nam.yaml", "cu.yaml", "--format", "json")),
    ("diff", "cu.yaml", "nam.yaml", "--format", "markdown"),
    ("batch", "nam.yaml", "cu.yaml", "-o", "ra", "--jobs", "1"),
    ("template", "check", "mau.docx", "nam.yaml"),
    ("library", "year"),
)
VALUES: dict[str, tuple[str, ...]] = {
    "ky_bao_cao": ("2020", "quý III/2020", "6 tháng đầu năm 2020", "tháng 10/2020", "9999", "0001"),
    "ky_truoc": ("cu.yaml", "nam.yaml", "khong-co.yaml", "b.csv", "."),
    "mau": ("bao-cao", "mau.docx", "to-trinh", "khong-co"),
    "tu_tep": ("b.csv", "quy-tac.yaml", "nam.yaml", ".", "/dev/null"),
    "ngay_ban_hanh": ("08/7/2020", "tháng 12 năm 2020", "31/02/2020", "2020-07-08", "năm 2020"),
    "ngay": ("08/7/2020", "12/5/2020", "tháng 5/2020", "00/00/0000"),
    "ky_hieu": ("BC-STTTT", "BC", "/", "QĐ-UBND"),
    "so_ky_hieu": ("1/KH-UBND", "12/2020/QĐ-UBND", "Số 5", "//"),
    "khi_sang_nam": ("giu", "xoa", "chuyen"),
    "ten_loai": ("Báo cáo", "Tờ trình", "Công văn", "Quyết định", "Biên bản"),
    "ma_loi": ("BC422", "BC301", "BC999", "x"),
    "don_vi_tinh": ("hồ sơ", "%", "tỷ đồng", "triệu đồng", "người", "km²", ""),
}
NUMBERS = ("0", "1988", "12", "1.988", '"48,89"', "-5", "1e5", "100", "0.1", "99999999999999999999")
FIGURES = ("a", "b", "c", "nhom", "nhom.a", "tong")


_VALUE = re.compile(r"[ -]*\w+: +[^|>{\[ ]")
_HARMLESS = re.compile(r"[\w][\w ./]*|\"[\d,]*\"")


@cache
def schema() -> dict[str, Any]:
    return json_schema()


_EITHER = (
    *(
        ("nhom", "bang", "tu_tep"),
        ("gom", "cong_thuc"),
        ("van_ban", "tu_tep"),
        ("bieu_thuc", "tu_tep"),
    ),
)
"""Of these keys one stands in a group."""
_ONE_OF_THEM = {"nhom", "bang", "bieu_thuc", "van", "thuc_hien"}
_PLAIN_TEXTS = (
    "Văn phòng",
    "Công tác {{ nam }}",
    "Thanh tra Sở",
    "a",
    "Có {{ nhom.a | kem_don_vi }}",
)


_NUMBERED = {"thuc_hien", "cung_ky", "ke_hoach", "ke_hoach_nam_sau", "luy_ke", "gia_tri", "rong"}


class Raw(str):
    """A value in the very letters in which it is typed."""

    __slots__ = ()


class Grower:
    """Grows values from the schema; ``wild`` is how often a value is none that the schema knows."""

    def __init__(self, chance: Chance, wild: float) -> None:
        self.chance = chance
        self.wild = wild

    def value(self, shape: dict[str, Any], key: str = "", depth: int = 0) -> Any:
        """A value for a place of the schema."""
        chance = self.chance
        if chance.random() < self.wild:
            return self.wrong()
        if "$ref" in shape:
            return self.value(schema()["$defs"][shape["$ref"].rpartition("/")[2]], key, depth)
        kinds = [one for one in shape.get("anyOf", ()) if one.get("type") != "null"]
        if kinds := kinds or shape.get("oneOf", []):
            return self.value(chance.choice(kinds), key, depth) if chance.random() < 0.9 else None
        if "enum" in shape:
            return chance.choice(shape["enum"])
        if shape.get("type") == "object" and depth < 7:
            return self.mapping(shape, depth)
        if shape.get("type") == "array" and depth < 7:
            count = chance.choice((0, 1, 1, 2, 3))
            return [self.value(shape.get("items", {}), key, depth + 1) for _ in range(count)]
        return self.scalar(shape, key)

    def mapping(self, shape: dict[str, Any], depth: int) -> dict[str, Any]:
        """A group with what it must have, some of what it may have, and seldom something else."""
        chance = self.chance
        found = {}
        required = set(shape.get("required", ()))
        for key, inner in shape.get("properties", {}).items():
            if chance.random() < (0.99 - self.wild if key in required else 0.25):
                found[key] = self.value(inner, key, depth + 1)
        some = [key for key in shape.get("properties", ()) if key in _ONE_OF_THEM]
        if some and not found.keys() & set(some) and self._is_calm():
            found[some[0]] = self.value(shape["properties"][some[0]], some[0], depth + 1)
        if "bieu_thuc" in found and self._is_calm():
            found["thong_bao"] = "sai"
        inner = shape.get("additionalProperties")
        if isinstance(inner, dict):
            for name in chance.sample(FIGURES, chance.randrange(4)):
                found[name] = self.value(inner, name, depth + 1)
        for others in _EITHER:
            there = [key for key in others if key in found]
            for key in there and chance.sample(there, len(there) - 1) if self._is_calm() else ():
                del found[key]
        if chance.random() < self.wild:
            found[chance.choice((odd(chance), "thuc_hien", "van", "tu_tep"))] = self.wrong()
        return found

    def _is_calm(self) -> bool:
        return self.chance.random() >= self.wild

    def scalar(self, shape: dict[str, Any], key: str) -> Any:
        """A text, a number or a switch, fit for its key."""
        chance = self.chance
        if key in VALUES and chance.random() < 0.9:
            return chance.choice(VALUES[key])
        if shape.get("type") == "boolean":
            return chance.choice(("true", "false"))
        if shape.get("type") == "integer":
            return Raw(chance.choice(("0", "1", "2", "3")))
        if shape.get("type") == "number" or key in _NUMBERED:
            return Raw(chance.choice(NUMBERS))
        if key in ("gom", "gom_khac"):
            return chance.choice(FIGURES)
        if key in ("cong_thuc", "bieu_thuc"):
            return formula(chance)
        if key in ("van", "noi_dung", "ket_qua", "trich_yeu", "hang"):
            return prose(chance)
        return calm(chance) if chance.random() < 0.3 else chance.choice(_PLAIN_TEXTS)

    def wrong(self) -> Any:
        """A value of another kind."""
        chance = self.chance
        return chance.choice(
            (odd(chance), None, [], {}, [odd(chance)], {odd(chance): odd(chance)}, prose(chance))
        )


def dumped(value: Any, chance: Chance, indent: int = 0) -> str:
    """YAML in one of its many spellings; what no spelling can hold comes out broken, as it may."""
    pad = "  " * indent
    if isinstance(value, dict) and value:
        lines = (
            f"{pad}{_key(key)}:{_below(inner, chance, indent)}" for key, inner in value.items()
        )
        return "\n".join(lines)
    if isinstance(value, list) and value:
        return "\n".join(f"{pad}-{_below(inner, chance, indent)}" for inner in value)
    return pad + _scalar(value, chance, indent)


def _key(key: str) -> str:
    return key if key.replace("_", "").isalnum() else json.dumps(key, ensure_ascii=False)


def _below(value: Any, chance: Chance, indent: int) -> str:
    if isinstance(value, dict | list) and value and chance.random() < 0.85:
        return "\n" + dumped(value, chance, indent + 1)
    return " " + _scalar(value, chance, indent)


def _scalar(value: Any, chance: Chance, indent: int) -> str:
    if value is None:
        return chance.choice(("", "~", "null"))
    if isinstance(value, Raw):
        return value
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=chance.random() < 0.2)
    if chance.random() < (0.9 if _HARMLESS.fullmatch(value) else 0.02) and "\n" not in value:
        return value
    if chance.random() < 0.3 and value.strip():
        lines = value.replace("\n", "\n" + "  " * (indent + 1))
        mark = chance.choice("||||>") + chance.choice(("", "", "", "", "-", "+", "2"))
        return f"{mark}\n{'  ' * (indent + 1)}{lines}"
    if chance.random() < 0.2:
        return "'" + value.replace("'", "''") + "'"
    return json.dumps(value, ensure_ascii=chance.random() < 0.1)


@cache
def samples() -> tuple[bytes, ...]:
    """Year files as people write them."""
    names = ("data/2020.yaml", "data/2021.yaml", "examples/mau-rieng/quy-3-2020.yaml")
    more = ("examples/phuong-thang/2020-10.yaml", "examples/cuoi-nam/2021-da-dien.yaml")
    read = ((ROOT / name).read_bytes() for name in (*names, *more))
    return (*(re.sub(rb"(?m)^(ky_truoc:|mau:|doi_chieu:).*", rb"", data) for data in read), SMALL)


def mutated(data: bytes, chance: Chance) -> bytes:
    """A year file with some lines moved, doubled, lost, indented or overwritten."""
    lines = data.decode(errors="replace").split("\n")
    for _ in range(chance.randrange(1, 4)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        kind = chance.randrange(7) if chance.random() < 0.3 else 5
        if kind == 0:
            del lines[at : at + chance.randrange(1, 4)]
            lines = lines or [""]
        elif kind == 1:
            lines.insert(at, lines[other])
        elif kind == 2:
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == 3:
            lines[at] = chance.choice((" ", "  ", "\t", "- ")) + lines[at]
        elif kind == 4:
            lines[at] = lines[at].lstrip()
        elif kind == 5:
            valued = [number for number, line in enumerate(lines) if _VALUE.match(line)] or [at]
            at = chance.choice(valued)
            key, sign, _ = lines[at].partition(":")
            value = chance.choice((calm, calm, prose, formula, odd))(chance)
            quoted = json.dumps(value, ensure_ascii=False) if chance.random() < 0.8 else value
            lines[at] = f"{key}{sign} {quoted}" if sign else lines[at]
        elif _VALUE.match(lines[at]):
            place = chance.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:place] + odd(chance) + lines[at][place:]
    return "\n".join(lines).encode(errors="surrogatepass")


def encoded(text: str, chance: Chance) -> bytes:
    """Bytes of a text, now and then in another encoding or with other line ends."""
    data = text.encode(errors="replace")
    if chance.random() < 0.04:
        data = text.encode(chance.choice(("utf-16", "utf-16-be", "utf-8-sig", "cp1258")), "replace")
    if chance.random() < 0.04:
        data = data.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\x0b", b"\xe2\x80\xa8")))
    return damaged(data, chance) if chance.random() < 0.05 else data


def beside() -> Files:
    """What lies beside every year file."""
    from fuzzing.templates import sound_template

    rows = (
        "ten_loai;so_ky_hieu;ngay;trich_yeu;nhom\nKế hoạch;1/KH-UBND;12/5/2020;Về công tác;Nhóm\n"
    )
    rule = "quy_tac:\n  - bieu_thuc: nhom.a > 1\n    thong_bao: a\n"
    return {
        "cu.yaml": LAST,
        "b.csv": rows.encode(),
        "quy-tac.yaml": rule.encode(),
        "mau.docx": sound_template(),
    }


def grown_year(chance: Chance) -> Case:
    """A year file that is made key by key."""
    grower = Grower(chance, chance.choice((0.0, 0.01, 0.03, 0.12)))
    grown = grower.mapping(schema(), 0)
    text = dumped(grown, chance)
    if chance.random() < 0.8:  # what is seldom sound when it is grown is taken from a sound file
        own = {key: grown[key] for key in grown if key not in ("ky_bao_cao", "the_thuc", "so_lieu")}
        text = f"{YEAR.partition('noi_dung')[0]}{_figures(grower)}{dumped(own, chance)}"
    files = {**beside(), "nam.yaml": encoded(text + "\n", chance)}
    return Case("year files, made", chance.choice(COMMANDS), files)


def _figures(grower: Grower) -> str:
    """More figures for the group that the sound file has."""
    shape = {"$ref": "#/$defs/Figure"}
    names = grower.chance.sample(("c", "d", "tong", "e"), grower.chance.randrange(4))
    grown = {name: grower.value(shape, name, 3) for name in names}
    return dumped(grown, grower.chance, 2) + "\n" if grown else ""


def mutated_year(chance: Chance) -> Case:
    """A year file that was sound."""
    data = chance.choice(samples()[1:] if chance.random() < 0.7 else samples())
    data = damaged(data, chance) if chance.random() < 0.15 else mutated(data, chance)
    return Case("year files, changed", chance.choice(COMMANDS), {**beside(), "nam.yaml": data})


def rule_file(chance: Chance) -> Case:
    """A file of the office's rules, or rules in the year file."""
    grower = Grower(chance, chance.choice((0.0, 0.02, 0.1)))
    rules = [
        grower.value(schema()["$defs"]["OwnRule"], depth=2) for _ in range(chance.randrange(1, 5))
    ]
    waivers = [
        grower.value({"$ref": "#/$defs/Waiver"}, depth=2) for _ in range(chance.randrange(3))
    ]
    text = encoded(dumped({"quy_tac": rules}, chance) + "\n", chance)
    named = f"{YEAR}quy_tac:\n  - tu_tep: quy-tac.yaml\n{dumped({'bo_qua': waivers}, chance)}\n"
    files = {**beside(), "quy-tac.yaml": text, "nam.yaml": named.encode(errors="replace")}
    if chance.random() < 0.3:
        files["nam.yaml"] = SMALL + text
    return Case("rule files", chance.choice(COMMANDS[:9]), files)
