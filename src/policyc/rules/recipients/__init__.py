"""Rules about third parties and processors."""
