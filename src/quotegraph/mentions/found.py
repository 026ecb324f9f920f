"""Find the noun phrases that could speak: names, roles, pronouns, bodies and documents.

A mention is a bare noun phrase or pronoun, as long as its genitives, brackets and appositions
reach; two of them joined by 'und' are one.
"""

from collections.abc import Sequence

from quotegraph.grammar.clauses import COORDINATORS
from quotegraph.grammar.declension import cases_of, number_of
from quotegraph.grammar.tokens import Named, Reading, Token
from quotegraph.grammar.verbs import CLAUSE_END
from quotegraph.mentions.attributes import PREPOSITIONS_ATTACHED
from quotegraph.mentions.before_nouns import article_before
from quotegraph.mentions.longer_phrases import extended
from quotegraph.mentions.mention import Mention
from quotegraph.mentions.phrases import noun_phrase
from quotegraph.mentions.pronouns import demonstrative, pronoun

JOINING = frozenset(("und", "sowie", "&"))
# These are prepositions before a noun phrase, whatever a tagger says.
PREPOSITIONS = PREPOSITIONS_ATTACHED | {"gegenüber", "laut", "gemäß", "gemäss", "seitens"}
POSTPOSITIONS = frozenset(("zufolge", "zuliebe", "halber"))
PAIRS = {"sowohl": "als auch", "weder": "noch"}


def find_mentions(reading: Reading) -> list[Mention]:
    """Return all mentions of a text in order, each as long as its modifiers; none overlap."""
    names = {name.first: name for name in reading.names}
    found: list[Mention] = []
    for first, last in reading.bounds:
        phrases = _phrases(reading.tokens, names, first, last)
        found += _joined(reading.tokens, list(extended(reading.tokens, phrases, last)))
    return found


def _phrases(
    tokens: Sequence[Token], names: dict[int, Named], first: int, last: int
) -> list[Mention]:
    """Return the bare noun phrases and pronouns of a sentence, each with its preposition."""
    found: list[Mention] = []
    at = first
    while at < last:
        phrase = (
            demonstrative(tokens, at) or noun_phrase(tokens, names, at, last) or pronoun(tokens, at)
        )
        if phrase is None:
            at += 1
            continue
        start = article_before(tokens, phrase, first)
        if start < phrase.first:
            number = number_of(tokens, start, start + 1, phrase.head, phrase.noun)
            cases = cases_of(tokens[start], phrase.gender, number)
            phrase = phrase._replace(first=start, cases=cases, number=number)
        while found and found[-1].first >= start:
            found.pop()  # part of the attribute: 'die in Talheim geborene Bäckerin'
        preposition = _preposition(tokens, start, first)
        found.append(phrase._replace(preposition=preposition) if preposition else phrase)
        at = phrase.last
    return found


def _preposition(tokens: Sequence[Token], at: int, first: int) -> str:
    """Return the preposition right before a phrase, '' if there is none."""
    before = tokens[at - 1] if at > first else None
    if before is None or not (before.pos == "ADP" or before.lower in PREPOSITIONS):
        return ""
    if before.lower in POSTPOSITIONS:
        return ""  # 'sagte der Mitteilung zufolge Keller'
    earlier = tokens[at - 2].lower if at - 1 > first else ","
    if before.lower == "wie" and earlier in CLAUSE_END | COORDINATORS:
        return ""  # 'Denn wie die Stadt mitteilte': a conjunction, whatever the tagger says
    return before.lower


def _joined(tokens: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """Join 'Keller und Brandt' into one mention of two members."""
    found: list[Mention] = []
    for mention in mentions:
        before = found[-1] if found else None
        if before is not None and _is_same_person(tokens, before, mention):
            found[-1] = before._replace(
                last=mention.last,
                name=mention.name,
                label=mention.label,
                form=mention.form,
                roles=(*before.roles, *mention.roles),
            )
        elif before is not None and _coordinates(tokens, before, mention):
            members = (*(before.members or (before,)), mention)
            found[-1] = before._replace(last=mention.last, number="Plur", members=members)
            while len(found) > 1 and _lists(tokens, found[-2], found[-1]):
                found[-2:] = [_listed(*found[-2:])]
        else:
            found.append(mention)
    return found


def _lists(tokens: Sequence[Token], before: Mention, joined: Mention) -> bool:
    """'Holm, Lund und Kolb': a person's name and a comma before persons joined by 'und'."""
    named = before.form in ("name", "surname") and not before.roles
    persons = all(member.form in ("name", "surname") for member in joined.members)
    beside = joined.first == before.last + 1 and tokens[before.last].text == ","
    return named and persons and beside and bool(before.cases & joined.cases)


def _listed(before: Mention, joined: Mention) -> Mention:
    members = (before, *joined.members)
    return before._replace(last=joined.last, number="Plur", members=members)


def _is_same_person(tokens: Sequence[Token], before: Mention, after: Mention) -> bool:
    """'der Bürgermeister und Senator, Jonas Brandt': one article, one person with two offices."""
    joined = after.first == before.last + 1 and tokens[before.last].lower in JOINING
    article = tokens[before.first].pos == "DET" and tokens[before.first].lower != "die"
    bare = bool(after.roles) and after.roles[0][0] == after.first and not before.members
    return joined and article and bare and before.form == "role" and before.name is None


def _is_pair(tokens: Sequence[Token], before: Mention, after: Mention) -> bool:
    """'sowohl Keller als auch Brandt', 'weder Keller noch Brandt'."""
    second = PAIRS.get(tokens[before.first - 1].lower) if before.first else None
    between = tokens[before.last : after.first]
    return second is not None and " ".join(token.lower for token in between) == second


def _coordinates(tokens: Sequence[Token], before: Mention, after: Mention) -> bool:
    """'Keller und Brandt': two that could both speak, in a case that both can have."""
    joined = after.first == before.last + 1 and tokens[before.last].lower in JOINING
    if not (joined or _is_pair(tokens, before, after)):
        return False
    alike = before.can_speak and after.can_speak and before.form != "pronoun" != after.form
    return alike and not after.preposition and bool(before.cases & after.cases)
