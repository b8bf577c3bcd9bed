"""A public function → the same one, which says of a wrong argument what was given and what to give.

What a parameter takes is what its annotation says: it is read when the function is first called,
and nothing is said a second time.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, wraps
from io import IOBase, TextIOBase
from itertools import chain, islice
from types import UnionType
from typing import Any, BinaryIO, ParamSpec, TypeVar, Union, get_args, get_origin, get_type_hints

from baocao_gen.problems import codes
from baocao_gen.problems.errors import WrongArgument
from baocao_gen.problems.problem import Problem

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")
_WORDS = {
    "NoneType": "None",
    "str": "chữ (str)",
    "PathLike": "đường dẫn (pathlib.Path)",
    "int": "số nguyên (int)",
    "bool": "True hay False",
    "BinaryIO": "tệp nhị phân đang mở để ghi",
    "Mapping": "dict",
    "Iterable": "danh sách (list)",
    "Collection": "danh sách (list)",
    "Callable": "hàm",
}
_ADVICE = {
    "Report": 'đọc tệp năm trước: report = baocao_gen.load("2020.yaml")',
    "CompiledTemplate": (
        "biên dịch mẫu trước: baocao_gen.compile_template(tep.read_bytes(), tep.name), "
        'với tep = pathlib.Path("mau.docx")'
    ),
    "Files": 'baocao_gen.Files.in_folder("thu-muc"), hoặc baocao_gen.Files.of({ten_tep: noi_dung})',
    "Executor": "ví dụ concurrent.futures.ProcessPoolExecutor()",
    "BinaryIO": 'mở tệp để ghi nhị phân: open("bao-cao.docx", "wb")',
    "bytes": 'đọc nội dung tệp trước: pathlib.Path("mau.docx").read_bytes()',
}
"""What to write instead, by the first kind that a parameter takes of these."""
_LISTS = ("Iterable", "Collection")
_MOST_SHOWN = 60


def public(function: Callable[_Asked, _Answer]) -> Callable[_Asked, _Answer]:
    """Make a function refuse arguments that are not what its annotations say, before it begins.

    Raises:
        WrongArgument: when it is called so.
    """
    names = function.__code__.co_varnames

    @wraps(function)
    def asked(*args: _Asked.args, **kwargs: _Asked.kwargs) -> _Answer:
        kinds = _kinds(function)
        for name, value in (*zip(names, args, strict=False), *kwargs.items()):
            check_argument(function.__qualname__, name, value, kinds.get(name, Any))
        return function(*args, **kwargs)

    return asked


def check_argument(function: str, name: str, value: object, kind: Any) -> None:
    """Refuse a value that is not of the kind (an annotation) that a parameter takes.

    Raises:
        WrongArgument: it is of another kind, or a file that is closed or cannot be written to.
    """
    wrong = _wrong(value, kind)
    if wrong is None:
        return
    message = f"{function}: «{name}» cần {_words(kind)}, nhưng đã nhận {wrong}"
    advice = (_ADVICE.get(_name(one)) for one in _all_of(kind))
    # In the message itself: Python shows a programmer what an error says, and not its hint.
    said = "; ".join([message, *islice(filter(None, advice), 1)])
    raise WrongArgument([Problem(codes.WRONG_ARGUMENT, said)])


@cache
def _kinds(function: Callable[..., Any]) -> Mapping[str, Any]:
    return get_type_hints(function, localns=_Known(vars(builtins) | function.__globals__))


class _Known(dict[str, Any]):
    """The names that annotations use; those that only type checkers import may be anything."""

    def __missing__(self, name: str) -> Any:
        return Any


def _single(kind: Any) -> tuple[Any, ...]:
    """The kinds that a union has."""
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)


def _name(kind: Any) -> str:
    return getattr(get_origin(kind) or kind, "__name__", "")


def _all_of(kind: Any) -> Iterator[Any]:
    """The kinds that a union has, those of the values of a list among them."""
    for one in _single(kind):
        yield one
        if _name(one) in _LISTS:
            yield from (part for inner in get_args(one) for part in _all_of(inner))


def _words(kind: Any) -> str:
    """What a parameter takes, in words."""
    said = []
    for one in _single(kind):
        words = _WORDS.get(_name(one), _name(one))
        inner = " hay ".join(map(_words, get_args(one))) if _name(one) in _LISTS else ""
        said.append(f"{words} các {inner}" if inner else words)
    return " hoặc ".join(said)


def _wrong(value: object, kind: Any) -> str | None:
    """What is wrong with a value, in words: itself, or one that it holds."""
    if type(value) is kind:  # as good as always
        return None
    wrong = [_wrong_for(value, one) for one in _single(kind)]
    if None in wrong:
        return None
    return max((one for one in wrong if one), key=len)  # the one that looked into it


def _wrong_for(value: object, kind: Any) -> str | None:
    """The same for one kind that is no union."""
    outer = get_origin(kind) or kind
    if outer is Any:
        return None
    if outer is BinaryIO:
        return _wrong_file(value)
    if isinstance(outer, type) and _is_of(value, outer):
        return _wrong_inside(value, get_args(kind))
    return _shown(value)


def _is_of(value: object, outer: type) -> bool:
    if isinstance(value, bool):
        return outer is bool
    if outer.__name__ in _LISTS and isinstance(value, str | bytes | Mapping | IOBase):
        return False  # its letters, keys or lines are not what is meant
    return isinstance(value, outer)


def _wrong_inside(value: object, kinds: tuple[Any, ...]) -> str | None:
    """What is wrong with what a container holds; an iterator is not used up for it."""
    found: Iterable[str | None] = ()
    if isinstance(value, dict) and len(kinds) == 2:
        strange = [key for key in value if type(key) is not kinds[0]]  # of a page's names none is
        keys = (_told("khóa {}", _wrong(key, kinds[0])) for key in strange)
        pairs = () if kinds[1] is Any else value.items()
        held = (_told(f"{{}} ở khóa {key!r}", _wrong(one, kinds[1])) for key, one in pairs)
        found = chain(keys, held)
    elif isinstance(value, list | tuple | set | frozenset) and len(kinds) == 1:
        found = (_told("{} trong danh sách", _wrong(one, kinds[0])) for one in value)
    return next(filter(None, found), None)


def _told(words: str, wrong: str | None) -> str | None:
    return wrong and words.replace("{}", wrong)


def _wrong_file(value: object) -> str | None:
    ask = getattr(value, "writable", None)
    if isinstance(value, TextIOBase):
        return "tệp mở dạng chữ"
    if not callable(getattr(value, "write", None)):
        return _shown(value)
    if getattr(value, "closed", False) is True:
        return "tệp đã đóng"
    return "tệp không mở để ghi" if callable(ask) and not ask() else None


def _shown(value: object) -> str:
    """A value of Python's as a message shows it: its kind, and the value where that is short."""
    if value is None:
        return "None"
    if isinstance(value, type):
        return f"lớp {value.__name__}"
    kind = type(value).__name__
    if not isinstance(value, str | bytes | int | float):
        return kind
    written = repr(value)
    end = "…" if len(written) > _MOST_SHOWN else ""
    return f"{kind} {written[:_MOST_SHOWN]}{end}"
