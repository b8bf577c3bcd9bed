"""The repository → the site: pages beside docs/, the library reference, Vietnamese buttons.

The site is the repository with the folder docs/ lifted to the top. A page links as it must on a
forge; where a link crosses the border of docs/, it is led to where its target stands on the site.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

import baocao_gen
from baocao_gen.yearfile import model

ROOT = Path(__file__).parents[2]
REFERENCE = "thu-vien"
ENGLISH = (f"{REFERENCE}/", "kien-truc.md", "toc-do.md")
"""Where the English pages are; all others are Vietnamese."""
_LINK = re.compile(r"(?<=\]\()(?!\w+:|/)[^)#\s]+(?=[)#])")
_ROW = re.compile(r"^\|.*\|$", re.MULTILINE)
_CODE = re.compile(r"`[^`\n]+`")

AROUND = {
    "report": (
        "figures.figure.Figures",
        "figures.figure.ResolvedFigure",
        "figures.figure.Aspect",
        "figures.figure.Timeline",
        "figures.figure.Edition",
        "figures.figure.Point",
    ),
    "pipeline": ("pipeline.one.TemplateChoice",),
    "checks": (),
    "years": (
        "years.todo.todo.Todo",
        "years.todo.todo.Item",
        "years.todo.todo.ItemKind",
        "years.diff.Comparison",
        "years.diff.change.Change",
        "years.diff.change.Difference",
        "years.consolidate.whole.Consolidated",
        "years.consolidate.units.Unit",
        "years.consolidate.units.UnitState",
        "years.consolidate.totals.Total",
        "years.consolidate.collected.Collected",
        "years.consolidate.written.NewValue",
        "years.diff.change.BothPlaces",
        "years.diff.change.Subject",
        "years.diff.change.ChangeKind",
    ),
    "word": ("word.write.render.Whence",),
    "yearfile": (),
    "files": ("files.files.File",),
    "problems": ("problems.problem.Related",),
}
"""Package → what its public names take and give back: callers read it, but do not import it."""

WORDS = {
    "Docs": "Trang đầu",
    "Documentation": "Tài liệu",
    "Footer Navigation": "Trang trước, trang sau",
    "Mobile navigation menu": "Mục lục",
    "Navigation menu": "Mục lục",
    "Next": "Trang sau",
    "No results found": "Không tìm thấy",
    "Page not found": "Không có trang này",
    "Previous": "Trang trước",
    "Search Results": "Kết quả tìm",
    "Search docs": "Tìm trong tài liệu",
    "Search the Docs": "Tìm trong tài liệu",
    "Searching...": "Đang tìm…",
    "Type search term here": "Gõ từ cần tìm",
}
"""The theme's words in Vietnamese, a language that it has no translation for."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the reference, and every file beside docs/ that a page links to."""
    for name, text in reference().items():
        files.append(File.generated(config, f"{REFERENCE}/{name}.md", content=text))
    waiting = [file for file in files if file.is_documentation_page()]
    for file in waiting:  # the list grows while it is walked
        for link in _LINK.findall(file.content_string):
            target = _on_site(file.src_uri, link)
            if files.get_file_from_path(target) is None and (ROOT / target).is_file():
                added = File.generated(config, target, abs_src_path=str(ROOT / target))
                files.append(added)
                waiting += [added] if added.is_documentation_page() else []
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Lead links over the border of docs/; print the bar in a table's code as forges do."""
    here = page.file.src_uri
    folder = posixpath.dirname(here) or "."
    led = _LINK.sub(lambda link: posixpath.relpath(_on_site(here, link[0]), folder), markdown)
    return _ROW.sub(_bars_plain, led)


def on_env(env: Environment, **_: Any) -> Environment:
    """Put the theme's words into Vietnamese."""
    env.install_gettext_callables(_in_our_words, _in_our_words)  # type: ignore[attr-defined]
    return env


def on_post_page(output: str, page: Page, **_: Any) -> str:
    """Say which language a page is in."""
    return output if page.file.src_uri.startswith(ENGLISH) else _in_vietnamese(output)


def on_post_template(output_content: str, **_: Any) -> str:
    """Say so on the pages that are no files: the search, and what is shown for a dead address."""
    return _in_vietnamese(output_content)


def reference() -> dict[str, str]:
    """Page → its Markdown: an index of all public names, and a page for each package of them."""
    packages: dict[str, list[str]] = {package: [] for package in AROUND}
    for name, home in baocao_gen._HOME.items():
        packages[home.partition(".")[0]].append(name)
    pages = {package: _package_page(package, names) for package, names in packages.items()}
    pages["yearfile"] += _fields()
    return {"README": _index(packages), **pages}


def _index(packages: dict[str, list[str]]) -> str:
    lines = ["# Public names", "", _first_line(baocao_gen), ""]
    lines += ["| Name | What it is or does | Page |", "|---|---|---|"]
    for package, names in packages.items():
        for name in names:
            said = _first_line(getattr(baocao_gen, name))
            lines.append(
                f"| [`{name}`][baocao_gen.{name}] | {said} | [`{package}`]({package}.md) |"
            )
    return "\n".join([*lines, ""])


def _package_page(package: str, names: Iterable[str]) -> str:
    said = _first_line(import_module(f"baocao_gen.{package}"))
    lines = [f"# {package}", "", said]
    for path in (*names, *AROUND[package]):
        lines += ["", f"::: baocao_gen.{path}"]
        if isinstance(_named(path), type) and issubclass(_named(path), Enum):
            # Its members: they have no docstrings, and what kind they are is plain.
            lines += ["    options: {show_if_no_docstring: true, show_labels: false}"]
    return "\n".join([*lines, ""])


def _fields() -> str:
    """The fields of every model: what a program calls them and what a year file calls them."""
    lines = ["", "## Fields and keys", ""]
    lines += ["A program may use either name. Types: [the keys](../tham-chieu/khoa.md)."]
    for kind in (getattr(model, name) for name in model.__all__):
        if isinstance(kind, type) and issubclass(kind, model.Model) and kind.model_fields:
            lines += ["", f"### {kind.__name__}", "", _first_line(kind), ""]
            lines += ["| Field | Key | Meaning |", "|---|---|---|"]
            lines += [
                f"| `{name}` | `{field.alias or name}` | {field.description or ''} |"
                for name, field in kind.model_fields.items()
            ]
    return "\n".join([*lines, ""])


def _named(path: str) -> Any:
    home, _, name = f"baocao_gen.{path}".rpartition(".")
    return getattr(import_module(home), name)


def _in_our_words(said: str, *_: Any) -> str:
    return WORDS.get(said, said)


def _in_vietnamese(html: str) -> str:
    return html.replace('lang="en"', 'lang="vi"', 1)


def _first_line(documented: object) -> str:
    return (documented.__doc__ or "").strip().partition("\n")[0]


def _on_site(page: str, link: str) -> str:
    """Where the target of a page's link stands on the site."""
    is_beside = (ROOT / page).is_file() and not (ROOT / "docs" / page).is_file()
    here = page if is_beside else f"docs/{page}"
    return posixpath.normpath(posixpath.join(posixpath.dirname(here), link)).removeprefix("docs/")


def _bars_plain(row: re.Match[str]) -> str:
    """A row without the backslashes that only forges take away inside code."""
    return _CODE.sub(lambda code: code[0].replace("\\|", "|"), row[0])
