"""What is wrong with somebody's file, where, and how it is told."""
