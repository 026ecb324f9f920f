"""Articles of web pages: the text without the page's furniture, and what the page says of it."""

import pytest

import quotegraph as qg
from quotegraph.errors import InputError
from quotegraph.files.pages import read_page

PAGE = """<!doctype html>
<html lang="de"><head><meta charset="{charset}"><title>Brücke bleibt gesperrt | Stadtpost</title>
<meta property="og:title" content="Brücke bleibt gesperrt">
<meta property="og:site_name" content="Stadtpost">
<meta property="article:published_time" content="2026-03-01T08:30:00+01:00"></head>
<body><nav><a href="/">Start</a> <a href="/sport">Sport</a></nav>
<article><h1>Brücke bleibt gesperrt</h1>
<p>Die Brücke über die Ahre bleibt gesperrt. <em>„Wir haben keine Wahl“</em>, sagte
Bürgermeisterin Anna Keller am Montag.</p>
<p>Der Bauunternehmer Paul Brandt nannte die Entscheidung &bdquo;voreilig&ldquo;. Das Rathaus will
im Herbst entscheiden, ob neu gebaut wird.</p></article>
<footer>Impressum, Datenschutz, alle Rechte vorbehalten</footer></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "gibtsnicht"])
def test_a_page_gives_text_title_day_and_source(charset: str):
    encoding = "utf-8" if charset == "gibtsnicht" else charset
    found = read_page(PAGE.format(charset=charset).encode(encoding), "a.html")
    assert found["title"] == "Brücke bleibt gesperrt"
    assert found["published"] == "2026-03-01"
    assert found["source"] == "Stadtpost"
    assert found["text"] is not None
    assert "„Wir haben keine Wahl“, sagte" in found["text"]
    assert "Impressum" not in found["text"]
    assert "Sport" not in found["text"]


def test_quotes_of_a_page_have_offsets_into_its_text():
    text = read_page(PAGE.format(charset="utf-8").encode(), "a.html")["text"]
    assert text is not None
    quotes = qg.extract(text).quotes
    direct = [quote.text for quote in quotes if quote.type == "direct"]
    assert direct == ["Wir haben keine Wahl", "voreilig"]
    assert all(text[one.start : one.end] == one.text for quote in quotes for one in quote.spans)


def test_a_page_without_article_is_told():
    with pytest.raises(InputError, match=r"a\.html: no article was found on this page"):
        read_page(b"<html><body></body></html>", "a.html")
