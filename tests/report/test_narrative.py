"""Texts of a year file → printed words and blocks, as the specifications say.

Judges: report/amount.py
"""

import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_param_files import ParamTestData

from baocao_gen.figures.figure import Earlier
from baocao_gen.report.blocks import Align, Block, Paragraph, Picture, Run, Style
from baocao_gen.report.markdown import as_blocks, as_runs
from baocao_gen.report.names import text_names
from baocao_gen.report.prose import (
    as_line,
    compile_narrative,
    literal,
    render_line,
    render_text,
)
from baocao_gen.report.report import Report, assemble
from baocao_gen.tags import fast
from baocao_gen.tags.compile import InvalidText, TextFault
from baocao_gen.tags.private_characters import BLANK_CLOSE, BLANK_OPEN
from baocao_gen.vietnamese.text import forbidden_character, nfc
from baocao_gen.yearfile.read import read_year_file

SPEC = Path(__file__).parent.parent / "spec"
ARROWS = {None: "", Align.LEFT: "←", Align.CENTER: "↔", Align.RIGHT: "→"}


@cache
def names() -> dict[str, Any]:
    previous: Report | None = None
    for name in ("loc-van-2019.yaml", "loc-van.yaml"):
        year_file, origin, _ = read_year_file((SPEC / name).read_bytes(), name)
        last = previous.figures if previous else None
        previous = assemble(year_file, origin, Earlier(last, last))
    assert previous is not None
    return text_names(previous)


def printed(text: str) -> str:
    try:
        words = render_line(compile_narrative(text), names())
    except InvalidText as error:
        return f"! {error.faults[0].message} → {error.faults[0].hint}"
    except TextFault as fault:
        return f"! {fault.message} → {fault.hint}"
    return words.replace(BLANK_OPEN, "⟦").replace(BLANK_CLOSE, "⟧")


@pytest.mark.param_file(SPEC / "loc-van.md")
def test_texts_print_as_the_specification_says(file_params: ParamTestData) -> None:
    lines = file_params.content.splitlines()
    file_params.assert_expected("".join(printed(line) + "\n" for line in lines))


def shown(runs: tuple[Run, ...]) -> str:
    def one(run: Run) -> str:
        if run.note:
            return f"‹chú thích {shown(run.note)}›"
        text = run.text.replace("\n", "⏎").replace("\t", "⇥")
        text = f"‹nghiêng {text}›" if run.italic else text
        return f"‹đậm {text}›" if run.bold else text

    return "".join(map(one, runs))


def dump(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"{block.style.value} | {shown(block.runs)}"
    if isinstance(block, Picture):
        size = block.millimetres and f" rộng {block.millimetres} mm"
        size = size or (block.percent and f" rộng {block.percent}%") or ""
        return f"Hình | {block.file}{size} | {shown(block.caption)}"
    head = " | ".join(f"{shown(c.heading)} {ARROWS[c.align]}".strip() for c in block.columns)
    return "\n".join(
        [f"Bảng | {head}", *("   – | " + " | ".join(map(shown, row)) for row in block.rows)]
    )


def blocks_of(text: str, **more: Any) -> tuple[Block, ...]:
    return as_blocks(render_text(compile_narrative(text), {"x": "X", **more})).items


@pytest.mark.param_file(SPEC / "markdown.md")
def test_markdown_becomes_the_blocks_that_the_specification_says(
    file_params: ParamTestData,
) -> None:
    try:
        outcome = "".join(dump(block) + "\n" for block in blocks_of(file_params.content))
    except TextFault as fault:
        outcome = f"! {fault.message}\n  → {fault.hint}\n"
    file_params.assert_expected(outcome)


def clean(text: str) -> bool:
    return forbidden_character(text) is None and not text.isspace()


# Whatever a clerk could paste, and above all what Markdown and Jinja would take for their own.
VALUES = st.one_of(
    st.text(alphabet="*_|-+#<>&;{}%'\"\\ \n\t1.)[]`~:ab", min_size=1, max_size=24),
    st.text(min_size=1, max_size=24),
).filter(clean)


@given(VALUES)
def test_a_value_comes_out_of_a_text_as_it_went_in(value: str) -> None:
    (block,) = blocks_of("trước {{ v }} sau", v=value)
    assert block == Paragraph(Style.BODY, (Run(f"trước {nfc(value)} sau"),))


@given(VALUES)
def test_a_value_in_a_list_in_bold_and_in_a_cell_comes_out_as_it_went_in(value: str) -> None:
    item, table = blocks_of("- **{{ v }}**\n\n| {{ v }} |\n|---|\n| *{{ v }}* |", v=value)
    same = nfc(value)
    assert item == Paragraph(Style.DASH, (Run(same, bold=True),))
    assert not isinstance(table, Paragraph)
    assert table.columns[0].heading == (Run(same),)
    assert table.rows == (((Run(same, italic=True),),),)


@given(VALUES)
def test_a_value_in_a_title_and_in_a_free_cell_comes_out_as_it_went_in(value: str) -> None:
    text = compile_narrative("Năm {{ v }}.")
    assert render_line(text, {"v": value}) == f"Năm {nfc(value)}."
    assert as_runs(render_text(text, {"v": value})) == (Run(f"Năm {nfc(value)}."),)


@given(st.text(alphabet="*_|-+#<>&; \n\t1.)\\[]`~:aĐ", max_size=24).filter(clean))
def test_a_cell_is_read_in_the_short_way_as_in_the_long_one(cell: str) -> None:
    text = render_text(compile_narrative(cell), {})
    short = as_runs(text)
    with fast.switched_off():
        assert as_runs(text) == short


@given(st.text(max_size=40).filter(clean))
def test_literal_makes_any_text_print_itself(text: str) -> None:
    expected = nfc(text)
    source = literal(text)
    assert render_line(compile_narrative(f"a{source}b"), {}) == f"a{expected}b"
    assert blocks_of(f"a{source}b") == (Paragraph(Style.BODY, (Run(f"a{expected}b"),)),)


@given(st.text(alphabet="*_|-+ \n\tab1.)#>`[]()!&<", max_size=40))
def test_no_word_of_a_text_is_lost(source: str) -> None:
    try:
        blocks = as_blocks(render_text(compile_narrative(source), {}))
    except TextFault:
        return
    assert sum(blocks.text.count(c) for c in "ab") == sum(source.count(c) for c in "ab")


@pytest.mark.parametrize("bad", ["\x00", "\x0b", "\x1b", "\u2028", "\ufffe", "\ufdd5"])
def test_a_control_character_written_as_an_escape_is_refused_by_name(bad: str) -> None:
    code = f"\\u{ord(bad):04x}"
    with pytest.raises(TextFault, match=f"U\\+{ord(bad):04X}"):
        blocks_of('{{ "' + code + '" }}')


def test_what_a_set_block_caught_prints_where_it_is_asked_for() -> None:
    source = "{% set y %}số {{ x }}{% endset %}{{ y }} và {{ y }}"
    assert blocks_of(source) == (Paragraph(Style.BODY, (Run("số X và số X"),)),)


def test_a_text_that_doubles_itself_is_stopped() -> None:
    source = "{% set y %}0123456789{% endset %}" + "{% set y %}{{ y }}{{ y }}{% endset %}" * 40
    with pytest.raises(TextFault, match="quá dài"):
        blocks_of(source + "{{ y }}")


def test_deep_lists_lose_nothing_without_a_word() -> None:
    deep = "\n".join("  " * level + f"- x{level}" for level in range(9))
    assert len(blocks_of(deep)) == 9
    deeper = "\n".join("  " * level + f"- x{level}" for level in range(60))
    with pytest.raises(TextFault, match="lồng quá 10 cấp"):
        blocks_of(deeper)


@given(
    st.lists(
        st.sampled_from(
            [
                *("- ", "+ ", "* ", "-", "+", "*", " ", "\n", "\n\n", "ă", "1. ", "_", "{{ x }}"),
                *(
                    "\u00a0",
                    "\x0b",
                    "\t",
                    "\u2028",
                    "#",
                    "> ",
                    "`",
                    "<b>",
                    "&amp;",
                    "[a](b)",
                    "===",
                ),
                *(":", "|", "\\"),
            ]
        ),
        max_size=12,
    ),
    st.sampled_from(["", "v", "* |", " ", "\n", "- q"]),
)
def test_a_text_reads_the_same_with_and_without_bold_words_after_it(
    pieces: list[str], x: str
) -> None:
    # Without markup markdown-it is not asked; the bold paragraph makes that it is.
    text = "".join(pieces)
    alone = as_blocks(render_text(compile_narrative(text), {"x": x})).items
    *before, bold = as_blocks(render_text(compile_narrative(f"{text}\n\n**đậm**"), {"x": x})).items
    assert alone == tuple(before)
    assert isinstance(bold, Paragraph)
    assert bold.runs[-1] == Run("đậm", bold=True)


def test_a_text_without_markup_needs_no_markdown_library() -> None:
    script = """
import sys
from baocao_gen.report.markdown import as_blocks
from baocao_gen.report.prose import compile_narrative, render_text
as_blocks(render_text(compile_narrative("Đầu\\n- một\\n+ hai\\n* ba\\n\\nCuối {{ x }}"), {"x": 1}))
print("markdown_it" in sys.modules)
"""
    command = [sys.executable, "-c", script]
    assert subprocess.run(command, capture_output=True, check=True).stdout == b"False\n"


def test_a_text_of_simple_tags_looks_up_its_names_and_copies_none_of_them() -> None:
    class Names(Mapping[str, str]):
        def __getitem__(self, name: str) -> str:
            return {"x": "5"}[name]

        def __len__(self) -> int:
            return 1

        def __iter__(self) -> NoReturn:
            raise AssertionError("thousands of texts would each copy thousands of names")

    text = render_text(compile_narrative("Có {{ x }}."), Names())
    assert as_line(text) == "Có 5."
