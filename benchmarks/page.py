"""How fast the page of `quotegraph report` is: `python -m benchmarks.page [--json]`.

A page of 200 made-up articles with 5,000 quotes is opened in Chromium without a window. Figures are
the median of five runs, in milliseconds by the clock, and in milliseconds that the page kept the
processor busy, which other programs on the machine do not change: from the first byte until the
quotes are shown, and from a change of a filter until the browser has painted what is left.
"""

import argparse
import json
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, astuple, dataclass
from pathlib import Path
from shutil import which

from playwright.sync_api import CDPSession, Page, sync_playwright

from benchmarks.samples import seeds
from quotegraph.html.page import to_page
from quotegraph.records import Article, Entity, Mention, Quote, Span, Speaker

ARTICLES, QUOTES = 200, 25
RUNS = 5
FILTERS = {
    "search a word": "enter('words', 'nicht')",
    "search a name": "enter('words', 'person 17')",
    "confidence": "enter('confidence', '0.8')",
    "clear": "document.querySelector('[type=reset]').click()",
}
PAINTED = """async (change) => {
    const enter = (id, value) => {
        document.getElementById(id).value = value;
        document.getElementById(id).dispatchEvent(new Event('input', { bubbles: true }));
    };
    new Function('enter', change)(enter);
    await new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done))));
}"""


def articles() -> Iterator[Article]:
    """Yield articles of many sentences, every other one a quote of one of 400 people."""
    chance = random.Random(1)
    words = " ".join(seeds()).split()
    names = [f"Person {number}" for number in range(400)]
    for number in range(ARTICLES):
        yield _article(number, chance, words, names)


def _article(number: int, chance: random.Random, words: list[str], names: list[str]) -> Article:
    text = ""
    quotes: list[Quote] = []
    mentions: dict[str, list[Mention]] = {}

    def write(piece: str) -> Span:
        nonlocal text
        text += piece
        return Span(start=len(text) - len(piece), end=len(text), text=piece)

    for place in range(QUOTES):
        name = chance.choice(names[: 40 + number])
        write(" ".join(chance.choices(words, k=20)) + ". „")
        said = write(" ".join(chance.choices(words, k=chance.randint(3, 40))))
        if chance.random() < 0.3:
            spoken = write(" " + chance.choice(names))
            said = Span(start=said.start, end=spoken.end, text=said.text + spoken.text)
            other = spoken.text.strip()
            mentions.setdefault(other, []).append(
                Mention(start=spoken.start + 1, end=spoken.end, text=other, form="name")
            )
        write("“, ")
        cue = write("sagte")
        write(" ")
        mention = write(name)
        write(".\n\n" if place % 3 == 0 else ". ")
        quotes.append(
            Quote(
                id=f"q{place}",
                type=chance.choice(("direct", "direct", "indirect", "reported")),
                spans=(said,),
                text=said.text,
                cue=(cue,),
                speaker=Speaker(mention=mention, form="name", name=name),
                medium="speech",
                rule="inquit_after",
                confidence=chance.choice((0.95, 0.9, 0.8, 0.5)),
            )
        )
    entities = tuple(
        Entity(id=f"e{place}", label="PER", name=name, mentions=tuple(found))
        for place, (name, found) in enumerate(mentions.items())
    )
    day = f"2026-{number // 28 % 12 + 1:02d}-{number % 28 + 1:02d}"
    return Article.model_validate(
        {"id": f"a{number}", "text": text, "title": f"Artikel {number}", "published": day}
        | {"source": "Stadtpost", "quotes": quotes, "entities": entities}
    )


@dataclass(frozen=True)
class Timing:
    """Milliseconds by the clock and of the processor."""

    clock: float
    busy: float


def measure() -> dict[str, Timing]:
    """Write the page, open it, filter it."""
    made = list(articles())
    started, ticks = time.perf_counter(), time.process_time()
    page = to_page(made)
    elapsed, busy = time.perf_counter() - started, time.process_time() - ticks
    figures = {f"writing {len(page.encode()) / 1e6:.1f} MB": Timing(elapsed * 1000, busy * 1000)}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "report.html"
        file.write_text(page, encoding="utf-8", newline="")
        browser = playwright.chromium.launch(
            executable_path=which("chromium"), args=["--no-sandbox"]
        )
        figures["opening"] = _median(lambda: _opening(browser.new_page(), file))
        opened = browser.new_page()
        opened.goto(file.as_uri())
        for name, change in FILTERS.items():
            figures[name] = _median(
                lambda change=change: _timed(opened, lambda: opened.evaluate(PAINTED, change))
            )
        browser.close()
    return figures


def _opening(page: Page, file: Path) -> Timing:
    def opened() -> None:
        page.goto(file.as_uri())
        page.locator("#list li").first.wait_for()

    return _timed(page, opened)


def _timed(page: Page, action: Callable[[], object]) -> Timing:
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before, started = _busy(session), time.perf_counter()
    action()
    elapsed = time.perf_counter() - started
    busy = _busy(session) - before
    session.detach()
    return Timing(elapsed * 1000, busy * 1000)


def _busy(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(one["value"] for one in metrics if one["name"] == "TaskDuration")


def _median(measured: Callable[[], Timing]) -> Timing:
    runs = [measured() for _ in range(RUNS)]
    return Timing(*(statistics.median(column) for column in zip(*map(astuple, runs), strict=True)))


def main() -> None:
    """Print the figures as a table, or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure()
    if options.json:
        print(json.dumps({name: asdict(timing) for name, timing in figures.items()}))
        return
    print(f"{'ms':<24}{'clock':>8}{'busy':>8}")
    for name, timing in figures.items():
        print(f"{name:<24}{timing.clock:>8.0f}{timing.busy:>8.0f}")


if __name__ == "__main__":
    main()
