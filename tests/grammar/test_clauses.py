"""The kind of each clause follows from its first word and from where its verb stands."""

import pytest

from quotegraph.grammar.clauses import clauses_of
from readings import read_row, words

ROWS = [
    ("Anna Keller sagte, dass der Bau ruhe.", ["main", "content"]),
    ("Anna Keller fragte, warum der Bau ruhe.", ["main", "content"]),
    ("Anna Keller sagte, der Bau ruhe.", ["main", "main"]),
    ("Anna Keller, die den Bau leitet, sagte nichts.", ["fragment", "relative", "main"]),
    ("Anna Keller schwieg, weil der Bau ruhte.", ["main", "aside"]),
    ("Anna Keller gab an, den Bau beendet zu haben.", ["main", "infinitive"]),
    ("Anna Keller kam, um den Bau zu sehen.", ["main", "aside"]),
    ("Da der Bau ruht, geht Anna Keller.", ["aside", "main"]),
    ("Damit ruht der Bau.", ["main"]),
    ("Erst wenn der Bau ruht, geht Anna Keller.", ["aside", "main"]),
    ("Auch als Trainer ist Roth gut.", ["main"]),
    ("Der Funk meldete, als Ersatz sei ein Bus vorgesehen.", ["main", "main"]),
    ("Keller tat, als sei der Bau vorgesehen.", ["main", "aside"]),
    ("Als Paul Roth, der Chef, kam, ging Keller.", ["aside", "fragment", "aside", "main"]),
    ("Sie sah die Kette, welche schließlich brach.", ["main", "relative"]),
    ("Sie fragte, welche Kette schließlich brach.", ["main", "content"]),
    ("Anna Keller rief „Halt, wer da“ in den Saal.", ["main"]),
]


@pytest.mark.parametrize(("text", "kinds"), ROWS)
def test_kinds(text: str, kinds: list[str]) -> None:
    _, reading = read_row(text)
    assert [clause.kind for clause in clauses_of(reading, 0)] == kinds


def test_a_clause_ends_before_the_mark_that_divides_it() -> None:
    _, reading = read_row("Anna Keller sagte, dass der Bau ruhe.")
    _, content = clauses_of(reading, 0)
    assert words(reading, (content.first, content.last)) == "dass der Bau ruhe."
    assert content.opener == "dass"
