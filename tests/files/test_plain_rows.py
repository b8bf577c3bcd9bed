"""A sheet in any spelling is read by the pattern and by the parser alike."""

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from thoroughness import examples

from baocao_gen.files.tables import plain_rows, sheet_xml
from baocao_gen.files.tables.sheet_xml import Sheet, _SheetReader

SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PLAIN = '<row r="{}"><c r="A1" t="s"><v>0</v></c><c r="C1" s="2"><v>1.5</v></c></row>'
INLINE = (
    '<row r="3" spans="1:2"><c r="B3" t="inlineStr"><is><t>Kế &amp; &#7841; x</t></is></c></row>'
)
PIECES = (
    *(PLAIN.format(1), PLAIN.format(7), INLINE, INLINE.replace(" x", " x&#13;"), "<row/>", "<row>"),
    *('<row r="2" hidden="1"><c r="A2"><v>5</v></c></row>', '<row r="4"><c r="A4" s="1"/></row>'),
    *('<row r="5"><c r="A5"><f>1+1</f><v>2</v></c></row>', "<row><c><v>3</v></c></row>", "</row>"),
    *('<row r="6"><c r="A6" t="str"><v>a\r\nb</v></c></row>', "<!-- ", " -->", "<![CDATA[", "]]>"),
    *(
        "<?a ",
        "?>",
        "\n  ",
        "x",
        '<mergeCell ref="A1:B2"/>',
        "<c r='A9'><v>1</v></c>",
        "<b>",
        "</b>",
    ),
)


def sheet_of(*pieces: str, head: str = "") -> bytes:
    return f'{head}<worksheet xmlns="{SPACE}">{"".join(pieces)}</worksheet>'.encode()


def read(content: bytes) -> Sheet | str:
    try:
        return _SheetReader(1_000).read(content)
    except Exception as error:
        return type(error).__name__


def by_the_parser(content: bytes, monkeypatch: pytest.MonkeyPatch) -> Sheet | str:
    with monkeypatch.context() as patch:
        patch.setattr(sheet_xml, "split", lambda content: iter([(content, None)]))
        return read(content)


@examples(100, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no fault
@given(
    st.lists(st.sampled_from(PIECES), max_size=8), st.sampled_from(["", "<?xml version='1.0'?>"])
)
def test_the_pattern_and_the_parser_read_the_same(pieces: list[str], head: str) -> None:
    content = sheet_of(*pieces, head=head)
    with pytest.MonkeyPatch.context() as monkeypatch:
        expected = by_the_parser(content, monkeypatch)
    if isinstance(expected, Sheet):  # what is no XML may be told from either side
        assert read(content) == expected


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "windows-1258"])
def test_other_encodings_are_left_to_the_parser(encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    content = sheet_of(PLAIN.format(1), head=head).decode().encode(encoding)
    assert [row for _, row in plain_rows.split(content)] == [None]


def test_nearly_all_of_a_sheet_never_meets_the_parser() -> None:
    content = sheet_of("<sheetData>", *map(PLAIN.format, range(1, 1_000)), INLINE, "</sheetData>")
    left = b"".join(piece for piece, _ in plain_rows.split(content))
    assert left == sheet_of("<sheetData>", "</sheetData>")


def test_half_a_character_is_refused() -> None:
    assert read(sheet_of(INLINE.replace("7841", "55296"))) == "UnicodeEncodeError"
