"""A tree and a path of keys and indices → the node there, and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence as AbstractSequence

from baocao_gen.files.located import LocatedText
from baocao_gen.frozen import frozen
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.yearfile.yaml import Mapping, Node
from baocao_gen.yearfile.yaml import Sequence as List


@frozen
class NodeSpot:
    """A node of a tree, and where it stands.

    Attributes:
        node: The node.
        key: The key that it stands behind; None for an item of a list, and for the root.
        parent: The mapping or list that holds it; None for the root.
        in_flow: Whether what holds it is written with brackets.
        column: Of its key or its dash, from 1: what belongs to it stands further right.
    """

    node: Node
    key: LocatedText | None
    parent: Mapping | List | None
    in_flow: bool
    column: int


def spot_at(root: Mapping, path: AbstractSequence[str | int]) -> NodeSpot | None:
    """The node that a path leads to; None where there is none."""
    spot = NodeSpot(root, None, None, root.flow, root.column)
    for step in path:
        inner = _step(spot, step)
        if inner is None:
            return None
        spot = inner
    return spot


def _step(spot: NodeSpot, step: str | int) -> NodeSpot | None:
    parent = spot.node
    if isinstance(parent, Mapping):
        key, value = parent.key(str(step)), parent.get(str(step))
        if key is None or value is None:
            return None
        return NodeSpot(value, key, parent, spot.in_flow or parent.flow, key.column)
    if isinstance(parent, List) and isinstance(step, int) and 0 <= step < len(parent.items):
        in_flow = spot.in_flow or parent.flow
        return NodeSpot(parent.items[step], None, parent, in_flow, parent.column)
    return None


def node_at(root: Mapping, path: AbstractSequence[str | int]) -> Node | None:
    """The node that a path leads to, by itself."""
    spot = spot_at(root, path)
    return None if spot is None else spot.node


def typed_path(root: Mapping, path: KeyPath) -> KeyPath | None:
    """The keys that lead to a text as it is typed; None where no text is.

    A text may stand for the list that it would be the only item of, and a word for a row, a
    column or a chart's figure.
    """
    walked: KeyPath = ()
    for step in path:
        node = node_at(root, walked)
        if isinstance(node, LocatedText):
            break
        if isinstance(step, int) and not isinstance(node, List):
            continue
        walked = (*walked, step)
    return walked if isinstance(node_at(root, walked), LocatedText) else None
