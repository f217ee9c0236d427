"""The policy model: what an author declares, typed and frozen."""
