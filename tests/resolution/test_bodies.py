"""Bodies called again by what they are: each row has the name of whom the last quote leads to."""

import pytest

import quotegraph as qg

LARGEST_BANK = "Die größte italienische Bank, Talgenerale, baut ab. "
MEANT = [
    # a sign in the name, a noun beside it, a list
    ("Die Torbach AG baut um. „Es eilt“, teilte das Unternehmen mit.", "Torbach AG"),
    ("Der Zulieferer Torbach Guss AG baut um. „Es eilt“, so der Konzern.", "Torbach Guss AG"),
    ("Der FC Lindental steigt ab. „Wir kommen wieder“, erklärte der Verein.", "FC Lindental"),
    ("Die SPD verlor Stimmen. „Das tut weh“, erklärte die Partei.", "SPD"),
    ("Die Universität Talheim prüft. „Es dauert“, so die Hochschule.", "Universität Talheim"),
    ("Der „Talheimer Bote“ lobt den Plan. „Gut so“, schreibt das Blatt.", "Talheimer Bote"),
    ("Die Kreisverwaltung prüft. „Es dauert“, so die Verwaltung.", "Kreisverwaltung"),
    ("Die Mühle Sandau GmbH ruft Mehl zurück. „Es eilt“, so der Betrieb.", "Mühle Sandau GmbH"),
    # of several the one named last
    ("Siemens traf die Torbach AG. „Es eilt“, teilte der Konzern mit.", "Torbach AG"),
    # a body of unknown kind, if it is the only one near
    ("Greenpeace klagt. „Es reicht“, teilte die Organisation mit.", "Greenpeace"),
    # an apposition names it; the same words mean it again, and so does a bare noun behind 'laut'
    (
        LARGEST_BANK + "Die größte italienische Bank schrieb: „Es eilt.“",
        "Talgenerale",
    ),
    (
        "Das Talheimer Bauministerium prüft. Grund dafür waren laut Ministerium Arbeiten am Dach.",
        "Talheimer Bauministerium",
    ),
    # with and without its legal form
    ("Die Torbach AG baut um. „Es eilt“, teilte Torbach mit.", "Torbach AG"),
    # what a document says is said by whoever wrote it, not by a source
    ("„Es eilt“, heißt es in einer Mitteilung der Torbach AG.", "Torbach AG"),
    # pronouns
    ("Die Gewerkschaft Verdi ruft zum Streik auf. „Es reicht“, erklärte sie.", "Verdi"),
    ("Die Polizei befragte Anna Keller. Sie sagte: „Ich war es nicht.“", "Anna Keller"),
    ("Anna Keller leitet die Klinik. Die Klinik wächst. Sie sagt: „Gut so.“", "Anna Keller"),
]


@pytest.mark.parametrize(("text", "name"), MEANT)
def test_a_noun_leads_to_the_body_named_before(text: str, name: str) -> None:
    assert speaker(text).name == name


UNDECIDED = [
    "Siemens und Bosch bauen um. „Es eilt“, teilte das Unternehmen mit.",
    "Die Torbach AG und die Ahre GmbH bauen um. „Es eilt“, so das Unternehmen.",
]


@pytest.mark.parametrize("text", UNDECIDED)
def test_two_that_fit_are_candidates(text: str) -> None:
    found = speaker(text)
    assert found.name is None
    assert len(found.candidates) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a noun for what kind of body it is names none
        ("Es regnet. „Es reicht“, teilte das Unternehmen mit.", None),
        ("Die Arbeitgeber boten wenig. „Es reicht“, so die Gewerkschaft.", None),
        ("Es regnet. „Es reicht“, so das zuständige Ministerium.", None),
        ("Es regnet. „Es reicht“, schrieb die größte Zeitung.", None),
        ("Es regnet. „Es reicht“, so die Verwaltung.", None),
        # one that there is only one of is called by it
        ("Es regnet. „Es reicht“, teilte die Polizei mit.", "Polizei"),
    ],
)
def test_a_body_without_a_name(text: str, name: str | None) -> None:
    assert speaker(text).name == name


def test_the_step_says_which_name_is_meant() -> None:
    found = speaker("Die Torbach AG baut um. „Es eilt“, teilte das Unternehmen mit.")
    (step,) = found.steps
    assert step.rule == "body"
    assert step.evidence is not None
    assert step.evidence.text == "Torbach AG"


def speaker(text: str) -> qg.Speaker:
    found = qg.extract(text).quotes[-1].speaker
    assert found is not None
    return found
