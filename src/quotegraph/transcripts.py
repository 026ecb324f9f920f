"""Read transcripts, which quote without marks: a label, a colon and what its owner said.

'Frage: Kommt die Brücke? Keller: Ja, sicher.' News uses colons for much else, so labels make a
transcript only together: a question with its answer, the initials of persons in the article, or
two labels that come again and again at the beginning of lines.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quotegraph.context import Attribution
from quotegraph.cues import Cue
from quotegraph.mention import Mention
from quotegraph.nouns import noun
from quotegraph.records import Form
from quotegraph.reported import Report
from quotegraph.tokens import Range, Reading

LABEL = re.compile(
    r"(?:^|(?<=[.?!…])[ ]|\n)[ \t]*(?:[–—-] )?"
    r"((?:[A-ZÄÖÜ]\. ?){1,3}|[A-ZÄÖÜ][\w.’'-]*(?: (?:von |van |de |zu )?[A-ZÄÖÜ][\w.’'-]*){0,3})"
    r":[ ]+(?=[^\s„“»«\"‚‹›])",
    re.MULTILINE,
)
INITIALS = re.compile(r"(?:[A-ZÄÖÜ]\. ?){2,3}")
QUESTIONS = frozenset(("Frage", "Nachfrage", "F", "Interviewer", "Interviewerin", "Moderator"))
ANSWERS = frozenset(("Antwort", "A"))
RULE = "transcript_label"
COMES_AGAIN = 2  # times that each of two labels stands in a transcript without other evidence


@dataclass(frozen=True, slots=True)
class Turn:
    """What one label says: the characters of label and words, and who it stands for, if named."""

    label: Range
    words: Range
    speaker: Mention | None


def find_turns(reading: Reading) -> list[Turn]:
    """Return the turns of a transcript in order, none where the text holds no transcript.

    Offsets are characters of `reading.text`; linear in its length.
    """
    found = list(LABEL.finditer(reading.text))
    labels = [match.group(1).strip() for match in found]
    people = _people(reading)
    if len(found) < 2 or not _is_transcript(reading.text, labels, people, found):
        return []
    known = [label for label in labels if _could_speak(label, labels, people)]
    spoken = [match for match in found if match.group(1).strip() in known]
    ends = [match.start() for match in spoken[1:]] + [len(reading.text)]
    return [
        _turn(reading, match, end, people, last=end == len(reading.text))
        for match, end in zip(spoken, ends, strict=True)
    ]


def turn_reports(reading: Reading) -> list[Report]:
    """Return the turns of a transcript as direct quotes without marks."""
    return [report for turn in find_turns(reading) if (report := _report(reading, turn))]


def _report(reading: Reading, turn: Turn) -> Report | None:
    words = reading.token_range(*turn.words)
    colon = reading.token_range(turn.label[1], turn.words[0])[0]
    if words[0] == words[1]:
        return None
    cue = Cue("colon", (colon,), colon, colon)
    return Report("direct", (words,), RULE, Attribution(turn.speaker, cue), "body")


def _people(reading: Reading) -> dict[str, Range]:
    """Return the tokens of each person's name by the forms that could be its label."""
    people: dict[str, Range] = {}
    for name in reading.names:
        words = [token.text for token in reading.tokens[name.first : name.last]]
        if name.label != "PER" or not all(word[0].isalpha() for word in words):
            continue
        place = (name.first, name.last)
        initials = " ".join(f"{word[0]}." for word in words)
        spellings = [" ".join(words), words[-1], words[-1].upper()]
        if len(words) > 1:
            spellings += [initials, initials.replace(" ", "")]
        for spelling in spellings:
            people.setdefault(spelling, place)
    return people


def _is_transcript(
    text: str, labels: Sequence[str], people: dict[str, Range], found: Sequence[re.Match[str]]
) -> bool:
    questioned = any(
        one in QUESTIONS and (other in ANSWERS or other in people or _is_role(other))
        for one, other in pairwise(labels)
    )
    initialled = sum(1 for label in set(labels) if INITIALS.fullmatch(label) and label in people)
    at_lines = [match for match in found if match.start(1) == _line(text, match.start(1))]
    counts = Counter(match.group(1).strip() for match in at_lines)
    again = [label for label, count in counts.items() if count >= COMES_AGAIN]
    alternating = len(again) > 1 and any(label in people or _is_role(label) for label in again)
    return questioned or initialled > 1 or alternating


def _line(text: str, at: int) -> int:
    """Return where the words of a line begin that a character stands in."""
    start = text.rfind("\n", 0, at) + 1
    return start + len(text[start:at]) - len(text[start:at].lstrip(" \t–—-"))


def _is_role(label: str) -> bool:
    known = noun(label.split()[-1])
    return known is not None and known.kind == "role"


def _could_speak(label: str, labels: Sequence[str], people: dict[str, Range]) -> bool:
    named = label in people or label in QUESTIONS | ANSWERS or _is_role(label)
    return named or labels.count(label) >= COMES_AGAIN


def _turn(
    reading: Reading, match: re.Match[str], end: int, people: dict[str, Range], *, last: bool
) -> Turn:
    """Return a turn up to the next label; the last one ends with its line."""
    label = match.span(1)
    line = reading.text.find("\n", match.end())
    stop = line if last and line >= 0 else end
    words = (match.end(), match.end() + len(reading.text[match.end() : stop].rstrip()))
    return Turn(label, words, _speaker(reading, label, people))


def _speaker(reading: Reading, label: Range, people: dict[str, Range]) -> Mention | None:
    words = reading.text[slice(*label)].strip()
    if words in QUESTIONS | ANSWERS:
        return None
    first, last = reading.token_range(*label)
    name = people.get(words)
    form: Form = "organisation" if name is None else "name" if " " in words else "surname"
    if name is None and _is_role(words):
        form = "role"
    place = name or (first, last)
    chars = (label[0], label[0] + len(words))
    kind = "PER" if name else None
    return Mention(first, last, last - 1, form, label=kind, name=place, definite=True, chars=chars)
