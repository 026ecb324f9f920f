"""Find reported acts: 'Keller forderte mehr Geld' tells that she spoke, but not her words."""

from collections.abc import Sequence

from quotegraph.framing.frames import Frame, Frames
from quotegraph.grammar.clauses import Clause, clause_at
from quotegraph.grammar.moods import is_subjunctive
from quotegraph.grammar.negation import is_negation
from quotegraph.grammar.tokens import Reading
from quotegraph.grammar.verbs import is_reflexive
from quotegraph.lexicon.cue_rows import Verb, VerbKind
from quotegraph.mentions.mention import Mention
from quotegraph.names.places import country_of, is_seat
from quotegraph.unmarked.act_objects import says_something
from quotegraph.unmarked.verb_places import is_no_verb

# Kinds of verbs that a text can do as well: 'Der Bericht kritisiert die Stadt'.
OF_TEXTS: frozenset[VerbKind] = frozenset(
    ("accuse", "announce", "assert", "call", "judge", "say", "warn")
)
# Those of whom nothing is told: the author, the reader, anybody.
NOBODY_TOLD = frozenset(("ich", "wir", "du", "man"))


def act_in(
    reading: Reading, frames: Frames, sentence: int, clauses: Sequence[Clause]
) -> Frame | None:
    """Return the frame of a sentence whose main verb tells what somebody did by speaking."""
    first = next((clause for clause in clauses if clause.kind == "main"), None)
    if reading.tokens[reading.bounds[sentence][1] - 1].text == "?":
        return None
    for frame in frames.of_sentence(sentence):
        finite = reading.tokens[frame.cue.finite]
        clause = clauses[clause_at(clauses, finite.i)]
        plain = reading.inside[finite.i] == -1 and not is_subjunctive(finite)
        plain = plain and not frame.cue.modal and not is_no_verb(reading, frame.cue, clause)
        if clause == first and plain and _is_act(reading, frames, frame):
            return frame
    return None


def _is_act(reading: Reading, frames: Frames, frame: Frame) -> bool:
    """Whether a person or body asks, blames, denies, praises … something."""
    verb, speaker = frame.cue.verb, frame.speaker
    if verb is None or verb.weak or verb.medium != "speech":
        return False
    if speaker is None or not _could_act(reading, frame, speaker, verb):
        return False
    own = verb.reflexive or "sich" in (verb.particle or "")
    if not own and is_reflexive(reading, reading.tokens[frame.cue.main]):
        return False  # 'hatte sich beruhigt'
    words = range(*frame.clause)
    if any(is_negation(reading.tokens, i) or reading.tokens[i].lower == "man" for i in words):
        return False  # 'hat das nie gestanden', 'Brummer nennt man ihn'
    sentence = reading.tokens[frame.cue.finite].sentence
    others = [
        m
        for m in frames.mentions_of(sentence)
        if m.last <= speaker.first or m.first >= speaker.last
    ]
    return says_something(reading, verb, frame.clause, others)


def _could_act(reading: Reading, frame: Frame, speaker: Mention, verb: Verb) -> bool:
    """Whether somebody is told to speak: no place but a government's, no 'ich', no 'Melden Sie'."""
    words = reading.words(speaker.first, speaker.last)
    if not speaker.can_speak or words.lower() in NOBODY_TOLD or _is_asked(reading, speaker):
        return False
    if speaker.form == "place" and speaker.number != "Plur":  # but 'die Schweizer'
        name = reading.words(*speaker.name) if speaker.name else words
        if not (is_seat(words) or country_of(name)):
            return False
    if speaker.form == "document" and verb.kind not in OF_TEXTS:
        return False
    finite = frame.cue.finite
    between = reading.tokens[min(finite, speaker.last) : max(finite, speaker.first)]
    if any(token.text in (":", ";") for token in between):
        return False  # 'Dann zeigt sich: Roth hat …'
    return not frame.cue.passive or _is_agent(reading, frame, speaker)


def _is_asked(reading: Reading, speaker: Mention) -> bool:
    """'Melden Sie den Fehler', 'Das können Sie melden': the reader, who is not told about."""
    opens = speaker.first == reading.bounds[reading.tokens[speaker.first].sentence][0]
    return not opens and reading.words(speaker.first, speaker.last) == "Sie"


def _is_agent(reading: Reading, frame: Frame, speaker: Mention) -> bool:
    """Whether a passive is by somebody, who opens its clause or stands between its verbs.

    'Nach dem Wechsel von Roth wurde er verpflichtet', 'wurde eingestuft und von Roth eingezogen'.
    """
    first, last = sorted((frame.cue.finite, frame.cue.main))
    if speaker.first > last:
        return all(token.lower != "und" for token in reading.tokens[last : speaker.first])
    before = reading.tokens[max(0, speaker.first - 2)]
    opens = speaker.first - 1 <= frame.clause[0]
    return opens or speaker.last > first or before.pos not in ("NOUN", "PROPN")
