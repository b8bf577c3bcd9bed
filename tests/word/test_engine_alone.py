"""The template engine is of use without a year file, and then it loads none of what reads one."""

from __future__ import annotations

import subprocess
import sys


def test_rendering_a_template_loads_neither_the_models_nor_a_reader_of_yaml() -> None:
    program = (
        "import sys; from baocao_gen import resources;"
        "from baocao_gen.word.template import compile_template;"
        "from baocao_gen.word.render import render;"
        "data = resources.shipped_templates()['bao-cao'].read_bytes();"
        "compile_template(data, 'mau.docx');"
        "sys.exit(', '.join({'pydantic', 'yaml', 'docxtpl', 'openpyxl'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.stderr.decode() == "\n"
