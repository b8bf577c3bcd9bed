"""A year file → one figure on the screen and the whole report in Word, in ten lines."""

import sys
from pathlib import Path

import baocao_gen
from baocao_gen.figures import Aspect
from baocao_gen.vietnamese import format_quantity

report = baocao_gen.load(Path(__file__).parent.parent / "data" / "2020.yaml")
figure = report.figures.get("dich_vu_cong.thu_tuc")
print(figure.dotted, "=", format_quantity(figure.values[Aspect.ACTUAL], figure.unit))
baocao_gen.render(report, sys.argv[1])
