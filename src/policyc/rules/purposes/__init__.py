"""Rules about purposes, items and legal bases."""
