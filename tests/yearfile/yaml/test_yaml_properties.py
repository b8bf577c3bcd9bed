"""Whatever the bytes are, reading gives a tree or problems; whatever the text is, it survives."""

from __future__ import annotations

import json
import re
import unicodedata

from hypothesis import HealthCheck, assume, given
from hypothesis import strategies as st
from thoroughness import examples

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Severity
from baocao_gen.yearfile.yaml import Mapping, read, to_plain
from baocao_gen.yearfile.yaml.characters import BAD_CHARACTER

QUICK = examples(150, suppress_health_check=[HealthCheck.filter_too_much])

PIECES = [
    *" \t\n\n  -:#[]{}\"'|>&*!%@`,?~\\<=+.",
    *(
        "\u00a0",
        "\u200b",
        "\u2028",
        "\u0085",
        "\ufeff",
        "\x00",
        "：",
        "–",
        "“",
        "”",
        "ế",
        "e\u0302",
    ),
    *("a", "b: ", "a: 1\n", "- ", "\n  ", ": |\n", "---\n", "{{", "}}", "1.988", "%YAML 1.1", "<<"),
]
yaml_soup = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
# JSON's \n before a combining mark would be composed with its letter; nobody types that.
texts = st.text(max_size=40).filter(lambda t: not re.search(r"[\x00-\x1f\\][\u0300-\uffff]", t))


def check_reading(data: bytes) -> None:
    try:
        root, problems = read(data, "nam.yaml")
    except InvalidReport as error:
        problems = list(error.problems)
        assert any(problem.severity is Severity.ERROR for problem in problems)
    else:
        assert isinstance(root, Mapping)
        assert isinstance(to_plain(root), dict)
    for problem in problems:
        assert problem.hint or problem.code == "BC129"
        place = problem.position
        assert place is not None
        if place.excerpt is not None:
            assert 1 <= (place.column or 0) <= len(place.excerpt) + 1, problem


@QUICK
@given(st.binary(max_size=80))
def test_any_bytes_give_a_tree_or_problems(data: bytes) -> None:
    check_reading(data)


@examples(600, suppress_health_check=[HealthCheck.filter_too_much])
@given(yaml_soup)
def test_any_yaml_soup_gives_a_tree_or_problems(text: str) -> None:
    check_reading(text.encode())


@QUICK
@given(texts)
def test_any_text_in_double_quotes_comes_back_the_same(text: str) -> None:
    assume(not BAD_CHARACTER.search(unicodedata.normalize("NFC", text)))
    data = f"a:\n  - b: {json.dumps(text, ensure_ascii=False)}\n".encode()
    root, problems = read(data, "nam.yaml")
    assert to_plain(root) == {"a": [{"b": unicodedata.normalize("NFC", text)}]}
    assert [p for p in problems if p.severity is Severity.ERROR] == []


@QUICK
@given(st.lists(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"])), max_size=5))
def test_any_prose_in_a_block_comes_back_the_same(lines: list[str]) -> None:
    prose = unicodedata.normalize("NFC", "\n".join(["x", *lines, "x"]))
    assume(not BAD_CHARACTER.search(prose))
    block = "\n".join(f"      {line}" for line in prose.split("\n"))
    root, problems = read(f"a:\n  - b: |\n{block}\nc: 1\n".encode(), "nam.yaml")
    assert to_plain(root) == {"a": [{"b": prose + "\n"}], "c": "1"}
    assert [p for p in problems if p.severity is Severity.ERROR] == []
