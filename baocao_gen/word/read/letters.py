"""A paragraph of a Word part → its text, and the element that each letter of it comes from."""

from __future__ import annotations

from typing import Any

from baocao_gen.word.xml import W, is_struck_out, within

TEXT = f"{W}t"
_R = f"{W}r"
# What Word may put between the letters of a tag, and what it means there.
_MARKS = {f"{W}tab": "\t", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-"}


class Letters:
    """The text of one paragraph, as Word shows it.

    What a reviewer has struck out is not among it.

    Attributes:
        paragraph: The paragraph.
        elements: The elements that its text comes from, in order.
        starts: Where in the text each of them begins.
        text: The text.
    """

    def __init__(self, paragraph: Any) -> None:
        self.paragraph = paragraph
        self.elements = [
            element
            for element in within(paragraph, TEXT, *_MARKS)
            if (element.tag == TEXT or element.getparent().tag == _R) and not is_struck_out(element)
        ]
        texts = [e.text or "" if e.tag == TEXT else _MARKS[e.tag] for e in self.elements]
        self.text = "".join(texts)
        self.starts: list[int] = []
        total = 0
        for text in texts:
            self.starts.append(total)
            total += len(text)
