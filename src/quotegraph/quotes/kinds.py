"""Say what a marked span is: a quote, or a title, name, nickname, term, motto or scare quote.

Each question looks at one piece of evidence; the first that knows decides, in the order of
`QUESTIONS`. Strong frames go before names, names before the look of the words. What the words
beside a span say of it is asked in `kinds_beside`.
"""

import re

from quotegraph.context import QUOTE, Attribution, Context
from quotegraph.context.frame_choice import PERSONAL
from quotegraph.framing.verb_persons import PERSONS
from quotegraph.grammar.nouns import kind_of, noun, outlets
from quotegraph.quotes.evidence import (
    ADJACENT,
    CONTENT,
    IN_SENTENCE,
    OF_ANYBODY,
    says_of_a_thing,
)
from quotegraph.quotes.kinds_beside import (
    LONGEST_NAME,
    Question,
    is_addressed,
    is_affiliation,
    is_apposed,
    is_explained,
    is_in_brackets_behind,
    is_introduced,
    is_listed_with_names,
    is_maker,
    is_named_again,
    is_named_before_colon,
    is_nickname,
    is_part_of_compound,
    is_so_called,
)
from quotegraph.quotes.works import is_work

DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}")  # „talheim.de“
VERDICT_BEFORE = re.compile(r"\b(?:ein(?:e[nmrs]?)?|als|von|sei|wegen)\s*$")
ARTICLE = re.compile(r"\b(?:der|die|das|den|dem|des|im|am|zum|zur|vom|beim)\s*$")
NAMING = frozenset(("NOUN", "PROPN", "DET", "ADJ", "X", "NUM"))  # how titles begin
SHORTEST_HEADLINE = 3  # words
ABOUT = frozenset("zu zur zum über betreffend".split())  # what laws and reports are about
DECLINED = ("e", "en", "er", "es", "em")
DEFINITE = frozenset(
    """der die das den dem des im am ans ins zum zur vom beim dieser diese dieses diesen diesem
    sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres jener jene""".split()
)


def judge(context: Context, attribution: Attribution | None, rule: str) -> str:
    """Return 'quote', or the kind of marked span that quotes nobody."""
    for question in QUESTIONS:
        answer = question(context, attribution, rule)
        if answer is not None:
            return answer
    return "scare"


def _is_outlet(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    words = context.quote.text(context.reading.text).rstrip(",.")
    return "name" if words in outlets() or DOMAIN.fullmatch(words) else None


def _is_framed(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """A frame right beside the marks speaks for them, unless they only end the clause before it."""
    if rule == "inquit_after" and context.embedded and not context.sentence_like:
        return None
    return QUOTE if rule in ADJACENT else None


def _is_entity(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """A proper name in marks, whole and short: ship, operation, band."""
    first, last = context.tokens
    spoken = rule in IN_SENTENCE and attribution is not None and attribution.speaker is not None
    name = context.reading.name_at.get(first)
    if name is None or name.first > first or name.last < last:
        return None
    weak = spoken and name.label == "MISC"  # what fits nowhere else, inside reported speech
    capital = not context.inner[0].text[0].islower()
    return "name" if capital and not weak and context.word_count <= LONGEST_NAME else None


def _is_verdict(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'nannte dies einen „Militärputsch“': what somebody calls a thing is his word for it."""
    if rule != "verb_of_clause" or attribution is None or attribution.cue is None:
        return None
    speaker = attribution.speaker
    calls = attribution.cue.verb_kind in ("call", "judge", "accuse")
    personal = speaker is not None and speaker.form in PERSONAL
    told = attribution.addressee
    opening = context.first - 1
    blamed = told is not None and told.head < opening <= told.last  # 'beschuldigte X der „Y“'
    article = VERDICT_BEFORE.search(context.lead) or (blamed and context.word_count <= LONGEST_NAME)
    return QUOTE if calls and personal and article else None


def _is_name_like(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """A foreign or unknown name; one bare word is somebody's word where a frame claims it."""
    if not context.name_like:
        return None
    spoken = rule in IN_SENTENCE and attribution is not None and attribution.speaker is not None
    article = ARTICLE.search(context.lead) is not None or context.noun_before is not None
    return None if spoken and context.word_count == 1 and not article else "name"


def _is_repeated_name(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """Capitalised words that the article puts in marks again and again."""
    capital = context.inner[0].text[0].isupper() if context.inner else False
    short = context.word_count <= LONGEST_NAME and (context.embedded or not context.has_finite_verb)
    return "name" if context.is_repeated and capital and short else None


def _is_defined(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'Dies nennt man „Aktiensplit“', 'die sich „Rat“ nennt': a word is given its meaning."""
    if attribution is None or attribution.cue is None or attribution.cue.verb is None:
        return None
    speaker, verb = attribution.speaker, attribution.cue.finite
    named = speaker is not None and speaker.form in PERSONS and not speaker.preposition
    if attribution.cue.verb.verb == "heißen" and named:
        return None if context.sentence_like else "nickname"  # 'Im Dorf heißt er „der Chef“'
    if attribution.cue.verb.kind != "call" or context.sentence_like:
        return None
    joined = [t.i for t in context.outside if t.lower == "und" and t.i < verb]
    words = (t for t in context.outside if t.i > max(joined, default=-1))
    near = any(t.lower in ("sich", "man") and not context.is_divided_from(t.i) for t in words)
    named = near and not context.is_divided_from(verb)
    by_nobody = speaker is None and not attribution.cue.passive
    return "term" if by_nobody or named else None


def _is_outlet_like(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'„Berliner Zeitung“', '„American Enterprise Institute“': the last word says what it is."""
    if context.has_finite_verb or context.word_count > LONGEST_NAME or not context.inner:
        return None
    known = noun(context.inner[-1].text)
    body = known is not None and known.kind in ("medium", "collective")
    body = body and all(t.pos != "ADP" for t in context.inner)  # 'Willkür in den Schulen'
    capital = context.inner[0].text[0].isupper()
    compound = known is not None and known.kind == "medium" and bool(known.front)
    return "name" if body and capital and (context.word_count > 1 or compound) else None


def _is_law(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'„Gesetz zur Änderung des Passgesetzes“': a noun for a text, and what the text is about."""
    words = context.inner[1:] if context.inner and context.inner[0].pos == "DET" else context.inner
    named = context.is_capitalised and not context.has_finite_verb and rule not in ADJACENT
    if len(words) < 3 or not named or not says_of_a_thing(attribution):
        return None
    return "title" if kind_of(words[0].text) == "document" and words[1].lower in ABOUT else None


def _is_mere_noun(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'die Einführung einer zentralen „Datei“': the thing itself, in a report that judges nothing.

    A noun that the article before it makes definite, or an adjective describes, is part of its
    clause; a name if it goes on ('den „Rat für Sicherheit“'), else a word used with distance.
    """
    if rule not in IN_SENTENCE or not says_of_a_thing(attribution):
        return None
    told = (
        context.in_konjunktiv
        or context.in_content_clause
        or context.in_infinitive
        or context.in_headline
    )
    if rule in CONTENT and context.word_count == 1 and (told or rule != "verb_governing"):
        return None  # sagte, dass es die „Schrecken“ verharmlose: what is reported may be verbatim
    before = context.word_before
    if before is None or context.has_finite_verb or not 0 < context.word_count <= LONGEST_NAME:
        return None
    pronoun = before.pos == "PRON" and rule == "opinion_of_clause"  # 'für Keller ist das „Murks“'
    article = before.lower in DEFINITE and not pronoun
    definite = article and context.inner[0].pos in ("NOUN", "PROPN", "ADJ", "X")
    described = before.pos == "ADJ" and context.word_count <= 3 and before.lower.endswith(DECLINED)
    nominal = context.is_capitalised and all(t.pos not in ("VERB", "AUX") for t in context.inner)
    if not (nominal and (definite or described)):
        return None
    return "scare" if context.word_count == 1 else "name"


def _is_mere_adjective(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'Ein „rot-rotes“ Bündnis käme auf 40 Prozent': a word of the kind, where no frame is near."""
    word = context.word_count == 1 and not context.is_capitalised
    if not word or rule not in ("konjunktiv_chain", "told_around"):
        return None
    behind = context.tail[:2].strip()[:1].isupper()
    return "scare" if behind and context.inner[0].lower.endswith(DECLINED) else None


def _is_sentence(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    return QUOTE if context.sentence_like and context.word_count >= 4 else None


def _is_spoken_part(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """Words in marks inside a clause that reports are the speaker's, or unnamed people's."""
    if attribution is None or rule not in IN_SENTENCE:
        return None
    cue = attribution.cue
    unnamed = cue is not None and (cue.passive or cue.verb_kind == "relay")
    unnamed = unnamed or rule in OF_ANYBODY
    told = rule == "inquit_after" and context.in_konjunktiv  # '… „zur Kenntnis“, hieß es'
    return QUOTE if attribution.speaker is not None or unnamed or told else None


def _is_headline(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'Mehr Wachen im Kreis: „Nur fünf in der Nacht“': a headline ends with what was said.

    A title begins with a noun or its article: 'Neu im Kino: „Der letzte Zug“'.
    """
    ends = context.in_headline and context.follows_colon and not context.tail.strip()
    opens = bool(context.inner) and context.inner[0].pos not in NAMING
    return QUOTE if ends and opens and context.word_count >= SHORTEST_HEADLINE else None


def _is_alone(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    return QUOTE if attribution is not None and context.sentence_like else None


QUESTIONS: tuple[Question, ...] = (
    is_part_of_compound,
    is_nickname,
    is_so_called,
    is_work,
    is_introduced,
    is_named_before_colon,
    is_in_brackets_behind,
    is_maker,
    is_explained,
    is_addressed,
    _is_outlet,
    _is_framed,
    _is_verdict,
    _is_outlet_like,
    _is_law,
    is_listed_with_names,
    is_affiliation,
    is_named_again,
    _is_sentence,
    _is_entity,
    is_apposed,
    _is_name_like,
    _is_headline,
    _is_repeated_name,
    _is_defined,
    _is_mere_noun,
    _is_mere_adjective,
    _is_spoken_part,
    _is_alone,
)
