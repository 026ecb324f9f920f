"""Say what a marked span is: a quote, or a title, name, nickname, term, motto or scare quote.

Each question looks at one piece of evidence; the first that knows decides, in the order of
`QUESTIONS`. Strong frames go before names, names before the look of the words.
"""

import re
from collections.abc import Callable

from quotegraph import lexicon
from quotegraph.context import Attribution, Context
from quotegraph.frame_choice import PERSONAL
from quotegraph.nouns import introducing, noun, outlets

QUOTE = "quote"
Question = Callable[[Context, Attribution | None, str], str | None]

# Rules whose frame stands right beside the marks: what they frame is spoken.
ADJACENT = frozenset(
    (
        "label",
        "inquit_after",
        "so_after",
        "verb_before_colon",
        "noun_before_colon",
        "points_back",
    )
)
IN_SENTENCE = frozenset(
    (
        "verb_of_clause",
        "verb_governing",
        "source_of_clause",
        "source_governing",
        "dash_source",
        "same_sentence",
        "inquit_after",
        "noun_governing",
        "noun_with_clause",
        "opinion_of_clause",
        "wanted_by_subject",
        "subject_of_main_clause",
        "konjunktiv_chain",
    )
)
SO_CALLED = re.compile(r"\bso ?genannte?[nrms]?\s*$|\bsog\.\s*$", re.IGNORECASE)
CALLED = re.compile(
    r"\b(?:namens|genannt|heißt|hieß|heißen|getauft|benannt|betitelt|unter dem Namen)\s*$"
)
CALLED_AFTER = re.compile(r"\s+(?:genannt|benannt|getauft)\b")
ARTICLE = re.compile(r"\b(?:der|die|das|den|dem|des|im|am|zum|zur|vom|beim)\s*$")
EXPLAINS = re.compile(r"\s+(?:heißt|bedeutet|meint|bezeichnet|steht für|nennt man)\b")
LONGEST_NAME = 5


def judge(context: Context, attribution: Attribution | None, rule: str) -> str:
    """Return 'quote', or the kind of marked span that quotes nobody."""
    for question in QUESTIONS:
        answer = question(context, attribution, rule)
        if answer is not None:
            return answer
    return "scare"


def _is_part_of_compound(
    context: Context, attribution: Attribution | None, rule: str
) -> str | None:
    """'„Spiegel“-Bericht', 'Anti-„Reform“-Bündnis': a word, whoever uses it."""
    before = context.reading.text[context.outer[0] - 1 : context.outer[0]]
    after = context.tail[:2]
    hyphenated = (after[:1] == "-" and after[1:].isalnum()) or before == "-"
    return "name" if hyphenated and context.words <= LONGEST_NAME else None


def _is_nickname(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'Jens „Bulle“ Krause'."""
    first, last = context.tokens
    tokens = context.reading.tokens
    if first < 2 or last + 1 >= len(tokens) or context.words > 3:
        return None
    before, after = tokens[first - 2], tokens[last + 1]
    known = before.text in lexicon.first_names() or before.pos == "PROPN"
    named = known and before.text.istitle() and after.text[0].isupper() and after.pos != "VERB"
    beside = before.end + 1 == context.outer[0] and after.start == context.outer[1] + 1
    return "nickname" if named and beside else None


def _is_so_called(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    return "term" if SO_CALLED.search(context.lead) else None


def _is_outlet(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    words = context.quote.text(context.reading.text).rstrip(",.")
    return "name" if words in outlets() else None


def _is_introduced(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'Der Film „…“', 'das Schiff „…“', 'unter dem Motto „…“'."""
    word = re.search(r"([\w-]+)\s*$", context.lead)
    row = introducing(word.group(1)) if word else None
    if row == "name" and context.inner and context.inner[0].text[0].islower():
        return None
    if row is None:
        return _is_called(context, spoken=rule in IN_SENTENCE)
    known = noun(word.group(1)) if word else None
    says = known is not None and known.kind == "speech"
    framed = says and row != "motto" and rule in (*IN_SENTENCE, *ADJACENT)
    if framed or (rule in ADJACENT and context.colon):
        return None
    return row


def _is_called(context: Context, *, spoken: bool) -> str | None:
    """'namens „…“', '(Codename: „…“)', 'kurz „…“ genannt'; 'hat es „…“ genannt' is speech."""
    if context.sentence_like:
        return None
    before = re.search(r"([\w-]+):\s*$", context.lead)
    said = noun(before.group(1)) if before else None
    speech = said is not None and said.kind == "speech"
    labelled = introducing(before.group(1)) if before and not speech else None
    after = None if spoken else CALLED_AFTER.match(context.tail)
    called = CALLED.search(context.lead) or after
    return labelled or ("name" if called else None)


def _is_addressed(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'sagte Brandt der „Kanalzeitung“': the marked words name who is told."""
    told = attribution.addressee if attribution is not None else None
    if told is None or context.words > LONGEST_NAME:
        return None
    return "name" if told.first <= context.tokens[0] and context.tokens[1] <= told.last else None


def _is_explained(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'„Shutdown“ heißt dort Haushaltsstopp': a word is explained."""
    opens = context.starts_clause(context.outer[0]) and context.words <= 3
    return "term" if opens and EXPLAINS.match(context.tail) else None


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
    return "name" if capital and not weak and context.words <= LONGEST_NAME else None


def _is_verdict(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'nannte dies einen „Militärputsch“': what somebody calls a thing is his word for it."""
    if rule != "verb_of_clause" or attribution is None or attribution.cue is None:
        return None
    verb, speaker = attribution.cue.verb, attribution.speaker
    calls = verb is not None and verb.kind in ("call", "judge", "accuse")
    personal = speaker is not None and speaker.form in PERSONAL
    article = re.search(r"\b(?:ein(?:e[nmrs]?)?|als|von|sei|wegen)\s*$", context.lead)
    return (
        QUOTE
        if calls and personal and article and not _is_defined(context, attribution, rule)
        else None
    )


def _is_apposed(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'die Meeresschnecke „Chelidonura“': marked words right behind a noun name it."""
    before = context.noun_before
    if before is None or context.finite or context.words > LONGEST_NAME:
        return None
    if rule in IN_SENTENCE and any(t.text[0].islower() for t in context.inner):
        return None  # 'Spuren von Salz', under a frame: somebody's words
    known = noun(before.text)
    common = before.pos == "NOUN" and (known is None or known.kind not in ("role", "speech"))
    return "name" if common and context.inner[0].text[0].isupper() else None


def _is_name_like(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """A foreign or unknown name; one bare word is somebody's word where a frame claims it."""
    if not context.name_like:
        return None
    spoken = rule in IN_SENTENCE and attribution is not None and attribution.speaker is not None
    article = ARTICLE.search(context.lead) is not None or context.noun_before is not None
    return None if spoken and context.words == 1 and not article else "name"


def _is_repeated_name(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """Capitalised words that the article puts in marks again and again."""
    capital = context.inner[0].text[0].isupper() if context.inner else False
    short = context.words <= LONGEST_NAME and not context.finite
    return "name" if context.repeated and capital and short else None


def _is_defined(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'Dies nennt man „Aktiensplit“', 'die sich „Rat“ nennt': a word is given its meaning."""
    if attribution is None or attribution.cue is None or attribution.cue.verb is None:
        return None
    if attribution.cue.verb.kind != "call" or context.sentence_like:
        return None
    speaker = attribution.speaker
    words = {t.lower for t in context.outside}
    return "term" if speaker is None or "sich" in words or "man" in words else None


def _is_outlet_like(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'„Berliner Zeitung“', '„American Enterprise Institute“': the last word says what it is."""
    if context.finite or context.words > LONGEST_NAME or not context.inner:
        return None
    known = noun(context.inner[-1].text)
    body = known is not None and known.kind in ("medium", "collective")
    capital = context.inner[0].text[0].isupper()
    compound = known is not None and known.kind == "medium" and bool(known.front)
    return "name" if body and capital and (context.words > 1 or compound) else None


def _is_sentence(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    return QUOTE if context.sentence_like and context.words >= 4 else None


def _is_spoken_part(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """Words in marks inside a clause that reports are the speaker's words."""
    spoken = attribution is not None and attribution.speaker is not None
    return QUOTE if spoken and rule in IN_SENTENCE else None


def _is_alone(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    return QUOTE if attribution is not None and context.sentence_like else None


QUESTIONS: tuple[Question, ...] = (
    _is_part_of_compound,
    _is_nickname,
    _is_so_called,
    _is_introduced,
    _is_explained,
    _is_addressed,
    _is_outlet,
    _is_framed,
    _is_outlet_like,
    _is_sentence,
    _is_verdict,
    _is_entity,
    _is_apposed,
    _is_name_like,
    _is_repeated_name,
    _is_defined,
    _is_spoken_part,
    _is_alone,
)
