"""Rules about periods, statutory records and destruction."""
