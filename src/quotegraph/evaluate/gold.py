"""Gold data in one plain model, and the readers of the library's own two formats."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, cast

from quotegraph.errors import InputError
from quotegraph.evaluate.markup import Tagged, parse
from quotegraph.evaluate.scores import Ranges
from quotegraph.selection import known_types

ROLES = ("speaker", "cue", "addressee", "frame")


@dataclass(frozen=True)
class GoldNames:
    """Who really speaks: canonical names (none: the text names nobody) and what else is right.

    `accepted` are other right answers, each written as `Speaker.name` would be; None among them
    says that silence is right too.
    """

    names: tuple[str, ...]
    accepted: tuple[str | None, ...] = ()


@dataclass(frozen=True)
class GoldQuote:
    """A quote as a reader annotated it; direct spans exclude the outer marks.

    `roles` maps speaker, cue, addressee and frame to their spans; `who` is None where names were
    not annotated. An optional quote is neither a miss nor an error.
    """

    type: str
    spans: Ranges
    alternatives: tuple[Ranges, ...] = ()
    roles: Mapping[str, Ranges] = field(default_factory=dict[str, Ranges])
    who: GoldNames | None = None
    media: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    optional: bool = False


@dataclass(frozen=True)
class GoldMarked:
    """A span in marks that quotes nobody, and what it is instead."""

    spans: Ranges
    kind: str


@dataclass(frozen=True)
class GoldArticle:
    """An annotated article.

    `roles` says which roles were annotated at all, `tokens` the tokens that the data brings along
    (empty: none), `marked` is None where spans that are no quotes were not annotated, `flagged`
    says whether quotes carry flags.
    """

    id: str
    text: str
    quotes: tuple[GoldQuote, ...]
    roles: tuple[str, ...] = ROLES
    tokens: Ranges = ()
    marked: tuple[GoldMarked, ...] | None = None
    flagged: bool = False


def read_line(record: Mapping[str, Any]) -> GoldArticle:
    """Read one line of the library's own gold format.

    An article is `doc`, `text`, `quotes` and `marked` ([{span, kind}]). All spans are [start, end]
    in code points into `text`. A quote has `type`, `spans` (direct: without the outer marks) and
    optionally `alt_spans` (a list of other right `spans`), `speaker_span`, `speaker_name` (the
    fullest form in the article, without titles; several as a list or joined by '; '; null:
    unnamed), `alt` (other right names; null among them: silence is right too), `cue_spans`,
    `addressee_span`, `frame_spans`, `medium`, `flags` and `optional`. InputError for a field that
    is not there, another type, and spans that do not lie in the text.
    """
    quotes = [dict(one) for one in record.get("quotes", ())]
    try:
        article = GoldArticle(
            id=str(record["doc"]),
            text=str(record["text"]),
            quotes=tuple(_own_quote(one) for one in quotes),
            roles=tuple(role for role in ROLES if any(_key(role) in one for one in quotes)),
            marked=tuple(
                GoldMarked(as_ranges(one["span"]), str(one["kind"]))
                for one in record.get("marked", ())
            ),
            flagged=True,
        )
    except KeyError as error:
        raise InputError(f"gold article lacks the field {error}") from error
    for quote in article.quotes:
        known_types([quote.type])
        for start, end in (*quote.spans, *chain(*quote.alternatives, *quote.roles.values())):
            if not 0 <= start < end <= len(article.text):
                size = len(article.text)
                raise InputError(f"[{start}, {end}] is no span of the text of {size} characters")
    return article


def _own_quote(record: Mapping[str, Any]) -> GoldQuote:
    roles = {role: as_ranges(record.get(_key(role))) for role in ROLES}
    named = "speaker_name" in record
    return GoldQuote(
        type=str(record["type"]),
        spans=as_ranges(record["spans"]),
        alternatives=tuple(as_ranges(one) for one in record.get("alt_spans") or ()),
        roles={role: spans for role, spans in roles.items() if spans},
        who=as_names(record["speaker_name"], record.get("alt")) if named else None,
        media=frozenset({record["medium"]} if record.get("medium") else ()),
        flags=frozenset(record.get("flags") or ()),
        optional=bool(record.get("optional")),
    )


def _key(role: str) -> str:
    return f"{role}_spans" if role in ("cue", "frame") else f"{role}_span"


def as_ranges(value: Any) -> Ranges:
    """Read [start, end], a list of such, or null."""
    if not value:
        return ()
    spans = [value] if isinstance(value[0], int) else value
    return tuple((int(start), int(end)) for start, end in spans)


def as_names(name: Any, accepted: Any = None) -> GoldNames:
    """Read a name, several as a list or joined by '; ', or null, and a list of other names."""
    written = cast("list[str]", name if isinstance(name, list) else [name] if name else [])
    names = tuple(part for one in written for part in one.split("; "))
    return GoldNames(names, tuple(accepted or ()))


def read_markup(markup: str, id: str) -> GoldArticle:
    """Read an article in inline markup.

    `<quote type="direct" by="Anna Keller" alt="Keller" id="a" flags="denied" optional="yes">`:
    `by` is the canonical name (several joined by '; ', empty for an unnamed speaker), `alt` other
    right names joined by '; ', where '-' says that silence is right too. Quotes without an id are
    q1, q2 … in order, and all parts of one quote share its id. A role (`<speaker>`, `<cue>`,
    `<addressee>`, `<frame>`) belongs to the quotes that its `of="a q2"` names; without `of` to all
    quotes of its line that no `of` of the same role names. `<speaker name="…">` stands for `by`.
    `<marked kind="title">` is a span in marks that is no quote. Frames and flags count as annotated
    only where there is one.
    """
    marked = parse(markup)
    parts: dict[str, list[Tagged]] = {}
    for number, item in enumerate(marked.all("quote"), 1):
        parts.setdefault(item.attributes.get("id", f"q{number}"), []).append(item)
    roles = {role: _owners(marked.text, marked.all(role), parts) for role in ROLES}
    quotes = tuple(
        _marked_quote(items, {role: roles[role].get(key, ()) for role in ROLES})
        for key, items in parts.items()
    )
    return GoldArticle(
        id=id,
        text=marked.text,
        quotes=quotes,
        roles=tuple(role for role in ROLES if role != "frame" or marked.all(role)),
        marked=tuple(
            GoldMarked(((item.start, item.end),), item.attributes.get("kind", "scare"))
            for item in marked.all("marked")
        ),
        flagged=any(quote.flags for quote in quotes),
    )


def _owners(
    text: str, items: tuple[Tagged, ...], parts: Mapping[str, list[Tagged]]
) -> dict[str, tuple[Tagged, ...]]:
    """Say which items of one role each quote has, by `of` or by standing in the same line."""
    owned: dict[str, tuple[Tagged, ...]] = {}
    for item in items:
        for key in item.attributes.get("of", "").split():
            if key not in parts:
                raise InputError(f'of="{key}" on <{item.tag}> names no quote')
            owned[key] = (*owned.get(key, ()), item)
    free = parts.keys() - owned.keys()
    for item in (item for item in items if "of" not in item.attributes):
        line = text.count("\n", 0, item.start)
        for key in free:
            if any(text.count("\n", 0, part.start) == line for part in parts[key]):
                owned[key] = (*owned.get(key, ()), item)
    return owned


def _marked_quote(items: list[Tagged], roles: Mapping[str, tuple[Tagged, ...]]) -> GoldQuote:
    attributes = {key: value for item in items for key, value in item.attributes.items()}
    names = [one.attributes["name"] for one in roles["speaker"] if "name" in one.attributes]
    by = attributes.get("by", "; ".join(names) if names else None)
    medium = attributes.get("medium")
    return GoldQuote(
        type=attributes.get("type", "direct"),
        spans=tuple((item.start, item.end) for item in items),
        roles={
            role: tuple((one.start, one.end) for one in found)
            for role, found in roles.items()
            if found
        },
        who=None if by is None else as_names(by, _accepted(attributes.get("alt"))),
        media=frozenset({medium} if medium else ()),
        flags=frozenset(attributes.get("flags", "").split()),
        optional=attributes.get("optional") == "yes",
    )


def _accepted(written: str | None) -> list[str | None]:
    return [None if name == "-" else name for name in written.split("; ")] if written else []
