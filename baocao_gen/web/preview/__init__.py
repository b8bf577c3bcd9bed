"""A report → what the page shows of it: sheets with their numbers, true pages, choices, changes."""
