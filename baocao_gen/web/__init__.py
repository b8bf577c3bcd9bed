"""A folder of year files → a page in the browser on which a clerk makes the report.

The second face beside ``cli``: a thin shell over the same functions. It keeps nothing but the files
themselves and, beside them, the journal of what was edited (``session``, ``undo``). Nothing of it
is imported before ``baocao-gen web`` is called.
"""
