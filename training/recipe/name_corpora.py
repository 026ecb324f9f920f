"""The corpora of network (b): named entities, and tags that teach what is no name."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from recipe import augment
from recipe.conllu import Sentence
from recipe.entity_sources import (
    LEGAL,
    PLAIN,
    SMARTDATA,
    Marked,
    column_file,
    europeana,
    germeval,
    lines_of,
    mobie,
    span_documents,
    without_derived,
)
from recipe.gazetteers import (
    CYRILLIC_LOCALES,
    LOCALES,
    cities,
    faker_names,
    organisations,
    places,
    world_people,
)
from recipe.organisations import Organisations

GERMEVAL_TEST = 700
GERMEVAL_DEV = 150
NEWS_TEST_EVERY = 6
NEWS_DEV_EVERY = 18
REPEATED_NEWS = 2
REPEATED_GERMEVAL = 2
SHARES = {"mobie": 2000, "legal": 1000, "europeana": 500}
AUGMENTED_SHARE = 0.4


@dataclass(frozen=True)
class NameData:
    """Marked texts; the two tests and `dev` share no document with `train`."""

    train: list[Marked]
    dev: list[Marked]
    germeval_test: list[Marked]
    news_test: list[Marked]


def name_data(assets: Path, random: Random, leave_out: frozenset[str] = frozenset()) -> NameData:
    """Read all sources but those left out, hold out tests, and add varied copies."""
    folder = assets / "ner_germeval2014"
    gold = list(germeval(folder / "NER-de-dev.tsv"))
    later = list(germeval(folder / "NER-de-test-first3600.tsv"))
    dev_start = len(later) - GERMEVAL_TEST - GERMEVAL_DEV
    news = [list(lines_of(d)) for d in span_documents(news_path(assets), PLAIN)]
    sources = other_sources(assets, random)
    listed = frozenset([*(name for name, _ in places(assets)), *cities()])
    sources = {name: [without_derived(m, listed) for m in rows] for name, rows in sources.items()}
    sources["germeval"] = REPEATED_GERMEVAL * (gold + later[:dev_start])
    sources["ntrex"] = REPEATED_NEWS * flat(d for i, d in enumerate(news) if is_train(i))
    kept = flat(rows for name, rows in sorted(sources.items()) if name not in leave_out)
    if "augmentation" not in leave_out:
        kept += varied(kept, random, name_lists(), organisation_lists(assets, random))
    return NameData(
        train=kept,
        dev=later[dev_start:-GERMEVAL_TEST]
        + flat(d for i, d in enumerate(news) if i % NEWS_DEV_EVERY == 1),
        germeval_test=later[-GERMEVAL_TEST:],
        news_test=flat(d for i, d in enumerate(news) if i % NEWS_TEST_EVERY == 0),
    )


def news_path(assets: Path) -> Path:
    """Return the file of own news annotation."""
    return assets / "ner_ntrex" / "ntrex-docs.jsonl"


def is_train(index: int) -> bool:
    """Tell whether a news document is neither test nor dev."""
    return index % NEWS_TEST_EVERY != 0 and index % NEWS_DEV_EVERY != 1


def flat(groups: Iterable[Sequence[Marked]]) -> list[Marked]:
    """Return the members of all groups."""
    return [member for group in groups for member in group]


def other_sources(assets: Path, random: Random) -> dict[str, list[Marked]]:
    """Return source -> texts, large or weak sources sampled."""
    bundestag = sorted((assets / "ner_bundestag_gold_jadaju").glob("*.conll"))
    legal = sorted((assets / "ner_ler_legal").glob("*.conll.gz"))
    ocr = sorted((assets / "ner_europeana_cc0").glob("*.bio"))
    smartdata = assets / "ner_smartdata" / "smartdata-train.jsonl.gz"
    wikiner = assets / "ner_wikiner_slice" / "wikiner-de-slice.bio.tsv"
    whole = {
        "smartdata": flat(list(lines_of(d)) for d in span_documents(smartdata, SMARTDATA)),
        "bundestag": flat(list(column_file(p, word=1, tag=4, labels=PLAIN)) for p in bundestag),
        "wikiner": list(column_file(wikiner, word=0, tag=1, labels=PLAIN)),
        "mobie": list(mobie(assets / "ner_mobie" / "ner_conll03_formatted.zip")),
        "legal": flat(list(column_file(p, word=0, tag=1, labels=LEGAL)) for p in legal),
        "europeana": flat(list(europeana(path)) for path in ocr),
    }
    return {
        name: random.sample(rows, min(len(rows), SHARES.get(name, len(rows))))
        for name, rows in whole.items()
    }


def name_lists() -> dict[str, tuple[list[str], list[str]]]:
    """Return locale or tradition -> first names and surnames."""
    lists: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for locale in (*LOCALES, *CYRILLIC_LOCALES):
        for name, kind in faker_names(locale):
            lists[locale][kind == "last"].append(name)
    for tradition, kind, name in world_people():
        lists[tradition][kind == "last"].append(name)
    return {key: (firsts, lasts) for key, (firsts, lasts) in lists.items() if firsts and lasts}


def organisation_lists(assets: Path, random: Random) -> Organisations:
    """Return what names of organisations are drawn from."""
    towns = [name for name, kind in places(assets) if kind == "town" and name.isalpha()]
    return Organisations(random, list(organisations()), towns, name_lists()["de_DE"][1])


def varied(
    texts: Sequence[Marked], random: Random, lists: augment.NameLists, bodies: Organisations
) -> list[Marked]:
    """Return varied copies of a share of the texts that name someone, or have quotation marks."""
    copies: list[Marked] = []
    for text in texts:
        named = any(label in {"PER", "ORG"} for _, _, label in text.spans)
        if random.random() >= AUGMENTED_SHARE or not (named or '"' in text.text):
            continue
        copy = augment.restyled(augment.renamed(text, random, lists, bodies), random)
        copies.append(augment.headline(copy, random) if random.random() < 0.15 else copy)
    return copies


def negatives(tagged: Iterable[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
    """Split tagged sentences into those without any proper noun, and the others."""
    without: list[Sentence] = []
    others: list[Sentence] = []
    for sentence in tagged:
        unnamed = all(t.upos not in {"PROPN", "X"} for t in sentence.tokens)
        (without if unnamed else others).append(sentence)
    return without, others
