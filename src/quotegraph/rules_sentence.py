"""Rules for quoted words inside a sentence that somebody's words govern, wherever it names them."""

from collections.abc import Sequence
from dataclasses import replace

from quotegraph.context import Attribution, Context
from quotegraph.frame_choice import is_aside, is_reported, nearest, person_of, speaking
from quotegraph.frames import Frame


def source_of_clause(context: Context) -> Attribution | None:
    """'Laut X', 'nach Angaben von X' or 'X zufolge' in the clause names the source.

    Yes: Laut <speaker>Keller</speaker> ist die Lage „<quote>ernst, aber stabil</quote>“.
    Yes: Nach den Worten von <speaker>Keller</speaker> war es „<quote>ein Versehen</quote>“.
    No: Keller ist „<quote>ernst, aber stabil</quote>“.
    """
    return nearest(_sources(context, context.clause))


def source_governing(context: Context) -> Attribution | None:
    """A source named elsewhere in the sentence stands for its other clauses too.

    Yes: Laut <speaker>Keller</speaker> ist klar, dass die Lage „<quote>ernst</quote>“ ist.
    No: Keller weiß, dass die Lage „<quote>ernst</quote>“ ist.
    """
    return nearest(_sources(context, (*context.before, *context.after)))


def verb_of_clause(context: Context) -> Attribution | None:
    """The reporting verb of the clause that the quoted words stand in names their speaker.

    Yes: <speaker>Er</speaker> nannte den Plan „<quote>unausgereift</quote>“.
    Yes: <speaker>Anna Keller</speaker> warf Jonas Brandt „<quote>Betrug</quote>“ vor.
    Yes: Auf <speaker>dem Banner</speaker> stand „<quote>Keine Brücke ohne Plan</quote>“.
    No: <person>Er</person> kaufte den „<quote>unausgereiften</quote>“ Plan.
    """
    verbs = [f for f in context.clause if f.cue.kind == "verb" and not is_reported(context, f)]
    return speaking(context, [f for f in verbs if not f.cue.weak or _is_written(f)])


def verb_governing(context: Context) -> Attribution | None:
    """A reporting verb elsewhere in the sentence governs the clause with the quoted words.

    Yes: <speaker>Keller</speaker> sagte, die Lage sei „<quote>ernst, aber stabil</quote>“.
    Yes: Wie <speaker>Anna Keller</speaker> mitteilte, werde „<quote>alles geprüft</quote>“.
    No: Keller kam, weil die Lage „<quote>ernst</quote>“ war.
    """
    reported = context.konjunktiv or context.subordinate or context.infinitive
    reported = reported or context.sentence_like
    if not reported and not context.in_headline:
        return None
    verbs = [f for f in (*context.before, *context.after) if f.cue.kind == "verb"]
    fitting = [f for f in verbs if not f.cue.weak and not is_aside(context, f)]
    plain = [f for f in fitting if not is_reported(context, f)]
    return speaking(context, plain) or speaking(context, _retold(fitting))


def noun_governing(context: Context) -> Attribution | None:
    """A noun for something said in the same clause belongs to the speaker.

    Yes: Auf die Frage lautete <speaker>Brandts</speaker> Antwort „<quote>später</quote>“.
    No: Brandts Auto war „<quote>später</quote>“ da.
    """
    nouns = [f for f in context.clause if f.cue.kind == "noun"]
    found = speaking(context, nouns)
    if found is not None or not nouns or not context.subordinate:
        return found
    person = person_of(context, context.sentence)
    return replace(person, cue=nouns[0].cue) if person is not None else None


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


def _is_written(frame: Frame) -> bool:
    """'Auf dem Banner stand': a weak verb whose speaker is a text."""
    return frame.speaker is not None and frame.speaker.form == "document"


def _is_reframed(context: Context) -> bool:
    """Whether another reporting verb with its own speaker stands since the quote before."""
    assert context.previous is not None
    end = context.candidates[context.previous].outer[1]
    verbs = [f for f in context.before if f.cue.kind == "verb" and not f.cue.weak]
    since = [f for f in verbs if context.reading.tokens[f.cue.finite].start >= end]
    return any(f.speaker is not None and not is_reported(context, f) for f in since)


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
