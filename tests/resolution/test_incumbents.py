"""Roles and bare surnames led to their person by a table of invented office holders."""

import json
from pathlib import Path

import pytest
from spacy.language import Language
from typer.testing import CliRunner

import quotegraph as qg
from quotegraph.cli import app
from quotegraph.errors import InputError
from quotegraph.records import Article, Quote

DAY = "2019-12-07"
ROWS = [
    {
        "office": "Bürgermeister",
        "of": "Lindental",
        "name": "Jens Krause",
        "start": "2001",
        "end": "2011",
    },
    {
        "office": "Bürgermeister",
        "of": "Lindental",
        "name": "Anna Keller",
        "start": "2012",
        "kb_id": "Q1",
    },
    {"office": "Präsident", "of": "Tuvalu", "name": "Jonas Brandt", "start": "2015"},
    {"office": "Sprecher des Präsidenten", "of": "Tuvalu", "name": "Paul Roth", "start": "2015"},
    {"office": "Präsident", "of": "Tonga", "name": "Jonas Brandt", "start": "2015", "end": "2017"},
    {"office": "Präsident", "of": "Tonga", "name": "Karl Frei", "start": "2018"},
    {"office": "Vorsitzender", "of": "Uferpartei", "name": "Ute Sommer", "start": "2015"},
    {"office": "Vorsitzender", "of": "Uferpartei", "name": "Emil Sommer", "start": "2015"},
]
GENDERS = {"Anna": "f", "Ute": "f"}


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("offices") / "own.jsonl"
    rows = [row | {"gender": GENDERS.get(str(row["name"]).split()[0], "m")} for row in ROWS]
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    return path


@pytest.fixture(scope="module")
def nlp(table: Path) -> Language:
    return qg.load(offices=table)


def read(nlp: Language, text: str, published: str | None = DAY) -> Article:
    return qg.extract(text, nlp, published=published)


def first(nlp: Language, text: str, published: str | None = DAY) -> Quote:
    return read(nlp, text, published).quotes[0]


NAMED = [
    ("„Ja“, sagte der Präsident von Tuvalu.", "Jonas Brandt"),
    ("„Ja“, sagte der tuvaluische Präsident.", "Jonas Brandt"),
    ("„Ja“, sagte der Sprecher des tuvaluischen Präsidenten.", "Paul Roth"),
    ("„Ja“, sagte die Lindentaler Bürgermeisterin.", "Anna Keller"),
    ("„Ja“, sagte Lindentals Bürgermeisterin.", "Anna Keller"),
    ("„Ja“, sagte die Vorsitzende der Uferpartei.", "Ute Sommer"),
    ("„Ja“, sagte der Uferpartei-Chef.", "Emil Sommer"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_role_leads_to_its_holder(nlp: Language, text: str, name: str) -> None:
    speaker = first(nlp, text).speaker
    assert speaker is not None
    assert speaker.name == name
    assert [step.rule for step in speaker.steps] == ["office_table"]


OF_PERSONS = [
    ("Jonas Brandt kam. „Ja“, sagte sein Sprecher.", "Paul Roth"),
    ("„Ja“, sagte der Sprecher von Jonas Brandt.", "Paul Roth"),
    ("Anna Keller kam. „Ja“, sagte ihr Vorgänger.", "Jens Krause"),
    ("Krause kam. „Ja“, sagte Krauses Nachfolgerin.", "Anna Keller"),
    ("Anna Keller kam. „Ja“, sagte ihr Nachfolger.", None),
    ("Ute Sommer kam. „Ja“, sagte ihr Sprecher.", None),
]


@pytest.mark.parametrize(("text", "name"), OF_PERSONS)
def test_a_role_with_a_person_leads_to_its_holder(
    nlp: Language, text: str, name: str | None
) -> None:
    speaker = first(nlp, text).speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize("command", ["extract", "export"])
def test_the_command_takes_rows_of_ones_own(table: Path, tmp_path: Path, command: str) -> None:
    text = tmp_path / "text.txt"
    text.write_text("„Ja“, sagte die Lindentaler Bürgermeisterin.", "utf-8")
    options = ["--published", DAY, "--offices", str(table), "--format", "jsonl"]
    done = CliRunner().invoke(app, [command, str(text), *options])
    assert json.loads(done.stdout)["quotes"][0]["speaker"]["name"] == "Anna Keller"


def test_a_bad_row_is_wrong_usage(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text("{}", "utf-8")
    done = CliRunner().invoke(app, ["extract", str(rows), "--offices", str(rows)])
    assert done.exit_code == 2
    assert "rows.jsonl:1" in done.stderr


UNNAMED = [
    "„Ja“, sagte ein Sprecher des tuvaluischen Präsidenten.",
    "„Ja“, sagte der damalige Präsident von Tuvalu.",
    "„Ja“, sagte der frühere Präsident von Tuvalu.",
    "„Ja“, sagte der Präsident.",
    "„Ja“, sagte der Lindentaler Bürgermeister.",
    "„Ja“, sagte der Vizepräsident von Tuvalu.",
]


@pytest.mark.parametrize("text", UNNAMED)
def test_nobody_is_guessed(nlp: Language, text: str) -> None:
    speaker = first(nlp, text).speaker
    assert speaker is not None
    assert speaker.name is None
    assert speaker.candidates == ()


def test_a_holder_becomes_an_entity_with_mention_role_and_identifier(nlp: Language) -> None:
    article = read(nlp, "„Ja“, sagte die Lindentaler Bürgermeisterin.")
    (entity,) = (one for one in article.entities if one.label == "PER")
    assert (entity.name, entity.gender, entity.kb_id) == ("Anna Keller", "f", "Q1")
    assert [mention.text for mention in entity.mentions] == ["die Lindentaler Bürgermeisterin"]
    assert entity.roles == ("Lindentaler Bürgermeisterin",)


def test_the_article_goes_before_the_table(nlp: Language) -> None:
    text = "Lena Vogt ist Präsidentin von Tuvalu. „Ja“, sagte die Präsidentin von Tuvalu."
    speaker = first(nlp, text).speaker
    assert speaker is not None
    assert speaker.name == "Lena Vogt"


def test_a_surname_in_the_article_is_the_holder(nlp: Language) -> None:
    article = read(nlp, "„Ja“, sagte der Präsident von Tuvalu. Am Abend fuhr Brandt ab.")
    names = [(one.name, one.aliases) for one in article.entities if one.label == "PER"]
    assert names == [("Brandt", ("Jonas Brandt",))]


def test_a_surname_beside_its_office_has_the_full_name_as_alias(nlp: Language) -> None:
    article = read(nlp, "„Ja“, sagte Bürgermeisterin Keller aus Lindental. Keller ging.")
    speaker = article.quotes[0].speaker
    assert speaker is not None
    assert speaker.name == "Keller"
    assert article.entity(speaker.entities[0]).aliases == ("Anna Keller",)
    assert [step.rule for step in speaker.steps] == ["surname", "office_table"]
    assert speaker.steps[1].evidence is not None
    assert speaker.steps[1].evidence.text == "Bürgermeisterin"


def test_a_surname_that_no_holder_bears_stays(nlp: Language) -> None:
    speaker = first(nlp, "„Ja“, sagte Bürgermeisterin Lindner.").speaker
    assert speaker is not None
    assert speaker.name == "Lindner"


def test_the_day_of_the_article_decides(nlp: Language) -> None:
    text = "„Ja“, sagte der Bürgermeister von Lindental."
    for published, name in (("2005-01-01", "Jens Krause"), ("2005-01-01T18:30:00", "Jens Krause")):
        speaker = first(nlp, text, published).speaker
        assert speaker is not None
        assert speaker.name == name


def test_else_the_day_of_its_dateline_decides(nlp: Language) -> None:
    text = "Lindental, 3. März 2005 – „Ja“, sagte der Bürgermeister von Lindental."
    speaker = first(nlp, text, None).speaker
    assert speaker is not None
    assert speaker.name == "Jens Krause"


def test_several_that_fit_are_candidates(nlp: Language) -> None:
    speaker = first(nlp, "„Ja“, sagte der Bürgermeister von Lindental.", "2012-01-01").speaker
    assert speaker is not None
    assert speaker.name is None
    speaker = first(nlp, "„Ja“, sagte der Bürgermeister von Lindental.", None).speaker
    assert speaker is not None
    assert (speaker.name, speaker.candidates) == ("Jens Krause", ())  # the sole man among them


def test_of_several_the_one_whom_the_article_names(nlp: Language) -> None:
    text = "„Ja“, sagte der Präsident von Tonga. {} fuhr ab."
    for words, name in (
        ("Jonas Brandt", "Jonas Brandt"),
        ("Brandt", "Brandt"),
        ("Der frühere Präsident Brandt", None),
        ("Sein Vorgänger Jonas Brandt", None),
        ("Paul Lindner", None),
    ):
        speaker = first(nlp, text.format(words), None).speaker
        assert speaker is not None
        assert speaker.name == name
        assert bool(speaker.candidates) is (name is None)


def test_a_name_from_the_table_is_less_certain(nlp: Language) -> None:
    known = first(nlp, "„Ja“, sagte Jonas Brandt, der Präsident von Tuvalu.")
    looked_up = first(nlp, "„Ja“, sagte der Präsident von Tuvalu.")
    assert known.rule == looked_up.rule
    assert looked_up.confidence < known.confidence


def test_the_trace_tells_the_step(nlp: Language) -> None:
    text = "„Ja“, sagte der Papst, der Bischof von Rom. „Nein“, sagte der Präsident von Tuvalu."
    assert "the table of offices knows who that was: der Präsident von Tuvalu" in str(
        qg.explain(text, nlp)
    )


def test_shipped_rows_stay_beside_ones_own(nlp: Language) -> None:
    speaker = first(nlp, "„Ja“, sagte der deutsche Bundespräsident.").speaker
    assert speaker is not None
    assert speaker.name == "Frank-Walter Steinmeier"


def test_a_capital_in_the_article_makes_its_country_a_rival(nlp: Language) -> None:
    speaker = first(nlp, "Wien wartet. „Ja“, sagte der Kanzler.", "2023-01-01").speaker
    assert speaker is not None
    assert speaker.name is None
    assert speaker.candidates == ("Olaf Scholz", "Karl Nehammer")


def test_the_component_takes_a_table_too(table: Path) -> None:
    nlp = qg.load()
    nlp.add_pipe("quotegraph", name="again", config={"offices": str(table)})
    doc = nlp("„Ja“, sagte der Präsident von Tuvalu.")
    assert doc._.quotes[0].speaker.name == "Jonas Brandt"


def test_a_bad_table_is_named_when_it_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text('{"office": "Präsident"}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"bad\.jsonl:1: 'of'"):
        qg.load(offices=path)
