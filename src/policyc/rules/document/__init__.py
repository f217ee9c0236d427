"""Rules about the whole document: what it must have, and what frames it."""
