"""How far the speaker's phrase reaches, in sentences as news writes them."""

import pytest

import quotegraph as qg

WHOLE = [
    "die Vorsitzende des Vereins für sichere Schulwege, Petra Maurer",
    "die Leiterin der Abteilung für Kultur, Petra Maurer",
    "der Sprecher der Initiative gegen den Ausbau der Bahn, Paul Roth",
    "ein 34-jähriger Pendler aus Talheim",
    "der seit dem Sommer verletzte Stürmer",
    "die in Talheim lebende Malerin Anna Keller",
    "ihr Anwalt",
    "Berlins Regierender Bürgermeister",
    "die aus Lübeck stammende, heute in Wien lebende Autorin Anna Keller",
    "die Tochter des Opfers, die 34-jährige Sinem Keller",
    "die Ehefrau des verschwundenen Anwalts Paul Roth",
    "der Chef der Flugsicherung, Oberst a. D. Paul Roth",
]


@pytest.mark.parametrize("speaker", WHOLE)
def test_the_whole_phrase_speaks(speaker: str) -> None:
    assert speaker_of(f"„Es reicht“, sagte {speaker}.") == speaker


SHORTER = [
    ("„Es reicht“, sagte der Minister in Berlin.", "der Minister"),
    ("„Es reicht“, wird Lena Roth von der Stadtpost zitiert.", "Lena Roth"),
    ("„Es reicht“, sagte der Ingenieur bei einer Veranstaltung.", "der Ingenieur"),
    ("Der Minister sagte, Lena Roth habe „gelogen“.", "Der Minister"),
    # in front of the verb it can belong to nothing else
    ("Ein Sprecher in Berlin sagte: „Es reicht.“", "Ein Sprecher in Berlin"),
    ("Lena Roth von der Stadtpost winkt ab: „Es reicht.“", "Lena Roth von der Stadtpost"),
]


@pytest.mark.parametrize(("text", "speaker"), SHORTER)
def test_what_belongs_to_the_verb_is_left_out(text: str, speaker: str) -> None:
    assert speaker_of(text) == speaker


WORDS_OF = [  # whose words they are is a phrase of its own, with all that belongs to it
    ("Nach den Worten der Sprecherin der Bahn, Anna Keller, fehlt „viel Geld“.", "Anna Keller"),
    ("Trotz der Ankündigung ihres Trainers, Paul Roth, zu gehen, blieben sie.", "Paul Roth"),
    ("Nach Angaben des Leiters der Behörde, Paul Roth, fehlt „viel Geld“.", "Paul Roth"),
    ("Nach Meinung von Anna Keller, Professorin in Bonn, fehlt „viel Geld“.", "Anna Keller"),
    ("Einer der Enkel, Paul Roth, nannte das „viel Geld“.", "Paul Roth"),
    ("Nach Worten der Sprecherin von Minister Paul Roth fehlt „viel Geld“.", None),
]


@pytest.mark.parametrize(("text", "name"), WORDS_OF)
def test_a_name_between_commas_says_who_speaks(text: str, name: str | None) -> None:
    speaker = qg.extract(text).quotes[-1].speaker
    assert speaker is not None
    assert speaker.name == name


def speaker_of(text: str) -> str | None:
    direct = [quote for quote in qg.extract(text).quotes if quote.type == "direct"]
    speaker = direct[-1].speaker
    return speaker.mention.text if speaker is not None and speaker.mention else None
