"""Sections whose text is that of the units in turn → what each of them says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Problem
from baocao_gen.report.prose import literal
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import forbidden_character
from baocao_gen.yearfile.model import Section, YearFile, key_of
from baocao_gen.yearfile.model.section import Collecting
from baocao_gen.yearfile.origin import KeyPath, Origin
from baocao_gen.years.consolidate.sent import SentText, plain_titles
from baocao_gen.years.consolidate.units import Unit

_BODY, _SECTIONS = key_of(YearFile, "body"), key_of(Section, "sections")
_MARKUP = late(r"[\\`*_\[\]<>|~^{}#&]")
_BEGINS_A_BLOCK = late(r"[-+*>#|!]|\d+[.)]\s|\s")
"""How a text begins that a name in front would turn into something else."""
_FOOTNOTE = late(r"\[\^([^\]\s]+)\]")


@frozen
class Collected:
    """A text that was put together: where it belongs, and what it is.

    Attributes:
        path: The keys that lead to the section.
        title: What the section is called.
        text: The texts of the units in their order; empty where none has one.
        units: How many units have one.
    """

    path: KeyPath
    title: str
    text: str
    units: int


def wanted_titles(year_file: YearFile) -> frozenset[tuple[str, ...]]:
    """The titles of the sections whose texts are those of the units."""
    return frozenset(
        plain_titles(titles) for titles, _ in _collecting(year_file.body, (), (_BODY,))
    )


def collected(
    year_file: YearFile, units: Sequence[Unit], origin: Origin
) -> tuple[list[Collected], list[Problem]]:
    """The text of each section that says ``tong_hop: liet_ke``, in the order of the units.

    A unit's section is the one below the same titles; capitals, tones and spaces do not count.

    Args:
        year_file: The year file that the texts are put together into.
        units: The units.
        origin: Leads to the places of the sections.

    Returns:
        The texts, those of units that print a number which nobody has supplied, and the sections
        that no unit has.
    """
    said = [(unit, _by_titles(unit)) for unit in units if unit.counts]
    found: list[Collected] = []
    problems: list[Problem] = []
    for titles, path in _collecting(year_file.body, (), (_BODY,)):
        key = plain_titles(titles)
        pieces: list[str] = []
        for unit, texts in said:
            if key not in texts:
                continue
            pieces.append(_named(unit.name, texts[key].text, len(pieces) + 1))
            if unit.sent and forbidden_character(texts[key].text):
                message = f"lời văn «{titles[-1]}» của {unit.name} in một số chưa có"
                place, hint = unit.sent.at(texts[key].where), "đơn vị điền số ấy rồi gửi lại"
                problems.append(Problem(codes.NOT_SENT, message, place, hint))
        title = titles[-1] if titles else ""
        if said and not pieces:
            place = origin.position(path)
            message = f"không đơn vị nào có mục «{title}»"
            hint = "đặt tieu_de như ở tệp của đơn vị, cả các mục bên trên"
            problems.append(Problem(codes.LACKS_FIGURE, message, place, hint))
        found.append(Collected(path, title, "\n\n".join(pieces), len(pieces)))
    return found, problems


def _by_titles(unit: Unit) -> dict[tuple[str, ...], SentText]:
    texts: dict[tuple[str, ...], SentText] = {}
    for one in unit.sent.texts if unit.sent else ():
        texts.setdefault(one.titles, one)
    return texts


def _collecting(
    sections: Sequence[Section], above: tuple[str, ...], path: KeyPath
) -> Iterator[tuple[tuple[str, ...], KeyPath]]:
    for index, section in enumerate(sections):
        here = (*path, index)
        titles = (*above, section.title) if section.title else above
        if section.collecting is Collecting.LIST:
            yield titles, here
        yield from _collecting(section.sections, titles, (*here, _SECTIONS))


def _named(name: str, text: str, number: int) -> str:
    """A unit's text behind its name; its footnotes have numbers that no other unit's have."""
    own = _FOOTNOTE.sub(lambda label: f"[^{number}-{label[1]}]", text)
    called = literal(name) if _MARKUP.search(name) else name
    gap = "\n\n" if _BEGINS_A_BLOCK.match(own) else " "
    return f"**{called}:**{gap}{own}"
