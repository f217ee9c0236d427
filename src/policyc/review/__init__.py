"""What a change of a repository means for the readers of its policies."""
