"""Turn places in the clean text into spans of the raw text, as records hold them."""

from collections.abc import Sequence
from typing import TypedDict

from quotegraph import records
from quotegraph.grammar.tokens import Token
from quotegraph.marks import Range
from quotegraph.mentions.mention import Mention
from quotegraph.text.clean import Clean


class Place(TypedDict):
    """Where something stands in the raw text, and its words."""

    start: int
    end: int
    text: str


class RawSpans:
    """The spans of one text: `origin` maps the offsets of its clean form to those of `raw`."""

    def __init__(self, tokens: Sequence[Token], origin: Clean, raw: str) -> None:
        """Keep what is needed to map offsets."""
        self.tokens = tokens
        self.origin = origin
        self.raw = raw

    def place(self, start: int, end: int) -> Place:
        """Return the raw place of clean characters."""
        first, last = self.origin.raw_span(start, end)
        return Place(start=first, end=last, text=self.raw[first:last])

    def span(self, place: Range) -> records.Span:
        """Return the span of clean characters."""
        return records.Span(**self.place(*place))

    def chars(self, place: Range) -> Range:
        """Return the clean characters of a token range."""
        return self.tokens[place[0]].start, self.tokens[place[1] - 1].end

    def words(self, place: Range) -> records.Span:
        """Return the span of a token range."""
        return self.span(self.chars(place))

    def mention(self, mention: Mention | None) -> records.Span | None:
        """Return the span of a mention, None if there is none."""
        return None if mention is None else self.span(mention.span(self.tokens))

    def runs(self, tokens: Sequence[int]) -> tuple[records.Span, ...]:
        """Return the spans of tokens, neighbours joined: a cue of two words apart is two spans."""
        runs: list[Range] = []
        for token in sorted(tokens):
            if runs and runs[-1][1] == token:
                runs[-1] = (runs[-1][0], token + 1)
            else:
                runs.append((token, token + 1))
        return tuple(self.words(run) for run in runs)
