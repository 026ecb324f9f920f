"""Find who speaks where the verb is left out: 'Keller sprach von „Glück“, Brandt von „Pech“'."""

from itertools import dropwhile

from quotegraph import lexicon
from quotegraph.context import COORDINATING, Context
from quotegraph.mentions.mention import Mention

BEFORE_SPEAKER = COORDINATING | {"dort", "hier", "da", "dagegen"}
# Words between who speaks and what is quoted, where the verb is left out: 'dagegen von einem'.
BESIDE_NOUNS = frozenset(("ADP", "ADV", "DET", "ADJ", "PART", "SCONJ", "CCONJ"))


def stands_for_speaker(context: Context) -> Mention | None:
    """Who a clause without verb is about: 'Keller sprach von „Glück“, Brandt von „Pech“'.

    After 'für Keller ist das „Glück“' it is 'für Brandt „Pech“'.
    """
    if context.previous is None:
        return None
    start = context.candidates[context.previous].outer[1]
    words = [t for t in context.outside if start <= t.start < context.outer[0]]
    parted = list(dropwhile(lambda t: t.text == ")", words))
    own = list(dropwhile(lambda t: t.text == "," or t.lower in BEFORE_SPEAKER, parted))
    if any(t.pos in ("VERB", "AUX") for t in own) or not own or own == parted:
        return None
    earlier = context.attribution_before
    governed = earlier.speaker.preposition if earlier and earlier.speaker else ""
    for mention in context.frames.mentions_of(context.sentence):
        if mention.first == own[0].i + bool(governed):
            return mention if _takes_place(context, mention, governed) else None
    return None


def _takes_place(context: Context, mention: Mention, governed: str) -> bool:
    """Whether a mention can stand where the speaker stood, and nothing but adverbs follow."""
    der = context.reading.tokens[mention.first].lower == "der"  # opens a clause: no genitive
    word = context.reading.tokens[mention.head].lower if mention.last == mention.first + 1 else ""
    if not context.is_outside(mention) or word in lexicon.relatives():
        return False  # ', der „nichts“ wagt'
    subject = der or (mention.can_speak and "Nom" in mention.cases)
    if mention.preposition != governed or not (governed or subject):
        return False
    rest = context.reading.tokens[mention.last : context.first - 1]
    return all(t.pos in BESIDE_NOUNS or t.text == ":" for t in rest)
