"""Loading pipelines, and refusing strangers."""

import sys
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import EntityRuler
from spacy.symbols import ORTH

import quotegraph as qg
from quotegraph.nlp import default_pipeline, unread_components


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


def test_a_pipeline_that_is_loaded_is_not_loaded_again():
    with pytest.raises(qg.PipelineError, match=r"call nlp\.add_pipe\('quotegraph'\)"):
        qg.load(spacy.blank("de"))  # type: ignore[arg-type]


def test_only_a_pipeline_reads_an_article():
    with pytest.raises(qg.PipelineError, match=r"give nlp=quotegraph\.load\('de_core_news_md'\)"):
        qg.extract("Kurz.", "de_core_news_md")  # type: ignore[arg-type]


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
def test_a_name_that_can_be_no_package_is_not_to_be_downloaded(name: str):
    with pytest.raises(qg.PipelineError, match="neither a folder nor a name of a package"):
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


def test_lemmas_are_not_looked_up_for_rules_that_do_not_read_them():
    nlp = qg.load()
    assert sorted(unread_components(nlp)) == ["lemmatizer", "quotegraph"]
    nlp.add_pipe("entity_ruler", after="ner")  # its patterns may ask for lemmas
    assert unread_components(nlp) == ["quotegraph"]


def test_a_name_with_an_apostrophe_is_one_token():
    words = [
        token.text for token in default_pipeline().make_doc("sagte Sean O’Keefe, Jeanne d’Arc")
    ]
    assert words == ["sagte", "Sean", "O’Keefe", ",", "Jeanne", "d’", "Arc"]


def test_marks_and_stops_without_a_space_are_tokens_of_their_own() -> None:
    words = [token.text for token in qg.load().make_doc("„Ja“,sagte sie.„Nein“")]
    assert words == ["„", "Ja", "“", ",", "sagte", "sie", ".", "„", "Nein", "“"]


def test_angle_marks_are_tokens_of_their_own() -> None:
    words = [token.text for token in qg.load().make_doc("Der ‹Bogen› kam, ›Ja‹ auch.")]
    assert words == ["Der", "‹", "Bogen", "›", "kam", ",", "›", "Ja", "‹", "auch", "."]


def test_a_bracket_and_a_colon_are_no_emoticon() -> None:
    words = [token.text for token in qg.load().make_doc("Keller (Grüne): „Ja“ (Seite 8)")]
    assert words == ["Keller", "(", "Grüne", ")", ":", "„", "Ja", "“", "(", "Seite", "8", ")"]


def test_a_pipeline_whose_tokenizer_sees_emoticons_reads_the_label_all_the_same() -> None:
    nlp = qg.load()
    nlp.tokenizer.rules = {**nlp.tokenizer.rules, "):": [{ORTH: "):"}]}
    (quote,) = qg.extract("Anna Keller (Grüne): „Ein guter Tag.“", nlp).quotes
    assert quote.speaker.name == "Anna Keller"
