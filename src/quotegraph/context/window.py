"""What the words around a quote look like, whoever speaks."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from quotegraph import lexicon
from quotegraph.context.place import REACH
from quotegraph.context.wording import Wording
from quotegraph.grammar.clauses import SUBORDINATORS
from quotegraph.grammar.moods import is_finite, is_subjunctive
from quotegraph.grammar.nouns import TALKS, TIMES
from quotegraph.grammar.tokens import Token
from quotegraph.grammar.verbs import CLAUSE_END

# Where something was said: nouns that often stand right before a quote without naming it.
DIVIDERS = frozenset((",", ";", ":"))
SHORT = 12  # words of a partial quote
REPORTING_CONJUNCTIONS = frozenset(("dass", "daß", "ob", "wie", "warum", "wonach"))
ADVERBIAL = SUBORDINATORS - REPORTING_CONJUNCTIONS
ZU_INSIDE = re.compile(r"[a-zäöüß]{2,}zu[a-zäöüß]{3,}n")  # einzusetzen, mitzuteilen
# war, wie Keller sagt, „…“
COMMENT_BEFORE = re.compile(r"\w,\s+(?:so|wie)\s[^,„“”»«\"]{2,60},\s*$")
COMMA_BEHIND = re.compile(r"\s*[,–—-]")
VERDICT = re.compile(r"\b(?:[Aa]ls|für)(?:\s+(?:ein\w{0,2}|sein\w{0,2}|ihr\w{0,2}))?\s*$")
NEAR = 400  # characters within which a floating quote may look back for its speaker


@dataclass
class Window(Wording):
    """What the words round a quote look like."""

    @cached_property
    def follows_colon(self) -> bool:
        """Whether a colon opens the quote."""
        return self.lead.rstrip().endswith(":")

    @cached_property
    def told_before_colon(self) -> bool:
        """Whether the clause before the colon is itself told: 'Die Lage sei ernst: „…“'."""
        finite = [t for t in self.outside if t.i < self.first and is_finite(t)]
        main = [t for t in finite if not self._ends_its_clause(t)] or finite
        return self.follows_colon and bool(main) and is_subjunctive(main[-1])

    @property
    def colon_token(self) -> int:
        """The token that ends with the colon that opens the quote: ':', or '):' in one token."""
        before = range(self.first - 1, -1, -1)
        ends = (i for i in before if self.reading.tokens[i].text.endswith(":"))
        return next(ends, max(0, self.first - 2))

    @cached_property
    def precedes_comma(self) -> bool:
        """Whether a comma or dash divides the quote from the words after it."""
        return COMMA_BEHIND.match(self.reading.text, self.outer[1], self.outer[1] + 3) is not None

    @cached_property
    def follows_comma(self) -> bool:
        """Whether a comma or dash stands before the opening mark."""
        return self.lead.rstrip().endswith((",", "–", "-", "—", "(", "/"))

    def starts_clause(self, offset: int) -> bool:
        """Whether a sentence, line or entry ('[16:40] Keller: „…“') begins at this character."""
        before = self.reading.text[max(0, offset - 3) : offset].rstrip(' „“»«"#')
        return offset == 0 or not before or before[-1] in "\n.!?:]|+–"

    @cached_property
    def free_standing(self) -> bool:
        """Whether the quote fills its sentence: no frame, no clause round it."""
        after = self.tail.lstrip(' ,.“”«»"')
        ends = not after or after[0].isupper() or after[0] in '„»«"('
        return self.opens_sentence and ends and not self.precedes_comma

    @cached_property
    def opens_sentence(self) -> bool:
        """Whether nothing of its sentence stands before the quote."""
        before = self.lead.rstrip(' „“»«"')
        return not before or before[-1] in ".!?:"

    @cached_property
    def embedded(self) -> bool:
        """Whether the sentence round the quote runs on into it or out of it: a partial quote."""
        before = self.lead.rstrip(" „“”»«\"‚‘’'›‹(")[-1:]
        after = self.tail.lstrip(" „“”»«\"‚‘’'›‹)")[:1]
        inserted = COMMENT_BEFORE.search(self.lead) is not None
        whole = self.is_capitalised and self.sentence_like and self.inner[-1].text == "."
        goes_on = (after.islower() and not whole) or before == ")" or inserted
        return (before.isalnum() and not self._ends_clause) or goes_on

    @cached_property
    def _ends_clause(self) -> bool:
        """Whether several words that begin like a sentence follow a verb and end the sentence."""
        verb = self.word_before is not None and self.word_before.pos in ("VERB", "AUX")
        begins = self.word_count >= 3 and self.inner[0].text[0].isupper()
        return verb and begins and not self.tail.strip(" .!?")

    @cached_property
    def is_verdict(self) -> bool:
        """Whether 'als' or 'für' right before the quote makes a verdict of it."""
        return VERDICT.search(self.lead) is not None

    @cached_property
    def precedes_verdict(self) -> bool:
        """Whether the next marked words are a verdict: 'hält sie „oft“ für „böse“'."""
        if self.index + 1 == len(self.candidates):
            return False
        between = self.reading.text[self.outer[1] : self.candidates[self.index + 1].outer[0]]
        return VERDICT.search(between) is not None and DIVIDERS.isdisjoint(between)

    @cached_property
    def adds_clause(self) -> bool:
        """Whether the words are a clause added to the one before: ', „der gut ist“.'"""
        opener = self.inner[0].lower if self.inner and not self.is_capitalised else ""
        ended = bool(self.inner) and self.inner[-1].pos in ("VERB", "AUX")
        ended = ended and not self.tail.strip(" .,;!?")
        return self.follows_comma and opener in lexicon.relatives() and ended

    @cached_property
    def in_infinitive(self) -> bool:
        """Whether the quote is part of an infinitive clause, or one: 'bat, „jetzt zu gehen“'."""
        after = [t for t in self.outside if t.i >= self.last]
        inner = [t for t in self.inner if t.text[0].isalnum()][-2:]
        ends = [*inner[-1:], *after]
        joined = any(t.pos == "VERB" and ZU_INSIDE.fullmatch(t.lower) for t in ends)
        pairs = (*pairwise(after), *pairwise(inner))
        return joined or any(a.lower == "zu" and b.pos in ("VERB", "AUX") for a, b in pairs)

    @cached_property
    def in_content_clause(self) -> bool:
        """Whether a conjunction of reported speech opens the clause of the quote."""
        before = [t.lower for t in self.outside if t.i < self.first]
        opener = [t.lower for t in self.inner[:1] if self.follows_comma]  # sagt, „dass es reicht“
        return bool(REPORTING_CONJUNCTIONS.intersection((*before, *opener)))

    @cached_property
    def in_adverbial_front(self) -> bool:
        """Whether a clause such as 'Als …' opens the sentence, and its main clause is to come."""
        tokens, first = self.reading.tokens, self.reading.bounds[self.sentence][0]
        before = [t for t in self.outside if t.i < self.first]
        begun = any(is_finite(t) and tokens[t.i - 1].text == "," for t in before)
        opens = first < self.first and tokens[first].lower in ADVERBIAL
        return opens and not begun

    @cached_property
    def in_konjunktiv(self) -> bool:
        """Whether the sentence round the quote, or a partial quote itself, is in Konjunktiv."""
        return any(map(is_subjunctive, self.outside)) or (
            self.word_count <= SHORT and any(map(is_subjunctive, self.inner))
        )

    @cached_property
    def clause_in_konjunktiv(self) -> bool:
        """Whether what the quote is part of is in Konjunktiv, not just another clause beside it."""
        mains = [t for t in self.outside if is_finite(t) and not self._ends_its_clause(t)]
        own = [t for t in self.outside if is_finite(t) and not self.is_divided_from(t.i)]
        told = not mains or is_subjunctive(mains[0])
        beside = told and set(own).isdisjoint(mains)
        return self.in_konjunktiv and (beside or any(map(is_subjunctive, own)))

    @cached_property
    def has_own_verb(self) -> bool:
        """Whether a finite verb stands in the same clause, no comma between."""
        return any(is_finite(t) and not self.is_divided_from(t.i) for t in self.outside)

    def _ends_its_clause(self, verb: Token) -> bool:
        """Whether a finite verb stands where it does in a subordinate clause."""
        last = verb.i + 1 >= len(self.reading.tokens)
        return last or self.reading.tokens[verb.i + 1].text in CLAUSE_END

    def is_divided_from(self, token: int) -> bool:
        """Whether a comma or colon stands between a token and the quote, outside other quotes.

        Those round an apposition divide nothing: 'nannte Keller, die Bürgermeisterin, „mutig“'.
        """
        cue = self.reading.tokens[token]
        if cue.start < self.outer[0]:
            between = self.reading.tokens[cue.i + 1 : self.first]
        else:
            between = self.reading.tokens[self.last : cue.i]
        return any(
            t.text in DIVIDERS
            and self.reading.inside[t.i] == self.level
            and t.i not in self.apposed
            for t in between
        )

    @cached_property
    def apposed(self) -> set[int]:
        """The commas inside of mentions of the sentence, and those that end such a mention."""
        tokens = self.reading.tokens
        found: set[int] = set()
        for mention in self.frames.mentions_of(self.sentence):
            if abs(mention.first - self.first) > REACH:
                continue
            commas = [i for i in range(mention.first, mention.last) if tokens[i].text == ","]
            found.update([*commas, mention.last] if commas else ())
        return found

    def is_konjunktiv(self, sentence: int) -> bool:
        """Whether a sentence has a verb in Konjunktiv outside of quotes."""
        if sentence < 0:
            return False
        first, last = self.reading.bounds[sentence]
        inside = self.reading.inside
        tokens = self.reading.tokens[first:last]
        return any(inside[t.i] == self.level and is_subjunctive(t) for t in tokens)

    @cached_property
    def near_before(self) -> bool:
        """Whether the sentence before is in reach and no quote stands between."""
        if self.sentence == 0:
            return False
        before = self.reading.tokens[self.reading.bounds[self.sentence - 1][0]]
        near = self.outer[0] - self.reading.tokens[before.i].start <= NEAR
        last = self.candidates[self.index - 1].outer[1] if self.index else 0
        return near and last <= before.start

    @cached_property
    def word_before(self) -> Token | None:
        """The word right before the opening mark."""
        index = self.first - 2
        return self.reading.tokens[index] if index >= 0 else None

    @cached_property
    def noun_before(self) -> Token | None:
        """The common noun right before the opening mark, to which the marked words are added."""
        token = self.word_before
        if token is None or self.follows_colon or self.follows_comma:
            return None
        noun = token.pos in ("NOUN", "PROPN") and token.text[0].isupper()
        named = token.i in self.reading.name_at or token.text in TIMES | TALKS
        return token if noun and not named else None
