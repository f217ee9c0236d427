"""Rules about subjects of their own: children, cameras, automated decisions, AI and others."""
