"""Rules about rights of data subjects and how they are exercised."""
