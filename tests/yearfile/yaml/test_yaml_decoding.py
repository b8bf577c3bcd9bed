"""Bytes → text, or the encoding they seem to be in and the place of the first bad byte."""

from __future__ import annotations

import unicodedata

import pytest

from baocao_gen.files.text import decode
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Severity
from baocao_gen.yearfile.yaml import read

TEXT = "ten: Tỷ lệ hộ nghèo được giảm\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        unicodedata.normalize("NFD", TEXT).encode(),
    ],
    ids=["utf-8", "with BOM", "utf-16 LE", "utf-16 BE", "CRLF", "CR", "NFD"],
)
def test_every_way_to_save_unicode_gives_the_same_text(data: bytes) -> None:
    assert decode(data, "nam.yaml") == (TEXT, [])


def cp1258(text: str) -> bytes:
    tones = "\u0300\u0301\u0303\u0309\u0323"
    pieces = []
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in parts if mark in tones)
        rest = unicodedata.normalize("NFC", "".join(m for m in parts if m not in tones))
        pieces.append(rest + tone)
    return "".join(pieces).encode("cp1258")


@pytest.mark.parametrize(
    ("data", "line", "column", "guess"),
    [
        (b"a: 1\r\n" + cp1258(TEXT), 2, 8, "windows-1258"),
        ("a: 1\nten: Tû lÖ hé nghÌo ®\u00adîc gi¶m".encode("latin-1"), 2, 7, "TCVN3"),
        ("ten: Tyû leä hoä ngheøo ñöôïc".encode("latin-1"), 1, 8, "VNI"),
        ("a: được\nb: gi".encode() + b"\xffm", 2, 6, None),
        ("\ufeffa: ".encode() + b"\xff", 1, 4, None),
        ("ten: café".encode("latin-1"), 1, 9, None),
    ],
)
def test_other_encodings_are_named_with_the_first_bad_byte(
    data: bytes, line: int, column: int, guess: str | None
) -> None:
    text, (problem,) = decode(data, "nam.yaml")
    assert text is None
    assert problem.code == "BC102"
    assert (problem.position.line, problem.position.column) == (line, column)
    assert ("có vẻ là" in problem.message) is (guess is not None)
    assert guess is None or f"có vẻ là {guess}" in problem.message
    assert "UTF-8" in problem.hint


def test_the_excerpt_of_a_windows_1258_file_can_be_read() -> None:
    (problem,) = decode(cp1258(TEXT), "nam.yaml")[1]
    assert problem.position.excerpt == TEXT.rstrip()


@pytest.mark.parametrize("data", [TEXT.encode("utf-16-le"), "a: b\n".encode("utf-16-be")])
def test_utf_16_without_its_mark_is_named(data: bytes) -> None:
    text, (problem,) = decode(data, "nam.yaml")
    assert text is None
    assert "UTF-16" in problem.message


def test_text_pasted_from_vni_fonts_is_warned_of() -> None:
    (problem,) = read("ten: Tyû leä hoä ngheøo giaûm".encode(), "nam.yaml")[1]
    assert (problem.code, problem.severity) == ("BC104", Severity.WARNING)
    assert "VNI" in problem.message


def test_text_pasted_from_tcvn3_fonts_is_refused_for_its_soft_hyphens() -> None:
    (problem,) = read("ten: Tû lÖ hé nghÌo ®\u00adîc gi¶m".encode(), "nam.yaml")[1]
    assert (problem.code, problem.severity) == ("BC104", Severity.ERROR)
    assert "TCVN3" in problem.message


def test_one_pasted_line_is_found_in_a_unicode_file() -> None:
    text = "a: Tỷ lệ hộ nghèo\nb: Tyû leä hoä ngheøo giaûm\n"
    (problem,) = read(text.encode(), "nam.yaml")[1]
    assert (problem.code, problem.position.line, problem.position.column) == ("BC104", 2, 6)


@pytest.mark.parametrize("text", ["ten: các lá cà phê và trà", "ten: Café déjà vu à l'hôtel"])
def test_unicode_without_vietnamese_letters_is_not_suspected(text: str) -> None:
    assert decode(text.encode(), "nam.yaml") == (text, [])


def test_a_file_that_cannot_be_decoded_raises_with_the_problem() -> None:
    with pytest.raises(InvalidReport, match=r"nam\.yaml:1:1: BC102"):
        read(b"\xff", "nam.yaml")
