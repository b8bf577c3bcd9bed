"""The package itself → ``docs/tham-chieu/``: its keys, its filters and its problem codes.

Run ``python docs/tao_tham_chieu.py`` after a change of the model, the filters or the codes;
a test compares the three pages with what this writes.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, ForwardRef, get_args, get_origin

import baocao_gen
from baocao_gen.checks.explain import meanings
from baocao_gen.problems.meanings import FAMILIES
from baocao_gen.report.names import text_names
from baocao_gen.report.prose import compile_narrative, render_line
from baocao_gen.tags.filters import DESCRIBED
from baocao_gen.tags.other_language import Language
from baocao_gen.vietnamese.cut_off import CutOff
from baocao_gen.vietnamese.dates import PartialDate
from baocao_gen.vietnamese.periods import Period
from baocao_gen.yearfile import model
from baocao_gen.yearfile.model import YearFile, models_below
from baocao_gen.yearfile.model.territory import TerritoryFile

HERE = Path(__file__).parent
TARGET = HERE / "tham-chieu"
SAMPLE = HERE / "huong-dan" / "vi-du" / "2020.yaml"
_MADE = "<!-- Trang này do docs/tao_tham_chieu.py viết ra; đừng sửa bằng tay. -->"


def codes_page() -> str:
    """The page of problem codes, by family."""
    lines = [
        _MADE,
        "",
        "# Mã lỗi",
        "",
        "Một mã không bao giờ đổi nghĩa. Lệnh `baocao-gen explain BC304` nói kỹ hơn, kèm ví dụ.",
    ]
    family = ""
    for code, meaning in meanings().items():
        if code[2] != family:
            family = code[2]
            lines += ["", f"## {family}xx – {FAMILIES[family]}", "", "| Mã | Nghĩa |", "|---|---|"]
        sentence = meaning[:1].upper() + meaning[1:].rstrip(".") + "."
        lines.append(f"| {code} | {_cell(sentence)} |")
    return "\n".join([*lines, ""])


def filters_page() -> str:
    """The page of filters; what an example prints is computed here, not typed."""
    names = text_names(baocao_gen.load(SAMPLE))
    lines = [
        _MADE,
        "",
        "# Bộ lọc",
        "",
        "Dùng trong lời văn và trong mẫu Word. Ví dụ lấy số từ",
        "[tệp năm của phần hướng dẫn](../huong-dan/vi-du/2020.yaml).",
        "Chỗ chưa có số liệu đi qua mọi bộ lọc vẫn là chỗ trống, để bản nháp tô vàng.",
        "",
        "| Bộ lọc | Nghĩa | Viết | In ra |",
        "|---|---|---|---|",
    ]
    for name, one in DESCRIBED.items():
        for index, example in enumerate(one.examples):
            printed = render_line(compile_narrative(f"{{{{ {example} }}}}"), names)
            first = (f"`{name}`", one.meaning) if index == 0 else ("", "")
            cells = [*first, f"`{{{{ {example} }}}}`", printed]
            lines.append(f"| {' | '.join(_cell(cell) for cell in cells)} |")
    lines += ["", "Các bộ lọc chuẩn của Jinja như `length`, `join`, `default` cũng dùng được.", ""]
    return "\n".join(lines)


def keys_page() -> str:
    """The page of keys: a table for every model, from the year file down."""
    lines = [
        _MADE,
        "",
        "# Khóa của tệp năm",
        "",
        "«Bắt buộc» nghĩa là khóa phải có mặt; «để trống được» nghĩa là giá trị có thể điền sau:",
        "bản nháp (`--draft`) tô vàng chỗ ấy, bản chính từ chối.",
    ]
    for kind in (*models_below(YearFile), *models_below(TerritoryFile)):
        lines += [
            "",
            f"## {_title(kind)}",
            "",
            "| Khóa | Kiểu | Bắt buộc | Nghĩa |",
            "|---|---|---|---|",
        ]
        lines += [_row(name, field) for name, field in kind.model_fields.items()]
    return "\n".join([*lines, ""])


def _row(name: str, field: Any) -> str:
    optional = type(None) in get_args(field.annotation)
    needed = "có" if field.is_required() else "không"
    if field.is_required() and optional:
        needed = "có, để trống được"
    elif not field.is_required() and isinstance(field.default, str):
        needed = f"không; mặc định `{_plain(field.default)}`"
    cells = (f"`{field.alias or name}`", _kind(field.annotation), needed, field.description or "")
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


_KINDS = {str: "chữ", int: "số nguyên", bool: "true hoặc false", Decimal: "số"}
_KINDS |= {PartialDate: "ngày, tháng", Period: "kỳ báo cáo", Language: "mã ngôn ngữ"}
_KINDS |= {CutOff: "hai ngày"}


def _kind(annotation: Any) -> str:
    if get_origin(annotation) is dict:
        return f"nhóm của {_link(model.Figure)}"
    if get_origin(annotation) is Annotated:
        return _kind(get_args(annotation)[0])
    inner = [part for part in get_args(annotation) if part not in (type(None), Ellipsis)]
    if inner and Ellipsis not in get_args(inner[0]) and get_origin(inner[0]) is tuple:
        return f"{_kind(get_args(inner[0])[1])} theo mã ngôn ngữ"
    if get_origin(annotation) is tuple and Ellipsis not in get_args(annotation):
        return "tên cột: tên số liệu"
    if get_origin(annotation) is tuple:
        return f"danh sách: {_kind(inner[0])}"
    if inner:
        return _kind(inner[0])
    if isinstance(annotation, str | ForwardRef):  # a model in its own annotation
        return _link(getattr(model, getattr(annotation, "__forward_arg__", annotation)))
    if issubclass(annotation, model.Model):
        return _link(annotation)
    if issubclass(annotation, Enum):
        return "một trong " + ", ".join(f"`{member.value}`" for member in annotation)
    return _KINDS[annotation]


def _title(kind: type[model.Model]) -> str:
    term = re.search(r"\(\*(.+?)\*\)", kind.__doc__ or "")
    assert term, f"{kind.__name__} does not say its Vietnamese term"
    return term[1][:1].upper() + term[1][1:]


def _link(kind: type[model.Model]) -> str:
    title = _title(kind)
    return f"[{title.lower()}](#{title.lower().replace(' ', '-')})"


def _plain(value: str) -> str:
    return str(value.value) if isinstance(value, Enum) else value


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


PAGES = {"khoa.md": keys_page, "bo-loc.md": filters_page, "ma-loi.md": codes_page}


def main() -> None:
    """Write the three pages."""
    TARGET.mkdir(exist_ok=True)
    for name, page in PAGES.items():
        (TARGET / name).write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
