"""Write the corpora of both networks as `.spacy` files.

python -m recipe.corpora features ASSETS CORPUS     what the first morphologizer learns from
python -m recipe.corpora syntax ASSETS CORPUS MODEL  network (a), features completed by MODEL
python -m recipe.corpora names ASSETS CORPUS        network (b)
python -m recipe.corpora polish ASSETS CORPUS       network (b), its last steps
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Annotated

import spacy
import typer
from spacy.tokens import Doc, DocBin

import recipe.registered  # noqa: F401  (registers the embedding layer)
from recipe.conllu import Sentence
from recipe.dictionary import readings
from recipe.docs import entity_doc, save, sentence_doc
from recipe.frames import FrameWriter, quotable
from recipe.gazetteers import places
from recipe.harmony import with_open_verbs
from recipe.name_corpora import name_data, name_lists, negatives
from recipe.name_phrases import Names
from recipe.silver import FeatureCompleter, finite_forms
from recipe.syntax_corpora import SyntaxData, syntax_data

FRAMES_IN_SYNTAX = 2400
NEWSWIRE = 100
"""So many gold trees at the end of UD_German-GSD dev, before the test, are newspaper text."""
FRAMES_IN_NAMES = 3500
TAGGED_IN_NAMES = 3500
SEEN_AGAIN = 0.45
"""This share of network (b)'s first corpus comes again in its last steps."""
LONGEST_GROUP = 4
FARTHER_SOURCES = frozenset({"smartdata", "bundestag", "wikiner", "mobie", "legal", "europeana"})
LINE_BREAK_RATE = 0.3
SEED = 11

app = typer.Typer(help=__doc__, pretty_exceptions_enable=False)
LeaveOut = Annotated[list[str], typer.Option(help="sources to leave out, for ablations")]


@app.command()
def features(assets: Path, corpus: Path) -> None:
    """Write gold features to train the first morphologizer on, and dev and test trees."""
    data = syntax_data(assets)
    vocab = spacy.blank("de").vocab
    for name, sentences in (
        ("features.train", [*data.train, *data.featured]),
        ("syntax.dev", data.dev),
        ("syntax.test", data.test),
    ):
        save((sentence_doc(vocab, s) for s in sentences), corpus / f"{name}.spacy")


@app.command()
def syntax(assets: Path, corpus: Path, first: Path, leave_out: LeaveOut = []) -> None:  # noqa: B006
    """Write the training corpus of network (a); `first` is the first morphologizer."""
    data = syntax_data(assets)
    nlp = spacy.load(first)
    random = Random(SEED)
    completer = FeatureCompleter(nlp, finite_forms(readings(assets)))
    gold = [sentence_doc(nlp.vocab, s) for s in data.train]
    other = {
        "treed": data.treed,
        "featured": map(with_open_verbs, data.featured),
        "tagged": map(with_open_verbs, data.tagged),
    }
    completed = {
        name: [sentence_doc(nlp.vocab, s) for s in sentences]
        for name, sentences in other.items()
        if name not in leave_out
    }
    for docs in completed.values():
        for doc in docs:
            completer.complete(doc)
    framed = [] if "frames" in leave_out else list(frames(data, assets, random, FRAMES_IN_SYNTAX))
    made = [sentence_doc(nlp.vocab, sentence) for sentence, _ in framed]
    treed, featured = completed.get("treed", []), completed.get("featured", [])
    tagged_alone = [*featured, *completed.get("tagged", [])]
    often = [*gold, *gold[-NEWSWIRE:]]
    docs = [*often, *often, *often, *treed, *treed, *tagged_alone, *made]
    random.shuffle(docs)
    tags = [doc for doc in docs if not doc.has_annotation("DEP")]
    groups = [*grouped(trees_of(docs), random), *grouped(tags, random)]
    save(groups, corpus / "syntax.train.spacy")


@app.command()
def names(assets: Path, corpus: Path, leave_out: LeaveOut = []) -> None:  # noqa: B006
    """Write the corpora of network (b): entities, and tags beside them."""
    nlp = spacy.blank("de")
    random = Random(SEED)
    data = name_data(assets, random, frozenset(leave_out))
    docs = [entity_doc(nlp, marked) for marked in data.train]
    docs += helping_docs(nlp.vocab, assets, random, frozenset(leave_out))
    random.shuffle(docs)
    save(grouped(docs, random), corpus / "names.train.spacy")
    for name, texts in (
        ("names.dev", data.dev),
        ("names.germeval", data.germeval_test),
        ("names.news", data.news_test),
    ):
        save((entity_doc(nlp, marked) for marked in texts), corpus / f"{name}.spacy")


@app.command()
def polish(assets: Path, corpus: Path) -> None:
    """Write the corpus of network (b)'s last steps: mostly the sources nearest to the use."""
    nlp = spacy.blank("de")
    random = Random(SEED)
    data = name_data(assets, random, FARTHER_SOURCES)
    docs = [entity_doc(nlp, marked) for marked in data.train]
    helping = helping_docs(nlp.vocab, assets, random, frozenset())
    docs += random.sample(helping, len(docs) // 3)
    random.shuffle(docs)
    first_stage = list(DocBin().from_disk(corpus / "names.train.spacy").get_docs(nlp.vocab))
    groups = [
        *grouped(docs, random),
        *random.sample(first_stage, int(SEEN_AGAIN * len(first_stage))),
    ]
    random.shuffle(groups)
    save(groups, corpus / "names-polish.train.spacy")


def helping_docs(
    vocab: spacy.vocab.Vocab, assets: Path, random: Random, leave_out: frozenset[str]
) -> list[Doc]:
    """Return generated frames, sentences without names, and tagged sentences."""
    docs: list[Doc] = []
    syntax = syntax_data(assets)
    if "frames" not in leave_out:
        docs += [
            framed_doc(vocab, sentence, tags)
            for sentence, tags in frames(syntax, assets, random, FRAMES_IN_NAMES)
        ]
    if "tags" not in leave_out:
        unnamed, others = negatives([*syntax.train, *syntax.featured, *syntax.tagged])
        docs += [nameless_doc(vocab, sentence) for sentence in unnamed]
        drawn = random.sample(others, min(TAGGED_IN_NAMES, len(others)))
        docs += [tagged_doc(vocab, sentence) for sentence in drawn]
    return docs


def trees_of(docs: Iterable[Doc]) -> list[Doc]:
    """Return the Docs that have a tree."""
    return [doc for doc in docs if doc.has_annotation("DEP")]


def frames(
    data: SyntaxData, assets: Path, random: Random, count: int
) -> Iterator[tuple[Sentence, list[str]]]:
    """Yield generated quote frames round gold trees, with the entity tags of their tokens.

    The tags are those of the frame: of the quoted tree itself it is not known what is a name.
    """
    lists = list(name_lists().values())
    towns = [name for name, kind in places(assets) if kind == "town" and " " not in name]
    writer = FrameWriter(
        random,
        Names(
            first=[name for firsts, _ in lists for name in firsts],
            last=[name for _, lasts in lists for name in lasts],
            towns=towns,
        ),
    )
    quoted = [s for s in (*data.train, *data.treed) if quotable(s)]
    for _ in range(count):
        yield writer.write(random.choice(quoted))


def tagged_doc(vocab: spacy.vocab.Vocab, sentence: Sentence) -> Doc:
    """Return a Doc with its tags, as spaCy's tagger reads them, and nothing else."""
    tokens = sentence.tokens
    return Doc(
        vocab,
        words=[t.form for t in tokens],
        spaces=[t.space for t in tokens],
        tags=[t.upos for t in tokens],
    )


def nameless_doc(vocab: spacy.vocab.Vocab, sentence: Sentence) -> Doc:
    """Return a tagged Doc that is known to hold no name."""
    doc = tagged_doc(vocab, sentence)
    doc.set_ents([], default="outside")
    return doc


def framed_doc(vocab: spacy.vocab.Vocab, sentence: Sentence, tags: Sequence[str]) -> Doc:
    """Return a tagged Doc with the entities of a frame; other proper nouns are left open."""
    doc = tagged_doc(vocab, sentence)
    entities: list[tuple[int, int, str]] = []
    for index, tag in enumerate(tags):
        if tag.startswith("B-"):
            entities.append((index, index + 1, tag[2:]))
        elif tag.startswith("I-"):
            start, _, label = entities[-1]
            entities[-1] = (start, index + 1, label)
    spans = [doc[start:end] for start, end, _ in entities]
    for span, (_, _, label) in zip(spans, entities, strict=True):
        span.label_ = label
    unknown = [doc[t.i : t.i + 1] for t in doc if t.tag_ == "PROPN" and tags[t.i] == "O"]
    doc.set_ents(spans, missing=unknown, default="outside")
    return doc


def grouped(docs: Sequence[Doc], random: Random) -> Iterable[Doc]:
    """Join one to `LONGEST_GROUP` Docs at a time, since articles are no single sentences.

    Some are parted by a line break, as headlines and paragraphs are.
    """
    start = 0
    while start < len(docs):
        members: list[Doc] = []
        for doc in docs[start : start + random.randint(1, LONGEST_GROUP)]:
            if members and random.random() < LINE_BREAK_RATE:
                members.append(line_break(doc.vocab, marked=doc.has_annotation("ENT_IOB")))
            members.append(doc)
            start += 1
        yield Doc.from_docs(members, ensure_whitespace=True)


def line_break(vocab: spacy.vocab.Vocab, *, marked: bool) -> Doc:
    """Return a Doc of one line break, of which nothing is known but that it is no name."""
    doc = Doc(vocab, words=["\n"], spaces=[False])
    if marked:
        doc.set_ents([], default="outside")
    return doc


if __name__ == "__main__":
    app()
