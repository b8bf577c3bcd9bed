"""Random acts of two tabs and of another program → what the page wrote, and what it should have.

Each act is sent to a running page as its forms send it, and done on the files of a folder beside by
the functions that edit a year file. Used by ``tests/web`` and by ``benchmarks/edits.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from baocao_gen.figures.figure import Name, path_of
from baocao_gen.files.files import File
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.report import Report
from baocao_gen.web.acts import with_values
from baocao_gen.yearfile.editing.acts import Act, Move
from baocao_gen.yearfile.editing.apply import with_acts
from baocao_gen.yearfile.model import Section, Task
from baocao_gen.yearfile.origin import KeyPath, dotted
from baocao_gen.yearfile.yaml import Plain, read, to_plain
from baocao_gen.years.edits import content, figures, renaming

_YEAR: Final = """\
# Tệp của {year}
ky_bao_cao: {year}
the_thuc:
  co_quan_ban_hanh: Sở Y tế   # cơ quan
  ky_hieu: BC-SYT
  dia_danh: Huế
  trich_yeu: "Công tác năm"
  nguoi_ky: {{chuc_vu: Giám đốc, ho_ten: Trần Văn Dũng}}
  noi_nhan: [UBND thành phố, "Lưu: VT"]

so_lieu:
  # đếm lại mỗi quý
  tram: {{ten: Trạm y tế, don_vi_tinh: trạm, thuc_hien: 12}}
  nguoi:
    bac_si:
      ten: Bác sĩ
      don_vi_tinh: người
      thuc_hien: 1988
      ke_hoach: 2000   # theo nghị quyết
    y_ta: {{ten: "Y tá, hộ lý", don_vi_tinh: người, thuc_hien: }}
  chi: {{ten: Chi, don_vi_tinh: tỷ đồng, thuc_hien: "12,5"}}

noi_dung:
  - tieu_de: KẾT QUẢ
    van: |
      Có {{{{ tram | kem_don_vi }}}}.

      - {{{{ nguoi.bac_si | kem_don_vi }}}}
  # phần hai
  - van: Đã chi {{{{ chi | kem_don_vi }}}}.
nhiem_vu:
  - noi_dung: Việc một
    trang_thai: hoan_thanh
    ket_qua: Xong
  - {{noi_dung: Việc hai, trang_thai: dang_thuc_hien, ket_qua: Còn làm}}
"""
_WORDS: Final = (
    "Chữ mới",
    "Sở, ban: ngành #1",
    "- gạch",
    "",
    "12,5",
    "một\nhai",
    "một\n\nhai",
    "{{ tram }}",
    "{{ tram | kem_don_vi }} và {{ khong_co }}",
    "{{ hong",
    "it's 'đơn'",
    "dài " * 40,
    "a\0b",
    "\ufeffa",
    "null",
    "*đậm*",
    "= 1",
    "đã, đang",
    "true",
    "%",
    "@a",
    "&a *b",
    "a: b",
    "[x",
    "Nguyễn",
)
_NUMBERS: Final = ("", "0", "7", "1988", "1.988", "12,5", "1.234.567", "-3", "bảy", "1e5", " 8 ")
_NAMES: Final = ("Số mới", "Hộ dân", "", "Trạm y tế", "a: b", "Đường #1")
_KEYS: Final = ("moi", "tram", "so_2", "Sai", "nam", "x" * 30)
Direct = Callable[[Report, File, bytes], "str | bytes"]


@dataclass(frozen=True)
class PageAct:
    """What is sent, and the same done directly.

    Attributes:
        kind: Of the act.
        step: The address, without the number of the file.
        fields: Of the form, without the version.
        direct: The content → the new one; InvalidReport where it cannot be done.
        acts: The same as acts on plain values, where it is some.
    """

    kind: str
    step: str
    fields: list[tuple[str, str]]
    direct: Direct
    acts: Callable[[Plain], Sequence[Act]] | None = None


def year_texts() -> dict[str, bytes]:
    """The files of the folder, each typed in another way."""
    return {
        "2019.yaml": _YEAR.format(year=2019).encode(),
        "2020.yaml": _YEAR.format(year=2020).replace("\n", "\r\n").encode(),
        "con/2021.yaml": b"\xef\xbb\xbf" + _YEAR.format(year=2021).encode(),
    }


def random_act(report: Report, data: bytes, chance: Random) -> PageAct:
    """Something that the page can do to a report."""
    typing = (_values, _words, _words, _header, _item, _new, _whole, _waiver)
    return chance.choice((*typing, *_OF_FIGURES))(report, data, chance)


def _form(
    kind: str, step: str, fields: list[tuple[str, str]], acts: Callable[[Plain], Sequence[Act]]
) -> PageAct:
    def direct(_report: Report, file: File, data: bytes) -> str:
        return with_acts(data, list(acts(to_plain(read(data, "")[0]))), file.path)

    return PageAct(kind, step, fields, direct, acts)


def _values(report: Report, _data: bytes, chance: Random) -> PageAct:
    names = chance.sample(
        list(report.figures.by_name), min(len(report.figures.by_name), chance.randint(1, 3))
    )
    typed = {
        (name, chance.choice(["thuc_hien", "ke_hoach"])): chance.choice(_NUMBERS) for name in names
    }
    fields = [(f"v.{'.'.join(name)}.{key}", text) for (name, key), text in typed.items()]
    if any(_is_no_number(text) for text in typed.values()):
        return PageAct("values", "so-lieu", fields, is_refused)
    stripped = {place: text.strip() for place, text in typed.items()}

    def direct(now: Report, _file: File, data: bytes) -> str:
        shown = {
            place: now.origin.typed((*path_of(place[0]), place[1])) or "" for place in stripped
        }
        return with_values(
            now, data, {at: text for at, text in stripped.items() if text != shown[at]}
        )

    return PageAct("values", "so-lieu", fields, direct)


def _is_no_number(text: str) -> bool:
    return text in ("bảy", "1e5")


def is_refused(_report: Report, _file: File, _data: bytes) -> str:
    raise InvalidReport([])


def _words(report: Report, data: bytes, chance: Random) -> PageAct:
    index = chance.randrange(max(1, len(report.year_file.body)))
    path: KeyPath = ("noi_dung", index, chance.choice(["van", "tieu_de"]))
    words = chance.choice(_WORDS)
    fields = [("lam", "ghi"), (f"v.{dotted(path)}", words)]
    return _form("words", "loi-van", fields, lambda plain: _typed(plain, path, words))


def _typed(plain: Plain, path: KeyPath, words: str) -> Sequence[Act]:
    from baocao_gen.web.forms import as_typed

    is_same = as_typed(plain, path) == words.strip("\n").rstrip()
    return () if is_same else content.words_act(plain, path, words)


def _header(_report: Report, _data: bytes, chance: Random) -> PageAct:
    if chance.random() < 0.4:
        lines = chance.choice(
            ["UBND\nLưu: VT", "Như trên", "Sở Nội vụ\n\nLưu: VT, TH", "UBND thành phố\nLưu: VT"]
        )
        path: KeyPath = ("the_thuc", "noi_nhan")

        def listed(plain: Plain) -> Sequence[Act]:
            from baocao_gen.web.forms import as_typed

            return () if as_typed(plain, path) == lines else content.lines_act(plain, path, lines)

        return _form("lines", "the-thuc", [("lam", "ghi"), (f"v.{dotted(path)}", lines)], listed)
    key = chance.choice(["trich_yeu", "dia_danh", "ky_hieu", "nguoi_soan", "ngay_ban_hanh"])
    words = chance.choice([*_WORDS, "15/12/2020"])
    at: KeyPath = ("the_thuc", key)
    fields = [("lam", "ghi"), (f"v.{dotted(at)}", words)]
    return _form("header", "the-thuc", fields, lambda plain: _typed(plain, at, words))


def _item(report: Report, _data: bytes, chance: Random) -> PageAct:
    key, step, count = chance.choice(
        [
            ("nhiem_vu", "nhiem-vu", len(report.year_file.tasks)),
            ("noi_dung", "loi-van", len(report.year_file.body)),
        ]
    )
    path: KeyPath = (key, index := chance.randrange(max(1, count)))
    act, made = chance.choice(
        [
            ("len", lambda _: (Move((key,), index, index - 1),)),
            ("xuong", lambda _: (Move((key,), index, index + 1),)),
            ("xoa", lambda plain: (content.remove_act(plain, path),)),
        ]
    )
    return _form(act, step, [("lam", f"{act}:{dotted(path)}")], made)


def _new(_report: Report, _data: bytes, chance: Random) -> PageAct:
    words = chance.choice(_WORDS)
    if chance.random() < 0.5:
        fields = [("lam", "them:nhiem_vu"), ("m.content", words)]
        return _form(
            "new task",
            "nhiem-vu",
            fields,
            lambda plain: (
                content.new_item_act(plain, ("nhiem_vu",), Task, {"content": words.strip()}),
            ),
        )
    values: dict[str, Plain] = {"title": words.strip()} if words.strip() else {"title": "Mục mới"}
    fields = [("lam", "them:noi_dung"), ("m.title", words)]
    return _form(
        "new section",
        "loi-van",
        fields,
        lambda plain: (content.new_item_act(plain, ("noi_dung",), Section, values, None),),
    )


def _some(report: Report, chance: Random) -> Name:
    return chance.choice(list(report.figures.by_name) or [("tram",)])


def _figure_key(report: Report, _data: bytes, chance: Random) -> PageAct:
    name = _some(report, chance)
    words = " ".join(chance.choice([word for word in _WORDS if "\0" not in word]).split())
    key, spelt = chance.choice([("note", "ghi_chu"), ("name", "ten"), ("unit", "don_vi_tinh")])

    def direct(now: Report, _file: File, data: bytes) -> str:
        is_same = (now.origin.typed((*path_of(name), spelt)) or "") == words
        return data.decode() if is_same else figures.with_figure_key(data, name, key, words or None)

    return PageAct("key of a figure", f"so-lieu/{'.'.join(name)}", [(key, words)], direct)


def _new_figure(_report: Report, _data: bytes, chance: Random) -> PageAct:
    values = {
        "name": chance.choice(_NAMES),
        "unit": "hộ",
        "actual": chance.choice(["", "5", "bảy"]),
    }
    group = chance.choice(["", "nguoi", "nhom_moi"])
    key = chance.choice(["", *_KEYS])

    def direct(now: Report, _file: File, data: bytes) -> str:
        given = {field: text for field, text in values.items() if text or field == "actual"}
        return figures.with_new_figure(now, data, tuple(group.split()), given, key or None)

    return PageAct(
        "new figure", "so-lieu-moi", [*values.items(), ("nhom", group), ("khoa", key)], direct
    )


def _rename(report: Report, _data: bytes, chance: Random) -> PageAct:
    name, key = _some(report, chance), chance.choice(_KEYS)
    return PageAct(
        "rename",
        f"so-lieu/{'.'.join(name)}/khoa",
        [("khoa", key)],
        lambda now, file, _: renaming.renamed(now, file, name, key).text,
    )


def _delete(report: Report, _data: bytes, chance: Random) -> PageAct:
    name = _some(report, chance)
    step = f"so-lieu/{'.'.join(name)}/xoa"
    return PageAct("delete", step, [], lambda now, _, data: figures.without_figure(now, data, name))


def _waiver(_report: Report, _data: bytes, chance: Random) -> PageAct:
    code, reason = chance.choice(["BC422", "BC416", "BC000"]), chance.choice(["đã xem", "a: b #c"])
    fields = [("ma", code), ("cho", "tram"), ("ly_do", reason)]
    return PageAct(
        "waiver",
        "kiem-tra/bo-qua",
        fields,
        lambda _, __, data: content.with_waiver(data, code, "tram", reason),
    )


def _whole(_report: Report, data: bytes, chance: Random) -> PageAct:
    text = data.decode().lstrip("\ufeff").replace("\r\n", "\n")
    typed = f"{text}# {chance.randrange(10**6)}\n" if chance.random() < 0.7 else f"{text}\nsai: [\n"

    def direct(_report: Report, _file: File, now: bytes) -> str:
        mark = "\ufeff" if now.startswith(b"\xef\xbb\xbf") else ""
        return mark + typed.replace("\n", "\r\n" if b"\r\n" in now else "\n")

    return PageAct("whole file", "tep", [("noi_dung", typed)], direct)


_OF_FIGURES: Final = (_figure_key, _new_figure, _rename, _delete)
