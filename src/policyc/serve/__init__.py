"""A preview of policies on this machine alone, made anew as they are saved."""
