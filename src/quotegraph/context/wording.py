"""What the quoted words look like, whoever speaks."""

from dataclasses import dataclass
from functools import cached_property

from quotegraph.context.place import Place
from quotegraph.grammar.moods import is_finite

END_MARKS = frozenset(".!?…")


@dataclass
class Wording(Place):
    """What the quoted words look like."""

    @cached_property
    def has_finite_verb(self) -> bool:
        """Whether the quoted words hold a finite verb."""
        return any(map(is_finite, self.inner))

    @cached_property
    def word_count(self) -> int:
        """Number of quoted words."""
        return sum(t.text[0].isalnum() for t in self.inner)

    @cached_property
    def sentence_like(self) -> bool:
        """Whether the quoted words look like a sentence: a finite verb, or an end mark."""
        text = self.quote.text(self.reading.text)
        ended = text.endswith(tuple(END_MARKS))
        return (self.has_finite_verb and self.word_count >= 3) or (ended and self.word_count >= 2)

    @property
    def is_capitalised(self) -> bool:
        """Whether the first of the quoted words has a capital."""
        return bool(self.inner) and self.inner[0].text[0].isupper()

    @cached_property
    def name_like(self) -> bool:
        """Whether the words look like a name: capitals, unknown or foreign, no German clause."""
        words = [t for t in self.inner if t.text[0].isalnum()]
        if not words or len(words) > 6 or self.has_finite_verb or not words[0].text[0].isupper():
            return False
        if words[0].lower.startswith(("kein", "ein", "mein", "unser")):
            return False
        named = self.reading.name_at
        alien = [t for t in words if t.pos in ("PROPN", "X", "NUM") or t.i in named]
        return 2 * len(alien) > len(words)

    @cached_property
    def is_repeated(self) -> bool:
        """Whether the same words stand in marks elsewhere in the article."""
        words = self.quote.text(self.reading.text)
        return self.frames.marked_words[words] > 1
