"""A parsed part of a Word file → how many tags it may have, told before any of them is read."""

from __future__ import annotations

from typing import Final, cast

from lxml import etree

MAX_TAGS: Final = 8_000
"""Tags of all parts of a template; a form of 200 rows with 20 figures each has 4,000."""


def count_tags(root: etree._Element) -> int:
    """How many tags a part has at most.

    What looks like a tag is one, be it split over runs, in an attribute or never closed.
    """
    text = "".join(map(str, root.itertext()))
    attributes = "".join(map(str, cast("list[str]", root.xpath("//@*[contains(., '{')]"))))
    opened, closed = (
        sum(words.count(sign) for words in (text, attributes) for sign in signs)
        for signs in (("{{", "{%", "{#"), ("}}", "%}", "#}"))
    )
    return max(opened, closed)
