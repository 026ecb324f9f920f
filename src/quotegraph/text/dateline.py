"""Read the day of an article from its dateline: 'Berlin, 3. März 2021', 'Kiew (dpa) 07.12.2019'."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count

from quotegraph.text.zones import Zone

MONTHS = {
    **dict(zip("jan feb mär apr mai jun jul aug sep okt nov dez".split(), count(1))),
    "jän": 1,
    "mrz": 3,
}
MOST_BODY = 2  # paragraphs of the body in which a dateline may still come
DAY = re.compile(
    r"(?<!\d)(?:(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
    r"|(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})"
    r"|(?P<dd>\d{1,2})\.?\s(?P<name>(?:Jan|Jän|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)"
    r"[a-zä]*)\.?\s(?P<yy>\d{4}))(?!\d)"
)
# What may stand before the day at the front of a paragraph: a place, a bracket, a weekday.
LEAD = re.compile(
    r"[A-ZÄÖÜ][\w.]*(?:[/-][\w.]+)*(?:(?: [/-])? [A-ZÄÖÜ][\w.]*(?:[/-][\w.]+)*){0,3}"
    r"(?:\s?\([\w/ .-]{2,30}\))?[,:]?\s"
    r"(?:(?:den|am|[A-Z][a-zäöü]+,)\s)?"
)
TAIL = re.compile(r"\s?(?:\([\w/ .-]{2,30}\))?\s?(?:[-–—.:,|]|$)")


def day_of(text: str, zones: Sequence[Zone]) -> date | None:
    """Return the day that the dateline of a clean text gives, None if there is none with a year."""
    return next(_days(text, zones), None)


def _days(text: str, zones: Sequence[Zone]) -> Iterator[date]:
    body = 0
    for zone in zones:
        line = text[zone.start : zone.end]
        if zone.kind == "dateline":
            yield from (day for match in DAY.finditer(line) if (day := _day(match)))
        elif zone.kind == "body":
            body += 1
            day = _leading(line)
            if day is not None:
                yield day
        if body == MOST_BODY:
            return


def _leading(line: str) -> date | None:
    """Return the day at the front of a paragraph that opens with a dateline."""
    lead = LEAD.match(line)
    match = DAY.match(line, lead.end()) if lead else None
    return _day(match) if match and TAIL.match(line, match.end()) else None


def _day(match: re.Match[str]) -> date | None:
    """Return the day of a match, None for a 31 February."""
    found = match.groupdict()
    year = found["year"] or found["y"] or found["yy"]
    month = found["month"] or found["m"] or MONTHS[found["name"][:3].lower()]
    day = found["day"] or found["d"] or found["dd"]
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
