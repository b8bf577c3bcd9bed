"""From one year file to another: the next one, what is missing, what changed."""
