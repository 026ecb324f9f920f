"""Made-up plans that generated sentences report: 'die Regierung wolle das Gesetz ändern'."""

from random import Random

from recipe.grammar import Node, Phrase, hang, table
from recipe.noun_phrases import NounPhrases
from recipe.verb_phrases import VerbPhrases

WOULD = ("wolle", "werde", "müsse", "könne", "solle", "dürfe")
WILL = ("will", "soll", "muss", "kann", "wird")
THEY_WILL = ("wollen", "sollen", "müssen", "können", "werden")
PERFECT_RATE = TIMED_RATE = POINTED_RATE = 0.4


class Plans:
    """Makes clauses of somebody's plan; all chance comes from one random generator."""

    def __init__(self, random: Random, nouns: NounPhrases, verbs: VerbPhrases) -> None:
        """Read the table of plans."""
        self._random = random
        self._nouns = nouns
        self._verbs = verbs
        self._rows = table("reports")

    def target(self, verb: Node) -> Phrase:
        """Return what a plan is about, as the object of a verb: 'das Gesetz', 'diesen Plan'."""
        row, this = self._random.choice(self._rows), self._random.random() < POINTED_RATE
        return hang(self._nouns.object(row, this=this), verb, "obj")

    def reported(self) -> Phrase:
        """'die Regierung wolle das Gesetz ändern', 'dass Beck das Gesetz geändert habe'"""
        row = self._random.choice(self._rows)
        perfect = self._random.random() < PERFECT_RATE
        main = Node(row["participle" if perfect else "infinitive"], "VERB", "VerbForm=Inf")
        if perfect:
            main.feats = "VerbForm=Part"
        form = "habe" if perfect else self._random.choice(WOULD)
        feats = "Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
        finite = Node(form, "AUX", feats, "aux", main)
        subject = self._actor(main)
        target = hang(self._nouns.object(row), main, "obj")
        middle = self._verbs.time(main) if self._random.random() < TIMED_RATE else []
        if self._random.random() < 0.5:
            return [*subject, finite, *middle, *target, main]
        that = Node("dass", "SCONJ", "", "mark", main)
        return [that, *subject, *middle, *target, main, finite]

    def inverted(self) -> Phrase:
        """'will die Regierung das Gesetz ändern'"""
        row, main, finite = self._will()
        return [finite, *self._actor(main), *hang(self._nouns.object(row), main, "obj"), main]

    def headline(self, name: Phrase) -> Phrase:
        """'Beck will Gesetz ändern', 'Richter wollen Gesetz ändern'"""
        row, main, finite = self._will("Plur" if "Plur" in name[0].feats else "Sing")
        feats = f"Case=Acc|Gender={row['gender']}|Number=Sing"
        bare = Node(row["noun"], "NOUN", feats, "obj", main)
        return [*hang(name, main, "nsubj"), finite, bare, main]

    def _will(self, number: str = "Sing") -> tuple[dict[str, str], Node, Node]:
        row = self._random.choice(self._rows)
        main = Node(row["infinitive"], "VERB", "VerbForm=Inf")
        feats = f"Mood=Ind|Number={number}|Person=3|Tense=Pres|VerbForm=Fin"
        forms = WILL if number == "Sing" else THEY_WILL
        return row, main, Node(self._random.choice(forms), "AUX", feats, "aux", main)

    def _actor(self, verb: Node) -> Phrase:
        makers = (self._nouns.body, self._nouns.role, self._nouns.person, self._nouns.company)
        return hang(self._random.choice(makers)(), verb, "nsubj")
