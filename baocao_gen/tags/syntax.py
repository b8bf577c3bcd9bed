"""Jinja source that does not compile → every fault that can be told apart, with its tag."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import TemplateSyntaxError
from jinja2 import nodes as ast

from baocao_gen.tags.depth import deep_expressions
from baocao_gen.tags.faults import Failure, FaultKind, TextFault
from baocao_gen.tags.find import NumberedText, Tag, is_assignment, statement_word
from baocao_gen.tags.sandbox import SafeEnvironment
from baocao_gen.tags.wording import (
    block_failures,
    of_syntax,
)

MOST_FAULTS = 200
"""Faults that one text is told of, whatever it is made of: more are mended after the first."""
_REFUSED_STATEMENTS: Mapping[type[ast.Node], str] = {
    ast.Include: "include",
    ast.Import: "import",
    ast.FromImport: "from",
    ast.Extends: "extends",
    ast.ScopedEvalContextModifier: "autoescape",
}
_LOOKED_AT: tuple[type[ast.Node], ...] = (ast.Filter, ast.Test, *_REFUSED_STATEMENTS)


def refusals(
    environment: SafeEnvironment, tree: ast.Template, numbered: NumberedText
) -> list[TextFault]:
    """The filters, tests and statements of a tree that Jinja could parse and no text may use."""
    return [
        TextFault(failure, numbered.tag_at(node.lineno))
        for node in tree.find_all(_LOOKED_AT)
        if (failure := _refusal(environment, node))
    ]


def _refusal(environment: SafeEnvironment, node: ast.Node) -> Failure | None:
    if not isinstance(node, ast.Filter | ast.Test):
        from baocao_gen.tags.unknown import unknown_statement

        return unknown_statement(_REFUSED_STATEMENTS[type(node)])
    is_filter = isinstance(node, ast.Filter)
    known = environment.filters if is_filter else environment.tests
    if node.name in known:
        return None
    from baocao_gen.tags.unknown import unknown_filter, unknown_test

    say = unknown_filter if is_filter else unknown_test
    return say(node.name, [name for name in known if name.isidentifier()])


def every_fault(environment: SafeEnvironment, numbered: NumberedText) -> list[TextFault]:
    """The syntax faults of a text, in order: each tag judged alone, and the pairs of block tags.

    A tag is told once: as the slip that it is, or for its partner, or for what is in it.
    """
    paired: dict[int, TextFault] = {}
    for failure, tag in block_failures(numbered.tags):
        paired.setdefault(id(tag), TextFault(failure, tag))
    faults, told = list(paired.values()), set(paired)
    for tag in numbered.tags:
        if len(faults) >= MOST_FAULTS:
            break
        found = _faults_of(tag, environment, numbered)
        if id(tag) not in told:
            faults += found
    return sorted(faults, key=lambda fault: fault.tag.start if fault.tag else -1)


def _faults_of(tag: Tag, environment: SafeEnvironment, numbered: NumberedText) -> list[TextFault]:
    """What is wrong with a tag whatever stands around it."""
    try:
        tree = environment.parse(_standing_alone(tag))
    except TemplateSyntaxError as error:
        return [TextFault(of_syntax(error, tag), tag)]
    except RecursionError:
        return [TextFault(Failure.too_deep(), tag)]
    except ValueError:
        said = "thẻ có một số dài quá, không đọc được"
        return [TextFault(Failure(FaultKind.SYNTAX, said, "viết số ngắn hơn"), tag)]
    except SyntaxError:  # Jinja lets Python read the number, who knows our ten digits alone
        said = "thẻ có số viết bằng chữ số của hệ chữ khác"
        return [TextFault(Failure(FaultKind.SYNTAX, said, "gõ lại số bằng các phím 0 đến 9"), tag)]
    found = [*deep_expressions(tree, numbered)] or refusals(environment, tree, numbered)
    return [fault.at(tag) for fault in found]


def _standing_alone(tag: Tag) -> str:
    if not tag.is_block:
        return tag.text
    word = statement_word(tag.inner)
    rest = tag.inner[len(word) :].strip()
    if word in ("if", "for", "filter", "with", "macro", "call", "autoescape", "block"):
        return f"{{% {tag.inner} %}}{{% end{word} %}}"
    if word == "elif":
        return f"{{% if {rest} %}}{{% endif %}}"
    if word == "else" and rest:
        return f"{{% if true %}}{tag.text}{{% endif %}}"
    if word == "set":
        return tag.text if is_assignment(tag.inner) else f"{tag.text}{{% endset %}}"
    known = word in ("else", "raw", "endraw", "extends", "include", "import", "from", "do")
    return "" if known or word.startswith("end") else tag.text
