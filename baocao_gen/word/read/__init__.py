"""A Word part → what a person reads in it."""
