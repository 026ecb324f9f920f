"""Read the data files of the lexicon: JSON Lines as typed rows, tables as cells."""

import json
from dataclasses import MISSING, fields
from importlib.resources import files
from typing import Any, TypeVar, cast

_Row = TypeVar("_Row")


def read_rows(name: str, row_type: type[_Row]) -> tuple[_Row, ...]:
    """Return the rows of a data file; a key unknown or missing is an error with file and line."""
    return tuple(
        _row(line, row_type, f"{name}:{number}") for number, line in enumerate(_lines(name), 1)
    )


def _row(line: str, row_type: type[_Row], where: str) -> _Row:
    values = cast(dict[str, Any], json.loads(line))
    _check_keys(values, row_type, where)
    return row_type(**{key: _frozen(value) for key, value in values.items()})


def _check_keys(values: dict[str, Any], row_type: type[Any], where: str) -> None:
    known = {field.name: field.default is MISSING for field in fields(row_type)}
    if unknown := sorted(values.keys() - known.keys()):
        raise ValueError(f"{where}: unknown keys {unknown}")
    if missing := [key for key, required in known.items() if required and key not in values]:
        raise ValueError(f"{where}: missing keys {missing}")


def _frozen(value: object) -> object:
    return tuple(cast(list[object], value)) if isinstance(value, list) else value


def read_table(name: str) -> list[list[str]]:
    """Return the cells of a table whose first line names its columns."""
    return [line.split("\t") for line in _lines(name)[1:]]


def _lines(name: str) -> list[str]:
    resource = files("quotegraph.lexicon").joinpath(name)
    return resource.read_text(encoding="utf-8").splitlines()
