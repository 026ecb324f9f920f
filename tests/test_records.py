import json
from datetime import date, datetime

import pytest
from pydantic import ValidationError

from quotegraph.records import Article, ArticleInput, Entity, Mention, Quote, Span, Speaker

TEXT = "„Wir bauen“, sagte Anna Keller."


def sample() -> Article:
    mention = Mention(start=19, end=30, text="Anna Keller", form="name", entity="e1")
    keller = Entity(id="e1", label="PER", name="Anna Keller", mentions=(mention,))
    quote = Quote(
        id="q1",
        type="direct",
        spans=(Span(start=1, end=10, text="Wir bauen"),),
        text="Wir bauen",
        speaker=Speaker(
            mention=Span(start=19, end=30, text="Anna Keller"),
            form="name",
            name="Anna Keller",
            entities=("e1",),
        ),
        confidence=0.9,
    )
    return Article(
        id="1", text=TEXT, published=date(2026, 3, 1), entities=(keller,), quotes=(quote,)
    )


def test_records_survive_json():
    assert Article.model_validate_json(sample().model_dump_json()) == sample()


def test_every_span_slices_out_of_the_text():
    article = sample()
    quote = article.quotes[0]
    assert quote.speaker
    assert quote.speaker.mention
    for span in (*quote.spans, quote.speaker.mention, *article.entities[0].mentions):
        assert article.text[span.start : span.end] == span.text


def test_records_cannot_be_changed():
    with pytest.raises(ValidationError, match="frozen"):
        sample().text = "anders"  # pyright: ignore


def test_unknown_fields_are_refused():
    with pytest.raises(ValidationError, match="speaker_name"):
        Quote.model_validate({**sample().quotes[0].model_dump(), "speaker_name": "Keller"})


@pytest.mark.parametrize(
    ("field", "value"),
    [("type", "shouted"), ("confidence", 1.5), ("spans", ()), ("flags", ("loud",))],
)
def test_values_outside_the_contract_are_refused(field: str, value: object):
    with pytest.raises(ValidationError, match=field):
        Quote.model_validate({**sample().quotes[0].model_dump(), field: value})


def test_a_span_cannot_start_before_the_text():
    with pytest.raises(ValidationError):
        Span(start=-1, end=2, text="Ja")


def test_an_entity_is_found_by_its_id():
    assert sample().entity("e1").name == "Anna Keller"
    with pytest.raises(KeyError):
        sample().entity("e2")


def test_a_date_stays_a_date_and_a_time_a_time():
    assert ArticleInput.model_validate({"text": "", "published": "2026-03-01"}).published == date(
        2026, 3, 1
    )
    assert ArticleInput.model_validate(
        {"text": "", "published": "2026-03-01T08:30:00"}
    ).published == datetime(2026, 3, 1, 8, 30)


def test_the_schema_describes_every_field():
    schema = Article.model_json_schema()
    assert set(schema["properties"]) == set(Article.model_fields)
    assert schema["additionalProperties"] is False
    assert json.loads(json.dumps(schema)) == schema
    parts = [schema, *(part for part in schema["$defs"].values() if "properties" in part)]
    assert not [
        f"{part['title']}.{name}"
        for part in parts
        for name, field in part["properties"].items()
        if "description" not in field
    ]
