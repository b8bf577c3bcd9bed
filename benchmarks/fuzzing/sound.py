"""A source of chance → year files that load, so that what comes behind the reading is reached.

What is hostile in them is what a clerk may type in any text: odd letters, tags, formulas, counts.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from fuzzing.case import Case
from fuzzing.words import Chance, calm, prose
from fuzzing.years import COMMANDS, YEAR, Raw, beside, dumped

_DOWN = 3
"""Steps that sections and groups of figures go down at most."""
_UNITS = ("hồ sơ", "%", "tỷ đồng", "triệu đồng", "người", "km²", "lượt")
_NUMBERS = ("0", "1988", "12", "48,89", "-5", "100", "0,1", "99999999999999999999", "1.988.000")
_DAYS = ("08/7/2020", "12/5/2020", "tháng 5/2020", "29/02/2020", "31/12/2019")
_STATUSES = ("hoan_thanh", "dang_thuc_hien", "chua_thuc_hien", "khong_dat")
_SIGNS = ("+", "-", "*", "/")
_CODES = ("BC422", "BC413", "BC411", "BC450", "BC321", "BC706")
_SENTENCES = (
    "Trong 4 nhiệm vụ có 3 nhiệm vụ đã hoàn thành.",
    "Tập trung 03 nhóm việc: một; hai; ba; bốn.",
    "Quý III (tháng 7, 8, 9), giai đoạn 2016-2020 (4 năm), từ ngày 06/11/2020 đến ngày 05/11/2019.",
    "Thứ Ba, ngày 05/10/2020 có mười hai (11) tổ chức, 13,5 triệu đồng (mười ba triệu đồng).",
    "Bổ xung kế hoạch dduwowcj phê duyệt của uBND tỉnh năm 2020. thực hiện quản lí, quản lý.",
    "Kế hoạch số 65/KH-UBND ngày 12/3/2020 và Quyết định số 1/QĐ-UBND.",
    "Tăng 5% so với cùng kỳ, đạt 102,5% kế hoạch năm, trong đó có 05 hồ sơ.",
)
_LETTERS_NOT_READ = {"\ufffd", "\U0010ffff"}
_MOST_MARKS = 60
"""Marks over one letter that are still read."""


class Maker:
    """Makes the values of a year file that loads."""

    def __init__(self, chance: Chance) -> None:
        self.chance = chance
        self.names: list[str] = ["nhom.a", "nhom.b"]

    def words(self) -> str:
        """A text of one line."""
        return self._read(calm(self.chance)) if self.chance.random() < 0.5 else "Công tác {{ nam }}"

    def text(self) -> str:
        """A text of the body; its tags may be wrong, its letters are those that a file may hold."""
        made = (prose(self.chance), self.chance.choice(_SENTENCES))
        return self._read(" ".join(self.chance.sample(made, self.chance.randrange(1, 3))))

    def _read(self, words: str) -> str:
        kept = "".join(
            letter
            for letter in words
            if (letter.isprintable() or letter == "\n") and letter not in _LETTERS_NOT_READ
        )
        return "x" if kept.count("\u0301") > _MOST_MARKS else kept.strip() or "x"

    def some(self, make: Callable[[], Any], least: int = 1) -> list[Any]:
        """One to three of what is made."""
        return [make() for _ in range(self.chance.randrange(least, 4))]

    def figure(self, name: str, depth: int = 0) -> dict[str, Any]:
        """A number, a sum, a formula, or a group of them."""
        chance, kind = self.chance, self.chance.randrange(5)
        if kind == 0 and depth < _DOWN:
            return {one: self.figure(f"{name}.{one}", depth + 1) for one in self._fresh()}
        made: dict[str, Any] = {"don_vi_tinh": chance.choice(_UNITS)}
        if kind == 1:
            made["don_vi_tinh"] = "hồ sơ"
            made["gom"] = chance.sample(["nhom.a", "nhom.b"], 2)
        elif kind == 2:
            first, second = chance.choices(("nhom.a", "nhom.b", "2", "100"), k=2)
            made["cong_thuc"] = f"{first} {chance.choice(_SIGNS)} {second}"
        else:
            made["thuc_hien"] = self._number()
        for key in ("cung_ky", "ke_hoach", "ke_hoach_nam_sau", "luy_ke"):
            if chance.random() < 0.2:
                made[key] = self._number()
        if chance.random() < 0.3:
            made["ten"] = self.words()
        self.names.append(name)
        return made

    def _fresh(self) -> list[str]:
        return self.chance.sample(("c", "d", "tong", "e"), self.chance.randrange(1, 4))

    def _number(self) -> Raw:
        return Raw(self.chance.choice(_NUMBERS))

    def section(self, depth: int = 0) -> dict[str, Any]:
        """A section with text, and now and then with sections below."""
        made: dict[str, Any] = {"van": f"{self.text()} {self._printed()}"}
        if self.chance.random() < 0.4:
            made["tieu_de"] = self.words()
        if depth < _DOWN and self.chance.random() < 0.3:
            made["muc"] = self.some(lambda: self.section(depth + 1))
        return made

    def _printed(self) -> str:
        if self.chance.random() < 0.5:
            return "."
        return f"Có {{{{ {self.chance.choice(self.names)} | kem_don_vi }}}}."

    def task(self) -> dict[str, Any]:
        """A task with a state."""
        made = {"noi_dung": self.text(), "trang_thai": self.chance.choice(_STATUSES)}
        return {**made, "ket_qua": self.text()} if self.chance.random() < 0.5 else made

    def appendix(self) -> dict[str, Any]:
        """Documents, a free table, or rows of the file beside."""
        made: dict[str, Any] = {"tieu_de": self.words()}
        kind = self.chance.randrange(3)
        if kind == 0:
            made["bang"] = {
                "cot": [{"ten": self.words()}, {"ten": "Số"}],
                "hang": self.some(lambda: [self.words(), "12"], 0),
            }
        elif kind == 1:
            made["nhom"] = [{"ten": self.words(), "van_ban": self.some(self.document)}]
        else:
            made["tu_tep"] = "b.csv"
        return made

    def document(self) -> dict[str, Any]:
        """A row of an appendix."""
        symbol = f"{self.chance.randrange(1, 99)}/{self.chance.choice(('KH-UBND', 'QĐ-STC'))}"
        return {
            "ten_loai": self.chance.choice(("Kế hoạch", "Quyết định", "Công văn")),
            "so_ky_hieu": symbol,
            "ngay": self.chance.choice(_DAYS),
            "trich_yeu": self.words(),
        }

    def rule(self) -> dict[str, Any]:
        """A rule of the office."""
        value = self.chance.choice(("0", "12", "nhom.b", "1988"))
        return {"bieu_thuc": f"nhom.a > {value}", "thong_bao": self.words()}

    def waiver(self) -> dict[str, Any]:
        """A waiver, of use or not."""
        return {"ma_loi": self.chance.choice(_CODES), "vi_tri": self.words(), "ly_do": "đúng"}


def sound_year(chance: Chance) -> Case:
    """A year file that loads, most of the time."""
    maker = Maker(chance)
    declared = {name: maker.figure(name) for name in maker._fresh()}
    own: dict[str, Any] = {}
    for key, make in (
        ("nhiem_vu", maker.task),
        ("nhiem_vu_nam_sau", maker.task),
        ("phu_luc", maker.appendix),
        ("quy_tac", maker.rule),
        ("bo_qua", maker.waiver),
    ):
        if chance.random() < 0.4:
            own[key] = maker.some(make)
    own["noi_dung"] = maker.some(maker.section)
    text = YEAR.partition("noi_dung")[0] + _figures(declared, chance) + _spelt(own, chance) + "\n"
    if chance.random() < 0.3:
        text = text.replace("2020\n", "2020\nky_truoc: cu.yaml\n", 1)
    files = {**beside(), "nam.yaml": text.encode(errors="replace")}
    return Case("year files, made sound", chance.choice(COMMANDS), files)


def _figures(declared: dict[str, Any], chance: Chance) -> str:
    return "".join(f"  {name}: {_flow(made)}\n" for name, made in declared.items())


def _spelt(own: dict[str, Any], chance: Chance) -> str:
    """YAML as a program writes it, or in one of the spellings of people, which may break it."""
    if chance.random() < 0.2:
        return dumped(own, chance)
    return "\n".join(f"{key}: {_flow(value)}" for key, value in own.items())


def _flow(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
