"""From pairs of marks to candidate quotes: join what frames and paragraphs cut apart.

„Wir wollen“, sagte Keller, „keine Zeit verlieren.“ is one quote in two spans; a mark that is
reopened at the next paragraph continues the quote above; a mark that nobody closed ends at its
inquit or at the end of the paragraph, and spoils nothing else.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quotegraph import lexicon
from quotegraph.grammar.tokens import Reading
from quotegraph.grammar.verbs import AUXILIARIES
from quotegraph.marks import Pair, Range
from quotegraph.text.sentences import split_sentences
from quotegraph.vocabulary import MarkStyle

TERMINAL = tuple(".!?…")
BEFORE_SENTENCE = frozenset("\n.:!?…–—-|(«»“”\"'‘’›‹")
PARAGRAPH_BREAK = re.compile(r"\s*\n\s*")
INQUIT = re.compile(r"[,.!?–-] +(\w+) ")
LONGEST_RUN = 12  # paragraphs one quote may run through


@dataclass(frozen=True, slots=True)
class Candidate:
    """A marked span that may be a quote. All ranges are characters of the clean text.

    `ranges` exclude the outer marks; `pairs` are the indices of the pairs it is made of; `parent`
    is the index of the candidate that it stands in.
    """

    ranges: tuple[Range, ...]
    pairs: tuple[int, ...]
    opening: Range
    closing: Range | None
    style: MarkStyle
    parent: int | None = None

    @property
    def start(self) -> int:
        """Start of the quoted text."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """End of the quoted text."""
        return self.ranges[-1][1]

    @property
    def outer(self) -> Range:
        """The whole span with its marks."""
        return self.opening[0], self.closing[1] if self.closing else self.end

    def text(self, source: str) -> str:
        """Return the quoted words, spans joined by a space."""
        return " ".join(source[start:end] for start, end in self.ranges)


def find_candidates(reading: Reading) -> list[Candidate]:
    """Return the marked spans of a text in order, joined and nested."""
    pairs = [_ended(reading, pair) for pair in reading.pairs]
    chains = _joined_frames(reading, _joined_paragraphs(reading, pairs))
    found = [_candidate(pairs, chain) for chain in chains]
    candidates = sorted((c for c in found if c.text(reading.text).strip()), key=lambda c: c.opening)
    return [replace(c, parent=_parent(candidates, i)) for i, c in enumerate(candidates)]


def _candidate(pairs: Sequence[Pair], chain: Sequence[int]) -> Candidate:
    first, last = pairs[chain[0]], pairs[chain[-1]]
    ranges = tuple((pairs[i].start, pairs[i].end) for i in chain)
    return Candidate(ranges, tuple(chain), first.opening, last.closing, first.style)


def _parent(candidates: Sequence[Candidate], index: int) -> int | None:
    start, end = candidates[index].outer
    before = range(index - 1, max(index - 50, -1), -1)
    around = (other for other in before if end <= candidates[other].outer[1])
    inside = (o for o in around if any(a <= start < b for a, b in candidates[o].ranges))
    return next(inside, None)


def _ended(reading: Reading, pair: Pair) -> Pair:
    """End a span without closing mark before its inquit: '„Das endet nie, sagte Brandt.'"""
    if pair.closing is not None:
        return pair
    for match in INQUIT.finditer(reading.text, pair.start, pair.end):
        if _reports(match.group(1)):
            return replace(pair, end=match.start() + (match.group()[0] in ".!?"))
    return pair


def _reports(word: str) -> bool:
    readings = lexicon.forms_index().get(word.lower(), ())
    return any(not verb.weak and form.verb_form == "Fin" for verb, form in readings)


def _joined_paragraphs(reading: Reading, pairs: Sequence[Pair]) -> list[list[int]]:
    """Chain spans that stay open at the end of their paragraph to the mark that reopens them."""
    chains: list[list[int]] = []
    for index, pair in enumerate(pairs):
        if chains and _continues(reading, pairs, chains[-1], pair):
            chains[-1].append(index)
        elif pair.parent is not None and chains and pair.parent in chains[-1]:
            chains.insert(-1, [index])
        else:
            chains.append([index])
    return chains


def _continues(reading: Reading, pairs: Sequence[Pair], chain: Sequence[int], pair: Pair) -> bool:
    last = pairs[chain[-1]]
    if last.closing is not None or last.style != pair.style or len(chain) >= LONGEST_RUN:
        return False
    first = pairs[chain[0]].opening[0]
    before = reading.text[max(0, first - 3) : first].rstrip(" ")
    if before and before[-1] not in BEFORE_SENTENCE:
        return False  # 'Die Messe „Garten 2026 lädt ein.' lost its mark
    return PARAGRAPH_BREAK.fullmatch(reading.text, last.end, pair.opening[0]) is not None


def _joined_frames(reading: Reading, chains: list[list[int]]) -> list[list[int]]:
    """Join the two halves of a quote that a frame interrupts.

    The frame may hold a name in marks: '„Ja“, sagte Brandt der „Stadtpost“, „sofort.“'
    """
    joined: list[list[int]] = []
    for chain in sorted(chains):
        halves = (half for half in joined[-2:][::-1] if _is_second_half(reading, half, chain))
        first = next(halves, None)
        if first is None:
            joined.append(chain)
        else:
            first += chain
    return joined


def _is_second_half(reading: Reading, first: Sequence[int], second: Sequence[int]) -> bool:
    before, after = reading.pairs[first[-1]], reading.pairs[second[0]]
    if before.closing is None or before.parent != after.parent or before.style != after.style:
        return False
    between = reading.text[before.closing[1] : after.opening[0]]
    if len(between) > 200 or "\n" in between or not between.startswith((",", " –", " -", " ")):
        return False
    return _is_interruption(reading, before, after, between) and not _has_inquit(reading, after)


def _has_inquit(reading: Reading, pair: Pair) -> bool:
    """Whether a span has a frame of its own behind it: '„Ja“, sagte sie, „Nein“, meinte er.'

    'fuhr sie fort' goes on with the first.
    """
    if pair.closing is None:
        return False
    found = re.match(r",\s+([a-zäöüß]+)", reading.text[pair.closing[1] : pair.closing[1] + 40])
    readings = lexicon.forms_index().get(found[1], ()) if found else ()
    goes_on = any(verb.kind == "continue" for verb, _ in readings)
    return found is not None and _reports(found[1]) and not goes_on


def _is_interruption(reading: Reading, before: Pair, after: Pair, between: str) -> bool:
    """', sagte Keller, ' interrupts; ', sagte Keller. ' ends a sentence; ', „so“ ' is a list."""
    inner, text = between.strip(), reading.text
    if not inner.endswith((",", ":", "–", "-")) or inner.endswith(":") or len(inner) < 4:
        return False
    unfinished = not text[: before.end].endswith((".", "…")) or text[after.start].islower()
    if not unfinished or not inner.startswith((",", "–", "-")) or not _starts_inquit(inner):
        return False
    return len(list(split_sentences(inner))) == 1


def _starts_inquit(words: str) -> bool:
    """Whether it is an inquit: ', sagte Keller,', ', so Keller,', ', hatte sie damals gesagt,'."""
    found = re.findall(r"\w+", words)
    if not found:
        return False
    composed = found[0].lower() in AUXILIARIES and _is_part_of_verb(found[-1])
    return found[0] in ("so", "wie") or _reports(found[0]) or composed


def _is_part_of_verb(word: str) -> bool:
    """Whether a word is the participle or infinitive of a reporting verb."""
    readings = lexicon.forms_index().get(word.lower(), ())
    return any(not verb.weak and form.verb_form in ("Part", "Inf") for verb, form in readings)
