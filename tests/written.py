"""Articles for tests, written as sentences that carry their own record; no pipeline is asked.

    written('„<quote by="Anna Keller">Ja</quote>“, sagte <person>Anna Keller</person>.')
    written('„<quote>Ja</quote>“, <cue>sagte</cue> <speaker name="Anna Keller">sie</speaker>.')

`<person>` is a mention of an entity, with `name` (else its words), `label` (else PER), `role`
(several joined by ;) and `gender`. `<quote>` takes `by` (its speaker's words are then the first
mention of that entity), `id`, `type`, `flags`, `zone`, `medium`, `rule` (empty: none) and
`confidence`; spans of one `id` are one quote. `<cue>`, `<speaker>` and `<addressee>` belong to the
quote that opened last, or to those that `of` names.
"""

from collections.abc import Iterator
from typing import Any

from quotegraph.evaluate.markup import MarkedText, Tagged, parse
from quotegraph.records import Article

ORGANISATIONS = {"LOC": "place", "ORG": "organisation", "MISC": "organisation"}
GIVEN = ("type", "zone", "medium", "rule", "confidence")
USUAL = {"type": "direct", "medium": "speech", "rule": "inquit_after", "confidence": 0.9}


def written(markup: str, id: str | None = "a1", **known: Any) -> Article:
    """Return the article that the markup describes; `known` are its title, date and source."""
    row = parse(markup)
    people: dict[str, list[Tagged]] = {}
    for item in row.all("person"):
        people.setdefault(item.attributes.get("name", row.of(item)), []).append(item)
    quotes: dict[str, list[Tagged]] = {}
    for number, item in enumerate(row.all("quote"), 1):
        quotes.setdefault(item.attributes.get("id", f"q{number}"), []).append(item)
    ids = {name: f"e{number}" for number, name in enumerate(people, 1)}
    return Article.model_validate(
        {
            "id": id,
            "text": row.text,
            "entities": [_entity(row, ids[name], name, found) for name, found in people.items()],
            "quotes": [_quote(row, id, quotes, people, ids) for id in quotes],
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
    id: str,
    quotes: dict[str, list[Tagged]],
    people: dict[str, list[Tagged]],
    ids: dict[str, str],
) -> dict[str, Any]:
    given = quotes[id][0].attributes
    spans = [_span(row, item) for item in quotes[id]]
    own = [item for item in row.tagged if id in _owners(item, quotes)]
    addressee = next((item for item in own if item.tag == "addressee"), None)
    return {
        "id": id,
        "spans": spans,
        "text": " ".join(span["text"] for span in spans),
        "cue": [_span(row, item) for item in own if item.tag == "cue"],
        "speaker": next(_speakers(row, given.get("by"), own, people, ids), None),
        "addressee": _span(row, addressee) if addressee else None,
        "flags": given.get("flags", "").split(),
        **USUAL,
        **{name: given[name] or None for name in GIVEN if name in given},
    }


def _owners(item: Tagged, quotes: dict[str, list[Tagged]]) -> list[str]:
    """Return the quotes that a cue, speaker or addressee belongs to."""
    if "of" in item.attributes:
        return item.attributes["of"].split()
    spans = [(span.start, id) for id, spans in quotes.items() for span in spans]
    opened = [pair for pair in spans if pair[0] <= item.start]
    return [max(opened)[1]] if opened else []


def _speakers(
    row: MarkedText,
    by: str | None,
    own: list[Tagged],
    people: dict[str, list[Tagged]],
    ids: dict[str, str],
) -> Iterator[dict[str, Any]]:
    if by:
        mention = _span(row, people[by][0]) if by in people else None
        entities = [ids[by]] if by in ids else []
        yield {"mention": mention, "form": "name", "name": by, "entities": entities}
    for item in own:
        if item.tag == "speaker":
            name = item.attributes.get("name")
            yield {"mention": _span(row, item), "form": "name", "name": name}
