"""The name classes of the bundled pipeline: organisations, cities and people of the world."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from quotegraph.nlp.name_classes import Named
from recipe.dictionary import readings
from recipe.gazetteers import cities, organisations, world_people
from recipe.grammar import table

KINDS = {"body": Named.BODY, "form": Named.FORM}
NAMES = frozenset({"name", "first", "last", "town", "country"})
SHORTEST_PART = 3


def name_flags(listed: Iterable[tuple[str, Named]], common: frozenset[str]) -> dict[str, int]:
    """Return the flags of every word of listed names.

    The words of a longer name are parts of it, unless they are common words in their own right.
    """
    flags: dict[str, int] = defaultdict(int)
    for name, flag in listed:
        words = name.split()
        if len(words) == 1:
            flags[name] |= flag
        elif flag is Named.ORGANISATION:
            for word in words:
                if len(word) >= SHORTEST_PART and word not in common and word[0].isupper():
                    flags[word] |= Named.PART
    return dict(flags)


def listed_names(common: frozenset[str]) -> Iterator[tuple[str, Named]]:
    """Yield every listed name with what it is, but no city or person that is a common word."""
    for name, _ in organisations():
        yield name, Named.ORGANISATION
    for row in table("organisation_words"):
        yield row["word"], KINDS[row["kind"]]
    yield from ((name, Named.CITY) for name in cities() if name not in common)
    yield from ((name, Named.PERSON) for _, _, name in world_people() if name not in common)


def bundled_names(assets: Path) -> dict[str, int]:
    """Return the flags of every word of every list."""
    common = frozenset(r.form for r in readings(assets) if r.pos not in NAMES)
    common |= {word.capitalize() for word in common}
    return name_flags(listed_names(common), common)
