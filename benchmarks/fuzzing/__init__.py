"""A kind and a source of chance → an input that somebody hostile, or a broken disk, might send."""
