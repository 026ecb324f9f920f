"""Find the pronouns that can speak: er, sie, wir, dieser, Letzterer, and 'der' behind a comma."""

from collections.abc import Sequence

from quotegraph.declension import PRONOUNS
from quotegraph.phrases import Mention
from quotegraph.tokens import Token

DEMONSTRATIVES = frozenset(("letzterer", "letztere", "ersterer", "erstere"))
RELATIVE = frozenset(("der", "die"))


def demonstrative(token: Token) -> Mention | None:
    """Return 'Letzterer' and its like as a mention: they are pronouns whatever a tagger says."""
    return _mention(token) if token.lower in DEMONSTRATIVES else None


def pronoun(tokens: Sequence[Token], at: int) -> Mention | None:
    """Return the mention of the pronoun at a token, None if there is none that could speak."""
    token = tokens[at]
    if token.lower not in PRONOUNS or token.pos not in ("PRON", "DET"):
        return None
    if token.lower in RELATIVE and not (at > 0 and tokens[at - 1].text == ","):
        return None
    return _mention(token)


def _mention(token: Token) -> Mention:
    cases, number, gender = PRONOUNS[token.lower]
    return Mention(
        first=token.i,
        last=token.i + 1,
        head=token.i,
        form="pronoun",
        cases=frozenset(cases.split()),
        number=number,
        gender=gender or token.morph.gender,
    )
