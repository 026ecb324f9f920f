"""Verbs of saying in generated sentences, and what goes with them: when, where and to whom."""

from random import Random

from recipe.agreement import agreement
from recipe.grammar import Node, Phrase, flattened, hang, root, table
from recipe.noun_phrases import NounPhrases

PERFECT = {
    ("Pres", "Sing"): "hat", ("Pres", "Plur"): "haben",
    ("Past", "Sing"): "hatte", ("Past", "Plur"): "hatten",
}  # fmt: skip


class VerbPhrases:
    """Makes verbs of saying and their circumstances."""

    def __init__(self, random: Random, nouns: NounPhrases) -> None:
        """Read the word tables."""
        self._random = random
        self._nouns = nouns
        self._rows = table("verbs")
        phrases = table("phrases")
        self._times = [row["words"] for row in phrases if row["kind"] == "time"]
        self._adverbs = [row["words"] for row in phrases if row["kind"] == "adverb"]

    def row(self) -> dict[str, str]:
        """Return the forms of one verb of saying."""
        return self._random.choice(self._rows)

    def verb(self, number: str) -> tuple[Phrase, Phrase]:
        """Return a finite verb of saying and what closes its bracket, often nothing."""
        row = self.row()
        if self._random.random() < 0.15:
            participle = Node(row["participle"], "VERB", "VerbForm=Part")
            tense = self._random.choice(("Pres", "Past"))
            form = PERFECT[tense, number]
            feats = f"Mood=Ind|Number={number}|Person=3|Tense={tense}|VerbForm=Fin"
            return [Node(form, "AUX", feats, "aux", participle)], [participle]
        past = number == "Plur" or self._random.random() < 0.75
        form = row["plural_past"] if number == "Plur" else row["past" if past else "present"]
        tense = "Past" if past else "Pres"
        feats = f"Mood=Ind|Number={number}|Person=3|Tense={tense}|VerbForm=Fin"
        verb = Node(form, "VERB", feats)
        return [verb], self.particle(row["particle"], verb)

    def particle(self, form: str, verb: Node) -> Phrase:
        """Return what a separable verb leaves at the end, if anything."""
        tag = "ADP" if form in {"an", "ab", "mit", "nach", "vor", "zu", "aus"} else "ADV"
        return [Node(form, tag, "", "compound:prt", verb)] if form else []

    def circumstances(self, verb: Node) -> Phrase:
        """Return none to two adverbials or an addressee, all under the verb."""
        makers = (self.time, self.place, self.adverb, self.addressee, self.to_press)
        count = self._random.choice((0, 0, 1, 1, 2))
        return flattened(*(make(verb) for make in self._random.sample(makers, count)))

    def time(self, verb: Node) -> Phrase:
        """Return 'am Montag'."""
        preposition, noun = self._random.choice(self._times).split()
        gender = "Neut" if noun in {"Interview", "Gespräch"} else "Masc"
        return self.prepositional(preposition, Node(noun, "NOUN", agreement("Dat", gender)), verb)

    def place(self, verb: Node) -> Phrase:
        """Return 'in Berlin'."""
        return self.prepositional("in", self._nouns.town(), verb)

    def prepositional(self, preposition: str, noun: Node, verb: Node) -> Phrase:
        """Return a preposition and its noun under a verb."""
        contracted = preposition in {"am", "im", "zum", "vom", "beim"}
        gender = "Neut" if "Neut" in noun.feats else "Masc"
        feats = agreement("Dat", gender) if contracted else ""
        hang([noun], verb, "obl")
        return [Node(preposition, "ADP", feats, "case", noun), noun]

    def adverb(self, verb: Node) -> Phrase:
        """Return one adverb."""
        return [Node(self._random.choice(self._adverbs), "ADV", "", "advmod", verb)]

    def addressee(self, verb: Node) -> Phrase:
        """Return whom it is said to, in the dative."""
        return hang(self._nouns.body("Dat"), verb, "obl:arg")

    def to_press(self, verb: Node) -> Phrase:
        """Return 'gegenüber der Zeitung'."""
        phrase = (
            self._nouns.company("Dat") if self._random.random() < 0.5 else self._nouns.body("Dat")
        )
        noun = root(phrase)
        hang(phrase, verb, "obl")
        return [Node("gegenüber", "ADP", "", "case", noun), *phrase]
