"""Programs that attack policyc, each with a seed: `python -m tests.hostile`, or `make hostile`."""
