"""Numbers typed in sentences → those that are nearly, but not quite, the value of a figure."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.foreign_numbers import value_in_vietnamese
from baocao_gen.checks.evidence.nearly_said import Near
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.values_alike import Blunder
from baocao_gen.checks.evidence.values_held import Held, unit_of
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import called
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT, format_quantity, round_half_up


def _find(case: Case) -> Iterator[Finding]:
    if not case.report.year_file.figures:
        return
    for each in (case, *case.abroad):
        yield from _in_one_language(each)


def _in_one_language(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences:
        if any(not said.by_tag for said in sentence.said):
            for near in case.nearly_said.of(sentence, case.figures_of(sentence)):
                if _has_our_signs(sentence, near):
                    continue
                yield Finding(
                    sentence.at(near.said.start),
                    f"«{_typed(sentence, near.said)}» gần bằng mà không bằng {_value(near.held)}: "
                    f"{near.how.value}",
                    _hint(near),
                )


def _has_our_signs(sentence: Sentence, near: Near) -> bool:
    """Whether a number in another language is right but for its signs: another rule tells that."""
    words = sentence.printed.words(near.said.start, near.said.end)
    if not sentence.printed.shown or near.how is not Blunder.MOVED:
        return False
    return value_in_vietnamese(words) == round_half_up(near.held.value, near.held.decimals)


def _typed(sentence: Sentence, said: Said) -> str:
    if sentence.printed.shown:  # another language: its signs, and none of our units behind them
        number = sentence.printed.words(said.start, said.end)
        return f"{number}{PERCENT}" if said.unit == PERCENT else number
    return f"{said.typed}{'' if said.unit == PERCENT else ' '}{unit_of(said)}".strip()


def _value(held: Held) -> str:
    shown = format_quantity(held.value, held.unit, held.decimals)
    compared = "chênh lệch, tỷ lệ so sánh của " if held.aspect is None else ""
    return f"{compared}số liệu {_called(held)} ({shown})"


def _called(held: Held) -> str:
    return called(held.figure.name, held.aspect or Aspect.ACTUAL)


def _hint(near: Near) -> str:
    held = near.held
    other = "hoặc sửa số; số khác thật thì ghi vào bo_qua cùng lý do"
    if held.aspect is None:
        return f"xem lại hai số, {other}"
    unit = "" if held.unit == PERCENT else " | kem_don_vi"
    return f"viết {{{{ {_called(held)}{unit} }}}}, {other}"


RULE = Rule(
    "BC740",
    "Số gõ tay gần bằng một số liệu",
    Severity.WARNING,
    """
Số trong câu chỉ khác số liệu mà câu nói tới ở một chỗ gõ nhầm: hai chữ số đổi chỗ, sai một chữ số,
thừa hay thiếu một chữ số, lệch dấu phẩy, làm tròn sai chữ số cuối.
Sai:  «có 1.898 thủ tục», «doanh thu 2.953,2 tỷ đồng» khi số liệu là 1.988 và 2.953,125.
Đúng: «có {{ dich_vu_cong.thu_tuc | kem_don_vi }}», «doanh thu 2.953,1 tỷ đồng».
Được so với số liệu in ở cùng mục và số liệu mà câu gọi đủ tên: số thực hiện; số cùng kỳ, kế hoạch,
lũy kế, mức tăng giảm khi câu nói tới. Số ít chữ số chỉ báo khi câu có tên của số liệu ở bên cạnh.
Cách sửa: gọi tên số liệu thay cho số gõ tay, hoặc sửa số.
""",
    _find,
)
