"""Warnings about a text before it is read: it is empty, hardly German, or full of HTML tags."""

import re
from collections.abc import Iterator, Sequence

WORD = re.compile(r"[^\W\d_]+")
FUNCTION_WORDS = frozenset(
    """der die das des dem den ein eine einem einen einer und oder aber nicht auch nur noch im von
    vom zu zum zur mit auf für aus nach bei um über durch gegen vor bis ist sind sei wird wurde
    werden hat haben hatte kann sein er sie es sich wir ich als wie dass wenn schon mehr""".split()
)
SAMPLE = 20_000  # characters of a text that are looked at
LEAST_WORDS = 15  # words below which nothing is said about the language
FEW_WORDS = 30  # words below which a single function word will do
LEAST_SHARE = 0.12  # of 150 German news articles the lowest has 0.24; English has 0.02


# The tags that nearly every page has; what else stands in angle brackets may be text.
TAG = re.compile(r"</?(?:p|div|span|a|br|b|h[1-6]|html)(?:\s[^<>]{0,500})?/?>", re.IGNORECASE)
FILE_NAME = re.compile(
    r"[^\n]{1,300}\.(?:txt|html?|jsonl?|csv|tsv|parquet|pdf|docx?)", re.IGNORECASE
)


def doubts(text: str) -> Iterator[str]:
    """Yield, in words, what is wrong with a cleaned text as a German article."""
    if not text.strip():
        yield "the text is empty"
    elif FILE_NAME.fullmatch(text.strip()):
        yield "the text is a file's name; give what stands in it: Path(name).read_text('utf-8')"
    elif hardly_german(text):
        yield "the text is hardly German; nothing found in it is to be relied on"
    if TAG.search(text):
        yield "the text holds HTML tags, which are read as words; take the text out of the page"


def hardly_german(text: str) -> bool:
    """Return whether a text of some length has too few German function words to be German."""
    words = WORD.findall(text[:SAMPLE].lower())
    enough = LEAST_SHARE if len(words) >= FEW_WORDS else 1 / FEW_WORDS
    return len(words) >= LEAST_WORDS and share(words) < enough


def share(words: Sequence[str]) -> float:
    """Return how many of some lower-cased words are German function words."""
    return sum(map(FUNCTION_WORDS.__contains__, words)) / len(words)
