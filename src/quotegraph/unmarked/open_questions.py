"""Tell questions that nobody asks: 'Ob sie kommt, entscheidet der Rat', 'vor der Frage, ob'."""

from quotegraph.grammar.clauses import Clause
from quotegraph.unmarked.telling import Telling

# Prepositions of the noun: 'befreit von der Frage, wer'; but 'antwortete auf die Frage, ob'.
UNASKED = frozenset(("vor", "von", "über", "bei", "mit", "in"))


def leaves_open(telling: Telling, clause: Clause) -> bool:
    """Whether a frame only says that there is a question, or who decides or does not know it."""
    cue = telling.frame.cue
    if clause.kind != "content" or clause.opener.startswith("da"):
        return False
    if cue.kind == "noun":
        return cue.source is not None and cue.source.preposition in UNASKED
    words = telling.tokens[telling.clause.first : telling.clause.last]
    unknown = cue.verb is not None and cue.verb.verb == "wissen" and not cue.modal
    decides = cue.verb is not None and cue.verb.kind == "decide"
    return decides or (unknown and any(word.lower == "nicht" for word in words))
