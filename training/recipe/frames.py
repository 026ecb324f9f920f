"""Quote frames with their trees, tags and entities known by construction.

A frame is put round a quoted clause, which is a gold tree of the training part, so that only the
frame itself is made up: who speaks, the verb of saying, where its subject stands.
"""

from collections.abc import Callable
from random import Random

from recipe.conllu import Sentence
from recipe.grammar import Node, Phrase, as_sentence, hang, mark, root, table
from recipe.noun_phrases import Names, NounPhrases
from recipe.verb_phrases import VerbPhrases

MARKS = (("„", "“"), ("„", "“"), ('"', '"'), ("»", "«"), ("“", "”"), ("«", "»"), ("", ""))
SHORTEST_QUOTE, LONGEST_QUOTE = 3, 22
MODALS = ("wolle", "werde", "müsse", "könne", "solle", "dürfe")


class FrameWriter:
    """Writes sentences with quote frames; all chance comes from one random generator."""

    def __init__(self, random: Random, names: Names) -> None:
        """Read the word tables."""
        self._random = random
        self._nouns = NounPhrases(random, names)
        self._verbs = VerbPhrases(random, self._nouns)
        self._reports = table("reports")
        self._frames: tuple[tuple[int, Callable[[Phrase], Phrase]], ...] = (
            (8, self.quote_then_verb),
            (5, self.speaker_then_quote),
            (4, self.fronted_then_quote),
            (4, self.as_clause),
            (2, self.so_speaker),
            (3, self.according_to),
            (2, self.this_was_said),
            (2, self.interrupted),
            (6, self.reported),
            (3, self.headline),
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

    def quote_then_verb(self, clause: Phrase) -> Phrase:
        """'„…“, teilte X am Montag mit.'"""
        top = root(clause)
        quoted = self._quoted(clause)
        subject, number = self._nouns.speaker()
        finite, rest = self._verbs.verb(number)
        verb = root([*finite, *rest])
        hang(subject, verb, "nsubj")
        circumstances = self._verbs.circumstances(verb)
        hang([verb], top, "parataxis")
        comma = mark(",", verb)
        return [*quoted, *comma, *finite, *subject, *circumstances, *rest, *mark(".", top)]

    def speaker_then_quote(self, clause: Phrase) -> Phrase:
        """'X sagte am Montag: „…“' and 'X sagte, …'"""
        subject, number = self._nouns.speaker()
        finite, rest = self._verbs.verb(number)
        verb = root([*finite, *rest])
        hang(subject, verb, "nsubj")
        circumstances = self._verbs.circumstances(verb)
        return [*subject, *finite, *circumstances, *rest, *self._complement(clause, verb)]

    def fronted_then_quote(self, clause: Phrase) -> Phrase:
        """'Am Montag sagte X in Berlin, …'"""
        subject, number = self._nouns.speaker()
        finite, rest = self._verbs.verb(number)
        verb = root([*finite, *rest])
        hang(subject, verb, "nsubj")
        front = self._random.choice((self._verbs.time, self._verbs.place, self._verbs.adverb))(verb)
        circumstances = self._verbs.circumstances(verb)
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
        subject, number = self._nouns.speaker()
        finite, rest = self._verbs.verb(number)
        verb = root([*finite, *rest])
        hang(subject, verb, "nsubj")
        feats = "Case=Acc|Gender=Neut|Number=Sing|PronType=Dem"
        this = Node(self._random.choice(("dies", "das")), "PRON", feats, "obj", verb)
        return [this, *finite, *subject, *self._verbs.circumstances(verb), *rest, *mark(".", verb)]

    def interrupted(self, clause: Phrase) -> Phrase:
        """'„Nein“, sagte X, „…“'"""
        top = root(clause)
        opening, closing = self._random.choice(MARKS[:4])
        subject, number = self._nouns.speaker()
        finite, rest = self._verbs.verb(number)
        verb = root([*finite, *rest])
        hang(subject, verb, "nsubj")
        hang([verb], top, "parataxis")
        word = self._random.choice(("nein", "ja", "natürlich", "leider", "eigentlich", "gut"))
        answer = Node(word, "ADV", "", "advmod", top)
        return [
            *mark(opening, answer, opens=True), answer, *mark(closing, answer), *mark(",", verb),
            *finite, *subject, *self._verbs.circumstances(verb), *rest, *mark(",", verb),
            *mark(opening, top, opens=True), *clause, *mark(".", top), *mark(closing, top),
        ]  # fmt: skip

    def reported(self, clause: Phrase) -> Phrase:
        """'X sagte, die Regierung wolle das Gesetz ändern.'; the clause is not used."""
        subject, number = self._nouns.speaker()
        finite, rest = self._verbs.verb(number)
        verb = root([*finite, *rest])
        hang(subject, verb, "nsubj")
        circumstances = self._verbs.circumstances(verb)
        report = self._report()
        top = root(report)
        if report[0].form == "dass" or self._random.random() < 0.5:
            hang(report, verb, "ccomp")
            start = [*subject, *finite, *circumstances, *rest]
            return [*start, *mark(",", top), *report, *mark(".", verb)]
        hang([verb], top, "parataxis")
        end = [*finite, *subject, *circumstances, *rest]
        return [*report, *mark(",", verb), *end, *mark(".", top)]

    def as_said_first(self, clause: Phrase) -> Phrase:
        """'Wie X am Montag mitteilte, will die Regierung das Gesetz ändern.'"""
        subject, number = self._nouns.speaker()
        row = self._verbs.row()
        past = row["particle"] + row["past" if number == "Sing" else "plural_past"]
        verb = Node(past, "VERB", f"Mood=Ind|Number={number}|Person=3|Tense=Past|VerbForm=Fin")
        hang(subject, verb, "nsubj")
        how = Node("wie", "ADV", "", "advmod", verb)
        circumstances = self._verbs.circumstances(verb)
        plan = self._random.choice(self._reports)
        main = Node(plan["infinitive"], "VERB", "VerbForm=Inf")
        feats = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
        finite = Node(self._random.choice(("will", "soll", "muss", "wird")), "AUX", feats)
        hang([finite], main, "aux")
        hang([verb], main, "parataxis")
        makers = (self._nouns.body, self._nouns.role, self._nouns.person, self._nouns.company)
        actor = hang(self._random.choice(makers)(), main, "nsubj")
        target = hang(self._nouns.object(plan), main, "obj")
        start = [how, *subject, *circumstances, verb, *mark(",", verb)]
        return [*start, finite, *actor, *target, main, *mark(".", main)]

    def headline(self, clause: Phrase) -> Phrase:
        """'Beck will Vertrag unterzeichnen' and 'Beck: „…“', without a full stop."""
        name = self._nouns.surname()
        if self._random.random() < 0.4:
            top = root(clause)
            colon = mark(":", name[0])
            return [*hang(name, top, "parataxis"), *colon, *self._quoted(clause)]
        row = self._random.choice(self._reports)
        main = Node(row["infinitive"], "VERB", "VerbForm=Inf")
        feats = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
        finite = Node(self._random.choice(("will", "soll", "muss", "kann")), "AUX", feats)
        hang([finite], main, "aux")
        return [*hang(name, main, "nsubj"), finite, self._bare(row, main), main]

    def _bare(self, row: dict[str, str], verb: Node) -> Node:
        feats = f"Case=Acc|Gender={row['gender']}|Number=Sing"
        return Node(row["noun"], "NOUN", feats, "obj", verb)

    def _report(self) -> Phrase:
        row = self._random.choice(self._reports)
        perfect = self._random.random() < 0.4
        main = Node(row["participle" if perfect else "infinitive"], "VERB", "VerbForm=Inf")
        if perfect:
            main.feats = "VerbForm=Part"
        form = "habe" if perfect else self._random.choice(MODALS)
        feats = "Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
        finite = Node(form, "AUX", feats, "aux", main)
        makers = (self._nouns.body, self._nouns.role, self._nouns.person, self._nouns.company)
        subject = hang(self._random.choice(makers)(), main, "nsubj")
        target = hang(self._nouns.object(row), main, "obj")
        middle = self._verbs.time(main) if self._random.random() < 0.4 else []
        if self._random.random() < 0.5:
            return [*subject, finite, *middle, *target, main]
        that = Node("dass", "SCONJ", "", "mark", main)
        return [that, *subject, *middle, *target, main, finite]


def without_double_marks(nodes: Phrase) -> Phrase:
    """Drop the comma that closes an apposition where other punctuation follows anyway."""
    following = [*nodes[1:], None]
    return [
        node
        for node, after in zip(nodes, following, strict=True)
        if node.form != "," or after is None or after.form not in {",", ".", ":"}
    ]


def uncapitalised(clause: Phrase) -> Phrase:
    """Take the capital of a sentence from its first word, unless it is the word's own."""
    first = clause[0]
    if first.upos not in {"NOUN", "PROPN", "X"} and first.form not in {"Sie", "Ihr", "Ihre"}:
        first.form = first.form[0].lower() + first.form[1:]
    return clause


def quotable(sentence: Sentence) -> bool:
    """Tell whether a gold tree can stand inside a frame: one whole clause without marks."""
    forms = [token.form for token in sentence.tokens]
    return (
        SHORTEST_QUOTE <= len(forms) <= LONGEST_QUOTE
        and forms[-1] in {".", "!", "?"}
        and not set(forms) & set('„“”"»«:()')
        and any(t.relation == "ROOT" and t.upos in {"VERB", "ADJ", "NOUN"} for t in sentence.tokens)
    )
