"""A year file → one figure on the screen and the whole report in Word, in ten lines."""

import sys
from pathlib import Path

import baocao_gen

report = baocao_gen.load(Path(__file__).parent.parent / "data" / "2020.yaml")
figure = report.figures["dich_vu_cong.thu_tuc"]
print(figure.dotted, "=", figure)
baocao_gen.render(report, sys.argv[1])
