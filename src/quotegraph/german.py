"""Tell whether a text is German at all: everything else rests on it."""

import re

WORD = re.compile(r"[^\W\d_]+")
FUNCTION_WORD = re.compile(
    r"\b(?:der|die|das|des|dem|den|ein|eine|einem|einen|einer|und|oder|aber|nicht|auch|nur|noch"
    r"|im|von|vom|zu|zum|zur|mit|auf|für|aus|nach|bei|um|über|durch|gegen|vor|bis"
    r"|ist|sind|sei|wird|wurde|werden|hat|haben|hatte|kann|sein|er|sie|es|sich|wir|ich"
    r"|als|wie|dass|wenn|schon|mehr)\b",
    re.IGNORECASE,
)
SAMPLE = 20_000  # characters of a text that are looked at
LEAST_WORDS = 30  # words below which nothing is said about the language
LEAST_SHARE = 0.12  # of 150 German news articles the lowest has 0.24; English has 0.02


def hardly_german(text: str) -> bool:
    """Return whether a text of some length has too few German function words to be German."""
    words = len(WORD.findall(text, 0, SAMPLE))
    return words >= LEAST_WORDS and share(text, words) < LEAST_SHARE


def share(text: str, words: int) -> float:
    """Return how many of so many words at the start of a text are German function words."""
    return len(FUNCTION_WORD.findall(text, 0, SAMPLE)) / words
