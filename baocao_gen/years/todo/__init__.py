"""A report → what somebody still has to supply."""
