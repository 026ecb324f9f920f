"""Functions that the training configs name; spaCy imports this file with `--code`."""

import sys
from pathlib import Path

from spacy.lookups import Lookups
from spacy.util import registry

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import quotegraph.nlp.components as components

ARCHITECTURES = {
    "quotegraph.WordClassEmbed.v1": components.word_class_embed,
    "quotegraph.SideBySide.v1": components.side_by_side,
}
for name, function in ARCHITECTURES.items():
    if name not in registry.architectures:
        registry.architectures(name, func=function)


@registry.misc("quotegraph.word_classes.v1")
def read_lookups(path: Path) -> Lookups:
    """Return the lookups, with the word classes, of a saved vocabulary."""
    return Lookups().from_disk(Path(path) / "vocab")
