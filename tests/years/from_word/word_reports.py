"""Lines of a small report → a Word file: letterhead, body with bold titles, signature, appendix."""

from __future__ import annotations

from collections.abc import Sequence

from word_files import paragraph, table, text, word_file

BOLD, CENTRED = "<w:b/>", '<w:jc w:val="center"/>'


def bold(words: str) -> str:
    """A run in bold."""
    return text(words, BOLD)


def line(*words: str) -> str:
    """A paragraph of the body; «**…**» is bold."""
    pieces: list[str] = []
    for word in words:
        for position, piece in enumerate(word.split("**")):
            if piece:
                pieces.append(bold(piece) if position % 2 else text(piece))
    inside = "".join(pieces).replace("<w:t>", '<w:t xml:space="preserve">')
    return f"<w:p>{inside}</w:p>"


def centred(words: str) -> str:
    """A bold line in the middle."""
    return paragraph(bold(words), properties=CENTRED)


def letterhead(subject: Sequence[str] = ("Kết quả công tác năm 2020",)) -> str:
    """What stands above the body of every small report."""
    left = paragraph("ỦY BAN NHÂN DÂN TỈNH MẪU") + paragraph(bold("SỞ NỘI VỤ"))
    right = paragraph(bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")) + paragraph(
        bold("Độc lập - Tự do - Hạnh phúc")
    )
    rows = ((left, right), ("Số:      /BC-SNV", "Mẫu, ngày     tháng 12 năm 2020"))
    return table(*rows) + centred("BÁO CÁO") + "".join(centred(s) for s in subject)


def signature() -> str:
    """The end of every small report."""
    left = "".join(paragraph(w) for w in ("Nơi nhận:", "- Bộ Nội vụ;", "- Lưu: VT."))
    right = "".join(paragraph(w) for w in ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "Nguyễn Văn Mẫu"))
    return table((left, right))


def report(
    *body: str,
    behind: str = "",
    subject: Sequence[str] = ("Kết quả công tác năm 2020",),
    **parts: str,
) -> bytes:
    """A small report with these paragraphs between letterhead and signature."""
    return word_file(
        letterhead(subject) + paragraph() + "".join(body) + signature() + behind, **parts
    )
