"""Tell whether a quote was spoken, written or thought, by its cue, its speaker and its frame."""

from functools import cache

from quotegraph import lexicon
from quotegraph.context import Attribution, Context
from quotegraph.cues import Cue
from quotegraph.mentions import Mention
from quotegraph.nouns import noun
from quotegraph.records import Medium
from quotegraph.tokens import Token

# Texts and media that are heard, not read.
HEARD = frozenset(
    """Aufnahme Durchsage Lautsprecherdurchsage Lied Video Regierungserklärung Sprichwort Fernsehen
    Fernsehsender Hörfunk Radio Radiosender Rundfunk Sender Medium""".split()
)
ON = frozenset("auf per via über bei".split())  # 'auf Facebook', 'per WhatsApp'
DATIVE = ("dem", "der", "inem", "iner", "hrem", "hrer")  # 'in einem Brief', not 'in das Heft'
INWARD = frozenset(("think", "ask"))  # kinds of verb whose thoughts are nobody's speech


def medium_of(context: Context, attribution: Attribution | None) -> Medium | None:
    """Return the medium of a quote, None where nobody is found to have said it.

    An opinion in marks ('hält den Plan für „unreif“') was said: only a thought in full is one.
    """
    if attribution is None or (attribution.cue is None and attribution.speaker is None):
        return None
    if _is_thought(context, attribution):
        return "thought"
    return "writing" if _is_written(context, attribution) else "speech"


def _is_thought(context: Context, attribution: Attribution) -> bool:
    cue = attribution.cue
    if cue is None or cue.medium != "thought" or cue.verb is None or context.embedded:
        return False
    return cue.verb.kind in INWARD and not cue.modal


def _is_written(context: Context, attribution: Attribution) -> bool:
    cue, speaker = attribution.cue, attribution.speaker
    if cue is not None and cue.medium == "writing":
        return True
    if speaker is not None and (speaker.form == "document" or _is_medium(speaker)):
        return _is_read(context.reading.tokens[speaker.head])
    heard = cue is not None and (cue.medium == "thought" or _is_uttered(cue))
    frame = [] if heard else _frame(context, attribution)
    return any(_marks_writing(context, token) for token in frame)


def _is_medium(speaker: Mention) -> bool:
    return speaker.noun is not None and speaker.noun.kind == "medium"


def _is_uttered(cue: Cue) -> bool:
    return cue.verb is not None and cue.verb.kind == "utter"


def _frame(context: Context, attribution: Attribution) -> list[Token]:
    """Return the tokens of the clause that reports, outside of quotes."""
    if attribution.clause is None:
        return []
    first, last = attribution.clause
    inside = context.frames.inside
    return [t for t in context.reading.tokens[first:last] if inside[t.i] == context.level]


def _marks_writing(context: Context, token: Token) -> bool:
    """Whether a word of the frame says so: 'schriftlich', 'auf Facebook', 'in einem Brief'."""
    if token.text in _written_words():
        return token.text[0].islower() or _before(context, token).lower in ON
    if token.pos != "NOUN" or not _is_read(token):
        return False
    at = token.i - 1
    tokens = context.reading.tokens
    while at > 0 and tokens[at].pos == "ADJ":
        at -= 1
    if tokens[at].lower in ("im", "per"):
        return True
    return at > 0 and tokens[at].lower.endswith(DATIVE) and tokens[at - 1].lower in ("in", "auf")


def _before(context: Context, token: Token) -> Token:
    return context.reading.tokens[max(0, token.i - 1)]


def _is_read(token: Token) -> bool:
    """Whether a noun is a text for readers: no speech, no song and no broadcast."""
    known = noun(token.text)
    if known is None:
        return True
    if known.kind == "speech":
        return known.medium == "writing"
    return known.lemma not in HEARD


@cache
def _written_words() -> frozenset[str]:
    return frozenset(row.word for row in lexicon.markers() if row.effect == "written")
