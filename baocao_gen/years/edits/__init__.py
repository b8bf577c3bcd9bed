"""A year file and an act of somebody who edits it → the new text, every other byte as it was.

``content`` has the acts on texts, lists and things with keys, ``figures`` those on figures,
``renaming`` gives figures other names wherever they are named (``mentions``). All of them edit
through ``yearfile/editing``: nothing is saved, and undoing is the text before.
"""

from baocao_gen.years.edits.content import checked, edited
from baocao_gen.years.edits.figures import with_new_figure, without_figure
from baocao_gen.years.edits.renaming import regrouped, renamed

__all__ = ["checked", "edited", "regrouped", "renamed", "with_new_figure", "without_figure"]
