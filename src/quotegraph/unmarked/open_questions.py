"""Tell questions that nobody asks: 'Ob sie kommt, entscheidet der Rat', 'vor der Frage, ob'."""

from quotegraph.grammar.clauses import Clause
from quotegraph.grammar.negation import is_negation
from quotegraph.unmarked.telling import Telling

# Prepositions of the noun: 'befreit von der Frage, wer'; but 'antwortete auf die Frage, ob'.
UNASKED = frozenset(("vor", "von", "über", "bei", "mit", "in"))
ANSWERING = frozenset(("say", "answer"))


def leaves_open(telling: Telling, clause: Clause) -> bool:
    """Whether a frame only says that there is a question, or who decides or does not know it."""
    cue = telling.frame.cue
    if clause.kind != "content" or clause.opener.startswith("da"):
        return False
    if cue.kind == "noun":
        return cue.source is not None and cue.source.preposition in UNASKED
    if (
        cue.verb is not None
        and cue.verb.kind in ANSWERING
        and (_is_asked_about(telling, clause) or _is_kept_back(telling))
    ):
        return True
    words = telling.tokens[telling.clause.first : telling.clause.last]
    unknown = cue.verb is not None and cue.verb.verb == "wissen" and not cue.modal
    return cue.verb_kind == "decide" or (unknown and any(word.lower == "nicht" for word in words))


def tells_of_a_place(telling: Telling, clause: Clause) -> bool:
    """Whether 'wo' goes with the place before it: 'sprach in Bonn, wo sie studiert hat'.

    It asks in Konjunktiv, and right behind the verb, its speaker or a noun that asks.
    """
    before, speaker = clause.first - 2, telling.frame.speaker
    asks = before in telling.frame.cue.tokens or telling.is_told(clause)
    asks = asks or (speaker is not None and speaker.first <= before < speaker.last)
    return clause.opener == "wo" and not asks


def _is_kept_back(telling: Telling) -> bool:
    """'wollte er nicht sagen': the question stays open."""
    words = range(telling.clause.first, telling.clause.last)
    return any(is_negation(telling.tokens, index) for index in words)


def _is_asked_about(telling: Telling, clause: Clause) -> bool:
    """'sagte auf die Frage, ob sie komme': somebody else asked."""
    asked = [word.lower for word in telling.tokens[clause.first - 4 : clause.first - 1]]
    return asked[-1:] == ["frage"] and "auf" in asked
