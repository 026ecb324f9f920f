"""Give bare surnames the first names before them, which a recogniser left out."""

from collections.abc import Collection, Sequence

from quotegraph.grammar.nouns import noun
from quotegraph.grammar.tokens import Named, Token
from quotegraph.names.missed_names import NO_NAME_BEHIND, could_be_surname
from quotegraph.names.places import place_of


def with_first_name(
    name: Named, tokens: Sequence[Token], surnames: Collection[str] = (), *, known: bool = False
) -> Named:
    """Give a bare surname the first name before it, unless that is one of the known surnames.

    Before a surname that is `known` as somebody's elsewhere, an unknown name is enough.
    """
    before = name.first - 1
    if name.label != "PER" or name.last - name.first > 1 or before < 0:
        return name
    if tokens[before].text in surnames:
        return name
    if not _is_first_name(tokens, before) and not (known and _stands_alone(tokens, before)):
        return name
    return Named(name.first - 1, name.last, "PER")


def _is_first_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word before a surname belongs to it, though no list knows it: 'Kazuko Nihei'.

    The parser ties them, or an office stands before both: 'Justizminister Kazuko Nihei'.
    """
    first, second = tokens[index], tokens[index + 1]
    if first.pos != "PROPN" or not first.text.istitle() or noun(first.text) is not None:
        return False
    if second.head == index and second.relation in ("name", "apposition"):
        return second.relation == "name" or _stands_alone(tokens, index)
    return index > 0 and is_role(tokens[index - 1]) and place_of(first.text) is None


def _stands_alone(tokens: Sequence[Token], index: int) -> bool:
    """Whether an unknown name has no article: 'Hauke Detlefsen', but 'im Fall Detlefsen'."""
    first, before = tokens[index], tokens[index - 1] if index else None
    if not could_be_surname(tokens, index) or place_of(first.text) is not None:
        return False
    if before is None or before.sentence != first.sentence:
        return True
    bare = before.pos in ("PUNCT", "ADP", "CCONJ", "VERB", "AUX", "PRON")  # erinnert sich …
    return bare and before.lower not in NO_NAME_BEHIND


def is_role(token: Token) -> bool:
    """Whether a word is a noun for people where it stands: an office or a trade, no name."""
    known = noun(token.text)
    return (
        known is not None
        and known.kind == "role"
        and token.text[0].isupper()
        and (token.pos == "NOUN" or "-" in token.text)
    )
