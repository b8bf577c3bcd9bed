"""A template's bytes → a compiled template."""
