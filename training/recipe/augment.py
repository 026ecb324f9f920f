"""Vary marked texts: other names of people and organisations, other quotation marks, headlines.

Names come from licensed lists, first name and surname from one language, so that a network meets
many more speakers than the annotated corpora hold.
"""

from collections.abc import Mapping, Sequence
from random import Random

from recipe.coined import maybe_coined
from recipe.entity_sources import Marked
from recipe.organisations import Organisations

NameLists = Mapping[str, tuple[Sequence[str], Sequence[str]]]
STYLES = (("„", "“"), ("»", "«"), ("“", "”"), ('"', '"'), ("«", "»"), ("‚", "‘"))
GENITIVE_RATE = 0.06
UPPERCASE_RATE = 0.1
PARTICLES = ("von", "van", "de", "bin", "al-", "Al-", "El", "Ben", "von der", "van der", "da")
PARTICLE_RATE = 0.05
SURNAME_FIRST = frozenset({"chinese", "korean"})
PARTICLED_LOCALES = frozenset({"de_DE", "nl_NL", "fr_FR", "it_IT", "pt_BR"})
MIXED_RATE = 0.15


def drawn_name(random: Random, lists: NameLists, words: int) -> str:
    """Draw a surname, or a first name and a surname, sometimes with a particle or a second."""
    locale = random.choice(list(lists))
    firsts, lasts = lists[locale]
    if random.random() < MIXED_RATE:
        firsts, _ = lists[random.choice(list(lists))]
    last = maybe_coined(random, lasts)
    if locale in PARTICLED_LOCALES and random.random() < PARTICLE_RATE:
        last = f"{random.choice(PARTICLES)} {last}".replace("- ", "-")
    if random.random() < PARTICLE_RATE:
        last = f"{last}-{random.choice(lasts)}"
    if words <= 1:
        return last
    first = maybe_coined(random, firsts)
    if locale in SURNAME_FIRST:
        return f"{last} {first}"
    if words > 2:
        first = f"{first} {random.choice([*firsts[:50], 'A.', 'J.', 'W.'])}"
    return f"{first} {last}"


def renamed(
    marked: Marked, random: Random, lists: NameLists, organisations: Organisations
) -> Marked:
    """Put other names in the place of people, and of organisations and towns that are listed."""
    pieces: list[str] = []
    spans: list[tuple[int, int, str]] = []
    position = length = 0
    for start, end, label in marked.spans:
        before = marked.text[position:start]
        name = marked.text[start:end]
        if label == "PER":
            name = drawn_name(random, lists, len(name.split()))
            if random.random() < GENITIVE_RATE and name[-1] not in "sxzß":
                name += "s"
        elif label == "ORG":
            name = organisations.instead_of(name, before)
        elif label == "LOC":
            name = organisations.instead_of_town(name)
        pieces += [before, name]
        length += len(before)
        spans.append((length, length + len(name), label))
        length += len(name)
        position = end
    pieces.append(marked.text[position:])
    return Marked("".join(pieces), tuple(spans))


def restyled(marked: Marked, random: Random) -> Marked:
    """Write the quotation marks of a text in another style of the same length."""
    opening, closing = random.choice(STYLES)
    text = marked.text
    if text.count('"') % 2 == 0 and '"' in text:
        parts = text.split('"')
        marks = [opening, closing] * len(parts)
        text = "".join(p + m for p, m in zip(parts, marks, strict=False))[: len(text)]
    table = str.maketrans({"„": opening, "“": closing, "”": closing, "»": opening, "«": closing})
    return Marked(text if '"' in marked.text else text.translate(table), marked.spans)


def headline(marked: Marked, random: Random) -> Marked:
    """Take the full stop away; now and then write all in capitals."""
    text = marked.text.rstrip(". ")
    if random.random() < UPPERCASE_RATE and "ß" not in text:
        text = text.upper()
    spans = tuple(span for span in marked.spans if span[1] <= len(text))
    return Marked(text, spans)
