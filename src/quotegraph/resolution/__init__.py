"""Lead a mention to its person, place or body, step by step; in doubt there are candidates."""
