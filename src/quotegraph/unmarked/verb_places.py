"""Tell a verb that reports from a participle in its form: 'eine oft beklagte Lücke', 'als gedacht'.

Taggers take both for verbs at times; a clause has one finite verb, and that one stands first.
"""

from quotegraph.framing.cue import Cue
from quotegraph.grammar.clauses import COORDINATORS, Clause
from quotegraph.grammar.tokens import Reading
from quotegraph.lexicon import forms_index

COMPARING = frozenset(("als", "wie"))
NOUN_PHRASE = frozenset(("NOUN", "PROPN", "ADJ", "PUNCT"))  # what follows a participle in it
DECLINED = ("te", "ten")


def is_attribute(reading: Reading, cue: Cue, clause: Clause) -> bool:
    """Whether a past in -te is a participle: its clause has a finite verb before it already."""
    token = reading.tokens[cue.finite]
    if cue.main != cue.finite or not token.lower.endswith(DECLINED):
        return False
    if any(form.verb_form == "Inf" for _, form in forms_index().get(token.lower, ())):
        return False  # 'ließ berichten'
    if clause.finite is None or clause.finite >= cue.finite:
        return False
    behind = reading.tokens[cue.finite + 1 : cue.finite + 2]
    if any(word.pos not in NOUN_PHRASE for word in behind):
        return False  # 'nannte den Plan gut stellte aber fest'
    between = reading.tokens[clause.finite + 1 : cue.finite]
    return all(word.lower not in COORDINATORS for word in between)


def is_comparison(reading: Reading, cue: Cue) -> bool:
    """Whether a participle follows 'als' or 'wie' and nothing else: 'schwächer als erwartet'."""
    before = reading.tokens[cue.main - 1].lower if cue.main else ""
    return before in COMPARING and reading.tokens[cue.main].morph.verb_form == "Part"
