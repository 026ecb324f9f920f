"""Data files are read as typed rows, and a wrong row is told by its file and line."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

import pytest

from quotegraph.lexicon import data_files
from quotegraph.lexicon.data_files import read_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    word: str
    example: str = ""


def test_unknown_key_names_file_and_line(monkeypatch: pytest.MonkeyPatch) -> None:
    read_as(monkeypatch, '{"word": "so"}', '{"word": "laut", "colour": "red"}')
    with pytest.raises(ValueError, match=r"words\.jsonl:2: unknown keys \['colour'\]"):
        read_rows("words.jsonl", Word)


def test_missing_key_names_file_and_line(monkeypatch: pytest.MonkeyPatch) -> None:
    read_as(monkeypatch, '{"example": "So ist es."}')
    with pytest.raises(ValueError, match=r"words\.jsonl:1: missing keys \['word'\]"):
        read_rows("words.jsonl", Word)


def read_as(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    def lines_of(_: str) -> Iterable[str]:
        return list(lines)

    monkeypatch.setattr(data_files, "_lines", lines_of)


def test_data_files_end_with_one_newline() -> None:
    for resource in files("quotegraph.lexicon").iterdir():
        if resource.name.endswith((".jsonl", ".tsv")):
            text = resource.read_text(encoding="utf-8")
            assert text == text.strip() + "\n", resource.name
