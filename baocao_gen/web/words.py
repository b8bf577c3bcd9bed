"""A language → a function from the page's own Vietnamese words to that language's.

The words of problems are Vietnamese wherever they are told; these are the labels, buttons and
sentences of the templates. The catalogue is made by Babel (``sh scripts/dev words``) and read by
``gettext`` of the standard library.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable

from baocao_gen.files.paths import module_folder

DOMAIN = "trang"


def marked(words: str) -> str:
    """Words that a template prints through «_»: Babel finds them in Python by this name."""
    return words


def translator(language: str) -> Callable[[str], str]:
    """What «_» does in a template; words that the catalogue lacks stay Vietnamese."""
    folder = str(module_folder(__package__ or "") / "locale")
    return gettext.translation(DOMAIN, folder, [language], fallback=True).gettext
