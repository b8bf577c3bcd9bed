"""A file that is no report → why it is not read, and what to do instead."""

from __future__ import annotations

from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.read.document import ReadDocument, ReadParagraph
from baocao_gen.years.from_word.outline import Break
from baocao_gen.years.from_word.sections import Entry

_FORMATS = (
    (b"%PDF", "đây là tệp PDF", "lấy lại bản Word gốc, hoặc chuyển PDF sang Word rồi đọc lại kỹ"),
    (b"{\\rtf", "đây là tệp RTF", "mở bằng Word rồi lưu thành Word Document (.docx)"),
)
_PARTY = late(r"đảng cộng sản việt nam\s*$", 2)
_LAW = late(r"(?:LUẬT|BỘ LUẬT|PHÁP LỆNH|NGHỊ ĐỊNH|THÔNG TƯ)\s*$")
_MOST_LOOKED_AT = 40


def refuse_by_bytes(data: bytes, name: str) -> None:
    """Refuse a file of another kind by its first bytes.

    Raises:
        InvalidReport: it is a PDF, or another kind of file that is not Word's.
    """
    for beginning, message, hint in _FORMATS:
        if data.startswith(beginning):
            raise InvalidReport([_problem(codes.NOT_A_REPORT, message, name, hint)])


def refuse_by_content(document: ReadDocument) -> None:
    """Refuse what has no text, and documents that are no administrative report.

    Raises:
        InvalidReport: there is nothing to read, or the document follows other rules.
    """
    name = document.name
    texts = [" ".join(p.text.split()) for p in document.paragraphs()]
    if not any(texts):
        message = "tệp không có chữ nào"
        if document.pictures:
            message = "tệp chỉ có hình (bản quét), không có chữ để đọc"
        hint = "cần bản Word gốc; bản quét phải nhận dạng chữ trước"
        raise InvalidReport([_problem(codes.NO_TEXT, message, name, hint)])
    beginning = [text for text in texts if text][:_MOST_LOOKED_AT]
    if any(_PARTY.search(text) for text in beginning[:8]):
        message = "đây là văn bản của Đảng, thể thức khác Nghị định 30/2020/NĐ-CP"
        hint = "lệnh này chỉ đọc báo cáo hành chính"
        raise InvalidReport([_problem(codes.OTHER_RULES, message, name, hint)])
    articles = sum(text.startswith("Điều ") for text in texts)
    if articles > 2 and any(_LAW.match(text) for text in beginning):
        message = "đây là văn bản quy phạm pháp luật, không phải báo cáo"
        hint = "lệnh này chỉ đọc báo cáo hành chính"
        raise InvalidReport([_problem(codes.OTHER_RULES, message, name, hint)])


def no_period(name: str) -> Problem:
    """Nothing in the report says which period it is about."""
    message = "không tìm thấy năm nào trong văn bản nên không biết kỳ báo cáo"
    hint = "ghi kỳ vào trích yếu của tệp Word, ví dụ «… năm 2020», rồi đọc lại"
    return _problem(codes.NO_PERIOD, message, name, hint)


def broken(name: str, one: Break, entry: Entry) -> Problem:
    """The outline leaves a number out, or has one twice."""
    block = entry.block
    assert isinstance(block, ReadParagraph)
    if one.missing:
        left_out = ", ".join(f"«{number}»" for number in one.missing)
        message = f"mục «{one.typed}» đứng mà trước nó thiếu {left_out}"
    else:
        message = f"số thứ tự «{one.typed}» lặp lại hoặc lùi lại"
    place = Position(name, part=block.where, excerpt=" ".join(block.text.split())[:160])
    hint = "đánh số lại trong bản Word gốc nếu đó là lỗi; tệp năm tự đánh số"
    return Problem(codes.BROKEN_OUTLINE, message, place, hint, Severity.WARNING)


def no_outline(name: str) -> Problem:
    """The body has no numbered part."""
    message = "không thấy mục nào được đánh số; cả lời văn thành một phần không tiêu đề"
    hint = "chia mục trong noi_dung của tệp năm"
    return _problem(codes.NO_OUTLINE, message, name, hint, Severity.WARNING)


def no_figures(name: str) -> Problem:
    """No number became a figure."""
    message = "không có số nào thành số liệu; tệp năm chỉ có lời văn"
    hint = "nếu đây là biểu mẫu trống thì đọc một báo cáo đã điền"
    return _problem(codes.NO_FIGURES, message, name, hint, Severity.WARNING)


def _problem(
    code: str, message: str, name: str, hint: str, severity: Severity = Severity.ERROR
) -> Problem:
    return Problem(code, message, Position(name), hint, severity)
