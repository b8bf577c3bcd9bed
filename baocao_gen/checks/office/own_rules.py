"""The office's own rules and the figures → those broken, untestable, or no rules at all."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.number_words import MOST_PLACES, called, in_order, place_of, shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.tie import Tie, untied
from baocao_gen.figures.figure import path_of
from baocao_gen.figures.formula import Unknown, compiled, failure, syntax_failure
from baocao_gen.figures.ledger import Ledger, Step
from baocao_gen.problems.problem import Severity
from baocao_gen.report.names import appendix_names, year_names
from baocao_gen.report.report import LocatedRule
from baocao_gen.tags.compile import FaultKind, InvalidText, TextFault
from baocao_gen.vietnamese.text import nearest
from baocao_gen.yearfile.model import Weight, YearFile, key_of

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case

_SEVERITIES = {
    Weight.ERROR: Severity.ERROR,
    Weight.WARNING: Severity.WARNING,
    Weight.NOTE: Severity.NOTE,
}
_HINT = "ví dụ: dat + vang <= thuoc_dien, hoặc phu_luc[0].so_van_ban == 22"


class _Broken(Exception):
    """The rule does not hold; ``read`` are the values it looked at."""

    def __init__(self, read: frozenset[Step]) -> None:
        super().__init__()
        self.read = read


class _Untested(Exception):
    """The rule cannot be answered now: why, and what to do."""

    def __init__(self, message: str, hint: str, severity: Severity | None = None) -> None:
        super().__init__(message)
        self.message, self.hint, self.severity = message, hint, severity


class _Unreadable(_Untested):
    """The rule is not one."""


def more_names(file: YearFile) -> dict[str, Any]:
    """What a rule may name besides figures: the year, and what the appendices count."""
    return {
        **year_names(file.period),
        key_of(YearFile, "appendices"): appendix_names(file.appendices),
    }


def _ask(located: LocatedRule, more: dict[str, Any], ledger: Ledger) -> frozenset[Step]:
    """Ask a rule; quietly returns the values it read if it holds."""
    expression = located.rule.expression or ""
    try:
        formula = compiled(expression)
    except InvalidText as error:
        message = f"quy tắc «{expression}» viết sai: {syntax_failure(error)}"
        raise _Unreadable(message, _HINT) from None
    known = [*{name[0] for name in ledger.names.declared}, *more]
    if strange := sorted(formula.names - set(known)):
        near = nearest(strange[0], known)
        hint = f"có phải «{near}»?" if near else "ghi tên đầy đủ, ví dụ dich_vu_cong.thu_tuc"
        message = f"quy tắc gọi số liệu «{strange[0]}» không có trong tệp năm"
        raise _Untested(message, hint) if located.shared else _Unreadable(message, hint)
    try:
        holds, read = ledger.evaluate(formula, more)
    except TextFault as fault:
        raise _why(fault, located, expression) from None
    if not isinstance(holds, bool):
        message = f"«{expression}» là một số, không phải một điều đúng hoặc sai"
        raise _Unreadable(message, _HINT)
    if not holds:
        raise _Broken(read)
    return read


def _why(fault: TextFault, located: LocatedRule, expression: str) -> _Untested:
    cause = fault.__cause__
    if isinstance(cause, Unknown):
        missing = ".".join(cause.name)
        message = f"chưa kiểm tra được «{expression}»: chưa có số liệu «{missing}»"
        return _Untested(message, "điền số liệu ấy", Severity.NOTE)  # a blank is no mistake
    if isinstance(cause, ZeroDivisionError):
        return _Untested(f"chưa kiểm tra được «{expression}»: chia cho 0", "kiểm tra số chia")
    message, hint = failure(fault, expression)
    kind = _Untested if located.shared and fault.kind is FaultKind.UNDEFINED else _Unreadable
    return kind(message, hint or _HINT)


def ties(case: Case) -> Iterator[Tie]:
    """A tie for each rule that can be asked."""
    more = more_names(case.report.year_file)
    for located in case.report.companions.own_rules:
        try:
            read = _ask(located, more, case.ledger)
        except _Broken as broken:
            read = broken.read
        except _Untested:
            continue
        yield Tie(read, partial(_finding, located, more))


def _finding(located: LocatedRule, more: dict[str, Any], ledger: Ledger) -> Finding | None:
    try:
        _ask(located, more, ledger)
    except _Broken as broken:
        return Finding(
            Place((), elsewhere=located.position),
            located.rule.message or "",
            "sửa số liệu sai, hoặc sửa quy tắc",
            tuple(_values(ledger, broken.read)),
            _SEVERITIES[located.rule.weight],
        )
    except _Untested:
        return None
    return None


def _values(ledger: Ledger, read: frozenset[Step]) -> Iterator[tuple[Place, str]]:
    for name, aspect in in_order(ledger, read)[:MOST_PLACES]:
        value = ledger.value(name, aspect)
        typed = ledger.typed(name, aspect) is not None
        place = place_of(name, aspect) if typed else Place(path_of(name))
        if value is not None:
            yield place, f"{called(name, aspect)} là {shown_number(value)}"


def _failures(case: Case, *, unreadable: bool) -> Iterator[Finding]:
    more = more_names(case.report.year_file)
    for located in case.report.companions.own_rules:
        try:
            _ask(located, more, case.ledger)
        except _Broken:
            continue
        except _Untested as error:
            if isinstance(error, _Unreadable) is unreadable:
                place = Place((), elsewhere=located.position)
                yield Finding(place, error.message, error.hint, severity=error.severity)


BROKEN = Rule(
    "BC331",
    "Một quy tắc riêng của cơ quan không được giữ",
    Severity.ERROR,
    """
Cơ quan tự ghi điều phải đúng với số liệu của mình vào quy_tac; điều ấy nay không đúng.

    quy_tac:
      - bieu_thuc: sat_hach.dat + sat_hach.vang <= sat_hach.thuoc_dien
        thong_bao: số đạt và số vắng cộng lại nhiều hơn số người thuộc diện
        muc_do: loi
      - tu_tep: quy-tac-chung.yaml

Trong bieu_thuc gọi tên đầy đủ của số liệu, các giá trị khác của nó (x.cung_ky, x.ke_hoach,
x.luy_ke), nam, và phu_luc[0].so_van_ban. muc_do: canh_bao hoặc ghi_chu thì không chặn in.
""",
    untied(ties),
)
UNTESTED = Rule(
    "BC332",
    "Một quy tắc riêng chưa kiểm tra được",
    Severity.WARNING,
    """
Quy tắc cần một số liệu chưa có, hoặc phải chia cho 0, nên chưa biết đúng hay sai. Quy tắc của tệp
dùng chung mà báo cáo này không có số liệu ấy cũng ở đây.

Điền số liệu còn thiếu; số chia có thể bằng 0 thì viết: «mau == 0 or tu / mau <= 1».
""",
    lambda case: _failures(case, unreadable=False),
)
UNREADABLE = Rule(
    "BC333",
    "Một quy tắc riêng viết sai",
    Severity.ERROR,
    """
bieu_thuc phải là một điều đúng hoặc sai về các số liệu: so sánh bằng ==, !=, <, <=, >, >=, nối bằng
and, or, not. Số thập phân viết với dấu chấm. Quy tắc chạy trong vùng an toàn, có giới hạn số bước.

Sai:  bieu_thuc: sat_hach.dat + 1
Đúng: bieu_thuc: sat_hach.dat <= sat_hach.thuoc_dien
""",
    lambda case: _failures(case, unreadable=True),
)
