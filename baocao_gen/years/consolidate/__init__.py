"""A year file and those of its units → one whole: sums, texts by unit, and what does not agree."""
