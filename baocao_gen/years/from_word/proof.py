"""The report that was read and the one that its year file prints → every line that differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from baocao_gen.checks import examine
from baocao_gen.files.files import Files
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import BaocaoError
from baocao_gen.problems.problem import Problem
from baocao_gen.report.load import load
from baocao_gen.report.page import page_names
from baocao_gen.report.texts import Texts
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.package.package import open_package
from baocao_gen.word.read.document import ReadDocument
from baocao_gen.word.read.read import read_document
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.write.render import render_template

OWN_MARK = "BC781"
"""What ``check`` says of a «XEM LẠI»; here it would repeat the list of what was doubtful."""
_NUMBER = late(r"\d[\d.,/]*\d|\d")


@frozen
class LineDifference:
    """A line that is printed otherwise than it was read."""

    where: str
    read: str
    printed: str


def lines_of(document: ReadDocument) -> list[tuple[str, str]]:
    """Place and words of every paragraph with words, single spaces between them."""
    return [
        (paragraph.where, " ".join(paragraph.text.split()))
        for paragraph in document.everything()
        if paragraph.text.strip()
    ]


def differences(
    read: Sequence[tuple[str, str]], printed: Sequence[tuple[str, str]]
) -> list[LineDifference]:
    """The lines of two documents that differ; a space before «%» is no difference."""
    if len(read) == len(printed):
        return [
            LineDifference(place, before, after)
            for (place, before), (_, after) in zip(read, printed, strict=True)
            if _plain(before) != _plain(after)
        ]
    old, new = [_plain(words) for _, words in read], [_plain(words) for _, words in printed]
    found: list[LineDifference] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            for before, after in zip_longest(read[a:b], printed[c:d], fillvalue=("", "")):
                found.append(LineDifference(before[0] or after[0], before[1], after[1]))
    return found


def count_numbers(lines: Sequence[tuple[str, str]]) -> int:
    """How many numbers stand in the lines."""
    return sum(len(_NUMBER.findall(words)) for _, words in lines)


def _plain(words: str) -> str:
    return words.replace(" %", "%")


def printed(
    name: str, template: str, files: Mapping[str, bytes]
) -> tuple[list[Problem], list[tuple[str, str]] | None]:
    """What a year file prints by its template as a draft, and what its checks say.

    Args:
        name: The year file among ``files``.
        template: The template among them.
        files: Name → content of everything that the year file names.

    Returns:
        The problems; and place and words of every line, or None where nothing could be printed.
    """
    try:
        report = load(name, files=Files.of(files))
        found = [*report.warnings, *examine(report, Texts(report))]
        compiled = compile_template(files[template], template)
        made = render_template(compiled, page_names(report.as_draft()))
        told = [problem for problem in found if problem.code != OWN_MARK]
        return told, lines_of(read_document(open_package(made, template, ours=True)))
    except BaocaoError as error:
        return list(error.problems), None
