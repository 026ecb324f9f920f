"""Whether a word says that something is not so."""

from collections.abc import Sequence

from quotegraph.grammar.tokens import Token

NEGATIONS = frozenset(("nie", "niemals", "nicht", "kein", "keine", "keiner", "keinem", "keinen"))
BESIDES = frozenset(("nur", "allein", "bloß", "zuletzt"))  # 'nicht nur' says more, not less


def is_negation(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word at an index negates its clause: 'sagte nicht', but not 'nicht nur'."""
    if tokens[index].lower not in NEGATIONS:
        return False
    return index + 1 == len(tokens) or tokens[index + 1].lower not in BESIDES
