"""Split German text into sentences on the string: at line breaks, never inside a quote.

spaCy counts the German closing “ as an opening mark and breaks sentences inside »«, so sentences
are found here, from the pairs of marks, and given to the pipeline before it parses. A quote stays
whole together with the frame that follows it: '„Warum? Wozu?“, fragte sie.' is one sentence.
"""

import re
from collections import deque
from collections.abc import Iterator
from functools import cache

from quotegraph.lexicon import abbreviations
from quotegraph.marks import Pair, Range
from quotegraph.marks.pairing import pair_marks

LONGEST = 5_000  # characters of a sentence: rules may compare all of its words with each other
NEAR = 40  # characters to either side of a full stop that tell what it is
TERMINAL = re.compile(r"[.!?…]+")
LINE = re.compile(r"[^\n]*\S[^\n]*")
CLOSING = "“”«»\"'‘’‹›)]}"
ORDINAL = re.compile(r"(?<![\w.,])(?:\d{1,2}|[IVX]{1,5})$")
INITIAL = re.compile(r"(?<!\w)[A-ZÄÖÜa-z]$")
LAST_WORD = re.compile(r"[^\s(„“\"»«‚]+$")
# After '19.' or an initial these begin a sentence; a noun or a name would go on with it.
OPENERS = frozenset(
    """Aber Alle Als Am An Auch Auf Aus Außerdem Bei Bis Da Dabei Dadurch Dafür
    Damit Danach Dann Daran Darauf Darum Das Dem Den Denn Der Deren Des Deshalb Die
    Dies Diese Dieser Dieses Doch Dort Durch Ein Eine Einem Einen Einer Er Es Für
    Gegen Hier Ich Ihr Ihre Im In Insgesamt Ist Jedoch Man Mit Nach Nachdem Nun Nur
    Ob Obwohl Oder Ohne Seine Seit Sie So Sollte Trotz Um Und Unter Viele Vom Von
    Vor Wann Warum Was Weil Wenn Wer Wie Wir Zu Zudem Zum Zur Zuvor""".split()
)


def split_sentences(text: str, pairs: tuple[Pair, ...] | None = None) -> list[Range]:
    """Return the sentences of a text as half-open character ranges, in order, without edge spaces.

    `pairs` are the quotation marks if they are paired already. Every character that is not white
    space lies in exactly one sentence, and none is longer than LONGEST; linear in the length of the
    text.
    """
    paired = pair_marks(text).pairs if pairs is None else pairs
    quotes = deque(pair.outer for pair in paired if pair.parent is None and pair.closing)
    sentences: list[Range] = []
    for line in LINE.finditer(text):
        sentences += _split_line(text, *line.span(), quotes)
    return sentences


def _split_line(text: str, start: int, end: int, quotes: deque[Range]) -> Iterator[Range]:
    for stop in _boundaries(text, start, end, quotes):
        yield from _trimmed(text, start, stop)
        start = stop
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Range]:
    """Yield a sentence without edge spaces, in parts if it is too long."""
    while end - start > LONGEST:
        stop = start + LONGEST
        stop = text.rfind(". ", start, stop) + 1 or text.rfind(" ", start, stop) + 1 or stop
        yield from _trimmed(text, start, stop)
        start = stop
    sentence = text[start:end]
    if sentence.strip():
        left = len(sentence) - len(sentence.lstrip())
        yield start + left, start + len(sentence.rstrip())


def _boundaries(text: str, start: int, end: int, quotes: deque[Range]) -> Iterator[int]:
    """Yield where a sentence of this line ends; `quotes` is consumed from the left."""
    for match in TERMINAL.finditer(text, start, end):
        stop = match.end()
        while stop < end and text[stop] in CLOSING:
            stop += 1
        while quotes and quotes[0][1] < stop:
            quotes.popleft()
        if quotes and quotes[0][0] < match.start() and stop < quotes[0][1]:
            continue
        if stop < end and _ends_sentence(match, stop):
            yield stop


def _ends_sentence(terminal: re.Match[str], stop: int) -> bool:
    """Whether full stops or the like end a sentence at `stop`, behind the marks that close it."""
    text, dot = terminal.string, terminal.start()
    rest = text[stop : stop + NEAR]
    following = rest.lstrip()
    if not (rest[:1].isspace() or _is_glued(text, dot, rest)):
        return False
    if not following or not _may_begin(following[0]):
        return False
    if terminal.group() != "." or stop > dot + 1:
        return True
    return not _is_no_full_stop(text[max(terminal.pos, dot - NEAR) : dot], following)


def _is_glued(text: str, dot: int, rest: str) -> bool:
    """Whether the space after a full stop was left out: '… sagte Keller.Der Rat …'."""
    opener = re.match(r"[A-ZÄÖÜ]\w+(?= )", rest)
    word = re.search(r"(?<![\w.])\w{3,}[“”«»]?$", text[max(0, dot - 30) : dot])
    return word is not None and opener is not None and opener.group() in OPENERS


def _may_begin(character: str) -> bool:
    return character.isupper() or character.isdigit() or character in "„“»«\"‚‘›‹',`([–—-•…"


def _is_no_full_stop(before: str, following: str) -> bool:
    """Tell a dot after an abbreviation, an ordinal or an initial from a full stop."""
    word = LAST_WORD.search(before)
    if word is None:
        return False
    opener = re.match(r"\w+", following)
    begins = opener is not None and opener.group() in OPENERS
    if word.group() + "." in _abbreviated() or before.endswith(_tails()):
        return not (begins and word.group() + "." in ENDING)
    return not begins and bool(ORDINAL.search(before) or INITIAL.search(before))


# Abbreviations that often stand at the end of a sentence too.
ENDING = frozenset(("usw.", "etc.", "Chr.", "Uhr.", "Mio.", "Mrd.", "Jh.", "Co."))


@cache
def _abbreviated() -> frozenset[str]:
    return frozenset(row.abbreviation for row in abbreviations())


@cache
def _tails() -> tuple[str, ...]:
    """Abbreviations of several parts ('z. B.'), as they end the text before the last dot."""
    return tuple(row.abbreviation[:-1] for row in abbreviations() if " " in row.abbreviation)
