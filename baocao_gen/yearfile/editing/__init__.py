"""A year file's text and its nodes → the same text with one thing changed."""
