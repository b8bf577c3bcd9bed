"""Bytes and the disk: reading, writing, archives, encodings, tables, LibreOffice."""
