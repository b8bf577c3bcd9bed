"""Templates with many of one thing → work in proportion, or a refusal before the work."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from word_files import members, paragraph, shown, text, word_file, zipped

from baocao_gen import check_template
from baocao_gen.checks.template import annotated
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import MAX_OF_A_KIND
from baocao_gen.word.package import scan
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.template.tag_count import MAX_TAGS
from baocao_gen.word.write.render import render_template

pytestmark = pytest.mark.slow

P = paragraph
AROUND = P("{% if x %}a{% endif %}")
CHANGE = '<w:ins w:id="1"/>'
ATTRIBUTES = " ".join(f'a{n}="b"' for n in range(600))
REFERENCE = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
MARK = '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


MANY: dict[str, Callable[[int], str]] = {
    "unknown names": lambda n: "".join(P(f"{{{{ la_{i} }}}}") for i in range(n)),
    "faults of syntax": lambda n: "".join(P(f"{{{{ a b{i} }}}}") for i in range(n)),
    "faults in one text": lambda n: P("{{ a b }}" * n),
    "ends without a tag": lambda n: P("}}" * n),
    "beginnings in paragraphs": lambda n: P("{{ a") * n,
    "runs with tags": lambda n: P(*["{{ x }}"] * n),
    "a tag over runs": lambda n: P("{{", *[" "] * n, "x }}"),
    "tags in one text": lambda n: P("{{ x }}" * n),
    "tags for runs": lambda n: P("{{r x }}" * n),
    "tags for paragraphs": lambda n: P("{{p x }}") * n,
    "tags for one paragraph": lambda n: P("{{p x }}" * n),
    "loops over paragraphs": lambda n: (P("{%p for a in y %}") + P("{%p endfor %}")) * n,
    "loops over rows": lambda n: (
        f"<w:tbl>{row(P('{%tr for a in y %}{%tr endfor %}')) * n}</w:tbl>{P('a')}"
    ),
    "joined paragraphs": lambda n: (P("{%- if x -%}") + P("{%- endif -%}")) * n,
    "rows": lambda n: f"<w:tbl>{row(P('{{ x }}')) * n}</w:tbl>{P('a')}",
    "cells": lambda n: f"<w:tbl>{row(*[P('{{ x }}')] * n)}</w:tbl>{P('a')}",
    "bookmarks of one name": lambda n: f"<w:p>{MARK * n}</w:p>{AROUND}",
    "turns with a reference": lambda n: (
        P(f"{{%p for a in range({n}) %}}")
        + f"<w:p>{MARK}{text('{{ a }}')}{REFERENCE}</w:p>"
        + P("{%p endfor %}")
    ),
    "changes of one number": lambda n: f"<w:p>{CHANGE * n}</w:p>{AROUND}",
    "sections": lambda n: "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" * n + P("{{ x }}"),
    "numbers typed": lambda n: P("có 15 người, " * n) + AROUND,
    "half tags": lambda n: P("{ x } a }} " * n) + AROUND,
}


def work(body: str, path: Path) -> int:
    """How many functions are called to compile, check, print and annotate a template."""
    path.write_bytes(word_file(body))
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        annotated(path, check_template(path))
        render_template(compile_template(path.read_bytes(), "mau.docx"), {"x": "a", "y": ["b"]})
    except InvalidTemplate:
        pass
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("kind", MANY)
def test_twice_as_many_are_twice_the_work(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    work(MANY[kind](2), path)  # what is read or compiled once
    few, more, most = (work(MANY[kind](n), path) for n in (15, 30, 60))
    assert most - more < 2.3 * (more - few) + 1_500


def test_the_first_fifty_faults_of_a_kind_are_told_and_that_there_are_more(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(word_file(P("{{ a b }}") * 80 + P("}}") * 80))
    found = check_template(path)
    assert [problem.code for problem in found].count("BC510") == MAX_OF_A_KIND
    assert [problem.code for problem in found].count("BC511") == MAX_OF_A_KIND
    assert "còn nữa" in found[-1].message


def refusal(data: bytes) -> str:
    with pytest.raises(InvalidTemplate) as caught:
        compile_template(data, "mau.docx")
    [problem] = caught.value.problems
    assert problem.hint
    return shown(problem)


@pytest.mark.parametrize(
    "inside",
    [
        P("{{ x }}") * (MAX_TAGS + 1),
        P("{{ x }}" * (MAX_TAGS + 1)),
        P("{{ " * (MAX_TAGS + 1)),
        P("{%" * (MAX_TAGS + 1)),
        P("}}" * (MAX_TAGS + 1)),
        P(*[text("{")] * (2 * MAX_TAGS + 2)),
    ],
)
def test_more_tags_than_a_template_needs_are_refused_before_they_are_read(inside: str) -> None:
    assert refusal(word_file(inside)) == f"BC556 | thân | None | mẫu có hơn {MAX_TAGS} thẻ"


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (f"<w:p {ATTRIBUTES}/>", "có phần tử mang hơn 500 thuộc"),
        (f"<w:p {ATTRIBUTES.replace('a', 'xmlns:a')}/>", "có phần tử mang hơn 500"),
        ("<w:sdt>" * 300 + "</w:sdt>" * 300, "có phần tử lồng nhau quá 256 tầng"),
    ],
)
def test_what_no_word_file_has_is_refused_before_it_is_parsed(inside: str, said: str) -> None:
    expected = f"BC556 | None | None | thành phần «word/document.xml» {said}"
    assert refusal(word_file(inside + P("{{ x }}"))).startswith(expected)


@pytest.mark.parametrize("opening", ["if x", "for a in y"])
@pytest.mark.parametrize("between", ["", P("a"), "<w:tbl>" + row(P("a")) + "</w:tbl>"])
def test_statements_a_thousand_deep_are_refused(opening: str, between: str) -> None:
    word = opening.split(maxsplit=1)[0]
    inside = P(f"{{% {opening} %}}") * 1500 + between + P(f"{{% end{word} %}}") * 1500
    assert "lồng nhau quá 20 tầng" in refusal(word_file(inside))


def test_the_elements_of_all_parts_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "MAX_ELEMENTS", 200)
    monkeypatch.setattr(scan.Room.__init__, "__defaults__", (200,))
    assert compile_template(word_file("<w:p/>" * 100 + P("{{ x }}")), "mau.docx")
    files = members("<w:p/>" * 100 + P("{{ x }}"), header="<w:p/>" * 100)
    assert "làm tệp mẫu có quá 200 phần tử" in refusal(zipped(files))
