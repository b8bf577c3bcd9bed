"""Objects of a Word file that point at each other → both kept through loops and conditions."""
