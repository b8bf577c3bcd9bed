"""The office's own rules and the figures → those broken, untestable, or no rules at all."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from baocao_gen.checks.evidence.rules_asked import RulesAsked, Says
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.number_words import MOST_PLACES, called, in_order, place_of, shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.tie import Tie, untied
from baocao_gen.figures.figure import path_of
from baocao_gen.figures.ledger import Ledger
from baocao_gen.figures.uses import Step
from baocao_gen.problems.problem import Severity
from baocao_gen.report.report import LocatedRule
from baocao_gen.yearfile.model import Weight

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case

_SEVERITIES = {
    Weight.ERROR: Severity.ERROR,
    Weight.WARNING: Severity.WARNING,
    Weight.NOTE: Severity.NOTE,
}


def ties(case: Case) -> Iterator[Tie]:
    """A tie for each rule that can be asked."""
    asked = case.rules_asked
    for located, answer in asked.answers:
        if answer.says in (Says.HOLDS, Says.BROKEN):
            yield Tie(answer.read, partial(_finding, located, asked))


def _finding(located: LocatedRule, asked: RulesAsked, ledger: Ledger) -> Finding | None:
    answer = asked.answer(located, ledger)
    if answer.says is not Says.BROKEN:
        return None
    return Finding(
        Place((), elsewhere=located.position),
        located.rule.message or "",
        "sửa số liệu sai, hoặc sửa quy tắc",
        tuple(_values(ledger, answer.read)),
        _SEVERITIES[located.rule.weight],
    )


def _values(ledger: Ledger, read: frozenset[Step]) -> Iterator[tuple[Place, str]]:
    for name, aspect in in_order(ledger, read)[:MOST_PLACES]:
        value = ledger.value(name, aspect)
        typed = ledger.typed(name, aspect) is not None
        place = place_of(name, aspect) if typed else Place(path_of(name))
        if value is not None:
            yield place, f"{called(name, aspect)} là {shown_number(value)}"


def _failures(case: Case, says: Says) -> Iterator[Finding]:
    for located, answer in case.rules_asked.answers:
        if answer.says is says:
            place = Place((), elsewhere=located.position)
            yield Finding(place, answer.message, answer.hint, severity=answer.severity)


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
    lambda case: _failures(case, Says.UNTESTED),
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
    lambda case: _failures(case, Says.UNREADABLE),
)
