"""A marked span whose kind is asked: its context, and who says it by which rule."""

from collections.abc import Callable
from dataclasses import dataclass

from quotegraph.context import Attribution, Context
from quotegraph.framing.cue import Cue
from quotegraph.mentions.mention import Mention

LONGEST_NAME = 5  # words
SHORTEST_SENTENCE = 4  # words of a sentence that quotes somebody, whoever it is

# Rules whose frame stands right beside the marks: what they frame is spoken.
BESIDE = frozenset(
    """label inquit_after so_after fronted_quote verb_before_colon noun_before_colon
    opinion_before_colon in_brackets headline_source with_the_words points_back signed""".split()
)
# Rules for marked words that are part of a sentence which reports something.
IN_SENTENCE = frozenset(
    """verb_of_clause verb_governing source_of_clause source_governing dash_source headline_label
    same_sentence verb_left_out inquit_after noun_governing noun_with_clause opinion_of_clause
    wanted_by_subject subject_of_main_clause konjunktiv_chain told_around accused""".split()
)
# Rules for marked words in a clause that holds what was said, not in the clause that reports.
CONTENT = frozenset(
    "verb_governing subject_of_main_clause source_of_clause source_governing".split()
)
# Rules whose words were said even if nobody is named: 'es heißt, sie sei „müde“'.
OF_ANYBODY = frozenset(("verb_governing", "same_sentence", "told_around"))
# Kinds of verbs that give somebody's opinion of a thing.
VERDICTS = frozenset(("call", "judge", "accuse", "deny", "warn"))


@dataclass(frozen=True, slots=True)
class Case:
    """A marked span and the first rule that answered for it, `rule` '' if none did."""

    context: Context
    answer: Attribution | None
    rule: str

    @property
    def speaker(self) -> Mention | None:
        """Who says the words, if somebody does."""
        return self.answer.speaker if self.answer is not None else None

    @property
    def cue(self) -> Cue | None:
        """What reports the words, if something does."""
        return self.answer.cue if self.answer is not None else None

    @property
    def is_framed(self) -> bool:
        """Whether a frame stands right beside the marks."""
        return self.rule in BESIDE

    @property
    def is_in_report(self) -> bool:
        """Whether the words are part of a sentence that reports something."""
        return self.rule in IN_SENTENCE

    @property
    def is_only_told_of(self) -> bool:
        """Whether no verb judges, denies or answers: the words may then name a thing."""
        return self.cue is None or self.cue.verb_kind not in VERDICTS | {"answer"}

    @property
    def is_short(self) -> bool:
        """Whether there are no more words than a name has."""
        return 0 < self.context.word_count <= LONGEST_NAME

    @property
    def could_name(self) -> bool:
        """Whether the words could be a name by their look: few, a capital, no finite verb."""
        return self.is_short and self.context.is_capitalised and not self.context.has_finite_verb

    @property
    def is_sentence(self) -> bool:
        """Whether the words make a sentence that is long enough to be somebody's."""
        return self.context.sentence_like and self.context.word_count >= SHORTEST_SENTENCE

    @property
    def is_view(self) -> bool:
        """Whether the words say what 'das' is for somebody: 'Für Keller ist das „Murks“'."""
        before = self.context.word_before
        pointed = before is not None and before.lower in ("das", "dies", "es")
        return pointed and self.rule == "opinion_of_clause"


Reason = Callable[[Case], str | None]
"""Looks at one piece of evidence: the kind that it speaks for, None if there is none."""
