"""Read transcripts and interviews, which quote without marks: questions, answers, labels.

'Frage: Kommt die Brücke? Keller: Ja, sicher.' `label_evidence` says when labels make a transcript,
`unlabelled` when paragraphs without labels are an interview. Both may stand in one text, since many
papers label the first question and the first answer alone.
"""

from collections.abc import Mapping, Sequence

from quotegraph.context import Attribution
from quotegraph.framing.cue import Cue
from quotegraph.grammar.tokens import Range, Reading
from quotegraph.interviews.label_evidence import speaking_labels
from quotegraph.interviews.label_names import LabelNames
from quotegraph.interviews.labels import find_labels
from quotegraph.interviews.paragraphs import paragraphs_of, parted
from quotegraph.interviews.turns import Turn, Walk
from quotegraph.interviews.unlabelled import Interview
from quotegraph.mentions.mention import Mention
from quotegraph.text.zones import Zone
from quotegraph.unmarked.report import Report
from quotegraph.unmarked.rules import INDIRECT_RULES, RULES_BESIDE_A_QUOTE

FRAMED = frozenset(rule.__name__ for rule in (*INDIRECT_RULES, *RULES_BESIDE_A_QUOTE))


def turn_reports(
    reading: Reading, zones: Sequence[Zone], mentions: Sequence[Mention]
) -> list[Report]:
    """Return the turns of a transcript or an interview as direct quotes without marks."""
    turns = find_turns(reading, zones, mentions)
    return [report for turn in turns if (report := _report(reading, turn))]


def beside(turns: Sequence[Report], told: Sequence[Report]) -> list[Report]:
    """Return what is told beside the turns, and what a frame reports within one paragraph of one.

    A turn is somebody's own words: it is no act of speaking ('Was raten Sie?') and no headline, and
    nobody outside of it is the source of what it tells.
    """
    said = {i: part for turn in turns for part in turn.ranges for i in range(*part)}
    return [report for report in told if _is_apart(report, said) or _is_within(report, said)]


def _is_apart(report: Report, said: Mapping[int, Range]) -> bool:
    return not any(i in said for part in report.ranges for i in range(*part))


def _is_within(report: Report, said: Mapping[int, Range]) -> bool:
    """Whether the words, the cue and the speaker stand in the same paragraph of a turn."""
    who = report.attribution
    if report.rule not in FRAMED or who is None or who.cue is None:
        return False
    places = [part[0] for part in report.ranges] + [who.cue.main]
    places += [who.speaker.first] if who.speaker else []
    return len({said.get(place) for place in places}) == 1


def find_turns(reading: Reading, zones: Sequence[Zone], mentions: Sequence[Mention]) -> list[Turn]:
    """Return the turns of a transcript or an interview in order, none where the text is neither.

    Offsets are characters of `reading.text`; linear in its length.
    """
    if "?" not in reading.text and ": " not in reading.text:
        return []
    paragraphs = parted(paragraphs_of(reading, zones))
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
        colon = reading.token_range(0, turn.label.colon + 1)[1] - 1
        cue = Cue.at("colon", colon)
    return Report("direct", ranges, turn.rule, Attribution(turn.speaker, cue), "body")
