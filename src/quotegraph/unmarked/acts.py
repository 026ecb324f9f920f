"""Find reported acts: 'Keller forderte mehr Geld' tells that she spoke, but not her words."""

from collections.abc import Sequence

from quotegraph import lexicon
from quotegraph.framing.frames import Frame, Frames
from quotegraph.grammar.clauses import Clause, clause_at
from quotegraph.grammar.moods import is_subjunctive
from quotegraph.grammar.negation import is_negation
from quotegraph.grammar.nouns import TIMES
from quotegraph.grammar.tokens import Range, Reading, Token
from quotegraph.grammar.verbs import BECOME, is_reflexive
from quotegraph.lexicon.cue_rows import Verb, VerbKind
from quotegraph.mentions.mention import Mention
from quotegraph.names.places import country_of, is_seat
from quotegraph.unmarked.untold import is_no_verb

# Kinds of verbs that a text can do as well: 'Der Bericht kritisiert die Stadt'.
OF_TEXTS: frozenset[VerbKind] = frozenset(
    ("accuse", "announce", "assert", "call", "judge", "say", "warn")
)
# Those of whom nothing is told: the author, the reader, anybody.
NOBODY_TOLD = frozenset(("ich", "wir", "du", "man"))
# Kinds of verbs whose object alone tells what was said.
ACTS: frozenset[VerbKind] = frozenset(
    ("accuse", "admit", "announce", "assert", "call", "demand", "deny", "judge", "promise", "warn")
)
# Prepositions of objects: 'warnte vor Glätte', 'wandte sich gegen den Plan'.
OBJECTS = frozenset("an auf für gegen gegenüber mit nach um von vom vor zu zum zur über".split())
CALLED = ("von", "vom")  # what verbs that only call something have: 'sprach von Betrug'
ENDINGS = ("s", "es", "e", "en", "n")
SHORTEST_LAST_PART = 5  # letters: 'Weltmeistertitel' ends in 'Titel', but 'Botschaft' in no 'Haft'


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
    return _says_something(reading, verb, frame.clause, others)


def _could_act(reading: Reading, frame: Frame, speaker: Mention, verb: Verb) -> bool:
    """Whether somebody is told to speak: no place but a government's, no 'ich', no 'Melden Sie'."""
    words = reading.words(speaker.first, speaker.last)
    opens = speaker.first == reading.bounds[reading.tokens[speaker.first].sentence][0]
    if not speaker.can_speak or words.lower() in NOBODY_TOLD or (words == "Sie" and not opens):
        return False  # 'Melden Sie den Fehler'
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
    if not frame.cue.passive:
        return True
    first, last = sorted((finite, frame.cue.main))  # 'wurde eingestuft und von Roth eingezogen'
    agent = first < speaker.first < last or speaker.first - 1 <= frame.clause[0]
    return agent and reading.tokens[finite].lower in BECOME  # 'war … von Roth versichert'


def _says_something(reading: Reading, verb: Verb, clause: Range, others: Sequence[Mention]) -> bool:
    """Whether a verb in its clause, a token range, has an object that is said, and no other thing.

    `others` are the mentions of its sentence but for the speaker.
    """
    row = None if verb.reflexive else lexicon.act_objects().get((verb.verb, verb.particle))
    objects = [m for m in others if _is_object(reading, verb, m)]
    if row is None:
        return verb.kind in ACTS and bool(objects)
    if any(_is_one_of(reading.tokens[m.head], row.done_to) for m in others):
        return False
    if row.behind:
        words = reading.tokens[slice(*clause)]
        beside = {word.lower for word in words if word.pos == "ADP"}
        return not beside.union(m.preposition for m in others).isdisjoint(row.behind)
    if row.said:
        bare = (m for m in objects if not m.preposition)
        return any(reading.tokens[m.head].text in row.said for m in bare)
    return bool(row.done_to and objects)


def _is_one_of(head: Token, nouns: Sequence[str]) -> bool:
    """Whether a noun, or the last part of a long compound, is one of these, in whatever case."""
    words = (head.lower, *(head.lower.removesuffix(end) for end in ENDINGS))
    whole = {noun.lower() for noun in nouns}
    last = tuple(noun for noun in whole if len(noun) >= SHORTEST_LAST_PART)
    return any(word in whole or word.endswith(last) for word in words)


def _is_object(reading: Reading, verb: Verb, other: Mention) -> bool:
    """Whether a phrase can be what the act is about: 'mehr Geld', 'vor Glätte'; no time or place.

    Verbs that only call something so need a bare object: 'hat im Rat gesprochen' is no act.
    """
    if reading.tokens[other.head].text in TIMES or other.form == "pronoun":
        return False
    if verb.kind == "call":
        return not other.preposition or other.preposition in CALLED
    return not other.preposition or other.preposition in OBJECTS
