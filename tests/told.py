"""What a text tells without marks, and rows of tests that say it: '{Keller} sagte, [es regne].'"""

import re

import quotegraph as qg


def told(text: str, rule: str | None = None) -> list[tuple[str, str | None]]:
    """Return the words and the speaker's words of everything told, or of what one rule found."""
    return [
        (
            quote.text,
            quote.speaker.mention.text if quote.speaker and quote.speaker.mention else None,
        )
        for quote in qg.extract(text).quotes
        if quote.type != "direct" and rule in (None, quote.rule)
    ]


def rows_of(block: str) -> list[str]:
    """Return the lines of a block of rows, without those that begin with #."""
    return [line for line in block.strip().splitlines() if not line.startswith("#")]


def read_row(row: str) -> tuple[str, list[tuple[str, str | None]]]:
    """Return the text of a row, and the words in brackets with the speaker's words in braces.

    Several brackets are parts of one report; without any nothing is told.
    """
    words = " ".join(re.findall(r"\[(.*?)\]", row))
    speaker = re.search(r"{(.*?)}", row)
    text = re.sub(r"[][{}]", "", row)
    return text, [(words, speaker[1] if speaker else None)] if words else []
