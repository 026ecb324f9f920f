"""Find what is reported by a word that points back to its source: 'demnach', 'wonach'."""

from collections.abc import Sequence

from quotegraph import lexicon
from quotegraph.framing.cue import Cue
from quotegraph.framing.frames import Frames
from quotegraph.grammar.clauses import Clause, trimmed
from quotegraph.grammar.tokens import Range, Reading
from quotegraph.mentions.mention import Mention

BACKWARD = frozenset(("demnach", "demzufolge"))  # to the sentence before
WHEREBY = frozenset(("wonach", "derzufolge", "dergemäß"))  # to the noun before the comma
SHORTEST = 2  # words after "wonach"


def whereby(
    reading: Reading, frames: Frames, sentence: int, clause: Clause
) -> tuple[Range, Cue, Mention | None] | None:
    """Return the words of a clause that opens with 'wonach', its cue, and the noun before it."""
    tokens = reading.tokens
    first = clause.first
    while first < clause.last and not tokens[first].text[0].isalnum():
        first += 1
    length = _opening(reading, first, clause.last)
    if length == 0 or clause.last - first - length < SHORTEST:
        return None
    cue = Cue("connective", tuple(range(first, first + length)), first, first)
    before = [m for m in frames.mentions_of(sentence) if m.last <= first]
    noun = next((m for m in reversed(before) if _holds_words(m)), None)
    near = noun is not None and noun.last >= first - 2
    if length > 1 and not near:
        return None  # 'die Pause, nach der die Gäste stärker wurden'
    return trimmed(tokens, first + length, clause.last), cue, noun


def _holds_words(mention: Mention) -> bool:
    """Whether a noun stands for words: 'Bericht', 'Gerüchte', 'Studien der Hochschule'."""
    said = mention.noun is not None and (mention.noun.said or mention.noun.source_phrase)
    return said or mention.form == "document"


def _opening(reading: Reading, first: int, last: int) -> int:
    """Return how many tokens 'wonach' or 'nach denen' takes at the head of a clause."""
    words = [token.lower for token in reading.tokens[first : min(last, first + 2)]]
    if words[:1] and words[0] in WHEREBY:
        return 1
    before = reading.tokens[first - 1].text if first else ""
    preposed = before == "," and words[:1] == ["nach"] and words[-1] in lexicon.relatives("Dat")
    return 2 if preposed and reading.tokens[first + 1].pos == "PRON" else 0


def backward(reading: Reading, clauses: Sequence[Clause]) -> tuple[tuple[Range, ...], Cue] | None:
    """Return the words of a sentence that 'demnach' hands to the source before it, and the cue."""
    if not clauses or clauses[0].kind != "main":
        return None
    first, last = clauses[0].first, clauses[-1].last
    for token in reading.tokens[first : clauses[0].last]:
        if token.lower in BACKWARD:
            parts = (
                trimmed(reading.tokens, first, token.i),
                trimmed(reading.tokens, token.i + 1, last),
            )
            return tuple(part for part in parts if part[1] > part[0]), Cue.at("connective", token.i)
    return None
