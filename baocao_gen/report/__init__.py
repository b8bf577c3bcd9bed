"""A year file and what stands beside it → one report → its page."""
