"""Rules for quotes without a frame: who spoke in the sentences before them goes on."""

from dataclasses import replace

from quotegraph.context import Attribution, Context
from quotegraph.frame_choice import is_aside, person_of, speaking

LONGEST_CHAIN = 6  # sentences that a Konjunktiv may run on without a frame


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
        found = speaking(context, frames) or person_of(context, context.sentence - back)
        if found is not None and not context.is_konjunktiv(context.sentence - back):
            return Attribution(found.speaker)
        if found is not None and frames:
            return Attribution(found.speaker)
        if not context.is_konjunktiv(context.sentence - back):
            return None
    return None


def framed_before(context: Context) -> Attribution | None:
    """A quote that stands alone goes on with the reported speech of the sentence before it.

    Yes: <speaker>Keller</speaker> kritisierte die Pläne. „<quote>Das war knapp.</quote>“
    No: Keller ging nach Hause. „<quote>Das war knapp.</quote>“
    """
    if not context.free_standing or not context.sentence_like or not context.near_before:
        return None
    frames = [f for f in context.sentence_before() if f.cue.kind != "noun" and not f.cue.weak]
    found = speaking(context, [f for f in frames if not is_aside(context, f)])
    return Attribution(found.speaker, floating=True) if found is not None else None


def continued(context: Context) -> Attribution | None:
    """A quote that stands alone goes on with the speaker of the quote right before it.

    Yes: „Es ist knapp“, sagte <speaker>Keller</speaker>. „<quote>Es reicht aber.</quote>“
    No: „Es ist knapp“, sagte Anna Keller. Jonas Brandt lachte. „<quote>Es reicht aber.</quote>“
    """
    if context.previous is None or not context.free_standing:
        return None
    if context.near_before and person_of(context, context.sentence - 1) is not None:
        return None
    return _inherited(context)


def subject_before(context: Context) -> Attribution | None:
    """A quote that stands alone belongs to the person of the sentence before it.

    Yes: <speaker>Keller</speaker> war zufrieden. „<quote>Das war knapp.</quote>“
    No: Es regnete. „<quote>Das war knapp.</quote>“
    """
    if not context.free_standing or not context.sentence_like or context.sentence == 0:
        return None
    person = person_of(context, context.sentence - 1)
    return replace(person, floating=True) if person is not None else None


def _inherited(context: Context) -> Attribution | None:
    assert context.previous is not None
    earlier = context.earlier[context.previous]
    if earlier is None:
        return None
    return Attribution(earlier.speaker, inherited=context.previous)
