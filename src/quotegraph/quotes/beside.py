"""Reasons in the words beside the marks: 'der Film „…“', 'kurz „…“', '„…“-Projekt'."""

import re

from quotegraph import lexicon
from quotegraph.context import QUOTE
from quotegraph.grammar.nouns import introducing, kind_of
from quotegraph.quotes.case import Case

NOUN_BEFORE = re.compile(r"([\w-]+)(?:\s+wie(?: etwa| zum Beispiel)?)?:?\s*$")  # Filme wie „…“
ENTITLED = re.compile(r",?\s+(?:so\s+)?(?:lautete?n?|heißt|hieß)\s+(?:der|die|das)\s+([\w-]+)")
CALLED = re.compile(
    r"\b(?:namens|genannt|heißt|hieß|heißen|getauft|benannt|betitelt|unter dem Namen)\s*$"
    r"|[(,]\s*kurz\s*$"
)
CALLED_BEHIND = re.compile(r"\s+(?:genannt|benannt|getauft)\b")
KNOWN_AS = re.compile(r"\s+(?:bekannt|geltend|genannt)e[nrms]?\s+\w")  # als „Y“ bekannte Orte
AS_ONE_CALLS = re.compile(  # „Onkel Ted“, wie ihn alle nannten
    r",?\s+wie\s[^,.;:„“]{1,60}\s(?:genannt|nannten?|nennen|nennt|heißt|hieß|getauft)\b"
)
GLOSS = re.compile(
    r"\b(?:[Ss]o ?genannte?[nrms]?|[Ss]og\.|kurz|etwa|so ?viel wie|sprich|alias|übersetzt|wörtlich"
    r"|engl(?:isch)?|dt|deutsch|franz|lat):?\.?:?\s*$"
    r"|[(,]\s*(?:\w{3,}isch|[Dd]eutsch|Latein) für\s*$"  # Nouruz (persisch für „neuer Tag“)
    r"|\bi[mn] (?:der )?\w*(?:[Jj]argon|[Ss]prache|[Dd]eutsch|[Kk]reisen)\s*$"
)
TRANSLATED = re.compile(r"[“”«»\"']\s*[(\[]\s*(?:\w+[.:]?\s*){0,2}$")  # „Torah“ (hebr. „Lehre“)
GLOSS_REACH = 60  # characters before a gloss in brackets
EXPLAINED = re.compile(r"\s+(?:heißt|bedeutet|meint|bezeichnet|steht für|nennt man)\b")
UNDER = re.compile(r"\b[Uu]nter\s*$")
UNDERSTANDS = re.compile(r"[^.!?:]{0,60}\b(?:versteh|verstand|verstanden)")
LISTED = re.compile(
    r"(?:\s+(?:am|im|in)\s\w+)?\s*(?:,|und|oder|sowie|bzw\.|beziehungsweise|bis)\s*(?:\w+\s+){0,2}"
)
BY = re.compile(r"\s+von((?:\s+[A-ZÄÖÜ][\w.-]*){1,4})(?=\s+(?:und|sowie)\b|,)")  # von Jo Stein, „…“


def part_of_compound(case: Case) -> str | None:
    """A hyphen joins the marked words to another.

    name: Das „<marked>Seestern</marked>“-Projekt ruht.
    No: Das Projekt „<marked>Seestern</marked>“ – es ruht.
    """
    context, tail = case.context, case.context.tail
    before = context.reading.text[context.outer[0] - 1 : context.outer[0]] == "-"
    behind = tail[:1] == "-" and tail[1:2].isalnum()
    return "name" if behind or (before and case.is_short) else None


def nickname(case: Case) -> str | None:
    """Between a first name and a surname stands a nickname, behind a genitive a title.

    nickname: Jens „<marked>Bulle</marked>“ Krause kam.
    title: Verdis „<marked>Rigoletto</marked>“ Premiere war gut besucht.
    No: Jens rief „<marked>Bulle</marked>“ und ging.
    """
    (first, last), tokens = case.context.tokens, case.context.reading.tokens
    if first < 2 or last + 1 >= len(tokens) or case.context.word_count > 3:
        return None
    before, behind = tokens[first - 2], tokens[last + 1]
    given = before.text in lexicon.first_names()
    written = before.text.istitle() and behind.text[0].isupper() and behind.pos != "VERB"
    outer = case.context.outer
    beside = before.end + 1 == outer[0] and behind.start == outer[1] + 1
    if not (written and beside and (given or before.pos == "PROPN")):
        return None
    return "title" if before.text.endswith("s") and not given else "nickname"


def introduced(case: Case) -> str | None:
    """A noun before the marks says what they hold, or one behind 'heißt'.

    title: Sie las aus dem Roman „<marked>Der lange Weg</marked>“.
    name: Die Operation „<marked>Nordlicht</marked>“ begann.
    motto: Es lief unter dem Motto „<marked>Wer wagt, gewinnt</marked>“.
    title: „<marked>Am Ufer</marked>“ heißt das Stück.
    No: Keller gab das Motto vor: „<marked>Wer wagt, gewinnt.</marked>“
    """
    context = case.context
    word = NOUN_BEFORE.search(context.lead)
    kind = introducing(word[1]) if word else None
    if word is None or kind is None:
        return _entitled(case)
    noun = kind_of(word[1])
    small = bool(context.inner) and context.inner[0].text[0].islower()
    if kind == "name" and small and noun != "medium":
        return None  # but 'die Zeitschrift „auto“'
    spoken = noun == "speech" and kind != "motto" and (case.is_in_report or case.is_framed)
    said = context.follows_colon and (case.is_framed or case.speaker is not None)
    wanted = case.rule == "wanted_by_subject"  # will mit dem Film „niemanden bekehren“
    return None if spoken or said or wanted else kind


def _entitled(case: Case) -> str | None:
    found = ENTITLED.match(case.context.tail)
    return introducing(found[1]) if found and not _is_text(found[1]) else None


def _is_text(word: str) -> bool:
    return kind_of(word) in ("speech", "document")


def glossed(case: Case) -> str | None:
    """The words beside the marks announce a word to be explained, or its meaning.

    term: Die sogenannte „<marked>Blitzaktion</marked>“ dauerte lange.
    term: Nouruz (Persisch für „<marked>neuer Tag</marked>“) ist bald, sagte Frei.
    term: „<marked>Shutdown</marked>“ heißt dort, dass alles ruht.
    term: Was die Partei unter „<marked>Bürgernähe</marked>“ versteht, war zu sehen.
    No: Keller sprach von „<marked>Blitzaktionen</marked>“.
    """
    context, start = case.context, case.context.outer[0]
    if context.sentence_like:
        return None
    opens = context.word_count <= 3 and context.starts_clause(start)
    text = context.reading.text
    found = (
        GLOSS.search(context.lead)
        or TRANSLATED.search(text, max(0, start - GLOSS_REACH), start)
        or (opens and EXPLAINED.match(context.tail))
        or (UNDER.search(context.lead) and UNDERSTANDS.match(context.tail))
    )
    return "term" if found else None


def called(case: Case) -> str | None:
    """The words beside the marks say that somebody or something is called so.

    name: Ein Hund namens „<marked>Bello</marked>“ bellte.
    name: Das als „<marked>Dorf</marked>“ bekannte Lager ist leer.
    name: „<marked>Onkel Ted</marked>“, wie ihn alle nannten, schwieg.
    No: Keller hat den Plan „<marked>unausgereift</marked>“ genannt.
    """
    context = case.context
    if context.sentence_like:
        return None
    article = context.inner[:1] and context.inner[0].pos == "DET"
    said = case.is_in_report and not (case.rule == "verb_governing" and article)
    found = (
        CALLED.search(context.lead)
        or KNOWN_AS.match(context.tail)
        or AS_ONE_CALLS.match(context.tail)
        or (not said and CALLED_BEHIND.match(context.tail))
    )
    return "name" if found else None


def announced(case: Case) -> str | None:
    """A noun of the sentence before the colon says what follows.

    name: Den Namen gab die Firma bekannt: „<marked>Seestern</marked>“.
    No: Keller gab den Namen bekannt: „<marked>Das Schiff heißt so.</marked>“
    """
    context = case.context
    framed = case.rule in ("inquit_after", "so_after", "label")
    if not context.follows_colon or context.sentence_like or framed:
        return None
    before = (t.text for t in context.outside if t.i < context.first and t.pos == "NOUN")
    kinds = [kind for word in before if (kind := introducing(word)) and not _is_text(word)]
    return kinds[-1] if kinds and kinds[-1] in ("name", "title") else None


def listed(case: Case) -> str | None:
    """Words in a row with marked words that quote nobody, or in brackets behind, are like them.

    title: Klassiker wie „Nordwind“ und „<marked>Der Weg</marked>“ fehlen.
    term: Der Begriff „Fahrendes Volk“ („<marked>gens du voyage</marked>“) ist alt.
    No: Klassiker wie „Nordwind“ fehlen, sagte Keller, und „<marked>Ruhe</marked>“.
    """
    context = case.context
    before = context.kind_before
    if before == QUOTE or not (context.is_capitalised or before == "term"):
        return None
    end = context.candidates[context.index - 1].outer[1]
    between = context.reading.text[end : context.outer[0]]
    by = BY.match(between) if before == "title" else None
    in_brackets = between.strip() in ("(", "[") and context.tail[:1] in (")", "]")
    if not in_brackets and not LISTED.fullmatch(between, by.end() if by else 0):
        return None
    kind = before if before in ("title", "term") else "name"
    return None if context.has_finite_verb and case.rule else kind


def apposed(case: Case) -> str | None:
    """Marked words right behind a noun name the thing.

    name: Die Meeresschnecke „<marked>Chelidonura</marked>“ lebt dort.
    No: Spuren „<marked>von Salz</marked>“ lagen dort.
    """
    noun = case.context.noun_before
    if noun is None or noun.pos != "NOUN" or not case.could_name:
        return None
    if case.is_in_report and any(t.text[0].islower() for t in case.context.inner):
        return None  # 'Spuren von Salz', under a frame: somebody's words
    return "name" if kind_of(noun.text) not in ("role", "speech") else None
