"""What an article says about somebody that helps to recognise them in another article."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from quotegraph import lexicon
from quotegraph.grammar.nouns import is_age, kind_of, noun
from quotegraph.names.parts import parse_name
from quotegraph.names.places import place_of
from quotegraph.records import Article, Entity

Kind = Literal["Person", "Organisation", "Place"]
KINDS: dict[str, Kind] = {"PER": "Person", "ORG": "Organisation", "LOC": "Place"}
SHORTEST_SURNAME = 3  # letters: 'Bernd K.' is nobody's full name


@dataclass(frozen=True, eq=False)
class Profile:
    """An entity of one article, and what the article says of it.

    `offices` are lemmas ('Bürgermeister'), `places` those that an office is of, `company` the full
    names of other persons and the organisations that the article speaks of.
    """

    article: str
    entity: Entity
    kind: Kind
    named: bool
    full: bool
    offices: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    company: frozenset[str] = frozenset()


def profiles(key: str, article: Article) -> Iterator[Profile]:
    """Yield a profile of each person, body and place; of other names, those that speak.

    `key` stands for the article.
    """
    speaking = {id for quote in article.quotes if quote.speaker for id in quote.speaker.entities}
    company = frozenset(entity.name for entity in article.entities if is_full_name(entity))
    for entity in article.entities:
        if entity.label not in KINDS and entity.id not in speaking:
            continue
        kind = KINDS.get(entity.label, "Organisation")
        offices, places = _offices(entity)
        yield Profile(
            article=key,
            entity=entity,
            kind=kind,
            named=is_named(entity),
            full=kind == "Place" or is_full_name(entity),
            offices=offices,
            places=places,
            company=company - {entity.name},
        )


def is_named(entity: Entity) -> bool:
    """Whether an entity has a name: 'der Anwalt' and 'ein Sprecher' have none."""
    nameless = ("role", "pronoun", "none")
    return not any(m.text == entity.name and m.form in nameless for m in entity.mentions)


def is_full_name(entity: Entity) -> bool:
    """Whether a name means one person or body: 'Anna Keller', 'Nato'; not 'Keller' or 'Polizei'."""
    if entity.label == "PER":
        name = parse_name(entity.name.split())
        letters = name.surname.rstrip(".")
        return is_named(entity) and bool(name.first) and len(letters) >= SHORTEST_SURNAME
    return entity.label == "ORG" and not _is_common(entity)


def _is_common(entity: Entity) -> bool:
    """Whether a body is called by a noun that many bodies share, as 'Polizei' or 'Rathaus'."""
    if all(mention.form == "collective" for mention in entity.mentions):
        return not _is_sole(entity.name)
    return kind_of(entity.name) == "collective" and not _is_sole(entity.name)


def _is_sole(name: str) -> bool:
    """Whether there is one body of this name: an acronym, a federal body, a seat of government."""
    acronym = sum(letter.isupper() for letter in name) > 1
    return acronym or name.startswith("Bundes") or place_of(name) is not None


def _offices(entity: Entity) -> tuple[frozenset[str], frozenset[str]]:
    """Return the offices that the roles of a person name, and the places they are of."""
    offices: set[str] = set()
    places: set[str] = set()
    for role in entity.roles:
        words = role.split()
        # Neither an age nor a people is an office: 'die 41-Jährige', 'der Franzose'.
        known = (noun(word) for word in words if not is_age(word) and not place_of(word))
        head = next((one for one in known if one and one.kind == "role"), None)
        if head is not None:
            offices.add(lexicon.office_words("same").get(head.lemma, head.lemma))
            places |= {place for word in (*words, head.front) if (place := place_of(word))}
    return frozenset(offices), frozenset(places)
