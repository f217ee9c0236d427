"""What changed between two policies, and what each change means."""
