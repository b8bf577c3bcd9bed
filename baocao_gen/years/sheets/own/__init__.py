"""A sheet that a unit has made itself → its rows, each with its figure, and why it is that one."""
