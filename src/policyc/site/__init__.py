"""The static site of all versions of all policies."""
