"""The words behind «… ngày 05/3/2020 của » → the name of the agency, without what follows it.

A name begins with a capital and ends where its capitals end: «Chính phủ quy định về tổ chức» is
«Chính phủ». Its last capital may have small syllables behind it that names have («nhân dân tối
cao», «tỉnh»); a word that begins a statement («ban hành», «về») ends it wherever it stands.
"""

from __future__ import annotations

from baocao_gen.vietnamese.pattern import late

_AFTER = late(r"[\s),]{1,3}của ((?=[^\W\d_])\w[\w&]*(?: (?:- )?[\w&]+){0,15})")
_STATEMENT = late(
    r" (?:về|tại|trong|đã|để|cho|ban hành|quy định|hướng dẫn|phê duyệt|sửa đổi|bổ sung|không|được"
    r"|là|có|triển khai|thực hiện|giao|yêu cầu|đề nghị|công bố|thông qua|ngày|nêu|theo|với|từ|đến"
    r"|khóa|khoá|kỳ|gửi|ký|do|xử lý|điều chỉnh|kiện toàn|bãi bỏ|chấp thuận|đồng ý|kết luận|năm"
    r"|thông báo|phân công|khen thưởng|tặng|các|những|nhằm|thì|nhưng|số|hiện|chưa"
    r"|và (?=[a-zà-ỹđ]|(?:Kế|Quyết|Nghị|Chỉ|Thông|Báo) )|cũng|mới)\b"
)
_OF_NAMES = frozenset(
    (
        "nhân", "dân", "tối", "cao", "cấp", "kiểm", "sát", "tra", "chỉ", "đạo", "liên", "ngành",
        "tỉnh", "huyện", "xã", "phường", "thành", "phố", "thị", "trấn", "quận", "nước", "ủy", "uỷ",
        "ương", "quân", "sự", "hành", "bộ", "thể", "trực", "vụ", "chính", "tế", "phủ", "hội",
    )
)  # fmt: skip
"""Small syllables that end names of agencies."""


def issuer_behind(text: str, end: int) -> tuple[str, int] | None:
    """The agency that a document is said to be «của», and where its name begins.

    >>> issuer_behind("NĐ-CP của Chính phủ quy định về tổ chức", 5)
    ('Chính phủ', 10)
    """
    found = _AFTER.match(text, end)
    if found is None or not found[1][0].isupper():
        return None
    name = _STATEMENT.split(found[1], maxsplit=1)[0].split(" ")
    last = max(at for at, word in enumerate(name) if word[0].isupper() or word[0].isdigit())
    stop = last + 1
    if stop < len(name) and not name[last].isupper():
        stop += 1
    while stop < len(name) and name[stop].casefold() in _OF_NAMES:
        stop += 1
    return " ".join(name[:stop]).removesuffix(" và"), found.start(1)
