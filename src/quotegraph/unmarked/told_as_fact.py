"""The rules for what is told as a fact, in no mood of its own: 'Keller sagte, sie kommt morgen'."""

from quotegraph import lexicon
from quotegraph.grammar.clauses import COORDINATORS, Clause
from quotegraph.grammar.negation import is_negation
from quotegraph.grammar.nouns import TIMES
from quotegraph.unmarked.extent import until_return
from quotegraph.unmarked.telling import Ranges, Telling

SAYING = frozenset(("say", "assert", "answer", "admit"))  # kinds of verbs that need no Konjunktiv
RELATIVES = lexicon.relatives("Nom")


def after_colon(telling: Telling) -> Ranges | None:
    """Words without marks after a reporting verb and a colon are what it reports.

    Yes: Keller <cue>sagte</cue> am Montag: <quote>Die Brücke bleibt zu</quote>.
    No: Keller <cue>sagte</cue> am Montag, was alle wussten: nichts.
    No: Keller will mehr <cue>sagen</cue>: Die Brücke bleibt zu.
    """
    if not _says(telling) or telling.end >= telling.bounds[1]:
        return None
    rest = telling.clauses[telling.own + 1 :]
    if telling.tokens[telling.end].text != ":" or all(c.finite is None for c in rest):
        return None
    words = telling.trimmed(telling.end + 1, telling.bounds[1])
    marked = any(level != -1 for level in telling.reading.inside[words[0] + 1 : words[0] + 2])
    return None if marked else (words,)


def main_clause_reported(telling: Telling) -> Ranges | None:
    """A main clause right after a verb of saying is what it reports.

    Yes: Keller <cue>sagte</cue>, <quote>sie kommt morgen wieder</quote>.
    No: Keller <cue>sagte</cue> das, aber niemand hörte zu.
    No: Mehr <cue>sagte</cue> Keller nicht, sie verwies auf Brandt.
    No: Keller <cue>bemerkte</cue> den Schaden, am Ende hielt die Brücke.
    No: Keller <cue>verwies</cue> auf den Bau, der doppelt so teuer geworden war wie geplant.
    """
    if not _says(telling) or telling.clause.kind not in ("main", "content"):
        return None
    if has_object(telling):
        return None
    rest = [c for c in telling.clauses[telling.own + 1 :] if c.first >= telling.end]
    if not rest or rest[0].kind != "main" or not _is_verb_second(telling, rest[0]):
        return None
    return (until_return(telling, rest[0].first),)


def _says(telling: Telling) -> bool:
    """Whether somebody plainly says something: no passive, no modal, no 'nicht'."""
    cue = telling.frame.cue
    words = range(telling.clause.first, telling.end)
    negated = any(is_negation(telling.tokens, index) for index in words)
    plain = not (cue.passive or cue.modal or negated)
    says = cue.verb_kind in SAYING and telling.frame.speaker is not None
    return telling.governs and says and plain


def _is_verb_second(telling: Telling, clause: Clause) -> bool:
    """Whether a clause behind a comma is a main clause of its own: 'sie kommt morgen'."""
    first = telling.tokens[clause.first]
    bound = first.lower in COORDINATORS or first.lower.startswith(("so", "wo"))
    bound = bound or (first.pos == "PRON" and clause.opener in RELATIVES)  # ', der … war wie'
    beside = telling.tokens[clause.first - 1].text == ","
    return beside and not bound and clause.finite is not None and clause.finite > clause.first


def has_object(telling: Telling) -> bool:
    """Whether the verb of a frame has an object beside whoever speaks and is told."""
    frame = telling.frame
    objects = (
        mention
        for mention in telling.frames.mentions_of(telling.sentence)
        if telling.clause.first <= mention.first < telling.clause.last
        and mention not in (frame.speaker, frame.addressee)
        and mention.head not in frame.cue.tokens
    )
    bare = (m for m in objects if not m.preposition and m.form != "pronoun")
    return any("Acc" in m.cases and telling.tokens[m.head].text not in TIMES for m in bare)
