"""What the words right before and behind a marked span say that it is: name, title, term, motto."""

import re
from collections.abc import Callable

from quotegraph import lexicon
from quotegraph.context import QUOTE, Attribution, Context
from quotegraph.context.frame_choice import PERSONAL
from quotegraph.context.left_out import stands_for_speaker
from quotegraph.grammar.nouns import introducing, kind_of
from quotegraph.quotes.evidence import ADJACENT, CONTENT, IN_SENTENCE, says_of_a_thing

Question = Callable[[Context, Attribution | None, str], str | None]

SO_CALLED = re.compile(r"\bso ?genannte?[nrms]?\s*$|\bsog\.\s*$", re.IGNORECASE)
CALLED = re.compile(
    r"\b(?:namens|genannt|heißt|hieß|heißen|getauft|benannt|betitelt|unter dem Namen)\s*$"
    r"|[(,]\s*kurz\s*$"
)
CALLED_AFTER = re.compile(r"\s+(?:genannt|benannt|getauft)\b")
KNOWN_AS = re.compile(
    r"\s+(?:bekannt|geltend|genannt)e[nrms]?\s+\w"
)  # das als „Dorf“ bekannte Lager
AS_ONE_CALLS = re.compile(  # „Onkel Ted“, wie ihn alle nannten; „Glück“, so lautet der Titel
    r",?\s+wie\s[^,.;:„“]{1,60}\s(?:genannt|nannten?|nennen|nennt|heißt|hieß|getauft)\b"
)
ENTITLED = re.compile(r",?\s+(?:so\s+)?(?:lautete?n?|heißt|hieß)\s+(?:der|die|das)\s+([\w-]+)")
AGE_BEFORE = re.compile(r"\(\d{1,3},\s*$")  # Rosa Roth (38, „Tausend Tränen“)
GLOSS = re.compile(
    r"\b(?:kurz|etwa|engl(?:isch)?|dt|deutsch|franz|lat|sprich|alias|übersetzt|wörtlich):?\.?:?\s*$"
    r"|[(,]\s*(?:\w{3,}isch|[Dd]eutsch|Latein) für\s*$"  # Nouruz (persisch für „neuer Tag“)
)
TRANSLATED = re.compile(r"[“”«»\"']\s*[(\[]\s*(?:\w+[.:]?\s*){0,2}$")
JARGON = re.compile(r"\bi[mn] (?:der )?\w*(?:[Jj]argon|[Ss]prache|[Dd]eutsch|[Kk]reisen)\s*$")
EXPLAINS = re.compile(r"\s+(?:heißt|bedeutet|meint|bezeichnet|steht für|nennt man)\b")
MEANS = re.compile(r"\b(?:bedeutet|heißt|meint)\b[^,;:]{0,40}\b(?:etwa|so viel wie|soviel wie)\s*$")
UNDER = re.compile(r"\b[Uu]nter\s*$")  # was die Partei unter „Bürgernähe“ versteht
UNDERSTANDS = re.compile(r"[^.!?:]{0,60}\b(?:versteh|verstand|verstanden)")
OF = re.compile(r"\b(?:von|vom|von der|von den|der|des|beim|bei|bei der|für|aus)\s*$")
LIST = re.compile(
    r"(?:\s+(?:am|im|in)\s\w+)?\s*(?:,|und|oder|sowie|bzw\.|beziehungsweise|bis)\s*(?:\w+\s+){0,2}"
)
BY = re.compile(r"\s+von((?:\s+[A-ZÄÖÜ][\w.-]*){1,4})(?=\s+(?:und|sowie)\b|,)")  # von Jo Stein, „…“
FOLLOWED_BY_PARTNER = re.compile(r"\s+(?:und|sowie)\s+(?:de[rnm]|die|das|ein\w{0,2})\s")
NAMING_KINDS = frozenset(("name", "title", "motto"))
LONGEST_NAME = 5
PARTICIPLE = re.compile(r"[a-zäöüß]{4,}(?:ten|te|tes|ter|nen|ne|nes|ner)")
GLOSS_REACH = 60  # characters before a gloss in brackets


def is_in_brackets_behind(
    context: Context, attribution: Attribution | None, rule: str
) -> str | None:
    """'der Begriff „Fahrendes Volk“ („gens du voyage“)': the same thing in other words."""
    before = context.kind_before
    if rule in ADJACENT or context.tail[:1] not in (")", "]"):
        return None
    if rule in CONTENT and context.word_count == 1 and context.is_capitalised:
        word = context.reading.tokens[max(0, context.first - 3)]
        return "term" if context.lead.endswith("(") and word.pos == "NOUN" else None
    if before == QUOTE:
        return None
    end = context.candidates[context.index - 1].outer[1]
    return before if context.reading.text[end : context.outer[0]].strip() in ("(", "[") else None


def is_named_again(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'die Aktion „Wir sind dran“ … Bei „Wir sind dran“ …': what it was before, it is again."""
    if rule in ADJACENT or not context.is_repeated:
        return None
    words = context.quote.text(context.reading.text)
    before = zip(context.candidates, context.earlier[: context.index], strict=False)
    kinds = (other.kind for one, other in before if one.text(context.reading.text) == words)
    return next((kind for kind in kinds if kind in NAMING_KINDS), None)


def is_maker(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'die von „Umfrage Nord“ erhobenen Zahlen': who did what a participle tells."""
    following = context.reading.tokens[context.last + 1 : context.last + 3]
    by = context.word_before is not None and context.word_before.text in ("von", "vom")
    name = by and context.is_capitalised and context.word_count <= LONGEST_NAME
    if not name or len(following) < 2 or PARTICIPLE.fullmatch(following[0].text) is None:
        return None
    return "name" if following[1].text[0].isupper() else None


def is_part_of_compound(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'„Spiegel“-Bericht', 'Anti-„Reform“-Bündnis': a word, whoever uses it."""
    before = context.reading.text[context.outer[0] - 1 : context.outer[0]]
    after = context.tail[:2]
    joined = after[:1] == "-" and after[1:].isalnum()
    hyphenated = before == "-" and context.word_count <= LONGEST_NAME
    return "name" if joined or hyphenated else None


def is_nickname(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'Jens „Bulle“ Krause'."""
    first, last = context.tokens
    tokens = context.reading.tokens
    if first < 2 or last + 1 >= len(tokens) or context.word_count > 3:
        return None
    before, after = tokens[first - 2], tokens[last + 1]
    known = before.text in lexicon.first_names() or before.pos == "PROPN"
    named = known and before.text.istitle() and after.text[0].isupper() and after.pos != "VERB"
    beside = before.end + 1 == context.outer[0] and after.start == context.outer[1] + 1
    work = before.text.endswith("s") and before.text not in lexicon.first_names()
    return ("title" if work else "nickname") if named and beside else None  # Verdis „Rigoletto“


def is_so_called(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'der sogenannte „…“'."""
    return "term" if SO_CALLED.search(context.lead) else None


def is_introduced(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'Der Film „…“', 'das Schiff „…“', 'unter dem Motto „…“', 'Klassiker wie „…“'."""
    word = re.search(r"([\w-]+)(?:\s+wie(?: etwa| zum Beispiel)?)?:?\s*$", context.lead)
    row = introducing(word.group(1)) if word else None
    kind = kind_of(word.group(1)) if word else ""
    press = kind == "medium"  # 'die Zeitschrift „auto“'
    if rule == "wanted_by_subject":  # will mit dem Film „niemanden bekehren“
        return None
    if row == "name" and context.inner and context.inner[0].text[0].islower() and not press:
        return None
    if row is None:
        named = rule == "verb_governing" and context.inner[:1] and context.inner[0].pos == "DET"
        return _called(context, spoken=rule in IN_SENTENCE and not named)
    if row == "motto":
        owned = attribution is not None and attribution.speaker is not None
        return None if owned and context.follows_colon else row
    framed = kind == "speech" and rule in (*IN_SENTENCE, *ADJACENT)
    return None if framed or (rule in ADJACENT and context.follows_colon) else row


def _called(context: Context, *, spoken: bool) -> str | None:
    """'namens „…“', 'das als „…“ bekannte Lager', '„…“, wie man ihn nannte', '„…“ heißt der Film'.

    But 'hat es „…“ genannt' is speech.
    """
    entitled = ENTITLED.match(context.tail)
    kind = introducing(entitled.group(1)) if entitled else None
    if kind is not None and entitled is not None and not _says(entitled.group(1)):
        return kind
    if context.sentence_like:
        return None
    start = context.outer[0]
    translated = TRANSLATED.search(context.reading.text, max(0, start - GLOSS_REACH), start)
    if GLOSS.search(context.lead) or JARGON.search(context.lead) or translated:
        return "term"
    if AGE_BEFORE.search(context.lead):
        return "title"
    known = KNOWN_AS.match(context.tail) or AS_ONE_CALLS.match(context.tail)
    called = CALLED.search(context.lead) or (not spoken and CALLED_AFTER.match(context.tail))
    return "name" if called or known else None


def is_named_before_colon(
    context: Context, attribution: Attribution | None, rule: str
) -> str | None:
    """'Den Namen gab die Firma bekannt: „…“': the noun before the colon says what follows."""
    if (
        not context.follows_colon
        or context.sentence_like
        or rule in ("inquit_after", "so_after", "label")
    ):
        return None
    before = [t for t in context.outside if t.i < context.first and t.pos == "NOUN"]
    named = [kind for t in before if (kind := introducing(t.text)) and not _says(t.text)]
    return named[-1] if named and named[-1] in ("name", "title") else None


def _says(word: str) -> bool:
    return kind_of(word) in ("speech", "document")


def is_addressed(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'sagte Brandt der „Kanalzeitung“': the marked words name who is told."""
    told = attribution.addressee if attribution is not None else None
    if told is None or context.word_count > LONGEST_NAME or not says_of_a_thing(attribution):
        return None  # 'beschuldigte den Partner der „Willkür“'
    return "name" if told.first <= context.first and context.last <= told.last else None


def is_explained(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'„Shutdown“ heißt dort Haushaltsstopp', 'das bedeutet etwa „Heim“': a word is explained."""
    if context.word_count > 3:
        return None
    if UNDER.search(context.lead) and UNDERSTANDS.match(context.tail):
        return "term"
    opens = context.starts_clause(context.outer[0]) and EXPLAINS.match(context.tail)
    return "term" if opens or MEANS.search(context.lead) else None


def is_affiliation(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'Paul Roth vom „Netzwerk Ost“ sagte', '„Netzwerk Ost“ und die Stadt kündigten an'."""
    short = (
        context.is_capitalised
        and not context.has_finite_verb
        and context.word_count <= LONGEST_NAME
    )
    if rule in ADJACENT or not short or not says_of_a_thing(attribution):
        return None
    if context.starts_clause(context.outer[0]) and FOLLOWED_BY_PARTNER.match(context.tail):
        return "name"
    of = OF.search(context.lead)
    if of is None or stands_for_speaker(context) is not None:
        return None
    end = context.outer[0] - len(context.lead) + of.start()
    mentions = context.frames.mentions_of(context.sentence)
    tokens = context.reading.tokens
    speaker = attribution.speaker if attribution is not None else None
    named = (*mentions, *((speaker,) if speaker is not None else ()))
    bodies = [m for m in named if m.form in PERSONAL and m.form != "pronoun"]
    ends = {tokens[i].end for m in bodies for i in (m.head, m.last - 1)}
    return "name" if len(context.reading.text[:end].rstrip()) in ends else None


def is_apposed(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'die Meeresschnecke „Chelidonura“': marked words right behind a noun name it."""
    before = context.noun_before
    if before is None or context.has_finite_verb or not 0 < context.word_count <= LONGEST_NAME:
        return None
    if rule in IN_SENTENCE and any(t.text[0].islower() for t in context.inner):
        return None  # 'Spuren von Salz', under a frame: somebody's words
    common = before.pos == "NOUN" and kind_of(before.text) not in ("role", "speech")
    return "name" if common and context.inner[0].text[0].isupper() else None


def is_listed_with_names(
    context: Context, attribution: Attribution | None, rule: str
) -> str | None:
    """'Klassiker wie „Nordwind“ und „Der Weg“': one in a list of names is a name too."""
    before = context.kind_before
    if before == QUOTE or not (context.is_capitalised or before == "term"):
        return None
    end = context.candidates[context.index - 1].outer[1]
    between = context.reading.text[end : context.outer[0]]
    by = BY.match(between) if before == "title" else None
    listed = LIST.fullmatch(between, by.end() if by else 0) is not None
    kind = before if before in ("title", "term") else "name"
    return kind if listed and not (context.has_finite_verb and rule) else None
