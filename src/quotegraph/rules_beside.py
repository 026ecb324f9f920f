"""Rules whose frame stands right beside the marks: after them, before a colon, behind a dash."""

import re
from dataclasses import replace

from quotegraph.context import Attribution, Context, attributed
from quotegraph.cues import Cue
from quotegraph.frame_choice import PERSONS, is_reported, nearest, person_of, speaking
from quotegraph.frames import Frame
from quotegraph.moods import is_finite
from quotegraph.subjects import as_name

GAP = re.compile(r"[.,]?\s+")
POINTING = tuple("diese den dem solche".split())  # how 'mit diesen Worten' begins after 'mit'
EQUATES = frozenset(("ist", "sind", "war", "waren"))
SHORTEST_SENTENCE = 3  # words
END_MARKS = frozenset(".!?…")
FIRST = frozenset("ich wir mich uns mir".split())
DASH_SOURCE = re.compile(r"\s*[–—-]\s+([^\n]{2,60})$")


def label(context: Context) -> Attribution | None:
    """A name that alone stands before the colon speaks, as in interviews and headlines.

    Yes: <speaker>Anna Keller</speaker>: „<quote>Wir haben verstanden.</quote>“
    Yes: <speaker>Anna Kellers</speaker> Wunschliste: „<quote>Wir brauchen Ruhe.</quote>“
    No: Keller kam spät: „<quote>Wir haben verstanden.</quote>“
    """
    found = context.label or context.heading
    if found is not None and found.form in ("none", "document", "collective"):
        found = context.frames.owner_of(found) or found  # Kellers Botschaft: „…“
    mention = as_name(context.reading, found) if found is not None else None
    if mention is None or mention.form in ("none", "document") or mention.preposition:
        return None
    colon = context.colon_token
    return Attribution(mention, Cue("colon", (colon,), colon, colon))


def in_brackets(context: Context) -> Attribution | None:
    """A sentence in brackets right behind somebody's name is what that person says.

    Yes: <speaker>Anna Keller</speaker> („<quote>Das trifft uns hart.</quote>“) und Roth blieben.
    Yes: Es blieben <speaker>Anna Keller</speaker> („<quote>Wir gehen nicht</quote>“) und Paul Roth.
    No: Der Regisseur Paul Roth („<quote>Der Morgen</quote>“) kam.
    """
    if not context.lead.rstrip().endswith("(") or context.words < SHORTEST_SENTENCE:
        return None
    spoken = context.inner[-1].text in END_MARKS or any(t.lower in FIRST for t in context.inner)
    bracket = context.tokens[0] - 2
    for mention in context.frames.mentions_of(context.sentence) if spoken else ():
        for one in mention.members or (mention,):
            stop = one.name[1] if one.name else one.head + 1
            if stop == bracket and one.form in ("name", "surname", "role"):
                return Attribution(replace(one, last=bracket))
    return None


def inquit_after(context: Context) -> Attribution | None:
    """A reporting verb right behind the closing mark names its subject as the speaker.

    Yes: „<quote>Die Brücke bleibt gesperrt</quote>“, sagte <speaker>Anna Keller</speaker>.
    Yes: „<quote>Warum?</quote>“, fragte <speaker>sie</speaker>.
    No: <person>Keller</person> kam spät. „<quote>Das war knapp.</quote>“
    No: Der Rat rügte „<quote>fehlende Belege</quote>“, sprach von „Zweifeln“ und ging.
    """
    frame = context.inquit
    if frame is None or frame.cue.kind != "verb" or not _opens_clause(context, frame):
        return None
    if _goes_on(context, frame):
        return None
    return attributed(frame) if context.after_comma or not context.clause else None


def so_after(context: Context) -> Attribution | None:
    """'so X', 'laut X' or 'X zufolge' right behind the closing mark names the source.

    Yes: „<quote>Abwarten</quote>“, so <speaker>der Minister</speaker> weiter.
    Yes: „<quote>Es brennt</quote>“, laut <speaker>Keller</speaker> ein Versehen.
    No: „<quote>Abwarten</quote>“, so einfach ist das.
    """
    frame = context.inquit
    if frame is not None and frame.cue.kind in ("connective", "source"):
        return attributed(frame)
    return None


def verb_before_colon(context: Context) -> Attribution | None:
    """A reporting verb before the colon that opens the quote names its subject as the speaker.

    Yes: <speaker>Brandt</speaker> sagte am Abend: „<quote>Wir prüfen das.</quote>“
    Yes: Dazu erklärte <speaker>der Sprecher der Stadt</speaker>: „<quote>Wir prüfen das.</quote>“
    Yes: Keller stellte klar, <speaker>sie</speaker> habe nie gesagt: „<quote>Wir gehen.</quote>“
    Yes: Viele riefen, auf <speaker>ihren Plakaten</speaker> stand: „<quote>Es reicht.</quote>“
    No: Brandt sagte am Abend nichts. „<quote>Wir prüfen das.</quote>“
    """
    if not context.colon:
        return None
    verbs = [f for f in context.before if f.cue.kind == "verb"]
    ending = [f for f in verbs[:1] if f.cue.main + 1 == context.colon_token and _tells(f)]
    verbs = [f for f in verbs if not is_reported(context, f)]
    return speaking(context, [*ending, *sorted(verbs, key=lambda frame: frame.cue.weak)])


def noun_before_colon(context: Context) -> Attribution | None:
    """A noun for something said before the colon belongs to the speaker.

    Yes: <speaker>Anna Kellers</speaker> Antwort: „<quote>Nein.</quote>“
    No: Kellers Auto: „<quote>Nein.</quote>“
    """
    if not context.colon:
        return None
    if any(t.pos in ("VERB", "AUX") and t.i < context.tokens[0] for t in context.outside):
        return None
    return speaking(context, [f for f in context.before if f.cue.kind != "verb"])


def subject_before_colon(context: Context) -> Attribution | None:
    """Before a colon the person of the clause speaks, whatever the verb is.

    Yes: <speaker>Anna Keller</speaker> war müde: „<quote>Das bringt doch nichts mehr.</quote>“
    No: Es regnete: „<quote>Das bringt doch nichts mehr.</quote>“
    """
    if not context.colon or not context.sentence_like:
        return None
    subject = context.frames.subject_of(context.sentence, context.tokens[0])
    if subject is None or not subject.animate:
        return None
    if context.told_before_colon and subject.form not in PERSONS:
        return None
    cue = next((f.cue for f in context.before), None)
    return Attribution(subject, cue)


def unsaid_before_colon(context: Context) -> Attribution | None:
    """A reporting verb or noun before the colon frames the quote though it names nobody.

    Yes: Dazu heißt es: „<quote>Wir prüfen das.</quote>“
    No: Es regnete: „<quote>Wir prüfen das.</quote>“
    """
    if not context.colon:
        return None
    told = context.told_before_colon
    return nearest([f for f in context.before if not told or f.cue.kind == "connective"])


def points_back(context: Context) -> Attribution | None:
    """'Mit diesen Worten …', 'Das sagte …', 'So schloss …' in the next sentence names the speaker.

    Yes: „<quote>Das stimmt nicht.</quote>“ Mit diesen Worten ging <speaker>Anna Keller</speaker>.
    Yes: „<quote>Das stimmt nicht</quote>“, mit diesen Worten ging <speaker>Anna Keller</speaker>.
    Yes: „<quote>Das stimmt nicht.</quote>“ Das erklärte <speaker>Anna Keller</speaker> am Abend.
    Yes: „<quote>Das stimmt nicht.</quote>“ Das waren die Worte von <speaker>Anna Keller</speaker>.
    Yes: „<quote>Das stimmt nicht.</quote>“ Diesen Satz rief <speaker>Anna Keller</speaker> laut.
    Yes: „<quote>Das stimmt nicht.</quote>“ So beendete <speaker>Anna Keller</speaker> den Streit.
    No: „<quote>Das stimmt nicht.</quote>“ So endete der Streit.
    No: „<quote>Das stimmt nicht.</quote>“ Mit dem Zug kam Anna Keller.
    """
    gap = GAP.match(context.tail)
    tokens = context.reading.tokens
    first = context.reading.token_range(context.outer[1], len(context.reading.text))[0]
    if gap is None or first + 2 >= len(tokens) or "\n" in gap.group():
        return None
    first += tokens[first].text in (".", ",")
    following = tokens[first].sentence
    frames = [f for f in context.frames.of_sentence(following) if f.cue.finite >= first]
    verbs = [f for f in frames if f.cue.kind == "verb"]
    if _points_with_noun(context, first):
        acts = tokens[first].lower == "mit"  # 'Mit diesem Satz begrüßte Keller die Gäste'
        said = None if acts else speaking(context, verbs[:1])
        return said or person_of(context, following) or speaking(context, verbs)
    if tokens[first].text not in ("Das", "Dies", "So", "Damit"):
        return None
    if tokens[first + 1].lower in EQUATES:  # 'Das waren die letzten Worte von Keller'
        return speaking(context, [f for f in frames if f.cue.kind == "noun"][:1])
    strong = [f for f in verbs if not f.cue.weak and f.cue.finite == first + 1]
    return speaking(context, strong) or _so_did(context, first)


def _points_with_noun(context: Context, first: int) -> bool:
    """'Mit diesen Worten', 'Diesen Satz': a noun for what was said opens the next clause."""
    tokens = context.reading.tokens
    after = first + (tokens[first].lower == "mit")
    pointing = POINTING if after > first else POINTING[:1]
    mentions = context.frames.mentions_of(tokens[first].sentence)
    found = next((m for m in mentions if m.first == after), None)
    said = found is not None and found.noun is not None and found.noun.kind == "speech"
    return said and tokens[after].lower.startswith(pointing)


def _so_did(context: Context, first: int) -> Attribution | None:
    """'So beendete Keller die Debatte': the person right behind the verb."""
    tokens = context.reading.tokens
    told = tokens[first].text == "So" and is_finite(tokens[first + 1]) and context.free_standing
    found = person_of(context, tokens[first].sentence) if told and context.sentence_like else None
    if found is None or found.speaker is None or found.speaker.form not in PERSONS:
        return None
    return found if found.speaker.first == first + 2 else None


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


def _tells(frame: Frame) -> bool:
    """Whether a verb right before the colon holds for what follows: 'sagte:', 'stand darauf:'."""
    written = frame.speaker is not None and frame.speaker.form == "document"
    return written if frame.cue.weak else not frame.cue.passive


def _goes_on(context: Context, frame: Frame) -> bool:
    """'Keller rügte „A“, sprach von „B“': one of several verbs of a subject before the quote."""
    speaker, verb = frame.speaker, frame.cue.verb
    if speaker is None:
        return verb is not None and verb.kind == "call"
    return context.embedded and speaker.last <= context.tokens[0] and not context.between


def _opens_clause(context: Context, frame: Frame) -> bool:
    """Whether an inquit begins with its verb, or with 'wie': 'sagte X', 'wie X sagt'."""
    first = context.reading.tokens[max(frame.clause[0], min(frame.cue.tokens[0], frame.cue.finite))]
    opener = context.reading.tokens[frame.clause[0]]
    return opener.lower in ("wie", "so") or first.i == opener.i or not opener.text[0].isalpha()
