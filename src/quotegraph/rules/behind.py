"""Rules whose frame stands behind the closing mark, or behind a dash, or opens a new sentence."""

import re

from quotegraph.context import Attribution, Context, attributed
from quotegraph.context.frame_choice import person_of, speaking
from quotegraph.context.wording import END_MARKS
from quotegraph.framing.cue import Cue
from quotegraph.framing.frames import Frame
from quotegraph.framing.verb_persons import PERSONS
from quotegraph.grammar.clauses import is_subordinate
from quotegraph.grammar.moods import is_finite
from quotegraph.marks import OPENING
from quotegraph.rules.around import carried_over

GAP = re.compile(r"[.,]?\s+(?:[–—-]\s+)?")
GAP_MARKS = frozenset(".,–—-")
BACK = frozenset(("Das", "Dies", "So", "Damit", "Mehr"))  # begin what is said about the quote
POINTING = tuple("diese den dem solche".split())  # how 'mit diesen Worten' begins after 'mit'
EQUATES = frozenset(("ist", "sind", "war", "waren"))
DASH_SOURCE = re.compile(r"\s*[–—-]\s+([^\n]{2,60})$")
FIRST_PERSONS = ("ich", "mich", "mir", "mein", "wir", "uns", "unser")
FRONTED = re.compile(r",\s+(?=[a-zäöü])")
FEW = 2  # words
SHORTEST_SIGNED = 3  # words
SIGNED = re.compile(r"\s*(?:[–—-]\s+|\()(?=\w)")  # „…“ – Anna Keller, „…“ (Anna Keller)


def inquit_after(context: Context) -> Attribution | None:
    """A reporting verb right behind the closing mark names its subject as the speaker.

    Yes: „<quote>Die Brücke bleibt gesperrt</quote>“, sagte <speaker>Anna Keller</speaker>.
    Yes: „<quote>Warum?</quote>“, fragte <speaker>sie</speaker>.
    Yes: <speaker>Keller</speaker> widersprach. „<quote>Ich bin krank</quote>“, hieß es weiter.
    Yes: „<quote>Ruhe</quote>“, rät <speaker>Anna Keller</speaker> und ihr Kollege Roth lobt sie.
    No: <person>Keller</person> kam spät. „<quote>Das war knapp.</quote>“
    No: Der Rat rügte „<quote>fehlende Belege</quote>“, sprach von „Zweifeln“ und ging.
    No: Der Trainer lobte ihre „<quote>Weltklasse</quote>“, warnte aber vor Hochmut.
    No: Während der Bau mehr kostet als „<quote>zehn Euro</quote>“, fordert Keller Hilfe.
    No: Während Keller sagte, sie bleibe, „<quote>es geht</quote>“, räumte Ute Sommer das ein.
    """
    frame = context.inquit
    if frame is None or frame.cue.kind != "verb" or not _opens_clause(context, frame):
        return None
    ends = frame.clause[1] + 1 >= context.reading.bounds[context.last_sentence][1]
    if context.in_adverbial_front and context.embedded and ends:
        return None
    told_before = context.follows_colon and frame.cue.weak and context.before
    if told_before or _goes_on(context, frame) or _ends_aside(context):
        return None
    found = attributed(frame) if context.precedes_comma or not context.clause else None
    return carried_over(context, found)


def fronted_quote(context: Context) -> Attribution | None:
    """A quote that opens a main clause is said by its subject, whatever the verb behind it is.

    Yes: „<quote>Wir gehen jetzt</quote>“, zuckt <speaker>Anna Keller</speaker> mit den Schultern.
    Yes: „<quote>Mein Gott!</quote>“, ruft <speaker>sie</speaker> in die Halle hinein.
    No: „<quote>Wir gehen jetzt</quote>“, ist Anna Kellers Wahlspruch.
    No: „<quote>Wir gehen jetzt</quote>“, wo Anna Keller spielte, lief lange.
    No: „<quote>Wir gehen jetzt</quote>“ zeigte Anna Keller den Gästen.
    """
    behind = FRONTED.match(context.tail)
    fronted = context.opens_sentence and not context.follows_colon and context.word_count >= FEW
    if behind is None or not fronted:
        return None
    tokens = context.reading.tokens
    at = context.reading.token_range(context.outer[1] + behind.end(), len(context.reading.text))[0]
    verb = tokens[at]
    if not is_finite(verb) or verb.pos not in ("VERB", "AUX"):
        return None
    subject = context.frames.subject_of_verb(verb.sentence, at)
    spoken = subject is not None and subject.form in PERSONS
    return Attribution(subject, Cue.at("verb", at)) if spoken else None


def so_after(context: Context) -> Attribution | None:
    """'so X', 'laut X' or 'X zufolge' right behind the closing mark names the source.

    Yes: „<quote>Abwarten</quote>“, so <speaker>der Minister</speaker> weiter.
    Yes: „<quote>Es brennt</quote>“, laut <speaker>Keller</speaker> ein Versehen.
    No: „<quote>Abwarten</quote>“, so einfach ist das.
    No: Der Wagen soll „<quote>Blitz</quote>“ heißen und laut Nordwind schnell sein.
    """
    frame = context.inquit
    if frame is not None and frame.cue.kind in ("connective", "source"):
        return attributed(frame)
    return None


def points_back(context: Context) -> Attribution | None:
    """'Mit diesen Worten …', 'Das sagte …', 'So schloss …' in the next sentence names the speaker.

    Yes: „<quote>Das stimmt nicht.</quote>“ Mit diesen Worten ging <speaker>Anna Keller</speaker>.
    Yes: „<quote>Das stimmt nicht</quote>“, mit diesen Worten ging <speaker>Anna Keller</speaker>.
    Yes: „<quote>Das stimmt nicht.</quote>“ Das erklärte <speaker>Anna Keller</speaker> am Abend.
    Yes: „<quote>Das stimmt nicht.</quote>“ Das waren die Worte von <speaker>Anna Keller</speaker>.
    Yes: „<quote>Das stimmt nicht.</quote>“ Diesen Satz rief <speaker>Anna Keller</speaker> laut.
    Yes: „<quote>Das stimmt nicht.</quote>“ So beendete <speaker>Anna Keller</speaker> den Streit.
    Yes: „<quote>Ja</quote>“ – mit diesem Wort ging <speaker>Anna Keller</speaker>.
    Yes: „<quote>Das stimmt nicht.</quote>“ So <speaker>Anna Keller</speaker>.
    Yes: „<quote>Das stimmt nicht.</quote>“ So das knappe Fazit von <speaker>Anna Keller</speaker>.
    No: „<quote>Das stimmt nicht.</quote>“ So endete der Streit.
    No: „<quote>Das stimmt nicht.</quote>“ Mit dem Zug kam Anna Keller.
    """
    gap = GAP.match(context.tail)
    tokens = context.reading.tokens
    first = context.reading.token_range(context.outer[1], len(context.reading.text))[0]
    if gap is None or first + 2 >= len(tokens) or "\n" in gap.group():
        return None
    first += tokens[first].text in GAP_MARKS
    following = tokens[first].sentence
    frames = [f for f in context.frames.of_sentence(following) if f.cue.finite >= first]
    verbs = [f for f in frames if f.cue.kind == "verb"]
    if _points_with_noun(context, first):
        acts = tokens[first].lower == "mit"  # 'Mit diesem Satz begrüßte Keller die Gäste'
        said = None if acts else speaking(context, verbs[:1])
        return said or person_of(context, following) or speaking(context, verbs)
    if tokens[first].text not in BACK:
        return None
    if tokens[first + 1].lower in EQUATES:  # 'Das waren die letzten Worte von Keller'
        return speaking(context, [f for f in frames if f.cue.kind == "noun"][:1])
    strong = [f for f in verbs if not f.cue.weak and f.cue.finite == first + 1]
    return speaking(context, strong) or _so_did(context, first) or _so_alone(context, first)


def _points_with_noun(context: Context, first: int) -> bool:
    """'Mit diesen Worten', 'Diesen Satz': a noun for what was said opens the next clause."""
    tokens = context.reading.tokens
    after = first + (tokens[first].lower == "mit")
    pointing = POINTING if after > first else POINTING[:1]
    mentions = context.frames.mentions_of(tokens[first].sentence)
    found = next((m for m in mentions if m.first == after), None)
    if found is None or found.noun_kind != "speech" or tokens[found.last].text in OPENING:
        return False  # 'in der „Talpost“ mit dem Satz „…“': that holds other words
    return tokens[after].lower.startswith(pointing)


def _so_did(context: Context, first: int) -> Attribution | None:
    """'So beendete Keller die Debatte': the person right behind the verb."""
    tokens = context.reading.tokens
    behind = first + 2 + (tokens[first + 2].lower == "sich")
    told = tokens[first].text == "So" and is_finite(tokens[first + 1]) and context.free_standing
    found = person_of(context, tokens[first].sentence) if told and context.sentence_like else None
    if found is None or found.speaker is None or found.speaker.form not in PERSONS:
        return None
    return found if found.speaker.first == behind else None


def _so_alone(context: Context, first: int) -> Attribution | None:
    """'So Keller.': a sentence of its own, without verb."""
    tokens = context.reading.tokens
    if tokens[first].text != "So" or not context.free_standing:
        return None
    last = context.reading.bounds[tokens[first].sentence][1]
    for mention in context.frames.mentions_of(tokens[first].sentence):
        owner = context.frames.owner_of(mention)
        speaker = mention if mention.form in PERSONS else owner  # 'So das Fazit von Keller.'
        if mention.first == first + 1 and speaker is not None:
            ends = all(not t.text[0].isalnum() for t in tokens[mention.last : last])
            return Attribution(speaker, Cue.at("connective", first)) if ends else None
    return None


def signed(context: Context) -> Attribution | None:
    """A name alone behind a whole sentence in marks, in brackets or after a dash, signs it.

    Yes: „<quote>Wir gehen jetzt.</quote>“ (<speaker>Anna Keller</speaker>)
    Yes: „<quote>Wir gehen jetzt.</quote>“ – <speaker>Anna Keller</speaker>
    Yes: „<quote>Wir gehen jetzt.</quote>“ (<speaker>Anna Keller, Bürgermeisterin</speaker>)
    No: „<quote>Wir gehen jetzt.</quote>“ – Anna Keller war müde.
    No: Das Lied „<quote>Wir gehen jetzt</quote>“ (Anna Keller)
    """
    match = SIGNED.match(context.tail)
    whole = context.opens_sentence and context.word_count >= SHORTEST_SIGNED
    if match is None or not whole or context.inner[-1].text not in END_MARKS:
        return None
    reading = context.reading
    end = context.outer[1] + len(context.tail.rstrip(" )."))
    first, last = reading.token_range(context.outer[1] + match.end(), end)
    mentions = context.frames.mentions_of(reading.tokens[min(first, last - 1)].sentence)
    named = (m for m in mentions if m.first == first and m.last == last and m.form in PERSONS)
    return next((Attribution(m) for m in named if m.form != "pronoun"), None)


def dash_source(context: Context) -> Attribution | None:
    """In a headline the words after the dash name the source.

    Yes: Brücke „<quote>komplett marode</quote>“ – <speaker>Gutachter</speaker>
    No: Die Brücke ist „<quote>komplett marode</quote>“ – sagt man.
    """
    if not context.in_headline:
        return None
    match = DASH_SOURCE.search(context.tail)
    if match is None:
        return None
    start = context.outer[1] + match.start(1)
    mentions = context.frames.mentions_of(context.last_sentence)
    return next(
        (Attribution(m) for m in mentions if context.reading.tokens[m.first].start == start), None
    )


def headline_source(context: Context) -> Attribution | None:
    """In a headline the person behind the colon said the words of a first person before it.

    Yes in a headline: „<quote>Wir sind bereit</quote>“: <speaker>Anna Keller</speaker> zum Streit
    Yes in a headline: „<quote>Ich sah nichts</quote>“: <speaker>Zeuge</speaker> schildert Überfall
    No in a headline: „<quote>Bauer sucht Stall</quote>“: Anna Keller macht mit
    No: „<quote>Wir sind bereit</quote>“: Anna Keller lachte, als sie das las.
    """
    if not (context.in_headline and context.sentence_like and context.tail.startswith(":")):
        return None
    colon = context.last + 1
    behind = (m for m in context.frames.mentions_of(context.last_sentence) if m.first == colon + 1)
    speaker = next((mention for mention in behind if mention.form in PERSONS), None)
    if speaker is None or not any(t.lower.startswith(FIRST_PERSONS) for t in context.inner):
        return None
    return Attribution(speaker, Cue.at("colon", colon))


def _goes_on(context: Context, frame: Frame) -> bool:
    """'Keller rügte „A“, sprach von „B“': one of several verbs of a subject before the quote."""
    speaker = frame.speaker
    if speaker is None:
        return frame.cue.verb_kind == "call"
    return context.embedded and speaker.first < context.first and not context.between


def _ends_aside(context: Context) -> bool:
    """'Während Keller erklärte, …, „…“, räumte …': the main clause follows on the first."""
    first = context.reading.bounds[context.sentence][0]
    opens = [f for f in context.before if f.clause[0] == first and not f.cue.weak and f.speaker]
    first_word = context.embedded and any(
        f.cue.finite == first for f in opens
    )  # Rügte X …, so lobte
    return first_word or any(is_subordinate(context.reading, f.clause) for f in opens)


def _opens_clause(context: Context, frame: Frame) -> bool:
    """Whether an inquit begins with its verb, or with 'wie': 'sagte X', 'wie X sagt'."""
    first = context.reading.tokens[max(frame.clause[0], min(frame.cue.tokens[0], frame.cue.finite))]
    opener = context.reading.tokens[frame.clause[0]]
    return opener.lower in ("wie", "so") or first.i == opener.i or not opener.text[0].isalpha()
