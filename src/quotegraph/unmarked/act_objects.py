"""Tell what an act of speaking is about: 'mehr Geld', 'vor Glätte', not 'das Gelbe Trikot'."""

from collections.abc import Sequence

from quotegraph import lexicon
from quotegraph.grammar.nouns import TIMES
from quotegraph.grammar.tokens import Range, Reading, Token
from quotegraph.lexicon.cue_rows import Verb, VerbKind
from quotegraph.mentions.mention import Mention

# Kinds of verbs whose object alone tells what was said.
ACTS: frozenset[VerbKind] = frozenset(
    ("accuse", "admit", "announce", "assert", "call", "demand", "deny", "judge", "promise", "warn")
)
# Prepositions of objects: 'warnte vor Glätte', 'wandte sich gegen den Plan'.
OBJECTS = frozenset("an auf für gegen gegenüber mit nach um von vom vor zu zum zur über".split())
CALLED = ("von", "vom")  # what verbs that only call something have: 'sprach von Betrug'
ENDINGS = ("s", "es", "e", "en", "n")
SHORTEST_LAST_PART = 5  # letters: 'Weltmeistertitel' ends in 'Titel', but 'Botschaft' in no 'Haft'


def says_something(reading: Reading, verb: Verb, clause: Range, others: Sequence[Mention]) -> bool:
    """Whether a verb in its clause, a token range, has an object that is said, and no other thing.

    `others` are the mentions of its sentence but for the speaker.
    """
    row = None if verb.reflexive else lexicon.act_objects().get((verb.verb, verb.particle))
    objects = [m for m in others if _is_object(reading, verb, m)]
    if row is None:
        return verb.kind in ACTS and bool(objects)
    if any(_is_one_of(reading.tokens[m.head], row.done_to) for m in others):
        return False
    if row.behind:
        words = reading.tokens[slice(*clause)]
        beside = {word.lower for word in words if word.pos == "ADP"}
        return not beside.union(m.preposition for m in others).isdisjoint(row.behind)
    if row.said:
        bare = (m for m in objects if not m.preposition)
        return any(reading.tokens[m.head].text in row.said for m in bare)
    return bool(row.done_to and objects)


def _is_one_of(head: Token, nouns: Sequence[str]) -> bool:
    """Whether a noun, or the last part of a long compound, is one of these, in whatever case."""
    words = (head.lower, *(head.lower.removesuffix(end) for end in ENDINGS))
    whole = {noun.lower() for noun in nouns}
    last = tuple(noun for noun in whole if len(noun) >= SHORTEST_LAST_PART)
    return any(word in whole or word.endswith(last) for word in words)


def _is_object(reading: Reading, verb: Verb, other: Mention) -> bool:
    """Whether a phrase can be what the act is about: 'mehr Geld', 'vor Glätte'; no time or place.

    Verbs that only call something so need a bare object: 'hat im Rat gesprochen' is no act.
    """
    if reading.tokens[other.head].text in TIMES or other.form == "pronoun":
        return False
    if verb.kind == "call":
        return not other.preposition or other.preposition in CALLED
    return not other.preposition or other.preposition in OBJECTS
