"""Rules about what stands in a file for the linter alone."""
