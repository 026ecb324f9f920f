"""Take articles as they come: strings, mappings, `ArticleInput`; refuse the rest with a reason."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from pydantic import ValidationError

from quotegraph.errors import InputError
from quotegraph.records import ArticleInput

Item: TypeAlias = str | Mapping[str, Any] | ArticleInput


def as_input(item: object) -> ArticleInput:
    """Return an article to be read from a string or a mapping; InputError says what is wrong."""
    if isinstance(item, ArticleInput):
        return item
    given = {"text": item} if isinstance(item, str) else item
    if isinstance(given, bytes):
        raise InputError("bytes are no article text; decode them first: data.decode('utf-8')")
    if not isinstance(given, Mapping):
        raise InputError(
            f"{type(given).__name__} is no article; give a string or a mapping with 'text'"
        )
    text = given.get("text")  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    if not isinstance(text, str):
        kind = type(text).__name__  # pyright: ignore[reportUnknownArgumentType]
        hint = "; decode it first: data.decode('utf-8')" if isinstance(text, bytes) else ""
        raise InputError(f"the text of an article must be a string, not {kind}{hint}")
    try:
        return ArticleInput.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InputError(f"article field {where!r}: {first['msg']}") from error


def name_of(item: object, number: int) -> str:
    """Return the id of an article for messages, or its place in the input, from 0."""
    given = item.get("id") if isinstance(item, Mapping) else getattr(item, "id", None)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return given if isinstance(given, str) else str(number)


def text_of(item: object) -> str:
    """Return the text of an article that could not be read, '' if it has none."""
    text = item.get("text") if isinstance(item, Mapping) else getattr(item, "text", item)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return text if isinstance(text, str) else ""
