"""Find who is told, asked or blamed: 'sagte der Talpost', 'forderte ihn auf', 'gegenüber X'."""

from collections.abc import Iterator, Sequence
from itertools import chain

from quotegraph.framing.cue import Cue, with_marks
from quotegraph.framing.subjects import find_subject
from quotegraph.grammar.tokens import Range, Reading
from quotegraph.lexicon import Verb
from quotegraph.marks import OPENING
from quotegraph.mentions.mention import Mention

PERSONS = frozenset(("name", "surname", "role", "pronoun", "collective"))
ONLY_DATIVE = frozenset(("Dat",))
TELLING = frozenset(("say", "announce", "answer"))  # kinds of verbs that tell somebody something
TALKS_WITH = ("interview", "gespräch", "telefonat")  # endings of nouns for talks with somebody


def addressee_of(
    reading: Reading,
    cue: Cue,
    verb: Verb,
    clause: Range,
    mentions: Sequence[Mention],
    subject: Mention | None,
) -> Mention | None:
    """Return who is told: behind a preposition, or in the case that the verb asks for."""
    inside = _inside(clause, mentions)
    asked = (m for m in inside if _is_asked(verb, m))
    told = next(chain(told_beside(reading, clause, mentions), asked), None)
    if told is not None or (verb.kind in ("judge", "call") and _has_verdict(reading, clause)):
        return told
    case = "Acc" if verb.addressee == "accusative" else "Dat"
    others = [m for m in inside if m != subject and m.can_speak and not m.preposition]
    bare = [m for m in others if case in m.cases and m.form != "document"]
    sure = [m for m in bare if "Nom" not in m.cases]
    if sure or verb.addressee in ("accusative", "dative"):
        return next(iter(sure or bare), None)
    return _dative(reading, cue, bare, mentions, subject) if verb.kind in TELLING else None


def _dative(
    reading: Reading,
    cue: Cue,
    bare: Sequence[Mention],
    mentions: Sequence[Mention],
    subject: Mention | None,
) -> Mention | None:
    """'sagte Keller der „Talpost“', 'Dem Sender sagte Keller': beside the verb or its subject."""
    marked = [m for m in marked_phrases(reading, mentions) if "Dat" in m.cases]
    behind = {cue.finite + 1, subject.last if subject else -1}
    beside = (m for m in (*bare, *marked) if m.first in behind and m != subject)
    dative = (m for m in mentions if m.cases == ONLY_DATIVE and m.can_speak and not m.preposition)
    before = (m for m in (*marked, *dative) if m.last == cue.finite)
    fronted = (m for m in before if subject and subject.first > m.last)
    return next(chain(beside, fronted), None)


def addressee_of_passive(
    reading: Reading, cue: Cue, verb: Verb, clause: Range, mentions: Sequence[Mention]
) -> Mention | None:
    """'Keller wurde aufgefordert', 'ihr wird vorgeworfen': who would be the object otherwise."""
    if verb.addressee == "accusative":
        subject = find_subject(reading, cue, mentions)
        return subject if subject is not None and subject.can_speak else None
    if verb.addressee != "dative":
        return None
    bare = [m for m in _inside(clause, mentions) if not m.preposition and "Dat" in m.cases]
    sure = [m for m in bare if "Nom" not in m.cases]
    return next(iter(sure or (m for m in bare if m.can_speak)), None)


def told_beside(reading: Reading, clause: Range, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield who a phrase of its own names: 'gegenüber X', 'vor Reportern', 'im Gespräch mit X'."""
    talks = {m.last + 1 for m in mentions if _is_talk(reading, m)}
    for mention in _inside(with_marks(reading, clause), mentions):
        public = mention.form == "role" and mention.number == "Plur"
        press = reading.tokens[mention.head].text == "Presse"
        if (
            mention.preposition == "gegenüber"
            or (mention.preposition == "an" and mention.can_speak)
            or (mention.preposition == "vor" and (public or press))
            or (mention.preposition == "mit" and mention.first in talks)
        ):
            yield mention


def _is_talk(reading: Reading, mention: Mention) -> bool:
    word = reading.tokens[mention.last - 1].lower
    return mention.preposition in ("in", "im") and word.endswith(TALKS_WITH)


def _is_asked(verb: Verb, mention: Mention) -> bool:
    """'sagte zu ihrem Bruder', 'forderte von der Stadt', 'appellierte an die Fachkräfte'."""
    if verb.kind == "demand" and verb.addressee == "prepositional":
        return mention.preposition == "an" or (
            mention.preposition in ("von", "vom") and mention.can_speak
        )
    speaks = verb.kind in ("say", "utter", "ask", "answer")
    to = mention.preposition in ("zu", "zum", "zur") and mention.can_speak
    return speaks and to and mention.form in PERSONS  # not what the words are about


def _inside(clause: Range, mentions: Sequence[Mention]) -> list[Mention]:
    return [m for m in mentions if clause[0] - 1 <= m.first <= clause[1]]


def _has_verdict(reading: Reading, clause: Range) -> bool:
    """'würdigte Sommer als …': who is judged is not told."""
    return any(token.lower in ("als", "für") for token in reading.tokens[clause[0] : clause[1]])


def marked_phrases(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """Return phrases such as 'der „Stadtpost“', whatever the words in the marks are."""
    return [m for m in mentions if m.head > m.first and reading.tokens[m.head - 1].text in OPENING]
