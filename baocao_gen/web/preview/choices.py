"""A report → what a text may print of its figures: names to search in, tags by what they print.

Nobody has to know a name or a filter: figures are found by words in any order, with or without
marks, and a tag is chosen by the words that it prints in this report now. Every tag is run for that
in the sandbox, so no list here can say what a filter does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Final

from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.report.amount import DIFFERENCE, DIFFERENCE_FROM_PRECEDING
from baocao_gen.report.names import text_names
from baocao_gen.report.prose import as_line, compile_narrative, page_budget, render_text
from baocao_gen.report.report import Report
from baocao_gen.tags.compile import InvalidText, TextFault
from baocao_gen.tags.filters import DESCRIBED
from baocao_gen.tags.private_characters import BLANK_OPEN
from baocao_gen.vietnamese.numbers import format_quantity
from baocao_gen.vietnamese.text import fold
from baocao_gen.yearfile.model import Figure, key_of

_ANOTHER_LANGUAGE: Final = "theo"
"""The filter of texts in other languages, which no Vietnamese sentence needs."""
_OWN: Final = "Số như ghi trong báo cáo."
_ASPECTS: Final = tuple(aspect for aspect in Aspect if aspect is not Aspect.ACTUAL)
_DIFFERENCES: Final = {
    DIFFERENCE: "Chênh lệch so với cùng kỳ, không có chữ «tăng», «giảm».",
    DIFFERENCE_FROM_PRECEDING: "Chênh lệch so với kỳ liền trước.",
}


@frozen
class FigureChoice:
    """A figure to be chosen.

    Attributes:
        figure: Its full name.
        name: What it is called; its full name where it has no other.
        value: Its value with the unit as it is printed; empty for a blank.
        unit: The unit.
    """

    figure: str
    name: str
    value: str
    unit: str

    @property
    def group(self) -> tuple[str, ...]:
        """The keys that lead to its group; nothing outside of all groups."""
        return tuple(self.figure.split(".")[:-1])


@frozen
class TagChoice:
    """A tag to be chosen.

    Attributes:
        tag: What is typed: «{{ dich_vu_cong.thu_tuc | tang_giam }}».
        prints: What it prints now: «giảm 177 thủ tục».
        meaning: What it is for, in a sentence.
    """

    tag: str
    prints: str
    meaning: str


def figure_choices(report: Report) -> tuple[FigureChoice, ...]:
    """All figures of a report, in the order of the file."""
    return tuple(_choice(figure) for figure in report.figures)


def _choice(figure: ResolvedFigure) -> FigureChoice:
    value = figure.actual
    said = "" if value is None else format_quantity(value, figure.unit, figure.decimals)
    return FigureChoice(figure.dotted, figure.declaration.name or figure.dotted, said, figure.unit)


def found_figures(choices: Iterable[FigureChoice], words: str) -> list[FigureChoice]:
    """The figures that have all of some words, in any order, with or without marks and capitals.

    A word may be the beginning of one in the name («thu tuc muc 3»); a number is looked for in the
    values. Those come first in whose names the words begin, then the others, as in the file.
    """
    wanted = fold(words).replace("_", " ").split()
    ranked = []
    for index, choice in enumerate(choices):
        said = fold(f"{choice.name} {choice.figure} {choice.value}").replace("_", " ")
        own = f" {said.replace('.', ' ')} {said}"
        if all(word in own for word in wanted):
            begins = sum(f" {word}" in own for word in wanted)
            ranked.append((-begins, index, choice))
    return [choice for _, _, choice in sorted(ranked, key=lambda one: one[:2])]


def tag_choices(report: Report, figure: str) -> tuple[TagChoice, ...]:
    """What a text may print of a figure: each printed wording once, by the simplest tag.

    Tags that would print nothing sensible of it are left out: a comparison without a last year, a
    value that is still a blank.

    Args:
        report: The report.
        figure: The full name of one of its figures.
    """
    names, budget = text_names(report), page_budget()
    found: dict[str, TagChoice] = {}
    for expression, meaning in _expressions(figure):
        tag = f"{{{{ {expression} }}}}"
        with suppress(InvalidText, TextFault):
            said = as_line(render_text(compile_narrative(tag), names, budget))
            if said and BLANK_OPEN not in said:
                found.setdefault(said, TagChoice(tag, said, meaning))
    return tuple(found.values())


def found_tags(choices: Iterable[TagChoice], words: str) -> list[TagChoice]:
    """The tags that print all of some words, with or without marks: «giam 177»."""
    wanted = fold(words).split()
    return [one for one in choices if all(word in fold(one.prints) for word in wanted)]


def _expressions(figure: str) -> Iterator[tuple[str, str]]:
    """What may be asked of a figure, the simplest first, each with its meaning."""
    yield figure, _OWN
    chains = dict(_filters())
    for chain, meaning in chains.items():
        yield f"{figure} | {chain}", meaning
    for aspect in _ASPECTS:
        key = key_of(Figure, aspect.value)
        meaning = f"{Figure.model_fields[aspect.value].description or key}."
        yield f"{figure}.{key}", meaning
        yield f"{figure}.{key} | kem_don_vi", meaning
    for key, meaning in _DIFFERENCES.items():
        yield f"{figure}.{key}", meaning
        yield f"{figure}.{key} | kem_don_vi", meaning


def _filters() -> Iterator[tuple[str, str]]:
    """The filters as their own examples use them on figures."""
    for name, one in DESCRIBED.items():
        for example in one.examples if name != _ANOTHER_LANGUAGE else ():
            of, _, chain = example.partition(" | ")
            if "." in of and "[" not in of:
                yield chain, one.meaning
