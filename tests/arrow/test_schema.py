from collections.abc import Iterator
from types import UnionType
from typing import Union, get_args, get_origin

import pyarrow as pa
import pytest
from pydantic import BaseModel

from quotegraph.arrow import schema as arrow_schema
from quotegraph.exports import COLUMNS
from quotegraph.records import Article, ArticleInput


def paths(model: type[BaseModel], before: str = "") -> Iterator[str]:
    """Yield the dotted name of every field of a model and of the models inside it."""
    for name, field in model.model_fields.items():
        yield before + name
        for inner in models_in(field.annotation):
            yield from paths(inner, f"{before}{name}.")


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (Union, UnionType, tuple):
        for part in get_args(annotation):
            yield from models_in(part)


def columns(fields: "pa.Schema | pa.StructType", before: str = "") -> Iterator[str]:
    for field in fields:
        yield before + field.name
        kind = field.type.value_type if pa.types.is_list(field.type) else field.type
        if pa.types.is_struct(kind):
            yield from columns(kind, f"{before}{field.name}.")


def test_the_schema_of_articles_has_every_field_of_the_records_in_order():
    assert list(columns(arrow_schema.articles())) == list(paths(Article))


def test_the_schema_of_inputs_has_the_fields_of_an_input():
    assert set(arrow_schema.inputs().names) == set(ArticleInput.model_fields)


def test_the_schema_of_quotes_has_the_columns_of_the_table():
    assert tuple(arrow_schema.quotes().names) == COLUMNS


@pytest.mark.parametrize("name", ["inputs", "articles", "quotes"])
def test_a_schema_says_its_name_and_version(name: str):
    metadata = getattr(arrow_schema, name)().metadata
    assert metadata[b"quotegraph.schema"] == arrow_schema.VERSION.encode()
    assert metadata[b"quotegraph.table"] == name.encode()
