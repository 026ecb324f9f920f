"""How readily a pronoun goes on with a mention: its rank in the sentence, and its verb."""

from typing import Literal

from quotegraph.framing.cue import Cue, clause_of
from quotegraph.framing.frames import Frames
from quotegraph.grammar.clauses import is_subordinate
from quotegraph.grammar.moods import is_finite, is_subjunctive
from quotegraph.grammar.tokens import Token
from quotegraph.grammar.verbs import is_to_infinitive
from quotegraph.mentions.mention import Mention

LONGEST_CLIMB = 12  # steps from a word to the verb that governs it

Rank = Literal["subject", "argument", "deep"]


def rank_of(frames: Frames, mention: Mention) -> Rank:
    """Return whether a mention is the subject of its sentence, another part of it, or in passing.

    In passing, 'deep', is what stands in a subordinate clause, in another noun phrase, or behind
    'als': 'seine Rolle als Jonas Brandt'.
    """
    reading = frames.reading
    verb, below = verb_above(frames, mention)
    if verb is not None:
        clause = clause_of(reading, Cue.at("verb", verb.i))
        below = below or is_subordinate(reading, clause) or is_subjunctive(verb)
    words = reading.tokens[mention.first : mention.last]
    if not below and any(_is_subject(frames, word) for word in words):
        return "subject"
    called = mention.first > 0 and reading.tokens[mention.first - 1].lower == "als"
    return "deep" if below or called or _in_phrase(frames, mention) else "argument"


def verb_above(frames: Frames, mention: Mention) -> tuple[Token | None, bool]:
    """Return the finite verb above a mention, and whether an infinitive stands between."""
    tokens = frames.reading.tokens
    at, below = tokens[mention.head], False
    for _ in range(LONGEST_CLIMB):
        if is_finite(at):
            return at, below
        governed = (tokens[i] for i in frames.reading.children[at.i])
        auxiliaries = (t for t in governed if t.relation == "auxiliary")
        finite = next(filter(is_finite, auxiliaries), None)
        if finite is not None:
            return finite, below
        below = below or _is_infinitive_clause(frames, at)
        if at.head == at.i:
            break
        at = tokens[at.head]
    return None, below


def _is_subject(frames: Frames, token: Token) -> bool:
    verb = frames.reading.tokens[token.head]
    return token.relation == "subject" and verb.pos in ("VERB", "AUX", "NOUN", "ADJ", "PROPN")


def _in_phrase(frames: Frames, mention: Mention) -> bool:
    """Whether a mention only says more of a noun: 'die Unterstützung für Brandt'."""
    tokens = frames.reading.tokens
    if not mention.preposition and not mention.cases <= {"Gen"}:
        return False
    governor = tokens[tokens[mention.head].head]
    if governor.i != mention.head and not mention.first <= governor.i < mention.last:
        return governor.pos in ("NOUN", "PROPN")
    before = tokens[max(0, mention.first - 2)]
    return before.pos == "NOUN"


def _is_infinitive_clause(frames: Frames, token: Token) -> bool:
    """'um Brandt zu helfen', 'um ihn abzulösen'."""
    infix = token.pos == "VERB" and "zu" in token.lower[2:-3] and token.lower.endswith("n")
    return infix or is_to_infinitive(frames.reading, token)
