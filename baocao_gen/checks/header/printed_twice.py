"""Values of the header → words in them that the template prints itself, or nobody should."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.decree30.forms import Title, form_of
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import Header, Signer, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath

_HEADER = key_of(YearFile, "header")
_NUMBER_WORD = late(r"\s*số(?!\w)\s*:?\s*", re.IGNORECASE)
_SYMBOL_NUMBER = late(
    r"\s*(?:số(?!\w)\s*:?\s*)?(?:[0-9]{1,3}[a-z]?|(?=/))\s*/", re.IGNORECASE, needs=("/",)
)
"""«15/BC-SVD», «/BC-SVD»; «2020/QĐ-UBND» of a legal document has its year there."""
_ABOUT = late(r"\s*(?:V/v|Về việc)(?!\w)[\s:]*", re.IGNORECASE)
_ADDRESSED = late(r"\s*kính gửi(?!\w)\s*:?\s*", re.IGNORECASE)
_DATE = late(r",?\s*ngày(?!\w).*|,?\s*tháng\s+(?:[0-9…]|\.\.).*|\s*,\s*$", re.DOTALL)
_AUTHORITY = late(r"\s*(?:TM|KT|TL|TUQ|Q)\.\s*")
_ATTACHED = late(r"\s*\(?\s*(?:ban hành\s+)?kèm theo(?!\w)\s*", re.IGNORECASE)
_TITLE = late(
    r"\s*(?:(?:GS|PGS|TS|ThS|Th\.S|BS|BSCK|KS|CN|LS|NGƯT|NGND|CKI+)(?:\.|(?=\s))[\s.]*"
    r"|(?:Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Luật sư"
    r"|Ông(?=(?:\s+\w+){3})|Bà|Đồng chí|Đ/c)\s+)+"
)
_MAY_HAVE_TITLES = late(
    r"(?<!\w)(?:trường|đại học|học viện|viện|bệnh viện|trung tâm y tế|trạm y tế|công an"
    r"|quân sự|biên phòng|bộ đội|quân khu|sư đoàn|trung đoàn|bộ tư lệnh|bộ chỉ huy)(?!\w)",
    re.IGNORECASE,
)
"""Schools, hospitals, institutes and armed forces (Decree 30/2020, Appendix I, II.7)."""
_DOT = late(r"(?<=[A-ZĐ]{2})\.(?=\s*(?:[,;]|$))")


def _find(case: Case) -> Iterator[Finding]:
    """Words that the template prints as well."""
    header = case.report.year_file.header
    yield from _number_and_symbol(header)
    form = form_of(header.kind)
    if form and form.title is Title.SUBJECT_UNDER_NUMBER:
        yield from _begins(_ABOUT, header.subject, _path("subject"), "mẫu đã in «V/v»")
    for index, addressee in enumerate(header.addressees):
        yield from _begins(
            _ADDRESSED, addressee, (*_path("addressees"), index), "mẫu đã in «Kính gửi:»"
        )
    if found := _DATE.search(header.place):
        yield _told(
            _path("place"),
            header.place,
            found,
            f"mẫu đã in ngày, tháng, năm theo {key_of(Header, 'issued_on')}",
        )
    if header.attached_to:
        yield from _begins(
            _ATTACHED, header.attached_to, _path("attached_to"), "mẫu đã in «(Kèm theo …)»"
        )
    for path, signer in _signers(header):
        yield from _begins(
            _AUTHORITY,
            signer.job_title,
            (*path, key_of(Signer, "job_title")),
            f"quyền hạn ký ghi ở {key_of(Signer, 'authorities')}",
        )
        for index, body in enumerate(signer.on_behalf_of):
            here = (*path, key_of(Signer, "on_behalf_of"))
            where = (*here, index) if len(signer.on_behalf_of) > 1 else here
            yield from _begins(_AUTHORITY, body, where, "mẫu đã in quyền hạn ký")


def _number_and_symbol(header: Header) -> Iterator[Finding]:
    number = header.number or ""
    key, symbol_key = key_of(Header, "number"), key_of(Header, "symbol")
    bare = _NUMBER_WORD.sub("", number, count=1).partition("/")[0].strip()
    if bare != number.strip():
        yield Finding(
            Place(_path("number")),
            f"«{number}»: mẫu đã in «Số:» ở trước và /{header.symbol} ở sau",
            f"chỉ ghi số: {key}: {bare}" if bare else f"để trống {key} khi chưa có số",
        )
    if found := _SYMBOL_NUMBER.match(header.symbol):
        bare = header.symbol[found.end() :].strip()
        yield Finding(
            Place(_path("symbol")),
            f"«{header.symbol}»: mẫu đã in số và dấu / ở trước",
            f"ghi {symbol_key}: {bare}; số ghi ở {key}",
        )


def _find_against_custom(case: Case) -> Iterator[Finding]:
    """Words that the decree leaves out."""
    header = case.report.year_file.header
    agencies = f"{header.issuing_agency} {header.parent_agency or ''}"
    for path, signer in _signers(header):
        found = _TITLE.match(signer.full_name or "")
        if found and not _MAY_HAVE_TITLES.search(agencies):
            yield _told(
                (*path, key_of(Signer, "full_name")),
                signer.full_name or "",
                found,
                "trước họ tên người ký không ghi học hàm, học vị, danh xưng",
            )
    for index, recipient in enumerate(header.recipients):
        if found := _DOT.search(recipient):
            yield Finding(
                Place((*_path("recipients"), index), recipient, found.start()),
                f"«{recipient}»: dấu chấm sau chữ viết tắt",
                f"ghi «{_DOT.sub('', recipient)}»; dấu câu cuối dòng do mẫu in",
            )


def _signers(header: Header) -> Iterator[tuple[KeyPath, Signer]]:
    yield _path("signer"), header.signer
    if header.second_signer:
        yield _path("second_signer"), header.second_signer


def _begins(pattern: re.Pattern[str], value: str, path: KeyPath, why: str) -> Iterator[Finding]:
    if found := pattern.match(value):
        yield _told(path, value, found, why)


def _told(path: KeyPath, value: str, found: re.Match[str], why: str) -> Finding:
    left = f"{value[: found.start()]}{value[found.end() :]}".strip()
    words = " ".join(found.group().split()).strip(" ,") or ","
    return Finding(
        Place(path, value, found.start()),
        f"«{words}» thừa: {why}",
        f"ghi «{' '.join(left.split())}»" if left else "bỏ những chữ ấy",
    )


def _path(field: str) -> KeyPath:
    return (_HEADER, key_of(Header, field))


RULE = Rule(
    "BC785",
    "Thể thức ghi sẵn chữ mà mẫu Word in nữa",
    Severity.ERROR,
    """
Mẫu Word tự in «Số: …/…», «V/v», «Kính gửi:», «ngày … tháng … năm …», «KT.», «(Kèm theo …)»; tệp năm
chỉ ghi phần còn lại. Ghi cả những chữ ấy thì trang in hai lần.

Sai:  so_van_ban: 123/QĐ-SM         in ra «Số: 123/QĐ-SM/BC-SM»
Đúng: so_van_ban: 123
Sai:  trich_yeu: V/v báo cáo        (công văn) in ra «V/v V/v báo cáo»
Sai:  kinh_gui: ["Kính gửi: Sở Nội vụ"]
Sai:  dia_danh: Hà Nội, ngày 05 tháng 10 năm 2020

Bỏ những chữ mà mẫu đã in.
""",
    _find,
)
AGAINST_CUSTOM = Rule(
    "BC788",
    "Học vị trước tên người ký, dấu chấm sau chữ viết tắt ở nơi nhận",
    Severity.WARNING,
    """
Trước họ tên người ký không ghi học hàm, học vị và danh hiệu khác (Nghị định 30/2020/NĐ-CP,
Phụ lục I, phần II.7); trường, viện, bệnh viện, đơn vị vũ trang thì được ghi nên không bị báo.
Ở nơi nhận, chữ viết tắt không có dấu chấm ở sau.

Sai:  ho_ten: ThS. Nguyễn Văn A     Đúng: ho_ten: Nguyễn Văn A
Sai:  noi_nhan: ["Lưu: VT., VP."]   Đúng: noi_nhan: ["Lưu: VT, VP"]

Bỏ chữ, bỏ dấu ấy.
""",
    _find_against_custom,
)
