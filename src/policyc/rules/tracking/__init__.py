"""Rules about automatic collection and behavioural information."""
