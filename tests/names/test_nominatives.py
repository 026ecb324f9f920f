"""Bodies as a sentence declines them, and the name they go by."""

import pytest

import quotegraph as qg

NAMES = [
    ("Nach Angaben des Statistischen Bundesamts", "Statistisches Bundesamt"),
    ("Nach Angaben des Deutschen Wetterdienstes", "Deutscher Wetterdienst"),
    ("Nach Angaben der Vereinten Nationen", "Vereinte Nationen"),
    ("Nach Angaben der Europäischen Kommission", "Europäische Kommission"),
    ("Nach Angaben des Internationalen Währungsfonds", "Internationaler Währungsfonds"),
    ("Nach Angaben des Weißen Hauses", "Weißes Haus"),
    ("Nach Angaben des Bundeskriminalamtes", "Bundeskriminalamt"),
    ("Nach Angaben der Grünen", "Grüne"),
    ("Laut den Stadtwerken Talheim", "Stadtwerke Talheim"),
    ("Laut Deutschem Wetterdienst", "Deutscher Wetterdienst"),
    # the adjective of a town has no endings
    ("Nach Angaben der Frankfurter Allgemeinen Zeitung", "Frankfurter Allgemeine Zeitung"),
    ("Nach Angaben der Lindentaler Zeitung", "Lindentaler Zeitung"),
    ("Nach Angaben der Holmfelder Allgemeinen Zeitung", "Holmfelder Allgemeine Zeitung"),
    # common nouns are declined alike
    ("Nach Angaben des örtlichen Bauamts", "örtliches Bauamt"),
    # a bracket behind it is no part of it
    ("Nach Angaben der Gewerkschaft der Polizei (GdP)", "Gewerkschaft der Polizei"),
    # what is no ending stays
    ("Nach Angaben der New York Times", "New York Times"),
    ("Nach Angaben des ADAC", "ADAC"),
]


@pytest.mark.parametrize(("source", "name"), NAMES)
def test_a_body_is_named_in_the_nominative(source: str, name: str) -> None:
    speaker = qg.extract(f"{source} regnet es am Montag.").quotes[0].speaker
    assert speaker is not None
    assert speaker.name == name


def test_a_body_in_two_cases_is_one_entity() -> None:
    text = "Der Deutsche Wetterdienst warnte, es regne. Laut Deutschem Wetterdienst taut es bald."
    speakers = [quote.speaker for quote in qg.extract(text).quotes]
    assert {speaker.entities for speaker in speakers if speaker} == {("e1",)}
