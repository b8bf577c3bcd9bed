"""The peer: a bare docxtpl script that renders a template from a context that is ready as JSON.

``python bare_docxtpl.py TEMPLATE.docx CONTEXT.json OUT.docx``
"""

import json
import sys
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import Environment

template, context, output = sys.argv[1:]
environment = Environment()
environment.filters["viet_hoa"] = str.upper
document = DocxTemplate(template)
document.render(json.loads(Path(context).read_text(encoding="utf-8")), environment)
document.save(output)
