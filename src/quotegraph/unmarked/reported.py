"""Find indirect, free indirect and reported speech: what is told without being quoted.

Frames come first, since what they report needs no guess; then headlines, then the sentences that
go on without a frame, and last those that tell of an act of speaking alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from quotegraph.context import Attribution, attributed
from quotegraph.framing.cue import Cue
from quotegraph.framing.frames import Frame, Frames
from quotegraph.framing.verb_persons import says_es
from quotegraph.grammar.clauses import Clause, after_dateline, clauses_of
from quotegraph.grammar.tokens import Range, Reading
from quotegraph.unmarked.acts import act_in
from quotegraph.unmarked.anaphors import backward, whereby
from quotegraph.unmarked.carried import framed, mood_of, speaker_before, tails
from quotegraph.unmarked.extent import frame_range
from quotegraph.unmarked.hanging import hanging
from quotegraph.unmarked.headlines import HEADLINES, headline_reported
from quotegraph.unmarked.inquits import outer_first
from quotegraph.unmarked.report import HANGING, Quoted, Report
from quotegraph.unmarked.rules import INDIRECT_RULES, RULES_BESIDE_A_QUOTE
from quotegraph.unmarked.telling import Telling
from quotegraph.vocabulary import QuoteType

READ = frozenset(("body", "headline", "caption", "dateline"))  # zones whose prose can report
RULE_OF_TYPE: dict[QuoteType, str] = {
    "indirect_free_indirect": "konjunktiv_carried",
    "free_indirect": "hearsay",
}


def find_reports(
    reading: Reading, frames: Frames, zones: Sequence[str], quotes: Sequence[Quoted]
) -> list[Report]:
    """Return everything told without being quoted, in order of the text.

    `zones` holds the kind of the zone that each sentence stands in.
    """
    search = _Search(reading, frames, zones, quotes)
    for find in (
        search.indirect,
        search.anaphors,
        search.headlines,
        search.tails,
        search.hanging,
        search.carried,
        search.acts,
    ):
        for report in find():
            search.keep(report)
    return sorted(search.reports, key=lambda report: report.ranges)


def _tokens(cue: Cue) -> Range:
    return cue.tokens[0], cue.tokens[-1] + 1


class _Search:
    def __init__(
        self, reading: Reading, frames: Frames, zones: Sequence[str], quotes: Sequence[Quoted]
    ) -> None:
        self.reading = reading
        self.frames = frames
        self.zones = zones
        self.quotes = quotes
        self.reports: list[Report] = []
        self.told = bytearray(len(reading.tokens))
        self.framed = {q.sentence for q in quotes if q.attribution and not q.embedded}
        self.quoted = frozenset(self.framed)
        self.spoken = {q.sentence: q.attribution for q in quotes if q.attribution}

    def keep(self, report: Report) -> None:
        """Remember a report: nothing else is told by its words, and its speaker may go on."""
        self.reports.append(report)
        for first, last in report.ranges:
            self.told[first:last] = b"\1" * (last - first)
            self.framed |= {self._sentence(first), self._sentence(last - 1)}
        if report.frame is not None:
            self.framed.add(self._sentence(report.frame[0]))
        if report.rule == "points_back" and report.frame is not None:
            first, last = report.frame  # 'Das gab sie nach Prüfungen bekannt' tells nothing else
            self.told[first:last] = b"\1" * (last - first)
        if report.attribution is not None:
            self.spoken[self._sentence(report.ranges[0][0])] = report.attribution

    def indirect(self) -> Iterator[Report]:
        """Find what frames report."""
        for sentence in sorted(self.frames.frames):
            clauses = self._clauses[sentence]
            frames = self.frames.of_sentence(sentence) if clauses else ()
            for frame in outer_first(self.reading, frames, clauses):
                report = self._of_frame(frame, sentence, clauses)
                if report is not None and not any(any(self.told[a:b]) for a, b in report.ranges):
                    yield report

    def _of_frame(self, frame: Frame, sentence: int, clauses: Sequence[Clause]) -> Report | None:
        cue = frame.cue
        if cue.kind in ("connective", "source") and sentence in self.quoted:
            return None  # '„Ja“, sagte Keller laut der Mitteilung.'
        if self.reading.inside[cue.finite] != -1 or self.told[cue.finite]:
            return None
        telling = Telling(self.reading, self.frames, frame, sentence, clauses, self.quoted)
        for rule in RULES_BESIDE_A_QUOTE if cue.main in self._quoting else INDIRECT_RULES:
            # '…, sagte Keller, …': nothing but a mark may follow the frame
            ranges = tuple(words for words in rule(telling) or () if words[0] < words[1])
            if ranges:
                who, name = self._who(telling), rule.__name__
                reporting = frame_range(telling, ranges)
                return Report("indirect", ranges, name, who, self.zones[sentence], reporting)
        return None

    @cached_property
    def _quoting(self) -> set[int]:
        """The main words of the cues that report a whole direct quote already."""
        answers = [quote.attribution for quote in self.quotes if not quote.embedded]
        return {answer.cue.main for answer in answers if answer and answer.cue}

    def _who(self, telling: Telling) -> Attribution:
        """Return who reports; a noun without owner ('die Prognose, …') is the subject's.

        ', hieß es' goes on with whoever spoke in the sentence before, 'hieß es weiter, …' too.
        """
        found = attributed(telling.frame)
        if found.speaker is not None:
            return found
        if telling.frame.cue.kind == "noun":
            return replace(found, speaker=telling.giver)
        if telling.frame.cue.source is not None:
            return replace(found, speaker=telling.frame.cue.source)  # 'Schätzungen zufolge'
        closing = telling.inverted and says_es(self.reading, telling.frame.cue)
        if telling.goes_on or closing:
            before = telling.sentence - 1
            said = self.spoken.get(before) or framed(self.frames, before)
            return replace(found, speaker=said.speaker) if said else found
        return found

    def anaphors(self) -> Iterator[Report]:
        """Find what 'wonach' and 'demnach' report."""
        for sentence, zone in enumerate(self.zones):
            clauses = self._clauses[sentence]
            for clause in clauses:
                found = whereby(self.reading, self.frames, sentence, clause)
                if found is not None and not any(self.told[slice(*found[0])]):
                    words, cue, noun = found
                    who = Attribution(noun, cue)
                    yield Report("indirect", (words,), "whereby", who, zone, _tokens(cue))
            if sentence not in self.framed and (pointed := backward(self.reading, clauses)):
                said = self._before(sentence)
                who = Attribution(said.speaker if said else None, pointed[1])
                yield Report("indirect", pointed[0], "backward", who, zone, _tokens(pointed[1]))

    def headlines(self) -> Iterator[Report]:
        """Find what headlines put beside a source."""
        for sentence, zone in enumerate(self.zones):
            if zone in HEADLINES and sentence not in self.framed:
                found = headline_reported(self.reading, self.frames, sentence, zone)
                if found is not None:
                    words, who, rule = found
                    yield Report("indirect", (words,), rule, who, zone)

    def carried(self) -> Iterator[Report]:
        """Find the sentences that go on with reported speech; neighbours are one report."""
        run: Report | None = None
        for sentence, zone in enumerate(self.zones):
            if sentence in self.framed or zone not in READ:
                continue
            first, last = self._words(sentence)
            beside = run is not None and run.ranges[0][1] == first
            said = sentence - 1 in self.spoken or framed(self.frames, sentence - 1) is not None
            told = (beside or said or self._goes_on(last)) and not self._opens_line(first)
            clauses = self._clauses[sentence]
            type = mood_of(self.reading, self.frames, sentence, clauses, after_told=told)
            if run is not None and (type != run.type or not beside):
                yield run
                run = None
            if run is not None:
                run = replace(run, ranges=((run.ranges[0][0], last),))
            elif type is not None:
                said = self._before(sentence, alleged=type == "free_indirect")
                who = Attribution(said.speaker) if said else None
                rule = RULE_OF_TYPE[type]
                run = Report(type, ((first, last),), rule, who, zone, carried=said is not None)
        if run is not None:
            yield run

    def _goes_on(self, last: int) -> bool:
        """Whether the sentence that begins at a token, in the same line, is somebody's words."""
        if last == len(self.reading.tokens) or self._opens_line(last):
            return False
        sentence = self._sentence(last)
        own = sentence not in self.framed and self._clauses[sentence]
        return bool(own and mood_of(self.reading, self.frames, sentence, own) in RULE_OF_TYPE)

    def _before(self, sentence: int, *, alleged: bool = False) -> Attribution | None:
        spoken = self.spoken.get
        return speaker_before(self.reading, self.frames, sentence, spoken, alleged=alleged)

    def tails(self) -> Iterator[Report]:
        """Find what a sentence goes on to tell behind a semicolon or colon."""
        for sentence, zone in enumerate(self.zones):
            clauses = self._clauses[sentence]
            for words, who in tails(self.reading, self.frames, sentence, clauses):
                free = sentence in self.framed or who is not None
                if free and not any(self.told[slice(*words)]):
                    type, rule = "indirect_free_indirect", "konjunktiv_carried"
                    yield Report(type, (words,), rule, who, zone, carried=who is not None)

    def hanging(self) -> Iterator[Report]:
        """Find clauses in Konjunktiv that hang on what is told as a fact."""
        for sentence, zone in enumerate(self.zones):
            clauses = self._clauses[sentence]
            for words, who in hanging(self.reading, self.frames, sentence, clauses):
                if not any(self.told[slice(*words)]):
                    yield Report("indirect", (words,), HANGING, who, zone)

    def acts(self) -> Iterator[Report]:
        """Find the sentences that tell what somebody did by speaking, and not what they said."""
        quoting = {quote.sentence for quote in self.quotes}
        for sentence in sorted(self.frames.frames.keys() - self.framed - quoting):
            clauses = self._clauses[sentence]
            frame = act_in(self.reading, self.frames, sentence, clauses) if clauses else None
            if frame is not None:
                words, who = self._words(sentence), attributed(frame)
                yield Report("reported", (words,), "reported_act", who, self.zones[sentence])

    def _opens_line(self, token: int) -> bool:
        """Whether a line of the text begins with a token."""
        before = self.reading.tokens[token - 1].start if token else 0
        return "\n" in self.reading.text[before : self.reading.tokens[token].start]

    def _words(self, sentence: int) -> Range:
        """Return the tokens of a sentence without its dateline."""
        first, last = self.reading.bounds[sentence]
        return after_dateline(self.reading.tokens, first, last), last

    def _sentence(self, token: int) -> int:
        return self.reading.tokens[token].sentence

    @cached_property
    def _clauses(self) -> list[Sequence[Clause]]:
        """The clauses of each sentence, none where no prose is."""
        return [
            clauses_of(self.reading, sentence) if zone in READ else ()
            for sentence, zone in enumerate(self.zones)
        ]
