"""A unique key for each article of a collection, where ids are missing or repeated."""

from collections.abc import Iterator
from itertools import count

from quotegraph.records import Article
from quotegraph.several import Records, each


def keyed(articles: Records) -> Iterator[tuple[str, Article]]:
    """Yield each article with its id; one without is numbered from 0, a repeated id gets ' (2)'."""
    taken: set[str] = set()
    for number, article in enumerate(each(articles)):
        id = article.id or str(number)
        tries = (id if time == 1 else f"{id} ({time})" for time in count(1))
        key = next(key for key in tries if key not in taken)
        taken.add(key)
        yield key, article
