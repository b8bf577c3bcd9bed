"""The marked runs of a page → a character style for each in the template's styles; the manifest.

A style is the one mark that stays with words however a person edits them: typed over, replaced,
copied into another paragraph. It says nothing of how letters look and parts no run, so the page
stays as it is to the last point, and Word does not list it (``w:semiHidden``, 17.7.4.16).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Final

from lxml import etree

from baocao_gen.report.anchors import Anchors
from baocao_gen.word.package.changes import Changes
from baocao_gen.word.package.manifest import Making, add_manifest
from baocao_gen.word.package.package import Package
from baocao_gen.word.package.zip_writer import Packed
from baocao_gen.word.write.styles import Styles
from baocao_gen.word.xml import W

_NAMESPACE: Final = W[1:-1]
_END: Final = b"</w:styles>"


def with_anchors(
    package: Package, parts: Mapping[str, Packed], anchors: Anchors, styles: Styles
) -> Mapping[str, Packed]:
    """The rendered parts of a file, and its styles with those of its anchors.

    Args:
        package: The template's package.
        parts: Members of it that have been rendered.
        anchors: The anchors of its page.
        styles: The template's styles.
    """
    changes = Changes(package, parts)
    member = changes.related(package.main, "styles")
    if member is None or not anchors.runs:
        return parts
    added = _written(anchors, styles.id_of("default paragraph font"))
    if member in package.members and member not in parts:
        before, end, after = package.members[member].data.rpartition(_END)
        if end:  # as nearly all programs write it: no tree has to be made
            changes.put(member, before + added.encode() + end + after)
            return changes.packed()
    root = changes.tree(member)
    root.extend(etree.fromstring(f'<a xmlns:w="{_NAMESPACE}">{added}</a>'))
    return changes.packed()


def with_manifest(
    package: Package, parts: Mapping[str, Packed], anchors: Anchors, making: Making
) -> Iterator[bytes]:
    """The finished file in pieces, with what it remembers of its making.

    Args:
        package: The template's package.
        parts: Members of it that have been rendered.
        anchors: The anchors of its page.
        making: From what the file is made.
    """
    changes = Changes(package, parts)
    add_manifest(changes, package, anchors, making)
    return package.pieces(changes.packed())


def _written(anchors: Anchors, default: str | None) -> str:
    based = f'<w:basedOn w:val="{escape(default)}"/>' if default else ""
    return "".join(
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{run.ident}">'
        f'<w:name w:val="{escape(run.style_name)}"/>{based}<w:semiHidden/></w:style>'
        for run in anchors.runs
    )
