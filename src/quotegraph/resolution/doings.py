"""What somebody does that makes them something: who leads a house, follows another, is charged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotegraph import lexicon
from quotegraph.framing.frames import Frames
from quotegraph.grammar.nouns import kind_of, noun
from quotegraph.grammar.tokens import Range, Token
from quotegraph.grammar.verbs import BE, BECOME, CLAUSE_END
from quotegraph.mentions.mention import Mention
from quotegraph.mentions.pronouns import RELATIVE
from quotegraph.names.description import Description
from quotegraph.names.descriptions import owners_of

PARTICLES = frozenset("ab an auf aus durch ein fort um vor weiter zurück zusammen über".split())
PASSIVE = BE | BECOME
OBJECT = "wen"  # a verb whose object is whom somebody follows: 'beerbt'
AGAINST = "gegen"


@dataclass(frozen=True, slots=True)
class Doing:
    """Somebody by the mention of them, what they are by that, and the tokens that say so.

    `follows` is the name of whom they follow in an office.
    """

    person: Mention
    evidence: Range
    roles: tuple[Description, ...] = ()
    follows: Range | None = None


def doings(frames: Frames) -> Iterator[Doing]:
    """Yield what the sentences of an article say that persons do, as far as it makes a role."""
    leads, acts = lexicon.office_words("does"), lexicon.office_words("acts")
    succeeds = lexicon.office_words("succeeds")
    for token in frames.reading.tokens:
        if token.lower in leads:
            yield from _leading(frames, token, leads[token.lower])
        elif token.lower in acts:
            yield from _acting(frames, token, acts[token.lower])
        elif token.lower in succeeds:
            yield from _following(frames, token, succeeds[token.lower])
        elif token.lower == AGAINST and token.i:
            yield from _charged(frames, token)
        elif token.morph.verb_form == "Part":
            yield from _undergone(frames, token)


def _leading(frames: Frames, verb: Token, lemmas: str) -> Iterator[Doing]:
    """'Anna Keller leitet das Archiv': she is its Leiterin."""
    person, led = _subject(frames, verb), _beside(frames, verb, "object")
    if person is None or led is None or led.label == "PER" or _particle(frames, verb):
        return
    head = frames.reading.tokens[led.head]
    owners = frozenset(owners_of(head.text))
    roles = tuple(_role(lemma, owners) for lemma in lemmas.split())
    yield Doing(person, (verb.i, verb.i + 1), roles)


def _following(frames: Frames, verb: Token, how: str) -> Iterator[Doing]:
    """'Anna Keller löst Jonas Brandt ab', 'folgt auf Jonas Brandt'."""
    particle = _particle(frames, verb)
    if (how in PARTICLES and how == particle) or how == OBJECT:
        other = _other_person(frames, verb)
    else:
        near = frames.mentions_of(verb.sentence)
        behind = (one for m in near for one in (m, *m.inside) if one.preposition == how)
        other = next((m for m in behind if m.label == "PER" and not particle), None)
    person = _subject(frames, verb)
    if person is not None and other is not None and other.label == "PER" and other.name:
        yield Doing(person, (verb.i, verb.i + 1), follows=other.name)


def _charged(frames: Frames, against: Token) -> Iterator[Doing]:
    """'der Prozess gegen Anna Keller': she is the accused."""
    before = frames.reading.tokens[against.i - 1].text
    charges = lexicon.office_words("against")
    lemma = next((charges[key] for key in charges if before.lower().endswith(key.lower())), None)
    if lemma is None:
        return
    for mention in frames.mentions_of(against.sentence):
        one = mention.label == "PER" and not mention.members
        if one and mention.preposition == AGAINST and mention.first == against.i + 1:
            yield Doing(mention, (against.i - 1, mention.last), (_role(lemma, frozenset()),))


def _undergone(frames: Frames, participle: Token) -> Iterator[Doing]:
    """'Jonas Brandt wurde verurteilt': he is the Verurteilter."""
    lemma = f"{participle.text.capitalize()}er"
    governed = (frames.reading.tokens[i].lower for i in frames.reading.children[participle.i])
    if kind_of(lemma) == "role" and not PASSIVE.isdisjoint(governed):
        yield from _acting(frames, participle, lemma)


def _acting(frames: Frames, verb: Token, lemmas: str) -> Iterator[Doing]:
    """'Anna Keller siegte': she is the Siegerin."""
    person = _subject(frames, verb)
    if person is not None:
        roles = tuple(_role(lemma, frozenset()) for lemma in lemmas.split())
        yield Doing(person, (verb.i, verb.i + 1), roles)


def _role(lemma: str, owners: frozenset[str]) -> Description:
    known = noun(lemma)
    return Description(lemma, frozenset(), owners, office=known is not None and known.office)


def _subject(frames: Frames, verb: Token) -> Mention | None:
    """Return the person who does it, whom a relative pronoun leads back to."""
    tokens = frames.reading.tokens
    mentions = frames.mentions_of(verb.sentence)
    found = _beside(frames, verb, "subject")
    if found is not None and found.form == "pronoun" and found.first:
        relative = tokens[found.head].lower in RELATIVE and tokens[found.first - 1].text == ","
        if relative:
            found = next((m for m in mentions if m.last == found.first - 1), None)
    if found is None or found.members:
        return None
    named = found.label == "PER" and found.name is not None
    return found if named or (found.form == "pronoun" and found.number != "Plur") else None


def _other_person(frames: Frames, verb: Token) -> Mention | None:
    """Return the second person of a clause; names have no cases, so that a parser may err."""
    persons = (m for m in _all_beside(frames, verb, ("subject", "object")) if m.label == "PER")
    return next((m for m in persons if m is not _beside(frames, verb, "subject")), None)


def _beside(frames: Frames, verb: Token, relation: str) -> Mention | None:
    return next(_all_beside(frames, verb, (relation,)), None)


def _all_beside(frames: Frames, verb: Token, relations: Sequence[str]) -> Iterator[Mention]:
    """Yield the phrases that a parser ties to a verb in one of some relations."""
    tokens = frames.reading.tokens
    for mention in frames.mentions_of(verb.sentence):
        words = tokens[mention.first : mention.last]
        if any(word.relation in relations and word.head == verb.i for word in words):
            yield mention


def _particle(frames: Frames, verb: Token) -> str:
    """Return the particle of a verb, which closes its clause: 'löst … ab'."""
    tokens = frames.reading.tokens
    _, last = frames.reading.bounds[verb.sentence]
    for token in tokens[verb.i + 1 : last]:
        closes = token.i + 1 == last or tokens[token.i + 1].lower in CLAUSE_END
        if token.lower in PARTICLES and closes:
            return token.lower
        if token.text == ",":
            return ""
    return ""
