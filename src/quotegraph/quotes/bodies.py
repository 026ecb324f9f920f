"""Reasons to take marked words for a body: known as a medium, or somebody belongs to it."""

import re

from quotegraph.context.frame_choice import PERSONAL
from quotegraph.context.left_out import stands_for_speaker
from quotegraph.grammar.nouns import outlets
from quotegraph.quotes.case import Case

DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}")  # „talheim.de“
OF = re.compile(r"\b(?:von|vom|von der|von den|der|des|beim|bei|bei der|für|aus)\s*$")
PARTICIPLE = re.compile(r"[a-zäöüß]{4,}(?:ten|te|tes|ter|nen|ne|nes|ner)")
PARTNER = re.compile(r"\s+(?:und|sowie)\s+(?:de[rnm]|die|das|ein\w{0,2})\s")


def outlet(case: Case) -> str | None:
    """A known newspaper, broadcaster or agency, or an address.

    name: Laut „<marked>talheim.de</marked>“ regnet es.
    No: Laut „<marked>allen Leuten</marked>“ regnet es.
    """
    words = case.context.quote.text(case.context.reading.text).rstrip(",.")
    return "name" if words in outlets() or DOMAIN.fullmatch(words) else None


def body(case: Case) -> str | None:
    """The marked words are a body that somebody belongs to, or that acts.

    name: Paul Roth vom „<marked>Netzwerk Ost</marked>“ sagte, es regne.
    name: Keller rügte, die von „<marked>Umfrage Nord</marked>“ erhobene Zahl sei alt.
    No: Paul Roth sprach von „<marked>Glück</marked>“.
    """
    if case.is_framed or not case.could_name:
        return None
    if _is_maker(case):
        return "name"
    found = _is_partner(case) or _is_told(case) or _is_employer(case)
    return "name" if found and case.is_only_told_of else None


def _is_maker(case: Case) -> bool:
    """Whether a participle tells what the body did: 'die von „…“ erhobenen Zahlen'."""
    context = case.context
    by = context.word_before is not None and context.word_before.text in ("von", "vom")
    behind = context.reading.tokens[context.last + 1 : context.last + 3]
    if not by or len(behind) < 2 or not PARTICIPLE.fullmatch(behind[0].text):
        return False
    return behind[1].text[0].isupper()


def _is_partner(case: Case) -> bool:
    """'„Netzwerk Ost“ und die Stadt kündigten an'."""
    context = case.context
    opens = context.starts_clause(context.outer[0])
    return opens and PARTNER.match(context.tail) is not None


def _is_told(case: Case) -> bool:
    """'sagte Brandt der „Kanalzeitung“'."""
    told = case.answer.addressee if case.answer is not None else None
    return told is not None and told.first <= case.context.first and case.context.last <= told.last


def _is_employer(case: Case) -> bool:
    """'Paul Roth vom „Netzwerk Ost“': a person or body stands right before 'vom', 'der', 'bei'."""
    context = case.context
    of = OF.search(context.lead)
    if of is None or stands_for_speaker(context) is not None:
        return False
    end = context.outer[0] - len(context.lead) + of.start()
    near = (*context.frames.mentions_of(context.sentence), *filter(None, [case.speaker]))
    persons = [m for m in near if m.form in PERSONAL and m.form != "pronoun"]
    ends = {context.reading.tokens[i].end for m in persons for i in (m.head, m.last - 1)}
    return len(context.reading.text[:end].rstrip()) in ends
