"""Lemma tables by part of speech: gold lemmas first, then dictionaries, then simplemma."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from quotegraph.nlp.lemmas import ADJECTIVES, NOUNS, OTHERS, TABLE_OF_TAG, VERBS, lemma_of_compound
from recipe.conllu import Sentence
from recipe.dictionary import Reading

TABLE_OF_READING = {
    "NOUN": NOUNS, "first": NOUNS, "last": NOUNS, "town": NOUNS, "country": NOUNS, "name": NOUNS,
    "VERB": VERBS, "ADJ": ADJECTIVES,
}  # fmt: skip
CONTRACTED = {
    "im": "in", "ins": "in", "am": "an", "ans": "an", "aufs": "auf", "beim": "bei", "zum": "zu",
    "zur": "zu", "vom": "von", "vors": "vor", "vorm": "vor", "fürs": "für", "ums": "um",
    "durchs": "durch", "übers": "über", "unters": "unter", "unterm": "unter", "hinterm": "hinter",
}  # fmt: skip
COMMON = 1

Tables = dict[str, dict[str, str]]


def word_counts(running_text: Path) -> Counter[str]:
    """Count the words of the running text that the vectors were trained on."""
    counts: Counter[str] = Counter()
    with running_text.open(encoding="utf-8") as lines:
        for line in lines:
            counts.update(line.split())
    return counts


def gold_lemmas(sentences: Iterable[Sentence]) -> dict[tuple[str, str], str]:
    """Return (table, form) -> the lemma that treebanks give most often."""
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for token in sentence.tokens:
            if token.lemma and token.lemma != "_" and "|" not in token.lemma:
                table = TABLE_OF_TAG.get(token.upos, OTHERS)
                votes[table, keyed(token.form, table)][token.lemma] += 1
    return {key: counter.most_common(1)[0][0] for key, counter in votes.items()}


def keyed(form: str, table: str) -> str:
    """Return a form as its table knows it: nouns keep their capital."""
    return form if table == NOUNS else form.lower()


def lemma_tables(
    dictionary: Iterable[Reading],
    gold: Mapping[tuple[str, str], str],
    counts: Counter[str],
) -> Tables:
    """Return the four tables, with the forms that the running text or the gold trees have."""
    simplemma = DefaultDictionaryFactory().get_dictionary("de")
    candidates: dict[tuple[str, str], set[str]] = defaultdict(set)
    for reading in dictionary:
        table = TABLE_OF_READING.get(reading.pos)
        form = reading.form
        if table is not None and (counts[form] >= COMMON or counts[form.capitalize()] >= COMMON):
            candidates[table, keyed(form, table)].add(reading.lemma)
    tables: Tables = {NOUNS: {}, VERBS: {}, ADJECTIVES: {}, OTHERS: dict(CONTRACTED)}
    adjectives = frozenset(form for table, form in candidates if table == ADJECTIVES)
    for (table, form), lemmas in candidates.items():
        chosen = likeliest(form, lemmas, simplemma.get(form), counts)
        if table == ADJECTIVES:
            chosen = positive(chosen, simplemma.get(chosen), adjectives)
        tables[table][form] = chosen
    for (table, form), lemma in gold.items():
        tables[table][form] = CONTRACTED.get(form, lemma) if table == OTHERS else lemma
    return {name: without_guessable(table, name) for name, table in tables.items()}


def likeliest(form: str, lemmas: set[str], listed: str | None, counts: Counter[str]) -> str:
    """Choose among the lemmas of one form: itself, simplemma's choice, the commonest word."""
    if listed in lemmas:
        return str(listed)
    return max(sorted(lemmas), key=lambda lemma: counts[lemma])


def positive(adjective: str, listed: str | None, adjectives: frozenset[str]) -> str:
    """Return the positive of a comparative or superlative that the dictionary lists by itself."""
    if adjective.endswith(("er", "st")) and listed in adjectives and len(listed) < len(adjective):
        return listed
    return adjective


def without_guessable(table: dict[str, str], name: str) -> dict[str, str]:
    """Drop the words that are their own lemma, unless a compound's end would say otherwise."""
    changed = {form: lemma for form, lemma in table.items() if form != lemma}
    if name != NOUNS:
        return table if name == ADJECTIVES else changed
    same = {f: f for f, lemma in table.items() if f == lemma and lemma_of_compound(f, changed) != f}
    return changed | same
