"""From a mention to its person, place or body, with every step, or refused with candidates."""
