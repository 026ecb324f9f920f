"""Read transcripts and interviews, which quote without marks: questions, answers, labels.

'Frage: Kommt die Brücke? Keller: Ja, sicher.' `quotegraph.label_evidence` says when labels make a
transcript, `quotegraph.interviews` when paragraphs without labels are an interview. Both may stand
in one text, since many papers label the first question and the first answer alone.
"""

from collections.abc import Sequence

from quotegraph.context import Attribution
from quotegraph.cues import Cue
from quotegraph.interviews import Interview
from quotegraph.label_evidence import speaking_labels
from quotegraph.label_names import LabelNames
from quotegraph.mention import Mention
from quotegraph.paragraphs import paragraphs_of
from quotegraph.reported import Report
from quotegraph.tokens import Reading
from quotegraph.turn_labels import find_labels
from quotegraph.turns import Turn, Walk
from quotegraph.zones import Zone

WHOLE = frozenset(("reported_act", "headline_colon", "headline_dash"))  # rules for sentences


def turn_reports(
    reading: Reading, zones: Sequence[Zone], mentions: Sequence[Mention]
) -> list[Report]:
    """Return the turns of a transcript or an interview as direct quotes without marks."""
    turns = find_turns(reading, zones, mentions)
    return [report for turn in turns if (report := _report(reading, turn))]


def beside(turns: Sequence[Report], told: Sequence[Report]) -> list[Report]:
    """Return what is told beside the turns, and what their words report by a frame.

    A turn is somebody's own words: it is no act of speaking ('Was raten Sie?') and no headline.
    """
    said = {i for turn in turns for first, last in turn.ranges for i in range(first, last)}
    return [
        report
        for report in told
        if report.rule not in WHOLE or said.isdisjoint(range(*report.ranges[0]))
    ]


def find_turns(reading: Reading, zones: Sequence[Zone], mentions: Sequence[Mention]) -> list[Turn]:
    """Return the turns of a transcript or an interview in order, none where the text is neither.

    Offsets are characters of `reading.text`; linear in its length.
    """
    paragraphs = paragraphs_of(reading, zones)
    if not any(p.asks or ": " in p.text for p in paragraphs):
        return []
    names = LabelNames(reading)
    labels = find_labels(paragraphs, names)
    opened = frozenset(label.paragraph for label in labels if label.opens)
    interview = Interview(reading, paragraphs, names, mentions, opened)
    spoken = speaking_labels(labels, interview)
    if spoken or interview.is_interview:
        return list(Walk(interview, spoken).turns())
    return []


def _report(reading: Reading, turn: Turn) -> Report | None:
    ranges = [reading.token_range(*words) for words in turn.words]
    ranges = tuple((first, last) for first, last in ranges if first < last)
    if not ranges:
        return None
    cue = None
    if turn.label is not None:
        colon = reading.token_range(turn.label.colon, turn.words[0][0])[0]
        cue = Cue("colon", (colon,), colon, colon)
    return Report("direct", ranges, turn.rule, Attribution(turn.speaker, cue), "body")
