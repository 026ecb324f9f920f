"""Tell whether a quote was spoken, written or thought, by its cue, its speaker and its frame."""

from collections.abc import Sequence
from functools import cache

from quotegraph import lexicon
from quotegraph.context import Attribution
from quotegraph.framing.frames import Frames
from quotegraph.grammar.nouns import noun
from quotegraph.grammar.tokens import Token
from quotegraph.vocabulary import Medium

# Texts and media that are heard, not read.
HEARD = frozenset(
    """Aufnahme Durchsage Lautsprecherdurchsage Lied Video Regierungserklärung Sprichwort Fernsehen
    Fernsehsender Hörfunk Radio Radiosender Rundfunk Sender Medium""".split()
)
ON = frozenset("auf per via über bei".split())  # 'auf Facebook', 'per WhatsApp'
DATIVE = ("dem", "der", "inem", "iner", "hrem", "hrer")  # 'in einem Brief', not 'in das Heft'
INWARD = frozenset(("think", "ask"))  # kinds of verb whose thoughts are nobody's speech


def medium_of(
    frames: Frames, attribution: Attribution | None, level: int, *, partial: bool
) -> Medium | None:
    """Return the medium of quoted or reported words, None where nobody is found to have said them.

    `level` is the marked span that the frame stands in, -1 for none. An opinion in marks ('hält
    den Plan für „unreif“') was said: only a thought in full is one, not a `partial` quote.
    """
    if attribution is None or (attribution.cue is None and attribution.speaker is None):
        return None
    if not partial and _is_thought(attribution):
        return "thought"
    return "writing" if _is_written(frames, attribution, level) else "speech"


def _is_thought(attribution: Attribution) -> bool:
    cue = attribution.cue
    if cue is None or cue.medium != "thought":
        return False
    return cue.verb_kind in INWARD and not cue.modal


def _is_written(frames: Frames, attribution: Attribution, level: int) -> bool:
    cue, speaker = attribution.cue, attribution.speaker
    if cue is not None and cue.medium == "writing":
        return True
    tokens = frames.reading.tokens
    if speaker is not None and (speaker.form == "document" or speaker.noun_kind == "medium"):
        return _is_read(tokens[speaker.head])
    heard = cue is not None and (cue.medium == "thought" or cue.verb_kind == "utter")
    if heard or attribution.clause is None:
        return False
    frame = tokens[slice(*attribution.clause)]
    return any(frames.reading.inside[t.i] == level and _marks_writing(tokens, t) for t in frame)


def _marks_writing(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word of the frame says so: 'schriftlich', 'auf Facebook', 'in einem Brief'."""
    if token.text in _written_words():
        return token.text[0].islower() or tokens[max(0, token.i - 1)].lower in ON
    if token.pos not in ("NOUN", "PROPN") or noun(token.text) is None or not _is_read(token):
        return False  # 'in der Stadthalle', 'auf einem Podium'
    at = token.i - 1
    while at > 0 and tokens[at].pos == "ADJ":
        at -= 1
    if tokens[at].lower in ("im", "per"):
        return True
    return at > 0 and tokens[at].lower.endswith(DATIVE) and tokens[at - 1].lower in ("in", "auf")


def _is_read(token: Token) -> bool:
    """Whether a noun, of a document or unknown, is a text for readers: no song, no broadcast."""
    known = noun(token.text)
    if known is None:
        return True
    if known.kind == "speech":
        return known.medium == "writing"
    return known.kind in ("document", "medium") and known.lemma not in HEARD


@cache
def _written_words() -> frozenset[str]:
    return frozenset(row.word for row in lexicon.markers() if row.effect == "written")
