"""docxtpl's own test scripts → each run with docxtpl and with this engine, and the pages compared.

``python docxtpl_scripts.py FOLDER [--validate]`` where FOLDER is the ``tests`` folder of a copy of
https://github.com/elapouya/python-docx-template; nothing of it is kept here. A script's line says
«same», or what differs; a script that writes no page is judged by what it says. Below are the
templates of which the two engines say that they ask for different names. ``--validate`` asks the
Open XML SDK (``npm ci`` in tests/tools) about every template and what this engine made of it.

Where docxtpl prints nothing for a missing name, or a mapping in Python's spelling, this engine
refuses; the script's line says so, and the page is then made with both, to be compared.
"""

from __future__ import annotations

import argparse
import difflib
import html
import io
import os
import re
import runpy
import shlex
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from jinja2.defaults import DEFAULT_FILTERS

from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.tags.printable import Spoken
from baocao_gen.word.package import media
from baocao_gen.word.template.compile import CompiledTemplate, compile_template
from baocao_gen.word.template.inspect import names_used
from baocao_gen.word.write.render import render_template

_NOT_SCRIPTS = {"__init__", "runtests"}  # a package's mark, and what runs all the others
_NOTE, _MADE_OF = "@", " is made of "
_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|comments)\.xml")


def under_our_engine(arguments: list[str]) -> None:
    """Run a script, or a module behind «-m», whose DocxTemplate is rendered by this engine."""
    import docxtpl

    docxtpl.DocxTemplate = docxtpl.template.DocxTemplate = _adapter(docxtpl.DocxTemplate)
    if arguments[0] == "-m":
        sys.argv = arguments[1:]
        runpy.run_module(arguments[1], run_name="__main__", alter_sys=True)
    else:
        sys.argv = arguments
        runpy.run_path(arguments[0], run_name="__main__")


def note(text: str) -> None:
    """Tell the process that compares."""
    print(_NOTE + " ".join(text.split()), file=sys.stderr)


def _adapter(base: Any) -> Any:
    class Adapter(base):  # type: ignore[misc]
        """docxtpl's interface over our engine."""

        def render(self, context: dict[str, Any], jinja_env: Any = None, **_: Any) -> None:
            self.made = _bytes(self.template_file)  # what is saved when it cannot be rendered
            try:
                self.made = _render_template(_compiled(self, jinja_env), context)
            except InvalidTemplate as error:
                note(f"refused here: {error}")
                raise TemplateError(str(error)) from error

        def get_undeclared_template_variables(
            self, jinja_env: Any = None, context: dict[str, Any] | None = None
        ) -> set[str]:
            return _names(_compiled(self, jinja_env)) - set(context or {})

        def save(self, filename: Any, *_: Any, **__: Any) -> None:
            if not hasattr(self, "made"):
                self.render({})
            _write(self.made, filename, self.template_file)

        def build_url_id(self, url: str) -> str:
            return html.escape(url)

    return Adapter


def _compiled(document: Any, environment: Any) -> CompiledTemplate:
    """The template of a document, with the pictures and files that were replaced in it."""
    own = _own_filters(environment)
    template = compile_template(_bytes(document.template_file), "mau.docx", filters=own)
    for name, data in document.pics_to_replace.items():
        template = media.with_picture(template, name, data)
    for name, data in document.zipname_to_replace.items():
        template = media.with_member(template, name, data)
    for crc, data in {**document.crc_to_new_media, **document.crc_to_new_embedded}.items():
        for member in {m.data for m in template.package.members.values() if m.crc == crc}:
            template = media.with_content(template, member, data)
    return template


def _write(made: bytes, target: Any, template: Any) -> None:
    if hasattr(target, "write"):
        target.write(made)
        return
    Path(target).write_bytes(made)
    if isinstance(template, str):
        note(f"{Path(target).name}{_MADE_OF}{Path(template).name}")


def _render_template(template: CompiledTemplate, context: dict[str, Any]) -> bytes:
    """The page; where it is refused, with blanks for what is missing and Python's own words."""
    try:
        return render_template(template, context)
    except InvalidTemplate as error:
        if not {problem.code for problem in error.problems} <= {
            codes.UNDEFINED,
            codes.RUNTIME,
        }:
            raise
        note(f"refused here at first: {'; '.join(p.message for p in error.problems)}")
        blanks = dict.fromkeys(_names(template) - set(context), "")
        return render_template(template, {**blanks, **{k: _spelled(v) for k, v in context.items()}})


class _Mapping(dict[Any, Any], Spoken):
    def look_up(self, name: Any) -> Any:
        return self[name]


class _List(list[Any], Spoken):
    def look_up(self, name: Any) -> Any:
        return self[name]


def _spelled(value: Any) -> Any:
    """A value that prints as Python spells it, which this engine refuses of a list or mapping."""
    return {dict: _Mapping, list: _List}.get(type(value), lambda same: same)(value)


def _names(template: CompiledTemplate) -> set[str]:
    """The outermost names that a template asks for."""
    return {use.reference.path[0] for use in names_used(template)}


def _own_filters(environment: Any) -> dict[str, Any]:
    if environment is None:
        return {}
    return {k: f for k, f in environment.filters.items() if k not in DEFAULT_FILTERS}


def _bytes(source: Any) -> bytes:
    if hasattr(source, "read"):
        source.seek(0)
        return bytes(source.read())
    return Path(source).read_bytes()


def texts(file: Path) -> list[str]:
    """The text of every paragraph of every part, a part after the other."""
    from lxml import etree

    out: list[str] = []
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as archive:
        for name in sorted(n for n in archive.namelist() if _PARTS.fullmatch(n)):
            root = etree.fromstring(archive.read(name))
            for paragraph in root.iter("{*}p"):
                line = "".join(
                    {"br": "\n", "tab": "\t"}.get(etree.QName(e).localname, e.text or "")
                    for e in paragraph.iter("{*}t", "{*}br", "{*}tab", "{*}drawing")
                    if e.getparent() is not None and not e.tag.endswith("}drawing")
                )
                out.append(f"{name}: {line}")
    return out


@dataclass
class Run:
    """What a script wrote and said."""

    files: dict[str, Path]
    said: list[str]
    failure: str
    notes: list[str]


def run(folder: Path, script: str, *, ours: bool) -> Run:
    """Run one script in a process of its own; the «python» that it calls is of the same kind."""
    output, kept = folder / "output", Path(tempfile.mkdtemp(dir=folder))
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir()
    command = [sys.executable]
    if ours:
        command += [str(Path(__file__).resolve()), "--ours"]
    python = kept / "python"
    python.write_text(f'#!/bin/sh\nexec {shlex.join(command)} "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    done = subprocess.run(
        [*command, str(folder / script)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "PATH": f"{kept}{os.pathsep}{os.environ['PATH']}"},
    )
    files = {file.name: Path(shutil.copy(file, kept)) for file in output.glob("*.docx")}
    errors = done.stderr.splitlines()
    notes = [line.removeprefix(_NOTE) for line in errors if line.startswith(_NOTE)]
    failure = (errors or [""])[-1] if done.returncode else ""
    # sets are printed in any order
    said = [" ".join(sorted(re.findall(r"\w+", line))) for line in done.stdout.splitlines()]
    return Run(files, said, failure, notes)


def verdict(peer: Run, mine: Run) -> str:
    """«same», or what differs; and what this engine refused."""
    if mine.failure or peer.failure:
        return f"docxtpl says «{peer.failure[:150]}»; this engine says «{mine.failure[:400]}»"
    lines = [
        f"  {name} is written by one only" for name in sorted(peer.files.keys() ^ mine.files.keys())
    ]
    for name in sorted(peer.files.keys() & mine.files.keys()):
        lines += _differences(texts(peer.files[name]), texts(mine.files[name]))
    if not peer.files:
        lines += _differences(peer.said, mine.said)
    refused = [f"; {note}" for note in mine.notes if _MADE_OF not in note]
    return "".join(
        ["differs" if lines else "same", *refused, *(f"\n{line}" for line in lines[:24])]
    )


def _differences(old: list[str], new: list[str]) -> list[str]:
    found = difflib.unified_diff(old, new, "docxtpl", "ours", lineterm="", n=0)
    return [f"  {line}" for line in found if not line.startswith(("---", "+++", "@@"))]


def compare_names(folder: Path) -> None:
    """Which templates ask for other names than docxtpl says."""
    import docxtpl

    templates = sorted(folder.glob("*.docx"))
    for path in templates:
        try:
            template = compile_template(path.read_bytes(), path.name)
            theirs = docxtpl.DocxTemplate(path).get_undeclared_template_variables()
        except (InvalidTemplate, TemplateError) as error:
            print(f"  {path.name}: not compared: {' '.join(str(error).split())[:120]}")
            continue
        ours = _names(template)
        if ours != theirs:
            print(f"  {path.name}: only here {ours - theirs}, only docxtpl {theirs - ours}")


def validate(folder: Path, made: dict[Path, str]) -> None:
    """What the Open XML SDK finds in the pages, beside what it finds in their templates."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
    from judges import open_xml_errors

    found: dict[str, set[str]] = defaultdict(set)
    templates = {page: folder / template for page, template in made.items()}
    for finding in open_xml_errors(*made, *sorted(set(templates.values()))):
        file, _, finding_text = finding.partition(": ")
        found[file].add(finding_text.partition(": ")[2])
    for page, template in templates.items():
        of_page, of_template = found[str(page)], found[str(template)]
        if of_template:
            more = sorted(of_page - of_template)
            print(f"  {page.name}: the template has {len(of_template)} kinds of error, new: {more}")
        elif of_page:
            print(f"  {page.name}: {sorted(of_page)}")
    sound = sum(not found[str(page)] for page in made)
    print(f"{sound} of {len(made)} pages without a finding")


def main() -> None:
    if sys.argv[1:2] == ["--ours"]:
        under_our_engine(sys.argv[2:])
        return
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--validate", action="store_true")
    options = parser.parse_args()
    os.environ["PYTHONPATH"] = str(Path(__file__).resolve().parent.parent)
    made: dict[Path, str] = {}
    with tempfile.TemporaryDirectory() as copy:
        folder = Path(shutil.copytree(options.folder, Path(copy) / "tests"))
        for script in sorted(path.name for path in folder.glob("*.py")):
            if Path(script).stem in _NOT_SCRIPTS:
                continue
            peer, mine = run(folder, script, ours=False), run(folder, script, ours=True)
            print(f"{script}: {verdict(peer, mine)}")
            for page, template in (n.split(_MADE_OF) for n in mine.notes if _MADE_OF in n):
                if page in mine.files and (folder / "templates" / template).is_file():
                    made[mine.files[page]] = template
        print("Names that templates ask for:")
        compare_names(folder / "templates")
        if options.validate:
            print("Open XML SDK:")
            validate(folder / "templates", made)


if __name__ == "__main__":
    main()
