"""Find what a sentence says somebody is: 'Anna Keller ist Sprecherin', 'wurde zum Leiter gewählt'.

Roles that stand right beside a name are part of its mention; these stand apart from it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotegraph.framing.frames import Frames
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.tokens import Range, Token
from quotegraph.grammar.verbs import BE, BECOME
from quotegraph.mentions.mention import Mention

COPULAS = frozenset("ist war sei wäre wird wurde werde bleibt blieb heißt".split())
# Participles and verbs that make somebody something: 'zum Leiter gewählt'.
BECOMING = tuple(
    "wähl ernenn ernann bestimm beförder beruf berief kür mach avancier aufst aufge".split()
)
AGED = "Jährige"  # 'Die 52-Jährige ist Richterin'
JOINING = frozenset(("und", "aber", "oder", "sowie"))
CLAUSE_BREAKS = frozenset('.:;!?„“”«»"()')


@dataclass(frozen=True, slots=True)
class Told:
    """A role told of somebody: the person, the mention that tells, the tokens of the role.

    `past` tells by 'war' that they may have it no more.
    """

    person: Mention
    mention: Mention
    role: Range
    past: bool = False


def told_roles(frames: Frames) -> Iterator[Told]:
    """Yield the roles that copulas, a predicative 'als' and 'zum …' give to persons."""
    for sentence in range(len(frames.reading.bounds)):
        mentions = frames.mentions_of(sentence)
        roles = [m for m in mentions if m.form == "role" and m.name is None and m.roles]
        for role in roles if len(mentions) > 1 else ():
            person = _person(frames, role, mentions)
            if person is not None:
                first, last = _clause(frames, role)
                past = any(t.lower == "war" for t in frames.reading.tokens[first:last])
                yield Told(person, role, (role.roles[0][0], role.last), past)


def _person(frames: Frames, role: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """Return whom a role is told of: the sole person of the clause whose verb says so."""
    tokens = frames.reading.tokens
    first, last = _clause(frames, role)
    level = frames.reading.inside[role.first]
    near = [
        m for m in mentions if first <= m.first < last and frames.reading.inside[m.first] == level
    ]
    persons = [m for m in near if _is_person(m) and not m.members and m is not role]
    sole = persons[0] if len(persons) == 1 else None
    if sole is None or (role.number == "Plur" and not _has_no_plural(tokens, role)):
        return None
    words = [t for t in tokens[first:last] if not sole.first <= t.i < sole.last]
    return sole if _is_told(tokens, role, words, sole, near) else None


def _has_no_plural(tokens: Sequence[Token], role: Mention) -> bool:
    """'ist Rentner': where one and many are the same word, the sole person of the clause tells."""
    bare = role.first == role.head and role.noun is not None
    return bare and role.noun is not None and tokens[role.head].text == role.noun.lemma


def _is_told(
    tokens: Sequence[Token],
    role: Mention,
    words: Sequence[Token],
    person: Mention,
    near: Sequence[Mention],
) -> bool:
    before = tokens[role.first - 1].lower if role.first else ""
    if before == "als":
        compared = tokens[role.first - 2].lower.endswith("er") if role.first > 1 else False
        definite = tokens[role.first].lower in ("der", "die", "das", "den", "dem")
        return not compared and not definite and not person.preposition
    if before in ("zum", "zur"):
        return any(word.lower.removeprefix("ge").startswith(BECOMING) for word in words)
    return not role.preposition and not person.preposition and _is_copular(words, near, role)


def _is_copular(words: Sequence[Token], near: Sequence[Mention], role: Mention) -> bool:
    """Whether the verb of a clause is nothing but 'ist', 'wird' or 'bleibt'."""
    verbs = [w for w in words if w.pos in ("VERB", "AUX") and not role.first <= w.i < role.last]
    subjects = [m for m in near if not m.preposition and m.form not in ("none", "place")]
    others = [m for m in subjects if m.form != "role" or _is_person(m)]
    return (
        "Nom" in role.cases
        and len(others) == 1
        and any(w.lower in COPULAS for w in verbs)
        and all(w.lower in COPULAS | BE | BECOME or w.lower == "geworden" for w in verbs)
    )


def _is_person(mention: Mention) -> bool:
    named = mention.form in ("name", "surname") and mention.label == "PER"
    aged = mention.definite and mention.noun is not None and mention.noun.lemma == AGED
    return named or ((mention.form == "pronoun" or aged) and mention.number != "Plur")


def _clause(frames: Frames, mention: Mention) -> Range:
    """Return the tokens between the commas round a mention, those inside of it left alone."""
    tokens = frames.reading.tokens
    first, last = frames.reading.bounds[tokens[mention.first].sentence]
    start, stop = mention.first, mention.last
    while start > first and not _ends_clause(tokens, start - 1):
        start -= 1
    while stop < last and not _ends_clause(tokens, stop):
        stop += 1
    return start, stop


def _ends_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign or an 'und' before another finite verb stands between two clauses."""
    joins = tokens[at].lower in JOINING and at + 1 < len(tokens) and is_finite(tokens[at + 1])
    return joins or tokens[at].text == "," or tokens[at].text in CLAUSE_BREAKS
