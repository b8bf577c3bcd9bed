"""This project's engine: the template is compiled once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from turns import take_turns

from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.write.render import render_template


def prepare(path: str) -> Callable[[dict[str, Any]], bytes]:
    template = compile_template(Path(path).read_bytes(), path)
    return lambda report: render_template(template, report)


take_turns(prepare)
