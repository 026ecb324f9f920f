"""Who is told, asked or blamed: the words in square brackets, nobody where there are none."""

import re

import pytest

import quotegraph

ROWS = """
Paul Roth teilte [den Anwohnern] mit, dass gebaut wird.
„Wir warten“, sagte Anna Keller gegenüber [dem „Talboten“].
Gegenüber [der Agentur „Nordpress“] sagte Paul Roth: „Wir warten.“
„Wir warten“, sagte Anna Keller am Montag vor [der Presse].
„Wir warten“, sagte Anna Keller vor Gericht.
In einem Interview mit [dem Magazin „Bogen“] sagte Anna Keller: „Wir warten.“
Nach dem Gespräch mit Paul Roth sagte Anna Keller: „Wir warten.“
[Paul Roth] wurde vorgeworfen, die Akten verbrannt zu haben.
[Dem Verein] wird nachgesagt, reich zu sein.
[Die Anwohner] wurden von der Stadt aufgefordert, die Fenster zu schließen.
Die Anwohner wurden gestern von der Stadt erwähnt, wie Anna Keller sagte.
Anna Keller appellierte an [die Lehrkräfte], nicht darauf zu bestehen.
Nach Angaben der Polizei waren die Täter vor Passanten geflohen.
""".strip().splitlines()


@pytest.mark.parametrize("row", ROWS)
def test_the_addressee(row: str) -> None:
    text = re.sub(r"[\[\]]", "", row)
    (quote, *_) = quotegraph.extract(text).quotes
    expected = re.findall(r"\[(.*?)\]", row)
    found = [quote.addressee.text] if quote.addressee else []
    assert found == expected
