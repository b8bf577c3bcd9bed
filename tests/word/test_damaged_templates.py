"""Two hundred templates damaged at random → at least one problem at the damage, never a crash."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest
from thoroughness import share
from word_files import compiled, paragraph, rendered, table

from baocao_gen.problems.errors import InvalidTemplate

P = paragraph
DAMAGED = 200
NAMES = {"ten": "Tên", "co": True, "xs": [{"a": "1", "b": "2"}], "so": 5}
BODY = [
    "Kính gửi {{ ten }}",
    "{% if co %}có{% else %}không{% endif %} thể",
    "{%p if co %}",
    "Trong điều kiện {{ ten | viet_hoa }}",
    "{%p endif %}",
    "{%p for x in xs %}",
    "- {{ x.a }} và {{ x.b | viet_hoa }}",
    "{%p endfor %}",
    "Số {{ so }} {% set y = so %}{{ y }}",
]
ROWS = [
    ["{%tr for x in xs %}", ""],
    ["{{ x.a }}", "{% if x.b %}{{ x.b }}{% endif %}"],
    ["{%tr endfor %}", ""],
]
HEADER = ["Trang của {{ ten }}", "{% for x in xs %}{{ x.a }}{% endfor %}"]
Page = tuple[list[str], list[list[str]], list[str]]
_TAG = re.compile(r"\{[{%].*?[%}]\}")


def cut_tag(text: str, chance: random.Random) -> str:
    """A delimiter loses a character or both."""
    tags = list(_TAG.finditer(text))
    if not tags:
        return text
    tag = chance.choice(tags)
    whole = tag.group()
    cut = chance.choice([whole[:-1], whole[:-2], whole[1:], whole[2:]])
    return text[: tag.start()] + cut + text[tag.end() :]


def wrong_filter(text: str, chance: random.Random) -> str:
    return re.sub(r"\{\{ (\S+).*?\}\}", r"{{ \1 | viet_hao }}", text, count=1)


def wrong_name(text: str, chance: random.Random) -> str:
    return text.replace("{{ ten", "{{ tenn").replace("{{ so", "{{ soo").replace("x.a", "x.aa")


def wrong_expression(text: str, chance: random.Random) -> str:
    harm = chance.choice([" + }}", " | }}", " ( }}", " .. }}", " = 1 }}", "] }}", " 'x }}"])
    return text.replace(" }}", harm, 1)


def missing_end(text: str, chance: random.Random) -> str:
    return re.sub(r"\{%(p|tr)? end\w+ %\}", "", text, count=1)


def wrong_end(text: str, chance: random.Random) -> str:
    swapped = {"endif": "endfor", "endfor": "endif"}
    return re.sub(r"end(?:if|for)", lambda end: swapped[end[0]], text, count=1)


def missing_start(text: str, chance: random.Random) -> str:
    return re.sub(r"\{%(p|tr)? (?:if|for)[^%]*%\}", "", text, count=1)


def wrong_word(text: str, chance: random.Random) -> str:
    return re.sub(r"(%(?:p|tr)? )(if|for)\b", r"\1\2f", text, count=1)


def crossed_level(text: str, chance: random.Random) -> str:
    """A mark of a row or paragraph becomes one of another level."""
    unit = chance.choice(["", "tr", "p", "tc"])
    return re.sub(
        r"\{%(p|tr) ", lambda t: "{%" + (unit if unit != t[1] else "") + " ", text, count=1
    )


HARMS: tuple[Callable[[str, random.Random], str], ...] = (
    *(cut_tag, wrong_filter, wrong_name, wrong_expression, missing_end),
    *(wrong_end, missing_start, wrong_word, crossed_level),
)


def damaged(number: int) -> tuple[str, Page, str, str]:
    """The harm, the page with it, the part it is in and the words that stand there now."""
    chance = random.Random(number)
    while True:
        body, rows, header = list(BODY), [list(row) for row in ROWS], list(HEADER)
        where = chance.choice(["thân", "bảng", "đầu trang"])
        texts = {"thân": body, "bảng": chance.choice(rows), "đầu trang": header}[where]
        at = chance.randrange(len(texts))
        harm = HARMS[number % len(HARMS)]
        before, texts[at] = texts[at], harm(texts[at], chance)
        if texts[at] != before:
            return harm.__name__, (body, rows, header), where, texts[at]


def render_page(page: Page) -> None:
    body, rows, header = page
    word = "".join(P(text) for text in body) + table(*(tuple(row) for row in rows))
    rendered(word, NAMES, header="".join(P(text) for text in header))


def test_the_sound_page_has_no_problem() -> None:
    render_page((BODY, ROWS, HEADER))
    assert compiled(P("a")).parts == ()


@pytest.mark.parametrize("number", range(share(DAMAGED)))
def test_a_damaged_template_is_told_where_it_is_damaged(number: int) -> None:
    harm, page, where, words = damaged(number)
    with pytest.raises(InvalidTemplate) as caught:
        render_page(page)
    places = [p.position for p in caught.value.problems if p.position]
    assert len(places) == len(caught.value.problems)
    assert all(place.part and place.excerpt is not None for place in places)
    # An end that is gone is told where its opening stands, and the other way round.
    partner = harm in ("missing_end", "missing_start", "wrong_end", "wrong_word", "crossed_level")
    parts = [str(place.part) for place in places]
    assert any(where in part for part in parts), (harm, words, parts)
    if not partner:
        excerpts = [str(place.excerpt) for place in places]
        assert " ".join(words.split()) in excerpts, (harm, words, excerpts)
