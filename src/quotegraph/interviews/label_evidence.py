"""Decide whether words before colons are labels of a transcript ('Keller:') or ordinary text.

'Frage: … Keller: …', 'A. K.: … J. B.: …', two names that come again at the beginning of lines, a
name behind each question, statements of several persons under their names: none of these stands
alone, so every kind of evidence needs at least two labels or a question and a label.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from quotegraph.interviews.labels import Label
from quotegraph.interviews.paragraphs import ends_asking, says_i, speaks_to
from quotegraph.interviews.unlabelled import Interview

COMES_AGAIN = 2  # times that each of two labels stands in a transcript without other evidence


def speaking_labels(labels: Sequence[Label], interview: Interview) -> list[Label]:
    """Return the labels of a transcript in order, none where labels make no transcript."""
    told = [label for label in labels if not label.marked]
    if not told:
        return []
    evidence = (
        _is_questioned(told),
        _has_initials(told),
        _comes_again(told),
        _is_answered(told, interview),
        _is_stated(told),
        _is_asked(told, interview),
    )
    if not any(evidence):
        return []
    counts = Counter(label.key for label in labels)
    return [label for label in labels if _speaks(label) or counts[label.key] >= COMES_AGAIN]


def _speaks(label: Label) -> bool:
    """Whether a label of a transcript speaks though it comes but once: 'SOMMER (BMV):'."""
    shouted = label.opens and label.text.isupper() and len(label.text) > 2
    asking = ends_asking(label.said) and speaks_to(label.said)
    return label.kind != "other" or label.is_initials or shouted or asking


def asks(label: Label) -> bool:
    """Whether a label stands for somebody who asks, by its word or by what is said."""
    return label.kind in ("question", "asker", "medium") or ends_asking(label.said)


def _is_questioned(labels: Sequence[Label]) -> bool:
    """A question before a label that answers: by the word of its label, or spoken to somebody."""
    counts = Counter(label.key for label in labels)
    for one, other in pairwise(labels):
        known = one.kind in ("asker", "medium") or speaks_to(one.said)
        again = other.kind == "other" and counts[other.key] >= COMES_AGAIN
        if one.kind == "question" and (other.is_speaker or again):
            return True
        if other.is_speaker and known and ends_asking(one.said):
            return True
    return False


def _has_initials(labels: Sequence[Label]) -> bool:
    """The initials of two persons."""
    return len({label.text for label in labels if label.is_initials}) > 1


def _comes_again(labels: Sequence[Label]) -> bool:
    """Two labels, one of them a person's, that come again at the beginning of lines."""
    counts = Counter((label.key, label.is_speaker) for label in labels if label.opens)
    again = [is_speaker for (_, is_speaker), count in counts.items() if count >= COMES_AGAIN]
    return len(again) > 1 and any(again)


def _is_answered(labels: Sequence[Label], interview: Interview) -> bool:
    """A person's label at the beginning of the paragraph below each question."""
    asking = set(interview.asking)
    answers = [x for x in labels if x.kind == "person" and x.opens and x.paragraph - 1 in asking]
    if len(answers) >= COMES_AGAIN:
        return True
    addressed = any(interview.paragraphs[label.paragraph - 1].addresses for label in answers)
    return bool(answers) and (addressed or interview.is_announced)


def _is_asked(labels: Sequence[Label], interview: Interview) -> bool:
    """Labels of questions alone, where the one who answers is known from the introduction."""
    questions = [x for x in labels if x.opens and x.kind != "person" and ends_asking(x.said)]
    known = interview.interviewee is not None and len({x.key for x in questions}) == 1
    addressed = any(speaks_to(label.said) for label in questions)
    return known and addressed and len(questions) >= COMES_AGAIN


def _is_stated(labels: Sequence[Label]) -> bool:
    """Several persons who say 'ich' under their names, as in a survey."""
    stated = {x.key for x in labels if x.opens and x.kind == "person" and says_i(x.said)}
    return len(stated) >= COMES_AGAIN
