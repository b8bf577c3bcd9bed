"""The template engine is of use without a year file, and then it loads none of what reads one."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import pytest

import baocao_gen

ROOT = Path(__file__).parents[2]


def test_rendering_a_template_loads_neither_the_models_nor_a_reader_of_yaml() -> None:
    program = (
        "import sys; from baocao_gen.word.template.shipped import shipped_templates;"
        "from baocao_gen.word.template.compile import compile_template;"
        "from baocao_gen.word.write.render import render_template;"
        "data = shipped_templates()['bao-cao'].read();"
        "compile_template(data, 'mau.docx');"
        "others = {'baocao_gen.yearfile.model', 'yaml', 'docxtpl', 'openpyxl'};"
        "sys.exit(', '.join(others & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.stderr.decode() == "\n"


def test_the_example_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    template = docx.Document()
    template.add_paragraph("Kính mời {{ ten }}")
    template.save("thu-moi.docx")
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    [example] = [block for block in blocks if "compile_template" in block]
    names: dict[str, Any] = {}
    exec(example, names)
    [line] = docx.Document(io.BytesIO(names["docx"])).paragraphs
    assert line.text == "Kính mời R&D <B>"


def test_a_report_takes_a_template_that_is_compiled_already() -> None:
    report = baocao_gen.load(ROOT / "data" / "2020.yaml")
    path = ROOT / "templates" / "bao-cao.docx"
    template = baocao_gen.compile_template(path.read_bytes(), path.name)
    docx_of_a_path = baocao_gen.render(report, template=path)
    assert baocao_gen.render(report, template=template) == docx_of_a_path
