"""Look the lemma of a German word up by its form and part of speech.

Nouns keep their capital, all other words are looked up in lower case. A noun that is not listed
takes the lemma of its last part ('Steinwürfe' as 'Würfe'), an adjective loses its ending.
"""

# pyright: reportUnknownMemberType=false
# (spaCy's compiled modules come without complete types)

from collections.abc import Mapping
from typing import Any

import numpy
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc, Token

from quotegraph.nlp.word_classes import tails

NOUNS, VERBS, ADJECTIVES, OTHERS = "lemma_noun", "lemma_verb", "lemma_adj", "lemma_other"
TABLES = (NOUNS, VERBS, ADJECTIVES, OTHERS)
TABLE_OF_TAG = {
    "NOUN": NOUNS, "PROPN": NOUNS, "X": NOUNS, "VERB": VERBS, "AUX": VERBS, "ADJ": ADJECTIVES,
}  # fmt: skip
ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
SHORTEST_ADJECTIVE = 4
MOST_LEMMAS = 16_000


class TaggedLookupLemmatizer(Lemmatizer):
    """spaCy's lemmatizer with one table for each part of speech."""

    @classmethod
    def get_lookups_config(cls, mode: str) -> tuple[list[str], list[str]]:
        """Name the tables that must be there, and those that may be."""
        return list(TABLES), []

    def __init__(self, *parts: Any, **options: Any) -> None:
        """Take what spaCy's takes; the lemmas found are remembered, up to a bound."""
        super().__init__(*parts, **options)
        self._found: dict[tuple[int, int, int], int] = {}

    def initialize(self, *parts: Any, **tables: Any) -> None:
        """Take other tables."""
        self._found.clear()
        super().initialize(*parts, **tables)

    def __call__(self, doc: Doc) -> Doc:
        """Look up the lemma of each token; a word with the same tag and features has one lemma."""
        words = [tuple(word) for word in doc.to_array(["ORTH", "POS", "MORPH"]).tolist()]
        if len(self._found) > MOST_LEMMAS:
            self._found.clear()
        for index, word in enumerate(words):
            if word not in self._found:
                self._found[word] = doc.vocab.strings.add(self.lookup_lemmatize(doc[index])[0])
        lemmas: Any = numpy.asarray([self._found[word] for word in words], dtype="uint64")
        return doc.from_array(["LEMMA"], lemmas)

    def lookup_lemmatize(self, token: Token) -> list[str]:
        """Return the one lemma of a token."""
        tag = token.pos_
        table: Any = self.lookups.get_table(table_of(tag))
        found = lemma(token.text, tag, table)
        in_genitive = tag == "PROPN" and "Gen" in token.morph.get("Case", [])
        return [found.removesuffix("s") if in_genitive and found == token.text else found]


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
