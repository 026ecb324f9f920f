"""Nouns whose clause tells what was said: 'die Prognose, …', 'stellten die These auf, dass'."""

from collections.abc import Sequence

from quotegraph.framing.frames import Frame, Frames
from quotegraph.grammar.clauses import Clause
from quotegraph.grammar.tokens import Reading, Token
from quotegraph.mentions.mention import Mention

GIVERS = frozenset(("von", "vom", "aus"))
# How whoever acts says it: 'mit dem Hinweis, …', 'kam zum Schluss, …'.
MEANS = frozenset(("", "mit", "unter", "in", "zu", "zum", "zur"))
# Between a noun and its clause: 'mit dem Hinweis darauf, dass'.
POINTING = frozenset("daran darauf darüber dafür dagegen davon davor dazu".split())
VERB_PARTS = frozenset(("ADP", "AUX", "PART", "VERB"))  # 'legten die Theorie vor', 'war gefolgt'
LONGEST_END = 2  # words that end a clause, such as 'im Raum' and 'in Tibet'


def holds_clause(reading: Reading, frame: Frame, clause: Clause, *, beside: bool) -> bool:
    """Whether only attributes of a noun and the end of the verb stand between it and its clause.

    'der Forderung der Partei, …', 'war der Einschätzung gefolgt, …', 'legten die Theorie vor, …'.
    `beside` tells that what could hang on it begins right behind its clause.
    """
    source = frame.cue.source
    if source is None:
        return False
    behind = _behind(reading.tokens, frame, source, clause)
    if not behind or not beside:
        return not behind
    if clause.finite is None:
        return behind[0].pos == "ADP" and all(token.pos != "VERB" for token in behind)
    ends = all(token.pos in VERB_PARTS or token.lower in POINTING for token in behind)
    short = behind[0].pos in VERB_PARTS and len(behind) <= LONGEST_END
    mark = (token.text for token in reading.tokens[clause.last : clause.last + 1])
    comma = "," in mark  # 'wies den Vorwurf zurück: Er habe …' denies it
    return source.preposition in MEANS and comma and (ends or short)


def _behind(
    tokens: Sequence[Token], frame: Frame, source: Mention, clause: Clause
) -> Sequence[Token]:
    """Return the words behind a noun and whoever it is from: 'die Bitte des Chefs Paul Roth'."""
    owner, last = frame.speaker, source.last
    if owner is not None and source.head < owner.first <= last:
        last = max(last, owner.last)
    return [token for token in tokens[last : clause.last] if token.text[0].isalnum()]


def giver_of(frames: Frames, sentence: int, frame: Frame, clause: Clause) -> Mention | None:
    """Return whose a noun without owner is: the subject's, or a giver's: 'Von ihr kam die …'."""
    source = frame.cue.source
    subject = frames.subject_of(sentence, clause.last)
    if subject is None or source is None:
        return subject
    if subject.first <= source.head < subject.last:
        before = frames.mentions_of(sentence)
        givers = (m for m in before if m.last <= subject.first and m.can_speak)
        itself = subject if frame.cue.medium == "speech" else None
        return next((m for m in givers if m.preposition in GIVERS), itself)
    closing = source.last == clause.last and "Gen" in source.cases  # 'ist der Auffassung, dass'
    plain = closing or "Acc" in source.cases
    own = source.preposition in MEANS and (bool(source.preposition) or plain)
    return subject if own else None
