"""Objects of a Word file that point at each other → both sides kept through loops and conditions."""
