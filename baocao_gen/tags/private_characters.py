"""The characters that no input may contain → what each of them means inside the program.

Unicode sets them aside for such use (noncharacters, private use area, U+FFFC). Every one has an
owner who writes it and a last stage that takes it away again; no other module spells one.
"""

from __future__ import annotations

from typing import Final

BLANK_OPEN: Final = "\ufdd0"
BLANK_CLOSE: Final = "\ufdd1"
"""Around what is printed for a value that nobody has supplied yet: from ``report`` through every
text to ``word.write``, which highlights it wherever it lands."""
ASIDE_OPEN: Final = "\ufdd2"
ASIDE_CLOSE: Final = "\ufdd3"
"""Around the number of a printed value while Markdown is parsed; within ``report.prose``."""
HOLE_OPEN: Final = "\ufdd4"
HOLE_CLOSE: Final = "\ufdd5"
"""Around the number of a tag in the tree of a Word part; within ``word.template``."""
TEXT_HERE: Final = "\ufdd6"
"""Where the text goes in the shell of a paragraph or run; within ``word.template``."""
MASK: Final = "\ufffc"
"""For a tag, or each character of one, in a text that checks read: no letter, digit, space or
punctuation to any pattern."""
NOTE_MASK: Final = "\ufddb"
"""The same for the mark of a footnote, which is no part of the number or word before it; within
``checks.evidence``."""
TRACKED_NOTE: Final = "\ufddc"
"""The mark of a note among the letters of a paragraph that is compared; within ``word.tracked``."""
TEXT_BREAK: Final = "\0"
"""Between two texts that checks read as one; within ``checks.evidence``."""
FROM_OPEN: Final = "\ufdd7"
FROM_CLOSE: Final = "\ufdd8"
"""Around the offset from which the words behind it come, in a text that is printed for the checks;
from ``tags.compile`` to ``checks.evidence.printed``."""
MARK_OPEN: Final = "\ufdd9"
MARK_CLOSE: Final = "\ufdda"
"""Around the number of a footnote's mark or a picture while Markdown is parsed; within
``report.markdown``."""


def without_marks(words: str) -> str:
    """Words for a place that cannot be highlighted: what stands in a blank stays."""
    return words.replace(BLANK_OPEN, "").replace(BLANK_CLOSE, "")


def blank_mark(label: str = "") -> str:
    """The text of a blank as a draft prints it; ``label`` says what is missing.

    In a table of figures row and column say that.
    """
    missing = f"chưa có: {label}" if label else "chưa có"
    return f"{BLANK_OPEN}[{missing}]{BLANK_CLOSE}"
