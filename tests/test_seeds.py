"""The sample articles give the records that a person has read and found right.

The files are written by `python -m tests.renew_seeds` and reviewed before they are committed.
"""

import json
from pathlib import Path

import pytest

import quotegraph as qg
from renew_seeds import SEEDS, expected, projection, written

ARTICLES = sorted(SEEDS.glob("*.txt"))


def test_there_are_seeds_and_each_expectation_has_its_text():
    assert len(ARTICLES) >= 6
    stray = [
        file.name for file in SEEDS.glob("*.expected.json") if file not in map(expected, ARTICLES)
    ]
    assert stray == []


@pytest.mark.parametrize("seed", ARTICLES, ids=lambda seed: seed.stem)
def test_a_seed_gives_its_record(seed: Path):
    file = expected(seed)
    assert file.exists(), f"no {file.name}: run python -m tests.renew_seeds, then review the file"
    found = projection(qg.extract(seed.read_text(encoding="utf-8")))
    wanted = json.loads(file.read_text(encoding="utf-8"))
    for part in ("marked", "people", "quotes"):
        assert found[part] == wanted[part]


def test_expectations_are_written_a_line_each_and_read_back():
    found = projection(qg.extract("Der Film „Nacht“ sei „schwach“, sagte Anna Keller. „Ja“."))
    text = written(found)
    assert json.loads(text) == found
    assert all(json.dumps(row, ensure_ascii=False) in text for row in found["quotes"])
