"""The window a rule looks through: the words round one quote, as well-named views."""

import re
import sys
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from quotegraph.cues import Cue
from quotegraph.frames import Frame, Frames
from quotegraph.marks import Range
from quotegraph.mentions import Mention
from quotegraph.moods import is_finite, is_subjunctive
from quotegraph.spans import Candidate
from quotegraph.tokens import Reading, Token

ONLY_MARKS = re.compile(r"[\s,;–—\-“”«»\"'‘’)(…]*")
LONGEST_LABEL = 140  # characters before the colon of 'Anna Keller, Sprecherin der Stadt: „…“'
TIMES = frozenset(
    """Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Abend Morgen Mittag
    Nachmittag Vormittag Nacht Tag Woche Monat Jahr Uhr Wochenende Januar Februar März April Mai
    Juni Juli August September Oktober November Dezember Interview Gespräch""".split()
)
REACH = 200  # tokens that a rule looks to either side, which keeps endless sentences linear
ANYWHERE = sys.maxsize
SHORT = 12  # words of a partial quote
REPORTING_CONJUNCTIONS = frozenset(("dass", "daß", "ob", "wie", "warum", "wonach"))
NEAR = 400  # characters within which a floating quote may look back for its speaker


@dataclass(frozen=True, slots=True)
class Attribution:
    """What a rule answers: the cue, the persons, and the frame they stand in, as far as found.

    `inherited` is the index of the quote whose speaker goes on, None if the speaker is named here;
    `floating` tells that no frame was there, only a person near by.
    """

    speaker: Mention | None
    cue: Cue | None = None
    addressee: Mention | None = None
    relay: Mention | None = None
    clause: Range | None = None
    inherited: int | None = None
    floating: bool = False


def attributed(frame: Frame) -> Attribution:
    """Return the attribution that a frame holds."""
    return Attribution(frame.speaker, frame.cue, frame.addressee, frame.relay, frame.clause)


@dataclass
class Context:
    """One candidate quote in its article. `earlier` holds what was decided for those before it."""

    reading: Reading
    frames: Frames
    candidates: Sequence[Candidate]
    index: int
    earlier: Sequence[Attribution | None] = field(default_factory=list[Attribution | None])
    quotes: Sequence[bool] = field(default_factory=list[bool])
    zone: str = "body"

    @property
    def quote(self) -> Candidate:
        """The candidate itself."""
        return self.candidates[self.index]

    @cached_property
    def outer(self) -> Range:
        """The quote with its marks, in characters."""
        return self.quote.outer

    @cached_property
    def tokens(self) -> Range:
        """The tokens between the marks."""
        return self.reading.token_range(self.quote.start, self.quote.end)

    @cached_property
    def inner(self) -> list[Token]:
        """The tokens of the quoted words, frames between its spans left out."""
        spans = [self.reading.token_range(*span) for span in self.quote.ranges]
        return [token for first, last in spans for token in self.reading.tokens[first:last]]

    @cached_property
    def sentence(self) -> int:
        """The sentence in which the quote begins."""
        last = len(self.reading.tokens) - 1
        return self.reading.tokens[min(self.tokens[0], last)].sentence if last >= 0 else 0

    @cached_property
    def last_sentence(self) -> int:
        """The sentence in which the quote ends."""
        last = min(max(self.tokens[1] - 1, self.tokens[0]), len(self.reading.tokens) - 1)
        return self.reading.tokens[last].sentence if last >= 0 else 0

    @cached_property
    def level(self) -> int:
        """The marked span that the frame must stand in: the parent's, or -1 for none."""
        parent = self.quote.parent
        return -1 if parent is None else self.candidates[parent].pairs[-1]

    def _frames(self, sentence: int, first: int = 0, last: int = ANYWHERE) -> list[Frame]:
        """Frames of a sentence between two tokens, none from inside another quote."""
        inside = self.frames.inside
        parent = self.quote.parent
        allowed = {-1} if parent is None else set(self.candidates[parent].pairs)
        frames = self.frames.of_sentence(sentence)
        start = bisect_left(frames, first, key=lambda frame: frame.cue.finite)
        stop = bisect_left(frames, last, key=lambda frame: frame.cue.finite)
        return [frame for frame in frames[start:stop] if inside[frame.cue.finite] in allowed]

    @cached_property
    def before(self) -> list[Frame]:
        """Frames of the sentence whose cue stands before the quote, nearest first."""
        first = self.tokens[0]
        frames = self._frames(self.sentence, first - REACH, first)
        return sorted(frames, key=lambda f: -f.cue.finite)

    @cached_property
    def after(self) -> list[Frame]:
        """Frames of the sentence whose cue stands after the quote, nearest first."""
        last = self.tokens[1]
        return self._frames(self.last_sentence, last, last + REACH)

    @cached_property
    def between(self) -> list[Frame]:
        """Frames between the spans of a quote that they interrupt."""
        if len(self.quote.ranges) == 1:
            return []
        inner = {token.i for token in self.inner}
        frames = self._frames(self.sentence, *self.tokens)
        return [frame for frame in frames if frame.cue.finite not in inner]

    @cached_property
    def inquit(self) -> Frame | None:
        """The frame that follows the closing mark with nothing but a comma between: “, sagte X."""
        frames = self.between or self.after
        return next((f for f in frames if self._follows(f)), None)

    def _follows(self, frame: Frame) -> bool:
        start = self.quote.ranges[0][1] if self.between else self.outer[1]
        begin = self.reading.tokens[frame.clause[0]].start
        if begin < start:
            begin = self.reading.tokens[min(frame.cue.tokens)].start
        return ONLY_MARKS.fullmatch(self.reading.text, start, begin) is not None

    @cached_property
    def after_comma(self) -> bool:
        """Whether a comma or dash divides the quote from the words after it."""
        return (
            re.match(r"\s*[,–—-]", self.reading.text[self.outer[1] : self.outer[1] + 3]) is not None
        )

    @cached_property
    def lead(self) -> str:
        """The text of the line before the quote, back to the quote before it."""
        line = self.reading.text.rfind("\n", 0, self.outer[0]) + 1
        ends = [c.outer[1] for c in self.candidates[max(0, self.index - 3) : self.index]]
        inner = [end for end in ends if line <= end <= self.outer[0]]
        return self.reading.text[max([line, *inner]) : self.outer[0]]

    @cached_property
    def tail(self) -> str:
        """The text of the line after the quote."""
        line = self.reading.text.find("\n", self.outer[1])
        end = len(self.reading.text) if line < 0 else line
        return self.reading.text[self.outer[1] : end]

    @cached_property
    def colon(self) -> bool:
        """Whether a colon opens the quote."""
        return self.lead.rstrip().endswith(":")

    @cached_property
    def label(self) -> Mention | None:
        """The mention that alone fills the line before the colon: 'Keller: „…“'."""
        if not self.colon:
            return None
        colon = self.outer[0] - (len(self.lead) - len(self.lead.rstrip())) - 1
        for mention in self.frames.mentions_of(self.sentence):
            start = self.reading.tokens[mention.first].start
            end = self.reading.tokens[mention.last - 1].end
            if end == colon and self.starts_clause(start):
                return mention
        return None

    @property
    def colon_token(self) -> int:
        """The token of the colon that opens the quote."""
        return next(
            i for i in range(self.tokens[0] - 1, -1, -1) if self.reading.tokens[i].text == ":"
        )

    @cached_property
    def gapped(self) -> Mention | None:
        """The subject of a clause without verb: 'Keller sprach von „Glück“, Brandt von „Pech“.'"""
        if self.previous is None:
            return None
        start = self.candidates[self.previous].outer[1]
        between = [t for t in self.outside if start <= t.start < self.outer[0]]
        if any(t.pos in ("VERB", "AUX") for t in between) or not between or between[0].text != ",":
            return None
        for mention in self.frames.mentions_of(self.sentence):
            if mention.first == between[0].i + 1 and "Nom" in mention.cases and mention.animate:
                return mention
        return None

    @cached_property
    def infinitive(self) -> bool:
        """Whether the quote stands in an infinitive clause: 'bestritt, „gelogen“ zu haben'."""
        after = [t for t in self.outside if t.i >= self.tokens[1]]
        return any(a.lower == "zu" and b.pos in ("VERB", "AUX") for a, b in pairwise(after))

    @cached_property
    def heading(self) -> Mention | None:
        """The mention that begins a line or sentence without verb before the colon."""
        if not self.colon or len(self.lead) > LONGEST_LABEL or "\n" in self.lead:
            return None
        before = [t for t in self.outside if t.i < self.tokens[0]]
        if any(map(is_finite, before)):
            return None
        start = self._after_bracket(self.reading.bounds[self.sentence][0])
        for mention in self.frames.mentions_of(self.sentence):
            if mention.first == start and mention.head < self.tokens[0]:
                return mention
        return None

    def _after_bracket(self, first: int) -> int:
        """Skip a remark such as '(Foto)' at the head of a line."""
        if self.reading.tokens[first].text != "(":
            return first
        rest = self.reading.tokens[first : self.tokens[0]]
        return next((t.i + 1 for t in rest if t.text == ")"), first)

    def apart(self, mention: Mention) -> bool:
        """Whether a mention stands outside the marks of this quote."""
        start = self.reading.tokens[mention.first].start
        end = self.reading.tokens[mention.last - 1].end
        return end <= self.outer[0] or start >= self.outer[1] or bool(self.between)

    def starts_clause(self, offset: int) -> bool:
        """Whether a sentence or line begins at this character."""
        before = self.reading.text[max(0, offset - 3) : offset].rstrip(' „“»«"')
        return offset == 0 or not before or before[-1] in "\n.!?:"

    @cached_property
    def clause(self) -> list[Frame]:
        """Frames of the clause that the quote is a part of, nearest first."""
        near = [*self.before[:3], *self.after[:3]]
        return [f for f in near if not self._divided(f)]

    def _divided(self, frame: Frame) -> bool:
        """Whether a comma or colon stands between the cue and the quote, outside other quotes."""
        cue = self.reading.tokens[frame.cue.finite]
        if cue.start < self.outer[0]:
            between = self.reading.tokens[cue.i + 1 : self.tokens[0]]
        else:
            between = self.reading.tokens[self.tokens[1] : cue.i]
        return any(
            t.text in (",", ";", ":") and self.frames.inside[t.i] == self.level for t in between
        )

    @cached_property
    def previous(self) -> int | None:
        """The quote before this one, if it was attributed and stands near, on the same level."""
        for index in range(self.index - 1, max(-1, self.index - 6), -1):
            other = self.candidates[index]
            if other.parent == self.quote.parent and self.quotes[index]:
                near = self.outer[0] - other.outer[1] <= NEAR
                return index if near and self.earlier[index] is not None else None
        return None

    @cached_property
    def same_sentence(self) -> bool:
        """Whether the previous quote stands in the same sentence."""
        if self.previous is None:
            return False
        last = self.candidates[self.previous].ranges[-1][1]
        token = self.reading.token_range(last - 1, last + 2)[0]
        return (
            self.reading.tokens[min(token, len(self.reading.tokens) - 1)].sentence == self.sentence
        )

    @cached_property
    def free_standing(self) -> bool:
        """Whether the quote fills its sentence: no frame, no clause round it."""
        before = self.lead.rstrip(' „“»«"')
        after = self.tail.lstrip(' ,.“”«»"')
        return (
            (not before or before[-1] in ".!?:")
            and (not after or after[0].isupper() or after[0] in '„»«"(')
            and not self.after_comma
        )

    @cached_property
    def embedded(self) -> bool:
        """Whether the sentence round the quote runs on into it or out of it: a partial quote."""
        before = self.lead.rstrip(" „“”»«\"‚‘’'›‹(")[-1:]
        after = self.tail.lstrip(" „“”»«\"‚‘’'›‹)")[:1]
        return (before.isalnum() and not self._ends_clause) or after.islower() or before == ")"

    @cached_property
    def _ends_clause(self) -> bool:
        """Whether several words that begin like a sentence follow a verb and end the sentence."""
        before = self.reading.tokens[self.tokens[0] - 2] if self.tokens[0] > 1 else None
        verb = before is not None and before.pos in ("VERB", "AUX")
        begins = self.words >= 3 and self.inner[0].text[0].isupper()
        return verb and begins and not self.tail.strip(" .!?")

    @cached_property
    def finite(self) -> bool:
        """Whether the quoted words hold a finite verb."""
        return any(map(is_finite, self.inner))

    @cached_property
    def words(self) -> int:
        """Number of quoted words."""
        return sum(t.text[0].isalnum() for t in self.inner)

    @cached_property
    def sentence_like(self) -> bool:
        """Whether the quoted words look like a sentence: a finite verb, or an end mark."""
        text = self.quote.text(self.reading.text)
        ended = text.endswith((".", "!", "?", "…"))
        return (self.finite and self.words >= 3) or (ended and self.words >= 2)

    @cached_property
    def outside(self) -> list[Token]:
        """The tokens of the sentence on the level of the frame, quotes left out, within reach."""
        first, last = self.reading.bounds[self.sentence]
        first, last = max(first, self.tokens[0] - REACH), min(last, self.tokens[1] + REACH)
        inside = self.frames.inside
        return [t for t in self.reading.tokens[first:last] if inside[t.i] == self.level]

    @cached_property
    def near_before(self) -> bool:
        """Whether the sentence before is in reach and no quote stands between."""
        if self.sentence == 0:
            return False
        before = self.reading.tokens[self.reading.bounds[self.sentence - 1][0]]
        near = self.outer[0] - self.reading.tokens[before.i].start <= NEAR
        last = self.candidates[self.index - 1].outer[1] if self.index else 0
        return near and last <= before.start

    @cached_property
    def konjunktiv(self) -> bool:
        """Whether the sentence round the quote, or a partial quote itself, is in Konjunktiv."""
        return any(map(is_subjunctive, self.outside)) or (
            self.words <= SHORT and any(map(is_subjunctive, self.inner))
        )

    @cached_property
    def subordinate(self) -> bool:
        """Whether a conjunction of reported speech opens the clause of the quote."""
        before = [t.lower for t in self.outside if t.i < self.tokens[0]]
        return bool(REPORTING_CONJUNCTIONS.intersection(before))

    @cached_property
    def noun_before(self) -> Token | None:
        """The common noun right before the opening mark, to which the marked words are added."""
        index = self.tokens[0] - 2
        if index < 0 or self.colon or self.after_comma_before:
            return None
        token = self.reading.tokens[index]
        noun = token.pos in ("NOUN", "PROPN") and token.text[0].isupper()
        return token if noun and token.text not in TIMES else None

    @cached_property
    def after_comma_before(self) -> bool:
        """Whether a comma or dash stands before the opening mark."""
        return self.lead.rstrip().endswith((",", "–", "-", "—", "(", "/"))

    @cached_property
    def name_like(self) -> bool:
        """Whether the words look like a name: capitals, unknown or foreign, no German clause."""
        words = [t for t in self.inner if t.text[0].isalnum()]
        if not words or len(words) > 6 or self.finite or not words[0].text[0].isupper():
            return False
        if words[0].lower.startswith(("kein", "ein", "mein", "unser")):
            return False
        names = {i for n in self.reading.names for i in range(n.first, n.last)}
        alien = [t for t in words if t.pos in ("PROPN", "X", "NUM") or t.i in names]
        return 2 * len(alien) > len(words)

    @cached_property
    def repeated(self) -> bool:
        """Whether the same words stand in marks elsewhere in the article."""
        words = self.quote.text(self.reading.text)
        return self.frames.marked_words[words] > 1

    def sentence_before(self, back: int = 1) -> Sequence[Frame]:
        """Frames of the sentence that stands `back` sentences before the quote."""
        return self._frames(self.sentence - back) if self.sentence >= back else ()

    def is_konjunktiv(self, sentence: int) -> bool:
        """Whether a sentence has a verb in Konjunktiv outside of quotes."""
        if sentence < 0:
            return False
        first, last = self.reading.bounds[sentence]
        inside = self.frames.inside
        tokens = self.reading.tokens[first:last]
        return any(inside[t.i] == self.level and is_subjunctive(t) for t in tokens)
