"""Tell whether paragraphs without labels are an interview, and who answers in it.

Reports ask too, in headings and in passing. What makes an interview is that the questions speak to
somebody ('Frau Keller, warum …?', 'Wie haben Sie …?') who then says 'ich', or that the article
announces it; and that nobody writes about the person who answers.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from quotegraph.grammar.nouns import kind_of
from quotegraph.grammar.tokens import Range, Reading
from quotegraph.interviews.label_names import LabelNames
from quotegraph.interviews.paragraphs import PROSE, Paragraph, called_in
from quotegraph.interviews.words import announces, closes, is_aside
from quotegraph.mentions.mention import Mention
from quotegraph.mentions.people import with_members

MOST_ABOUT = 4  # at most one answer in so many may speak of the person who answers
MOST_ANSWERS = 6  # paragraphs of answers to a question, where nothing announces an interview
PARTNER = frozenset(("mit", "an", "bei"))  # 'Gespräch mit X', 'Fragen an X', 'Nachgefragt bei X'
SPEAKING = re.compile(r"(?: \(\d+\))? (?:über|im Gespräch|im Interview|spricht|erzählt|erklärt)\b")


@dataclass
class Interview:
    """The paragraphs of an article as questions and answers; `labelled` are those with labels."""

    reading: Reading
    paragraphs: Sequence[Paragraph]
    labels: LabelNames
    mentions: Sequence[Mention]
    labelled: frozenset[int] = frozenset()

    @cached_property
    def asking(self) -> list[int]:
        """The numbers of the paragraphs that ask, without a label, and are answered below."""
        last = max((i for i, p in enumerate(self.paragraphs) if p.kind == "body"), default=0)
        found = [
            i for i, p in enumerate(self.paragraphs[:last]) if p.asks and i not in self.labelled
        ]
        while found and self._is_above(found):
            found = found[1:]
        return found

    @cached_property
    def is_interview(self) -> bool:
        """Whether questions and answers leave no doubt."""
        asking = self.asking
        answers = self._answers if asking else []
        if not answers or self._tells_about(answers):
            return False
        addressed = sum(self.paragraphs[i].addresses for i in asking)
        personal = sum(p.is_personal for p in answers)
        speaking = any(p.has_first_person for p in answers)
        if self._called:
            return len(asking) > 1 or speaking or self.is_announced
        if self.interviewee is None:
            return False
        if self.is_announced and (speaking or self._is_closed) and (addressed or len(asking) > 1):
            return True
        return addressed > 1 and personal > 1 and len(asking) * MOST_ANSWERS >= len(answers)

    def called(self, start: int, words: str) -> Mention | None:
        """Return whom the words that begin at a character call by name: 'Frau Keller, …'."""
        place = called_in(words)
        if place is None:
            return None
        name = self.reading.token_range(start + place[0], start + place[1])
        surname = self.reading.tokens[name[1] - 1].text
        full = self.labels.place_of(surname)
        if full is None and kind_of(surname) == "role":
            return None  # 'Frau Ministerin, …'
        return self._mention(name)._replace(form="surname", label="PER", name=full or name)

    @cached_property
    def interviewee(self) -> Mention | None:
        """Who answers: whom a question calls, or the one person whom the introduction names."""
        if self._called:
            one = len({self._surname(mention) for mention in self._called}) == 1
            return self._called[0] if one else None
        named = self._introduced()
        full = [name for name in named if name[1] - name[0] > 1]
        for group in (full, [name for name in named if name[0] in self._partners], self._aside()):
            keys = {self.labels.key_of(name) for name in group}
            if len(keys) == 1:
                return self._mention(max(group, key=lambda name: name[1] - name[0]))
        return None

    def names(self, paragraph: Paragraph, who: Mention | None) -> bool:
        """Whether the article's own words in a paragraph name somebody."""
        if who is None:
            return False
        name = re.escape(self._surname(who))
        return re.search(rf"\b{name}s?\b", paragraph.plain) is not None

    def _is_above(self, found: Sequence[int]) -> bool:
        """Whether the first question is a headline, or stands in the text above the interview."""
        first = found[0]
        below = found[1] if len(found) > 1 else len(self.paragraphs)
        if any(announces(p.text) and p.kind in PROSE for p in self.paragraphs[first + 1 : below]):
            return len(found) > 1
        paragraph = self.paragraphs[first]
        return not paragraph.addresses and (first == 0 or paragraph.kind == "headline")

    @cached_property
    def _answers(self) -> list[Paragraph]:
        """Return the paragraphs between the questions, and the one below the last."""
        first, last = self.asking[0], self.asking[-1]
        inner = set(range(first, last)) - set(self.asking)
        below = (i for i in range(last + 1, len(self.paragraphs)) if self._is_prose(i))
        inner |= {next(below, first)}
        return [self.paragraphs[i] for i in sorted(inner - {first}) if self._is_prose(i)]

    def _is_prose(self, number: int) -> bool:
        paragraph = self.paragraphs[number]
        return paragraph.kind == "body" and not is_aside(paragraph.text)

    def _tells_about(self, answers: Sequence[Paragraph]) -> bool:
        """Whether the paragraphs report on the person who should answer."""
        about = sum(p.reports or self.names(p, self.interviewee) for p in answers)
        return about * MOST_ABOUT > len(answers)

    @cached_property
    def is_announced(self) -> bool:
        """Whether the words above the first question, or a line below, tell of an interview."""
        above = self.paragraphs[: min((*self.asking, *self.labelled), default=0)]
        return self._is_closed or any(announces(p.text) for p in above)

    @cached_property
    def _is_closed(self) -> bool:
        return any(closes(p.text) for p in self.paragraphs)

    @cached_property
    def _called(self) -> list[Mention]:
        """Whom the questions call by name."""
        asking = (self.paragraphs[i] for i in self.asking)
        return [mention for p in asking if (mention := self.called(p.start, p.plain))]

    def _mention(self, name: Range) -> Mention:
        """Return the mention that holds a name, the bare name if there is none."""
        known = self._mentions.get(name[0])
        form = "name" if name[1] - name[0] > 1 else "surname"
        return known or Mention(*name, name[1] - 1, form, label="PER", name=name, definite=True)

    @cached_property
    def _mentions(self) -> dict[int, Mention]:
        """The mentions that name somebody by each token of the name."""
        named = ((m, m.name) for m in with_members(self.mentions) if m.name)
        return {i: mention for mention, name in named for i in range(*name)}

    def _surname(self, mention: Mention) -> str:
        last = mention.name[1] if mention.name else mention.last
        return self.reading.tokens[last - 1].text

    def _introduced(self) -> list[Range]:
        """Return the names of persons in the article's own words above the first question."""
        end = min((*self.asking, *self.labelled), default=len(self.paragraphs))
        return [place for place, i in self._places if i < end and self._is_own(i)]

    def _aside(self) -> list[Range]:
        """Return the names of persons in the article's own words below: 'Zur Person: …'"""
        boxes = [i for i, p in enumerate(self.paragraphs) if is_aside(p.text)]
        near = {i + n for i in boxes for n in (0, 1) if not closes(self.paragraphs[i].text)}
        return [(a, b) for (a, b), i in self._places if i in near and b - a > 1]

    def _is_own(self, number: int) -> bool:
        return self.paragraphs[number].kind in PROSE and not closes(self.paragraphs[number].text)

    @cached_property
    def _places(self) -> list[tuple[Range, int]]:
        """The names of persons, each with the number of its paragraph."""
        tokens, starts = self.reading.tokens, [p.start for p in self.paragraphs]
        return [
            (place, bisect_right(starts, tokens[place[0]].start) - 1) for place in self.labels.full
        ]

    @cached_property
    def _partners(self) -> set[int]:
        """Where the names of those begin who are partners: 'Gespräch mit Anna Keller'."""
        partners = [mention for mention in self.mentions if self._is_partner(mention)]
        return {mention.name[0] for mention in with_members(partners) if mention.name}

    def _is_partner(self, mention: Mention) -> bool:
        end = mention.span(self.reading.tokens)[1]
        below = self.reading.text[end : end + 40]
        return mention.preposition in PARTNER or SPEAKING.match(below) is not None
