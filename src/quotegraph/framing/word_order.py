"""Correct who is the subject of a verb where the order of words decides."""

from collections.abc import Sequence

from quotegraph.framing.cue import Cue
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.tokens import Reading
from quotegraph.mentions.mention import Mention

NAMES_AND_ROLES = frozenset(("name", "surname", "role"))
SUBJECT_PRONOUNS = frozenset(("er", "man", "wir", "ich"))


def one_of(reading: Reading, cue: Cue, mention: Mention) -> Mention:
    """'warnt Keller und ihr Kollege Roth rät ab': each of two has a verb in the singular."""
    if cue.number != "Sing" or mention.number != "Plur" or not mention.members:
        return mention
    if mention.first > cue.finite and any(map(is_finite, reading.tokens[mention.last :][:1])):
        return mention.members[0]
    second = mention.last == cue.finite and any(
        map(is_finite, reading.tokens[mention.first - 1 :][:1])
    )
    return mention.members[-1] if second else mention


def resumed(reading: Reading, cue: Cue, mentions: Sequence[Mention]) -> Mention | None:
    """'Seine Frau, sagt Paul Roth, habe gerufen': the front goes on behind what is inserted."""
    front = next((m for m in mentions if "Nom" in m.cases and not m.preposition), None)
    if front is None or front.first != reading.bounds[reading.tokens[cue.finite].sentence][0]:
        return None
    inserted = [t.text for t in reading.tokens[front.last : cue.finite]]
    commas = inserted.count(",") == 2 and inserted[0] == inserted[-1] == ","
    verb = commas and is_finite(reading.tokens[front.last + 1])
    return front if verb and agrees(cue, front) else None


def by_order(reading: Reading, cue: Cue, best: Mention, mentions: Sequence[Mention]) -> Mention:
    """Correct it where a pronoun behind the verb decides.

    'Paul Roth nannte sie mutlos', 'Die Stadt nannte er taub', '„Satt“ habe sie es, sagt er'.
    """
    fitting = [m for m in mentions if not m.preposition and "Nom" in m.cases and agrees(cue, m)]
    front = next((m for m in fitting if m.last == cue.finite), None)
    behind = next((m for m in fitting if m.first == cue.finite + 1), None)
    if behind is not None and _is_of_another(reading, cue, best):
        return behind
    if front is None or behind is None:
        return best
    word = reading.tokens[behind.head].lower
    if word in SUBJECT_PRONOUNS and best == front:
        return behind
    return front if word == "sie" and best == behind and front.form in NAMES_AND_ROLES else best


def _is_of_another(reading: Reading, cue: Cue, best: Mention) -> bool:
    """Whether it stands right behind a finite verb of the clause before that of the cue."""
    before = reading.tokens[best.first - 1] if best.first else None
    if before is None or best.last > cue.finite or reading.tokens[cue.finite - 1].text != ",":
        return False
    return is_finite(before) and reading.inside[before.i] == reading.inside[cue.finite]


def agrees(cue: Cue, mention: Mention) -> bool:
    """Whether the numbers fit; a body may have a verb in the plural: 'die Grünen fordern'."""
    if not cue.number or not mention.number or cue.number == mention.number:
        return True
    body = mention.form in ("collective", "organisation") and not mention.members
    whole = mention.name == (mention.first, mention.last)  # 'Ärzte ohne Grenzen teilte mit'
    return body and (cue.number == "Plur" or whole)
