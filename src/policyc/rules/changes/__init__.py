"""Rules about days, versions and announcements."""
