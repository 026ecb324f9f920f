"""The rules that find who says a quote, each a question to its context, in order of precedence.

A rule answers with an `Attribution` or with None. The rows under Yes and No are run as tests: in a
Yes row the rule finds the marked speaker, in a No row it does not answer for the marked quote.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from quotegraph.context import Attribution, Context, attributed
from quotegraph.cues import Cue
from quotegraph.frames import Frame
from quotegraph.moods import is_subjunctive
from quotegraph.subjects import RELATIVES, as_name, is_subordinate

Rule = Callable[[Context], Attribution | None]

POINTS_BACK = re.compile(
    r"\.?\s+(?:Mit (?:diesen|den|solchen) \w* ?(?:Worten|Sätzen)|Das|Dies|So|Damit)\b"
)
AUXILIARIES_REPORTED = frozenset(("habe", "sei", "seien", "werde", "solle", "wolle", "könne"))
HEADLINES = frozenset(("headline", "related", "caption"))
PERSONAL = frozenset(("name", "surname", "role", "pronoun", "collective", "organisation"))
LONGEST_CHAIN = 6  # sentences that a Konjunktiv may run on without a frame
DASH_SOURCE = re.compile(r"\s*[–—-]\s+([^\n]{2,60})$")


def label(context: Context) -> Attribution | None:
    """A name that alone stands before the colon speaks, as in interviews and headlines.

    Yes: <speaker>Anna Keller</speaker>: „<quote>Wir haben verstanden.</quote>“
    No: Keller kam spät: „<quote>Wir haben verstanden.</quote>“
    """
    found = context.label or context.heading
    mention = as_name(context.reading, found) if found is not None else None
    if mention is None or mention.form in ("none", "document") or mention.preposition:
        return None
    colon = context.colon_token
    return Attribution(mention, Cue("colon", (colon,), colon, colon))


def inquit_after(context: Context) -> Attribution | None:
    """A reporting verb right behind the closing mark names its subject as the speaker.

    Yes: „<quote>Die Brücke bleibt gesperrt</quote>“, sagte <speaker>Anna Keller</speaker>.
    Yes: „<quote>Warum?</quote>“, fragte <speaker>sie</speaker>.
    No: <person>Keller</person> kam spät. „<quote>Das war knapp.</quote>“
    """
    frame = context.inquit
    if frame is None or frame.cue.kind != "verb" or not _opens_clause(context, frame):
        return None
    return attributed(frame) if context.after_comma or not context.clause else None


def so_after(context: Context) -> Attribution | None:
    """'so X', 'laut X' or 'X zufolge' right behind the closing mark names the source.

    Yes: „<quote>Abwarten</quote>“, so <speaker>der Minister</speaker> weiter.
    Yes: „<quote>Es brennt</quote>“, laut <speaker>Keller</speaker> ein Versehen.
    No: „<quote>Abwarten</quote>“, so einfach ist das.
    """
    frame = context.inquit
    if frame is not None and frame.cue.kind in ("connective", "source"):
        return attributed(frame)
    return None


def verb_before_colon(context: Context) -> Attribution | None:
    """A reporting verb before the colon that opens the quote names its subject as the speaker.

    Yes: <speaker>Brandt</speaker> sagte am Abend: „<quote>Wir prüfen das.</quote>“
    Yes: Dazu erklärte <speaker>der Sprecher der Stadt</speaker>: „<quote>Wir prüfen das.</quote>“
    No: Brandt sagte am Abend nichts. „<quote>Wir prüfen das.</quote>“
    """
    if not context.colon:
        return None
    verbs = [f for f in context.before if f.cue.kind == "verb" and not _is_reported(context, f)]
    return _speaking(context, sorted(verbs, key=lambda frame: frame.cue.weak))


def noun_before_colon(context: Context) -> Attribution | None:
    """A noun for something said before the colon belongs to the speaker.

    Yes: <speaker>Anna Kellers</speaker> Antwort: „<quote>Nein.</quote>“
    No: Kellers Auto: „<quote>Nein.</quote>“
    """
    if not context.colon:
        return None
    if any(t.pos in ("VERB", "AUX") and t.i < context.tokens[0] for t in context.outside):
        return None
    return _speaking(context, [f for f in context.before if f.cue.kind != "verb"])


def subject_before_colon(context: Context) -> Attribution | None:
    """Before a colon the person of the clause speaks, whatever the verb is.

    Yes: <speaker>Anna Keller</speaker> war müde: „<quote>Das bringt doch nichts mehr.</quote>“
    No: Es regnete: „<quote>Das bringt doch nichts mehr.</quote>“
    """
    if not context.colon or not context.sentence_like:
        return None
    subject = context.frames.subject_of(context.sentence, context.tokens[0])
    if subject is None or not subject.animate:
        return None
    cue = next((f.cue for f in context.before), None)
    return Attribution(subject, cue)


def unsaid_before_colon(context: Context) -> Attribution | None:
    """A reporting verb or noun before the colon frames the quote though it names nobody.

    Yes: Dazu heißt es: „<quote>Wir prüfen das.</quote>“
    No: Es regnete: „<quote>Wir prüfen das.</quote>“
    """
    return _best(context.before) if context.colon else None


def source_of_clause(context: Context) -> Attribution | None:
    """'Laut X', 'nach Angaben von X' or 'X zufolge' in the clause names the source.

    Yes: Laut <speaker>Keller</speaker> ist die Lage „<quote>ernst, aber stabil</quote>“.
    Yes: Nach den Worten von <speaker>Keller</speaker> war es „<quote>ein Versehen</quote>“.
    No: Keller ist „<quote>ernst, aber stabil</quote>“.
    """
    return _best(_sources(context, context.clause))


def source_governing(context: Context) -> Attribution | None:
    """A source named elsewhere in the sentence stands for its other clauses too.

    Yes: Laut <speaker>Keller</speaker> ist klar, dass die Lage „<quote>ernst</quote>“ ist.
    No: Keller weiß, dass die Lage „<quote>ernst</quote>“ ist.
    """
    return _best(_sources(context, (*context.before, *context.after)))


def verb_of_clause(context: Context) -> Attribution | None:
    """The reporting verb of the clause that the quoted words stand in names their speaker.

    Yes: <speaker>Er</speaker> nannte den Plan „<quote>unausgereift</quote>“.
    Yes: <speaker>Anna Keller</speaker> warf Jonas Brandt „<quote>Betrug</quote>“ vor.
    Yes: Auf <speaker>dem Banner</speaker> stand „<quote>Keine Brücke ohne Plan</quote>“.
    No: <person>Er</person> kaufte den „<quote>unausgereiften</quote>“ Plan.
    """
    verbs = [f for f in context.clause if f.cue.kind == "verb" and not _is_reported(context, f)]
    return _speaking(context, [f for f in verbs if not f.cue.weak or _is_written(f)])


def verb_governing(context: Context) -> Attribution | None:
    """A reporting verb elsewhere in the sentence governs the clause with the quoted words.

    Yes: <speaker>Keller</speaker> sagte, die Lage sei „<quote>ernst, aber stabil</quote>“.
    Yes: Wie <speaker>Anna Keller</speaker> mitteilte, werde „<quote>alles geprüft</quote>“.
    No: Keller kam, weil die Lage „<quote>ernst</quote>“ war.
    """
    reported = context.konjunktiv or context.subordinate or context.infinitive
    reported = reported or context.sentence_like
    if not reported and context.zone not in HEADLINES:
        return None
    verbs = [f for f in (*context.before, *context.after) if f.cue.kind == "verb"]
    fitting = [f for f in verbs if not f.cue.weak and not _is_aside(context, f)]
    plain = [f for f in fitting if not _is_reported(context, f)]
    return _speaking(context, plain) or _speaking(context, _retold(fitting))


def noun_governing(context: Context) -> Attribution | None:
    """A noun for something said in the same clause belongs to the speaker.

    Yes: Auf die Frage lautete <speaker>Brandts</speaker> Antwort „<quote>später</quote>“.
    No: Brandts Auto war „<quote>später</quote>“ da.
    """
    nouns = [f for f in context.clause if f.cue.kind == "noun"]
    found = _speaking(context, nouns)
    if found is not None or not nouns or not context.subordinate:
        return found
    person = _person_of(context, context.sentence)
    return replace(person, cue=nouns[0].cue) if person is not None else None


def dash_source(context: Context) -> Attribution | None:
    """In a headline the words after the dash name the source.

    Yes: Brücke „<quote>komplett marode</quote>“ – <speaker>Gutachter</speaker>
    No: Die Brücke ist „<quote>komplett marode</quote>“ – sagt man.
    """
    if context.zone not in HEADLINES:
        return None
    match = DASH_SOURCE.search(context.tail)
    if match is None:
        return None
    start = context.outer[1] + match.start(1)
    mentions = context.frames.mentions_of(context.last_sentence)
    return next(
        (Attribution(m) for m in mentions if context.reading.tokens[m.first].start == start), None
    )


def same_sentence(context: Context) -> Attribution | None:
    """A quote in the same sentence hands its speaker on.

    Yes: <speaker>Sie</speaker> sprach von „Chaos“ und „<quote>Willkür</quote>“.
    Yes: Anna Keller sprach von „Glück“, <speaker>Jonas Brandt</speaker> von „<quote>Pech</quote>“.
    No: Sie sprach von Chaos. „<quote>Willkür</quote>“ ist ein Film.
    """
    if context.previous is None or not context.same_sentence or _is_reframed(context):
        return None
    earlier = context.earlier[context.previous]
    if earlier is None:
        return None
    mention = context.gapped
    return replace(earlier, speaker=mention) if mention is not None else earlier


def konjunktiv_chain(context: Context) -> Attribution | None:
    """Words in a sentence that is Konjunktiv without a frame belong to the speaker before it.

    Yes: <speaker>Keller</speaker> sagte, der Bau ruhe. Die Kosten seien „<quote>enorm</quote>“.
    No: Keller sagte, der Bau ruhe. Die Kosten sind „<quote>enorm</quote>“.
    """
    if not context.konjunktiv or context.sentence == 0:
        return None
    for back in range(1, LONGEST_CHAIN):
        frames = [
            f for f in context.sentence_before(back) if not f.cue.weak and f.cue.kind != "noun"
        ]
        found = _speaking(context, frames) or _person_of(context, context.sentence - back)
        if found is not None and not context.is_konjunktiv(context.sentence - back):
            return Attribution(found.speaker)
        if found is not None and frames:
            return Attribution(found.speaker)
        if not context.is_konjunktiv(context.sentence - back):
            return None
    return None


def points_back(context: Context) -> Attribution | None:
    """'Mit diesen Worten …' or 'Das sagte …' in the next sentence names the speaker.

    Yes: „<quote>Das stimmt nicht.</quote>“ Mit diesen Worten ging <speaker>Anna Keller</speaker>.
    Yes: „<quote>Das stimmt nicht.</quote>“ Das erklärte <speaker>Anna Keller</speaker> am Abend.
    No: „<quote>Das stimmt nicht.</quote>“ Mit dem Zug kam Anna Keller.
    """
    match = POINTS_BACK.match(context.tail)
    if match is None:
        return None
    following = context.last_sentence + 1
    frames = [f for f in context.frames.of_sentence(following) if f.cue.kind == "verb"]
    if match.group().endswith(("Worten", "Sätzen")):
        return _person_of(context, following) or _speaking(context, frames)
    return _speaking(context, [f for f in frames if not f.cue.weak])


def framed_before(context: Context) -> Attribution | None:
    """A quote that stands alone goes on with the reported speech of the sentence before it.

    Yes: <speaker>Keller</speaker> kritisierte die Pläne. „<quote>Das war knapp.</quote>“
    No: Keller ging nach Hause. „<quote>Das war knapp.</quote>“
    """
    if not context.free_standing or not context.sentence_like or not context.near_before:
        return None
    frames = [f for f in context.sentence_before() if f.cue.kind != "noun" and not f.cue.weak]
    found = _speaking(context, [f for f in frames if not _is_aside(context, f)])
    return Attribution(found.speaker, floating=True) if found is not None else None


def continued(context: Context) -> Attribution | None:
    """A quote that stands alone goes on with the speaker of the quote right before it.

    Yes: „Es ist knapp“, sagte <speaker>Keller</speaker>. „<quote>Es reicht aber.</quote>“
    No: „Es ist knapp“, sagte Anna Keller. Jonas Brandt lachte. „<quote>Es reicht aber.</quote>“
    """
    if context.previous is None or not context.free_standing:
        return None
    if context.near_before and _person_of(context, context.sentence - 1) is not None:
        return None
    return _inherited(context)


def subject_before(context: Context) -> Attribution | None:
    """A quote that stands alone belongs to the person of the sentence before it.

    Yes: <speaker>Keller</speaker> war zufrieden. „<quote>Das war knapp.</quote>“
    No: Es regnete. „<quote>Das war knapp.</quote>“
    """
    if not context.free_standing or not context.sentence_like or context.sentence == 0:
        return None
    person = _person_of(context, context.sentence - 1)
    return replace(person, floating=True) if person is not None else None


RULES: tuple[Rule, ...] = (
    inquit_after,
    so_after,
    noun_before_colon,
    verb_before_colon,
    label,
    subject_before_colon,
    unsaid_before_colon,
    source_of_clause,
    verb_of_clause,
    source_governing,
    dash_source,
    same_sentence,
    verb_governing,
    noun_governing,
    konjunktiv_chain,
    points_back,
    framed_before,
    continued,
    subject_before,
)


def _best(frames: Sequence[Frame]) -> Attribution | None:
    """Take the nearest frame that names a speaker, else the nearest frame."""
    named = next((f for f in frames if f.speaker is not None), None)
    frame = named or (frames[0] if frames else None)
    return attributed(frame) if frame else None


def _speaking(context: Context, frames: Sequence[Frame]) -> Attribution | None:
    """Take the nearest frame with a speaker that can speak and is not part of the quote."""
    for frame in frames:
        speaker = frame.speaker
        if speaker is not None and speaker.animate and context.apart(speaker):
            return attributed(frame)
    return None


def _opens_clause(context: Context, frame: Frame) -> bool:
    """Whether an inquit begins with its verb, or with 'wie': 'sagte X', 'wie X sagt'."""
    first = context.reading.tokens[max(frame.clause[0], min(frame.cue.tokens[0], frame.cue.finite))]
    opener = context.reading.tokens[frame.clause[0]]
    return opener.lower in ("wie", "so") or first.i == opener.i or not opener.text[0].isalpha()


def _is_written(frame: Frame) -> bool:
    """'Auf dem Banner stand': a weak verb whose speaker is a text."""
    return frame.speaker is not None and frame.speaker.form == "document"


def _is_reported(context: Context, frame: Frame) -> bool:
    """Whether the frame is Konjunktiv and so itself part of what somebody said."""
    if frame.cue.kind != "verb":
        return False
    finite = context.reading.tokens[frame.cue.finite]
    if frame.cue.main != frame.cue.finite:
        return finite.lower in AUXILIARIES_REPORTED
    return is_subjunctive(finite)


def _is_reframed(context: Context) -> bool:
    """Whether another reporting verb with its own speaker stands since the quote before."""
    assert context.previous is not None
    end = context.candidates[context.previous].outer[1]
    verbs = [f for f in context.before if f.cue.kind == "verb" and not f.cue.weak]
    since = [f for f in verbs if context.reading.tokens[f.cue.finite].start >= end]
    return any(f.speaker is not None and not _is_reported(context, f) for f in since)


def _is_aside(context: Context, frame: Frame) -> bool:
    """Whether the frame is a relative clause that the quote is no part of."""
    aside = is_subordinate(context.reading, frame.clause) and frame not in context.clause
    first = context.reading.tokens[frame.clause[0]].lower
    return aside and first in RELATIVES


def _retold(frames: Sequence[Frame]) -> list[Frame]:
    """Keep plain verbs of saying: 'er habe geschrieben, …' retells what somebody else said."""
    verbs = [f for f in frames if f.cue.verb is not None]
    return [f for f in verbs if f.cue.verb is not None and f.cue.verb.kind in ("say", "announce")]


def _sources(context: Context, frames: Sequence[Frame]) -> list[Frame]:
    """Keep the frames of 'laut', 'zufolge' and 'nach Angaben'; 'so X' only holds beside a quote."""
    sources = [f for f in frames if f.cue.kind in ("connective", "source")]
    return [f for f in sources if f.cue.kind == "source" or not _is_so(context, f)]


def _is_so(context: Context, frame: Frame) -> bool:
    return context.reading.tokens[frame.cue.main].lower == "so"


def _inherited(context: Context) -> Attribution | None:
    assert context.previous is not None
    earlier = context.earlier[context.previous]
    if earlier is None:
        return None
    return Attribution(earlier.speaker, inherited=context.previous)


def _person_of(context: Context, sentence: int) -> Attribution | None:
    """Return the subject of a sentence if it is a person or a body."""
    if not 0 <= sentence < len(context.reading.bounds):
        return None
    subject = context.frames.subject_of(sentence, context.reading.bounds[sentence][1])
    return Attribution(subject) if subject is not None and subject.form in PERSONAL else None
