"""The raw text on its way to words: cleaned, its lines and zones told apart, cut into sentences."""
