"""What German tells by its forms: tokens, cases, moods, nouns, verbs and clauses."""
