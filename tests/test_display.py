"""How articles and quotes look in a notebook: the HTML, and what a browser makes of it."""

import re
from importlib.metadata import entry_points
from types import SimpleNamespace

import pytest
import spacy
from playwright.sync_api import Browser, Page
from spacy import displacy

import quotegraph as qg
from hostile import HOSTILE, hostile
from quotegraph.display import Articles, as_html
from quotegraph.records import Article, Entity, Step
from written import written

SAID = written(
    "„<quote>Wir bauen</quote>“, <cue>sagte</cue> <speaker>Anna Keller</speaker>. Roth meint, "
    '<quote type="indirect" rule="" flags="alleged" confidence="0.5">man <cue of="q2">warte</cue> '
    'in <person label="LOC">Bonn</person></quote>.',
    title="Neue Brücke",
)


@pytest.fixture
def page(browser: Browser) -> Page:
    page = browser.new_page()
    yield page
    page.close()


def test_the_text_is_shown_to_the_last_sign(page: Page):
    page.set_content(as_html(SAID))
    labels = page.locator(".qg-text .qg-label")
    shown = page.locator(".qg-text").evaluate(
        "box => { const copy = box.cloneNode(true);"
        "for (const label of copy.querySelectorAll('.qg-label')) label.remove();"
        "return copy.textContent }"
    )
    assert shown == SAID.text
    assert labels.all_text_contents() == [
        "Anna Keller · 0.90",
        "speaker unknown · indirect · alleged · 0.50",
    ]


def test_each_kind_has_an_element_and_a_class(page: Page):
    page.set_content(as_html(SAID))
    text = page.locator(".qg-text")
    assert text.locator("mark.qg-quote-direct").all_text_contents() == ["Wir bauen"]
    assert text.locator("mark.qg-quote-indirect").all_text_contents() == [
        "man ",
        "warte",
        " in ",
        "Bonn",
    ]
    assert text.locator("b.qg-speaker").all_text_contents() == ["Anna Keller"]
    assert text.locator("i.qg-cue").all_text_contents() == ["sagte", "warte"]
    assert text.locator("mark .qg-place").all_text_contents() == ["Bonn"]


def test_types_differ_by_their_line_not_only_by_colour(page: Page):
    kinds = ("direct", "indirect", "free_indirect", "indirect_free_indirect", "reported")
    row = " ".join(f'<quote type="{kind}">Wort</quote>' for kind in kinds)
    page.set_content(as_html(written(row)))
    lines = page.locator(".qg-text mark").evaluate_all(
        "marks => marks.map(mark => getComputedStyle(mark)).map(style =>"
        "style.textDecorationStyle + style.textDecorationThickness)"
    )
    assert len(set(lines)) == len(kinds)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_keep_the_colour_of_the_notebook(page: Page, scheme: str):
    ink = {"light": "rgb(20, 20, 20)", "dark": "rgb(230, 230, 230)"}[scheme]
    page.set_content(f"<body style='color: {ink}'>{as_html(SAID)}")
    colours = page.locator(".quotegraph *").evaluate_all(
        "all => all.map(one => getComputedStyle(one).color)"
    )
    assert set(colours) == {ink}


def test_speaker_and_cue_light_up_with_their_quote(page: Page):
    page.set_content(as_html(SAID))

    def background(selector: str) -> str:
        return page.locator(selector).first.evaluate("one => getComputedStyle(one).backgroundColor")

    linked = (".qg-text .qg-speaker", ".qg-text .qg-cue", ".qg-text .qg-label")
    before = [background(one) for one in linked]
    page.hover(".qg-text .qg-quote-direct")
    lit = [background(one) for one in linked]
    assert all(was != now for was, now in zip(before, lit, strict=True))
    page.hover(".qg-text .qg-quote-indirect >> nth=0")
    assert [background(one) for one in linked] == before


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_and_script_show_as_text(page: Page, text: str):
    article = hostile(text)
    view = qg.show([article])._repr_html_()
    page.set_content(as_html(article) + as_html(article.quotes[0]) + view)
    page.locator(".qg-text").first.hover()
    assert page.evaluate("window.hacked") is None
    assert page.locator(".quotegraph :is(script, img, svg, iframe, object)").count() == 0
    names = page.locator("body *").evaluate_all(
        "all => [...new Set(all.flatMap(one => one.getAttributeNames()))]"
    )
    assert set(names) <= {"class", "data-quotes", "title", "lang", "open"}
    assert page.locator(".qg-title").text_content() == " ".join(text.split())
    assert page.locator("blockquote").text_content() == text


def test_a_quote_shows_its_words_speaker_and_labels(page: Page):
    page.set_content(as_html(SAID.quotes[1]))
    assert page.locator("blockquote").text_content() == "man warte in Bonn"
    assert page.locator(".qg-label").all_text_contents() == ["indirect", "alleged", "0.50"]
    assert page.locator("mark").get_attribute("title") == "q2: indirect, 44:61, no rule"


def test_a_speaker_tells_how_the_words_led_to_the_name(page: Page):
    article = written('„<quote>Ja</quote>“, sagte <speaker name="Anna Keller">sie</speaker>.')
    (quote,) = article.quotes
    speaker = quote.speaker.model_copy(update={"steps": (Step(rule="last_woman_named"),)})
    told = quote.model_copy(update={"speaker": speaker})
    page.set_content(as_html(article.model_copy(update={"quotes": (told,)})))
    title = page.locator(".qg-text .qg-speaker").get_attribute("title")
    assert title == "Anna Keller (last woman named)"


def test_several_articles_are_folded_and_the_first_is_open(page: Page):
    page.set_content(qg.show([SAID, SAID])._repr_html_())
    assert page.locator("details").count() == 2
    assert page.locator("details[open]").count() == 1
    assert "2 articles" in page.locator(".quotegraph").text_content()


def test_a_long_list_is_counted_after_the_twentieth():
    html = qg.show(SAID for _ in range(25))._repr_html_()
    assert html.count("<details") == 20
    assert "and 5 more" in html


def test_show_takes_one_article_or_many():
    assert list(qg.show(SAID)) == [SAID]
    view = qg.show(iter([SAID, SAID]))
    assert (len(view), view[0]) == (2, SAID)
    assert isinstance(view[:1], Articles)


def test_text_is_shown_where_html_is_not():
    assert repr(qg.show([SAID, SAID])) == f"{SAID}\n{SAID}"
    assert repr(qg.show([])) == "no articles"
    printed: list[str] = []
    SAID._repr_pretty_(SimpleNamespace(text=printed.append), False)
    assert printed == [str(SAID)]


def test_an_article_looks_the_same_each_time():
    assert as_html(SAID) == as_html(SAID)


@pytest.mark.parametrize("article", [Article(text=""), Article(text="Nichts.\n")])
def test_an_article_without_quotes(article: Article):
    assert "0 quotes" in as_html(article)


def test_other_records_have_no_view():
    with pytest.raises(TypeError, match="no view of a Entity"):
        as_html(Entity(id="e1", label="PER", name="Anna Keller"))


def test_displacy_shows_the_span_groups_in_our_colours():
    (point,) = entry_points(group="spacy_displacy_colors", name="quotegraph")
    colors = point.load()
    doc = qg.load()("„Wir bauen neu“, sagte Anna Keller.")
    for key, label in (("quotes", "QUOTE"), ("speakers", "SPEAKER"), ("cues", "CUE")):
        html = displacy.render(doc, style="span", options={"spans_key": key}, jupyter=False)
        assert colors[label] in html
        assert re.search(rf">\s*{label}\s*<", html)
    assert spacy.util.registry.displacy_colors.get_all()["quotegraph"] == colors
