"""Give each paragraph of an interview its speaker."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quotegraph.grammar.tokens import Range
from quotegraph.interviews.label_evidence import asks
from quotegraph.interviews.labels import Label, mention_of
from quotegraph.interviews.paragraphs import Paragraph
from quotegraph.interviews.unlabelled import Interview
from quotegraph.interviews.words import is_aside
from quotegraph.mentions.mention import Mention

LEAD = re.compile(r"(?:[–—•-]|#+) ")
FULLY_LABELLED = 2  # labels of questions, or of answers: where there are so many, all have one


@dataclass(slots=True)
class Turn:
    """What somebody says: characters of the words, a range for each paragraph, and the label.

    `speaker` is whom the label stands for, or who answers; `asks` tells that it is a question.
    """

    words: list[Range] = field(default_factory=list[Range])
    label: Label | None = None
    speaker: Mention | None = None
    asks: bool = False

    @property
    def rule(self) -> str:
        """The name of the rule that found it."""
        if self.label is not None:
            return "transcript_label"
        return "interview_question" if self.asks else "interview_answer"


class Walk:
    """Goes through the paragraphs of an interview and hands each to whoever speaks it."""

    def __init__(self, interview: Interview, labels: Sequence[Label]) -> None:
        """Take the labels that speak; questions without label are those of the interview."""
        self.interview = interview
        self.paragraphs = interview.paragraphs
        self.labels: defaultdict[int, list[Label]] = defaultdict(list)
        self.alike: defaultdict[str, list[Label]] = defaultdict(list)
        for label in labels:
            self.labels[label.paragraph].append(label)
            if len(self.alike[label.key]) < 2:
                self.alike[label.key].append(label)
        questions = sum(asks(label) for label in labels)
        self.asking = set(interview.asking) if questions < FULLY_LABELLED else set[int]()
        answers = sum(label.is_speaker for label in labels)
        self.unlabelled = answers == 0 or (bool(self.asking) and answers < FULLY_LABELLED)
        self.starts = sorted(self.asking | self.labels.keys())
        self.answering = self._sole(labels)
        self.current: Turn | None = None
        self.key = ""

    def turns(self) -> Iterator[Turn]:
        """Yield the turns in order."""
        for number in range(self.starts[0], len(self.paragraphs)):
            if number > self.starts[-1] and self._is_over(number):
                break
            for turn in self._of_paragraph(number):
                if self.current is not None:
                    yield self.current
                self.current = turn
        if self.current is not None:
            yield self.current

    def _sole(self, labels: Sequence[Label]) -> Mention | None:
        """Return the one person who answers, as the first label or the introduction has it."""
        persons = [label for label in labels if label.kind == "person"]
        askers = {label.key for label in labels if asks(label)}
        answering = [label for label in persons if label.key not in askers]
        if len({label.key for label in answering}) == 1:
            return self._speaker(answering[0])
        return None if persons else self.interview.interviewee

    def _of_paragraph(self, number: int) -> Iterator[Turn]:
        paragraph, current = self.paragraphs[number], self.current
        lead = LEAD.match(paragraph.text)
        place = (paragraph.start + (lead.end() if lead else 0), paragraph.end)
        if number in self.labels:
            yield from self._labelled(paragraph, self.labels[number])
        elif number in self.asking and not (self._is_asked and not paragraph.addresses):
            self._call(paragraph.start, paragraph.plain)
            yield Turn([place], asks=True)
        elif current is None or not self._is_spoken(paragraph):
            return
        elif self._is_asked and not self._is_answered_below(number):
            yield Turn([place], speaker=self.answering)
        elif self._is_put(number):
            yield Turn([place], asks=True)
        else:
            current.words.append(place)

    def _labelled(self, paragraph: Paragraph, labels: Sequence[Label]) -> Iterator[Turn]:
        """Yield the turns of a paragraph with labels; what stands before them goes on above."""
        before = self._stripped(paragraph.start, labels[0].place[0])
        if self.current is not None and not labels[0].opens:
            self.current.words += before
        for label in labels:
            self.key = label.key
            speaker = self.answering if label.kind == "answer" else self._speaker(label)
            if asks(label):
                self._call(label.words[0], label.said)
            elif label.kind == "person":
                self.answering = speaker
            words = [] if label.marked else self._stripped(*label.words)
            yield Turn(words, label, speaker, asks(label))

    def _speaker(self, label: Label) -> Mention | None:
        alike = self.alike[label.key] if label.kind in ("medium", "other") else ()
        other = next((one for one in alike if one is not label), None)
        return mention_of(self.interview.reading, label, other)

    def _call(self, start: int, words: str) -> None:
        """Whom a question calls by name answers it, and those below that call nobody."""
        self.answering = self.interview.called(start, words) or self.answering

    def _stripped(self, start: int, end: int) -> list[Range]:
        words = self.interview.reading.text[start:end].rstrip(" \n–—-")
        return [(start, start + len(words))] if words else []

    @property
    def _is_asked(self) -> bool:
        """Whether the paragraph above was a question whose answer may have no label."""
        if self.current is None or not self.current.asks:
            return False
        return self.current.label is None or self.unlabelled

    def _is_spoken(self, paragraph: Paragraph) -> bool:
        """Whether it is said by somebody: no caption, no heading but a short answer: 'Ja'."""
        if paragraph.kind == "headline":
            return self._is_asked
        return paragraph.kind == "body" and not is_aside(paragraph.text)

    def _is_answered_below(self, number: int) -> bool:
        """Whether the next paragraph begins with the label of a person."""
        below = self.labels.get(number + 1)
        return bool(below) and below[0].opens and below[0].kind == "person"

    def _is_put(self, number: int) -> bool:
        """Whether a paragraph below an answer is the interviewer's, without a question mark.

        The label that comes again below says so, or that it speaks to the one who answers.
        """
        paragraph = self.paragraphs[number]
        if self._is_answered_below(number):
            return self.labels[number + 1][0].key == self.key
        if self.unlabelled and self.interview.called(paragraph.start, paragraph.plain):
            return True
        after = number + 1
        if not self.unlabelled or after in self.asking or after >= len(self.paragraphs):
            return False
        answered = after not in self.labels and self._is_spoken(self.paragraphs[after])
        return answered and paragraph.states

    def _is_over(self, number: int) -> bool:
        """Whether a paragraph below the last label or question is the article's own again."""
        paragraph = self.paragraphs[number]
        if paragraph.kind == "caption" or self._is_asked:
            return False
        if not self._is_spoken(paragraph) or self.interview.names(paragraph, self.answering):
            return True
        return not self.unlabelled and not paragraph.has_first_person
