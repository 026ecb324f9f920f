"""What a rule looks through: the window of one quote with those who could speak in it."""

import re
import sys
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from quotegraph.context.place import REACH
from quotegraph.context.window import NEAR, Window
from quotegraph.framing.cue import Cue
from quotegraph.framing.frames import Frame
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.tokens import Token
from quotegraph.marks import OPENING, Range
from quotegraph.mentions.mention import Mention

ONLY_MARKS = re.compile(r"[\s,;–—\-“”«»\"'‘’)(…]*")
LONGEST_LABEL = 140  # characters before the colon of 'Anna Keller, Sprecherin der Stadt: „…“'
ANYWHERE = sys.maxsize
QUOTE = "quote"  # the kind of a marked span that quotes somebody
COORDINATING = frozenset(("und", "aber", "oder", "doch"))
HEADLINES = frozenset(("headline", "related", "caption"))


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


class Earlier(NamedTuple):
    """What was decided for a candidate before this one: what it is, and who says it."""

    kind: str
    attribution: Attribution | None


@dataclass
class Context(Window):
    """A window with those who could speak in it: frames, mentions and the quotes before it.

    `earlier` holds what was decided for the candidates before this one, `zone` the part of the page
    that it stands in.
    """

    earlier: Sequence[Earlier] = ()
    zone: str = "body"

    @property
    def in_headline(self) -> bool:
        """Whether it stands in a headline, a caption or a link, which leave words out."""
        return self.zone in HEADLINES

    def _frames(self, sentence: int, first: int = 0, last: int = ANYWHERE) -> list[Frame]:
        """Frames of a sentence between two tokens, none from inside another quote."""
        inside = self.reading.inside
        parent = self.quote.parent
        allowed = {-1} if parent is None else set(self.candidates[parent].pairs)
        frames = self.frames.of_sentence(sentence)
        start = bisect_left(frames, first, key=lambda frame: frame.cue.finite)
        stop = bisect_left(frames, last, key=lambda frame: frame.cue.finite)
        return [frame for frame in frames[start:stop] if inside[frame.cue.finite] in allowed]

    @cached_property
    def before(self) -> list[Frame]:
        """Frames of the sentence whose cue stands before the quote, nearest first."""
        last = self.first
        first = next((t.i for t in self.sentence_ends if t.i < last), last - REACH)
        frames = self._frames(self.sentence, first, last)
        return sorted(frames, key=lambda f: -f.cue.finite)

    @cached_property
    def after(self) -> list[Frame]:
        """Frames of the sentence whose cue stands after the quote, nearest first."""
        first = self.last
        last = next((t.i for t in reversed(self.sentence_ends) if t.i > first), first + REACH)
        return self._frames(self.last_sentence, first, last)

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
        """Whether only marks and commas stand between the quote and a clause, or its cue."""
        start = self.quote.ranges[0][1] if self.between else self.outer[1]
        begin = self.reading.tokens[frame.clause[0]].start
        source = frame.cue.source
        if begin < start or source is not None:
            first = min(
                frame.cue.main, *frame.cue.tokens, source.first if source else frame.cue.main
            )
            begin = self.reading.tokens[first].start
        return ONLY_MARKS.fullmatch(self.reading.text, start, begin) is not None

    @cached_property
    def label(self) -> Mention | None:
        """The mention that alone fills the line before the colon: 'Keller: „…“'."""
        if not self.follows_colon:
            return None
        colon = self.outer[0] - (len(self.lead) - len(self.lead.rstrip())) - 1
        for mention in self.frames.mentions_of(self.sentence):
            start = self.reading.tokens[mention.first].start
            end = self.reading.tokens[mention.last - 1].end
            if end == colon and self.starts_clause(start):
                return mention
        return None

    @cached_property
    def heading(self) -> Mention | None:
        """The mention that begins a line or sentence without verb before the colon."""
        begin = self.reading.tokens[self.reading.bounds[self.sentence][0]].start
        if not self.follows_colon or self.outer[0] - begin > LONGEST_LABEL:
            return None
        before = [t for t in self.outside if t.i < self.first]
        if any(map(is_finite, before)):
            return None
        start = self._after_bracket(self.reading.bounds[self.sentence][0])
        for mention in self.frames.mentions_of(self.sentence):
            if mention.first == start and mention.head < self.first:
                shared = self.reading.tokens[mention.last].text.startswith("@")  # RT @talpost: „…“
                return None if shared else mention
        return None

    def _after_bracket(self, first: int) -> int:
        """Skip a remark such as '(Foto)' at the head of a line."""
        if self.reading.tokens[first].text != "(":
            return first
        rest = self.reading.tokens[first : self.first]
        return next((t.i + 1 for t in rest if t.text == ")"), first)

    def is_outside(self, mention: Mention) -> bool:
        """Whether a mention stands outside the marks of this quote, which does not describe it."""
        if mention.first == self.last + 1 == mention.head and self._is_attribute:
            return False  # 'empfehlen sich „leichte“ Stoffe'
        start = self.reading.tokens[mention.first].start
        end = self.reading.tokens[mention.last - 1].end
        return end <= self.outer[0] or start >= self.outer[1] or bool(self.between)

    @property
    def _is_attribute(self) -> bool:
        """Whether the marked word is an adjective before its noun: '„leichte“ Stoffe'."""
        return self.word_count == 1 and self.inner[0].pos == "ADJ" and not self.precedes_comma

    @cached_property
    def clause(self) -> list[Frame]:
        """Frames of the clause that the quote is a part of, nearest first."""
        near = [*self.before[:3], *self.after[:3]]
        return [
            f for f in near if not self.is_divided_from(f.cue.finite) and not self._next_clause(f)
        ]

    def _next_clause(self, frame: Frame) -> bool:
        """Whether 'und' and another subject stand between the quote and a cue behind it."""
        speaker, last = frame.speaker, self.last
        if speaker is None or speaker.first <= last or frame.cue.finite < last:
            return False
        words = [t for t in self.outside if last <= t.i <= speaker.first]
        lists = [t.i for t in words if self._stands_before_mark(t)]
        return any(t.lower in COORDINATING and t.i not in lists for t in words)

    def _stands_before_mark(self, token: Token) -> bool:
        """Whether a mark opens right behind a word: 'von „Glück“ und „Pech“'."""
        return any(t.text in OPENING for t in self.reading.tokens[token.i + 1 : token.i + 2])

    @cached_property
    def previous(self) -> int | None:
        """The quote before this one, if it was attributed and stands near, on the same level."""
        for index in range(self.index - 1, max(-1, self.index - 6), -1):
            other = self.candidates[index]
            if other.parent == self.quote.parent and self.earlier[index].kind == QUOTE:
                near = self.outer[0] - other.outer[1] <= NEAR
                return index if near and self.earlier[index].attribution is not None else None
        return None

    @property
    def attribution_before(self) -> Attribution | None:
        """Who says the previous quote."""
        return None if self.previous is None else self.earlier[self.previous].attribution

    @property
    def kind_before(self) -> str:
        """What the marked words before these are; a quote if there are none."""
        return self.earlier[self.index - 1].kind if self.index else QUOTE

    @cached_property
    def shares_sentence(self) -> bool:
        """Whether the previous quote stands in the same sentence."""
        return self._sentence_of_previous == self.sentence

    @cached_property
    def _sentence_of_previous(self) -> int | None:
        """The sentence in which the previous quote ends."""
        if self.previous is None:
            return None
        last = self.candidates[self.previous].ranges[-1][1]
        token = self.reading.token_range(last - 1, last + 2)[0]
        return self.reading.tokens[min(token, len(self.reading.tokens) - 1)].sentence

    def quoted_in(self, sentence: int) -> Attribution | None:
        """Who says the previous quote, if it stands in that sentence and no frame does."""
        there = self._sentence_of_previous == sentence
        return self.attribution_before if there and not self._frames(sentence) else None

    def sentence_before(self, back: int = 1) -> Sequence[Frame]:
        """Frames of the sentence that stands `back` sentences before the quote."""
        return self._frames(self.sentence - back) if self.sentence >= back else ()
