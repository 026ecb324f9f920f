"""Which party a word names: 'Grünen', 'SPD', and 'Sozialdemokratin' for one of its members."""

from functools import cache

from quotegraph import lexicon


def party_key(word: str) -> str:
    """Return the key that a party has among owners of offices, '' if a word names none."""
    return _by_form().get(word, "")


def party_of_member(noun: str) -> str:
    """Return the key of the party whose member a noun calls somebody, '' if it calls none."""
    return _by_member().get(noun, "")


@cache
def party_keys() -> frozenset[str]:
    """Return the keys of all parties, as they stand among the owners of a description."""
    return frozenset(_by_form().values())


@cache
def _by_form() -> dict[str, str]:
    return {form: row.party.lower() for row in lexicon.parties() for form in row.forms}


@cache
def _by_member() -> dict[str, str]:
    return {noun: row.party.lower() for row in lexicon.parties() for noun in row.members}
