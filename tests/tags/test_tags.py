"""A text with Jinja tags → the tags, their places, and a numbering that leads back to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from baocao_gen.tags.find import Tag, UnclosedTag, find_tags, number_tags, without_tags


def texts(source: str) -> list[str]:
    return [tag.text for tag in find_tags(source)]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("không có thẻ nào", []),
        ("năm {{ nam }} và {{ nam_sau }}", ["{{ nam }}", "{{ nam_sau }}"]),
        ("{% if a %}x{% endif %}{# ghi chú #}", ["{% if a %}", "{% endif %}", "{# ghi chú #}"]),
        ("{{ '}}' }}", ["{{ '}}' }}"]),
        ("{{ \"%}\" ~ '{{' }}", ["{{ \"%}\" ~ '{{' }}"]),
        (r'{{ "a\"}}" }}', [r'{{ "a\"}}" }}']),
        ("{{ {'a': {'b': 1}}['a'] }}", ["{{ {'a': {'b': 1}}['a'] }}"]),
        ("{{ (1, [2]) }}", ["{{ (1, [2]) }}"]),
        ("{{-\n  nam\n-}}", ["{{-\n  nam\n-}}"]),
        ("{# {{ x #}{{ y }}", ["{# {{ x #}", "{{ y }}"]),
        ("{% raw %}{{ x }}{% endraw %}{{ y }}", ["{% raw %}", "{% endraw %}", "{{ y }}"]),
        ("{ { nam } } 100% {nam}", []),
        ("a }} b %} c #}", []),
    ],
)
def test_tags_are_found_whole_whatever_they_quote(source: str, found: list[str]) -> None:
    assert texts(source) == found


@pytest.mark.parametrize(
    ("source", "start"),
    [
        ("năm {{ nam", 4),
        ("{{ nam }", 0),
        ("{{ a }} {% if b", 8),
        ("{# chưa hết", 0),
        ("{{ 'abc }}", 0),
        ("{{ (a }}", 0),
        ("{% raw %}{{ x }}", 0),
        ("{{ " + "(" * 300 + ")" * 300 + " }}", 0),
    ],
)
def test_a_tag_that_is_never_closed_is_told_where_it_opens(source: str, start: int) -> None:
    with pytest.raises(UnclosedTag) as caught:
        find_tags(source)
    assert caught.value.start == start
    assert source.startswith(caught.value.text, start)


@pytest.mark.parametrize(
    ("text", "inner", "is_block"),
    [
        ("{{ nam }}", "nam", False),
        ("{{- nam -}}", "nam", False),
        ("{%+ if a +%}", "if a", True),
        ("{#x#}", "x", False),
    ],
)
def test_a_tag_knows_what_stands_between_its_delimiters(
    text: str, inner: str, is_block: bool
) -> None:
    tag = Tag(3, text)
    assert (tag.inner, tag.is_block, tag.end) == (inner, is_block, 3 + len(text))


def test_every_line_number_of_the_numbered_text_leads_to_one_tag() -> None:
    source = "a {{ x }} b {{ y }}\n{% if z %}c {{ w }}\n\n{{- v\n}}{% endif %}"
    numbered = number_tags(source)
    assert [numbered.tag_at(line) for line in numbered.lines] == list(numbered.tags)
    assert len(set(numbered.lines)) == 6


def test_a_text_without_tags_has_no_tag_on_any_line() -> None:
    assert number_tags("chỉ có chữ").tag_at(1) is None


PIECES = st.sampled_from(
    ["a", " ", "\n", "{{ x }}", "{{- x -}}", "{% if x %}", "{% endif %}", "{# c #}", "{# c\nd #}"]
)


@given(st.lists(PIECES, max_size=12))
def test_numbering_changes_nothing_that_is_printed(pieces: list[str]) -> None:
    opened = pieces.count("{% if x %}") - pieces.count("{% endif %}")
    source = "".join([*pieces, "{% endif %}" * opened])
    environment = Environment(keep_trailing_newline=True)
    try:
        expected = environment.from_string(source).render(x="X")
    except Exception:
        return
    assert environment.from_string(number_tags(source).source).render(x="X") == expected


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("có {% if x %}X{% endif %}\ntiếp theo", "có X\ntiếp theo"),
        ("{% if x %}\n- X\n{% endif %}\ntiếp theo", "- X\ntiếp theo"),
        ("{% if x %}{% if x %}\n- X\n{% endif %}{% endif %}\nhết", "- X\nhết"),
        ("a {# ghi chú #}\nb", "a \nb"),
        ("{# ghi chú #}\nb", "b"),
        ("{{ x }}{% if x %}{% endif %}\nb", "X\nb"),
        ("a {% if x %}b\n{% endif %}c", "a b\nc"),
    ],
)
def test_only_a_statement_alone_on_its_line_takes_its_line_break_along(
    source: str, printed: str
) -> None:
    environment = Environment(trim_blocks=True, lstrip_blocks=True)
    numbered = number_tags(source, trim=True)
    assert environment.from_string(numbered.source).render(x="X") == printed


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("không có thẻ nào", "không có thẻ nào"),
        ("năm {{ nam }}, {# a #}b", "năm ·········, ·······b"),
        ("đạt {{ ty_le", "đạt ········"),
        ("{{ a }} và {{ b", "······· và ····"),
        ("{{ a }}, {% raw %}b", "·······, ··········"),
    ],
)
def test_without_its_tags_a_text_keeps_its_length(source: str, words: str) -> None:
    assert without_tags(source, "·") == words
