"""YAML with places → a validated model → edits of the same file."""
