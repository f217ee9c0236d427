"""Rules about transfers abroad and collection from abroad."""
