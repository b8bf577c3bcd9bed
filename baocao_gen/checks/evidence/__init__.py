"""A report → what rules look at: its texts, rows, documents and numbers."""
