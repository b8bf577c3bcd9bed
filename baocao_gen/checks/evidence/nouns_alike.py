"""Two nouns that numbers of a report count → whether the one may stand for the other."""

from __future__ import annotations

_KINDS = (
    (
        "người", "lượt người", "cá nhân", "cán bộ", "công chức", "viên chức", "học viên",
        "học sinh", "sinh viên", "giáo viên", "đại biểu", "lao động", "đảng viên", "đoàn viên",
        "hội viên", "em", "cháu", "cụ",
        "bệnh nhân", "trẻ em", "trẻ", "công dân", "khách", "lượt khách", "thí sinh", "đối tượng",
        "nhân khẩu", "thành viên", "bác sĩ", "điều dưỡng", "lượt", "ca", "suất",
    ),
    (
        "tổ chức", "cơ quan", "đơn vị", "doanh nghiệp", "cơ sở", "trường", "xã", "phường",
        "hợp tác xã", "điểm", "trạm", "thôn", "ấp", "khu phố", "tổ dân phố", "chi nhánh", "huyện",
        "bưu cục", "xóm", "buôn", "bản", "tổ",
    ),
    ("hộ", "gia đình", "hộ gia đình", "hộ dân", "nhà", "căn", "căn nhà"),
    (
        "vụ", "vụ việc", "trường hợp", "đơn", "cuộc", "lượt", "lần", "kiến nghị", "vụ khiếu nại",
        "đối tượng", "tổ chức, cá nhân", "ca", "hành vi", "buổi", "đợt", "đoàn", "buổi/ngày",
    ),
    (
        "văn bản", "quyết định", "kế hoạch", "công văn", "nghị quyết", "báo cáo", "chương trình",
        "đề án", "dự án", "công trình", "nhiệm vụ", "chỉ tiêu", "giải pháp", "hạng mục",
    ),
    ("hồ sơ", "thủ tục", "dịch vụ", "trường hợp", "đơn", "giấy phép", "phiếu", "giấy chứng nhận"),
    ("tin", "bài", "tin, bài", "tin bài", "phóng sự", "video", "clip", "video clip"),
    ("máy", "thiết bị", "bộ", "chiếc", "cái", "thuê bao", "máy tính", "hộp thư", "tài khoản"),
)  # fmt: skip
"""Nouns that may stand for each other: a figure in «người» may be told as «học viên»."""


def are_unlike(own: str, noun: str) -> bool:
    """Whether two nouns count people, bodies and households, the one and the other.

    >>> are_unlike("người", "hộ"), are_unlike("người", "cây")
    (True, False)
    """
    kinds = [{index for index, kind in enumerate(_KINDS[:3]) if one in kind} for one in (own, noun)]
    return all(kinds) and not kinds[0] & kinds[1]


def may_stand(own: str, noun: str) -> bool:
    """Whether a noun may be a figure's unit in other words.

    >>> may_stand("người", "học viên"), may_stand("hộ", "người")
    (True, False)
    """
    if own in noun or noun in own:
        return True
    head = own.partition("/")[0].partition(",")[0].strip()
    return any(head in kind and noun in kind for kind in _KINDS)


def begin_alike(one: str, other: str) -> bool:
    """Whether two names of things begin with the same words; one word may be all there is.

    >>> begin_alike("học viên cấp xã", "học viên"), begin_alike("người chết", "người bị thương")
    (True, False)
    """
    left, right = one.split()[:2], other.split()[:2]
    shorter = min(len(left), len(right))
    return shorter > 0 and left[:shorter] == right[:shorter]
