"""The appendices of a report → groups without a document and tables without a row."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.report.report import document_groups
from baocao_gen.yearfile.model import Appendix, YearFile, key_of

_APPENDICES, _TABLE = key_of(YearFile, "appendices"), key_of(Appendix, "table")


def _find(case: Case) -> Iterator[Finding]:
    for path, group in document_groups(case.report.year_file):
        if not group.documents:
            yield Finding(
                Place(path),
                f"nhóm «{group.name}» chưa có văn bản nào",
                "ghi các văn bản vào nhóm, hoặc bỏ nhóm này nếu kỳ này không có",
            )
    titles = dict(case.appendix_titles())
    for index, appendix in enumerate(case.report.year_file.appendices):
        if appendix.table and not appendix.table.rows:
            yield Finding(
                Place((_APPENDICES, index, _TABLE)),
                f"bảng của phụ lục «{_one_line(titles[index].text)}» chưa có hàng nào",
                "ghi các hàng của bảng, hoặc bỏ phụ lục này nếu kỳ này không có",
            )


def _one_line(text: str) -> str:
    return " ".join(text.split())


RULE = Rule(
    "BC782",
    "Phụ lục, nhóm văn bản còn trống",
    Severity.ERROR,
    """
Nhóm chưa có văn bản nào thì câu dẫn in «ban hành 0 văn bản», bảng chưa có hàng nào thì phụ lục chỉ
có dòng tên cột: người đọc thấy ngay là chưa làm xong.

Ghi các văn bản, các hàng; kỳ này quả không có thì bỏ cả nhóm, cả phụ lục.
Bản nháp (--draft) vẫn in được.
""",
    _find,
)
