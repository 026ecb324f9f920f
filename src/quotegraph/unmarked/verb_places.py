"""Tell a verb that reports from a participle in its form: 'eine oft beklagte Lücke', 'als gedacht'.

Taggers take both for verbs at times; a clause has one finite verb, and that one stands first.
"""

from quotegraph.framing.cue import Cue
from quotegraph.grammar.clauses import COORDINATORS, Clause
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.tokens import Reading
from quotegraph.lexicon import forms_index

COMPARING = frozenset(("als", "wie"))
NOUN_PHRASE = frozenset(("NOUN", "PROPN", "ADJ", "PUNCT"))  # what follows a participle in it
DECLINED = ("te", "ten")


def is_no_verb(reading: Reading, cue: Cue, clause: Clause) -> bool:
    """Whether a form that could be a verb is an attribute or adverb, or compared with."""
    return (
        _is_attribute(reading, cue, clause)
        or _is_adverb(reading, cue, clause)
        or _is_comparison(reading, cue)
    )


def _is_adverb(reading: Reading, cue: Cue, clause: Clause) -> bool:
    """'hat wiederholt versucht': of two participles the auxiliary belongs to the last."""
    behind = reading.tokens[cue.main + 1 : clause.last]
    if clause.finite in (None, cue.main):
        return False
    words = [token for token in behind if token.text[0].isalpha()]
    ends = bool(words) and words[-1].pos == "VERB" and words[-1].morph.verb_form == "Part"
    return ends and all(word.lower not in COORDINATORS for word in words)


def _is_attribute(reading: Reading, cue: Cue, clause: Clause) -> bool:
    """Whether a past in -te is a participle: its clause has a finite verb before it already."""
    token = reading.tokens[cue.finite]
    if cue.main != cue.finite or not token.lower.endswith(DECLINED):
        return False
    if any(form.verb_form == "Inf" for _, form in forms_index().get(token.lower, ())):
        return False  # 'ließ berichten'
    if clause.finite is None or clause.finite == cue.finite:
        return False
    if clause.finite > cue.finite:
        return not is_finite(token)  # 'Das erwartete Wachstum sei …'
    behind = reading.tokens[cue.finite + 1 : cue.finite + 2]
    if any(word.pos not in NOUN_PHRASE for word in behind):
        return False  # 'nannte den Plan gut stellte aber fest'
    between = reading.tokens[clause.finite + 1 : cue.finite]
    return all(word.lower not in COORDINATORS for word in between)


def _is_comparison(reading: Reading, cue: Cue) -> bool:
    """Whether a participle follows 'als' or 'wie' and nothing else: 'schwächer als erwartet'."""
    before = reading.tokens[cue.main - 1].lower if cue.main else ""
    return before in COMPARING and reading.tokens[cue.main].morph.verb_form == "Part"
