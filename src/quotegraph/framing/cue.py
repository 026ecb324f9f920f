"""What reports, and the clause that it stands in."""

from typing import Literal, NamedTuple

from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.tokens import Range, Reading
from quotegraph.grammar.verbs import CLAUSE_END
from quotegraph.lexicon.cue_rows import Verb, VerbKind
from quotegraph.marks import GLYPHS
from quotegraph.mentions.mention import Mention

LONGEST_BRACKET = 8  # tokens
CueKind = Literal["verb", "connective", "source", "noun", "colon"]


class Cue(NamedTuple):
    """What reports: its `tokens`, the verb or word itself (`main`), and the `finite` verb.

    All are token indices; `finite` is `main` where there is no auxiliary. `verb` is the row of the
    lexicon, None for other cues, `number` that of the finite verb, '' where its form leaves it
    open. `passive` turns the verb's speaker round, `modal` is the modal verb or the auxiliary of
    the future ('soll gesagt haben'). `source` is the mention that a connective or noun names.
    """

    kind: CueKind
    tokens: tuple[int, ...]
    main: int
    finite: int
    medium: str = "speech"
    verb: Verb | None = None
    number: str = ""
    passive: bool = False
    modal: str = ""
    source: Mention | None = None

    @classmethod
    def at(
        cls,
        kind: CueKind,
        main: int,
        *,
        finite: int | None = None,
        medium: str = "speech",
        number: str = "",
        source: Mention | None = None,
    ) -> "Cue":
        """Return the cue that is one word; its verb is `finite` where the word itself is none."""
        verb = main if finite is None else finite
        return cls(kind, (main,), main, verb, medium, number=number, source=source)

    @property
    def verb_kind(self) -> VerbKind | Literal[""]:
        """The kind of its verb, '' for other cues."""
        return self.verb.kind if self.verb is not None else ""

    @property
    def weak(self) -> bool:
        """Whether it reports only beside a quote: 'lachte', 'begann'."""
        return self.verb is not None and self.verb.weak


def clause_of(reading: Reading, cue: Cue) -> Range:
    """Return the token range between the commas, colons and marks round a cue's finite verb."""
    first, last = reading.bounds[reading.tokens[cue.finite].sentence]
    start = stop = cue.finite
    while start > first and (before := _end_before(reading, start - 1, first)) < start:
        start = before
    while stop < last and reading.tokens[stop].text not in CLAUSE_END:
        stop += 1
    return start, stop


def with_marks(reading: Reading, clause: Range) -> Range:
    """Return a clause with what stands before the marks in it: 'von X als „Klotz“ bezeichnet'."""
    start, level = clause[0], reading.inside[clause[0]]
    first = reading.bounds[reading.tokens[start].sentence][0]
    while start > first:
        token = reading.tokens[start - 1]
        outside = reading.inside[token.i] == level and token.text not in GLYPHS
        if outside and (token.text in CLAUSE_END or is_finite(token)):
            break
        start -= 1
    return start, clause[1]


def _end_before(reading: Reading, at: int, first: int) -> int:
    """Return the token at `at` or, for one that closes a short bracket, the one that opens it.

    'Anna Keller (CDU) sagte' is one clause; what else ends a clause answers with the token behind.
    """
    text = reading.tokens[at].text
    if text == ")":
        near = range(at - 1, max(first, at - LONGEST_BRACKET) - 1, -1)
        return next((i for i in near if reading.tokens[i].text == "("), at + 1)
    return at + 1 if text in CLAUSE_END else at
