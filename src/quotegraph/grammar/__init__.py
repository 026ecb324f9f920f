"""What the forms of German words show: tokens, cases, moods, nouns, verbs and clauses."""
