"""Find the pronouns that can speak: er, sie, wir, dieser, Letzterer, and 'der' behind a comma."""

from collections.abc import Sequence

from quotegraph.grammar.declension import PRONOUNS
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.tokens import Token
from quotegraph.mentions.mention import Mention

DEMONSTRATIVES = frozenset(("letzterer", "letztere", "ersterer", "erstere"))
BARE = {  # 'die einen von „Glück“', 'der andere': with no noun behind
    *(("die", word) for word in ("beiden", "einen", "anderen", "eine", "andere")),
    *(("der", word) for word in ("eine", "andere")),
}
OPENERS = DEMONSTRATIVES | {"der", "die", "einer", "eine"}
RELATIVE = {
    "der": PRONOUNS["der"],
    "die": PRONOUNS["die"],
    "das": ("Nom Acc", "Sing", "Neut"),
    "welcher": PRONOUNS["der"],
    "welche": PRONOUNS["die"],
    "welches": ("Nom Acc", "Sing", "Neut"),
}
SPEAKING = PRONOUNS | RELATIVE
POSSESSIVES = {"sein": "Masc", "dessen": "Masc", "ihr": "Fem", "deren": "Fem"}


def demonstrative(tokens: Sequence[Token], at: int) -> Mention | None:
    """Return 'Letzterer', 'die beiden', 'die einen', 'Einer der …', whatever a tagger says."""
    word = tokens[at].lower
    if word not in OPENERS:
        return None
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if (word, following) in BARE:
        described = at + 2 < len(tokens) and tokens[at + 2].pos in ("ADJ", "NOUN", "PROPN", "NUM")
        number = "Plur" if following.endswith("n") else "Sing"
        return None if described else _mention(tokens[at])._replace(last=at + 2, number=number)
    some = word in ("einer", "eine") and following in ("der", "von")
    certain = word in DEMONSTRATIVES or some
    return _mention(tokens[at]) if certain else None


def pronoun(tokens: Sequence[Token], at: int) -> Mention | None:
    """Return the mention of the pronoun at a token, None if there is none that could speak."""
    token = tokens[at]
    if token.lower not in SPEAKING or token.pos not in ("PRON", "DET"):
        return None
    if token.lower in RELATIVE and not (at > 0 and tokens[at - 1].text == ","):
        return _pointing(tokens, at)
    if token.lower == "das" and any(map(is_finite, tokens[at + 1 : at + 2])):
        return None  # 'sagte, das sei „Unsinn“'
    return _mention(token)


def possessor_gender(word: str) -> str:
    """Return the gender that a possessive shows of its owner: 'Masc' for 'seine', '' for none."""
    return next((gender for stem, gender in POSSESSIVES.items() if word.startswith(stem)), "")


def _pointing(tokens: Sequence[Token], at: int) -> Mention | None:
    """'Der sagte nur …': before the verb of a sentence it opens 'der' is no article."""
    opens = at == 0 or tokens[at - 1].sentence != tokens[at].sentence
    stands = opens and tokens[at].text in ("Der", "Die") and at + 1 < len(tokens)
    return _mention(tokens[at]) if stands and is_finite(tokens[at + 1]) else None


def _mention(token: Token) -> Mention:
    cases, number, gender = SPEAKING[token.lower]
    return Mention(
        first=token.i,
        last=token.i + 1,
        head=token.i,
        form="pronoun",
        cases=frozenset(cases.split()),
        number=number,
        gender=gender or token.morph.gender,
    )
