"""Take articles as they come: strings, mappings, `ArticleInput`; refuse the rest with a reason."""

import re
from collections.abc import Mapping
from datetime import datetime
from io import IOBase
from pathlib import PurePath
from typing import Any, TypeAlias, cast

from pydantic import ValidationError

from quotegraph.errors import InputError
from quotegraph.records import Article, ArticleInput

SURROGATE = re.compile("[\ud800-\udfff]")
Item: TypeAlias = str | Mapping[str, Any] | ArticleInput


def as_input(item: object) -> ArticleInput:
    """Return an article to be read from a string or a mapping; InputError says what is wrong."""
    given = item if isinstance(item, ArticleInput) else _validated(item)
    for field in ("text", "id", "title", "source"):
        _check_characters(field, getattr(given, field) or "")
    return given


def _validated(item: object) -> ArticleInput:
    given = {"text": item} if isinstance(item, str) else item
    if isinstance(given, bytes):
        raise InputError("bytes are no article text; decode them first: data.decode('utf-8')")
    if isinstance(given, Article):
        raise InputError("this article has been read already; give its text to read it again")
    if not isinstance(given, Mapping):
        raise InputError(
            f"{type(given).__name__} is no article; give a string or a mapping with 'text'"
        )
    fields = cast("Mapping[str, object]", given)
    _check_text(fields)
    try:
        return ArticleInput.model_validate(_known(fields))
    except ValidationError as error:
        first = error.errors()[0]
        message = first["msg"].removeprefix("Value error, ")
        raise InputError(f"article field {str(first['loc'][0])!r}: {message}") from error


def _check_text(given: Mapping[str, object]) -> None:
    if "text" not in given:
        there = ", ".join(map(str, given)) or "nothing"
        raise InputError(f"an article needs a field 'text'; here is {there}; rename what holds it")
    text = given["text"]
    if text is None or _is_missing(text):
        raise InputError(
            "an article has no text (a gap in a table?); leave such rows out: "
            "frame.dropna(subset=['text'])"
        )
    if not isinstance(text, str):
        raise InputError(
            f"the text of an article must be a string, not {type(text).__name__}{_way_out(text)}"
        )


def _way_out(text: object) -> str:
    match text:
        case bytes():
            return "; decode it first: data.decode('utf-8')"
        case PurePath():
            return "; read the file first: path.read_text('utf-8')"
        case IOBase():
            return "; read the file first: file.read()"
        case Mapping():
            return "; give the fields of a mapping by name: extract(**article)"
        case list() | tuple():
            return "; for many articles there is extract_many"
        case _:
            return ""


def _known(given: Mapping[str, object]) -> dict[str, object]:
    """Leave out what a table has no value for (NaN, NaT, a blank day); a number is an id too."""
    unknown = [name for name in given if name not in ArticleInput.model_fields]
    if unknown:
        fields = ", ".join(ArticleInput.model_fields)
        raise InputError(
            f"article field {unknown[0]!r} is unknown, leave it out; there are {fields}"
        )
    known = {name: value for name, value in given.items() if not _is_missing(value)}
    if isinstance(known.get("id"), int):
        known["id"] = str(known["id"])
    if known.get("published") == "":
        del known["published"]
    return known


def _is_missing(value: object) -> bool:
    """Tell NaN and NaT, with which tables fill their gaps: they equal nothing, not themselves."""
    return isinstance(value, float | datetime) and value != value


def _check_characters(field: str, value: str) -> None:
    """Refuse lone surrogates: neither spaCy nor a file can take them."""
    lone = SURROGATE.search(value)
    if lone:
        raise InputError(
            f"the {field} has half a character (U+{ord(lone.group()):04X}) at {lone.start()}, from "
            "wrong decoding; decode it again with errors='replace'"
        )


def id_of(item: object) -> str | None:
    """Return the id that the caller gave an article, None if it has none."""
    given = _field(item, "id")
    return _storable(given) if isinstance(given, str) else None


def name_of(item: object, number: int) -> str:
    """Return the id of an article for messages, or its place in the input, from 0."""
    return id_of(item) or str(number)


def length_of(item: object) -> int:
    """Return how many characters the text of an article has, 0 if it is none."""
    text = item if isinstance(item, str) else _field(item, "text")
    return len(text) if isinstance(text, str) else 0


def unread(item: object) -> ArticleInput:
    """Return what can be told of an article that failed: all that is known, or only its text."""
    try:
        return as_input(item)
    except InputError:
        text = item if isinstance(item, str) else _field(item, "text")
        return ArticleInput(text=_storable(text if isinstance(text, str) else ""), id=id_of(item))


def _field(item: object, name: str) -> object:
    """Return a field of a mapping or an attribute of anything else, None if there is none."""
    if isinstance(item, Mapping):
        return cast("Mapping[str, object]", item).get(name)
    return getattr(item, name, None)


def _storable(text: str) -> str:
    """Replace lone surrogates, which no file can hold, by question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")
