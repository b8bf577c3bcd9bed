"""The stages in order: one report, many, a folder kept up to date."""
