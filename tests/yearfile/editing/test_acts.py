"""Acts at paths of keys: what was asked stands there, and nothing else has changed.

Judges: yearfile/editing/folded.py, yearfile/editing/items.py, yearfile/editing/layout.py,
yearfile/editing/spot.py, yearfile/editing/words.py
"""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from random_edits import random_act, wrong, year_files
from thoroughness import share

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.yearfile.editing import apply
from baocao_gen.yearfile.editing.acts import Act, Carry, Insert, Move, Put, Remove, Rename
from baocao_gen.yearfile.editing.apply import with_acts
from baocao_gen.yearfile.yaml import read

_TEXTS = """\
a: một
b: 'hai'
c: "ba"  # bên cạnh
d: |
  bốn
  năm@@

  sáu
e: >
  bảy
  tám
f: dài
  gấp
g: {x: 1, y: "2"}
h:
""".replace("@", " ")


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        ("a", "một: hai", "a: một", 'a: "một: hai"'),
        ("a", "một, hai", "a: một", "a: một, hai"),
        ("a", "null", "a: một", 'a: "null"'),
        ("a", "x\ny", "a: một", "a: |-\n  x\n  y"),
        ("b", "it's", "b: 'hai'", "b: 'it''s'"),
        ("b", "x\ny", "b: 'hai'", "b: |-\n  x\n  y"),
        ("c", 'ba "bốn"', 'c: "ba"  #', 'c: "ba \\"bốn\\""  #'),
        ("c", "x\ny", 'c: "ba"  #', 'c: "x\\ny"  #'),
        ("d", "bốn\nnăm rưỡi\n\nsáu\n", "  năm  \n", "  năm rưỡi\n"),
        ("d", "bốn\nnăm  \n\nsáu", "d: |\n", "d: |-\n"),
        ("d", " thụt\nra\n", "d: |\n  bốn\n  năm  \n\n  sáu\n", "d: |2\n   thụt\n  ra\n"),
        ("e", "bảy chín\n", "  bảy\n  tám\n", "  bảy\n  chín\n"),
        ("f", "dài quá gấp", "  gấp", "  quá gấp"),
        ("g.x", "1, 2", "{x: 1,", '{x: "1, 2",'),
        ("g.y", "x\ny", 'y: "2"', 'y: "x\\ny"'),
        ("h", "chín", "h:\n", "h: chín\n"),
        ("h", "x\ny\n", "h:\n", "h: |\n  x\n  y\n"),
        ("h", ["x", "y: z"], "h:\n", 'h:\n  - x\n  - "y: z"\n'),
        ("g", None, ' {x: 1, y: "2"}', ""),
        ("i", "mới", "h:\n", "h:\ni: mới\n"),
        ("g.z", "3", '"2"}', '"2", z: 3}'),
    ],
)
def test_a_value_keeps_its_style_where_that_can_hold_it(
    path: str, value: object, old: str, new: str
) -> None:
    act = Put(tuple(path.split(".")), value)  # type: ignore[arg-type]
    assert with_acts(_TEXTS.encode(), [act]) == _TEXTS.replace(old, new, 1)


_LISTS = """\
# đầu tệp
so:
    # của a
    a: {ten: A}   # cạnh a
    b: {ten: B}

việc:
- nội: một
  # trong một

# trên hai
- nội: hai
- ba
gọn: [x, y,
  # về z
  z]
"""


@pytest.mark.parametrize(
    ("act", "old", "new"),
    [
        (Remove(("so", "a")), "    # của a\n    a: {ten: A}   # cạnh a\n", ""),
        (Remove(("việc", 1)), "# trên hai\n- nội: hai\n", ""),
        (Remove(("gọn", 0)), "[x, y", "[y"),
        (Remove(("gọn", 2)), "y,\n  # về z\n  z]", "y]\n  # về z"),
        (Rename(("so", "a"), "c"), "    a: {", "    c: {"),
        (Insert(("việc",), 1, {"nội": "mới"}), "# trên hai", "- nội: mới\n# trên hai"),
        (Insert(("việc",), 3, {"nội": "x\ny"}), "- ba\n", "- ba\n- nội: |-\n    x\n    y\n"),
        (Insert(("gọn",), 0, "w"), "[x", "[w, x"),
        (Put(("so", "c"), {"ten": "C"}), "{ten: B}\n", "{ten: B}\n    c: {ten: C}\n"),
        (
            Move(("việc",), 0, 1),
            "- nội: một\n  # trong một\n\n# trên hai\n- nội: hai\n",
            "# trên hai\n- nội: hai\n\n- nội: một\n  # trong một\n",
        ),
        (Move(("gọn",), 0, 1), "[x, y", "[y, x"),
        (
            Put(("gọn",), ["x", "y2", "z", "t"]),
            "y,\n  # về z\n  z]",
            "y2,\n  # về z\n  z, t]",
        ),
    ],
)
def test_what_describes_an_item_goes_with_it(act: Act, old: str, new: str) -> None:
    assert old in _LISTS
    assert with_acts(_LISTS.encode(), [act]) == _LISTS.replace(old, new, 1)


def test_a_key_is_carried_with_its_comments_and_indented_anew() -> None:
    text = "m:\n    # về a\n    a:\n        t: |\n          dòng\n    b: 1\nn:\n  c: 2\n"
    assert with_acts(text.encode(), [Carry(("m", "a"), ("n",), "d")]) == (
        "m:\n    b: 1\nn:\n  c: 2\n  # về a\n  d:\n      t: |\n        dòng\n"
    )


def test_a_first_key_behind_a_dash_can_go() -> None:
    text = "v:\n  - a: 1\n    # về b\n    b: 2\n"
    assert with_acts(text.encode(), [Remove(("v", 0, "a"))]) == ("v:\n  - b: 2\n    # về b\n")


@pytest.mark.parametrize(
    ("text", "act", "code"),
    [
        ("a: 1\n", Put(("a", "b"), "1"), "BC870"),
        ("a: 1\n", Remove(("b",)), "BC870"),
        ("a: [1]\n", Move(("a",), 0, 3), "BC870"),
        ("a: &n x\nb: *n\n", Put(("b",), "1"), "BC118"),
        ("a: 1\n", Put(("a",), "x\x07y"), "BC105"),
        ("a: [1\n", Put(("a",), "1"), "BC127"),
    ],
)
def test_what_cannot_be_done_is_told(text: str, act: Act, code: str) -> None:
    with pytest.raises(InvalidReport) as told:
        with_acts(text.encode(), [act])
    assert code in [problem.code for problem in told.value.problems]


def test_many_values_are_put_in_at_one_reading() -> None:
    text = "s:\n" + "".join(f"  a{n}: {{t: {n}}}\n" for n in range(500))
    acts = [Put(("s", f"a{n}", "t"), f"{n + 1}") for n in range(500)]
    acts += [Put(("s", f"a{n}", "u"), "x") for n in range(500)]
    assert with_acts(text.encode(), acts) == "s:\n" + "".join(
        f"  a{n}: {{t: {n + 1}, u: x}}\n" for n in range(500)
    )


def test_many_items_are_taken_out_at_one_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "v:\n" + "".join(f"  # về {n}\n  - a: {n}\n    b: x\n" for n in range(500))
    read_of, readings = apply.read_once, list[int]()
    monkeypatch.setattr(
        apply, "read_once", lambda data, name: readings.append(len(data)) or read_of(data, name)
    )
    acts = [Put(("v", 0, "b"), "y"), *(Remove(("v", n)) for n in range(499, 0, -2))]
    assert with_acts(text.encode(), acts) == "v:\n" + "".join(
        f"  # về {n}\n  - a: {n}\n    b: {'x' if n else 'y'}\n" for n in range(0, 500, 2)
    )
    assert len(readings) == 2


def test_items_that_go_one_after_the_other_are_counted_anew() -> None:
    text = "v:\n  - một\n  - hai  # thứ hai\n  - hai\n  - ba\n"
    acts = [Remove(("v", 0)), Remove(("v", 1))]
    assert with_acts(text.encode(), acts) == "v:\n  - hai  # thứ hai\n  - ba\n"


def test_random_acts_change_what_was_asked_and_nothing_else() -> None:
    files = list(year_files().items())
    refused: Counter[bool] = Counter()
    for seed in range(share(100)):
        name, data = files[seed % len(files)]
        act = random_act(read(data, name)[0], Random(seed))
        faults, new = wrong(data, act)
        assert not faults, (name, seed, act, faults)
        refused[new is None] += 1
    assert refused[True] < refused[False] / 10


@pytest.mark.slow
def test_a_thousand_random_acts_one_on_the_other() -> None:
    for seed, (name, data) in enumerate(list(year_files().items()) * 7):
        random, now = Random(1_000 + seed), data
        for _ in range(share(10)):
            act = random_act(read(now, name)[0], random)
            faults, new = wrong(now, act)
            assert not faults, (name, seed, act, faults)
            now = new or now
