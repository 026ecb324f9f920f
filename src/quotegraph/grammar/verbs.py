"""Find what belongs to a verb in its sentence: particle, auxiliary and reflexive pronoun."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from quotegraph import lexicon
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.tokens import Reading, Token
from quotegraph.marks import OPENING

BE = frozenset("ist sind war waren sei seien wäre wären bin".split())
HAVE = frozenset("hat haben hatte hatten habe hätte hätten".split())
PERFECT = BE | HAVE
BECOME = frozenset("wird werden wurde wurden werde würde würden worden ward".split())
MODALS = lexicon.words("modal")
AUXILIARIES = BE | HAVE | BECOME | MODALS
INFINITIVES = frozenset(("haben", "sein", "werden"))
REFLEXIVES = frozenset(("sich", "mich", "uns", "dich", "euch"))
CONJUNCTIONS = frozenset(("und", "oder", "aber"))
CLAUSE_DIVIDERS = frozenset((",", ";", ":"))
CLAUSE_END = frozenset(",;:.!?“”«»\"'‘’–-)")
PREFIXES = lexicon.words("prefix")
REACH = 60  # tokens searched for a particle or an auxiliary
REFLEXIVE_REACH = 12  # tokens to either side of a verb searched for its reflexive pronoun


def may_be_verb(reading: Reading, token: Token) -> bool:
    """Whether a token with the form of a verb may be one, whatever an unsure tagger says."""
    if token.pos in ("VERB", "AUX"):
        return True
    if token.pos in ("NOUN", "PROPN", "DET", "PRON", "ADP", "NUM") and token.text[0].isupper():
        return False
    following = _next(reading, token.i)
    before = [other.text for other in reading.tokens[max(0, token.i - 2) : token.i]]
    if len(before) == 2 and before[1] == "," and not before[0][0].isalnum():
        return True  # “, sagten die …
    return token.pos in ("ADJ", "ADV", "X", "NOUN", "PROPN") and not (
        following is not None and following.pos in ("NOUN", "PROPN") and token.lower.endswith("en")
    )


def _next(reading: Reading, index: int) -> Token | None:
    return reading.tokens[index + 1] if index + 1 < len(reading.tokens) else None


def auxiliary_in_place(reading: Reading, token: Token) -> Token | None:
    """Return the finite auxiliary that stands where a clause has it, whatever the parser says."""
    return (
        auxiliary_at_clause_end(reading, token)
        or auxiliary_closing(reading, token)
        or auxiliary_behind_front(reading, token)
        or shared_auxiliary(reading, token)
    )


def auxiliary_at_clause_end(reading: Reading, token: Token) -> Token | None:
    """Return the finite auxiliary that stands before a verb at the end of its own clause."""
    first = reading.bounds[token.sentence][0]
    following = _next(reading, token.i)
    if (
        following is not None
        and following.text not in CLAUSE_END
        and following.pos not in ("AUX", "CCONJ")
        and following.lower not in INFINITIVES
    ):
        return None
    for index in range(token.i - 1, max(first, token.i - REACH) - 1, -1):
        other = reading.tokens[index]
        if other.text in (",", ";", ":") or other.lower in CONJUNCTIONS:
            return None
        if other.lower in AUXILIARIES and other.pos in ("AUX", "VERB"):
            return other
    return None


def auxiliary_closing(reading: Reading, token: Token) -> Token | None:
    """Return the auxiliary that ends a clause: 'gelobt wurde', 'gesagt haben soll'."""
    behind = reading.tokens[token.i + 1 : token.i + 4]
    if behind and behind[0].lower in INFINITIVES:
        behind = behind[1:]
    if not behind or behind[0].lower not in AUXILIARIES or not is_finite(behind[0]):
        return None
    ends = len(behind) == 1 or behind[1].text in CLAUSE_END or behind[1].pos == "CCONJ"
    return behind[0] if ends else None


def auxiliary_behind_front(reading: Reading, token: Token) -> Token | None:
    """Return it behind a verb that opens a clause: 'sagen wolle er', 'verurteilt worden war er'."""
    following = _next(reading, token.i)
    first = reading.bounds[token.sentence][0]
    opens = token.i == first or reading.tokens[token.i - 1].text in CLAUSE_END
    wanted = MODALS
    if following is not None and following.lower == "worden":
        following, wanted = _next(reading, following.i), BE
    found = following is not None and following.lower in wanted and is_finite(following)
    return following if opens and found else None


def shared_auxiliary(reading: Reading, token: Token) -> Token | None:
    """Return the auxiliary of the participle before 'und': 'haben es geprüft und bestätigt'."""
    before = reading.tokens[token.head]
    participles = token.morph.verb_form == before.morph.verb_form == "Part"
    if not participles or token.relation != "coordinated":
        return None
    linked = (reading.tokens[i] for i in reading.children[before.i])
    return next((other for other in linked if other.lower in PERFECT | BECOME), None)


def auxiliary_of(reading: Reading, token: Token) -> Token | None:
    """Return the finite auxiliary or modal that belongs to a participle or infinitive."""
    tokens = reading.tokens
    linked = [tokens[i] for i in reading.children[token.i]] + [tokens[token.head]]
    finite = [other for other in linked if other.lower in AUXILIARIES and other.i != token.i]
    first, last = reading.bounds[token.sentence]
    after = [t for t in tokens[token.i + 1 : min(last, token.i + 3)] if t.lower in AUXILIARIES]
    before = [t for t in tokens[max(first, token.i - REACH) : token.i] if t.lower in AUXILIARIES]
    found = min(finite, key=lambda other: (other.lower not in MODALS, other.i), default=None)
    found = found or next(iter(after), None) or next(iter(reversed(before)), None)
    modal = before[-1] if before and before[-1].lower in MODALS else None
    if found is None or modal is None or found.i < token.i or found.lower not in INFINITIVES:
        return found
    return found if _is_divided(reading, modal.i, token.i) else modal  # soll ihn … genannt haben


def is_to_infinitive(reading: Reading, token: Token) -> bool:
    """Whether 'zu' stands right before an infinitive: 'zu sagen'."""
    return token.i > 0 and reading.tokens[token.i - 1].lower == "zu"


def is_reflexive(reading: Reading, token: Token) -> bool:
    """Whether a reflexive pronoun stands near a verb in its clause: 'äußerte sich'."""
    first, last = reading.bounds[token.sentence]
    before = reading.tokens[max(first, token.i - REFLEXIVE_REACH) : token.i][::-1]
    after = reading.tokens[token.i + 1 : min(last, token.i + REFLEXIVE_REACH)]
    return any(
        other.lower in REFLEXIVES
        for side in (before, after)
        for other in takewhile(lambda near: near.text not in CLAUSE_DIVIDERS, side)
    )


def particle_of(reading: Reading, token: Token, particle: str | None) -> tuple[int, ...] | None:
    """Return the tokens of a verb's particle, () if none has to stand apart, None if it is missing.

    A verb that takes no particle must not have one either.
    """
    if particle is None:
        return None if _has_prefix(reading, token) else ()
    words = _words_of(particle)
    if (
        len(words) == 1
        and token.lower.removeprefix("un").startswith(words[0])
        and token.lower != words[0]
    ):
        return ()
    if words[0] not in reading.places:
        return None
    for last in _phrase_ends(reading, token, words):
        return tuple(range(last - len(words) + 1, last + 1))
    return None


@cache
def _words_of(particle: str) -> list[str]:
    return particle.lower().split()


def is_parsed(reading: Reading, token: Token, particle: Sequence[int]) -> bool:
    """Whether the parser too takes these tokens for the particle of a verb."""
    last = reading.tokens[particle[-1]]
    return last.relation == "particle" and last.head == token.i


def _has_prefix(reading: Reading, token: Token) -> bool:
    """Whether a particle makes another verb of this one: 'sagte … ab' is no 'sagte'."""
    inside = reading.inside
    children = [reading.tokens[i] for i in reading.children[token.i] if i > token.i]
    particles = [child.i for child in children if child.relation == "particle"]
    return any(
        reading.tokens[i].lower in PREFIXES
        and inside[i] == inside[token.i]
        and not _is_preposition(reading, i)
        and not _is_divided(reading, token.i, i)
        for i in particles
    )


def _is_preposition(reading: Reading, index: int) -> bool:
    """Whether a phrase follows what a parser took for a particle: 'plädierte auf „Notwehr“'."""
    following = _next(reading, index)
    if following is None:
        return False
    return following.pos in ("DET", "ADJ", "NOUN", "PROPN") or following.text in OPENING


def _is_divided(reading: Reading, first: int, last: int) -> bool:
    """Whether a comma stands between two tokens, outside of marks that they do not stand in."""
    return any(
        reading.tokens[i].text in CLAUSE_DIVIDERS and reading.inside[i] == reading.inside[first]
        for i in range(first + 1, last)
    )


def _phrase_ends(reading: Reading, token: Token, words: list[str]) -> Iterator[int]:
    """Yield where the words of a particle end a clause, after the verb or right before it."""
    first, last = reading.bounds[token.sentence]
    places = reading.places[words[0]]
    begin = bisect_left(places, max(first, token.i - 6))
    for at in places[begin : bisect_left(places, min(last, token.i + REACH))]:
        if len(words) > 1 and [t.lower for t in reading.tokens[at : at + len(words)]] != words:
            continue
        end = at + len(words) - 1
        if at <= token.i <= end:
            continue
        if any(t.text == ":" for t in reading.tokens[token.i : end]):
            return  # 'sagte am Montag: Die Brücke bleibt zu.'
        if _is_of_another(reading, token.i, at):
            return
        if end < token.i:
            if len(words) > 1 or end == token.i - 1:
                yield end
        elif len(words) > 1 or _closes(reading, end, last):
            yield end


def _is_of_another(reading: Reading, verb: int, particle: int) -> bool:
    """Whether a finite verb stands nearer to a particle: 'sagte das und kündigte Klage an'."""
    between = reading.tokens[verb + 1 : particle][::-1]
    near = takewhile(lambda token: token.text not in CLAUSE_DIVIDERS, between)
    return any(map(is_finite, near))


def _closes(reading: Reading, index: int, last: int) -> bool:
    """Whether a particle stands where it has to, at the end of its clause."""
    if reading.tokens[index].relation == "particle" or index + 1 >= last:
        return True
    following = reading.tokens[index + 1]
    return following.text in CLAUSE_END or following.lower in ("und", "oder", "sowie", "dass")
