"""Quote frames with their trees, tags and entities known by construction.

A frame is put round a quoted clause, which is a gold tree of the training part, so that only the
frame itself is made up: who speaks, the verb of saying, where its subject stands.
"""

from collections.abc import Callable
from random import Random

from recipe.conllu import Sentence
from recipe.grammar import (
    Node,
    Phrase,
    as_sentence,
    hang,
    mark,
    root,
    table,
    uncapitalised,
    without_double_marks,
)
from recipe.name_phrases import Names
from recipe.noun_phrases import NounPhrases
from recipe.plans import Plans
from recipe.verb_phrases import VerbPhrases

MARKS = (("„", "“"), ("„", "“"), ('"', '"'), ("»", "«"), ("“", "”"), ("«", "»"), ("", ""))
SHORTEST_QUOTE, LONGEST_QUOTE = 3, 22
NOBODY_RATE = 0.3


class FrameWriter:
    """Writes sentences with quote frames; all chance comes from one random generator."""

    def __init__(self, random: Random, names: Names) -> None:
        """Read the word tables."""
        self._random = random
        self._nouns = NounPhrases(random, names)
        self._verbs = VerbPhrases(random, self._nouns)
        self._plans = Plans(random, self._nouns, self._verbs)
        self._stances = table("stances")
        self._frames: tuple[tuple[int, Callable[[Phrase], Phrase]], ...] = (
            (8, self.quote_then_verb),
            (5, self.speaker_then_quote),
            (4, self.fronted_then_quote),
            (4, self.as_clause),
            (2, self.so_speaker),
            (3, self.according_to),
            (2, self.this_was_said),
            (4, self.object_first),
            (2, self.interrupted),
            (6, self.reported),
            (4, self.headline),
            (3, self.as_said_first),
        )

    def write(self, quoted: Sentence) -> tuple[Sentence, list[str]]:
        """Return a frame round a sentence, and the entity tag of each token."""
        weights = [weight for weight, _ in self._frames]
        (frame,) = self._random.choices([frame for _, frame in self._frames], weights)
        nodes = without_double_marks(frame(self._clause(quoted)))
        return as_sentence(nodes), [node.entity or "O" for node in nodes]

    # Quoted clauses

    def _clause(self, quoted: Sentence) -> Phrase:
        tokens = quoted.tokens
        nodes = [Node(t.form, t.upos, t.feats, t.relation, glued=not t.space) for t in tokens]
        for node, token in zip(nodes, tokens, strict=True):
            if token.relation != "ROOT" and token.head is not None:
                node.head = nodes[token.head]
        if nodes[-1].form in {".", "!", "?"}:
            nodes.pop()
        nodes[-1].glued = False
        return nodes

    def _quoted(self, clause: Phrase) -> Phrase:
        opening, closing = self._random.choice(MARKS)
        if not opening:
            return clause
        top = root(clause)
        return [*mark(opening, top, opens=True), *clause, *mark(closing, top)]

    def _saying(self) -> tuple[Node, Phrase, Phrase, Phrase, Phrase]:
        """Return a verb of saying, its finite part, subject, circumstances and what closes it."""
        subject, number = self._nouns.speaker()
        finite, rest = self._verbs.verb(number)
        verb = root([*finite, *rest])
        hang(subject, verb, "nsubj")
        return verb, finite, subject, self._verbs.circumstances(verb), rest

    def quote_then_verb(self, clause: Phrase) -> Phrase:
        """'„…“, teilte X am Montag mit.'"""
        top = root(clause)
        quoted = self._quoted(clause)
        verb, finite, subject, circumstances, rest = self._saying()
        hang([top], verb, "ccomp")
        comma = mark(",", top)
        return [*quoted, *comma, *finite, *subject, *circumstances, *rest, *mark(".", verb)]

    def speaker_then_quote(self, clause: Phrase) -> Phrase:
        """'X sagte am Montag: „…“' and 'X sagte, …'"""
        verb, finite, subject, circumstances, rest = self._saying()
        return [*subject, *finite, *circumstances, *rest, *self._complement(clause, verb)]

    def fronted_then_quote(self, clause: Phrase) -> Phrase:
        """'Am Montag sagte X in Berlin, …'"""
        verb, finite, subject, circumstances, rest = self._saying()
        front = self._random.choice((self._verbs.time, self._verbs.place, self._verbs.adverb))(verb)
        return [*front, *finite, *subject, *circumstances, *rest, *self._complement(clause, verb)]

    def _complement(self, clause: Phrase, verb: Node) -> Phrase:
        top = root(clause)
        if self._random.random() < 0.6:
            quoted = self._quoted(clause)
            hang([top], verb, "ccomp")
            if quoted[-1].upos == "PUNCT" and self._random.random() < 0.6:
                quoted.insert(-1, mark(".", top)[0])
                return [*mark(":", top), *quoted]
            return [*mark(":", top), *quoted, *mark(".", verb)]
        hang([top], verb, "ccomp")
        return [*mark(",", top), *uncapitalised(clause), *mark(".", verb)]

    def as_clause(self, clause: Phrase) -> Phrase:
        """'…, wie X am Montag mitteilte.'"""
        top = root(clause)
        subject, number = self._nouns.speaker()
        row = self._verbs.row()
        past = row["particle"] + row["past" if number == "Sing" else "plural_past"]
        verb = Node(past, "VERB", f"Mood=Ind|Number={number}|Person=3|Tense=Past|VerbForm=Fin")
        hang(subject, verb, "nsubj")
        how = Node("wie", "ADV", "", "advmod", verb)
        circumstances = self._verbs.circumstances(verb)
        hang([verb], top, "parataxis")
        return [*clause, *mark(",", verb), how, *subject, *circumstances, verb, *mark(".", top)]

    def so_speaker(self, clause: Phrase) -> Phrase:
        """'„…“, so X weiter.'"""
        top = root(clause)
        quoted = self._quoted(clause)
        subject, _ = self._nouns.speaker()
        noun = root(subject)
        hang(subject, top, "parataxis")
        so = Node("so", "ADV", "", "advmod", noun)
        further: Phrase = []
        if self._random.random() < 0.4:
            further = [Node("weiter", "ADV", "", "advmod", noun)]
        return [*quoted, *mark(",", noun), so, *subject, *further, *mark(".", top)]

    def according_to(self, clause: Phrase) -> Phrase:
        """'…, laut X.' and '…, X zufolge.'"""
        top = root(clause)
        source = self._random.choice(
            (self._nouns.body, self._nouns.company, self._nouns.person, self._nouns.role)
        )("Dat")
        noun = root(source)
        hang(source, top, "obl")
        comma = mark(",", noun)
        if self._random.random() < 0.5:
            return [
                *clause,
                *comma,
                Node("laut", "ADP", "", "case", noun),
                *source,
                *mark(".", top),
            ]
        return [*clause, *comma, *source, Node("zufolge", "ADP", "", "case", noun), *mark(".", top)]

    def this_was_said(self, clause: Phrase) -> Phrase:
        """'Dies gab X bekannt.'; the clause is not used."""
        verb, finite, subject, circumstances, rest = self._saying()
        feats = "Case=Acc|Gender=Neut|Number=Sing|PronType=Dem"
        this = Node(self._random.choice(("dies", "das")), "PRON", feats, "obj", verb)
        return [this, *finite, *subject, *circumstances, *rest, *mark(".", verb)]

    def object_first(self, clause: Phrase) -> Phrase:
        """'Diese Reform lehnte X am Montag ab.'; the clause is not used."""
        subject, number = self._nouns.speaker()
        row = self._random.choice(self._stances)
        form = row["past" if number == "Sing" else "plural_past"]
        verb = Node(form, "VERB", f"Mood=Ind|Number={number}|Person=3|Tense=Past|VerbForm=Fin")
        target = self._plans.target(verb)
        hang(subject, verb, "nsubj")
        start = [*target, verb, *subject, *self._verbs.circumstances(verb)]
        return [*start, *self._verbs.particle(row["particle"], verb), *mark(".", verb)]

    def interrupted(self, clause: Phrase) -> Phrase:
        """'„Nein“, sagte X, „…“'"""
        top = root(clause)
        opening, closing = self._random.choice(MARKS[:4])
        verb, finite, subject, circumstances, rest = self._saying()
        hang([verb], top, "parataxis")
        word = self._random.choice(("nein", "ja", "natürlich", "leider", "eigentlich", "gut"))
        answer = Node(word, "ADV", "", "advmod", top)
        return [
            *mark(opening, answer, opens=True), answer, *mark(closing, answer), *mark(",", verb),
            *finite, *subject, *circumstances, *rest, *mark(",", verb),
            *mark(opening, top, opens=True), *clause, *mark(".", top), *mark(closing, top),
        ]  # fmt: skip

    def reported(self, clause: Phrase) -> Phrase:
        """'X sagte, die Regierung wolle das Gesetz ändern.'; the clause is not used."""
        verb, finite, subject, circumstances, rest = self._saying()
        report = self._plans.reported()
        top = root(report)
        hang(report, verb, "ccomp")
        if report[0].form == "dass" or self._random.random() < 0.5:
            start = [*subject, *finite, *circumstances, *rest]
            return [*start, *mark(",", top), *report, *mark(".", verb)]
        end = [*finite, *subject, *circumstances, *rest]
        return [*report, *mark(",", top), *end, *mark(".", verb)]

    def as_said_first(self, clause: Phrase) -> Phrase:
        """'Wie X am Montag mitteilte, will die Regierung das Gesetz ändern.'"""
        subject, number = self._nouns.speaker()
        row = self._verbs.row()
        past = row["particle"] + row["past" if number == "Sing" else "plural_past"]
        verb = Node(past, "VERB", f"Mood=Ind|Number={number}|Person=3|Tense=Past|VerbForm=Fin")
        hang(subject, verb, "nsubj")
        how = Node("wie", "ADV", "", "advmod", verb)
        circumstances = self._verbs.circumstances(verb)
        plan = self._plans.inverted()
        main = root(plan)
        hang([verb], main, "parataxis")
        start = [how, *subject, *circumstances, verb, *mark(",", verb)]
        return [*start, *plan, *mark(".", main)]

    def headline(self, clause: Phrase) -> Phrase:
        """'Beck will Vertrag unterzeichnen' and 'Beck: „…“', without a full stop."""
        nobody = self._random.random() < NOBODY_RATE
        name = self._nouns.nobody() if nobody else self._nouns.headlined()
        if self._random.random() < 0.4:
            top = root(clause)
            colon = mark(":", name[0])
            return [*hang(name, top, "parataxis"), *colon, *self._quoted(clause)]
        return self._plans.headline(name)


def quotable(sentence: Sentence) -> bool:
    """Tell whether a gold tree can stand inside a frame: one whole clause without marks."""
    forms = [token.form for token in sentence.tokens]
    return (
        SHORTEST_QUOTE <= len(forms) <= LONGEST_QUOTE
        and forms[-1] in {".", "!", "?"}
        and not set(forms) & set('„“”"»«:()')
        and any(t.relation == "ROOT" and t.upos in {"VERB", "ADJ", "NOUN"} for t in sentence.tokens)
    )
