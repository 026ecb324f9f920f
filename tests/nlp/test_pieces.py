"""Long texts go through the pipeline in pieces, and nobody can tell."""

import pytest
from spacy.tokens import Doc

import quotegraph as qg
from quotegraph.nlp import default_pipeline, pieces
from quotegraph.nlp.reading import read, read_pieces

QUOTE = "„Wir bauen neu“, sagte Anna Keller."
FILLING = "Das Haus steht leer. " * 20


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut texts as if they were long."""
    monkeypatch.setattr(pieces, "WHOLE", 200)
    monkeypatch.setattr(pieces, "PIECE", 100)
    monkeypatch.setattr(pieces, "LONGEST_WORD", 50)


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize(
    "text",
    ["Haus. " * 200, "Haus" * 300, "Das Haus " * 150, "„" + "Haus " * 300, "  Haus.\n\n Es\n" * 90],
)
def test_pieces_are_short_and_make_up_the_text(text: str):
    found = list(pieces.pieces(text))
    assert "".join(found) == text
    assert max(len(piece.rstrip()) for piece in found) <= 100


def test_the_record_of_a_cut_text_is_that_of_the_whole(request: pytest.FixtureRequest):
    text = FILLING + QUOTE + "\n\n" + FILLING + QUOTE.replace("Anna ", "") + FILLING
    whole = qg.extract(text)
    request.getfixturevalue("short")
    assert qg.extract(text) == whole
    assert [quote.speaker.name for quote in whole.quotes if quote.speaker] == ["Anna Keller"] * 2


@pytest.mark.usefixtures("short")
def test_offsets_and_indices_of_pieces_go_on_where_the_last_one_ended():
    text = FILLING + "\n\n  " + QUOTE + " \n" + FILLING
    nlp = default_pipeline()
    parts = read_pieces(text, pieces.docs_of(nlp, text))
    assert [token.i for token in parts.tokens] == list(range(len(parts.tokens)))
    assert all(text[token.start : token.end] == token.text for token in parts.tokens)
    assert parts.bounds == read(nlp(text, disable=["quotegraph"])).bounds


def test_a_pipeline_that_knows_many_words_forgets_new_ones(monkeypatch: pytest.MonkeyPatch):
    nlp = qg.load()
    monkeypatch.setattr(pieces, "MOST_WORDS", 0)
    text = QUOTE + " Grubenlampenfest und Nebelhornprobe."
    first = qg.extract(text, nlp=nlp)
    assert qg.extract(text.replace("Nebelhorn", "Wetterhahn"), nlp=nlp) != first
    assert not {"Nebelhornprobe", "Wetterhahnprobe"} & {*nlp.vocab.strings}
    monkeypatch.undo()
    assert qg.extract(text, nlp=nlp) == first
    assert "Nebelhornprobe" in nlp.vocab.strings


def test_what_is_no_longer_than_an_article_is_not_cut():
    (doc,) = pieces.docs_of(default_pipeline(), "")
    assert not len(doc)
    (doc,) = pieces.docs_of(default_pipeline(), FILLING)
    assert doc.text == FILLING


@pytest.mark.parametrize("run", ["„", "“", "x", "„»", "'"])
def test_the_tokenizer_sees_no_long_run_without_a_space(run: str, monkeypatch: pytest.MonkeyPatch):
    nlp = qg.load()
    seen: list[str] = []
    tokenizer = nlp.tokenizer

    def listening(text: str) -> Doc:
        seen.append(text)
        return tokenizer(text)

    monkeypatch.setattr(nlp, "tokenizer", listening)
    text = f"Ein Haus {run * 1000} steht leer."
    (doc,) = pieces.docs_of(nlp, text)
    assert doc.text == text
    assert max(len(word) for part in seen for word in part.split()) <= pieces.PART
    (doc,) = pieces.docs_of(nlp, FILLING)
    assert seen[-1] == FILLING
