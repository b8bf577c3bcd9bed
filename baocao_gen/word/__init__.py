"""Word templates and a report's values → finished Word files."""
