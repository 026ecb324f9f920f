"""Complete missing features: the best guess of a first morphologizer that fits all gold facts.

Gold facts are the tag, the features a treebank gives, and the readings of a verb form in the
dictionary; a treebank's mood is not taken as a fact where the dictionary denies it (UD_German-HDT
calls every Konjunktiv an indicative).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy
from spacy.language import Language
from spacy.tokens import Doc, Token

from recipe.dictionary import Reading

MOODS = {
    "PRÄ": ("Ind", "Pres"), "PRT": ("Ind", "Past"), "KJ1": ("Sub", "Pres"), "KJ2": ("Sub", "Past"),
}  # fmt: skip
NUMBERS = {"s": "Sing", "p": "Plur"}
VERBAL = frozenset({"VERB", "AUX"})
DOUBTED = frozenset({"Mood", "Tense"})
AGREED = frozenset(["Case", "Number", "Gender", "Person", "Mood", "Tense", "VerbForm", "Degree"])

Features = dict[str, str]


def finite_forms(dictionary: Iterable[Reading]) -> dict[str, list[Features]]:
    """Return verb form -> the features of each of its finite readings."""
    forms: dict[str, list[Features]] = defaultdict(list)
    for reading in dictionary:
        mood, _, rest = reading.inflection.partition(".")
        if reading.pos == "VERB" and mood in MOODS and len(rest) == 2:
            features = {
                "Mood": MOODS[mood][0],
                "Tense": MOODS[mood][1],
                "Number": NUMBERS[rest[0]],
                "Person": rest[1],
            }
            if features not in forms[reading.form]:
                forms[reading.form].append(features)
    return forms


def parsed(features: str) -> Features:
    """Read `Case=Nom|Number=Sing`."""
    return dict(part.split("=", 1) for part in features.split("|") if "=" in part)


class FeatureCompleter:
    """Gives each token the likeliest label of a morphologizer that no gold fact denies."""

    def __init__(self, nlp: Language, finite: Mapping[str, list[Features]]) -> None:
        """Take a pipeline with a morphologizer, and the readings of finite verb forms."""
        self._nlp = nlp
        self._finite = finite
        self._pipe = nlp.get_pipe("morphologizer")
        labels = [parsed(label) for label in self._pipe.labels]
        self._labels = labels
        self._known: dict[str, list[int]] = {}
        self._by_tag: dict[str, list[int]] = defaultdict(list)
        for index, label in enumerate(labels):
            self._by_tag[label.get("POS", "")].append(index)

    def complete(self, doc: Doc) -> None:
        """Set the features of all tokens of a Doc that has gold tags."""
        scores = self._scores(doc)
        for token in doc:
            best = self._best(token, scores[token.i])
            if best is not None:
                features = {name: v for name, v in self._labels[best].items() if name != "POS"}
                token.set_morph("|".join(f"{name}={features[name]}" for name in sorted(features)))

    def _scores(self, doc: Doc) -> numpy.ndarray:
        blank = Doc(
            doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc]
        )
        for name, pipe in self._nlp.pipeline:
            if name == "tok2vec":
                blank = pipe(blank)
        return self._pipe.model.predict([blank])[0]

    def _best(self, token: Token, scores: numpy.ndarray) -> int | None:
        facts = {k: v for k, v in token.morph.to_dict().items() if k in AGREED}
        readings = self._finite.get(token.lower_) or self._finite.get(token.text, [])
        if token.pos_ not in VERBAL or facts.get("VerbForm", "Fin") != "Fin":
            readings = []
        if readings:
            facts = {name: value for name, value in facts.items() if name not in DOUBTED}
        chosen = self._fitting(token.pos_, facts, readings)
        return max(chosen, key=lambda index: scores[index]) if chosen else None

    def _fitting(self, tag: str, facts: Features, readings: list[Features]) -> list[int]:
        """Return the labels that agree with all facts, or all of the tag if none does."""
        key = f"{tag} {sorted(facts.items())} {readings}"
        if key not in self._known:
            candidates = self._by_tag.get(tag, [])
            fitting = [i for i in candidates if fits(self._labels[i], facts, readings)]
            self._known[key] = fitting or candidates
        return self._known[key]


def fits(label: Features, facts: Features, readings: list[Features]) -> bool:
    """Tell whether a label agrees with the gold facts and with one reading of the verb form."""
    if any(label.get(name) != value for name, value in facts.items()):
        return False
    if not readings or label.get("VerbForm") != "Fin":
        return True
    return any(all(label.get(n, v) == v for n, v in reading.items()) for reading in readings)
