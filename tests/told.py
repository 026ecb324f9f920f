"""What a text tells without marks, for rows of tests: '[type] words' with the speaker's words."""

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
