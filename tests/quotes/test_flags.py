"""Reservations about a quote: each row has the flags that its one quote must carry."""

import pytest

from quotegraph.attribution import analyse
from quotegraph.quotes.flags import flags, insertions
from quotegraph.text.zones import find_zones
from readings import read_row

NONE: set[str] = set()
ROWS = [
    (NONE, "„Die Brücke bleibt noch gesperrt“, sagte <person>Anna Keller</person>."),
    (NONE, "<person>Anna Keller</person> sagte: „Die Brücke bleibt noch gesperrt.“"),
    ({"partial"}, "<person>Anna Keller</person> nannte den Plan „unausgereift“."),
    ({"elided"}, "„Wir werden […] bald wieder kommen“, sagte <person>Anna Keller</person>."),
    ({"elided"}, "„Wir werden (...) bald wieder kommen“, sagte <person>Anna Keller</person>."),
    (
        {"editorial_insertion"},
        "„Er (der Minister – Anm. d. Red.) kommt bald“, sagte <person>Anna Keller</person>.",
    ),
    (
        {"editorial_insertion"},
        "„Wir haben ihn [Brandt] gewarnt“, sagte <person>Anna Keller</person>.",
    ),
    (
        {"hypothetical", "partial"},
        "Hätte <person>Keller</person> „Halt“ gerufen, das Team wäre gerannt.",
    ),
    ({"unbalanced"}, "„Das endet wohl nie, sagte <person>Jonas Brandt</person>."),
    ({"not_said"}, "<person>Keller</person> hat nie gesagt: „Wir werden alles zahlen.“"),
    ({"not_said"}, "<person>Keller</person> sagte nicht: „Wir werden alles zahlen.“"),
    (NONE, "<person>Keller</person> sagte nicht nur: „Wir werden alles zahlen.“"),
    (NONE, "„Die Brücke bleibt stehen“, daran ließ <person>Keller</person> keinen Zweifel."),
    (
        {"alleged"},
        "<person>Keller</person> soll gesagt haben: „Wir werden alles zahlen.“",
    ),
    (
        {"not_said", "partial"},
        "<person>Keller</person> wollte nicht sagen, ob das „ernst gemeint gewesen“ sei.",
    ),
    (NONE, "<person>Anna Keller</person> widersprach: „Wir haben genug Betten.“"),
    (
        {"denied", "partial"},
        "<person>Anna Keller</person> bestritt, „gelogen und betrogen“ zu haben.",
    ),
    (
        {"not_said", "partial"},
        "Er habe nie gesagt, das Amt sei „ganz allein schuld“, sagte <person>Paul Roth</person>.",
    ),
    (
        {"partial"},
        "<person>Keller</person> wollte nicht von einer Krise sprechen, sie sehe „nur Streit“.",
    ),
    (
        {"denied", "partial"},
        "Von einem „Bruch der Absprache“ könne keine Rede sein, sagte <person>Paul Roth</person>.",
    ),
    (
        {"hypothetical"},
        "Was, wenn <person>Anna Keller</person> morgen sagt: „Wir werden alles zahlen.“?",
    ),
    ({"hypothetical"}, "<person>Keller</person> würde sagen: „Wir werden alles zahlen.“"),
    (set(), "Am Ende musste <person>Keller</person> zugeben: „Wir werden alles zahlen.“"),
    ({"continuation"}, "„Wir werden alles zahlen“, so <person>Keller</person> weiter."),
    ({"second_hand"}, "„Wir werden alles zahlen“, zitierte die Agentur einen Helfer."),
]


@pytest.mark.parametrize(("expected", "markup"), ROWS)
def test_row(expected: set[str], markup: str) -> None:
    row, reading = read_row(markup)
    (decision,) = analyse(reading, find_zones(row.text)).decisions
    assert set(flags(decision.context, decision.attribution)) == expected


def test_a_nested_quote_says_so() -> None:
    row, reading = read_row(
        "„Der Wirt rief: ‚Wir schließen gleich!‘ Dann ging er“, sagte <person>Anna Keller</person>."
    )
    outer, inner = analyse(reading, find_zones(row.text)).decisions
    assert "nested" in flags(inner.context, inner.attribution)
    assert "nested" not in flags(outer.context, outer.attribution)


INSERTIONS = [
    ("Er [der Minister, Anm. d. Red.] kommt", ["[der Minister, Anm. d. Red.]"]),
    ("Er (der Minister – Anm. d. Red.) kommt", ["(der Minister – Anm. d. Red.)"]),
    ("Er (der Minister, Anm. d. Red.) kommt", ["(der Minister, Anm. d. Red.)"]),
    ("Wir haben ihn [Brandt] gewarnt", ["[Brandt]"]),
    ("Wir […] kommen wieder", []),
    ("Wir [...] kommen wieder", []),
    ("Wir (alle drei) kommen wieder", []),
]


@pytest.mark.parametrize(("quoted", "remarks"), INSERTIONS)
def test_remarks_of_the_editors(quoted: str, remarks: list[str]) -> None:
    found = insertions(quoted, ((0, len(quoted)),))
    assert [quoted[start:end] for start, end in found] == remarks


def test_remarks_outside_the_quote_do_not_count() -> None:
    text = "Wir kommen [bald] wieder"
    assert insertions(text, ((0, 10),)) == []
