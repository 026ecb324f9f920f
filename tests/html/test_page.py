"""The page of `quotegraph report` in a browser: what it shows, finds, filters, saves and runs."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from hostile import HOSTILE, hostile
from quotegraph.exports import to_csv
from quotegraph.html.page import to_page
from quotegraph.records import Article
from written import written

BRIDGE = written(
    "Die Brücke 🌉 über die Ahre bleibt zu.\n\n„<quote>Paul <person>Roth</person> irrt</quote>“, "
    '<cue>sagte</cue> <speaker name="Anna Keller">Keller</speaker>. Roth schrieb, '
    '<quote type="indirect" medium="writing" flags="alleged" confidence="0.5">man warte in '
    '<person label="LOC">Bonn</person></quote>.',
    title="Neue Brücke",
    source="Stadtpost",
    published="2026-03-01",
)
TUNNEL = written(
    '„<quote zone="headline">=Endlich</quote>“, sagte <speaker name="Paul Roth">Roth</speaker>. '
    '„<quote id="q2">Nein</quote>“, sagte <speaker of="q2" name="Anna Keller">Keller</speaker>.',
    title="Der Tunnel",
    published="2026-05-09",
)
Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open a page of articles from disk; the test fails if it complains or asks the network."""
    told: list[str] = []
    contexts = []

    def opened(*articles: Article, fragment: str = "", **options: object) -> Page:
        file = tmp_path / "report.html"
        file.write_text(to_page(articles), encoding="utf-8", newline="")
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(error.message))
        page.on("request", lambda asked: told.append(asked.url) if "file:" not in asked.url else 0)
        page.goto(file.as_uri() + fragment)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [one for one in told if not one.startswith(("data:", "blob:"))] == []


def quoted(page: Page) -> list[str]:
    """Return the words of the quotes that the page lists."""
    return [
        "".join(item.locator("mark.qg-quote").all_text_contents())
        for item in page.locator("#list > li").all()
    ]


def text_of(page: Page) -> str:
    """Return the text of the article that is open, without the labels."""
    return page.locator("#article-text").evaluate(
        "box => { const copy = box.cloneNode(true);"
        "for (const label of copy.querySelectorAll('.qg-label')) label.remove();"
        "return copy.textContent }"
    )


ALL = ["Paul Roth irrt", "man warte in Bonn", "=Endlich", "Nein"]


def test_the_page_tells_what_it_holds(open_page: Open):
    page = open_page(BRIDGE, TUNNEL)
    facts = "4 quotes of 2 speakers in 2 articles, 2026-03-01 to 2026-05-09"
    expect(page.locator("#facts")).to_have_text(facts)
    expect(page.locator("#count")).to_have_text("all 4 quotes")
    assert quoted(page) == ALL


def test_speakers_are_listed_with_counts_and_the_unnamed_last(open_page: Open):
    speakers = open_page(BRIDGE, TUNNEL).locator("#speakers button")
    assert speakers.all_text_contents() == ["Anna Keller2", "Paul Roth1", "Not named1"]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("IRRT", ["Paul Roth irrt"]),
        ("anna keller", ["Paul Roth irrt", "Nein"]),
        ("tunnel roth", ["=Endlich"]),
        ("stadtpost", ["Paul Roth irrt", "man warte in Bonn"]),
        ("brücke (", []),
    ],
)
def test_search_wants_every_word_somewhere(open_page: Open, words: str, left: list[str]):
    page = open_page(BRIDGE, TUNNEL)
    page.get_by_label("Search").fill(words)
    assert quoted(page) == left
    expect(page.locator("#count")).to_have_text(f"{len(left)} of 4 quotes")


@pytest.mark.parametrize(
    ("label", "left"),
    [
        ("indirect 1", ["man warte in Bonn"]),
        ("writing 1", ["man warte in Bonn"]),
        ("headline 1", ["=Endlich"]),
    ],
)
def test_boxes_filter_by_type_medium_and_zone(open_page: Open, label: str, left: list[str]):
    page = open_page(BRIDGE, TUNNEL)
    page.get_by_label(label, exact=True).check()
    assert quoted(page) == left


def test_confidence_and_dates_filter(open_page: Open):
    page = open_page(BRIDGE, TUNNEL, written("„<quote>Ohne Tag</quote>“"))
    page.get_by_label("Confidence at least").fill("0.6")
    assert quoted(page) == ["Paul Roth irrt", "=Endlich", "Nein", "Ohne Tag"]
    page.get_by_label("until").fill("2026-04-01")
    assert quoted(page) == ["Paul Roth irrt"]
    page.get_by_label("until").fill("")
    page.get_by_label("from", exact=True).fill("2026-05-09")
    assert quoted(page) == ["=Endlich", "Nein"]
    page.get_by_role("button", name="Clear all filters").click()
    expect(page.locator("#count")).to_have_text("all 5 quotes")


def test_speakers_are_chosen_with_the_keyboard(open_page: Open):
    page = open_page(BRIDGE, TUNNEL)
    page.get_by_label("Search").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    keller = page.get_by_role("button", name="Anna Keller")
    expect(keller).to_have_attribute("aria-pressed", "true")
    expect(keller).to_be_focused()
    assert quoted(page) == ["Paul Roth irrt", "Nein"]
    page.get_by_role("button", name="Paul Roth").click()
    assert len(quoted(page)) == 3
    keller.click()
    assert quoted(page) == ["=Endlich"]


def test_a_quote_stands_in_its_context_and_leads_to_its_article(open_page: Open):
    page = open_page(BRIDGE, TUNNEL)
    second = page.locator("#list > li").nth(1)
    assert second.locator("blockquote").text_content() == (
        "„Paul Roth irrt“, sagte Keller. Roth schrieb, man warte in Bonn."
    )
    assert second.locator(".qg-label").all_text_contents() == [
        "indirect",
        "writing",
        "alleged",
        "0.50",
    ]
    link = second.get_by_role("link", name="Neue Brücke")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Neue Brücke")).to_be_visible()
    expect(page.locator("#overview")).to_be_hidden()
    assert text_of(page) == BRIDGE.text
    assert page.locator("mark:focus").text_content() == "man warte in "
    lit = page.locator("#article-text .qg-on").all_text_contents()
    assert lit[:2] == ["man warte in ", "Bonn"]
    page.go_back()
    expect(page.locator("#overview")).to_be_visible()
    expect(link).to_be_focused()


def test_an_address_leads_straight_to_a_quote(open_page: Open):
    page = open_page(BRIDGE, TUNNEL, fragment="#quote-3")
    expect(page.locator("mark:focus")).to_have_text("Nein")
    page.get_by_role("link", name="Back to the quotes").click()
    expect(page.locator("#overview")).to_be_visible()
    assert quoted(page) == ALL


@pytest.mark.parametrize("fragment", ["#quote-99", "#article-9", "#quote--1", "#x", "#quote-1x"])
def test_an_address_that_leads_nowhere_shows_the_list(open_page: Open, fragment: str):
    assert quoted(open_page(BRIDGE, fragment=fragment)) == ALL[:2]


def test_a_quote_that_lies_outside_of_its_text_still_opens_the_article(open_page: Open):
    cut = BRIDGE.model_copy(update={"text": "Kurz."})
    page = open_page(cut, fragment="#quote-1")
    expect(page.locator("#article-text")).to_contain_text("Kurz.")


def test_speaker_and_cue_light_up_with_their_quote(open_page: Open):
    page = open_page(BRIDGE, fragment="#article-0")
    page.locator("#article-text .qg-quote-direct").first.hover()
    lit = page.locator("#article-text .qg-on").all_text_contents()
    assert lit == ["Paul Roth irrt", "Anna Keller · 0.90", "sagte", "Keller"]


def test_the_timeline_is_drawn_and_told(open_page: Open):
    page = open_page(BRIDGE, TUNNEL)
    svg = page.locator("#timeline svg")
    told = "Quotes by week from 2026-02-23 to 2026-05-04"
    expect(page.get_by_role("img", name=told)).to_have_count(1)
    heights = svg.locator("rect.direct").evaluate_all(
        "all => all.map(one => Number(one.getAttribute('height')))"
    )
    assert [bool(height) for height in heights] == [True, *[False] * 9, True]
    rows = page.locator("#timeline tbody tr").all_text_contents()
    assert (rows[0], rows[-1]) == ("2026-02-2311", "2026-05-0420")
    page.get_by_label("Search").fill("tunnel")
    assert page.locator("#timeline tbody tr").all_text_contents() == ["2026-05-0920"]


def test_without_a_date_there_is_no_timeline(open_page: Open):
    page = open_page(written("„<quote>Ja</quote>“"))
    expect(page.locator("#timeline")).to_be_hidden()
    expect(page.get_by_label("until")).to_be_hidden()
    expect(page.locator("#mentions")).to_be_visible()


def test_dates_that_were_filtered_out_are_told(open_page: Open):
    page = open_page(BRIDGE, written("„<quote>Ohne Tag</quote>“"))
    page.get_by_label("Search").fill("ohne")
    expect(page.locator("#timeline svg text")).to_have_text("none of these quotes has a date")


def test_who_speaks_about_whom_is_drawn_and_told(open_page: Open):
    page = open_page(BRIDGE, TUNNEL)
    assert page.locator("#mentions .ribbon title").all_text_contents() == [
        "Anna Keller speaks about Roth: 1 quote"
    ]
    assert page.locator("#mentions tbody tr").all_text_contents() == ["Anna KellerRoth1"]
    page.get_by_label("Search").fill("tunnel")
    assert page.locator("#mentions .ribbon").count() == 0


def test_csv_is_that_of_the_export_without_what_was_filtered_out(open_page: Open):
    page = open_page(BRIDGE, TUNNEL)
    page.get_by_label("Search").fill("tunnel")
    with page.expect_download() as saving:
        page.get_by_role("button", name="CSV").click()
    saved = saving.value.path().read_text(encoding="utf-8-sig")  # the mark is for Excel
    rows = list(csv.reader(io.StringIO(saved)))
    assert rows == list(csv.reader(to_csv([TUNNEL])))
    assert rows[1][8] == "'=Endlich"
    assert saving.value.suggested_filename == "quotes.csv"


def test_json_holds_the_quotes_that_are_left(open_page: Open):
    page = open_page(BRIDGE, TUNNEL)
    with page.expect_download() as saving:
        page.get_by_role("button", name="JSON").click()
    saved = json.loads(saving.value.path().read_text(encoding="utf-8"))
    assert [one["text"] for one in saved] == ALL
    assert saved[0]["start"] == BRIDGE.quotes[0].spans[0].start


def test_only_what_is_looked_at_is_built_and_all_is_printed(open_page: Open):
    many = [written("„<quote>Ja</quote>“ und „<quote>Nein</quote>“") for _ in range(150)]
    page = open_page(*many)
    assert page.locator("#list > li").count() < 150
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#list > li").count() == 300
    expect(page.locator("#more")).to_be_hidden()


def test_more_quotes_are_had_with_the_keyboard(open_page: Open):
    page = open_page(*[written("„<quote>Ja</quote>“") for _ in range(300)])
    page.locator("#more").evaluate("button => button.click()")
    expect(page.locator("#list a:focus")).to_have_count(1)


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_and_script_show_as_text(open_page: Open, text: str):
    page = open_page(hostile(text))
    assert page.locator("#list h3").text_content() == text
    page.locator("#list a").click()
    expect(page.locator("#article")).to_be_visible()
    assert text_of(page) == text * 2
    assert page.locator("#article-title").text_content() == " ".join(text.split())
    assert page.evaluate("window.hacked") is None
    assert page.locator("body :is(img, iframe, object, a[href^='javascript:'])").count() == 0
    assert page.locator("script").count() == 3


def test_the_heading_is_text_too(browser: Browser, tmp_path: Path):
    html = to_page([], heading="<script>alert(1)</script>")
    assert "<script>alert" not in html
    assert html.count("&lt;script&gt;alert") == 2


def test_the_browser_runs_nothing_but_our_script(browser: Browser, tmp_path: Path):
    file = tmp_path / "changed.html"
    changed = to_page([BRIDGE]).replace("</main>", "<script>window.hacked = 1</script></main>", 1)
    file.write_text(changed, encoding="utf-8", newline="")
    page = browser.new_page()
    page.goto(file.as_uri())
    assert page.evaluate("window.hacked") is None
    assert quoted(page) == ALL[:2]
    page.close()


def test_a_page_without_quotes_says_so(open_page: Open):
    page = open_page(Article(text="Nichts.", title="Leer"))
    expect(page.locator("#facts")).to_have_text("0 quotes of 0 speakers in 1 article")
    expect(page.locator("#count")).to_have_text("all 0 quotes")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("fragment", ["", "#quote-1"])
@pytest.mark.parametrize("width", [400, 1300])
def test_axe_finds_no_fault(open_page: Open, scheme: str, fragment: str, width: int):
    size = {"width": width, "height": 900}
    page = open_page(BRIDGE, TUNNEL, fragment=fragment, color_scheme=scheme, viewport=size)
    found = Axe().run(page)
    assert found.response["violations"] == [], found.generate_report()


def test_a_narrow_page_does_not_scroll_sideways(open_page: Open):
    page = open_page(BRIDGE, TUNNEL, viewport={"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
