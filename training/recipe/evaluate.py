"""Measure a pipeline on the held-out parts; every figure names its test."""

import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example

Scores = dict[str, float]


def load_docs(path: Path, nlp: Language) -> list[Doc]:
    """Read a `.spacy` file."""
    return list(DocBin().from_disk(path).get_docs(nlp.vocab))


def percent(value: float | None) -> float:
    """Return a score in per cent with one decimal."""
    return round(100 * (value or 0.0), 1)


def scored(nlp: Language, gold: Sequence[Doc]) -> dict[str, Any]:
    """Run the pipeline on the bare text of gold Docs and return spaCy's scores."""
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    return nlp.evaluate(examples)


def syntax_scores(nlp: Language, gold: Sequence[Doc]) -> Scores:
    """Tags, features, lemmas and trees, each sentence by itself."""
    scores = scored(nlp, gold)
    return {
        "upos": percent(scores["pos_acc"]),
        "feats": percent(scores["morph_acc"]),
        "lemma": percent(scores.get("lemma_acc")),
        "uas": percent(scores["dep_uas"]),
        "las": percent(scores["dep_las"]),
        "nsubj_f": percent(scores["dep_las_per_type"]["nsubj"]["f"]),
        "mood_f": percent(scores["morph_per_feat"]["Mood"]["f"]),
    }


def name_scores(nlp: Language, gold: Sequence[Doc]) -> Scores:
    """F of each label and of all, exact spans."""
    scores = scored(nlp, gold)
    labels = {
        label: scores["ents_per_type"].get(label, {}) for label in ("PER", "LOC", "ORG", "MISC")
    }
    result = {f"{label.lower()}_f": percent(s.get("f")) for label, s in labels.items()}
    return result | {"all_f": percent(scores["ents_f"])}


def konjunktiv_recall(nlp: Language, gold: Sequence[Doc]) -> float:
    """Return the share of gold Konjunktiv verbs that get Mood=Sub."""
    found = total = 0
    for doc in gold:
        predicted = nlp(doc.text)
        by_start = {token.idx: token for token in predicted}
        for token in doc:
            if "Sub" in token.morph.get("Mood"):
                total += 1
                other = by_start.get(token.idx)
                found += other is not None and "Sub" in other.morph.get("Mood")
    return percent(found / total if total else 0.0)


def sentence_f(nlp: Language, gold: Sequence[Doc]) -> float:
    """Return F of sentences in the gold sentences joined to running text by spaces."""
    text = " ".join(doc.text.strip() for doc in gold)
    wanted: set[tuple[int, int]] = set()
    position = 0
    for doc in gold:
        end = position + len(doc.text.strip())
        wanted.add((position, end))
        position = end + 1
    found = {(sentence.start_char, sentence.end_char) for sentence in nlp(text).sents}
    right = len(wanted & found)
    return percent(2 * right / (len(wanted) + len(found)))


def words_per_second(nlp: Language, texts: Iterable[str]) -> float:
    """Return the tokens a second of CPU time, all components, in the second of two runs."""
    texts = list(texts)
    speed = 0.0
    for _ in range(2):
        start = time.process_time()
        count = sum(len(doc) for doc in nlp.pipe(texts, batch_size=64))
        speed = count / (time.process_time() - start)
    return round(speed)


def load_seconds(path: Path) -> float:
    """Return the CPU time of one load with spaCy imported, the best of three."""
    times: list[float] = []
    for _ in range(3):
        start = time.process_time()
        spacy.load(path)
        times.append(time.process_time() - start)
    return round(min(times), 2)


def size_mb(path: Path) -> float:
    """Return the size of a folder in megabytes."""
    return round(sum(f.stat().st_size for f in path.rglob("*") if f.is_file()) / 1e6, 1)
