"""Rules for quotes without a frame: who spoke in the sentences before them goes on."""

from dataclasses import replace

from quotegraph.context import Attribution, Context
from quotegraph.context.frame_choice import is_aside, is_reported, person_of, speaking
from quotegraph.framing.cue import Cue
from quotegraph.framing.frames import Frame
from quotegraph.framing.source_cues import ANAPHORIC
from quotegraph.framing.verb_persons import CONTINUING, PERSONS, says_es

LONGEST_CHAIN = 6  # sentences that a Konjunktiv may run on without a frame


def konjunktiv_chain(context: Context) -> Attribution | None:
    """Words in a sentence that is Konjunktiv without a frame belong to the speaker before it.

    Yes: <speaker>Keller</speaker> sagte, der Bau ruhe. Die Kosten seien „<quote>enorm</quote>“.
    Yes: <speaker>Keller</speaker> widersprach. „Es reicht.“ Der Bau sei „<quote>teuer</quote>“.
    Yes: <speaker>Keller</speaker> ging. „Er hofft es.“ Der Bau sei „<quote>viel zu teuer</quote>“.
    No: Keller sagte, der Bau ruhe. Die Kosten sind „<quote>enorm</quote>“.
    No: Es gibt Akten. Demnach schlief Keller. Der Bau sei „<quote>viel zu teuer</quote>“.
    """
    return _head_of_chain(context) if context.clause_in_konjunktiv else None


def framed_before(context: Context) -> Attribution | None:
    """A quote that stands alone goes on with the reported speech of the sentence before it.

    Yes: <speaker>Keller</speaker> kritisierte die Pläne. „<quote>Das war knapp.</quote>“
    Yes: <speaker>Keller</speaker> kam spät. Das sei ihr Recht. „<quote>Es war knapp.</quote>“
    Yes: Keller fragte <speaker>ihren Mann</speaker>, ob er es wisse. „<quote>Ich nicht.</quote>“
    No: Keller ging nach Hause. „<quote>Das war knapp.</quote>“
    """
    if not context.free_standing or not context.sentence_like or not context.near_before:
        return None
    frames = [f for f in _reporting(context, 1) if not is_aside(context, f)]
    found = speaking(context, frames)
    if found is not None and _asks(found.cue):
        asked_back = context.inner[-1].text == "?"
        return Attribution(found.speaker if asked_back else found.addressee, floating=True)
    if found is None and context.is_konjunktiv(context.sentence - 1):
        found = _head_of_chain(context, 2)
    return Attribution(found.speaker, floating=True) if found is not None else None


def _asks(cue: Cue | None) -> bool:
    """'fragte …', 'wollte die Richterin wissen': an answer follows."""
    if cue is None or cue.verb is None:
        return False
    return cue.verb_kind == "ask" or (cue.verb.verb == "wissen" and cue.modal.startswith("woll"))


def continued(context: Context) -> Attribution | None:
    """A quote that stands alone goes on with the speaker of the quote right before it.

    Yes: „Es ist knapp“, sagte <speaker>Keller</speaker>. „<quote>Es reicht aber.</quote>“
    No: „Es ist knapp“, sagte Anna Keller. Jonas Brandt lachte. „<quote>Es reicht aber.</quote>“
    """
    if context.previous is None or not context.free_standing:
        return None
    if context.near_before and person_of(context, context.sentence - 1) is not None:
        return None
    earlier = context.attribution_before
    return Attribution(earlier.speaker, inherited=context.previous) if earlier else None


def subject_before(context: Context) -> Attribution | None:
    """A quote that stands alone belongs to the person of the sentence before it.

    Yes: <speaker>Keller</speaker> war zufrieden. „<quote>Das war knapp.</quote>“
    No: Es regnete. „<quote>Das war knapp.</quote>“
    No: Das Team war müde. „<quote>Das war knapp.</quote>“
    """
    if not context.free_standing or not context.sentence_like or context.sentence == 0:
        return None
    found = person_of(context, context.sentence - 1)
    person = found is not None and found.speaker is not None and found.speaker.form in PERSONS
    return replace(found, floating=True) if found is not None and person else None


def carried_over(context: Context, found: Attribution | None) -> Attribution | None:
    """Give '…, hieß es weiter', which names nobody, to who spoke in the sentences before it."""
    if found is None or found.speaker is not None or found.cue is None or found.clause is None:
        return found
    words = {token.lower for token in context.reading.tokens[slice(*found.clause)]}
    if CONTINUING.isdisjoint(words) or not says_es(context.reading, found.cue):
        return found
    before = _head_of_chain(context)
    return replace(found, speaker=before.speaker) if before is not None else found


def _reporting(context: Context, back: int) -> list[Frame]:
    """Frames of an earlier sentence that report, and are not themselves part of a report."""
    frames = [f for f in context.sentence_before(back) if not f.cue.weak and f.cue.kind != "noun"]
    return [f for f in frames if not is_reported(context, f)]


def _head_of_chain(context: Context, back: int = 1) -> Attribution | None:
    """Return who speaks in sentences of Konjunktiv, from `back` before the quote backwards."""
    for distance in range(back, LONGEST_CHAIN):
        sentence = context.sentence - distance
        found = speaking(context, _reporting(context, distance)) or context.quoted_in(sentence)
        if found is None and not context.is_konjunktiv(sentence):
            found = None if _points_to_source(context, sentence) else person_of(context, sentence)
        if found is not None:
            return Attribution(found.speaker)
        if not context.is_konjunktiv(sentence):
            return None
    return None


def _points_to_source(context: Context, sentence: int) -> bool:
    """'Demnach saß der Kopilot am Steuer': told by a source that the sentence does not name."""
    if sentence < 0:
        return False
    first, last = context.reading.bounds[sentence]
    return any(token.lower in ANAPHORIC for token in context.reading.tokens[first:last])
