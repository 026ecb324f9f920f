"""What a noun stands for, by its last part."""

import pytest

from quotegraph.grammar.nouns import introducing, noun

KNOWN = [
    # noun, kind, lemma, gender, what stands before it
    ("Sprecher", "role", "Sprecher", "m", ""),
    ("Sprecherin", "role", "Sprecher", "f", ""),
    ("Kreml-Sprecher", "role", "Sprecher", "m", "Kreml"),
    ("Hafensprecher", "role", "Sprecher", "m", "Hafen"),
    ("Seebadsprecherin", "role", "Sprecher", "f", "Seebad"),
    ("Bundesministerin", "role", "Minister", "f", "Bundes"),
    ("Ministerpräsident", "role", "Ministerpräsident", "m", ""),
    ("Polizei", "collective", "Polizei", "f", ""),
    ("Stadtverwaltung", "collective", "Stadtverwaltung", "f", ""),
    ("Bericht", "document", "Bericht", "m", ""),
    ("Prüfbericht", "document", "Bericht", "m", "Prüf"),
    ("Gutachten", "document", "Gutachten", "n", ""),
    ("Antwort", "speech", "Antwort", "", ""),
    ("Agentur", "medium", "Agentur", "f", ""),
]


@pytest.mark.parametrize(("word", "kind", "lemma", "gender", "front"), KNOWN)
def test_known(word: str, kind: str, lemma: str, gender: str, front: str) -> None:
    found = noun(word)
    assert found is not None
    assert (found.kind, found.lemma, found.gender, found.front) == (kind, lemma, gender, front)


@pytest.mark.parametrize("word", ["Brücke", "Keller", "Rad", "sprechen", "Xyz", "a", ""])
def test_nobody(word: str) -> None:
    assert noun(word) is None


# Words that end like a Zeuge, a Kunde, an Este, a Lette, a Rat, the NATO.
@pytest.mark.parametrize(
    "word",
    "Fahrzeuge Militärflugzeugen Sekunde Proteste Toilette Wachstumsrate Renato Fregatten".split(),
)
def test_things_that_end_like_persons_and_bodies(word: str) -> None:
    assert noun(word) is None


@pytest.mark.parametrize(("word", "lemma"), [("Exilrusse", "Russe"), ("Ex-Brite", "Brite")])
def test_inhabitants_in_compounds(word: str, lemma: str) -> None:
    found = noun(word)
    assert found is not None
    assert found.lemma == lemma


def test_a_role_goes_before_a_document() -> None:
    """The last part decides: a Berichterstatter is a person, no report."""
    found = noun("Berichterstatter")
    assert found is None or found.kind == "role"


def test_groups_are_plural() -> None:
    found = noun("Mitarbeiter:innen")
    assert found is not None
    assert found.kind in ("role", "collective")


@pytest.mark.parametrize("word", ["Angaben", "Worten", "Ansicht", "Auskunft"])
def test_nouns_that_mark_a_source(word: str) -> None:
    found = noun(word)
    assert found is not None
    assert found.source_phrase


@pytest.mark.parametrize("word", ["Antwort", "Frage"])
def test_nouns_for_something_said_that_mark_no_source(word: str) -> None:
    found = noun(word)
    assert found is not None
    assert not found.source_phrase


INTRODUCING = [
    ("Film", "title"),
    ("Roman", "title"),
    ("Dokumentarfilm", "title"),
    ("Motto", "motto"),
    ("Schiff", "name"),
    ("Frachtschiff", "name"),
    ("Operation", "name"),
    ("Brücke", None),
    ("Urlaubsfoto", None),
]


@pytest.mark.parametrize(("word", "kind"), INTRODUCING)
def test_what_a_noun_introduces(word: str, kind: str | None) -> None:
    assert introducing(word) == kind
