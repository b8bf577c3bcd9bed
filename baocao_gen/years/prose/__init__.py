"""Words edited in a Word report → the texts of the year file, their tags kept.

``source_lines`` finds for a printed line the text that prints it, ``hunks`` what changed in it and
where that is typed, ``edits`` the edits of a whole report, and ``write`` the new year file.
"""
