"""A list of things to do, or a comparison → what a person, a program or a unit reads."""
