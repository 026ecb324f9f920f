"""Who holds an office on a day: 'der russische Präsident' in an article of 7 December 2019.

The rows are those of `tenures`; words are led to them by what `quotegraph.names.descriptions`
reads, so that 'der Sprecher des russischen Präsidenten' is the spokesman. The table is asked last,
where the article itself does not name the person.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from quotegraph import lexicon
from quotegraph.lexicon import OfficeSense
from quotegraph.names.description import Description
from quotegraph.names.descriptions import owners_of
from quotegraph.names.places import place_of
from quotegraph.offices.careers import Careers
from quotegraph.offices.tenures import KNOWN_UNTIL, Tenure, read_tenures, shipped_tenures

OFFICE_TABLE = "office_table"  # the rule of a step by this table
CERTAINTY = 0.9  # a confidence is multiplied by this where the name comes from the table
FEDERAL = frozenset(("bund",))
FEDERATIONS = ("Deutschland", "Österreich")  # what 'Bund' may mean, the likelier first
FORMER = "früher"
NEVER = frozenset(("künftig", "zweit", "dritt"))
DEPUTY = "stellvertretend"
CHIEF = "Chef"
CHIEFS = ("Chef", "Vorsitzender")  # of a body that the lexicon does not know
Keys = frozenset[str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the table says: the one `holder`, or None and whoever else may be meant."""

    holder: Tenure | None = None
    candidates: tuple[Tenure, ...] = ()


class Offices:
    """A table of offices, immutable.

    An open end of the rows that come with quotegraph is believed until `KNOWN_UNTIL`; later their
    holders are candidates. Rows of your own are believed as they stand.
    """

    def __init__(self, rows: Iterable[Tenure], *, believed: Collection[Tenure] = ()) -> None:
        """Index the rows by office and by what it is of; `believed` are open ends without limit."""
        self._believed = frozenset(believed)
        self._rows: dict[tuple[str, str], list[Tenure]] = {}
        self._by_office: dict[str, list[Tenure]] = {}
        for row in dict.fromkeys(rows):
            self._rows.setdefault((row.office, row.of), []).append(row)
            self._by_office.setdefault(row.office, []).append(row)
        self._bodies = {_keys(of): of for _, of in self._rows} | _listed_bodies()

    @cached_property
    def careers(self) -> Careers:
        """The same rows by person, and in the order in which an office was held."""
        return Careers(self)

    def __iter__(self) -> Iterator[Tenure]:
        """Yield all rows."""
        return (row for rows in self._by_office.values() for row in rows)

    def holders(self, office: str, of: str, day: date | None = None) -> tuple[Tenure, ...]:
        """Return who may have held an office on a day, or ever: several if the rows do not decide.

        `office` and `of` are words of the table: `holders("Präsident", "Russland", day)`.
        """
        rows = self._rows.get((office, of), ())
        return _persons(row for row in rows if day is None or row.held_on(day))

    def named(self, lemma: str) -> frozenset[str]:
        """Return the offices that a bare noun can mean, whatever they are of."""
        plain = [word for word, own in _words(lemma) if not own and not word.adds]
        return frozenset(office for word in plain for office in word.offices)

    def ask(
        self,
        described: Description,
        day: date | None,
        *,
        gender: str | None = None,
        name: str | None = None,
        seen: Collection[str] = (),
    ) -> Answer:
        """Return whom a description means on a day; without a day, whoever held the office counts.

        `gender` is that of nouns that do not show it ('die Vorsitzende').
        `name` is a name that stands beside the office ('Bundeskanzlerin Merkel'): nobody else is
        meant. `seen` are the places of the article: 'der Bundeskanzler' is Germany's unless it
        speaks of Austria. A former office leads to nobody without a name, a deputy's never.
        """
        gender = described.gender or gender
        former = FORMER in described.attributes
        if described.attributes & NEVER or (former and name is None):
            return Answer()
        fitting = _persons(
            row
            for row in self._ever(described, frozenset(seen), named=name is not None)
            if (gender is None or row.gender in (gender, None))
            and (name is None or row.bears(name))
            and (day is None or (row.began_by(day) if former else row.held_on(day)))
        )
        if len(fitting) == 1 and self._is_known(fitting[0], day):
            return Answer(fitting[0])
        return Answer(None, fitting)

    def _is_known(self, holder: Tenure, day: date | None) -> bool:
        open_end = holder.end is None and holder not in self._believed
        return not (open_end and day is not None and day > KNOWN_UNTIL)

    def _ever(self, described: Description, seen: Keys, *, named: bool) -> Sequence[Tenure]:
        """Return all holders ever of the office that a description means."""
        keys = described.places | {key for owner in described.owners for key in _parts(owner)}
        deputy = DEPUTY in described.attributes
        lemma = f"Vize{described.lemma.lower()}" if deputy else described.lemma
        for word, own in _words(lemma):
            if own <= keys:
                whose = self._whose(keys - own, word, seen, named=named)
                rows = [row for of in whose for row in self._first(word, of)]
                if not rows and named and keys == own:
                    rows = self._by_office.get(word.offices[0], [])
                return rows
        return ()

    def _whose(self, keys: Keys, word: OfficeSense, seen: Keys, *, named: bool) -> Sequence[str]:
        """Return what the office is of; several where it is not said and rivals are about."""
        home = FEDERATIONS if keys == FEDERAL else word.home
        if keys and keys != FEDERAL:
            body = self._bodies.get(keys | _keys(word.adds or ""))
            return (body,) if body else ()
        if word.adds:
            body = self._bodies.get(_keys(word.adds) | frozenset(home[:1]))
            return (body,) if body else ()
        if word.sole:
            return [
                state for state, around in _states().items() if state in seen and seen <= around
            ]
        return [of for of in home if named or of == home[0] or of in seen]

    def _first(self, word: OfficeSense, of: str) -> Sequence[Tenure]:
        """Return the rows of the first office that the word can mean there."""
        offices = word.offices
        if offices == (CHIEF,):
            offices = (chief,) if (chief := _chiefs().get(of)) else CHIEFS
        return next(
            (self._rows[office, of] for office in offices if (office, of) in self._rows), ()
        )


def load_offices(path: str | Path | None = None) -> Offices:
    """Return the table that comes with quotegraph, with the rows of a file of yours added.

    InputError names the file and the line that cannot be read.
    """
    own = read_tenures(path) if path is not None else ()
    return Offices((*shipped_tenures(), *own), believed=own) if own else shipped_offices()


@cache
def shipped_offices() -> Offices:
    """Return the table that comes with quotegraph."""
    return Offices(shipped_tenures())


def office_of(row: Tenure) -> Description:
    """Return a row as a description: the president of Russia."""
    keys = _keys(row.of)
    places = frozenset(key for key in keys if place_of(key) == key)
    return Description(row.office, places, keys - places, office=True)


def _persons(rows: Iterable[Tenure]) -> tuple[Tenure, ...]:
    """Return one row for each person, the first."""
    found: dict[str, Tenure] = {}
    for row in rows:
        found.setdefault(row.name, row)
    return tuple(found.values())


def _keys(words: str) -> Keys:
    """Return what the words of a name come to in a description: 'Kreml', 'EU-Kommission', 'CDU'."""
    if (place := place_of(words)) is not None:
        return frozenset((place,))
    capitals = [word for word in words.split() if word[0].isupper()]
    places = {place for word in capitals if (place := place_of(word)) is not None}
    owners = (owner for word in capitals for owner in owners_of(word))
    return frozenset((*places, *(key for owner in owners for key in _parts(owner))))


def _parts(owner: str) -> Iterator[str]:
    """'eu-kommission' -> EU, kommission; endings go, as cases change them."""
    front, hyphen, rest = owner.partition("-")
    place = place_of(front.capitalize()) if hyphen else None
    if place is not None:
        yield place
    yield _stem(rest if place is not None else front + rest)


def _stem(key: str) -> str:
    for ending in ("en", "er", "es", "e", "s"):
        if key.endswith(ending) and len(key) > len(ending) + 2:
            return key.removesuffix(ending)
    return key


@cache
def _words(noun: str) -> Sequence[tuple[OfficeSense, Keys]]:
    """Return the readings of a noun with the words that each demands, the most demanding first."""
    rows = [row for row in lexicon.office_senses() if row.noun == noun]
    rows.append(OfficeSense(noun=noun, offices=(noun,), example=""))
    demands = [(row, frozenset(key for whose in row.whose for key in _keys(whose))) for row in rows]
    return sorted(demands, key=lambda demand: -len(demand[1]))


@cache
def _listed_bodies() -> dict[Keys, str]:
    bodies = lexicon.organisations()
    return {_keys(form): body.name for body in bodies for form in (body.name, *body.forms)}


@cache
def _chiefs() -> dict[str, str]:
    return {body.name: body.chief for body in lexicon.organisations()}


@cache
def _states() -> dict[str, Keys]:
    """Return each state with what an article may name beside it and still mean it: its capital."""
    states = (row for row in lexicon.places() if row.kind == "country")
    return {row.name: frozenset((row.name, row.capital or row.name)) for row in states}
