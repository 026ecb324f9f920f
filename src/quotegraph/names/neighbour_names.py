"""Names side by side: are they one or two, and which of them does the noun before belong to?"""

from collections.abc import Iterable, Sequence

from quotegraph import lexicon
from quotegraph.grammar.nouns import kind_of, noun
from quotegraph.grammar.tokens import Named, Token
from quotegraph.names.body_kinds import COMPANY, body_kind, has_sign, without_sign
from quotegraph.names.missed_names import could_be_surname
from quotegraph.names.person_names import is_full_name
from quotegraph.names.places import is_place_name, place_of
from quotegraph.names.spellings import bases

TERRITORIES = frozenset("Stadt Land Landkreis Kreis Kanton Gemeinde Staat Bistum Region".split())
OFFICES = tuple("amt gericht anwaltschaft präsidium verwaltung direktion wacht stadtwerke".split())


def with_bodies(names: Iterable[Named], tokens: Sequence[Token]) -> list[Named]:
    """Make one name of a body and its place, 'Bergwacht Garmisch', in place of both."""
    names = list(names)
    longer = [_with_body(name, tokens) for name in names]
    bodies = {new.first for old, new in zip(names, longer, strict=True) if new != old}
    return [name for name in longer if name.first not in bodies or name.last - name.first > 1]


def told_apart(names: list[Named], tokens: Sequence[Token]) -> list[Named]:
    """Drop what a longer name took in; call known surnames persons and known places places.

    'Hauke Mayr', whatever it was taken for, is a person where the text has a bare 'Mayr' as one.
    """
    people = {i for n in names if n.label == "PER" for i in range(n.first, n.last)}
    surnames = {tokens[n.last - 1].text for n in names if n.label == "PER" and n.last - n.first > 1}
    alone = {tokens[n.first].text for n in names if n.label == "PER" and n.last - n.first == 1}
    places = {tokens[n.first].text for n in names if n.label == "LOC" and n.last - n.first == 1}
    whole_names = {_words(n, tokens) for n in names if n.label == "PER"}
    bodies = [" ".join(_words(n, tokens)) for n in names if n.label == "ORG"]
    companies = {short for body in bodies if (short := without_sign(body)) != body}
    kept: list[Named] = []
    for name in names:
        if name.label != "PER" and not people.isdisjoint(range(name.first, name.last)):
            continue
        word = tokens[name.first].text if name.last - name.first == 1 else ""
        whole = tokens[name.last - 1].text in alone and is_full_name(name.first, name.last, tokens)
        if name.label == "PER" and word in companies - surnames:
            kept.append(Named(name.first, name.last, "ORG"))  # Torbach, beside 'Torbach AG'
        elif bases(word) & surnames or whole:
            kept.append(Named(name.first, name.last, "PER"))
        elif second := _second_name(name, surnames, whole_names, tokens):
            label = "LOC" if place_of(tokens[second].text) else "PER"
            kept.append(Named(name.first, second, "PER"))
            kept.append(Named(second, name.last, label))
        else:
            kept.append(Named(name.first, name.last, "LOC") if word in places else name)
    return _with_halves_joined(kept, surnames, tokens)


def _second_name(
    name: Named, surnames: set[str], whole_names: set[tuple[str, ...]], tokens: Sequence[Token]
) -> int | None:
    """Return where another name begins behind that of somebody known, None if there is one only.

    'laut Brandt Berlin', 'bat Brandt Anna Keller', 'Jonas Brandt Berlin'
    """
    first_names, words = lexicon.first_names(), _words(name, tokens)
    bare = words[0] in surnames and words[0] not in first_names
    at = 1 if bare else 2 if words[:2] in whole_names else len(words)
    second = words[at:]
    if name.label != "PER" or not second:
        return None
    whole = len(second) == 2 and second[0] in first_names
    other = second[0] in surnames or second[:1] in whole_names
    known = place_of(second[0]) is not None or (bare and other)
    return name.first + at if whole or (known and len(second) == 1) else None


def _words(name: Named, tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.text for token in tokens[name.first : name.last])


def _with_halves_joined(
    names: list[Named], surnames: set[str], tokens: Sequence[Token]
) -> list[Named]:
    """Join a lone first name to the known surname right behind it: 'Henirk' and 'Poschau'."""
    joined: list[Named] = []
    for name in names:
        if joined and _is_trade(joined[-1], name, tokens):
            joined[-1] = name
        elif joined and _are_halves(joined[-1], name, surnames, tokens):
            joined[-1] = Named(joined[-1].first, name.last, "PER")
        else:
            joined.append(name)
    return joined


def _is_trade(before: Named, name: Named, tokens: Sequence[Token]) -> bool:
    """'Fischer' before 'Tjado Boomgaarden': a trade beside a whole name is no part of it."""
    beside = before.last == name.first == before.first + 1 and name.last - name.first > 1
    return (
        before.label == name.label == "PER"
        and beside
        and noun(tokens[before.first].text) is not None
    )


def _are_halves(before: Named, name: Named, surnames: set[str], tokens: Sequence[Token]) -> bool:
    one, other = tokens[before.first], tokens[name.first]
    tied = other.relation == "name" and other.head == one.i
    first = tied or one.text.split("-")[0] in lexicon.first_names()
    role = before.first > 0 and kind_of(tokens[before.first - 1].text) == "role"
    described = role and before.label == "PER"
    unlisted = name.last - name.first == 1 and could_be_surname(tokens, name.first)
    people = before.label == name.label == "PER" or (unlisted and (first or described))
    beside = before.last == name.first == before.first + 1
    known = tokens[before.first].text in surnames or noun(tokens[name.first].text) is not None
    known = known or (is_place_name(one.text) and is_place_name(other.text))  # Spanien Tschechien
    return people and beside and not known


def _with_body(name: Named, tokens: Sequence[Token]) -> Named:
    """Make one name of a body and its place: 'Bergwacht Garmisch', 'Veterinäramt Talheim'."""
    if has_sign([tokens[name.last - 1].text]):
        return _with_brand(name, tokens)
    known = noun(tokens[name.first - 1].text) if name.first else None
    body = known is not None and known.kind == "collective" and known.lemma not in TERRITORIES
    works = known is not None and tokens[name.first - 1].text == known.lemma  # Stadtwerke
    one = body and (works or tokens[name.first - 1].morph.number != "Plur")
    kind = body_kind(known.lemma) if known is not None else None
    if kind is not None and kind.noun == COMPANY:
        return name  # das Unternehmen Weserfracht
    office = known is not None and known.lemma.lower().endswith(OFFICES)
    lone = name.label != "LOC" and name.last - name.first == 1 and office
    if not one or not (name.label == "LOC" or lone):
        return name
    genitive = tokens[name.last - 1].text.endswith("s") and name.label == "LOC"
    return name if genitive else Named(name.first - 1, name.last, "ORG")


def _with_brand(name: Named, tokens: Sequence[Token]) -> Named:
    """Give a company what a recogniser left before its legal form: 'Nordwind' 'Projekt GmbH'."""
    first = name.first
    while first > 0 and could_be_surname(tokens, first - 1):
        first -= 1
    return Named(first, name.last, "ORG")
