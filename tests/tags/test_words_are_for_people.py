"""No decision of the tag language is taken on the words of a message: rewording changes nothing."""

import ast
from collections.abc import Iterator

import pytest
from sources import PACKAGE, tree_of

ROOMS = ("tags", "figures", "report", "word", "checks/office", "checks/template")
WORDS = {"message", "hint", "fault"}
ASKING = {"startswith", "endswith", "split", "partition", "rpartition", "find", "index", "count"}
ALLOWED = {
    # A waiver is written by a person, who quotes the words that the person has seen.
    "checks/office/waivers.py": 1,
    # A comment goes beside the words that its message quotes; without any, to the paragraph.
    "checks/template/comments.py": 1,
}


def has_words(node: ast.AST) -> bool:
    if isinstance(node, ast.Attribute):
        return node.attr in WORDS
    is_text_of = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    if is_text_of and isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        is_error = bool(node.args) and isinstance(node.args[0], ast.Name)
        return node.func.id == "str" and is_error and "error" in ast.unparse(node.args[0])
    return False


def decisions(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            is_presence = all(isinstance(one, ast.Is | ast.IsNot) for one in node.ops)
            if not is_presence and any(map(has_words, [node.left, *node.comparators])):
                yield node
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            asks = node.func.attr in ASKING and has_words(node.func.value)
            is_pattern = node.func.attr in ("search", "match", "fullmatch", "findall", "finditer")
            if asks or (is_pattern and any(map(has_words, node.args))):
                yield node


@pytest.mark.parametrize("room", ROOMS)
def test_no_decision_is_taken_on_the_words_of_a_message(room: str) -> None:
    told = []
    for path in sorted((PACKAGE / room).rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        found = [ast.unparse(node) for node in decisions(tree_of(path))]
        if len(found) > ALLOWED.get(name, 0):
            told.append((name, found))
    assert told == []


@pytest.mark.parametrize(
    "decision",
    [
        "'mở' in tag.fault",
        "fault.message.startswith('gặp')",
        "error.faults[0].message.split(' trong')[0]",
        "re.search('x', str(error))",
        "fault.message == 'chia cho 0'",
    ],
)
def test_a_decision_on_words_would_be_seen(decision: str) -> None:
    assert list(decisions(ast.parse(decision)))
