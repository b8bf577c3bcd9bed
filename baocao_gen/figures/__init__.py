"""Declared figures and earlier years → every value."""
