"""A compiled template and a page's names → the bytes of a Word file.

A part goes into the package as it is printed, piece by piece. What templates can leave behind that
Word would call damage (a cell without a paragraph, a table without rows, twice the same id) is
mended, in the parts that can have it; those are read by a strict parser first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, overload

from baocao_gen.files.targets import write_open
from baocao_gen.problems import codes
from baocao_gen.problems.arguments import public
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import (
    MAX_OF_A_KIND,
    Position,
    Problem,
    limited,
)
from baocao_gen.report.blocks import Blocks, Contents
from baocao_gen.tags.compile import Budget, TextFault, failing_alone
from baocao_gen.tags.private_characters import BLANK_OPEN
from baocao_gen.word.docxtpl.values import INSERTS, LIFT, WrongKind
from baocao_gen.word.package.package import MARK, harmful, open_package
from baocao_gen.word.package.properties import About, core_member, told_about
from baocao_gen.word.package.zip_writer import Packed, Packer, repacked
from baocao_gen.word.template.compile import CompiledPart, CompiledTemplate
from baocao_gen.word.write import part_faults
from baocao_gen.word.write.alike import ALIKE, Alike
from baocao_gen.word.write.blocks import NOTE_BEGINS
from baocao_gen.word.write.part_faults import Whence
from baocao_gen.word.write.placed import PLACED, ROWS, Placed
from baocao_gen.word.write.sections import WIDE, turn_pages
from baocao_gen.word.xml import W

if TYPE_CHECKING:
    from baocao_gen.report.anchors import Anchors
    from baocao_gen.word.package.manifest import Making

_OURS = f"<?{MARK}".encode()
"""How all our marks begin."""
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@overload
def render_template(
    template: CompiledTemplate,
    names: Mapping[str, Any],
    target: None = None,
    *,
    whence: Whence | None = None,
    about: About | None = None,
    made: tuple[Anchors, Making] | None = None,
) -> bytes: ...


@overload
def render_template(
    template: CompiledTemplate,
    names: Mapping[str, Any],
    target: BinaryIO,
    *,
    whence: Whence | None = None,
    about: About | None = None,
    made: tuple[Anchors, Making] | None = None,
) -> None: ...


@public
def render_template(  # noqa: PLR0913 — what a file is made of, each by its name
    template: CompiledTemplate,
    names: Mapping[str, Any],
    target: BinaryIO | None = None,
    *,
    whence: Whence | None = None,
    about: About | None = None,
    made: tuple[Anchors, Making] | None = None,
) -> bytes | None:
    """Render a template; the same template and names give the same bytes.

    Args:
        template: What ``compile_template`` made.
        names: The names its tags may use; values of docxtpl's classes among them.
        target: An open binary file, which gets one member of the package after the other; it
            needs only ``write``. Nothing is written before every tag has been printed, so a
            template that fails leaves no half of a file.
        whence: Asked for the places of the values that a failing tag reads.
        about: What the properties of the file say, unless the template has tags there.
        made: The anchors of the page, and from what the file is made; None to leave no anchors.

    Returns:
        The .docx file; None if it went into an open file.

    Raises:
        InvalidTemplate: tags failed, each with its place. Of every part that failed: the first
            tag, and all others that stand by themselves and fail too.
        EnvironmentFailure: a value needs a library that is not installed, or the file cannot be
            written.
    """
    pieces = _pieces(template, names, whence, about, made)
    if target is None:
        return b"".join(pieces)
    write_open(target, pieces)
    return None


def _pieces(
    template: CompiledTemplate,
    names: Mapping[str, Any],
    whence: Whence | None,
    about: About | None,
    made: tuple[Anchors, Making] | None,
) -> Iterator[bytes]:
    """Render every part, deflated; then the package in pieces."""
    placed = Placed(
        template.package, template.styles, has_contents=_prints_contents(template, names)
    )
    names = {**names, INSERTS: [], PLACED: placed}
    names[ALIKE] = alike = Alike(template)
    parts = dict(placed.with_parts(alike.with_others(_rendered(template, names, whence))))
    if about and (core := core_member(template.package)) and core not in parts:
        parts[core] = Packed.of(told_about(template.package.members[core].data, about))
    parts = dict(alike.with_stores(parts))
    inserts = names[INSERTS]
    if made is None and not inserts:
        return template.package.pieces(parts)
    if made is None:
        return iter([_attached(template.package.with_parts(parts), inserts, template)])
    from baocao_gen.word.write.anchor_styles import with_anchors, with_manifest  # for who asks

    parts = dict(with_anchors(template.package, parts, made[0], template.styles))
    if inserts:
        docx = _attached(template.package.with_parts(parts), inserts, template)
        return with_manifest(open_package(docx, template.name, ours=True), {}, *made)
    return with_manifest(template.package, parts, *made)


def _prints_contents(template: CompiledTemplate, names: Mapping[str, Any]) -> bool:
    """Whether a part asks for a table of contents."""
    tables = [
        name
        for name, value in names.items()
        if isinstance(value, Blocks) and any(isinstance(one, Contents) for one in value.items[:1])
    ]
    return any(name in part.prepared.source for name in tables for part in template.parts)


def _rendered(
    template: CompiledTemplate, names: Mapping[str, Any], whence: Whence | None
) -> dict[str, Packed]:
    problems: list[Problem] = []
    parts: dict[str, Packed] = {}
    budget = Budget(data=names)
    for part in template.parts:
        try:
            parts |= _packed(part, names, budget, template)
        except TextFault as fault:
            others = islice(failing_alone(part.text, names, fault), MAX_OF_A_KIND)
            problems += part_faults.problems_of([fault, *others], part, template, whence)
        except InvalidTemplate as error:
            problems += error.problems
    if problems:
        raise InvalidTemplate(limited(problems))
    return parts


def _packed(
    part: CompiledPart, names: Mapping[str, Any], budget: Budget, template: CompiledTemplate
) -> dict[str, Packed]:
    """One part, deflated while it is rendered, and the parts that change with it.

    Values are escaped and statements stand at one level, so the XML is whole by construction;
    it is read again only where something was printed that has to be moved or mended, or may
    have become a field that no template may have.
    """
    packer = Packer()
    must_read = part.prepared.must_read
    placed: Placed = names[PLACED]
    placed.may_wait = not part.prepared.sets_aside
    is_wide = is_placed = is_waiting = False
    for chunk in part.text.stream(names, budget):
        data = chunk.encode()
        if _has_marks(data):  # asked once, not of each of the marks that begin so
            must_read = must_read or LIFT in chunk
            is_wide = is_wide or WIDE in chunk
            is_placed = is_placed or NOTE_BEGINS in chunk
            is_waiting = is_waiting or ROWS in chunk
        must_read = must_read or BLANK_OPEN in chunk
        is_placed = is_placed or placed.is_in(chunk)
        packer.add(data)
    if not (must_read or is_wide or is_placed or is_waiting):
        return {part.name: packer.packed()}
    data = packer.content()
    if must_read or is_placed:
        data = b"".join(placed.with_rows([data]))
    members = _read_again(data, part, template, names) if must_read else {part.name: data}
    if is_placed:
        members = {name: placed.taken_out(data, name) for name, data in members.items()}
    data = members.pop(part.name)
    own = _packed_again(placed.with_rows(turn_pages(data) if is_wide else [data]))
    return {part.name: own, **{name: _packed_again([other]) for name, other in members.items()}}


def _has_marks(chunk: bytes) -> bool:
    """Whether a piece of a part has marks of ours.

    A single sign is found thirty times faster than several; XML has «?» in its declaration, and
    hardly anywhere else.
    """
    return chunk.count(b"?") > 2 * chunk.startswith(b"<?xml") and _OURS in chunk


def _packed_again(pieces: Iterable[bytes]) -> Packed:
    packer = Packer()
    for piece in pieces:
        packer.add(piece)
    return packer.packed()


def _read_again(
    data: bytes, part: CompiledPart, template: CompiledTemplate, names: Mapping[str, Any]
) -> dict[str, bytes]:
    """A rendered part after a strict parser, with what it must not have left mended.

    Returns:
        It, and the parts that change with it, by name.
    """
    if broken := part_faults.damage(data, part, template):
        raise InvalidTemplate([broken])
    is_marked = LIFT.encode() in data
    members = _mended(data, part, template, names, is_marked=is_marked)
    if is_marked or part.prepared.changes_fields:
        found = [f for name, data in members.items() for f in harmful(data, name, template.name)]
        if found:
            raise InvalidTemplate(found)
    return members


def _attached(docx: bytes, inserts: list[Any], template: CompiledTemplate) -> bytes:
    """The package with the pictures, sub-documents and links that its values brought along."""
    from baocao_gen.word.docxtpl.attaching import attach

    try:
        return repacked(attach(docx, inserts, template.name))
    except WrongKind as error:
        place = Position(template.name)
        raise InvalidTemplate(
            [Problem(codes.WRONG_KIND, error.message, place, error.hint)]
        ) from error


def _mended(
    data: bytes,
    part: CompiledPart,
    template: CompiledTemplate,
    names: Mapping[str, Any],
    *,
    is_marked: bool,
) -> dict[str, bytes]:
    from lxml import etree

    from baocao_gen.word.write.repair import highlight_blanks, mend

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    root = etree.fromstring(data, parser)
    columns = part.prepared.has_columns
    trees = {part.name: root, **_kept_together(root, part, template)}
    for name, tree in trees.items():
        if is_marked:
            from baocao_gen.word.write.cell_marks import settle_cells
            from baocao_gen.word.write.split_runs import lift

            if too_wide := settle_cells(tree):
                raise InvalidTemplate(
                    [part_faults.too_wide(cell, part, template) for cell in too_wide]
                )
            lift(tree)
        is_settled = names[ALIKE].settle(tree, name, part.prepared)
        changed = mend(tree, columns=columns) or is_settled
        changed = highlight_blanks(tree) or changed or is_marked or part.prepared.pairs is not None
        if changed or name != part.name:
            data = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        trees[name] = bytes(data)
    return trees


def _kept_together(root: Any, part: CompiledPart, template: CompiledTemplate) -> dict[str, Any]:
    """Make the pairs of a rendered part whole; the trees of the parts that change with it."""
    if part.prepared.pairs is None:
        return {}
    from baocao_gen.word.pairs.kept import keep_together

    changed, lost = keep_together(root, part.prepared.pairs, template.package)
    if lost:
        raise InvalidTemplate(
            limited(part_faults.lost_reference(one, part, template) for one in lost)
        )
    for tree in changed.values():
        if any(_is_inserted(element) for element in tree.iter()):
            message = "không chèn được hình hay liên kết ở đây"
            hint = "chỉ chèn được hình và liên kết vào thân, đầu trang và chân trang"
            place = Position(template.name, part="chú thích")
            raise InvalidTemplate([Problem(codes.WRONG_KIND, message, place, hint)])
    return changed


def _is_inserted(element: Any) -> bool:
    """Whether an element needs a relationship that only some parts can get from a value."""
    if not isinstance(element.tag, str):
        return f"<?{element.target} " == LIFT and not element.text.startswith(("runs", "p"))
    return element.tag == f"{W}hyperlink" and ":" in str(element.get(_RELATION, ""))
