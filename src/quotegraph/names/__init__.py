"""Names of people, places and bodies, and the descriptions that can stand for them."""
