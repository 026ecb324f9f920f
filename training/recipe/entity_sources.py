"""Sources of named entities, each as a stream of texts with character spans."""

import gzip
import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from recipe.spacing import join, spaces_after

GERMEVAL = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "OTH": "MISC"}
SMARTDATA = {
    "person": "PER",
    "organization": "ORG",
    "organization-company": "ORG",
    "location": "LOC",
    "location-city": "LOC",
    "location-stop": "LOC",
    "location-street": "LOC",
}
LEGAL = {
    "PER": "PER", "RR": "PER", "AN": "PER", "LD": "LOC", "ST": "LOC", "STR": "LOC", "LDS": "LOC",
    "UN": "ORG", "INN": "ORG", "GRT": "ORG", "MRK": "ORG", "ORG": "ORG",
}  # fmt: skip
PLAIN = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "MISC": "MISC"}
BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
LONGEST_UNBROKEN_TEXT = 40


@dataclass(frozen=True)
class Marked:
    """A text and its entities as (start, end, label), half open."""

    text: str
    spans: tuple[tuple[int, int, str], ...]


def from_tags(rows: Iterable[tuple[str, str]], labels: dict[str, str]) -> Marked:
    """Build a text from (word, BIO tag) rows; tags without a label are dropped."""
    pairs = [(BRACKETS.get(word, word), tag) for word, tag in rows]
    words = [word for word, _ in pairs]
    spaces = spaces_after(words)
    spans: list[tuple[int, int, str]] = []
    position = 0
    previous = "O"
    for (word, tag), space in zip(pairs, spaces, strict=True):
        label = labels.get(tag[2:], "")
        continues = tag.startswith("I-") and previous[2:] == tag[2:] and bool(spans)
        if label and continues:
            spans[-1] = (spans[-1][0], position + len(word), label)
        elif label:
            spans.append((position, position + len(word), label))
        position += len(word) + space
        previous = tag
    return Marked(join(words, spaces), tuple(spans))


@contextmanager
def opened(path: Path) -> Iterator[TextIO]:
    """Open a text file, gzipped or not."""
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield lines  # type: ignore[misc]
    else:
        with path.open(encoding="utf-8") as lines:
            yield lines


def blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    """Group lines into sentences at empty lines."""
    block: list[str] = []
    for line in lines:
        if line.strip():
            block.append(line.rstrip("\n"))
        elif block:
            yield block
            block = []
    if block:
        yield block


def germeval(path: Path) -> Iterator[Marked]:
    """Read GermEval 2014: the outer entities, without derivations and parts."""
    with path.open(encoding="utf-8") as lines:
        for block in blocks(lines):
            rows = [line.split("\t") for line in block if not line.startswith("#\t")]
            yield from_tags([(row[1], row[2]) for row in rows], GERMEVAL)


def column_file(path: Path, *, word: int, tag: int, labels: dict[str, str]) -> Iterator[Marked]:
    """Read sentences of whitespace separated columns, gzipped or not."""
    with opened(path) as lines:
        for block in blocks(lines):
            rows = [line.split() for line in block]
            yield from_tags([(row[word], row[tag]) for row in rows if len(row) > 1], labels)


def mobie(path: Path) -> Iterator[Marked]:
    """Read the MobIE archive: sentences of social media and traffic news."""
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            with archive.open(name) as raw:
                for block in blocks(io.TextIOWrapper(raw, encoding="utf-8")):
                    rows = [line.split() for line in block if not line.startswith("-DOCSTART-")]
                    if rows:
                        yield from_tags([(row[0], row[-1]) for row in rows], SMARTDATA)


def europeana(path: Path) -> Iterator[Marked]:
    """Read OCR'd newspapers, which have no sentence breaks, in pieces of equal length."""
    with path.open(encoding="utf-8", errors="replace") as lines:
        rows = [line.split() for line in lines if not line.startswith("#")]
    pairs = [(row[0], row[1]) for row in rows if len(row) == 2]
    for start in range(0, len(pairs), LONGEST_UNBROKEN_TEXT):
        yield from_tags(pairs[start : start + LONGEST_UNBROKEN_TEXT], PLAIN)


def span_documents(path: Path, labels: dict[str, str]) -> Iterator[Marked]:
    """Read JSONL rows of `text` and `spans`, gzipped or not: one text a document."""
    with opened(path) as rows:
        for row in rows:
            document = json.loads(row)
            text = document["text"]
            spans = [
                (*trimmed(text, start, end), labels[kind])
                for start, end, kind in document["spans"]
                if kind in labels
            ]
            yield Marked(text, tuple(outermost(spans)))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without white space at its ends, which spaCy's parser cannot learn."""
    span = text[start:end]
    return end - len(span.lstrip()), start + len(span.rstrip())


def outermost(spans: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Drop spans that lie inside or across an earlier, longer one."""
    kept: list[tuple[int, int, str]] = []
    for start, end, label in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, label))
    return kept


def lines_of(document: Marked) -> Iterator[Marked]:
    """Cut a document at its line breaks, as the pipeline's sentences are."""
    start = 0
    for line in document.text.split("\n"):
        end = start + len(line)
        inside = [(s - start, e - start, k) for s, e, k in document.spans if start <= s < e <= end]
        if line.strip():
            yield Marked(line, tuple(inside))
        start = end + 1


def without_derived(marked: Marked, places: frozenset[str]) -> Marked:
    """Unmark what some sources call an entity and GermEval does not: adjectives and demonyms."""
    spans = tuple(
        (start, end, label)
        for start, end, label in marked.spans
        if label in {"PER", "ORG"} or not is_derived(marked.text[start:end], places)
    )
    return Marked(marked.text, spans)


def is_derived(name: str, places: frozenset[str]) -> bool:
    """Tell 'deutschen', 'Kölner' and 'Münchnern' from 'Köln', 'Hannover' and 'Hamburg'."""
    if " " in name or name in places:
        return False
    if name[0].islower() or name.endswith(("ische", "ischen", "ischer", "isches", "ischem")):
        return True
    stem = name.removesuffix("n").removesuffix("er")
    towns = (stem, f"{stem}en", f"{stem}e", f"{stem[:-1]}en")
    return name.endswith(("er", "ern")) and any(town in places for town in towns)
