"""Articles for tests, written as sentences that carry their own record; no pipeline is asked.

    written('„<quote by="Anna Keller">Ja</quote>“, sagte <person>Anna Keller</person>.')

`<person>` is a mention of an entity, with `name` (else its words), `label` (else PER), `role`
(several joined by ;) and `gender`. `<quote>` takes `by`, `type`, `flags` and `confidence`; its
speaker's words are the first mention of `by`. `<addressee>` and `<cue>` belong to the quote that
opened last.
"""

from collections.abc import Iterator
from typing import Any

from quotegraph.evaluate.markup import MarkedText, Tagged, parse
from quotegraph.records import Article

ORGANISATIONS = {"LOC": "place", "ORG": "organisation", "MISC": "organisation"}


def written(markup: str, id: str | None = "a1", **known: Any) -> Article:
    """Return the article that the markup describes; `known` are its title, date and source."""
    row = parse(markup)
    people = dict(_people(row))
    ids = {name: f"e{number}" for number, name in enumerate(people, 1)}
    return Article.model_validate(
        {
            "id": id,
            "text": row.text,
            "entities": [_entity(row, ids[name], name, found) for name, found in people.items()],
            "quotes": [
                _quote(row, number, quote, people, ids)
                for number, quote in enumerate(row.all("quote"), 1)
            ],
            "marked": [
                {"kind": item.attributes["kind"], **_span(row, item)} for item in row.all("marked")
            ],
            "version": "0.1.0",
            "pipeline": "de_test 1.0",
            **known,
        }
    )


def _span(row: MarkedText, item: Tagged) -> dict[str, Any]:
    return {"start": item.start, "end": item.end, "text": row.of(item)}


def _people(row: MarkedText) -> Iterator[tuple[str, list[Tagged]]]:
    found: dict[str, list[Tagged]] = {}
    for item in row.all("person"):
        found.setdefault(item.attributes.get("name", row.of(item)), []).append(item)
    yield from found.items()


def _entity(row: MarkedText, id: str, name: str, found: list[Tagged]) -> dict[str, Any]:
    given: dict[str, str] = {}
    for item in found:
        given |= item.attributes
    label = given.get("label", "PER")
    return {
        "id": id,
        "label": label,
        "name": name,
        "aliases": sorted({row.of(item) for item in found} - {name}),
        "roles": given["role"].split(";") if "role" in given else [],
        "gender": given.get("gender"),
        "mentions": [
            {
                "form": item.attributes.get("form") or ORGANISATIONS.get(label, "name"),
                "entity": id,
                **_span(row, item),
            }
            for item in found
        ],
    }


def _quote(
    row: MarkedText,
    number: int,
    quote: Tagged,
    people: dict[str, list[Tagged]],
    ids: dict[str, str],
) -> dict[str, Any]:
    given = quote.attributes
    by = given.get("by")
    following = [item.start for item in row.all("quote") if item.start > quote.start]
    until = min(following, default=len(row.text))
    own = [item for item in row.tagged if quote.start < item.start < until]
    addressee = next((item for item in own if item.tag == "addressee"), None)
    named = people.get(by or "", [])
    return {
        "id": f"q{number}",
        "type": given.get("type", "direct"),
        "spans": [_span(row, quote)],
        "text": row.of(quote),
        "cue": [_span(row, item) for item in own if item.tag == "cue"],
        "speaker": {
            "mention": _span(row, named[0]) if named else None,
            "form": "name",
            "name": by,
            "entities": [ids[by]] if by in ids else [],
        }
        if by
        else None,
        "addressee": _span(row, addressee) if addressee else None,
        "flags": given.get("flags", "").split(),
        "medium": "speech",
        "rule": "inquit_after",
        "confidence": float(given.get("confidence", 0.9)),
    }
