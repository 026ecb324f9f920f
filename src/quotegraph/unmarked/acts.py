"""Find reported acts: 'Keller forderte mehr Geld' tells that she spoke, but not her words."""

from collections.abc import Sequence

from quotegraph.framing.frames import Frame, Frames
from quotegraph.grammar.clauses import Clause, clause_at
from quotegraph.grammar.moods import is_subjunctive
from quotegraph.grammar.nouns import TIMES
from quotegraph.grammar.tokens import Reading
from quotegraph.grammar.verbs import is_reflexive
from quotegraph.lexicon import Verb, VerbKind
from quotegraph.mentions.mention import Mention
from quotegraph.quotes.flags import NEGATIONS

# Kinds of verbs whose object alone tells what was said.
ACTS: frozenset[VerbKind] = frozenset(
    ("accuse", "admit", "announce", "assert", "call", "demand", "deny", "judge", "promise", "warn")
)
# Other verbs tell it with a preposition: 'berichtete von Schüssen', 'verwies auf die Kosten'.
PREPOSITIONS = {
    "berichten": ("von", "über"),
    "hinweisen": ("auf",),
    "verweisen": ("auf",),
    "informieren": ("über",),
}

# Prepositions of objects: 'warnte vor Glätte', 'wandte sich gegen den Plan'.
OBJECTS = frozenset("an auf für gegen gegenüber mit nach um von vom vor zu zum zur über".split())


def act_in(
    reading: Reading, frames: Frames, sentence: int, clauses: Sequence[Clause]
) -> Frame | None:
    """Return the frame of a sentence whose main verb tells what somebody did by speaking."""
    first = next((clause for clause in clauses if clause.kind == "main"), None)
    if reading.tokens[reading.bounds[sentence][1] - 1].text == "?":
        return None
    for frame in frames.of_sentence(sentence):
        finite = reading.tokens[frame.cue.finite]
        main = clauses[clause_at(clauses, finite.i)] == first
        plain = frames.inside[finite.i] == -1 and not is_subjunctive(finite)
        if main and plain and not frame.cue.modal and _is_act(reading, frames, frame, sentence):
            return frame
    return None


def _is_act(reading: Reading, frames: Frames, frame: Frame, sentence: int) -> bool:
    """Whether a person or body asks, blames, denies, praises … something."""
    verb, speaker = frame.cue.verb, frame.speaker
    if verb is None or verb.weak or verb.medium != "speech":
        return False
    if speaker is None or not speaker.animate:
        return False
    own = verb.reflexive or "sich" in (verb.particle or "")
    if not own and is_reflexive(reading, reading.tokens[frame.cue.main]):
        return False  # 'hatte sich beruhigt'
    if any(reading.tokens[i].lower in NEGATIONS for i in range(*frame.clause)):
        return False  # 'hat das nie gestanden'
    others = [
        m
        for m in frames.mentions_of(sentence)
        if m.last <= speaker.first or m.first >= speaker.last
    ]
    if verb.kind in ACTS:
        return any(_is_object(reading, verb, other) for other in others)
    return any(other.preposition in PREPOSITIONS.get(verb.verb, ()) for other in others)


def _is_object(reading: Reading, verb: Verb, other: Mention) -> bool:
    """Whether a phrase can be what the act is about: 'mehr Geld', 'vor Glätte'; no time or place.

    Verbs that only call something so need a bare object: 'hat im Rat gesprochen' is no act.
    """
    if reading.tokens[other.head].text in TIMES or other.form == "pronoun":
        return False
    if verb.kind == "call":
        return not other.preposition or other.preposition in ("von", "vom")
    return not other.preposition or other.preposition in OBJECTS
