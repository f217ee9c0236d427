"""Findings become a report, a form each for people, machines and the places where CI runs."""
