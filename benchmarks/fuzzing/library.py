"""The files of a case → the same asked of the library, as a program of somebody else's would."""

from __future__ import annotations

from pathlib import Path

import baocao_gen


def year() -> None:
    """Everything the library does with one year file."""
    report = baocao_gen.load("nam.yaml")
    baocao_gen.check(report)
    baocao_gen.todo(report)
    baocao_gen.diff(baocao_gen.load("cu.yaml"), report)
    baocao_gen.new_year("nam.yaml")
    baocao_gen.render(report, "ra.docx", draft=True, checked=False)


def template() -> None:
    """Everything the library does with one template."""
    data = Path("mau.docx").read_bytes()
    report = baocao_gen.load("nam.yaml")
    baocao_gen.check_template("mau.docx", report)
    compiled = baocao_gen.compile_template(data, "mau.docx")
    baocao_gen.render(report, "ra.docx", template=compiled, draft=True)
    names = {"x": [1, "a", None], "nam": 2020, "nhom": {"a": 1}, "a": "b", "phu_luc": []}
    baocao_gen.render_template(compiled, names)


CALLS = {"year": year, "template": template}
