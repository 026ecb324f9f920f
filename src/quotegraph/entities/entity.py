"""An entity of one article while it is gathered: all that is known of a person, body or place."""

from bisect import bisect_left, insort
from collections import Counter
from dataclasses import dataclass, field

from quotegraph import lexicon
from quotegraph.grammar.tokens import Label, Range
from quotegraph.names.description import Description
from quotegraph.names.parts import PersonName
from quotegraph.names.spellings import is_initial


@dataclass
class Entity:
    """An entity while it grows. Ranges are tokens; `described` holds what its roles say.

    `mentions` stand as they were found, with how each calls it; `places` are theirs in order of the
    text, and `full_name` is the first one with the full name of a person.
    """

    id: str
    label: Label
    names: Counter[str] = field(default_factory=Counter[str])
    person: PersonName | None = None
    gender: str | None = None
    age: str = ""
    party: str = ""
    roles: list[str] = field(default_factory=list[str])
    titles: list[str] = field(default_factory=list[str])
    described: list[tuple[Description, Range]] = field(
        default_factory=list[tuple[Description, Range]]
    )
    mentions: list[tuple[Range, str]] = field(default_factory=list[tuple[Range, str]])
    places: list[Range] = field(default_factory=list[Range])
    full_name: Range | None = None
    careful: set[str] = field(default_factory=set[str])
    named: bool = True
    kb_id: str | None = None
    canonical: str = ""

    def add_mention(self, place: Range, form: str) -> None:
        """Keep where it is mentioned and how."""
        self.mentions.append((place, form))
        insort(self.places, place)
        if form == "name" and self.full_name is None:
            self.full_name = place

    def last_before(self, token: int) -> Range | None:
        """Return its last place that ends before a token begins, None if there is none."""
        before = range(bisect_left(self.places, (token, token)) - 1, -1, -1)
        return next((self.places[i] for i in before if self.places[i][1] <= token), None)

    @property
    def name(self) -> str:
        """The fullest form in the text; of several spellings the one with the best evidence.

        A name that only the table of offices gives is an alias of one that stands in the text.
        """
        if self.canonical:
            return self.canonical
        if len(self.names) == 1:
            return next(iter(self.names))
        names = [name for name, times in self.names.items() if times] or list(self.names)
        longest = max((len(_parts(name)) for name in names), default=0)
        full = [name for name in names if len(_parts(name)) == longest]
        if len(full) < 2:
            return "".join(full)
        return max(full, key=self._evidence)

    def _evidence(self, name: str) -> tuple[bool, bool, int, bool, int, int]:
        """Rank a spelling: no initials, a listed first name, how often, how often its words."""
        words = name.split()
        times = Counter(word for other in self.names.elements() for word in other.split())
        return (
            not any(map(is_initial, words[:1])),
            words[0] in lexicon.first_names(),
            self.names[name] + (name in self.careful),
            name in self.careful,
            sum(times[word] for word in words),
            -list(self.names).index(name),
        )


def _parts(name: str) -> list[str]:
    """Return the words of a name; both of 'Anna-Lena' count."""
    return name.replace("-", " ").split()
