"""Names that no list has, coined from the listed: 'Keller' and 'Brandt' give 'Kellandt'.

What the lists know of names must not be all that a network goes by.
"""

import re
from collections.abc import Sequence
from random import Random

COINED_RATE = 0.3
LAST_SYLLABLE = re.compile(r"[aeiouyäöü][^aeiouyäöü]*$")


def maybe_coined(random: Random, names: Sequence[str]) -> str:
    """Draw a name; now and then one that ends in the last syllable of another."""
    name, other = random.choice(names), random.choice(names)
    ending = LAST_SYLLABLE.search(other)
    if ending is None or random.random() >= COINED_RATE:
        return name
    return LAST_SYLLABLE.sub("", name) + ending.group()
