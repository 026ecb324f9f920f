"""The words of a quote's frame: the clause that tells who says it, without what it quotes."""

from collections.abc import Sequence, Set
from itertools import groupby

from quotegraph.context import Attribution
from quotegraph.grammar.tokens import Range, Reading

SOURCES = ("connective", "source")  # kinds of cues that make a frame with their source alone
ENDS = frozenset(",;:.!?–-")  # signs that end a clause; marks do not: 'der „Talbote“ zitiert ihn'


def frame_words(
    reading: Reading, quoted: Sequence[Range], answer: Attribution
) -> tuple[Range, ...]:
    """Return the token ranges of the frame round words that stand at the characters `quoted`.

    A frame reaches from the first to the last word of cue and speaker, and on to the ends of their
    clauses: 'Keller, die Chefin, die eben kam, sagte'. Where the quote parts it, it has two ranges.
    It has the comma or colon that parts it from the quote, as the gold data of this field do.
    """
    if answer.clause is None or answer.cue is None:
        return ()
    told = {i for start, end in quoted for i in range(*reading.token_range(start, end))}
    own = [i for i in _reach(reading, told, answer) if i not in told]
    runs = groupby(enumerate(own), lambda place: place[1] - place[0])  # neighbours
    words = ([i for _, i in run if reading.tokens[i].pos != "PUNCT"] for _, run in runs)
    return tuple(_with_signs(reading, run[0], run[-1] + 1) for run in words if run)


def _with_signs(reading: Reading, first: int, last: int) -> Range:
    tokens = reading.tokens
    before = first > 0 and tokens[first - 1].text == ","
    behind = last < len(tokens) and tokens[last].text in (",", ":")
    return first - before, last + behind


def _reach(reading: Reading, told: Set[int], answer: Attribution) -> range:
    """Return the tokens from the first to the last of a frame, whatever stands between them."""
    cue, speaker, tokens = answer.cue, answer.speaker, reading.tokens
    assert cue is not None
    assert answer.clause is not None
    sentence = tokens[cue.finite].sentence
    words = set(cue.tokens)
    if speaker is not None and tokens[speaker.first].sentence == sentence:
        words |= {speaker.first, speaker.last - 1}
    if cue.kind in SOURCES:
        return range(min(words), max(words) + 1)
    words |= set(range(*answer.clause)) - told
    first, last = reading.bounds[sentence]
    level = reading.inside[cue.finite]
    around = set(range(first, last)) - told
    ends = {i for i in around if tokens[i].text in ENDS and reading.inside[i] == level}
    start = max((i + 1 for i in ends if i < min(words)), default=first)
    stop = min((i for i in ends | told if i > max(words)), default=last)
    return range(start, stop)
