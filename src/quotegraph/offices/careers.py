"""The terms of one person, and who came before and after: 'Kellers Nachfolger', 'ihr Vorgänger'."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from quotegraph.names.parts import parse_name
from quotegraph.names.spellings import bases, romanised
from quotegraph.offices.tenures import Tenure, first_day


class Careers:
    """The rows of a table of offices by person, and by office in the order they were held."""

    def __init__(self, rows: Iterable[Tenure]) -> None:
        """Index the rows by the surnames of their holders."""
        self._by_surname: dict[str, list[Tenure]] = {}
        self._terms: dict[tuple[str, str], list[Tenure]] = {}
        for row in rows:
            self._terms.setdefault((row.office, row.of), []).append(row)
            for key in {key for name in (row.name, *row.aliases) for key in _keys(name)}:
                self._by_surname.setdefault(key, []).append(row)
        for terms in self._terms.values():
            terms.sort(key=lambda row: row.start)

    def of(self, name: str, day: date | None = None) -> tuple[Tenure, ...]:
        """Return the terms of the one person of this name, those held on the day if it is given.

        A surname that several persons of the table bear leads to none of them.
        """
        found = {row: None for key in _keys(name) for row in self._by_surname.get(key, ())}
        own = [row for row in found if row.bears(name)]
        if len({row.name for row in own}) != 1:
            return ()
        return tuple(row for row in own if day is None or row.held_on(day))

    def beside(self, name: str, day: date | None, step: int) -> Tenure | None:
        """Return whom a person succeeded in office (`step` -1) or was succeeded by (1).

        The office is the last one that the person took up by the day; without a day there must be
        no other. A successor has taken up the office by that day.
        """
        begun = [row for row in self.of(name) if day is None or row.began_by(day)]
        if not begun or (day is None and len(begun) > 1):
            return None
        last = max(begun, key=lambda row: first_day(row.start))
        terms = self._terms[last.office, last.of]
        at = terms.index(last) + step
        other = terms[at] if 0 <= at < len(terms) else None
        known = other is not None and (day is None or other.began_by(day))
        return other if known and other is not None and other.name != last.name else None


@lru_cache(maxsize=2_000)
def _keys(name: str) -> frozenset[str]:
    core = parse_name(name.split()).core
    return frozenset(key for base in bases(core) for key in (base, *romanised(base)))
