"""The paragraphs of an interview: which of them ask, whom they ask, and which answer.

'Herr Brandt, warum wird gebaut?' asks somebody by name, 'Wie haben Sie das gelernt?' asks somebody
politely, 'Was ist ein Deich?' may be a heading; 'Ich habe es mir abgeschaut.' can only answer.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from quotegraph.grammar.tokens import Range, Reading
from quotegraph.text.zones import Zone
from quotegraph.vocabulary import ZoneKind

PROSE: frozenset[ZoneKind] = frozenset(("body", "headline"))
LONGEST_QUESTION = 120  # words of a paragraph that asks
LONGEST_STATEMENT = 40  # words of an interviewer's paragraph that says 'Sie' and asks nothing
LONGEST_ASIDE = 16  # words of one that does not say 'Sie'
ASKS = re.compile(r"\?[!?]*[ )\]]*$")
SENTENCE = re.compile(r"(?<=[.!?…]) ")
_ASKING = r"[Ww](?:as|ie|o|er|en|em|ann|arum|eshalb|elche\w?)|Kann|Muss|Darf|Soll"
SOLE = re.compile(rf"(?:Und |Aber )?(?:{_ASKING}) [^.!?]+\?")
ASKED = re.compile(r"[^?]{1,400}\?(?= [A-ZÄÖÜ\d(–-])")
# 'Sie' and 'Ihr' behind another word of their sentence are polite; the first may be 'they'.
POLITE = re.compile(r"(?<=[\w,–—-] )(?:Sie|Ihnen|Ihr(?:e[nrms]?)?)\b")
FAMILIAR = re.compile(
    r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[nrms]?|[Ee]uch|[Ee]uer|[Ee]ure[nrms]?)\b"
)
FIRST_PERSON = re.compile(r"\b(?:[Ii]ch|[Mm]ich|[Mm]ir|[Mm]eine?[nrms]?)\b")
WE = re.compile(r"\b(?:[Ww]ir|[Uu]ns|[Uu]nsere?[nrms]?)\b")
INQUIT = re.compile(r"[“”\"«»], (?:so|[a-zäöüß]+te?) ")  # '“, sagte sie': a report, no answer
_TITLE = r"(?:[A-ZÄÖÜ]\w*\.(?:-?[A-Za-z]+\.)* |[A-ZÄÖÜ]\w+ ){0,3}?"
_NAME = r"(?:(?:von|van|de|der|den|zu|al|bin) ){0,2}[A-ZÄÖÜ][\w’'-]+"
CALLED = re.compile(rf"(?:^|[,.!?–—] )(?:Herr|Frau) {_TITLE}({_NAME})(?=[,.?!:]|$)")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: characters `start:end` of the clean text, its zone, its words outside marks.

    `plain` is as long as the paragraph; words in quotation marks are blanks there.
    """

    start: int
    end: int
    kind: ZoneKind
    text: str
    plain: str

    @cached_property
    def asks(self) -> bool:
        """Whether it could be a question of somebody else than whoever speaks of 'ich'."""
        return (
            self.kind in PROSE
            and ends_asking(self.plain)
            and self.words <= LONGEST_QUESTION
            and (not self.is_personal or self._asks_politely or bool(SOLE.fullmatch(self.plain)))
        )

    @property
    def _asks_politely(self) -> bool:
        """'Ich habe gelesen, dass Sie fliegen. Trauen Sie sich?', 'Frau Keller, darf ich …?'"""
        if called_in(self.plain) is not None:
            return True
        last = SENTENCE.split(self.plain)[-1]
        return POLITE.search(last) is not None and not says_i(last)

    @cached_property
    def states(self) -> bool:
        """Whether it could be what an interviewer puts to somebody: 'Das waren Sie.' 'Schade.'

        A short paragraph may go on with an answer too: who says it is not known for sure.
        """
        most = LONGEST_STATEMENT if self.is_polite else LONGEST_ASIDE
        return self.words <= most and not self.has_first_person

    @property
    def words(self) -> int:
        """Number of words between spaces."""
        return self.text.count(" ") + 1

    @cached_property
    def is_polite(self) -> bool:
        """Whether it calls somebody 'Sie' for sure."""
        return POLITE.search(self.plain) is not None

    @cached_property
    def addresses(self) -> bool:
        """Whether it speaks to somebody: by name, politely or as a friend."""
        return speaks_to(self.plain)

    @cached_property
    def is_personal(self) -> bool:
        """Whether somebody says 'ich' in it."""
        return says_i(self.plain)

    @cached_property
    def has_first_person(self) -> bool:
        """Whether somebody speaks of himself or his own people in it."""
        return self.is_personal or WE.search(self.plain) is not None

    @cached_property
    def reports(self) -> bool:
        """Whether it holds the inquit of a quote, as articles do."""
        return INQUIT.search(self.text) is not None


def ends_asking(words: str) -> bool:
    """Whether words end with a question mark."""
    return ASKS.search(words) is not None


def speaks_to(words: str) -> bool:
    """Whether words speak to somebody: by name, politely or as to a friend."""
    return any(sign.search(words) for sign in (POLITE, FAMILIAR, CALLED))


def called_in(words: str) -> Range | None:
    """Return where the surname stands by which words call somebody: 'Frau Keller, …'."""
    found = CALLED.search(words)
    return found.span(1) if found else None


def says_i(words: str) -> bool:
    """Whether somebody says 'ich' in words, in whatever case."""
    return FIRST_PERSON.search(words) is not None


def paragraphs_of(reading: Reading, zones: Sequence[Zone]) -> list[Paragraph]:
    """Return the paragraphs of a text in order; linear in its length."""
    plain = _outside_marks(reading)
    return [
        Paragraph(z.start, z.end, z.kind, reading.text[z.start : z.end], plain[z.start : z.end])
        for z in zones
    ]


def parted(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Part each paragraph behind the question that it begins with: 'Wie viele sind es? 4312.'

    Where questions have paragraphs of their own, or fewer than two begin one, nothing is parted.
    """
    found = {i: cut for i, p in enumerate(paragraphs) if (cut := _asked_until(p))}
    if len(found) < 2 or any(p.asks for p in paragraphs):
        return list(paragraphs)
    return [
        part
        for i, p in enumerate(paragraphs)
        for part in (_cut(p, found[i]) if i in found else (p,))
    ]


def _asked_until(paragraph: Paragraph) -> int:
    """Return where the question ends that speaks to somebody at the start of a paragraph, or 0."""
    found = ASKED.match(paragraph.plain) if paragraph.kind == "body" else None
    question = found.group() if found else ""
    return len(question) if speaks_to(question) and not says_i(question) else 0


def _cut(paragraph: Paragraph, at: int) -> Iterator[Paragraph]:
    for first, last in ((0, at), (at + 1, len(paragraph.text))):
        text, plain = paragraph.text[first:last], paragraph.plain[first:last]
        start = paragraph.start + first
        yield Paragraph(start, start + len(text), paragraph.kind, text, plain)


def _outside_marks(reading: Reading) -> str:
    """Return the text with blanks for all that stands in marks, marks included."""
    parts: list[str] = []
    done = 0
    for pair in reading.pairs:
        start, end = pair.outer
        if pair.closing is not None and start >= done:
            parts += reading.text[done:start], " " * (end - start)
            done = end
    return "".join((*parts, reading.text[done:]))
