"""Cut a sentence into clauses, and say of each what it can hold: reported words, or an aside.

A clause is what stands between commas, colons, semicolons and dashes outside of quotation marks.
Its kind follows from its first word and from where its finite verb stands, so that it holds
without a parser too.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from quotegraph import lexicon
from quotegraph.grammar.moods import is_finite, is_subjunctive
from quotegraph.grammar.tokens import Range, Reading, Token
from quotegraph.marks import GLYPHS

Kind = Literal["main", "content", "aside", "relative", "infinitive", "fragment"]

PUNCTUATION = frozenset(",;:.!?…–—-")
DASHES = frozenset(("–", "—", "-"))
LONGEST_DATELINE = 10  # tokens
NAMING = frozenset(("NOUN", "PROPN"))
DIVIDERS = frozenset(",;:–—")
COORDINATORS = frozenset("und oder aber sondern sowie doch denn".split())
DASS = frozenset(("dass", "daß", "ob"))
QUESTION_WORDS = lexicon.words("question")
ASIDES = lexicon.words("conjunction")
# Of these, what may be a preposition or an adverb: 'Ohne Geld ruhe der Bau', 'Damit sei Schluss'.
AMBIGUOUS = frozenset("anstatt bis da damit ohne seit seitdem statt trotzdem während".split())
SUBORDINATORS = frozenset("wie dass ob weil da nachdem während als indem wobei obwohl wenn".split())
FOCUS = frozenset("auch besonders erst gerade nur schon selbst".split())  # 'erst wenn', 'auch weil'


class Clause(NamedTuple):
    """Tokens `first` to `last` (half open) of a clause, without the mark that ends it.

    `opener` is its first word in lower case, after 'und' and the like; `finite` its first finite
    verb, None if it has none.
    """

    first: int
    last: int
    opener: str
    finite: int | None
    kind: Kind


def clauses_of(reading: Reading, sentence: int) -> list[Clause]:
    """Return the clauses of a sentence in order; commas inside of marked words divide nothing."""
    first, last = reading.bounds[sentence]
    spans = _segments(reading, first, last)
    return _completed([_clause(reading, *span) for span in spans])


def _completed(clauses: list[Clause]) -> list[Clause]:
    """Give the end of an aside that an apposition divides its kind: 'Als Roth, der Chef, kam'."""
    waiting = False
    for index, clause in enumerate(clauses):
        if waiting and clause.kind == "main" and clause.finite == clause.last - 1:
            clauses[index] = clause._replace(kind="aside")
        waiting = clause.finite is None and (waiting or clause.kind == "aside")
    return clauses


def clause_at(clauses: Sequence[Clause], token: int) -> int:
    """Return the index of the clause that holds a token, or of the one before it."""
    return max(0, bisect_right(clauses, token, key=lambda clause: clause.first) - 1)


def trimmed(tokens: Sequence[Token], first: int, last: int) -> Range:
    """Return a token range without the punctuation at its edges, or a mark that nothing opens."""
    marks = sum(token.text in GLYPHS for token in tokens[first:last])
    while last > first and (
        tokens[last - 1].text in PUNCTUATION or (marks == 1 and tokens[last - 1].text in GLYPHS)
    ):
        last -= 1
    while first < last and tokens[first].text in PUNCTUATION:
        first += 1
    return first, last


def after_dateline(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where a sentence begins behind 'Talheim (abc) –', 'Talheim, 3. Mai – Der'."""
    for index in range(first + 1, min(last, first + LONGEST_DATELINE)):
        if is_finite(tokens[index]):
            break
        if tokens[index].text in DASHES and (
            tokens[index - 1].text == ")"
            or _is_dated(tokens[first:index])
            or _is_place_line(tokens[first:index], tokens[index + 1 : last])
        ):
            return index + 1
    return first


def _is_place_line(place: Sequence[Token], rest: Sequence[Token]) -> bool:
    """'Talheim/Bonn – Die Brücke': names alone, and a sentence that begins with a capital."""
    named = all(token.pos == "PROPN" or token.text == "/" for token in place)
    begins = bool(rest) and rest[0].text.istitle()
    return named and begins and (rest[0].pos not in NAMING or place[0].text.isupper())


def _is_dated(tokens: Sequence[Token]) -> bool:
    """Whether words open with a place and a comma and close with a date: 'Bonn, 3. Mai'."""
    comma = next((i for i, token in enumerate(tokens) if token.text == ","), None)
    rest = tokens[comma + 1 :] if comma is not None else ()
    return bool(rest) and rest[0].text[0].isdigit() and tokens[0].pos == "PROPN"


def _segments(reading: Reading, first: int, last: int) -> Iterator[Range]:
    inside = reading.inside
    level = inside[first] if inside[first] == inside[last - 1] else -1
    start = first
    for index in range(first, last):
        if reading.tokens[index].text in DIVIDERS and inside[index] == level:
            if index > start:
                yield start, index
            start = index + 1
    if last > start:
        yield start, last


def _clause(reading: Reading, first: int, last: int) -> Clause:
    inside = reading.inside
    level = inside[first] if inside[first] == inside[last - 1] else -1
    tokens = [t for t in reading.tokens[first:last] if inside[t.i] == level and t.text[0].isalnum()]
    start = 1 if len(tokens) > 1 and tokens[0].lower in COORDINATORS else 0
    words = tokens[start:]
    finite = next((t.i for t in words if is_finite(t) or is_subjunctive(t)), None)
    opener = words[0].lower if words else ""
    follows = first > reading.bounds[reading.tokens[first].sentence][0]
    return Clause(first, last, opener, finite, _kind(words, finite, follows))


def _kind(words: Sequence[Token], finite: int | None, follows: bool) -> Kind:
    """Return the kind of a clause; one that follows no other cannot be relative."""
    if not words:
        return "fragment"
    opener = words[0].lower
    if opener in DASS:
        return "content"
    if _is_aside(words, finite):
        return "aside"
    if opener == "so" and len(words) > 1 and words[1].lower in DASS:
        return "aside"
    if finite is None:
        return "infinitive" if _has_infinitive(words) else "fragment"
    if not ends_with_verb(words):
        return "main"
    if opener in QUESTION_WORDS and not (opener.startswith("welch") and words[0].pos == "PRON"):
        return "content"  # but 'die Kette, welche reißt'
    return "relative" if follows and _is_relative(words, finite) else "main"


def _is_aside(words: Sequence[Token], finite: int | None) -> bool:
    """'weil es regnet', 'erst wenn es regnet'; not 'Damit ist Schluss', 'Auch als Trainer …'."""
    opener = words[0].lower
    if opener in FOCUS and len(words) > 1:
        return words[1].lower in ASIDES - AMBIGUOUS and ends_with_verb(words)
    if opener not in ASIDES or finite == words[0].i:
        return False
    if opener == "als" and finite is not None and words[1].i < finite:
        return ends_with_verb(words)  # but 'als Kompromiss sei vorgesehen'
    if opener in AMBIGUOUS and finite is None and not _has_infinitive(words):
        return False  # 'bis heute nicht gefasst'
    preposed = opener in AMBIGUOUS and finite is not None and not ends_with_verb(words)
    return not preposed or (words[0].pos == "SCONJ" and finite != words[1].i)


def _is_relative(words: Sequence[Token], finite: int) -> bool:
    """Whether a clause with its verb at the end opens with a relative pronoun.

    'der Bau ruhe' ends with its verb too; there 'der' is the article of the noun after it.
    """
    preposed = words[0].pos == "ADP"
    pronoun = words[1] if preposed else words[0]
    if pronoun.lower not in lexicon.relatives() or finite == words[1].i:
        return False
    if pronoun.lower in lexicon.relatives("Gen"):
        return True
    if preposed or pronoun.pos == "PRON":
        return pronoun.pos == "PRON"
    noun = words[1].pos in ("NOUN", "PROPN", "ADJ")
    return pronoun.pos == "DET" and not noun


def ends_with_verb(words: Sequence[Token]) -> bool:
    """Whether the last finite verb stands at the end of a clause, as after a conjunction."""
    tail = [t for t in words[-3:] if is_finite(t) or is_subjunctive(t)]
    if not tail or len(words) < 3:
        return False
    rest = [t for t in words if t.i > tail[0].i]
    return all(t.pos in ("VERB", "AUX", "PART") for t in rest)


def _has_infinitive(words: Sequence[Token]) -> bool:
    """'geeinigt zu haben', 'einzufangen': an infinitive with zu."""
    for before, token in pairwise(words):
        if before.lower == "zu" and token.lower.endswith("n") and token.pos in ("VERB", "AUX"):
            return True
    return any(
        t.pos in ("VERB", "AUX") and t.lower.endswith("n") and "zu" in t.lower[1:-3] for t in words
    )


def is_subordinate(reading: Reading, clause: Range) -> bool:
    """Whether a clause opens with a conjunction or a relative pronoun, its verb at the end."""
    first, second = reading.tokens[clause[0]], reading.tokens[min(clause[0] + 1, clause[1] - 1)]
    if first.lower in SUBORDINATORS:
        return True
    if first.i == 0 or reading.tokens[first.i - 1].text != ",":
        return False
    pronoun = second if first.pos == "ADP" else first
    owns = first.lower in lexicon.relatives("Gen")  # ', deren Entwurf siegte'
    return owns or (pronoun.pos == "PRON" and pronoun.lower in lexicon.relatives())
