"""Choose among the frames round a quote the one that could hold its speaker."""

from collections.abc import Sequence

from quotegraph import lexicon
from quotegraph.context import Attribution, Context, attributed
from quotegraph.framing.frames import Frame
from quotegraph.framing.verb_persons import PERSONS
from quotegraph.grammar.clauses import is_subordinate
from quotegraph.grammar.moods import is_subjunctive
from quotegraph.marks import OPENING

AUXILIARIES_REPORTED = frozenset(
    "habe hätten sei seien werde solle wolle könne müsse dürfe möge".split()
)
REASONS = frozenset("Ankündigung Argument Begründung Bemerkung Hinweis Versprechen Zusage".split())
PERSONAL = PERSONS | {"collective", "organisation"}
# Kinds of verbs that have no thing for a subject, unlike 'zeigt', 'bedeutet', 'heißt'.
PERSONAL_KINDS = frozenset(
    "accuse admit announce answer ask assert demand deny judge say utter warn".split()
)


def nearest(frames: Sequence[Frame]) -> Attribution | None:
    """Take the nearest frame that names a speaker, else the nearest frame."""
    named = next((f for f in frames if f.speaker is not None), None)
    frame = named or (frames[0] if frames else None)
    return attributed(frame) if frame else None


def speaking(context: Context, frames: Sequence[Frame]) -> Attribution | None:
    """Take the nearest frame with a speaker that can speak and is not part of the quote."""
    for frame in frames:
        if (
            frame.speaker is not None
            and context.is_outside(frame.speaker)
            and speaks(context, frame)
        ):
            return attributed(frame)
    return None


def speaks(context: Context, frame: Frame) -> bool:
    """Whether the speaker is a person, body or text, or does what only these can do.

    'Der Rechnungshof moniert „…“': no lexicon knows every noun, but who is the subject of such a
    verb speaks.
    """
    speaker, verb = frame.speaker, frame.cue.verb
    assert speaker is not None
    marked = context.reading.tokens[speaker.head - 1].text in OPENING  # 'Die „Talpost“ rät'
    if speaker.can_speak or (marked and speaker.head > speaker.first):
        return True
    if verb is None or verb.kind not in PERSONAL_KINDS or verb.speaker != "subject":
        return False
    subject = context.reading.tokens[speaker.head].relation == "subject"
    return subject and not verb.weak and not verb.reflexive


def is_reported(context: Context, frame: Frame) -> bool:
    """Whether the frame is Konjunktiv and so itself part of what somebody said."""
    if frame.cue.kind != "verb":
        return False
    finite = context.reading.tokens[frame.cue.finite]
    if frame.cue.main != frame.cue.finite:
        return finite.lower in AUXILIARIES_REPORTED
    return is_subjunctive(finite)


def gives_reason(frame: Frame) -> bool:
    """'mit der Begründung, es sei „zu teuer“': whoever acts says it, whatever else is denied."""
    source = frame.cue.source if frame.cue.kind == "noun" else None
    noun = source.noun if source is not None and source.preposition == "mit" else None
    return noun is not None and noun.lemma in REASONS and frame.speaker is None


def is_aside(context: Context, frame: Frame) -> bool:
    """Whether the frame is a relative clause that the quote is no part of."""
    aside = is_subordinate(context.reading, frame.clause) and frame not in context.clause
    first = context.reading.tokens[frame.clause[0]].lower
    return aside and first in lexicon.relatives("Nom")


def person_of(context: Context, sentence: int) -> Attribution | None:
    """Return the subject of a sentence if it is a person or a body."""
    if not 0 <= sentence < len(context.reading.bounds):
        return None
    subject = context.frames.subject_of(sentence, context.reading.bounds[sentence][1])
    return Attribution(subject) if subject is not None and subject.form in PERSONAL else None
