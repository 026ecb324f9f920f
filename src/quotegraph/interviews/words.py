"""The words that reveal an interview, from `lexicon/interviews.jsonl`, and what they reveal."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from quotegraph.lexicon.data_files import read_rows

Use = Literal["question", "answer", "asker", "announces", "closes", "aside"]
LONGEST_CLOSE = 200  # characters of 'Das Gespräch führte Lena Marwitz.'


@dataclass(frozen=True, slots=True)
class InterviewWord:
    """Words of an interview that are said by nobody in it.

    As labels before a colon: `question` and `answer` name nobody, `asker` is whoever asks. In the
    article's own words: `announces` tells that an interview follows, `closes` begins the line
    below it, `aside` a paragraph that is no part of it.
    """

    text: str
    use: Use
    example: str


@cache
def interview_words() -> tuple[InterviewWord, ...]:
    """Return the rows of `lexicon/interviews.jsonl`."""
    return read_rows("interviews.jsonl", InterviewWord)


def use_of_label(label: str) -> Use | None:
    """Return what a label is by its first word: 'Frage', 'FRAGE 3', 'Zusatzfrage Heller'."""
    return _labels().get(label.split()[0].casefold())


def announces(text: str) -> bool:
    """Whether words of the article tell that it is an interview: 'Ein Gespräch über Steine.'"""
    return _announcing().search(text) is not None


def closes(text: str) -> bool:
    """Whether a paragraph tells who asked: 'Die Fragen stellte Thorben Illig.'"""
    return len(text) < LONGEST_CLOSE and text.lstrip("([– ").casefold().startswith(
        _beginning("closes")
    )


def is_aside(text: str) -> bool:
    """Whether a paragraph within or below an interview is no part of it: 'Zur Person: …'"""
    return text.casefold().startswith(_beginning("aside")) or closes(text)


@cache
def _labels() -> dict[str, Use]:
    uses = ("question", "answer", "asker")
    return {row.text.casefold(): row.use for row in interview_words() if row.use in uses}


@cache
def _announcing() -> re.Pattern[str]:
    phrases = [re.escape(row.text) for row in interview_words() if row.use == "announces"]
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


@cache
def _beginning(use: Use) -> tuple[str, ...]:
    return tuple(row.text.casefold() for row in interview_words() if row.use == use)
