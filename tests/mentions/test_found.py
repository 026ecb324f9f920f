"""Noun phrases that could speak: how far each reaches, and what it tells of itself."""

import pytest

from quotegraph.grammar.tokens import Reading
from quotegraph.mentions.found import find_mentions
from quotegraph.mentions.mention import Mention
from readings import read_row, words

# The tagged phrase is one mention, of this form. Names are tagged where a form hangs on them.
FORMS = [
    ("name", "Gestern kam <speaker><person>Anna Keller</person></speaker> an."),
    ("surname", "Gestern kam <speaker><person>Keller</person></speaker> an."),
    ("name", "<speaker>Prof. Dr. <person>Anna Keller</person></speaker> kam an."),
    ("name", "<speaker><person>Anna Keller</person> (Grüne)</speaker> kam an."),
    ("name", "<speaker><person>Anna Keller</person> (52)</speaker> kam an."),
    ("name", "Es kam nach Prüfungen <speaker>Professor <person>Anna Keller</person></speaker>."),
    ("name", "<speaker>Stadtsprecher <person>Jonas Brandt</person></speaker> kam an."),
    ("name", "<speaker>der Stadtsprecher <person>Jonas Brandt</person></speaker> kam an."),
    ("surname", "<speaker>Rathaus-Sprecher <person>Brandt</person></speaker> kam an."),
    ("name", "Es kam <speaker>die neue Leiterin <person>Ute Lindner</person></speaker>."),
    (
        "name",
        "Es kam <speaker><person>Jonas Brandt</person>, der Sprecher der Stadt</speaker>.",
    ),
    (
        "name",
        "<speaker><person>Anna Keller</person>, die Leiterin des Bauamts</speaker>, kam an.",
    ),
    (
        "name",
        "Es kam <speaker>die Leiterin der Behörde, <person>Ute Lindner</person></speaker>.",
    ),
    (
        "name",
        "Es kam <speaker><person>Anna Keller</person> vom Verband der Brückenbauer</speaker>.",
    ),
    (
        "name",
        "<speaker>Die Leiterin beim Gipfel, <person>Anna Keller</person></speaker>, kam an.",
    ),
    ("name", "Es kam <speaker><person>Anna Keller</person>, eine der Wirtinnen im Ort</speaker>."),
    ("name", "Es kam <speaker><person>Anna Keller</person>, CEO von Nordwind</speaker>."),
    ("none", "Es kam <speaker>ein Farmer aus Manitoba</speaker>."),
    ("role", "<speaker>Der Sprecher der Ministerin</speaker> kam an."),
    ("role", "<speaker>Der Sprecher des russischen Präsidenten</speaker> kam an."),
    ("role", "<speaker>Der bayerische Minister</speaker> kam an."),
    ("role", "<speaker>Ein Anwohner</speaker> kam an."),
    ("role", "<speaker>Der Leiter der Abteilung des Hauses</speaker> kam an."),
    ("collective", "<speaker>Die Polizei</speaker> kam an."),
    (
        "collective",
        'Es rief <speaker>das in <person label="LOC">Rom</person> ansässige Amt</speaker> an.',
    ),
    ("collective", "<speaker>Die Polizei in Talheim</speaker> kam an."),
    ("collective", "<speaker>Das Team um <person>Anna Keller</person></speaker> kam an."),
    ("name", "Es kam <speaker>der Chef von „Enera“, <person>Paul Roth</person></speaker>."),
    ("document", "<speaker>Der Bericht</speaker> kam an."),
    ("document", "<speaker>Der Bericht der Polizei</speaker> kam an."),
    ("pronoun", "Gestern kam <speaker>er</speaker> an."),
    ("pronoun", "Gestern kam <speaker>sie</speaker> an."),
    ("pronoun", "<speaker>Dieser</speaker> kam an."),
    ("organisation", 'Es kam <speaker><person label="ORG">Nordbau AG</person></speaker> an.'),
    ("place", 'Es kam <speaker><person label="LOC">Talheim</person></speaker> an.'),
    ("none", "<speaker>Die alte Brücke</speaker> brach ein."),
    ("none", "<speaker>Die Kieler Woche</speaker> fiel aus."),
    ("role", "<speaker>Die Kieler Ministerin</speaker> kam an."),
]


@pytest.mark.parametrize(("form", "markup"), FORMS)
def test_one_mention(form: str, markup: str) -> None:
    reading, mention = tagged(markup)
    assert mention.form == form, words(reading, (mention.first, mention.last))


ROLES = [
    (["Stadtsprecher"], "<speaker>Stadtsprecher <person>Jonas Brandt</person></speaker> kam an."),
    (["Stadtsprecher"], "<speaker>Der Stadtsprecher <person>Brandt</person></speaker> kam an."),
    (
        ["Sprecher der Stadt"],
        "Es kam <speaker><person>Jonas Brandt</person>, der Sprecher der Stadt</speaker>.",
    ),
    (
        ["Leiterin der Behörde"],
        "Es kam <speaker>die Leiterin der Behörde, <person>Ute Lindner</person></speaker>.",
    ),
    (["Sprecher der Ministerin"], "<speaker>Der Sprecher der Ministerin</speaker> kam an."),
    ([], "Es kam <speaker><person>Jonas Brandt</person></speaker> an."),
]


@pytest.mark.parametrize(("roles", "markup"), ROLES)
def test_roles_stand_without_their_article(roles: list[str], markup: str) -> None:
    reading, mention = tagged(markup)
    assert [words(reading, role) for role in mention.roles] == roles


def test_the_name_is_what_the_role_leaves() -> None:
    reading, mention = tagged("<speaker>Stadtsprecher <person>Jonas Brandt</person></speaker> kam.")
    assert mention.name is not None
    assert words(reading, mention.name) == "Jonas Brandt"


def test_a_genitive_name_owns_the_noun_behind_it() -> None:
    reading, mention = tagged("<speaker><person>Kellers</person> Antwort</speaker> kam spät.")
    assert mention.owner is not None
    assert words(reading, mention.owner) == "Kellers"
    assert words(reading, (mention.head, mention.last)) == "Antwort"
    assert mention.name is None


def test_the_head_of_a_genitive_chain_comes_first() -> None:
    reading, mention = tagged("<speaker>Der Sprecher der Ministerin</speaker> kam an.")
    assert reading.tokens[mention.head].text == "Sprecher"


JOINED = [
    "<speaker><person>Anna Keller</person> und <person>Jonas Brandt</person></speaker> kamen an.",
    "<speaker><person>Keller</person> und <person>Brandt</person></speaker> kamen an.",
    "<speaker>Der Minister und die Ministerin</speaker> kamen an.",
]


@pytest.mark.parametrize("markup", JOINED)
def test_two_joined_by_und_are_one_mention_of_two(markup: str) -> None:
    _, mention = tagged(markup)
    assert len(mention.members) == 2
    assert mention.number == "Plur"


def test_two_phrases_joined_by_a_verb_stay_two() -> None:
    _, reading = read_row(
        "<person>Anna Keller</person> kam und <person>Jonas Brandt</person> ging."
    )
    assert [m.members for m in find_mentions(reading)] == [(), ()]


PREPOSITIONS = [
    ("gegenüber", "Gegenüber <speaker>Reportern</speaker> schwieg er."),
    ("von", "Das kam von <speaker><person>Anna Keller</person></speaker>."),
    ("laut", "Laut <speaker><person>Anna Keller</person></speaker> war es spät."),
    ("", "Das sagte der Mitteilung zufolge <speaker><person>Anna Keller</person></speaker>."),
    ("", "Gestern kam <speaker><person>Anna Keller</person></speaker>."),
]


@pytest.mark.parametrize(("preposition", "markup"), PREPOSITIONS)
def test_the_preposition_before_it(preposition: str, markup: str) -> None:
    assert tagged(markup)[1].preposition == preposition


CASES = [
    ({"Nom"}, "<speaker>Der Minister</speaker> kam an."),
    ({"Acc"}, "Sie sah <speaker>den Minister</speaker>."),
    ({"Dat"}, "Sie half <speaker>dem Minister</speaker>."),
    ({"Nom", "Acc"}, "<speaker>Die Ministerin</speaker> kam an."),
    ({"Acc"}, "Sie sah <speaker>einen Minister</speaker>."),
    ({"Nom"}, "Gestern kam <speaker>er</speaker> an."),
    ({"Dat"}, "Sie half <speaker>ihm</speaker>."),
]


@pytest.mark.parametrize(("cases", "markup"), CASES)
def test_the_cases_that_an_article_leaves_open(cases: set[str], markup: str) -> None:
    assert tagged(markup)[1].cases == cases


def test_mentions_come_in_order_and_never_overlap() -> None:
    _, reading = read_row(
        "Der Sprecher der Stadt, <person>Jonas Brandt</person>, traf <person>Anna Keller</person> "
        "(Grüne) und die Leiterin des Bauamts am Montag im Rathaus."
    )
    mentions = find_mentions(reading)
    ends = [mention.last for mention in mentions]
    assert all(end <= after.first for end, after in zip(ends, mentions[1:], strict=False))


def test_no_text_has_no_mentions() -> None:
    assert find_mentions(read_row("")[1]) == []


def tagged(markup: str) -> tuple[Reading, Mention]:
    """Return the mention that is tagged as a speaker; it must be found just so."""
    row, reading = read_row(markup)
    tag = row.all("speaker")[0]
    mentions = find_mentions(reading)
    found = {words(reading, (m.first, m.last)): m for m in mentions}
    assert row.of(tag) in found
    mention = found[row.of(tag)]
    assert reading.tokens[mention.first].start == tag.start
    return reading, mention
