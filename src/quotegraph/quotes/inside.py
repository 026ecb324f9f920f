"""Reasons in the marked words themselves: a name, capitals, a noun that says what it is."""

import re

from quotegraph.grammar.nouns import kind_of, noun
from quotegraph.quotes.case import CONTENT, Case

ARTICLE = re.compile(r"\b(?:der|die|das|den|dem|des|im|am|zum|zur|vom|beim)\s*$")
ABOUT = frozenset("zu zur zum über betreffend".split())  # what laws and reports are about
DECLINED = ("e", "en", "er", "es", "em")
DEFINITE = frozenset(
    """der die das den dem des im am ans ins zum zur vom beim dieser diese dieses diesen diesem
    sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres jener jene""".split()
)


def known_noun(case: Case) -> str | None:
    """The last word says that it is a body or a medium, or the first that it is a law or report.

    name: Der „<marked>Oderfelder Bote</marked>“ erscheint täglich.
    title: Roth sagte, das „<marked>Gesetz über den Schutz der Aue</marked>“ gelte.
    No: Er rügt die „<marked>Willkür in den Schulen</marked>“.
    """
    context = case.context
    if not context.is_capitalised or context.has_finite_verb:
        return None
    words = context.inner[context.inner[0].pos == "DET" :]
    law = len(words) > 2 and kind_of(words[0].text) == "document" and words[1].lower in ABOUT
    if law and not case.is_framed and case.is_only_told_of:
        return "title"
    known = noun(context.inner[-1].text)
    if known is None or not case.is_short or any(t.pos == "ADP" for t in context.inner):
        return None
    compound = known.kind == "medium" and bool(known.front)
    body = known.kind in ("medium", "collective")
    return "name" if body and (context.word_count > 1 or compound) else None


def repeated(case: Case) -> str | None:
    """Words that the article puts in marks again and again are the same each time, else a name.

    name: Der „<marked>Seestern</marked>“ ist ein Schiff, und „Seestern“ heißt die Bar.
    No: Der „<marked>Seestern</marked>“ ist ein Schiff, und „Nordlicht“ heißt die Bar.
    """
    context = case.context
    if case.is_framed or not context.is_repeated:
        return None
    text, words = context.reading.text, context.quote.text(context.reading.text)
    before = zip(context.candidates, context.earlier[: context.index], strict=False)
    kinds = (earlier.kind for one, earlier in before if one.text(text) == words)
    known = next((kind for kind in kinds if kind in ("name", "title", "motto")), None)
    whole = case.is_sentence or (context.has_finite_verb and not context.embedded)
    return known or ("name" if case.is_short and context.is_capitalised and not whole else None)


def entity(case: Case) -> str | None:
    """A proper name fills the marks: ship, operation, band.

    name: Am Abend spielten „<marked><person label="ORG">Nordlicht</person></marked>“ in Husum.
    No: Er sprach von „<marked>Glück</marked>“.
    """
    first, last = case.context.tokens
    name = case.context.reading.name_at.get(first)
    if name is None or name.first > first or name.last < last or not case.is_short:
        return None
    said = case.is_in_report and case.speaker is not None
    weak = said and name.label == "MISC"  # what fits nowhere else, inside reported speech
    return None if weak or case.context.inner[0].text[0].islower() else "name"


def name_like(case: Case) -> str | None:
    """A foreign or unknown name; one bare word in a frame is somebody's word.

    name: Allerlei „<marked>Eye Candy</marked>“ erfreut die Kinder.
    No: Allerlei „<marked>Freude</marked>“ erfüllt die Kinder.
    """
    context = case.context
    if not context.name_like or case.is_view:
        return None
    bare = not ARTICLE.search(context.lead) and context.noun_before is None
    said = case.is_in_report and case.speaker is not None
    return None if said and bare and context.word_count == 1 else "name"


def mere_noun(case: Case) -> str | None:
    """A noun that is part of its clause names the thing itself, in a report that judges nothing.

    scare: Keller kündigte die Einführung einer zentralen „<marked>Datei</marked>“ an.
    No: Keller nannte den Plan einen „<marked>Irrweg</marked>“.
    """
    context, before = case.context, case.context.word_before
    if not (case.is_in_report and case.is_only_told_of and case.could_name) or before is None:
        return None
    if context.word_count == 1 and _may_be_verbatim(case):
        return None
    if any(t.pos in ("VERB", "AUX") for t in context.inner):
        return None
    definite = before.lower in DEFINITE and context.inner[0].pos in ("NOUN", "PROPN", "ADJ", "X")
    described = before.pos == "ADJ" and context.word_count <= 3 and before.lower.endswith(DECLINED)
    if case.is_view or not (definite or described):
        return None
    return "scare" if context.word_count == 1 else "name"


def _may_be_verbatim(case: Case) -> bool:
    """'sagte, dass es die „Schrecken“ verharmlose': what is reported may be the speaker's word."""
    context = case.context
    told = context.in_konjunktiv or context.in_content_clause or context.in_infinitive
    governed = case.rule == "verb_governing" and not (told or context.in_headline)
    return case.rule in CONTENT and not governed


def mere_adjective(case: Case) -> str | None:
    """An adjective before its noun is a word of the kind, where no frame is near.

    scare: Keller sagte, es regne. Ein „<marked>blau-rotes</marked>“ Bündnis sei möglich.
    No: Keller nannte ein „<marked>blau-rotes</marked>“ Bündnis möglich.
    """
    context = case.context
    near = case.rule not in ("konjunktiv_chain", "told_around")
    if near or context.word_count != 1 or context.is_capitalised:
        return None
    noun = context.tail[:2].strip()[:1].isupper()
    return "scare" if noun and context.inner[0].lower.endswith(DECLINED) else None
