"""Tell frames that report nothing: a duty, what anybody may say, the author's own words."""

from quotegraph.framing.cue import Cue
from quotegraph.framing.frames import Frame
from quotegraph.grammar.clauses import COORDINATORS, Clause
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.negation import is_negation
from quotegraph.grammar.tokens import Reading
from quotegraph.grammar.verbs import BE, BECOME, HAVE, INFINITIVES, is_reflexive, is_to_infinitive
from quotegraph.lexicon import forms_index
from quotegraph.mentions.mention import Mention

# Modal verbs of what is still to be said: 'Sie sollen den Bürgern erklären, dass …'.
DUTIES = frozenset("soll sollen sollte sollten muss müssen müsste müssten".split())
OWNING_UP = frozenset(("admit", "deny", "find", "think"))  # 'muss einräumen, dass' is told
AUTHORS = frozenset(("ich", "wir", "du"))
NOBODY = ("niemand", "keiner", "nichts", "jemand", "jede")
CONDITIONS = frozenset(("wenn", "falls", "sobald", "sofern"))
THINGS = frozenset("alles das dies einiges es manches nichts vieles was".split())  # as subjects
MEANING = frozenset(("das", "dies"))  # beside 'heißt': 'das heißt, dass'
NOUN_PHRASE = frozenset(("NOUN", "PROPN", "ADJ", "PUNCT"))  # what follows a participle in it
DECLINED = ("te", "ten")


def tells_nothing(reading: Reading, frame: Frame, clause: Clause) -> bool:
    """Whether a verb in its clause is none that reports, or nobody is told to have spoken."""
    return frame.cue.kind == "verb" and (
        is_no_verb(reading, frame.cue, clause)
        or _is_found(reading, frame.cue, clause)
        or _turns_out(reading, frame)
        or _is_duty(reading, frame.cue)
        or _is_nobody(reading, frame)
        or (frame.speaker is not None and _is_author(reading, frame.cue, frame.speaker))
    )


def _is_found(reading: Reading, cue: Cue, clause: Clause) -> bool:
    """'konnte nicht erkennen, dass', 'wenn man bedenkt, dass': anybody, or nobody, says so."""
    words = reading.tokens[clause.first : clause.last]
    found = cue.verb_kind == "find"
    if found and any(is_negation(reading.tokens, word.i) for word in words):
        return True
    anybody = found or bool(cue.modal) or clause.opener in CONDITIONS
    return anybody and any(word.lower == "man" for word in words)


def _turns_out(reading: Reading, frame: Frame) -> bool:
    """'Später stellte sich heraus, dass', 'Es ist zu erkennen, dass': it is said by nobody."""
    cue, verb = frame.cue, frame.cue.verb
    state = cue.passive and reading.tokens[cue.finite].lower in BE
    if state and frame.speaker is None and cue.verb_kind in ("deny", "admit"):
        return True  # 'Es ist verboten, … zu rauchen'
    if verb is None or verb.reflexive or frame.speaker is not None or cue.passive:
        return False
    to = cue.verb_kind in OWNING_UP and is_to_infinitive(reading, reading.tokens[cue.main])
    seen = to and reading.tokens[cue.finite].lower in BE
    return seen or is_reflexive(reading, reading.tokens[cue.main])


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
    perfect = any(token.lower in INFINITIVES for token in following)
    return cue.modal in DUTIES and not perfect and cue.verb_kind not in OWNING_UP


def _is_nobody(reading: Reading, frame: Frame) -> bool:
    """'Niemand erwartet, dass …', no speaker to some parsers; 'das weiß jedes Kind'."""
    finite, speaker = frame.cue.finite, frame.speaker
    near = reading.tokens[max(finite - 1, 0) : finite + 2]
    words = (*near, reading.tokens[speaker.first]) if speaker else near
    return any(word.lower.startswith(NOBODY) for word in words)


def _is_author(reading: Reading, cue: Cue, speaker: Mention) -> bool:
    """'ich', 'wir', and the reader: 'Dann können Sie beten, dass'; not 'Sie haben gesagt, dass'."""
    word, finite = reading.tokens[speaker.first], reading.tokens[cue.finite]
    if speaker.last > speaker.first + 1:
        return False
    past = finite.lower in HAVE or finite.morph.tense == "Past"
    reader = word.text == "Sie" and word.i != reading.bounds[word.sentence][0] and not past
    return word.lower in AUTHORS or reader


def is_no_verb(reading: Reading, cue: Cue, clause: Clause) -> bool:
    """Whether a past in -te is a participle, since its clause has another finite verb."""
    token = reading.tokens[cue.finite]
    if cue.main != cue.finite or not token.lower.endswith(DECLINED):
        return False
    if any(form.verb_form == "Inf" for _, form in forms_index().get(token.lower, ())):
        return False  # 'ließ berichten'
    if clause.finite is None or clause.finite == cue.finite:
        return False
    if clause.finite > cue.finite:
        return not is_finite(token)  # 'Das erwartete Wachstum sei …'
    behind = reading.tokens[cue.finite + 1 : cue.finite + 2]
    if any(word.pos not in NOUN_PHRASE for word in behind):
        return False  # 'nannte den Plan gut stellte aber fest'
    between = reading.tokens[clause.finite + 1 : cue.finite]
    return all(word.lower not in COORDINATORS for word in between)
