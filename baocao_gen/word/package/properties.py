"""A finished Word file and a remark → the same file with the remark in its properties.

Word shows it under File › Info: «Status» and «Comments» of the core properties (ECMA-376 part 2,
§11).
"""

from __future__ import annotations

import io
from datetime import datetime

from baocao_gen.word.package.zip_writer import repacked

_NO_DAY = datetime(1980, 1, 1)


def with_remark(docx: bytes, status: str, remark: str) -> bytes:
    """Say something of a document in its properties; the same input gives the same bytes.

    Args:
        docx: A Word file that we made.
        status: Two or three words.
        remark: A sentence; what stood there before stays, below it.
    """
    from docx import Document

    document = Document(io.BytesIO(docx))
    properties = document.core_properties
    if properties.modified is None or not properties.comments:
        properties.modified = _NO_DAY
    properties.content_status = status
    properties.comments = "\n".join(text for text in (remark, properties.comments) if text)
    target = io.BytesIO()
    document.save(target)
    return repacked(target.getvalue())
