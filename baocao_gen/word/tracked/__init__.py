"""Two Word files → the new one with what differs as tracked changes (ECMA-376-1, 17.13.5).

``accepted`` settles what either file tracks already, ``aligned`` finds what became what,
``pieces`` and ``paragraphs`` change a paragraph, ``containers`` paragraphs, tables and rows, and
``compare`` whole files.
"""
