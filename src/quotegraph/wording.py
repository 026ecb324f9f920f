"""Quotes and articles as plain text for people: one line per quote."""

from collections.abc import Iterator

from quotegraph.records import Article, Quote, Record, Speaker, Step

USUAL = ("direct", "speech")  # goes without saying: quoted word for word, and spoken
UNKNOWN = "speaker unknown"


def as_text(record: Record) -> str:
    """Return a quote as one line, an article as several; TypeError for any other record."""
    match record:
        case Quote():
            return quote_line(record)
        case Article():
            return "\n".join(article_lines(record))
        case _:
            raise TypeError(f"no words for a {type(record).__name__}")


def speaker_of(speaker: Speaker | None) -> str:
    """Return who speaks, as far as it is known: 'Keller', 'Keller or Roth?', 'er'."""
    if speaker is None:
        return UNKNOWN
    if speaker.name:
        return speaker.name
    if speaker.candidates:
        return " or ".join(speaker.candidates) + "?"
    return speaker.mention.text if speaker.mention else UNKNOWN


def speaker_with_words(speaker: Speaker | None) -> str:
    """Return who speaks and the words that say more than the name: 'Keller (die Ministerin)'."""
    known = speaker_of(speaker)
    words = speaker.mention.text if speaker and speaker.mention else ""
    return known if words in known else f"{known} ({words})"


def step_line(step: Step) -> str:
    """Return a step to the speaker's name in words: 'full name: Anna Keller'."""
    rule = step.rule.replace("_", " ")
    return f"{rule}: {step.evidence.text}" if step.evidence else rule


def way(speaker: Speaker) -> str:
    """Return who speaks and how the words led there: 'Paul Roth (pronoun: Der Maurer Roth)'."""
    steps = ", ".join(map(step_line, speaker.steps))
    return f"{speaker_of(speaker)} ({steps})" if steps else speaker_of(speaker)


def label(quote: Quote) -> str:
    """Return what fits on a small label: 'Anna Keller · partial · 0.90'."""
    return " · ".join((speaker_of(quote.speaker), *notes(quote), f"{quote.confidence:.2f}"))


def notes(quote: Quote) -> tuple[str, ...]:
    """Return what is special about a quote, in words: 'indirect', 'thought', 'not said'."""
    found = (quote.type, quote.medium, *quote.flags)
    return tuple(note.replace("_", " ") for note in found if note and note not in USUAL)


def places(quote: Quote) -> str:
    """Return the offsets of a quote in the raw text: '12:31, 48:60'."""
    return ", ".join(f"{span.start}:{span.end}" for span in quote.spans)


def details(quote: Quote) -> str:
    """Return what a reader asks for last: id, type, offsets and the rule that decided."""
    type = quote.type.replace("_", " ")
    return f"{quote.id}: {type}, {places(quote)}, {quote.rule or 'no rule'}"


def quote_line(quote: Quote) -> str:
    """Return a quote in one line: where, who, what, how sure."""
    said = f"„{quote.text}“" if quote.type == "direct" else quote.text
    special = ", ".join((*notes(quote), f"{quote.confidence:.2f}"))
    return one_line(f"[{places(quote)}] {speaker_with_words(quote.speaker)}: {said} ({special})")


def heading(article: Article) -> str:
    """Return the title, or what stands for it."""
    return one_line(article.title or headline(article) or article.id or "Article without a title")


def headline(article: Article) -> str:
    """Return the headline that stands in the text, '' if none does."""
    return next((one_line(zone.text) for zone in article.zones if zone.kind == "headline"), "")


def origin(article: Article) -> str:
    """Return source and date of an article, as far as they are known: 'Stadtpost, 2026-03-01'."""
    day = article.published.isoformat()[:10] if article.published else ""
    return one_line(", ".join(part for part in (article.source or "", day) if part))


def summary(article: Article) -> str:
    """Return what is known of an article beside its title: 'Stadtpost, 2026-03-01; 2 quotes'."""
    return "; ".join(filter(None, (origin(article), counted(len(article.quotes), "quote"))))


def counted(number: int, thing: str) -> str:
    """Return a number with its noun: '1 quote', '2 quotes'."""
    return f"{number:,} {thing}" + ("" if number == 1 else "s")


def article_lines(article: Article) -> Iterator[str]:
    """Yield an article as a reader wants it: its heading, a line a quote, what was odd."""
    yield f"{heading(article)} ({summary(article)})"
    for quote in article.quotes:
        yield f"  {quote_line(quote)}"
    for words in article.marked:
        yield f"  [{words.start}:{words.end}] {one_line(words.text)} (no quote: {words.kind})"
    for warning in article.warnings:
        yield f"  warning: {one_line(warning)}"


def one_line(text: str) -> str:
    """Return a text without line ends, and without control signs, which a terminal would obey."""
    words = " ".join(text.split())
    return "".join(sign for sign in words if sign.isprintable())
