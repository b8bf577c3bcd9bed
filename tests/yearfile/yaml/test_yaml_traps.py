"""Every known YAML trap is kept as the exact text, or refused at its place.

Judges: yearfile/yaml/lines.py, yearfile/yaml/scanning.py, yearfile/yaml/slips.py
"""

from __future__ import annotations

import pytest

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.meanings import MEANINGS
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.yearfile.yaml import read, to_plain

KEPT_AS_TYPED = [
    *("1988", "1.988", "10.000", "5.000", "1.988.000", "1,988", "48,89", "48,89%", "48.890"),
    *("06", "08", "09", "010", "0123", "0912345678", "0123456701", "001099012345"),
    *("12:30", "08:30", "24:00", "12:30:45", "190:20:30"),
    *("2020-07-08", "2020-7-8", "08/7/2020", "2020-02-30", "2024-13-45"),
    *("yes", "no", "on", "off", "y", "n", "true", "False", "có", "không"),
    *("1_000", "1e3", "1.5e3", "1e400", "NaN", ".nan", "Infinity", "-.inf", "0x1F", "0o17"),
    *("-5", "\u22125", "\u20135", "1 988", "1\u00a0988", "1\u202f988", "=", "<<", "a#b", "5%"),
    *("R&D", "TT&TT", "a*b", "Ai?", "-5", "null và"),
]

MISSING = ["", " ", "~", "null", "Null", "NULL", " # chú thích"]

KEYS = ["06", "2020", "yes", "no", "2020-07-08", "1.10", "12:30", "=", "địa_danh", "a b", "null"]

REFUSED = [
    # typed, line, column, code
    ("a: Số: 01/QĐ-UBND", 1, 4, "BC125"),
    ("a: tăng 5%: tốt", 1, 4, "BC125"),
    ("a: %abc", 1, 4, "BC126"),
    ("a: @abc", 1, 4, "BC126"),
    ("a: `x`", 1, 4, "BC126"),
    ("a: *abc", 1, 4, "BC118"),
    ("a: &abc", 1, 4, "BC118"),
    ("a: !abc", 1, 4, "BC119"),
    ("a: !!int 5", 1, 4, "BC119"),
    ("<<: x", 1, 1, "BC120"),
    ("a: 1\n<<: {b: 1}", 2, 1, "BC120"),
    ("a: 1\n\ufeffb: 2", 2, 1, "BC103"),
    ("\ufeff\ufeff\ufeffa: 1", 1, 1, "BC103"),
    ("a:\n\tb: 1", 2, 1, "BC108"),
    ("a:\n  \tb: 1", 2, 3, "BC108"),
    ("a:\t1", 1, 3, "BC108"),
    ("a: 1\t", 1, 5, "BC108"),
    ("a: b\tc", 1, 5, "BC108"),
    ("a:\n- b\n-\tc", 3, 2, "BC108"),
    ("a: |\n\tb", 2, 1, "BC108"),
    ("a: |\n  b\n\tc", 3, 1, "BC108"),
    ("a:\n\u00a0\u00a0b: 1", 2, 1, "BC109"),
    ("a:\n \u00a0b: 1", 2, 2, "BC109"),
    ("a:\n  -\u00a0b", 2, 4, "BC109"),
    ("a:\n  - \u00a0b", 2, 5, "BC109"),
    ("a:\u00a01", 1, 3, "BC109"),
    ("a\u00a0: 1", 1, 2, "BC109"),
    ("a: \u00a01988", 1, 4, "BC109"),
    ("a: 1988\u00a0", 1, 8, "BC109"),
    ("a: 1988\u202f # năm", 1, 8, "BC109"),
    ("a: 1988\u3000", 1, 8, "BC109"),
    ('a: "1988"\u00a0', 1, 10, "BC109"),
    ("a: [1,\u00a02]", 1, 7, "BC109"),
    ("a: {b:\u00a02}", 1, 7, "BC109"),
    ("a: [1, 2\u00a0]", 1, 9, "BC109"),
    ("a: x\n\u00a0 y", 2, 1, "BC109"),
    ("a: [48,89]", 1, 5, "BC124"),
    ("a: {b: 48,89%, c: 1}", 1, 8, "BC124"),
    ("a: [x,\n  1.988,5]", 2, 3, "BC124"),
    ("a: {b: Sở, ban}", 1, 12, "BC124"),
    ("a: {b: Sở,ban,\n  c: 1}", 1, 11, "BC124"),
    ("a：1", 1, 2, "BC110"),
    ("a： 1", 1, 2, "BC110"),
    ("a:\n  b：1", 2, 4, "BC110"),
    ("a:\n  b:1", 2, 5, "BC111"),
    ("a: {b: 1, c:, d: 2}", 1, 12, "BC125"),
    ("a: x\nb:1\nc: 2", 2, 3, "BC111"),
    ("a:\n  - b:1", 2, 7, "BC111"),
    ("a: {b:1}", 1, 7, "BC111"),
    ("a: 12\u200b", 1, 6, "BC106"),
    ("a\u200b: 1", 1, 2, "BC106"),
    ("a: 1\u200e", 1, 5, "BC106"),
    ("a: gi\u00adảm", 1, 6, "BC106"),
    ("a: 1\u2060", 1, 5, "BC106"),
    ("a: |\n  x\u200by", 2, 4, "BC106"),
    ("a: x\u2028b: 2", 1, 5, "BC107"),
    ("a: x\u2029y", 1, 5, "BC107"),
    ("a: x\u0085b: 2", 1, 5, "BC107"),
    ("a: |\n  x\u2028y", 2, 4, "BC107"),
    ("a: x\x0by", 1, 5, "BC105"),
    ("a: x\x0cy", 1, 5, "BC105"),
    ("a: x\x00y", 1, 5, "BC105"),
    ("a: x\x96y", 1, 5, "BC105"),
    ("a: x\x7fy", 1, 5, "BC105"),
    ("a: x\ufffdy", 1, 5, "BC105"),
    ("a: |\n  x\x0by", 2, 4, "BC105"),
    ('a: "x\\0y"', 1, 4, "BC105"),
    ("e\u0302\u0301: 1\n\u1ebf: 2", 2, 1, "BC116"),
    ("a: 1\na: 2", 2, 1, "BC116"),
    ('a: 1\n"a": 2', 2, 1, "BC116"),
    ('a: 1\n"a ": 2', 2, 1, "BC116"),
    ("a: “06”", 1, 4, "BC112"),
    ("a: ‘1,988’", 1, 4, "BC112"),
    ("a: [“06”, 2]", 1, 5, "BC112"),
    ("“a”: 1", 1, 1, "BC112"),
    ("a:\n  – b", 2, 3, "BC113"),
    ("a:\n  — b", 2, 3, "BC113"),
    ("a:\n  –b", 2, 3, "BC113"),
    ("a:\n  - b\n  – c", 3, 3, "BC113"),
    ("a:\n  -b", 2, 3, "BC113"),
    ("a:\n  + b", 2, 3, "BC113"),
    ("a:\n  * b", 2, 3, "BC113"),
    ("a:\n  • b", 2, 3, "BC113"),
    ("a:\n  -b: 1", 2, 3, "BC113"),
    ('? "a\n  b\n: c', 1, 3, "BC127"),
    ("[a]: 1", 1, 1, "BC117"),
    ("{a: 1}: 1", 1, 1, "BC117"),
    ('"": 1', 1, 1, "BC117"),
    ("~: 1", 1, 1, "BC117"),
]

WARNED = [
    ("a: Số 5 #2", 1, 9, "BC114"),
    ("a: #b", 1, 4, "BC114"),
    ("a: Số {# xem lại #} 5", 1, 18, "BC114"),
    ("a: [x #2\n  ]", 1, 7, "BC114"),
    ("a: “Đề án”", 1, 4, "BC112"),
]

FINE = [
    "a: 1 # chú thích",
    "a: 1   #",
    "#a: 1\na: 2",
    "# – dấu gạch, 12:30, “06”\na: 1",
    "a: 1 # x\u00a0",
    "a: 1 # mềm \u00ad",
    "a: Điều\u00a05 khoản\u00a02",
    'a: "1988\u00a0"',
    'a: "x\ty"',
    "a: 'Số 5 #2'",
    "a: |\n  – b\n  -c\n  + d\n  * e\n  b:1\n  12:30\n  “06”\n  Số 5 #2\n  \u00a0x\u00a0\n  x\ty\n",
    "a: >\n  – b\n  b:1\n",
    "a:\n  - |\n    – b\n  - – c\n",
    "a: tăng so với\n  – năm trước\n  b:1",
    "a: 'nói\n  – thế\n  b:1'",
    "a: https://vi.vn\nb:\n  - https://vi.vn:80/x\n  - mailto:a@vi.vn",
    "a:\n  - Lưu:VT\n  - 12:30\n  - -5\n  - –5\n",
    "a: nói “06” lần",
    "a: “Đề án” và “Dự án”",
    'a: "“06”"',
    "a: [x y, 'z, t', \"u: v\", '1,5', 1, 2]",
    "a: {b: , d: '1,5', e: }",
    "a: {b: ,\n  c:\n  , d:\n}",
    "a: 48,89 [1,2]",
    "a: {b: 1,\n  c: 2} # hết\n",
    "---\na: 1\n...\n",
    "a:\n- b\n- c\n",
    "a: giữ (một\n  hai) ba\n",
    "a: C# và .NET",
    "a: it's 5\" {x} [y] | z > t & u * v ! % @ `",
]


def problems_of(text: str) -> list[Problem]:
    try:
        return read(text.encode(), "nam.yaml")[1]
    except InvalidReport as error:
        return list(error.problems)


@pytest.mark.parametrize("value", KEPT_AS_TYPED)
@pytest.mark.parametrize("place", ["a: {}", "a:\n  - {}", "a: [x, {}]", "a: {{b: {}}}"])
def test_a_value_stays_exactly_what_was_typed(value: str, place: str) -> None:
    divides = "," in value and ("[" in place or "{{" in place)  # there a comma needs quotes
    typed = f'"{value}"' if divides else value
    root, problems = read(place.format(typed).encode(), "nam.yaml")
    found = to_plain(root)
    while isinstance(found, dict | list):
        found = found[-1] if isinstance(found, list) else list(found.values())[-1]
    assert (found, problems) == (value, [])


@pytest.mark.parametrize("value", MISSING)
def test_an_empty_place_is_a_missing_value(value: str) -> None:
    root, problems = read(f"a: {value}\nb: 1".encode(), "nam.yaml")
    assert to_plain(root) == {"a": None, "b": "1"}
    assert problems == []


@pytest.mark.parametrize("value", ['""', '"~"', "'null'"])
def test_a_quoted_null_is_a_text(value: str) -> None:
    assert to_plain(read(f"a: {value}".encode(), "nam.yaml")[0]) == {"a": value[1:-1]}


@pytest.mark.parametrize("key", KEYS)
def test_a_key_stays_exactly_what_was_typed(key: str) -> None:
    root, problems = read(f"{key}: x".encode(), "nam.yaml")
    assert (to_plain(root), problems) == ({key: "x"}, [])


@pytest.mark.parametrize(("text", "line", "column", "code"), REFUSED)
def test_a_trap_is_refused_once_at_its_place(text: str, line: int, column: int, code: str) -> None:
    (problem,) = problems_of(text)
    assert (problem.position.line, problem.position.column) == (line, column)
    assert (problem.code, problem.severity) == (code, Severity.ERROR)
    assert problem.hint


@pytest.mark.parametrize(("text", "line", "column", "code"), WARNED)
def test_what_may_be_meant_is_only_warned_of(text: str, line: int, column: int, code: str) -> None:
    (problem,) = problems_of(text)
    assert (problem.position.line, problem.position.column) == (line, column)
    assert (problem.code, problem.severity) == (code, Severity.WARNING)


@pytest.mark.parametrize("text", FINE)
def test_a_good_file_raises_no_alarm(text: str) -> None:
    assert problems_of(text) == []


def test_every_code_has_an_explanation_and_a_number_of_its_own() -> None:
    codes = [f"BC{number}" for number in range(101, 130)]
    assert all(MEANINGS[code].endswith(".") for code in codes)


def test_rows_pasted_from_a_spreadsheet_are_told_once_each() -> None:
    rows = "so_lieu:\nChỉ tiêu\tĐơn vị\tThực hiện\nHồ sơ\thồ sơ\t120\n"
    said = [str(problem) for problem in problems_of(rows)]
    pasted = "BC108: dòng này dán từ bảng Excel hoặc Word, tệp năm không đọc được"
    assert said[:2] == [f"nam.yaml:2:9: {pasted}", f"nam.yaml:3:6: {pasted}"]
