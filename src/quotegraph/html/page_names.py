"""Names by which a page tells people apart: two Anna Kellers are not one because they share it.

Who is the same across articles is decided as for the graph (`graph.identities`). Surnames
alone and bodies that every town has ('Polizei') stand under one name all the same: a reader who
picks such a name wants all that it may mean, and sees the article of each quote.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from quotegraph.graph.identities import Identity, identify
from quotegraph.graph.profiles import profiles
from quotegraph.records import Article

Names = dict[tuple[int, str], str]


def page_names(articles: Iterable[Article]) -> Names:
    """Return the name of each entity, by the position of its article and its id."""
    names: Names = {}
    found = (
        profile
        for number, article in enumerate(articles)
        for profile in profiles(str(number), article)
    )
    identities, _ = identify(found)
    for identity, name in _told_apart(identities):
        for member in identity.members:
            names[int(member.article), member.entity.id] = name
    return names


def _told_apart(identities: Iterable[Identity]) -> Iterator[tuple[Identity, str]]:
    """Yield identities with names; of several persons of one full name, each with a role."""
    namesakes: dict[str, list[Identity]] = defaultdict(list)
    for identity in identities:
        namesakes[identity.name].append(identity)
    for name, bearers in namesakes.items():
        persons = [one for one in bearers if one.kind == "Person" and one.members[0].full]
        taken: set[str] = set()
        for identity in bearers:
            told = name
            if identity in persons and len(persons) > 1:
                told = _with_role(name, identity, taken)
                taken.add(told)
            yield identity, told


def _with_role(name: str, identity: Identity, taken: set[str]) -> str:
    """Return a name with the first role that no namesake has, or else with a number."""
    roles = (role for member in identity.members for role in member.entity.roles)
    told = (f"{name} ({role})" for role in roles)
    return next((one for one in told if one not in taken), f"{name} ({len(taken) + 1})")
