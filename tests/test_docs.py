"""What the documentation says is what the program does."""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import click
import docx
import pytest

import baocao_gen
from baocao_gen import cli
from baocao_gen.checks.explain import meanings
from baocao_gen.cli import commands
from baocao_gen.report.names import text_names
from baocao_gen.report.prose import compile_narrative, render_line
from baocao_gen.tags.filters import FILTERS
from baocao_gen.yearfile.model import YearFile, keys_of, models_below

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
GUIDE = DOCS / "huong-dan"
SAMPLE = GUIDE / "vi-du"
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/**/*.md")])


@cache
def generator() -> ModuleType:
    spec = spec_from_file_location("tao_tham_chieu", DOCS / "tao_tham_chieu.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def code_blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", ["khoa.md", "bo-loc.md", "ma-loi.md"])
def test_a_reference_page_is_what_the_generator_writes(name: str) -> None:
    written = read(DOCS / "tham-chieu" / name)
    assert written == generator().PAGES[name](), "run: python docs/tao_tham_chieu.py"


def test_every_problem_code_in_the_source_is_explained_and_none_besides() -> None:
    source = "".join(read(path) for path in (ROOT / "baocao_gen").rglob("*.py"))
    assert set(re.findall(r'"(BC\d{3})"', source)) == set(meanings())


def test_every_problem_code_is_expected_by_a_test() -> None:
    files = [
        path for path in (ROOT / "tests").rglob("*.*") if path.suffix in (".py", ".md", ".txt")
    ]
    expected = "".join(read(path) for path in files)
    assert [code for code in meanings() if code not in expected] == []


@pytest.mark.parametrize("page", ["README.md", "README.vi.md"])
def test_every_command_stands_on_the_first_page(page: str) -> None:
    shown = read(ROOT / page)
    context = click.Context(commands.cli)
    assert [
        name for name in commands.cli.list_commands(context) if f"baocao-gen {name}" not in shown
    ] == []


def test_every_filter_that_the_guide_names_exists() -> None:
    pages = "".join(read(path) for path in GUIDE.glob("*.md"))
    for tag in re.findall(r"\{[{%].*?[%}]\}", pages):
        named = set(re.findall(r"\\?\|\s*([a-z_]+)", tag))
        assert named <= set(FILTERS), f"unknown filter in {tag}"


def known_names() -> set[str]:
    return {key for model in models_below(YearFile) for key in keys_of(model)}


def test_every_key_that_the_year_file_page_names_exists() -> None:
    page = re.sub(r"```.*?```", "", read(GUIDE / "02-tep-nam.md"), flags=re.DOTALL)
    keys = set(re.findall(r"`([a-z_]+)(?::[^`]*)?`", page))
    assert keys <= known_names()


@pytest.mark.parametrize("page", sorted(GUIDE.glob("0[2-5]*.md")), ids=lambda path: path.stem)
def test_every_line_of_yaml_in_the_guide_stands_in_its_year_file(page: Path) -> None:
    sample = set(read(SAMPLE / "2020.yaml").splitlines())
    for block in code_blocks(read(page), "yaml"):
        assert not [line for line in block.splitlines() if line not in sample]


def test_every_line_quoted_on_the_page_of_the_new_year_stands_in_its_example() -> None:
    page = read(GUIDE / "08-sang-nam.md")
    story = [*(ROOT / "examples" / "cuoi-nam").glob("*.yaml")]
    made = baocao_gen.new_year(ROOT / "examples" / "cuoi-nam" / "2020.yaml")
    known = {line.strip() for text in (made, *map(read, story)) for line in text.splitlines()}
    quoted = [line.strip() for block in code_blocks(page, "text") for line in block.splitlines()]
    assert quoted
    assert [line for line in quoted if line not in known] == []


def examples() -> Iterator[tuple[str, str]]:
    """Rows «| `{{ … }}` | result |» of the guide."""
    for page in sorted(GUIDE.glob("*.md")):
        for written, printed in re.findall(
            r"^\| (`\{\{.*?) \| (.*?) \|$", read(page), re.MULTILINE
        ):
            tags = re.findall(r"`(\{\{ .*? \}\})`", written.replace("\\|", "|"))
            if page.name[:2] in ("03", "04") and tags:
                yield ", ".join(tags), printed


@pytest.mark.parametrize(("written", "printed"), list(examples()))
def test_an_example_of_the_guide_prints_what_it_says(written: str, printed: str) -> None:
    names = text_names(baocao_gen.load(SAMPLE / "2020.yaml"))
    assert render_line(compile_narrative(written), names) == printed


FAULTS = [
    ("thuc_hien: 972", "thuc_hien: 1.972"),
    ("gom: [muc_do_3, muc_do_4]", "gom: [muc_do_3, muc_do_4]\n      thuc_hien: 1816"),
    ('thuc_hien: "206,125"', "thuc_hien:"),
    ("{{ dich_vu_cong.thu_tuc | kem_don_vi }}", "{{ dich_vu_cong.thu_tucc | kem_don_vi }}"),
    ("    chuc_vu:", "    chức_vụ:"),
    ("  ky_hieu: BC-SM", "  ky_hieu:BC-SM"),
    ("      thuc_hien: 972", "     thuc_hien: 972"),
    ("{{ tap_huan.lop | dem }}", "{{ tap_huan.lop | tang_giam }}"),
]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the guide's year files, as the clerk who reads the guide has it."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What ``baocao-gen render`` says of a failure, without the closing count."""
    with pytest.raises(SystemExit) as ending:
        cli.main(["render", "2020.yaml", *arguments])
    assert ending.value.code
    return capsys.readouterr().err.rpartition("\n\n")[0]


@pytest.mark.parametrize(("right", "wrong"), FAULTS)
def test_the_guide_quotes_the_message_of_a_common_mistake(
    right: str, wrong: str, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = read(office / "2020.yaml")
    assert right in source
    (office / "2020.yaml").write_text(source.replace(right, wrong, 1), encoding="utf-8")
    assert told(capsys) + "\n" in code_blocks(read(GUIDE / "06-khi-gap-loi.md"), "text")


def test_the_guide_quotes_the_answer_in_json(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    right, wrong = FAULTS[0]
    source = read(office / "2020.yaml")
    (office / "2020.yaml").write_text(source.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(SystemExit) as ending:
        cli.main(["render", "2020.yaml", "--format", "json"])
    assert ending.value.code == 1
    assert [capsys.readouterr().out] == code_blocks(read(GUIDE / "07-kiem-tra.md"), "json")


def test_the_guide_quotes_the_message_for_a_file_that_is_there(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (office / "2020.docx").write_bytes(b"")
    assert told(capsys) + "\n" in code_blocks(read(GUIDE / "06-khi-gap-loi.md"), "text")


@pytest.mark.usefixtures("office")
def test_the_guide_quotes_the_message_for_text_beside_a_tag(
    capsys: pytest.CaptureFixture[str],
) -> None:
    template = docx.Document()
    template.add_paragraph("Nội dung: {{p noi_dung }}")
    template.save("mau-moi.docx")
    said = told(capsys, "--template", "mau-moi.docx")
    assert said + "\n" in code_blocks(read(GUIDE / "06-khi-gap-loi.md"), "text")


def test_the_guide_quotes_what_check_says_of_its_example(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = read(GUIDE / "07-kiem-tra.md")
    figures = code_blocks(page, "yaml")[0]
    rest = "".join(
        f"\n{block}"
        for block in re.split(r"^(?=\w)", read(SAMPLE / "2020.yaml"), flags=re.M)
        if block.startswith(("ky_bao_cao", "the_thuc"))
    )
    monkeypatch.chdir(tmp_path)
    text = f"{figures}noi_dung: [{{van: Câu văn.}}]\n{rest}"
    Path("2020.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit):
        cli.main(["check", "2020.yaml"])
    assert capsys.readouterr().out.rpartition("\n\n")[0] + "\n" in code_blocks(page, "text")


def test_the_readme_shows_an_error_that_the_guide_proves() -> None:
    *_, shown = code_blocks(read(ROOT / "README.md"), "text")
    assert shown in code_blocks(read(GUIDE / "06-khi-gap-loi.md"), "text")


def test_the_readme_shows_what_check_says_of_the_report_as_issued(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    with pytest.raises(SystemExit):
        cli.main(["check", "examples/nhu-da-ban-hanh.yaml"])
    said = capsys.readouterr().out.splitlines()
    readme = read(ROOT / "README.md")
    shown = code_blocks(readme, "text")[0].splitlines()
    assert len(shown) > 10
    assert [line for line in shown if line not in said] == []
    vietnamese = read(ROOT / "README.vi.md")
    assert [
        line for line in code_blocks(vietnamese, "text")[0].splitlines() if line not in said
    ] == []
    [count] = [line for line in said if re.fullmatch(r"\d+ lỗi, \d+ cảnh báo, \d+ ghi chú", line)]
    assert f"«{count}»" in readme
    assert count.partition(",")[0] in vietnamese


def test_the_readme_shows_the_library_example_as_it_is() -> None:
    shown, _ = code_blocks(read(ROOT / "README.md"), "python")
    assert read(ROOT / "examples" / "thu-vien.py").endswith(shown)


def test_the_readme_counts_the_figures_and_documents_of_the_report() -> None:
    report = baocao_gen.load(ROOT / "data" / "2020.yaml")
    documents, table = report.year_file.appendices
    rows = len(list(documents.documents))
    assert table.figure_tables
    said = (
        f"{len(report.figures)} figures, an appendix of {rows} documents and one of its indicators"
    )
    assert said in " ".join(read(ROOT / "README.md").split())


def test_the_readme_picture_is_small_enough_to_load() -> None:
    assert (DOCS / "anh" / "trang-1.png").stat().st_size < 200_000


def test_the_architecture_page_shows_the_layers_that_are_checked() -> None:
    config = tomllib.loads(read(ROOT / "pyproject.toml"))
    contract, *_ = config["tool"]["importlinter"]["contracts"]
    assert "\n".join(contract["layers"]) + "\n" in code_blocks(read(DOCS / "kien-truc.md"), "text")


def test_the_architecture_page_names_every_dependency() -> None:
    config = tomllib.loads(read(ROOT / "pyproject.toml"))
    wanted = {re.split(r"[<>=\[]", name)[0] for name in config["project"]["dependencies"]}
    table = read(DOCS / "kien-truc.md").partition("## Dependencies")[2].partition("\n## ")[0]
    named = set(re.findall(r"^\| ([\w-]+) \| `", table, re.MULTILINE))
    assert named == wanted


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_to_files_that_exist(page: Path) -> None:
    words = re.sub(r"```.*?```|`[^`\n]*`", "", read(page), flags=re.DOTALL)  # examples lead nowhere
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", words)
    assert not [target for target in targets if not (page.parent / target).exists()]
