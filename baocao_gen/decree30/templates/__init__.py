"""The facts of the decree → Word templates."""
