"""What age a text gives somebody: 'Anna Keller (52)', 'der 52-jährige Jonas Brandt', 'ist 52'."""

from collections.abc import Iterator, Sequence

from quotegraph.grammar.tokens import Token

YOUNGEST_TOLD = 10  # years: 'Anna Keller ist 3' may be a place in a race
OLDEST = 115
PRESENT = ("ist", "wird")
CLOSES = frozenset((",", ".", ";", ")", "und"))
REACH = 8  # tokens beside a name: 'Antje, die heute, mit 91, im Heim lebt'


def age_beside(tokens: Sequence[Token]) -> str:
    """Return the age among the words of a mention and the one behind it, '' if there is none."""
    return next(_ages(tokens), "")


def age_told(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return the age that a sentence tells of the name at these tokens, '' for none."""
    sentence = tokens[first].sentence
    before = [t for t in tokens[max(0, first - REACH) : first] if t.sentence == sentence]
    behind = [t for t in tokens[last : last + REACH] if t.sentence == sentence]
    verb = len(behind) > 1 and behind[0].lower in PRESENT
    words = [token.lower for token in behind[verb : verb + 3]]
    if len(words) > 1 and _is_age(words[0]):
        closed = verb and words[1] in CLOSES and int(words[0]) >= YOUNGEST_TOLD
        if words[1:] == ["jahre", "alt"] or closed:
            return words[0]
    if any(token.morph.tense == "Past" for token in (*before, *behind)):
        return ""  # 'Mit 17 Jahren wurde Anna Keller Profi'
    return next(_with(before), "") or next(_with(behind), "")


def _with(words: Sequence[Token]) -> Iterator[str]:
    """'…, die heute, mit 91, im Heim lebt', 'Mit 81 Jahren steht sie auf der Bühne'."""
    for with_, age, close in zip(words, words[1:], words[2:], strict=False):
        if with_.lower == "mit" and _is_age(age.text) and close.text in ("Jahren", *CLOSES):
            yield age.text


def _is_age(word: str) -> bool:
    return word.isdigit() and 0 < int(word) <= OLDEST


def _ages(tokens: Sequence[Token]) -> Iterator[str]:
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if before.text in ("(", ",") and token.text.isdigit() and after.text in (")", ","):
            yield token.text
    yield from (
        t.text.split("-")[0] for t in tokens if "-jährige" in t.lower and t.text[0].isdigit()
    )
