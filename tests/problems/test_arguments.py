"""A call with a wrong argument → an error of ours that says what was given and what to give."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO, StringIO
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import pytest

from baocao_gen.problems.arguments import check_argument, public
from baocao_gen.problems.errors import BaocaoError, WrongArgument

if TYPE_CHECKING:
    from baocao_gen.report.report import Report


@public
def printed(
    words: str,
    target: str | PathLike[str] | BinaryIO | None = None,
    *,
    names: Mapping[str, str] | None = None,
    others: Iterable[int] = (),
    year: int = 2020,
    draft: bool = False,
    unknown: Report | None = None,
) -> str:
    """What the tests call."""
    return words


def of(**given: Any) -> Callable[[], object]:
    return lambda: printed(**{"words": "x", **given})


def closed() -> BytesIO:
    file = BytesIO()
    file.close()
    return file


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (of(words=3), "printed: «words» cần chữ (str), nhưng đã nhận int 3"),
        (of(words=None), "nhưng đã nhận None"),
        (of(words=Path), "nhưng đã nhận lớp Path"),
        (of(words=b"a" * 99), "nhưng đã nhận bytes b'" + "a" * 58 + "…"),
        (of(target=b"x"), "tệp nhị phân đang mở để ghi hoặc None, nhưng đã nhận bytes b'x'"),
        (of(target=closed()), "nhưng đã nhận tệp đã đóng"),
        (of(target=StringIO()), "nhưng đã nhận tệp mở dạng chữ"),
        (of(names={1: "a"}), "nhưng đã nhận khóa int 1"),
        (of(names={"a": 1}), "nhưng đã nhận int 1 ở khóa 'a'"),
        (of(others="12"), "cần danh sách (list) các số nguyên (int), nhưng đã nhận str '12'"),
        (of(others=[1, "2"]), "nhưng đã nhận str '2' trong danh sách"),
        (of(year="2021"), "cần số nguyên (int), nhưng đã nhận str '2021'"),
        (of(year=True), "nhưng đã nhận bool True"),
        (of(draft="không"), "cần True hay False, nhưng đã nhận str 'không'"),
    ],
)
def test_what_was_given_and_what_to_give_are_told(call: Callable[[], object], told: str) -> None:
    with pytest.raises(WrongArgument) as caught:
        call()
    assert told in str(caught.value)
    assert [problem.code for problem in caught.value.problems] == ["BC176"]
    assert isinstance(caught.value, BaocaoError)
    assert isinstance(caught.value, TypeError)


def test_a_file_opened_for_reading_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with (tmp_path / "a").open("rb") as target, pytest.raises(WrongArgument, match="để ghi"):
        printed("x", target)


@pytest.mark.parametrize(
    "call",
    [
        of(target="a.docx"),
        of(target=Path("a.docx")),
        of(target=BytesIO()),
        of(names={"a": "b"}),
        of(others=[1, 2]),
        of(others=iter("ab")),
        of(draft=True),
        of(unknown="what only type checkers import is not judged"),
    ],
)
def test_what_fits_is_taken(call: Callable[[], object]) -> None:
    assert call() == "x"


def test_an_iterator_is_not_used_up() -> None:
    given = iter([1, 2])
    printed("x", others=given)
    assert list(given) == [1, 2]


def test_a_function_stays_what_it_was() -> None:
    assert pickle.loads(pickle.dumps(printed)) is printed
    assert printed.__doc__ == "What the tests call."
    with pytest.raises(TypeError, match="unexpected keyword argument 'wrods'"):
        printed(wrods="x")  # type: ignore[call-arg]  # what is tested


def test_one_value_can_be_judged_by_itself() -> None:
    check_argument("f", "a", 3, int | None)
    with pytest.raises(WrongArgument, match="f: «a» cần số nguyên"):
        check_argument("f", "a", "3", int | None)
