"""A compiled template and a page's names → the bytes of a Word file.

Every rendered part is parsed strictly before it goes into the package; what templates can leave
behind that Word would call damage (a cell without a paragraph, a table without rows, twice the
same id) is mended here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from baocao_gen.blocks import BLANK_OPEN
from baocao_gen.errors import InvalidTemplate
from baocao_gen.expressions import Budget, TextFault
from baocao_gen.phrases import BadCharacter
from baocao_gen.problems import Position, Problem
from baocao_gen.word import codes
from baocao_gen.word.mending import highlight_blanks, mend
from baocao_gen.word.template import CompiledPart, CompiledTemplate, problem_at

if TYPE_CHECKING:
    from lxml import etree

_CODES = {
    "undefined": codes.UNDEFINED,
    "runtime": codes.RUNTIME,
    "security": codes.SECURITY,
    "syntax": codes.SYNTAX,
}


def render(template: CompiledTemplate, names: Mapping[str, Any]) -> bytes:
    """Render a template; the same template and names give the same bytes.

    Args:
        template: What :func:`~baocao_gen.word.template.compile_template` made.
        names: The names its tags may use.

    Raises:
        InvalidTemplate: a tag failed, with its place; one problem for each part that failed.
    """
    problems: list[Problem] = []
    rendered: dict[str, bytes] = {}
    budget = Budget()
    for part in template.parts:
        try:
            xml = part.text.render(names, budget)
        except TextFault as fault:
            problems.append(_problem(fault, part, template))
            continue
        root = _strictly_parsed(xml, part, template)
        if isinstance(root, Problem):
            problems.append(root)
            continue
        rendered[part.name] = _finished(root, xml)
    if problems:
        raise InvalidTemplate(problems)
    return template.package.with_parts(rendered)


def _problem(fault: TextFault, part: CompiledPart, template: CompiledTemplate) -> Problem:
    bad_character = isinstance(fault.__cause__, BadCharacter)
    code = codes.BAD_CHARACTER if bad_character else _CODES[fault.kind]
    return problem_at(code, fault, part.place_of(fault.tag), template.name)


def _strictly_parsed(
    xml: str, part: CompiledPart, template: CompiledTemplate
) -> etree._Element | Problem:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        return etree.fromstring(xml.encode(), parser)
    except etree.XMLSyntaxError:
        place = part.places[0]
        return Problem(
            codes.BROKEN_RESULT,
            "một thẻ mở ở chỗ này nhưng đóng ở chỗ khác cấp, trang in ra sẽ hỏng",
            Position(template.name, part=place.where),
            "dùng {%p … %} cho cả đoạn, {%tr … %} cho cả hàng; mở và đóng ở cùng một cấp",
        )


def _finished(root: etree._Element, xml: str) -> bytes:
    from lxml import etree

    changed = mend(root)
    if BLANK_OPEN in xml:
        highlight_blanks(root)
        changed = True
    if not changed:
        return xml.encode()
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
