"""Loading pipelines, refusing strangers, and reading Docs with the labels of other parsers."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import EntityRuler
from spacy.tokens import Doc

import quotegraph as qg
from quotegraph.component import article_of
from quotegraph.nlp import default_pipeline, read
from quotegraph.records import Article


def names_only(**options: Any) -> Language:
    """Return a pipeline that knows one name and nothing else."""
    nlp = spacy.blank("de", **options)
    ruler = nlp.add_pipe("entity_ruler")
    assert isinstance(ruler, EntityRuler)
    ruler.add_patterns([{"label": "PER", "pattern": "Anna Keller"}])
    return nlp


def test_the_bundled_pipeline_is_the_default():
    assert default_pipeline().pipe_names[-1] == "quotegraph"
    assert default_pipeline() is default_pipeline()


def test_a_folder_with_a_pipeline_is_loaded(tmp_path: Path):
    names_only().to_disk(tmp_path)
    assert qg.load(str(tmp_path)).pipe_names == ["entity_ruler", "quotegraph"]


def test_a_folder_without_a_pipeline_is_refused(tmp_path: Path):
    with pytest.raises(qg.PipelineError, match=r"holds no spaCy pipeline: it has no config\.cfg"):
        qg.load(tmp_path)


def test_a_broken_pipeline_is_told_in_the_words_of_spacy(tmp_path: Path):
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = 7\n", encoding="utf-8")
    with pytest.raises(qg.PipelineError, match="spaCy cannot load the pipeline"):
        qg.load(tmp_path)


def test_a_pipeline_for_another_language_is_refused(tmp_path: Path):
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(qg.PipelineError, match="is for the language 'en', not German"):
        qg.load(tmp_path)


def test_a_pipeline_that_knows_no_names_is_refused(tmp_path: Path):
    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path)
    with pytest.raises(qg.PipelineError, match=r"no named entity recogniser \(sentencizer\)"):
        qg.load(tmp_path)


@pytest.mark.parametrize("name", ["de_core_news_md", "de-core-news-md"])
def test_a_missing_pipeline_comes_with_the_command_that_installs_it(name: str):
    command = "python -m spacy download de_core_news_md"
    with pytest.raises(qg.PipelineError, match=command):
        qg.load(name)


@pytest.mark.parametrize("name", ["a.b", "kein Name", "nirgends/hier"])
def test_a_name_that_can_be_no_package_is_told_like_a_missing_one(name: str):
    with pytest.raises(qg.PipelineError, match="is neither a folder nor installed"):
        qg.load(name)


def distribution(folder: Path, name: str, version: str) -> None:
    """Write what pip leaves behind of a package that it installed."""
    info = folder / f"{name}-{version}.dist-info"
    info.mkdir()
    meta = f"Metadata-Version: 2.1\nName: {name.replace('_', '-')}\nVersion: {version}\n"
    (info / "METADATA").write_text(meta, encoding="utf-8")


PLACEHOLDER = "is no spaCy pipeline but a stranger's placeholder.*pip uninstall de-core-news-md"


def test_a_placeholder_of_that_name_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "de_core_news_md").mkdir()
    (tmp_path / "de_core_news_md" / "__init__.py").write_text("load = None\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(qg.PipelineError, match=PLACEHOLDER):
        qg.load("de_core_news_md")
    assert "de_core_news_md" not in sys.modules  # a stranger's code is not run


def test_a_placeholder_without_any_module_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    distribution(tmp_path, "de_core_news_md", "999.9.9")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(qg.PipelineError, match=PLACEHOLDER):
        qg.load("de_core_news_md")


def test_an_installed_pipeline_package_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    nlp = names_only(meta={"name": "probe_news_sm", "version": "1.0.0"})
    package = tmp_path / "de_probe_news_sm"
    package.mkdir()
    nlp.to_disk(package / "de_probe_news_sm-1.0.0")
    distribution(tmp_path, "de_probe_news_sm", "1.0.0")
    (package / "__init__.py").write_text(
        "from pathlib import Path\n"
        "from spacy.util import load_model_from_path\n"
        "def load(**options):\n"
        "    path = Path(__file__).parent / 'de_probe_news_sm-1.0.0'\n"
        "    return load_model_from_path(path, **options)\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(tmp_path)
    loaded = qg.load("de_probe_news_sm")
    assert loaded.pipe_names == ["entity_ruler", "quotegraph"]
    record = qg.extract("Nichts.", nlp=loaded)
    assert record.pipeline == "de_probe_news_sm-1.0.0"


# Docs as spaCy's own German pipelines make them: STTS tags, UPOS, morphology, TIGER relations.
# A row is: word, tag, part of speech, features, relation, head (counted from 0 in the sentence).
Row = tuple[str, str, str, str, str, int]
NOM, ACC, GEN = "Case=Nom|", "Case=Acc|", "Case=Gen|"
MASC, FEM = "Gender=Masc|Number=Sing", "Gender=Fem|Number=Sing"
PAST = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"


def tiger(rows: Sequence[Row], people: Sequence[str] = ()) -> Doc:
    """Build a Doc; no space stands inside marks and before punctuation."""
    words, tags, pos, morphs, deps, heads = (list(column) for column in zip(*rows, strict=True))
    following = [*words[1:], ""]
    spaces = [
        w != "„" and not re.match(r"[“,.:]|$", f) for w, f in zip(words, following, strict=True)
    ]
    doc = Doc(
        spacy.blank("de").vocab,
        words=words,
        spaces=spaces,
        tags=tags,
        pos=pos,
        morphs=morphs,
        deps=deps,
        heads=heads,
    )
    found = [(doc.text.index(name), name) for name in people]
    spans = [doc.char_span(at, at + len(name), label="PER") for at, name in found]
    doc.ents = [span for span in spans if span is not None]
    return doc


def quote(root: int) -> list[Row]:
    """„Wir bauen neu“, hanging on the reporting verb as TIGER has it: a clause object."""
    return [
        ("„", "$(", "PUNCT", "", "punct", root),
        ("Wir", "PPER", "PRON", "Case=Nom|Number=Plur|Person=1|PronType=Prs", "sb", 2),
        ("bauen", "VVFIN", "VERB", "Mood=Ind|Number=Plur|Person=1|VerbForm=Fin", "oc", root),
        ("neu", "ADJD", "ADV", "Degree=Pos", "mo", 2),
        ("“", "$(", "PUNCT", "", "punct", root),
        (",", "$,", "PUNCT", "", "punct", root),
    ]


def analysed(rows: Sequence[Row], people: Sequence[str]) -> Article:
    return article_of(tiger(rows, people), "de_probe")


def speaker(article: Article) -> tuple[str | None, str | None]:
    (quote,) = article.quotes
    mention = quote.speaker.mention if quote.speaker else None
    return (mention.text if mention else None, quote.speaker.name if quote.speaker else None)


SUBJECT = [
    *quote(6),
    ("sagte", "VVFIN", "VERB", PAST, "ROOT", 6),
    ("Anna", "NE", "PROPN", NOM + FEM, "pnc", 8),
    ("Keller", "NE", "PROPN", NOM + FEM, "sb", 6),
    ("dem", "ART", "DET", "Case=Dat|" + MASC, "nk", 10),
    ("Rat", "NN", "NOUN", "Case=Dat|" + MASC, "da", 6),
    (".", "$.", "PUNCT", "", "punct", 6),
]
PARTICLE = [
    *quote(6),
    ("teilte", "VVFIN", "VERB", PAST, "ROOT", 6),
    ("Paul", "NE", "PROPN", NOM + MASC, "pnc", 8),
    ("Brandt", "NE", "PROPN", NOM + MASC, "sb", 6),
    ("am", "APPRART", "ADP", "", "mo", 6),
    ("Montag", "NN", "NOUN", "Case=Dat|" + MASC, "nk", 9),
    ("mit", "PTKVZ", "ADP", "", "svp", 6),
    (".", "$.", "PUNCT", "", "punct", 6),
]
GENITIVE = [
    *quote(6),
    ("sagte", "VVFIN", "VERB", PAST, "ROOT", 6),
    ("die", "ART", "DET", NOM + FEM, "nk", 8),
    ("Sprecherin", "NN", "NOUN", NOM + FEM, "sb", 6),
    ("der", "ART", "DET", GEN + FEM, "nk", 10),
    ("Bürgermeisterin", "NN", "NOUN", GEN + FEM, "ag", 8),
    (",", "$,", "PUNCT", "", "punct", 8),
    ("Lena", "NE", "PROPN", NOM + FEM, "pnc", 13),
    ("Sommer", "NE", "PROPN", NOM + FEM, "app", 8),
    (".", "$.", "PUNCT", "", "punct", 6),
]
PERFECT = [
    ("Den", "ART", "DET", ACC + MASC, "nk", 1),
    ("Bau", "NN", "NOUN", ACC + MASC, "oa", 8),
    ("hat", "VAFIN", "AUX", PAST, "ROOT", 2),
    ("Karl", "NE", "PROPN", NOM + MASC, "pnc", 4),
    ("Krause", "NE", "PROPN", NOM + MASC, "sb", 2),
    ("„", "$(", "PUNCT", "", "punct", 8),
    ("unbezahlbar", "ADJD", "ADV", "Degree=Pos", "mo", 8),
    ("“", "$(", "PUNCT", "", "punct", 8),
    ("genannt", "VVPP", "VERB", "VerbForm=Part", "oc", 2),
    (".", "$.", "PUNCT", "", "punct", 2),
]


@pytest.mark.parametrize(
    ("rows", "people", "expected"),
    [
        (SUBJECT, ["Anna Keller"], ("Anna Keller", "Anna Keller")),
        (PARTICLE, ["Paul Brandt"], ("Paul Brandt", "Paul Brandt")),
        (PERFECT, ["Karl Krause"], ("Karl Krause", "Karl Krause")),
    ],
    ids=["subject", "particle", "perfect"],
)
def test_tiger_docs_give_the_speaker(
    rows: Sequence[Row], people: Sequence[str], expected: tuple[str, str]
):
    assert speaker(analysed(rows, people)) == expected


def test_tiger_apposition_leads_from_the_role_to_the_name():
    mention, name = speaker(analysed(GENITIVE, ["Lena Sommer"]))
    assert mention is not None
    assert "Lena Sommer" in mention
    assert name == "Lena Sommer"


def test_tiger_particles_belong_to_the_cue():
    (quote,) = analysed(PARTICLE, ["Paul Brandt"]).quotes
    assert [span.text for span in quote.cue] == ["teilte", "mit"]


def test_both_label_schemes_become_the_same_relations():
    words = tiger(SUBJECT, ["Anna Keller"])
    tokens = {token.text: token for token in read(words).tokens}
    assert tokens["Keller"].relation == "subject"
    assert tokens["Anna"].relation == "name"
    assert tokens["Rat"].relation == "dative"
    assert tokens["sagte"].relation == "root"
    assert tokens["Keller"].morph.case == "Nom"


def test_a_doc_without_annotation_is_read_as_words_only():
    reading = read(spacy.blank("de")("„Ja“, sagte Keller."))
    assert {token.relation for token in reading.tokens} == {"unknown"}
    assert reading.names == []
