"""Who says the quote in a headline: whoever says the same words below, or the one interviewed."""

import re
from collections.abc import Iterable, Mapping, Sequence

from quotegraph.context import Attribution
from quotegraph.mentions.mention import Mention

MOST = 10  # headlines of one page that are looked up
SHORTEST = 3  # words of a quote that can be known again within a longer one
RULE = "said_below"
WORD = re.compile(r"\w+")

Said = tuple[str, Attribution | None]
"""Quoted words, and who says them as far as is known."""


def said_below(
    headlines: Mapping[int, str], quotes: Iterable[Said], turns: Sequence[Said]
) -> dict[int, Attribution]:
    """Return the attributions of the quotes in headlines that the text below knows, by their key.

    `quotes` are those in marks, `turns` those of an interview: where one person alone answers, the
    headline is hers.
    """
    if not headlines:
        return {}
    known = [(_folded(words), who.speaker) for words, who in (*quotes, *turns) if who]
    sole = _sole(turns)
    found: dict[int, Attribution] = {}
    for key, words in list(headlines.items())[:MOST]:
        speaker = _same(_folded(words), known) or sole
        if speaker is not None:
            found[key] = Attribution(speaker)
    return found


def _same(words: str, known: Iterable[tuple[str, Mention | None]]) -> Mention | None:
    if words.count(" ") - 1 < SHORTEST:
        return None
    return next((speaker for other, speaker in known if speaker and words in other), None)


def _sole(turns: Iterable[Said]) -> Mention | None:
    """Return the only person who speaks in an interview, None if there are several."""
    speakers = [who.speaker for _, who in turns if who and who.speaker]
    persons = [speaker for speaker in speakers if speaker.label == "PER"]
    return persons[0] if len({person.name for person in persons}) == 1 else None


def _folded(words: str) -> str:
    """Return words as they are compared, a blank at either end."""
    return f" {' '.join(WORD.findall(words.lower()))} "
