"""Reasons in who says the marked words, or calls a thing so."""

import re

from quotegraph.context import QUOTE
from quotegraph.context.frame_choice import PERSONAL
from quotegraph.quotes.case import OF_ANYBODY, Case

VERDICT = re.compile(r"\b(?:ein(?:e[nmrs]?)?|als|von|sei|wegen)\s*$")
NAMING = frozenset(("NOUN", "PROPN", "DET", "ADJ", "X", "NUM"))  # how titles begin
SHORTEST_HEADLINE = 3  # words


def framed(case: Case) -> str | None:
    """A frame right beside the marks speaks for them, unless they only end the clause before it.

    quote: „<marked>Die Brücke bleibt gesperrt</marked>“, sagte <person>Anna Keller</person>.
    No: Die Brücke bleibt „<marked>gesperrt</marked>“, sagte <person>Anna Keller</person>.
    """
    context = case.context
    ends = case.rule == "inquit_after" and context.embedded and not context.sentence_like
    return QUOTE if case.is_framed and not ends else None


def verdict(case: Case) -> str | None:
    """What somebody calls a thing is his or her word for it.

    quote: <person>Anna Keller</person> nannte den Plan einen „<marked>Irrweg</marked>“.
    No: <person>Anna Keller</person> kündigte einen „<marked>Irrweg</marked>“ an.
    """
    context, cue, speaker = case.context, case.cue, case.speaker
    if case.rule != "verb_of_clause" or cue is None or speaker is None:
        return None
    told = case.answer.addressee if case.answer else None
    opening = context.first - 1
    blamed = told is not None and told.head < opening <= told.last  # 'beschuldigte X der „Y“'
    calls = cue.verb_kind in ("call", "judge", "accuse") and speaker.form in PERSONAL
    judged = VERDICT.search(context.lead) or (blamed and case.is_short)
    return QUOTE if calls and judged else None


def defined(case: Case) -> str | None:
    """Nobody calls a thing so, or it calls itself so.

    term: Die Gruppe, die sich selbst „<marked>Rat der Alten</marked>“ nennt, schweigt.
    No: <person>Anna Keller</person> nennt dies „<marked>Irrsinn</marked>“.
    """
    context, cue = case.context, case.cue
    if cue is None or cue.verb_kind != "call" or context.sentence_like:
        return None
    joined = [t.i for t in context.outside if t.lower == "und" and t.i < cue.finite]
    words = (t for t in context.outside if t.i > max(joined, default=-1))
    own = any(t.lower in ("sich", "man") and not context.is_divided_from(t.i) for t in words)
    nobody = case.speaker is None and not cue.passive
    return "term" if nobody or (own and not context.is_divided_from(cue.finite)) else None


def sentence(case: Case) -> str | None:
    """Words that make a sentence are somebody's: four of them, or fewer if a rule answers.

    quote: Auf dem Zettel „<marked>Wir sind bald zurück</marked>“ fehlt der Tag.
    No: Sie gaben den „<marked>Startschuss</marked>“.
    """
    context = case.context
    claimed = case.answer is not None and context.sentence_like and not context.embedded
    return QUOTE if case.is_sentence or claimed else None


def end_of_headline(case: Case) -> str | None:
    """A headline ends with what was said, behind a colon; a title would begin with a noun.

    quote: Mehr Wachen im Kreis: „<marked>Nur fünf in der Nacht</marked>“¶¶Die Polizei spart.
    No: Neu im Kino: „<marked>Der letzte Zug</marked>“¶¶Der Film läuft ab Mai.
    """
    context = case.context
    ends = context.in_headline and context.follows_colon and not context.tail.strip()
    titled = not context.inner or context.inner[0].pos in NAMING
    return QUOTE if ends and not titled and context.word_count >= SHORTEST_HEADLINE else None


def part_of_report(case: Case) -> str | None:
    """Words in marks inside a sentence that reports are the speaker's, or unnamed people's.

    quote: Laut <person>Anna Keller</person> ist die Lage „<marked>ernst, aber stabil</marked>“.
    quote: Es heißt, die Lage sei „<marked>ernst</marked>“.
    No: Die „<marked>Reform</marked>“ kostet Millionen.
    """
    if case.answer is None or not case.is_in_report:
        return None
    cue = case.cue
    relayed = cue is not None and (cue.passive or cue.verb_kind == "relay")
    unnamed = relayed or case.rule in OF_ANYBODY
    told = case.rule == "inquit_after" and case.context.in_konjunktiv  # '… „müde“, hieß es'
    return QUOTE if case.speaker is not None or unnamed or told else None
