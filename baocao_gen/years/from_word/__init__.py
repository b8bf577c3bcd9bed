"""A report in Word → a year file, a template, and what was doubtful on the way."""
