"""Three years made by the command alone, filled in and printed: every comparison is recomputed.

The values on the page are computed here a second time, from the YAML files, with fractions and
nothing of the package.
"""

from __future__ import annotations

import ast
import operator
import random
import re
import shutil
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from judges import python_docx_text

from baocao_gen import cli

ROOT = Path(__file__).parents[3]
YEARS = (2021, 2022, 2023)
Figures = dict[str, dict[str, Any]]


pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which 2021, 2022 and 2023 were made, filled in and printed, one by one."""
    folder = tmp_path_factory.mktemp("so")
    for name in ("2019.yaml", "2020.yaml", "2020-so-goc.csv"):
        shutil.copy(ROOT / "data" / name, folder)
    path = folder / "2020.yaml"
    path.write_text(with_every_comparison(path.read_text(encoding="utf-8")), encoding="utf-8")
    numbers = random.Random(20201231)
    for year in YEARS:
        run("new", str(folder / f"{year - 1}.yaml"))
        path = folder / f"{year}.yaml"
        path.write_text(filled(path.read_text(encoding="utf-8"), numbers), encoding="utf-8")
        run("todo", str(path), "--strict")
        run("render", "--no-check", str(path))  # the numbers are anyhow ones
    return folder


def run(*words: str) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(list(words))
    assert left.value.code == 0, words


def with_every_comparison(text: str) -> str:
    """The report with one more paragraph for each figure: all that can be said of it."""
    lines = ["  - van: |\n"]
    for number, name in enumerate(declared(text)):
        lines.append(
            f"      @{number} {{{{ {name} }}}};{{% if {name}.cung_ky %}}{{{{ {name}.cung_ky }}}};"
            f"{{{{ {name} | tang_giam }}}};{{{{ {name} | tang_giam_phan_tram }}}};{{% endif %}}"
            f"{{% if {name}.ke_hoach %}}{{{{ {name}.ke_hoach }}}};"
            f"{{{{ {name} | so_voi_ke_hoach }}}};{{% endif %}}"
            f"{{% for ky in {name}.chuoi %}}{{{{ ky.nam }}}}="
            f"{{{{ ky.gia_tri or '-' }}}},{{% endfor %}}\n\n"
        )
    return text.replace("\nnhiem_vu:\n", "\n" + "".join(lines) + "\nnhiem_vu:\n", 1)


def filled(text: str, numbers: random.Random) -> str:
    """What a clerk types in December: every empty place gets a value, every mark is done with."""
    done = []
    group = ""
    for line in text.split("\n"):
        group = line if re.match(r"\S", line) else group
        if "# XEM LẠI:" not in line:
            typed = with_values(line, numbers) if group.startswith("so_lieu") else line
            done.append(with_results(typed))
    return "\n".join(done)


def with_values(line: str, numbers: random.Random) -> str:
    """A figure's line with numbers in its empty places; one that is computed stays computed."""
    whole = "tỷ đồng" not in line and "km/điểm" not in line
    keys = "ke_hoach|ke_hoach_nam_sau"
    if "cong_thuc" not in line:
        keys += "|thuc_hien|luy_ke"

    def typed(found: re.Match[str]) -> str:
        return f"{found[1]}: {value(numbers, whole and 'ke_hoach' not in found[1])}"

    return re.sub(rf"\b({keys}): (?=[,}}])", typed, line)


def with_results(line: str) -> str:
    line = re.sub(r"trang_thai:(?=\s*(?:$|[,}]))", "trang_thai: dang_thuc_hien", line)
    line = re.sub(r"ket_qua:(?=\s*(?:$|[,}]))", "ket_qua: Đang làm", line)
    line = line.replace("nhiem_vu_nam_sau: []", "nhiem_vu_nam_sau: [{noi_dung: Việc mới}]")
    row = "{ten_loai: Công văn, so_ky_hieu: 1/UBND, ngay: 01/12/2021, trich_yeu: Về việc này}"
    return line.replace("van_ban: []", f"van_ban: [{row}]")


def value(numbers: random.Random, whole: bool) -> str:
    return (
        str(numbers.randint(1, 900))
        if whole
        else f'"{numbers.randint(1, 900)},{numbers.randint(1, 999):03}"'
    )


def declared(text: str) -> Figures:
    """The figures of a file by dotted name, as PyYAML reads them."""

    def walk(tree: dict[str, Any], above: str) -> Iterator[tuple[str, dict[str, Any]]]:
        for key, inner in tree.items():
            if "don_vi_tinh" in inner:
                yield f"{above}{key}", inner
            else:
                yield from walk(inner, f"{above}{key}.")

    return dict(walk(yaml.load(text, yaml.CBaseLoader)["so_lieu"], ""))


OPERATORS = {
    ast.Div: operator.truediv,
    ast.Mult: operator.mul,
    ast.Add: operator.add,
    ast.Sub: operator.sub,
}


def known(figures: Figures, name: str, key: str) -> Fraction | None:
    """A figure's value for one key: typed, summed up, or computed."""
    figure = figures[name]
    if typed := figure.get(key):
        return Fraction(typed.replace(".", "").replace(",", "."))
    if "gom" in figure:
        parts = [known(figures, seen_from(figures, name, part), key) for part in figure["gom"]]
        return None if None in parts else sum(part for part in parts if part is not None)
    if "cong_thuc" in figure:
        result = computed(ast.parse(figure["cong_thuc"], mode="eval").body, figures, name, key)
        return None if result is None else result * (100 if figure["don_vi_tinh"] == "%" else 1)
    return None


def computed(node: ast.expr, figures: Figures, name: str, key: str) -> Fraction | None:
    if isinstance(node, ast.Constant):
        return Fraction(node.value)
    if isinstance(node, ast.BinOp):
        left, right = (computed(side, figures, name, key) for side in (node.left, node.right))
        return None if left is None or right is None else OPERATORS[type(node.op)](left, right)
    found = seen_from(figures, name, ast.unparse(node))
    result = known(figures, found, key)
    return result / 100 if result is not None and figures[found]["don_vi_tinh"] == "%" else result


def seen_from(figures: Figures, name: str, wanted: str) -> str:
    steps = name.split(".")
    candidates = [".".join([*steps[:depth], wanted]) for depth in range(len(steps) - 1, -1, -1)]
    return next(candidate for candidate in candidates if candidate in figures)


def decimals(figures: Figures, name: str) -> int:
    """As many as are typed or asked for; computed figures as the guide says."""
    figure = figures[name]
    if "so_le" in figure:
        return int(figure["so_le"])
    keys = ("thuc_hien", "ke_hoach", "ke_hoach_nam_sau", "luy_ke")
    if typed := [figure[key] for key in keys if figure.get(key)]:
        return max(len(text.partition(",")[2]) for text in typed)
    if "gom" in figure:
        return max(decimals(figures, seen_from(figures, name, p)) for p in figure["gom"])
    return 2 if "cong_thuc" in figure else 0


def official(number: Fraction, places: int, unit: str = "") -> str:
    scaled = abs(number) * 10**places
    digits = str((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator))
    digits = digits.zfill(places + 1)
    whole, rest = (digits[:-places], digits[-places:]) if places else (digits, "")
    grouped = f"{int(whole):,}".replace(",", ".")
    return grouped + (f",{rest}" if rest else "") + ("%" if unit == "%" else "")


def change(now: Fraction, before: Fraction, places: int, unit: str) -> str:
    size = official(now - before, places)
    if not size.strip("0,."):
        return "không thay đổi"
    shown = "điểm phần trăm" if unit == "%" else unit
    return f"{'tăng' if now > before else 'giảm'} {size} {shown}"


def relative(now: Fraction, before: Fraction) -> str:
    size = official((now - before) / before * 100, 2)
    if not size.strip("0,."):
        return "không thay đổi"
    return f"{'tăng' if now > before else 'giảm'} {size}%"


@pytest.mark.parametrize("year", YEARS)
def test_every_comparison_on_the_page_is_the_one_of_the_yaml_files(office: Path, year: int) -> None:
    files = [
        declared((office / f"{number}.yaml").read_text(encoding="utf-8"))
        for number in range(2019, year + 1)
    ]
    now, before = files[-1], files[-2]
    printed = printed_lines(python_docx_text(office / f"{year}.docx"))
    assert len(printed) == len(now) > 80
    for line, name in zip(printed, now, strict=True):
        unit, places = now[name]["don_vi_tinh"], decimals(now, name)
        published = decimals(before, name)
        current, prior = known(now, name, "thuc_hien"), known(before, name, "thuc_hien")
        assert current is not None, name
        assert prior is not None, name
        said = [
            official(current, places, unit),
            official(prior, published, unit),
            change(current, prior, max(places, published), unit),
            relative(current, prior),
        ]
        if (plan := known(now, name, "ke_hoach")) is not None:
            said += [
                official(plan, places, unit),
                f"đạt {official(current / plan * 100, 2)}% kế hoạch",
            ]
        said.append("".join(f"{y}={shown(f, name, unit)}," for y, f in enumerate(files, 2019)))
        assert line.split(";") == said, name


def shown(figures: Figures, name: str, unit: str) -> str:
    """A value as its own year has published it."""
    found = known(figures, name, "thuc_hien") if name in figures else None
    return "-" if found is None else official(found, decimals(figures, name), unit)


def printed_lines(text: str) -> list[str]:
    numbered = re.findall(r"^@(\d+) (.*)$", text, re.MULTILINE)
    assert [int(number) for number, _ in numbered] == list(range(len(numbered)))
    return [line for _, line in numbered]


def test_the_plan_for_next_year_is_next_years_plan(office: Path) -> None:
    for year in YEARS:
        before = declared((office / f"{year - 1}.yaml").read_text(encoding="utf-8"))
        now = declared((office / f"{year}.yaml").read_text(encoding="utf-8"))
        plans = {name: figure.get("ke_hoach_nam_sau") for name, figure in before.items()}
        assert any(plans.values())
        assert {name: now[name].get("ke_hoach") for name, plan in plans.items() if plan} == {
            name: plan for name, plan in plans.items() if plan
        }


def test_tasks_carry_their_first_year_through_all_years(office: Path) -> None:
    tasks = yaml.load((office / "2023.yaml").read_text(encoding="utf-8"), yaml.CBaseLoader)[
        "nhiem_vu"
    ]
    since = {task.get("tu_nam") for task in tasks}
    assert since == {"2020", "2021", "2022", None}
    assert all(task["trang_thai"] == "dang_thuc_hien" for task in tasks)
