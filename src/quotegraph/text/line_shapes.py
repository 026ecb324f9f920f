"""Tell datelines, bylines, credits and bare links by the shape of their line."""

import re

from quotegraph.text.lines import Line
from quotegraph.text.zone_words import GLUE
from quotegraph.vocabulary import ZoneKind

SAMPLE = 1000  # code points of a line that tell its script
NUMBER = re.compile(r"\d[\d.,]*")
_LATIN = "A-Za-zªºÀ-ÖØ-öø-ɏḀ-ỿﬀ-ﬆ"
LATIN = re.compile(rf"[{_LATIN}]")
OTHER_LETTER = re.compile(rf"[^\W\d_{_LATIN}]")
BYLINE = re.compile(r"(?:Von|Text:) (?:(?:[A-ZÄÖÜ][\w.-]+|und|,|von|Dr\.)(?:, | |$)){1,8}")
# Where a page stands, and its menus: 'Startseite > Wirtschaft > Firmen', 'Abo | E-Paper | Suche'.
_ITEM = r"[^.!?:„“»«|>›]{1,30}"
MENU = re.compile(rf"{_ITEM}(?: ([|>›]) {_ITEM})(?: \1 {_ITEM})+")
AGENCY_TAIL = re.compile(r" [-–—] [A-Z][\w ]*, (?:\d{3,4}, )?\d{1,2}\.\d{1,2}\.\d{4}$")

# A dateline: a place, an agency, a weekday, a day and a time in the orders that pages have.
DAY = (
    r"(?:\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}\.?\s(?:Jan|Feb|Mär|Apr|Mai|Jun"
    r"|Jul|Aug|Sep|Okt|Nov|Dez|Jänner|Januar|Februar|März|April|Juni|Juli|August|September|Oktober"
    r"|November|Dezember)\.?(?:\s\d{4})?)"
)
TIME = r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?|\d{1,2}(?=\sUhr))(?:\s?Uhr)?(?:\sMES?Z)?"
PLACE = r"[A-ZÄÖÜ][\w.-]*(?:[ /][A-ZÄÖÜ][\w.-]*){0,2}"
WEEKDAY = (
    r"(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|(?:Mo|Di|Mi|Do|Fr|Sa|So)\b\.?)"
)
MOMENT = rf"(?:(?:{WEEKDAY}|{DAY}|{TIME}|(?:den|am|um|vom)\b)[\s,|/–—·•-]*)"
AGENCY = r"\((?:[a-z]{2,6}|[A-Z]{2,6})(?:/[\w-]+)*\)"
DATELINE = re.compile(
    rf"{MOMENT}{{1,8}}"
    rf"|{PLACE}(?:,\s?|\s)(?={WEEKDAY}|den|am|{DAY}){MOMENT}{{1,8}}"
    rf"|{PLACE},\s?{MOMENT}{{1,8}}"
    rf"|{PLACE}\s?{AGENCY}[\s,–—-]*{MOMENT}{{0,8}}"
)


def zone_by_shape(line: Line) -> ZoneKind | None:
    """Return the zone that the shape of a line gives away, None if it could be any."""
    text = line.text
    if _is_other_script(text):
        return "other_script"
    if not line.is_short:
        return None
    if DATELINE.fullmatch(text):
        return "dateline"
    if NUMBER.fullmatch(text) or not any(map(str.isalnum, text)):
        return "boilerplate"
    if line.words > 2 and BYLINE.fullmatch(text):
        return "credit"
    if MENU.fullmatch(text):
        return "boilerplate"
    if AGENCY_TAIL.search(text):
        return "caption"
    if text.startswith("©"):
        return "caption" if line.words > 12 or (line.words > 5 and GLUE.search(text)) else "credit"
    if "©" in text and line.is_label and line.words > 5:
        return "caption"
    if re.match("[»›] ", text) and not re.search("[«‹]", text) and line.is_label:
        return "related"
    return None


def _is_other_script(text: str) -> bool:
    """Whether most letters of a line are not Latin."""
    sample = text[:SAMPLE]
    others = OTHER_LETTER.findall(sample)
    return bool(others) and len(LATIN.findall(sample)) < len(others)
