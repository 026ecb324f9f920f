"""The options that `extract`, `report` and `export` share: what to read, which quotes to keep."""

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

from quotegraph.cli.options import Model, Offices, Published, Title, Workers
from quotegraph.cli.terminal import complain
from quotegraph.errors import InputError

if TYPE_CHECKING:
    from quotegraph.cli.batch import Batch
    from quotegraph.records import Article
    from quotegraph.selection import Selection


class Kind(str, Enum):
    """What the files are that articles are read from."""

    text = "text"
    html = "html"
    jsonl = "jsonl"
    json = "json"
    csv = "csv"
    parquet = "parquet"


@dataclass(frozen=True, kw_only=True)
class Request:
    """What people asked for on the command line, as they wrote it."""

    paths: Annotated[
        list[str],
        typer.Argument(
            help=".txt .html .json .jsonl .csv .parquet, also .gz .zst; folders, globs, - (stdin)."
        ),
    ]
    title: Title = None
    published: Published = None
    source: Annotated[str | None, typer.Option(help="Medium that the text is from.")] = None
    kind: Annotated[
        Kind | None, typer.Option("--input", help="What the files are; left out: by suffix.")
    ] = None
    fields: Annotated[
        str, typer.Option(help="Names of columns that differ from ours: text=body,published=date.")
    ] = ""
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Leave out quotes that are less certain.")
    ] = 0.0
    types: Annotated[
        str, typer.Option(help="Quote types wanted: all, or some: direct,indirect.")
    ] = "all"
    speaker: Annotated[
        str | None,
        typer.Option(help="Leave out all but this person's quotes: 'Anna Keller', Keller."),
    ] = None
    offices: Offices = None
    model: Model = None
    workers: Workers = 1

    @property
    def tells_input(self) -> bool:
        """Whether it says what the files hold, so that none of them is taken for records."""
        return self.kind is not None or bool(self.fields)

    def chooser(self) -> "Callable[[Iterable[Article]], Iterator[Article]]":
        """Return what leaves the wanted quotes, and of one speaker only the articles with some.

        InputError for a type that there is not.
        """
        selection, whole = self.selection(), self.speaker is None

        def choose(articles: "Iterable[Article]") -> "Iterator[Article]":
            chosen = map(selection.applied, articles)
            return (article for article in chosen if whole or article.quotes)

        return choose

    def selection(self) -> "Selection":
        """Return which quotes are wanted; InputError for a type that there is not."""
        from quotegraph.selection import as_selection, named_types

        chosen = as_selection(self.min_confidence, named_types(self.types))
        return replace(chosen, speaker=self.speaker)

    def batch(self, paths: Iterable[str]) -> "Batch":
        """Return the articles of some files, to be read; InputError if it makes no sense."""
        from quotegraph.cli.batch import Batch

        return Batch(
            paths,
            title=self.title,
            published=self.published,
            source=self.source,
            kind=None if self.kind is None else self.kind.value,
            fields=_renamed(self.fields),
            complain=complain,
        )


def on_request(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of a `Request`, which it takes as its first parameter.

    Typer has no groups of options; it reads the signature of a command, so this writes one.
    """
    asked, own = _options(Request), _options(command)[1:]

    @wraps(command)
    def run(**given: Any) -> None:
        request = Request(**{option.name: given.pop(option.name) for option in asked})
        command(request, **given)

    paths, *others = asked
    options = [paths, *own, *others]
    run.__annotations__ = {option.name: option.annotation for option in options}
    run.__dict__["__signature__"] = inspect.Signature(options)
    return run


def _options(taker: Callable[..., object]) -> list[inspect.Parameter]:
    hints = get_type_hints(taker, include_extras=True)
    return [
        one.replace(kind=inspect.Parameter.KEYWORD_ONLY, annotation=hints[one.name])
        for one in inspect.signature(taker).parameters.values()
    ]


def _renamed(fields: str) -> dict[str, str]:
    """Read 'text=body,published=date'."""
    from quotegraph.records import ArticleInput

    pairs = [part.partition("=") for part in fields.split(",") if part]
    for ours, sign, theirs in pairs:
        if ours not in ArticleInput.model_fields or not sign or not theirs:
            known = ", ".join(ArticleInput.model_fields)
            raise InputError(f"--fields: {ours + sign + theirs!r} is not like text=body ({known})")
    return {ours: theirs for ours, _, theirs in pairs}
