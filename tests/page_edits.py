"""Random acts of two tabs and of another program → what the page wrote, and what it should have.

Each act is sent to a running page as its forms send it, and done on the files of a folder beside by
the functions that edit a year file. Used by ``tests/web`` and by ``benchmarks/edits.py``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final
from urllib.parse import urlencode

from web_page import Visitor

from baocao_gen.figures.figure import Name, path_of
from baocao_gen.files.files import File, Files
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.load import load_unsaved
from baocao_gen.report.report import Report
from baocao_gen.web.acts import with_values
from baocao_gen.yearfile.editing.acts import Act, Insert, Move, Put, changed
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
    "Chữ mới", "Sở, ban: ngành #1", "- gạch", "", "12,5", "một\nhai", "một\n\nhai", "{{ tram }}",
    "{{ tram | kem_don_vi }} và {{ khong_co }}", "{{ hong", "it's 'đơn'", "dài " * 40, "a\0b", "\ufeffa", "null",
    "*đậm*", "= 1", "đã, đang", "true", "%", "@a", "&a *b", "a: b", "[x", "Nguyễn",
)  # fmt: skip
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
    made = (_values, _words, _words, _header, _item, _new, _figure_key, _new_figure, _rename, _delete,
            _waiver, _whole)  # fmt: skip
    return chance.choice(made)(report, data, chance)


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
        return PageAct("values", "so-lieu", fields, _refuse)
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


def _refuse(_report: Report, _file: File, _data: bytes) -> str:
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
    return chance.choice(list(report.figures.by_name))


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


@dataclass
class PageRun:
    """A page that is edited, the folder beside in which the same is done, and what was counted.

    Attributes:
        visitor: Asks the page.
        shown: The folder that it has open.
        beside: The folder in which every act is done directly.
        chance: What is done next.
    """

    visitor: Visitor
    shown: Path
    beside: Path
    chance: Random
    counted: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    _back: dict[tuple[str, bytes], bytes] = field(default_factory=dict)
    _forth: dict[tuple[str, bytes], bytes] = field(default_factory=dict)
    _stale: dict[str, str] = field(default_factory=dict)

    def begin(self) -> None:
        """Both folders, alike."""
        for folder in (self.shown, self.beside):
            for name, data in year_texts().items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(data)
        self.visitor.get("/")

    def step(self) -> None:
        """One act of one of the tabs, or of another program."""
        number, name = self.chance.choice(list(enumerate(year_texts(), 1)))
        kind = self.chance.random()
        if kind < 0.06:
            self._elsewhere(name)
        elif kind < 0.26:
            self._leap(number, name, is_back=kind < 0.18)
        else:
            self._act(number, name, is_stale=kind < 0.34)
        self._compare(name)

    def _elsewhere(self, name: str) -> None:
        line = f"# {self.chance.randrange(10**6)}".encode()
        for folder in (self.shown, self.beside):
            data = (folder / name).read_bytes()
            (folder / name).write_bytes(data + (b"\r\n" if b"\r\n" in data else b"\n") + line)
        self.counted["another program"] += 1

    def _version(self, number: int) -> str:
        found = re.search(r'data-version="(\w+)"', self.visitor.get(f"/{number}/tep").text)
        assert found is not None
        return found[1]

    def _leap(self, number: int, name: str, *, is_back: bool) -> None:
        data = (self.beside / name).read_bytes()
        to = (self._back if is_back else self._forth).get((name, data))
        step = "hoan-tac" if is_back else "lam-lai"
        status = self.visitor.post(f"/{number}/{step}", {"ban": self._version(number)}).status
        if to is not None:
            (self.beside / name).write_bytes(to)
        self._note(step, status, 409 if to is None else 303)

    def _act(self, number: int, name: str, *, is_stale: bool) -> None:
        file = Files.in_folder(self.beside, only_inside=True).file(name)
        before = file.read()
        report = load_unsaved(file, before)
        act = random_act(report, before, self.chance)
        seen = self._stale.get(name, "nie") if is_stale else self._version(number)
        is_stale = seen != self._version(number)
        part = {"x_phan": "1"} if self.chance.random() < 0.3 else {}
        answer = self.visitor.post(f"/{number}/{act.step}", [("ban", seen), *act.fields], **part)
        self._stale[name] = seen
        after = self._done(act, report, file, before)
        wanted = (200, 303) if after is not None else (422,)
        if is_stale:  # a number that is none is told before the file is looked at
            wanted, after = ((409, 422) if act.direct is _refuse else (409,)), None
        self._note(act.kind, answer.status, *wanted, told=urlencode(act.fields)[:200])
        if after is not None and after != before:
            self._back[name, after], self._forth[name, before] = before, after
            (self.beside / name).write_bytes(after)
            self._judge(act, before, after)

    def _done(self, act: PageAct, report: Report, file: File, before: bytes) -> bytes | None:
        try:
            made = act.direct(report, file, before)
            after = made.encode() if isinstance(made, str) else made
            load_unsaved(file, after)
        except InvalidReport:
            return None
        return after

    def _judge(self, act: PageAct, before: bytes, after: bytes) -> None:
        """Whether the file says what the acts make of its plain values."""
        if act.acts is None:
            return
        plain = to_plain(read(before, "")[0])
        for one in act.acts(plain):
            plain = changed(plain, _as_read(one))
        if to_plain(read(after, "")[0]) != plain:
            self.faults.append(f"{act.kind} {act.fields}: says something else")

    def _note(self, kind: str, status: int, *wanted: int, told: str = "") -> None:
        self.counted[f"{kind}: {status}"] += 1
        if status not in wanted:
            self.faults.append(f"{kind} {told}: {status}, not {wanted}")

    def _compare(self, name: str) -> None:
        if (self.shown / name).read_bytes() != (self.beside / name).read_bytes():
            self.faults.append(f"{name}: other bytes")
            (self.beside / name).write_bytes((self.shown / name).read_bytes())


def _as_read(act: Act) -> Act:
    """Texts as YAML gives them back."""
    import unicodedata

    if isinstance(act, Put) and isinstance(act.value, str):
        return Put(act.path, unicodedata.normalize("NFC", act.value))
    return act if not isinstance(act, Insert) else act


def run(visitor: Visitor, folder: Path, beside: Path, count: int, seed: int) -> Iterator[PageRun]:
    """Do so many acts; the run after each of them."""
    made = PageRun(visitor, folder, beside, Random(seed))
    made.begin()
    for _ in range(count):
        made.step()
        yield made
