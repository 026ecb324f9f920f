"""What a rule for reported words looks through: a frame with the clauses of its sentence."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import TypeAlias

from quotegraph import lexicon
from quotegraph.framing.cue import Cue
from quotegraph.framing.frames import Frame, Frames
from quotegraph.framing.verb_persons import CONTINUING, says_es
from quotegraph.grammar.clauses import COORDINATORS, Clause, after_dateline, clause_at, trimmed
from quotegraph.grammar.moods import is_finite, is_subjunctive
from quotegraph.grammar.tokens import Range, Reading, Token
from quotegraph.mentions.mention import Mention
from quotegraph.unmarked.noun_frames import giver_of, holds_clause
from quotegraph.unmarked.untold import tells_nothing

# Words that stand for a clause to come: 'bestand darauf, dass'.
POINTING_AHEAD = frozenset("damit daran darauf darüber dafür dagegen davon davor dazu".split())
Ranges: TypeAlias = tuple[Range, ...]
ASIDE_KINDS = frozenset(("relative", "fragment", "aside"))
MOST_ASIDES = 4  # clauses between a frame and what it reports


@dataclass
class Telling:
    """A frame in its sentence. All indices are tokens, all ranges half open.

    `quoted` are the sentences that hold a direct quote with a frame of its own.
    """

    reading: Reading
    frames: Frames
    frame: Frame
    sentence: int
    clauses: Sequence[Clause]
    quoted: Collection[int] = ()

    @property
    def tokens(self) -> Sequence[Token]:
        """All tokens of the text."""
        return self.reading.tokens

    @cached_property
    def bounds(self) -> Range:
        """The sentence without the marks that end it."""
        first, last = self.reading.bounds[self.sentence]
        return self.trimmed(after_dateline(self.tokens, first, last), last)

    @cached_property
    def own(self) -> int:
        """The index of the clause that the frame's finite verb or word stands in."""
        return clause_at(self.clauses, self.frame.cue.finite)

    @cached_property
    def clause(self) -> Clause:
        """The clause of the frame."""
        return self.clauses[self.own]

    @cached_property
    def opening(self) -> int:
        """The index of the clause that the frame begins in.

        Another than its own where an apposition divides it: 'wie Roth, der Leiter, mitteilte'.
        """
        finite = self.clause.finite
        for index in range(self.own, -1, -1):
            if self.clauses[index].opener == "wie" and self.clauses[index].finite in (None, finite):
                return index
            if index < self.own and self.clauses[index].kind not in ("fragment", "relative"):
                break
        return self.own

    @cached_property
    def first(self) -> int:
        """The token that the frame begins with."""
        return self.clauses[self.opening].first

    @property
    def strong(self) -> bool:
        """Whether the cue is a verb that reports without quotation marks too."""
        return self.frame.cue.kind == "verb" and not self.frame.cue.weak

    @cached_property
    def first_word(self) -> Token:
        """The first word of the frame's clause; of 'denn wie X mitteilte' it is 'wie'."""
        words = (t for t in self.tokens[self.first : self.clause.last] if t.text[0].isalnum())
        first = next(words, self.tokens[self.first])
        second = next(words, first)
        return second if first.lower in COORDINATORS and second.lower == "wie" else first

    @cached_property
    def inverted(self) -> bool:
        """Whether the frame begins with its verb after other words: ', sagte X', ', so sagte X'."""
        so = self.first_word.lower == "so"
        places = (self.first_word.i, self.first_word.i + so)
        begins = not {self.frame.cue.finite, *self.frame.cue.tokens}.isdisjoint(places)
        return begins and self.first > self.bounds[0]

    @property
    def told_before(self) -> bool:
        """Whether the clause right before the frame is a main clause in Konjunktiv."""
        before = self.clauses[self.opening - 1] if self.opening else self.clause
        return before.kind == "main" and self.is_told(before)

    @cached_property
    def end(self) -> int:
        """Where the frame ends: its clause, its cue and the speaker's apposition."""
        speaker = self.frame.speaker
        last = max(self.clause.last, *(i + 1 for i in self.frame.cue.tokens))
        if speaker is not None and speaker.first < last < speaker.last:
            last = speaker.last
        return last

    @cached_property
    def governs(self) -> bool:
        """Whether the frame can report words: a strong verb, or a noun for words.

        A frame that is Konjunktiv itself is retold, not told.
        """
        cue = self.frame.cue
        if tells_nothing(self.reading, self.frame, self.clause):
            return False
        if cue.kind == "noun":  # 'die Prognose, …': the clause hangs on the noun before it
            beside = any(ahead.first == self.clause.last + 1 for ahead in self.following[:1])
            hangs = holds_clause(self.reading, self.frame, self.clause, beside=beside)
            return hangs and not self.is_told(self.clause)
        strong = self.strong or (cue.kind == "verb" and (self.points_ahead or self._holds_words))
        told = is_subjunctive(self.tokens[cue.finite])
        apart = self.clause.kind == "relative" and not self.attributed
        of_a_noun = apart or _tells_of_a_noun(self.clause, cue)
        whoever = self.clause.opener == "wer"  # 'wer glaubt, … reiche, der irrt'
        return strong and not (told or whoever or of_a_noun)

    @property
    def points_ahead(self) -> bool:
        """Whether a word in the clause stands for one to come: 'rechnet damit', 'hält es für'."""
        words = {word.lower for word in self.tokens[self.clause.first : self.clause.last]}
        ahead = self.following[:1]
        judged = self.frame.cue.verb_kind == "judge" and {"es", "für"} <= words
        pointing = judged or not words.isdisjoint(POINTING_AHEAD)
        return pointing and bool(ahead) and ahead[0].kind in ("content", "infinitive")

    @property
    def _holds_words(self) -> bool:
        """Whether something written holds what follows: 'im Vertrag steht, dass'."""
        speaker = self.frame.speaker
        noun = speaker.noun if speaker is not None else None
        written = noun is not None and (noun.kind == "document" or noun.said)
        return written and self.frame.cue.verb_kind == "relay"

    @cached_property
    def attributed(self) -> bool:
        """Whether somebody is its subject, or it leaves open who: passive, 'heißt es'."""
        cue = self.frame.cue
        words = self.tokens[self.clause.first : self.clause.last]
        impersonal = any(token.lower == "man" for token in words)
        impersonal = impersonal or says_es(self.reading, cue)
        given = cue.kind == "noun" and self.giver not in (None, cue.source)
        return self.frame.speaker is not None or cue.passive or impersonal or given

    @cached_property
    def giver(self) -> Mention | None:
        """Whose the noun of the frame is, which names no owner."""
        return giver_of(self.frames, self.sentence, self.frame, self.clause)

    @property
    def only_names(self) -> bool:
        """Whether the frame only gives a thing a name: 'so nennen sie den Versuch, …'."""
        words = self.tokens[self.clause.first : self.clause.last]
        return self.frame.cue.verb_kind == "call" and all(word.lower != "es" for word in words)

    @cached_property
    def goes_on(self) -> bool:
        """Whether the frame says that somebody goes on: 'hieß es weiter'."""
        words = self.tokens[self.clause.first : self.clause.last]
        return any(token.lower in CONTINUING for token in words)

    @cached_property
    def following(self) -> list[Clause]:
        """The clauses after the frame, from the first that is no aside on."""
        if self._is_outdone:
            return []
        rest = [clause for clause in self.clauses[self.own + 1 :] if clause.first >= self.end]
        rest = list(takewhile(lambda clause: self.divider(clause) != ";", rest))
        for index, clause in enumerate(rest[: MOST_ASIDES + 1]):
            if clause.kind not in ASIDE_KINDS:
                return rest[index:]
            if self._reports(clause):
                return []  # 'bestritt das, indem er sagte, …'
        return []

    @property
    def _is_outdone(self) -> bool:
        """Whether a verb behind it in its clause reports what follows: 'sagte das und fügte an'."""
        frames = self.frames.of_sentence(self.sentence)
        own = self.frame.cue
        behind = (f.cue for f in frames if f.cue is not own and own.main < f.cue.finite)
        behind = (cue for cue in behind if cue.finite < self.clause.last)
        return any(cue.kind == "verb" and is_finite(self.tokens[cue.finite]) for cue in behind)

    def divider(self, clause: Clause) -> str:
        """Return the mark right before a clause that is not the first."""
        return self.tokens[clause.first - 1].text

    def _reports(self, clause: Clause) -> bool:
        """Whether a clause holds a strong cue of its own."""
        frames = self.frames.of_sentence(self.sentence)
        cues = (frame.cue for frame in frames if clause.first <= frame.cue.finite < clause.last)
        strong = (cue for cue in cues if cue.kind == "verb" and not cue.weak)
        return any(not _tells_of_a_noun(clause, cue) for cue in strong)

    def is_told(self, clause: Clause) -> bool:
        """Whether the finite verb of a clause is Konjunktiv."""
        return clause.finite is not None and is_subjunctive(self.tokens[clause.finite])

    def trimmed(self, first: int, last: int) -> Range:
        """Return a range without the punctuation at its edges."""
        return trimmed(self.tokens, first, last)


def _tells_of_a_noun(clause: Clause, cue: Cue) -> bool:
    """'der Brief, der verbreitet wurde': the passive verb of a relative has its object already."""
    relative = clause.kind == "relative" and clause.opener in lexicon.relatives("Nom")
    asks = cue.verb is not None and cue.verb.addressee == "accusative"
    return relative and cue.passive and not asks
