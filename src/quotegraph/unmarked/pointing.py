"""The rule for a sentence that only says who told the one before: 'Das teilte X mit'."""

from quotegraph.grammar.clauses import after_dateline
from quotegraph.grammar.moods import is_finite, is_subjunctive
from quotegraph.unmarked.telling import Ranges, Telling

MOST_CLAUSES = 3  # of a sentence that only points back


def points_back(telling: Telling) -> Ranges | None:
    """'Das teilte X mit', 'Dies geht aus … hervor': the sentence before is what it reports.

    Yes: <quote>Die Brücke bleibt gesperrt</quote>. Das <cue>teilte</cue> Brandt <cue>mit</cue>.
    Yes: <quote>Die Brücke bleibt zu</quote>. Brandt hat das am Montag <cue>bekanntgegeben</cue>.
    Yes: <quote>Die Bank ist pleite</quote>. Dies <cue>geht</cue> aus der Akte <cue>hervor</cue>.
    No: Die Brücke bleibt gesperrt. Das Rathaus <cue>teilte</cue> nichts dazu <cue>mit</cue>.
    No: Die Brücke bleibt zu. Das <cue>nennt</cue> Brandt Fortschritt.
    No: Die Brücke bleibt zu. Für die Leute <cue>heißt</cue> das: Sie müssen warten.
    No: Die Brücke bleibt zu. Das <cue>sagen</cue> unsere Leser:
    No: Die Brücke bleibt zu. Sie ruhe, <cue>teilte</cue> das im Ort tätige Amt <cue>mit</cue>.
    """
    first, before = telling.bounds[0], telling.sentence - 1
    cue = telling.frame.cue
    if cue.kind != "verb" or not telling.governs or telling.inverted:
        return None
    if cue.verb is not None and cue.verb.kind == "call":
        return None
    if before < 0 or len(telling.clauses) > MOST_CLAUSES:
        return None
    if not _points_back(telling, first, cue.finite):
        return None
    start, end = telling.reading.bounds[before]
    verbs = [token for token in telling.tokens[start:end] if is_finite(token)]
    if not verbs or is_subjunctive(verbs[0]) or before in telling.quoted:
        return None  # nothing told, or told by somebody else
    return (telling.trimmed(after_dateline(telling.tokens, start, end), end),)


def _points_back(telling: Telling, first: int, finite: int) -> bool:
    """'Das teilte X mit' or 'X hat das am Montag mitgeteilt', where 'das' is no article."""
    if telling.tokens[first].lower in ("das", "dies"):
        ahead = telling.tokens[telling.reading.bounds[telling.sentence][1] - 1].text == ":"
        return finite == first + 1 and not ahead
    if finite + 2 >= len(telling.tokens):
        return False
    pronoun, following = telling.tokens[finite + 1 : finite + 3]
    if following.text == ":":
        return False
    return pronoun.lower in ("das", "dies") and following.pos in ("ADP", "ADV", "PUNCT", "VERB")
