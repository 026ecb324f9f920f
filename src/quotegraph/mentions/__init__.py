"""Who and what could speak: noun phrases and pronouns, with all that belongs to them."""
