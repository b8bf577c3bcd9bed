"""docxtpl's own test scripts → each run with docxtpl and with this engine, and the pages compared.

``python docxtpl_scripts.py FOLDER`` where FOLDER is the ``tests`` folder of a copy of
https://github.com/elapouya/python-docx-template; nothing of it is kept here. A script's line says
«same», or what differs.
"""

from __future__ import annotations

import difflib
import html
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from jinja2.defaults import DEFAULT_FILTERS

from baocao_gen.word import media
from baocao_gen.word.render import render
from baocao_gen.word.template import compile_template

_NOT_SCRIPTS = {"__init__", "runtests", "module_execute", "get_undeclared_variables"}
_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|comments)\.xml")


def under_our_engine(script: str) -> None:
    """Run a script whose DocxTemplate is rendered by this engine."""
    import docxtpl

    docxtpl.DocxTemplate = _adapter(docxtpl.DocxTemplate)
    sys.argv = [script]
    source = Path(script).read_text(encoding="utf-8")
    exec(compile(source, script, "exec"), {"__name__": "__main__"})


def _adapter(base: Any) -> Any:
    class Adapter(base):  # type: ignore[misc]
        """docxtpl's interface over our engine."""

        def render(self, context: dict[str, Any], jinja_env: Any = None, **_: Any) -> None:
            template = compile_template(
                _bytes(self.template_file), "mau.docx", filters=_own_filters(jinja_env)
            )
            for name, data in self.pics_to_replace.items():
                template = media.with_picture(template, name, data)
            for name, data in self.zipname_to_replace.items():
                template = media.with_member(template, name, data)
            for crc, data in {**self.crc_to_new_media, **self.crc_to_new_embedded}.items():
                for member in {m.data for m in template.package.members.values() if m.crc == crc}:
                    template = media.with_content(template, member, data)
            self.made = render(template, context)

        def save(self, filename: Any, *_: Any, **__: Any) -> None:
            if not hasattr(self, "made"):
                self.render({})
            if hasattr(filename, "write"):
                filename.write(self.made)
            else:
                Path(filename).write_bytes(self.made)

        def build_url_id(self, url: str) -> str:
            return html.escape(url)

    return Adapter


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


def run(folder: Path, script: str, *, ours: bool) -> tuple[dict[str, Path], str]:
    """The files that a script writes, and what it says when it fails."""
    output = folder / "output"
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir()
    command = [sys.executable, script]
    if ours:
        command = [sys.executable, str(Path(__file__).resolve()), "--ours", script]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=120
    )
    kept = Path(tempfile.mkdtemp())
    files = {}
    for file in output.glob("*.docx"):
        files[file.name] = kept / file.name
        shutil.copy(file, kept / file.name)
    said = (done.stderr.strip().splitlines() or [""])[-1] if done.returncode else ""
    return files, said


def main() -> None:
    if sys.argv[1] == "--ours":
        under_our_engine(sys.argv[2])
        return
    with tempfile.TemporaryDirectory() as copy:
        folder = Path(copy) / "tests"
        shutil.copytree(sys.argv[1], folder)
        os.environ.setdefault("PYTHONPATH", str(Path(__file__).resolve().parent.parent))
        for script in sorted(path.name for path in folder.glob("*.py")):
            if Path(script).stem in _NOT_SCRIPTS:
                continue
            peer, peer_said = run(folder, script, ours=False)
            mine, mine_said = run(folder, script, ours=True)
            print(f"{script}: {verdict(peer, mine, peer_said, mine_said)}")


def verdict(peer: dict[str, Path], mine: dict[str, Path], peer_said: str, mine_said: str) -> str:
    if mine_said or peer_said:
        return f"docxtpl says «{peer_said[:150]}»; this engine says «{mine_said[:400]}»"
    lines = []
    for name in sorted(peer.keys() | mine.keys()):
        if name not in peer or name not in mine:
            lines.append(f"  {name} is written by one only")
            continue
        old, new = texts(peer[name]), texts(mine[name])
        lines += [
            f"  {line}"
            for line in difflib.unified_diff(old, new, "docxtpl", "ours", lineterm="", n=0)
            if not line.startswith(("---", "+++", "@@"))
        ]
    return "same" if not lines else "\n".join(["differs", *lines[:24]])


if __name__ == "__main__":
    main()
