"""A report → what each group of its figures is called by people, who do not know its key.

A year file names figures and no groups. A table may: «{nhom: dich_vu_cong, tieu_de: Dịch vụ công}».
Else the key's own letters are looked for among the words of the report, marks and capitals aside:
headings say «Dịch vụ công trực tuyến» where the key says «dich_vu_cong».
Of a long heading an import takes the words that tell it from others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from baocao_gen.figures.figure import Name
from baocao_gen.report.report import Report
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import fold
from baocao_gen.yearfile.model import FigureRow, Model, Section

_WORD: Final = late(r"[^\W_]+")
_TAG: Final = late(r"(?s)\{\{.*?\}\}|\{%.*?%\}")
"""What names figures by their keys, which say nothing of their marks."""
_CUT: Final = 5
"""Words of the longest names that an import makes; they may end within a word of the heading."""


class GroupNames:
    """Names of groups; each is made when it is asked for."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._named = dict(_in_tables(report.year_file))
        self._known: dict[Name, str] = {}
        self._places: dict[str, list[tuple[list[str], list[str], int]]] | None = None

    def of(self, group: Name) -> str:
        """What a group is called: «Dịch vụ công», below others «Sát hạch – Lãnh đạo sở»."""
        if group not in self._known:
            words = [self._one(group[:end]) for end in range(1, len(group) + 1)]
            self._known[group] = " – ".join(words)
        return self._known[group]

    def _one(self, group: Name) -> str:
        if named := self._named.get(".".join(group)):
            return named
        wanted = group[-1].split("_")
        said = self._said(wanted)
        if not said or len(wanted) >= _CUT:
            said = self._of_heading(wanted) or said
        said = said or " ".join(wanted)
        return said[:1].upper() + said[1:]

    def _said(self, wanted: list[str]) -> str:
        """The words of the report that the key was made of, as most of its texts write them."""
        found: Counter[str] = Counter()
        for folded, words, at in self._spoken().get(wanted[0], ()):
            if folded[at : at + len(wanted)] == wanted:
                found[" ".join(words[at : at + len(wanted)]).lower()] += 1
        return max(found, key=lambda words: (found[words], words), default="")

    def _of_heading(self, wanted: list[str]) -> str:
        """The heading that begins as the key does and has its words in order, others among them.

        An import makes «dao_boi_duong_can_cong» of «Đào tạo, bồi dưỡng cán bộ, công chức».
        """
        for heading in _headings_of(self._report.year_file.body):
            folded = _WORD.findall(fold(heading).lower())
            left = iter(folded)
            if folded[:1] == wanted[:1] and all(step in left for step in wanted):
                return heading.lower() if heading.isupper() else heading
        return ""

    def _spoken(self) -> Mapping[str, list[tuple[list[str], list[str], int]]]:
        """Each word of the names of figures and of the body → where it stands among others."""
        if self._places is None:
            said = [figure.declaration.name or "" for figure in self._report.figures]
            said += _words_of(self._report.year_file.body)
            self._places = {}
            for text in said:
                words = _WORD.findall(_TAG.sub(" . ", text))
                folded = fold(" ".join(words)).lower().split(" ")
                for at, word in enumerate(folded):
                    self._places.setdefault(word, []).append((folded, words, at))
        return self._places


def _headings_of(sections: Iterable[Section]) -> Iterator[str]:
    """All headings in order, without what tags print at their ends."""
    for section in sections:
        yield _TAG.sub("", section.title or "").strip(" ,:")
        yield from _headings_of(section.sections)


def _words_of(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        yield section.title or ""
        yield section.text or ""
        yield from _words_of(section.sections)


def _in_tables(value: Any) -> Iterator[tuple[str, str]]:
    """The groups that rows of tables name, with the words that stand there for them."""
    if isinstance(value, FigureRow) and value.group:
        words = value.title or value.name or ""
        if words and "{" not in words:
            yield value.group, words
    if isinstance(value, Model):
        for name in type(value).model_fields:
            yield from _in_tables(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _in_tables(item)
