"""Tell frames that report nothing: a duty, what anybody may say, the author's own words."""

from quotegraph.framing.cue import Cue
from quotegraph.framing.frames import Frame
from quotegraph.grammar.clauses import Clause
from quotegraph.grammar.negation import is_negation
from quotegraph.grammar.tokens import Reading
from quotegraph.grammar.verbs import BE, BECOME, HAVE, INFINITIVES, is_reflexive
from quotegraph.mentions.mention import Mention
from quotegraph.unmarked.verb_places import is_no_verb

# Modal verbs of what is still to be said: 'Sie sollen den Bürgern erklären, dass …'.
DUTIES = frozenset(("soll", "sollen", "sollte", "sollten"))
NEEDS = frozenset(("muss", "müssen", "müsste", "müssten"))
OWNING_UP = frozenset(("admit", "deny", "find", "think"))  # 'muss einräumen, dass' is told
AUTHORS = frozenset(("ich", "wir", "du"))
NOBODY = frozenset(("niemand", "keiner", "nichts", "jemand"))
CONDITIONS = frozenset(("wenn", "falls", "sobald", "sofern"))
SHOWING = frozenset(("find", "think"))
THINGS = frozenset("alles das dies einiges es manches nichts vieles was".split())  # as subjects
MEANING = frozenset(("das", "dies"))  # beside 'heißt': 'das heißt, dass'
EXISTING = frozenset(("gibt", "gab"))


def tells_nothing(reading: Reading, frame: Frame, clause: Clause) -> bool:
    """Whether a verb in its clause is none that reports, or nobody is told to have spoken."""
    cue = frame.cue
    if cue.kind != "verb":
        return False
    return (
        is_no_verb(reading, cue, clause)
        or _is_not_found(reading, cue, clause)
        or _describes(reading, cue)
        or _turns_out(reading, frame)
        or _can_be_seen(reading, frame)
        or _is_duty(reading, cue)
        or _may_be_anybody(reading, cue, clause)
        or _is_nobody(reading, frame, clause)
        or (frame.speaker is not None and _is_author(reading, cue, frame.speaker))
    )


def _is_not_found(reading: Reading, cue: Cue, clause: Clause) -> bool:
    """'konnte nicht erkennen, dass': nobody says what nobody sees."""
    words = range(clause.first, clause.last)
    return cue.verb_kind == "find" and any(is_negation(reading.tokens, i) for i in words)


def _describes(reading: Reading, cue: Cue) -> bool:
    """'Es ist beruhigend, dass', 'Immer wieder gibt es Streit': no verb of saying at all."""
    if cue.passive and reading.tokens[cue.main].lower.endswith("end"):
        return True
    behind = reading.tokens[cue.finite + 1 : cue.finite + 2]
    exists = reading.tokens[cue.finite].lower in EXISTING and any(t.lower == "es" for t in behind)
    return exists and len(cue.tokens) > 1


def _turns_out(reading: Reading, frame: Frame) -> bool:
    """'Später stellte sich heraus, dass': what does so by itself is said by nobody."""
    verb = frame.cue.verb
    own = verb is None or verb.reflexive or frame.speaker is not None or frame.cue.passive
    return not own and is_reflexive(reading, reading.tokens[frame.cue.main])


def _can_be_seen(reading: Reading, frame: Frame) -> bool:
    """'Daran ist zu erkennen, dass': no person or text says so."""
    cue = frame.cue
    seen = cue.verb is not None and cue.verb.kind in SHOWING and frame.speaker is None
    to = reading.tokens[cue.main - 1].lower == "zu"
    return seen and to and not cue.passive and reading.tokens[cue.finite].lower in BE


def is_of_thing(reading: Reading, frame: Frame, clause: Clause) -> bool:
    """'Dies macht deutlich, dass', 'weil es verrät, dass': the subject is what was told before."""
    cue = frame.cue
    if frame.speaker is not None or cue.passive or cue.verb is None:
        return False
    if cue.verb.speaker is None:
        beside = reading.tokens[max(clause.first, cue.finite - 1) : cue.finite + 2]
        return any(word.lower in MEANING for word in beside)
    if reading.tokens[cue.finite].lower in BECOME:
        return False  # 'Es wird davon ausgegangen, dass'
    words = reading.tokens[clause.first : cue.finite]
    return any(word.lower in THINGS for word in words[:2])


def _is_duty(reading: Reading, cue: Cue) -> bool:
    """'Sie sollen den Bürgern erklären, dass'; not 'soll erklärt haben', 'muss einräumen'."""
    following = reading.tokens[cue.main + 1 : cue.main + 2]
    if any(token.lower in INFINITIVES for token in following):
        return False
    if cue.modal in NEEDS:
        return cue.verb is not None and cue.verb.kind not in OWNING_UP
    return cue.modal in DUTIES


def _may_be_anybody(reading: Reading, cue: Cue, clause: Clause) -> bool:
    """'Da kann man von Glück reden, dass', 'wenn man Freunden erzählt, dass'."""
    words = {token.lower for token in reading.tokens[clause.first : clause.last]}
    found = bool(cue.modal) or clause.opener in CONDITIONS or cue.verb_kind == "find"
    return "man" in words and found  # 'merkte man'


def _is_nobody(reading: Reading, frame: Frame, clause: Clause) -> bool:
    """'Niemand erwartet, dass …', no speaker to some parsers; 'das weiß jedes Kind'."""
    if frame.speaker is None:
        words = reading.tokens[clause.first : clause.last]
        return any(word.lower in NOBODY for word in words)
    finite, first = frame.cue.finite, reading.tokens[frame.speaker.first].lower
    beside = (*reading.tokens[max(0, finite - 1) : finite], reading.tokens[frame.speaker.first])
    if any(word.lower in NOBODY for word in beside):
        return True
    return first.startswith("jede") and frame.cue.verb_kind == "think"


def _is_author(reading: Reading, cue: Cue, speaker: Mention) -> bool:
    """'ich', 'wir', and the reader: 'Dann können Sie beten, dass'; not 'Sie haben gesagt, dass'."""
    word, finite = reading.tokens[speaker.first], reading.tokens[cue.finite]
    if speaker.last > speaker.first + 1:
        return False
    past = finite.lower in HAVE or finite.morph.tense == "Past"
    reader = word.text == "Sie" and word.i != reading.bounds[word.sentence][0] and not past
    return word.lower in AUTHORS or reader
