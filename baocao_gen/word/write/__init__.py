"""A compiled template and the page's names → the bytes of a .docx."""
