"""Whatever the text: no exception, exact offsets, ordered quotes, the same result twice."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import quotegraph as qg
from quotegraph.nlp import default_pipeline
from quotegraph.records import Article, Record, Span

PIECES = [
    *"„“”«»‚‘’›‹\"',.:;!?–-()[]… \n\n\t",
    *("\r\n", *"\xa0\xad\u200b\ufeff\u2028\x00\x84\x93\u0308\u202e"),
    *"&quot; &bdquo; &amp;amp; &#8222; '' ,, `` <b> ä ß İ ﬁ 🙂 👩‍🚒 🇩🇪 Москва 北京".split(),
    *"sagte teilte mit sei habe so laut zufolge er sie nicht dass und Frei Tags: […] dpa".split(),
    *("Anna Keller", "Paul Brandt", "Dr. Lena Sommer", "Herr Krause", "die Ministerin", "hieß es"),
    *("Die Brücke ist gesperrt", "wir bauen", "der Sprecher des", "Zum Thema:", "(Anm. d. Red.)"),
    *("1. März", "© dpa", "https://a.de/?b=„c“", "5′ 3″"),
]
CHARACTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=150).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=250).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), CHARACTERS), max_size=20).map(" ".join),
).map(lambda text: text[:3000])


def spans(value: object) -> Iterator[Span]:
    """Walk a record and yield every span in it."""
    if isinstance(value, Span):
        yield value
    if isinstance(value, Record):
        for _, field in value:
            yield from spans(field)
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)


def check(article: Article, text: str) -> None:
    """Assert what every record promises."""
    assert article.text == text
    for span in spans(article):
        assert 0 <= span.start <= span.end <= len(text)
        assert text[span.start : span.end] == span.text
    for quote in article.quotes:
        starts = [span.start for span in quote.spans]
        assert starts == sorted(starts)
        assert all(
            one.end <= two.start for one, two in zip(quote.spans, quote.spans[1:], strict=False)
        )
    firsts = [quote.spans[0].start for quote in article.quotes]
    assert firsts == sorted(firsts)
    ids = {entity.id for entity in article.entities}
    for quote in article.quotes:
        assert quote.speaker is None or ids.issuperset(quote.speaker.entities)
    assert Article.model_validate_json(article.model_dump_json()) == article


@settings(
    derandomize=True,
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
)
@given(TEXTS)
@example("“„“ »« \"'")
@example("„„„„ ““““")
@example("&quot;&quot;")
def test_any_text_gives_a_sound_record(text: str):
    article = qg.extract(text)
    check(article, text)
    assert qg.extract(text) == article
    assert str(qg.explain(text))


@pytest.mark.parametrize(
    "text",
    [
        "Anna Keller (Grüne): „Ein guter Tag.“",
        "Der Rat nannte den Plan „gut“, Brandt „schlecht“, so Anna Keller",
        "Die Stadt hat zum Streik aufgerufen.„Hygge“ nennen die Dänen",
        "Spenden sind willkommen.«Wir ",
        "In ihrem Buch „Das leise Dorf“ erzählt Hanna",
        "Es gibt ein Gutachten, laut dem Keller",
        'Das kann ich nicht versprechen.“"Wir ',
        "Nach Angaben des ‹Bogens› soll sie bei vier Millionen Euro liegen.",
        "Das sei gut, sagte Anna Keller, …",
        "Das sei, findet Imker Paul Roth, … „das",
    ],
)
def test_what_once_failed_is_read(text: str):
    check(qg.extract(text), text)


ROWS = [
    re.sub("<[^>]+>", "", line)
    for line in (Path(__file__).parent / "phenomena.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("begin", range(0, len(ROWS), 40))
def test_sentences_cut_short_or_glued_together_are_read(begin: int):
    for row, following in pairwise(ROWS[begin : begin + 41]):
        words = row.split(" ")
        half = " ".join(words[: len(words) // 2])
        for text in (" ".join(words[:-1]), half, f"{half}, …", row + following):
            check(qg.extract(text), text)


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t", "\ufeff", "\u200b\xad"])
def test_an_empty_text_is_an_article_with_a_warning(text: str):
    article = qg.extract(text)
    check(article, text)
    assert article.quotes == ()
    assert article.warnings == ("the text is empty",)


@pytest.mark.parametrize("text", [None, b"Kurz.", 7, ["Kurz."], "Kurz \ud800"])
def test_what_is_no_text_is_refused(text: object):
    with pytest.raises(qg.InputError):
        qg.extract(text)  # type: ignore[arg-type]
    with pytest.raises(qg.InputError):
        qg.explain(text)  # type: ignore[arg-type]


def test_an_english_text_comes_back_with_a_warning():
    text = (
        "The bridge stays closed for at least two years, mayor Anna Keller said on Monday. “We "
        "will build a new one,” she told the council in an hour that was so long that many had "
        "left before the end of it."
    )
    article = qg.extract(text)
    check(article, text)
    assert any("hardly German" in warning for warning in article.warnings)


@pytest.mark.parametrize("name", ["bericht.txt", r"C:\Meine Texte\Bericht 3.docx", "seite.HTML"])
def test_the_name_of_a_file_comes_back_with_a_warning(name: str):
    (warning,) = qg.extract(name).warnings
    assert "the text is a file's name" in warning


def test_nothing_is_asked_of_the_network(monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr("socket.socket", refuse)
    default_pipeline.cache_clear()
    assert qg.extract("„Wir bauen neu“, sagte Anna Keller.").quotes


def test_a_web_page_is_no_text():
    (warning,) = qg.extract("<p>„Wir bauen neu“, sagte <b>Anna Keller</b>.</p>").warnings
    assert "HTML tags" in warning


def test_a_short_german_text_has_no_warning():
    assert qg.extract("„Wir bauen neu“, sagte Anna Keller am Montag im Rat.").warnings == ()


LINE = "Die Brücke ist „marode“, sagte Anna Keller. "


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (LINE * 50, 50),
        ("„Ja, “" * 200, None),
        ("„" * 500, None),
        ("“" * 500, None),
        ('"' * 501, None),
        ("Brücke" * 1000, 0),
        ("\n" * 20_000, 0),
        ("(" * 500, 0),
        ("." * 5000, 0),
        ("🙂" * 1000, 0),
    ],
    ids=lambda value: value[:6].strip() if isinstance(value, str) else "",
)
def test_a_line_of_one_thing_over_and_over_is_read(text: str, quotes: int | None):
    article = qg.extract(text)
    check(article, text)
    direct = [quote for quote in article.quotes if quote.type == "direct"]
    assert quotes is None or len(direct) == quotes


DENSE = (
    "„Wir bauen neu“, sagte die Lindentaler Bürgermeisterin Dr. Anna Keller (SPD), 52, am Montag. "
    "Das sagte Brandt. Laut Ute „Uschi“ von der Tann, Sprecherin des Amts (ABC), sei das falsch: "
    "»Nein«, so Paul Roth und Minister Jonas Brandt Kellers Leuten zufolge. Er soll, hieß es, im "
    "Mai dazu auffordern"
)


def test_a_text_that_breaks_off_anywhere_is_read():
    words = DENSE.split()
    cut = [" ".join(words[first:last]) for last in range(1, len(words)) for first in (0, last - 3)]
    for text, article in zip(cut, qg.extract_many(cut), strict=True):
        check(article, text)
