"""Rules about words: vague ones, stale ones, what the languages say."""
