"""The word classes of the bundled pipeline: dictionaries and lists of names in one small table."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from quotegraph.nlp.word_classes import Known, Numbers
from recipe.dictionary import Reading, readings
from recipe.gazetteers import people, places

FLAGS = {
    "first": Known.FIRST,
    "last": Known.LAST,
    "town": Known.TOWN,
    "country": Known.COUNTRY,
    "NOUN": Known.NOUN,
    "name": Known(0),
}
RAREST_CLASS = 5


def listed_names(assets: Path) -> Iterator[tuple[str, str]]:
    """Yield each word of each listed name with the kind of the name."""
    for name, kind in (*people(assets), *places(assets)):
        words = name.split()
        if len(words) == 1 and len(name) > 1:
            yield name, kind


def word_numbers(
    dictionary: Iterable[Reading], names: Iterable[tuple[str, str]]
) -> dict[str, Numbers]:
    """Return the two numbers of every listed word.

    Sets of inflections that fewer than `RAREST_CLASS` words share are reduced to parts of speech.
    """
    inflections: dict[str, set[str]] = defaultdict(set)
    flags: dict[str, Known] = defaultdict(lambda: Known(0))
    for reading in dictionary:
        inflections[reading.form].add(f"{reading.pos}:{reading.inflection}")
        flags[reading.form] |= FLAGS.get(reading.pos, Known.OTHER)
    for name, kind in names:
        flags[name] |= FLAGS[kind]
    sets = {word: "|".join(sorted(found)) for word, found in inflections.items()}
    index = numbered(sets.values())
    return {word: (index[common(sets.get(word, ""), index)], int(f)) for word, f in flags.items()}


def numbered(sets: Iterable[str]) -> dict[str, int]:
    """Number the sets that enough words share, from 1; the empty set is 0."""
    counts: dict[str, int] = defaultdict(int)
    for inflections in sets:
        counts[inflections] += 1
        counts[parts_of_speech(inflections)] += RAREST_CLASS
    kept = sorted(key for key, count in counts.items() if count >= RAREST_CLASS and key)
    return {"": 0} | {key: number for number, key in enumerate(kept, start=1)}


def common(inflections: str, index: dict[str, int]) -> str:
    """Return the set itself, or its parts of speech where it is too rare to have a number."""
    return inflections if inflections in index else parts_of_speech(inflections)


def parts_of_speech(inflections: str) -> str:
    """Reduce `NOUN:F.ns|VERB:INF` to `NOUN|VERB`."""
    return "|".join(sorted({part.split(":")[0] for part in inflections.split("|") if part}))


def bundled_words(assets: Path) -> dict[str, Numbers]:
    """Return the numbers of every word of every source."""
    return word_numbers(readings(assets), listed_names(assets))
