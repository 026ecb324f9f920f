"""Look the lemma of a German word up by its form and part of speech.

Nouns keep their capital, all other words are looked up in lower case. A noun that is not listed
takes the lemma of its last part ('Steinwürfe' as 'Würfe'), an adjective loses its ending.
"""

from collections.abc import Mapping

from quotegraph.nlp.word_classes import tails

NOUNS, VERBS, ADJECTIVES, OTHERS = "lemma_noun", "lemma_verb", "lemma_adj", "lemma_other"
TABLES = (NOUNS, VERBS, ADJECTIVES, OTHERS)
TABLE_OF_TAG = {
    "NOUN": NOUNS, "PROPN": NOUNS, "X": NOUNS, "VERB": VERBS, "AUX": VERBS, "ADJ": ADJECTIVES,
}  # fmt: skip
ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
SHORTEST_ADJECTIVE = 4


def table_of(tag: str) -> str:
    """Return the name of the table for a Universal part-of-speech tag."""
    return TABLE_OF_TAG.get(tag, OTHERS)


def lemma(form: str, tag: str, table: Mapping[str, str]) -> str:
    """Return the lemma of a word form with this tag; `table` is the one for the tag."""
    if table_of(tag) == NOUNS:
        listed = table.get(form)
        if listed is not None or tag != "NOUN":
            return listed or form
        return lemma_of_compound(form, table)
    lowered = form.lower()
    listed = table.get(lowered)
    if listed is None and tag == "ADJ":
        return bare_adjective(lowered, form)
    return listed or lowered


def lemma_of_compound(form: str, nouns: Mapping[str, str]) -> str:
    """Return a noun with the lemma of its longest listed end in place of that end."""
    for tail in tails(form):
        listed = nouns.get(tail)
        if listed is not None:
            start = form[: len(form) - len(tail)]
            return start + (listed if start.endswith("-") else listed.lower())
    return form


def bare_adjective(lowered: str, form: str) -> str:
    """Return an adjective that is not listed without its ending."""
    if form[0].isupper() and form.endswith("er"):
        return form
    for ending in sorted(ADJECTIVE_ENDINGS, key=len, reverse=True):
        if lowered.endswith(ending) and len(lowered) - len(ending) >= SHORTEST_ADJECTIVE:
            return lowered[: -len(ending)]
    return lowered
