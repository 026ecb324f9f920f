"""Read a few words in marks as a noun: 'der „Spiegel“', 'ein „Versehen“'."""

from collections.abc import Sequence

from quotegraph.grammar.declension import ALL_CASES, cases_of
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.nouns import kind_of, outlets
from quotegraph.grammar.tokens import Named, Token
from quotegraph.marks import CLOSING
from quotegraph.mentions.mention import Mention

LONGEST_MARKED = 4  # tokens between marks that can still be the noun of a phrase


def marked_phrase(
    tokens: Sequence[Token], names: dict[int, Named], first: int, mark: int, last: int
) -> Mention | None:
    """'der „Spiegel“', 'ein „Versehen“': a few words in marks that an article makes a noun."""
    stop = closing_mark(tokens, mark, last)
    if stop is None or _is_relative(tokens, first, stop + 1, last):
        return None
    words = " ".join(token.text for token in tokens[mark + 1 : stop])
    medium = kind_of(tokens[stop - 1].text) == "medium" and stop - mark > 2
    beside = 0 < first == mark and kind_of(tokens[first - 1].text) == "medium"  # des Magazins „…“
    named = medium or beside or words in outlets() or (mark + 1 in names and first < mark)
    named = named or (first == mark and _stands_as_name(tokens, mark, stop, last))
    return Mention(
        first=first,
        last=stop + 1,
        head=mark + 1,
        form="organisation" if named else "none",
        cases=cases_of(tokens[first], "", "") if first < mark else ALL_CASES,
        number="Sing" if named else "",
        label="ORG" if named else None,
        name=(mark + 1, stop) if named else None,
    )


def _stands_as_name(tokens: Sequence[Token], mark: int, stop: int, last: int) -> bool:
    """'„Tiger9“ teilte mit, dass …' with no comma between, 'Anna Keller vom „Talheim Team“'."""
    if not all(token.pos in ("PROPN", "X") for token in tokens[mark + 1 : stop]):
        return False
    if mark and tokens[mark - 1].sentence == tokens[mark].sentence:
        of_person = mark > 1 and kind_of(tokens[mark - 2].text) == "role"  # der Chef von „Enera“
        return tokens[mark - 1].lower in ("von", "vom") and (of_person or stop - mark > 2)
    return stop + 1 < last and is_finite(tokens[stop + 1])


def _is_relative(tokens: Sequence[Token], first: int, after: int, last: int) -> bool:
    """', der „Ja“ sagte': the article is a relative pronoun, its verb behind the marks."""
    opens = first > 0 and tokens[first - 1].text == "," and tokens[first].lower in ("der", "die")
    return opens and after < last and is_finite(tokens[after])


def closing_mark(tokens: Sequence[Token], mark: int, last: int) -> int | None:
    """Return the token that closes a mark, None if more than a few words stand between."""
    reach = range(mark + 2, min(mark + LONGEST_MARKED + 2, last))
    return next((stop for stop in reach if tokens[stop].text in CLOSING), None)
