"""What a pronoun or description shows of whom it stands for: gender, number, politeness."""

from collections.abc import Sequence

from quotegraph.framing.frames import Frames
from quotegraph.grammar.tokens import Token
from quotegraph.mentions.mention import Mention

GENDERS = {"Masc": "m", "Fem": "f"}
ARTICLE_GENDERS = {"der": "m", "die": "f", "dieser": "m", "diese": "f"}
FEMININE = ("sie", "diese", "jene", "die")


def gender_of(tokens: Sequence[Token], mention: Mention) -> str | None:
    """Return the gender that a pronoun, or the article of a description, shows."""
    if mention.form != "pronoun":
        article = tokens[mention.first].lower
        return ARTICLE_GENDERS.get(article) or GENDERS.get(mention.gender)
    word = tokens[mention.head].lower
    feminine = word in FEMININE or word.startswith("ihr")
    return "f" if feminine else GENDERS.get(mention.gender)


def body_gender(tokens: Sequence[Token], mention: Mention) -> str | None:
    """Return the gender of the noun for a body: 'der Zeitung' is feminine, whatever its article."""
    return mention.noun.gender if mention.noun is not None else gender_of(tokens, mention)


def is_polite(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether it is 'Sie' with a capital inside a sentence, which speaks to somebody."""
    token = tokens[mention.head]
    return token.text == "Sie" and any(
        before.sentence == token.sentence and before.text[-1].isalnum()
        for before in tokens[max(0, token.i - 1) : token.i]
    )


def verb_numbers(frames: Frames) -> dict[int, str]:
    """For each subject of a cue the number that its verb shows: 'sagten sie' is several."""
    return {
        frame.speaker.first: frame.cue.number
        for frame in frames
        if frame.speaker is not None and frame.cue.number
    }


def speakers(frames: Frames) -> frozenset[int]:
    """Return the first tokens of all who speak by a frame."""
    return frozenset(frame.speaker.first for frame in frames if frame.speaker is not None)
