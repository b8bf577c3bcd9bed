"""Only ``files/`` touches the disk: every other module is read, name by name of its syntax."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from sources import FILES, PACKAGE, tree_of

MODULES = {
    path.relative_to(PACKAGE).as_posix(): path
    for path in FILES
    if path.relative_to(PACKAGE).parts[0] != "files"
}
WRITES_TEMPLATES_WHEN_RUN = "decree30/templates/build.py"
"""Run by itself, it writes the shipped templates into the folder that it is given."""
NOT_OF_THE_DISK = {
    ("word/package/package.py", ".is_dir"),  # of a member of an archive in memory
}
LIBRARIES = {
    "fcntl", "fileinput", "glob", "importlib.resources", "linecache", "mmap", "ntpath", "os.path",
    "pkgutil", "posix", "posixfile", "shutil", "sqlite3", "tempfile", "winreg",
}  # fmt: skip
OF_OS = {"PathLike", "fspath", "environ", "_exit", "getppid"}
"""What anybody may use of ``os``: types, the environment, a process and its end."""
OPENERS = {"builtins", "codecs", "io", "tokenize"}
METHODS = {
    "absolute", "chmod", "cwd", "exists", "expanduser", "glob", "hardlink_to", "is_block_device",
    "is_char_device", "is_dir", "is_fifo", "is_file", "is_junction", "is_mount", "is_socket",
    "is_symlink", "iterdir", "lchmod", "lstat", "mkdir", "read_bytes", "read_text", "readlink",
    "realpath", "rglob", "rmdir", "samefile", "stat", "symlink_to", "unlink", "write_bytes",
    "write_text",
}  # fmt: skip
"""Names of a path's methods that mean nothing else in the package."""
BY_ARGUMENTS = {"open": (0, 1, 2), "resolve": (0,), "rename": (1,), "replace": (1,), "touch": (0,)}
"""Methods of a path that other things have too → how many arguments a path's has."""


def touches(tree: ast.AST) -> Iterator[str]:
    """Everything in a module that reaches for the disk."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in LIBRARIES)
        elif isinstance(node, ast.ImportFrom):
            yield from _imported(node.module or "", [alias.name for alias in node.names])
        elif isinstance(node, ast.Call):
            yield from _called(node)
        elif isinstance(node, ast.Attribute):
            yield from _named(node)


def _imported(module: str, names: list[str]) -> Iterator[str]:
    if module in LIBRARIES:
        yield module
    for name in names:
        of_os = module == "os" and name not in OF_OS
        if of_os or f"{module}.{name}" in LIBRARIES or (module in OPENERS and name == "open"):
            yield f"{module}.{name}"


def _called(call: ast.Call) -> Iterator[str]:
    if isinstance(call.func, ast.Name) and call.func.id == "open":
        yield "open"
    elif isinstance(call.func, ast.Attribute) and len(call.args) in BY_ARGUMENTS.get(
        call.func.attr, ()
    ):
        yield f".{call.func.attr}"


def _named(node: ast.Attribute) -> Iterator[str]:
    if isinstance(node.value, ast.Name) and node.value.id == "os":
        if node.attr not in OF_OS:
            yield f"os.{node.attr}"
    elif node.attr in METHODS:
        yield f".{node.attr}"


@pytest.mark.parametrize("module", [name for name in MODULES if name != WRITES_TEMPLATES_WHEN_RUN])
def test_a_module_outside_files_leaves_the_disk_alone(module: str) -> None:
    found = set(touches(tree_of(MODULES[module])))
    assert {what for what in found if (module, what) not in NOT_OF_THE_DISK} == set()


def test_what_draws_the_templates_writes_only_when_it_is_run_by_itself() -> None:
    tree = tree_of(MODULES[WRITES_TEMPLATES_WHEN_RUN])
    writers = [part for part in tree.body if list(touches(part))]
    assert [getattr(part, "name", "") for part in writers] == ["main"]
    [start] = [part for part in tree.body if isinstance(part, ast.If)]
    assert ast.unparse(start.test) == "__name__ == '__main__'"
    callers = [part for part in tree.body if "main(" in ast.unparse(part)]
    assert callers == [writers[0], start]


@pytest.mark.parametrize(("module", "what"), sorted(NOT_OF_THE_DISK))
def test_an_exception_is_still_needed(module: str, what: str) -> None:
    assert what in set(touches(tree_of(MODULES[module])))


@pytest.mark.parametrize(
    "line",
    [
        "open('a')",
        "path.read_bytes()",
        "path.write_bytes(b'')",
        "path.open()",
        "path.resolve()",
        "path.replace(other)",
        "Path.cwd()",
        "names = map(Path.exists, names)",
        "os.stat('a')",
        "os.path.exists('a')",
        "import os.path",
        "import tempfile",
        "from os import path",
        "from os.path import realpath",
        "from os import scandir as look",
        "from io import open",
        "from importlib import resources",
        "def later():\n    import shutil",
    ],
)
def test_a_module_that_reaches_for_the_disk_is_found(line: str) -> None:
    assert list(touches(ast.parse(line)))


@pytest.mark.parametrize(
    "line",
    [
        "text.replace('a', 'b')",
        "pairs.rename(key, name)",
        "self.open.append(1)",
        "resolve(file, origin)",
        "from os import PathLike, fspath",
        "os.environ.get('CI')",
        "Path('a').with_suffix('.docx').parent / 'b'",
    ],
)
def test_names_and_texts_may_be_handled_anywhere(line: str) -> None:
    assert list(touches(ast.parse(line))) == []
