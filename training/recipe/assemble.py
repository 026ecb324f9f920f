"""Put the two networks together, measure the result and write it with card and metadata.

python -m recipe.assemble SYNTAX NAMES ASSETS WORK TARGET
"""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from string import Template
from typing import Annotated, Any

import spacy
import typer
from spacy.language import Language
from spacy.lookups import Lookups

import recipe.registered  # noqa: F401  (registers the embedding layer)
from quotegraph.nlp.lemmas import NOUNS
from recipe import evaluate
from recipe.dictionary import readings
from recipe.join import copy_parser, joined, sample
from recipe.labels import given_labels, keep_labels
from recipe.lemmas import Tables, gold_lemmas, lemma_tables, word_counts
from recipe.subjects import subject_scores
from recipe.syntax_corpora import syntax_data

TRAINING = Path(__file__).resolve().parent.parent
NAME = "quotegraph_news"
VERSION = "1.0.0"
SPEED_TEXTS = 150
LABELLED_TEXTS = 2500
"""So many texts say which labels of tags and features are needed."""

app = typer.Typer(help=__doc__, pretty_exceptions_enable=False)


def joined_pipeline(syntax: Path, names: Path, tables: Tables, texts: Iterable[str]) -> Language:
    """Return one pipeline: sentences, network (a), lemmas, and the entities of network (b).

    Of the labels of tags and features those are kept that some words of these texts get.
    """
    entities = spacy.load(names)
    nlp = joined(spacy.load(syntax), entities)
    keep_labels(nlp, given_labels(nlp, map(nlp.make_doc, texts)), sample(nlp))
    replace_parser(nlp)
    nlp.add_pipe("quotegraph_sentences", first=True)
    nlp.add_pipe("quotegraph_auxiliaries")
    lemmatizer: Any = nlp.add_pipe("quotegraph_lemmatizer", name="lemmatizer")
    lookups = Lookups()
    for name, table in tables.items():
        lookups.add_table(name, table)
    lemmatizer.initialize(lookups=lookups)
    add_recognizer(nlp, entities)
    return nlp


def replace_parser(nlp: Language) -> None:
    """Let the parser of network (a) take all sentences side by side, as quotegraph runs it."""
    trained: Any = nlp.get_pipe("parser")
    config = {key: nlp.get_pipe_config("parser")[key] for key in ("model", "min_action_freq")}
    parser: Any = nlp.replace_pipe("parser", "quotegraph_parser", config=config)
    parser.from_bytes(trained.to_bytes())


def add_recognizer(nlp: Language, entities: Language) -> None:
    """Add the recogniser of network (b), which reads its own half of the vectors alone."""
    trained: Any = entities.get_pipe("ner")
    config = {"model": entities.get_pipe_config("ner")["model"]}
    doc = sample(nlp)
    config["model"]["tok2vec"] |= {"width": doc.tensor.shape[1]}
    recognizer: Any = nlp.add_pipe("quotegraph_names", name="ner", config=config)
    own = entities.get_pipe("tok2vec").model.get_dim("nO")  # type: ignore[attr-defined]
    copy_parser(recognizer, trained, doc, first_column=doc.tensor.shape[1] - own)


def bundled_tables(assets: Path, running_text: Path) -> Tables:
    """Return the lemma tables; nouns take no lemma from trees, where HDT has only their heads."""
    data = syntax_data(assets)
    today = gold_lemmas(data.train)
    older = gold_lemmas([*data.treed, *data.featured])
    inflected = {
        key: lemma for key, lemma in older.items() if key[0] in {"lemma_verb", "lemma_other"}
    }
    assert all(table != NOUNS for table, _ in inflected)
    return lemma_tables(readings(assets), inflected | today, word_counts(running_text))


def save_without_texts(nlp: Language, base: Path, target: Path) -> None:
    """Write a pipeline with the strings of the base vocabulary alone.

    The words of the training texts, which training leaves in the string store, are not needed.
    """
    nlp.config["paths"] = {}
    nlp.config["corpora"] = {}
    nlp.config["training"] = {}
    nlp.config["initialize"] = {"vectors": None}
    shutil.rmtree(target, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(target)
    shutil.copyfile(base / "vocab" / "strings.json", target / "vocab" / "strings.json")


def measured(model: Path, corpus: Path, assets: Path, quotes: Path | None) -> dict[str, float]:
    """Return every figure of the model card."""
    nlp = spacy.load(model)
    trees = evaluate.load_docs(corpus / "syntax.test.spacy", nlp)
    germeval = evaluate.load_docs(corpus / "names.germeval.spacy", nlp)
    news = evaluate.load_docs(corpus / "names.news.spacy", nlp)
    scores = {f"gsd_{key}": value for key, value in evaluate.syntax_scores(nlp, trees).items()}
    scores["gsd_konjunktiv_recall"] = evaluate.konjunktiv_recall(nlp, trees)
    scores["gsd_sentence_f"] = evaluate.sentence_f(nlp, trees)
    for name, docs in (("germeval", germeval), ("news", news)):
        scores |= {f"{name}_{k}": v for k, v in evaluate.name_scores(nlp, docs).items()}
    if quotes is not None:
        verbs = frozenset(r.form for r in readings(assets) if r.pos == "VERB")
        scores |= {f"gnqa_{k}": v for k, v in subject_scores(nlp, quotes, verbs).items()}
    texts = [doc.text for doc in (*news, *germeval)]
    articles = ["\n".join(texts[start : start + 20]) for start in range(0, len(texts), 20)]
    scores["words_per_second"] = evaluate.words_per_second(nlp, articles[:SPEED_TEXTS])
    scores["load_seconds"] = evaluate.load_seconds(model)
    scores["megabytes"] = evaluate.size_mb(model)
    return scores


def write_metadata(model: Path, scores: dict[str, float]) -> None:
    """Complete the pipeline's `meta.json`."""
    path = model / "meta.json"
    meta = json.loads(path.read_text(encoding="utf-8"))
    meta |= json.loads((TRAINING / "card" / "meta.json").read_text(encoding="utf-8"))
    meta |= {"name": NAME, "version": VERSION, "performance": scores}
    path.write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def write_card(target: Path, scores: dict[str, float]) -> None:
    """Fill the figures into the model card's text."""
    text = Template((TRAINING / "card" / "README.template.md").read_text(encoding="utf-8"))
    figures = "\n".join(f"| {key} | {value} |" for key, value in scores.items())
    ablations = (TRAINING / "card" / "ablations.md").read_text(encoding="utf-8").strip()
    card = text.substitute(figures=figures, ablations=ablations, name=f"de_{NAME}", version=VERSION)
    target.write_text(card, encoding="utf-8")


@app.command()
def build(
    syntax: Path,
    names: Path,
    assets: Path,
    work: Path,
    target: Path,
    quotes: Annotated[str, typer.Option(help="quotation data to score subjects on")] = "",
) -> None:
    """Write the bundled pipeline to TARGET/de_quotegraph and its card to TARGET/README.md."""
    model = target / "de_quotegraph"
    tables = bundled_tables(assets, work / "raw.txt")
    seen = evaluate.load_docs(work / "corpus" / "names.train.spacy", spacy.blank("de"))
    nlp = joined_pipeline(syntax, names, tables, (doc.text for doc in seen[:LABELLED_TEXTS]))
    save_without_texts(nlp, work / "base", model)
    folder = Path(quotes) if quotes else None
    scores = measured(model, work / "corpus", assets, folder)
    write_metadata(model, scores)
    write_card(target / "README.md", scores)


if __name__ == "__main__":
    app()
