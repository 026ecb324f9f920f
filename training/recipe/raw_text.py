"""Running text for the word vectors: one cleaned, tokenised paragraph a line.

Raw sources are parliamentary minutes and other licensed text. Contents pages, lists of names and
stage directions are left out: they hold no sentences a vector could learn from.
"""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

STAGE_DIRECTION = re.compile(
    r"\((?:Beifall|Zuruf|Zurufe|Heiterkeit|Lachen|Widerspruch|Unruhe|Glocke|Abg\.)[^()]*\)"
)
SPEAKER_LABEL = re.compile(r"^\s*[^:.!?]{3,70}\((?:CDU|SPD|FDP|DIE|BÜNDNIS)[^)]*\)\s*:\s*")
GLUED_WORDS = re.compile(r"[a-zäöüß][A-ZÄÖÜ]")
TOKEN = re.compile(r"\w+(?:[-'’.&/]\w+)*|[^\w\s]")
SENTENCE_END = re.compile(r"[.!?:…“\"]\s*$")
SHORTEST_PARAGRAPH = 40
MOST_GLUED_WORDS = 2


def minutes_paragraphs(path: Path) -> Iterator[str]:
    """Yield the spoken paragraphs of gzipped plenary minutes."""
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as lines:
        for line in lines:
            text = SPEAKER_LABEL.sub("", STAGE_DIRECTION.sub(" ", line)).strip()
            if is_running_text(text):
                yield text


def is_running_text(text: str) -> bool:
    """Tell a paragraph from a contents page, a list of names or a heading."""
    return (
        len(text) >= SHORTEST_PARAGRAPH
        and "\t" not in text
        and SENTENCE_END.search(text) is not None
        and len(GLUED_WORDS.findall(text)) <= MOST_GLUED_WORDS
    )


def plain_lines(path: Path) -> Iterator[str]:
    """Yield the lines of a text file that has one sentence a line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield line.strip()


def document_lines(path: Path) -> Iterator[str]:
    """Yield the lines of the `text` fields of a gzipped JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for row in rows:
            yield from json.loads(row)["text"].splitlines()


def tokenised(text: str) -> str:
    """Join the tokens of a text by single spaces, as the vector trainer wants them."""
    return " ".join(TOKEN.findall(text))


def write_running_text(assets: Path, target: Path) -> int:
    """Write all raw text that holds no held-out sentence; return the number of lines."""
    sources = (
        minutes_paragraphs(assets / "raw_bundestag" / "plenarprotokolle_wp17-18.txt.gz"),
        plain_lines(assets / "raw_commonvoice_cc0" / "de_sentences.txt"),
        document_lines(assets / "ner_smartdata" / "smartdata-train.jsonl.gz"),
    )
    count = 0
    with target.open("w", encoding="utf-8") as out:
        for source in sources:
            for text in source:
                if line := tokenised(text):
                    out.write(line + "\n")
                    count += 1
    return count
