"""Rows of the tables stand in their own examples, and the examples hold."""

from collections import Counter
from importlib.resources import files

import pytest

import quotegraph as qg
from quotegraph.lexicon.data_files import read_table

COLUMNS = {
    table.name: table.read_text(encoding="utf-8").partition("\n")[0].split("\t")
    for table in files("quotegraph.lexicon").iterdir()
    if table.name.endswith(".tsv")
}
SENTENCES = [
    name
    for name, columns in COLUMNS.items()
    if "example" in columns and name != "transliterations.tsv"  # tests/names/test_spellings
]


@pytest.mark.parametrize("name", SENTENCES)
def test_the_words_of_a_row_stand_in_its_example(name: str):
    missing = [
        row for row in read_table(name) if not any(map(stands_in(row[-1]), words(name, row)))
    ]
    assert missing == []


def words(name: str, row: list[str]) -> list[str]:
    if name == "office_words.tsv":
        return [row[1]]
    return [row[0], *" ".join(row[1:-1]).split()]


def stands_in(example: str):
    """Tell whether a word stands there, in whatever gender: 'Amtskollege', 'die Amtskollegin'."""
    plain = example.lower().replace("ä", "a")
    return lambda word: (
        word.lower().replace("ä", "a").removesuffix("er").removesuffix("mann").rstrip("e") in plain
    )


@pytest.mark.parametrize("name", SENTENCES)
def test_examples_are_sentences(name: str):
    assert [row for row in read_table(name) if not row[-1].endswith(".")] == []


@pytest.mark.parametrize("name", COLUMNS)
def test_rows_are_whole_and_unique(name: str):
    rows = read_table(name)
    assert {len(row) for row in rows} == {len(COLUMNS[name])}
    key = 2 if name in ("office_words.tsv", "transliterations.tsv") else 1
    counted = Counter(tuple(row[:key]) for row in rows)
    assert [row for row, number in counted.items() if number > 1] == []


@pytest.mark.parametrize(("kind", "same"), [("same", True), ("head", True), ("apart", False)])
def test_a_word_for_an_office_leads_to_the_person_named_before_or_not(kind: str, same: bool):
    rows = [row for row in read_table("office_words.tsv") if row[0] == kind and ". " in row[-1]]
    articles = qg.extract_many(row[-1] for row in rows)
    led = [
        word for (_, word, *_), article in zip(rows, articles, strict=True) if leads_back(article)
    ]
    wrong = {word for _, word, *_ in rows if (word in led) is not same}
    assert wrong == set()


def leads_back(article: qg.Article) -> bool:
    """Tell whether the second sentence speaks of the person whom the first one names."""
    second = article.text.index(". ")
    named = next(one for one in article.entities if one.name in ("Anna Keller", "Jonas Brandt"))
    return any(mention.start > second for mention in named.mentions)
