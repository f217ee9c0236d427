"""The law of Korea, as data."""
