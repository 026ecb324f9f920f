"""The rule for quoted words in the very clause of a reporting verb: 'nannte den Plan „mutlos“'."""

import re
from collections.abc import Sequence

from quotegraph.context import Attribution, Context
from quotegraph.context.frame_choice import is_reported, speaking
from quotegraph.framing.frames import Frame

JUDGING = frozenset(("judge", "call", "find", "think"))  # sieht … als, hält … für, feiert … als
IN_A_THING = re.compile(r"\b(?:darin|im|in)\b", re.IGNORECASE)
WITH_A = re.compile(r"\bmit ein(?:em|er)(?: \w+)?\s*$")
FEELS = re.compile(r"\b(?:mit|über|auf)(?: (?:ein\w{0,2}|den|die|das|der))?\s*$")
SPOKEN_OF = re.compile(r"\b[Vv]on(?: einem| einer)?\s*$")
INDEFINITE = re.compile(r"\bein(?:en?)?\s*$")
SEEN_IN = re.compile(r"\b(?:darin|im\s|in\s)[^„“”»«\",;:]{0,60}$", re.IGNORECASE)


def verb_of_clause(context: Context) -> Attribution | None:
    """The reporting verb of the clause that the quoted words stand in names their speaker.

    Yes: <speaker>Er</speaker> nannte den Plan „<quote>unausgereift</quote>“.
    Yes: <speaker>Anna Keller</speaker> warf Jonas Brandt „<quote>Betrug</quote>“ vor.
    Yes: Auf <speaker>dem Banner</speaker> stand „<quote>Keine Brücke ohne Plan</quote>“.
    Yes: <speaker>Er</speaker> sieht in dem Beschluss „<quote>einen Schritt zurück</quote>“.
    Yes: <speaker>Er</speaker> sieht den Plan, den Park zu teilen, als „<quote>Irrweg</quote>“.
    Yes: Die Lage wurde als „<quote>sehr ernst</quote>“ bezeichnet.
    Yes: Die Rede ist von „<quote>Betrug</quote>“.
    Yes: <speaker>Er</speaker> hält uns „<quote>wie so oft</quote>“ für „dumm“.
    Yes: <speaker>Er</speaker> freut sich über „<quote>ein gutes Zeichen</quote>“.
    Yes: <speaker>Anna Keller</speaker> reagierte mit einem knappen „<quote>Na und?</quote>“.
    No: Auf Anna Kellers Satz „<quote>Wir gehen</quote>“ antwortete Roth.
    No: Es gab Akten, in denen von „<quote>Betrug</quote>“ die Rede ist.
    No: Das wird als „<quote>Aktie</quote>“ bezeichnet.
    No: <person>Er</person> kaufte den „<quote>unausgereiften</quote>“ Plan.
    No: Für das Dach empfehlen sich „<quote>leichte</quote>“ Stoffe.
    No: Er entschied sich für ein Leben als „<quote>ehrlicher Makler</quote>“.
    No: <person>Er</person> sah den „<quote>unausgereiften</quote>“ Plan.
    """
    if any(is_of_owner(context, f) for f in context.before):
        return None
    apart = context.before if context.is_verdict and not context.has_own_verb else ()
    frames = [*context.clause, *apart]
    verbs = [f for f in frames if f.cue.kind == "verb" and not is_reported(context, f)]
    if any(_comments(context, f) for f in (*context.before, *context.after)):
        verbs = [f for f in verbs if f.cue.medium != "thought"]  # 'wie X sagte, sieht Y darin …'
    if context.is_verdict:
        verbs = [f for f in verbs if f.cue.verb_kind != "decide"]  # sich für einen Weg als „…“ …
    judging = [
        f
        for f in verbs
        if (context.is_verdict and f.cue.verb_kind in JUDGING) or _sees_in(context, f)
    ]
    plain = [f for f in verbs if f in context.clause and (not f.cue.weak or _holds(context, f))]
    if not plain and context.precedes_verdict:
        plain = [f for f in verbs if f in context.clause and f.cue.verb_kind in JUDGING]
    return speaking(context, [*judging, *plain]) or _of_nobody(context, judging, plain)


def is_of_owner(context: Context, frame: Frame) -> bool:
    """'Auf Kellers Satz „…“ antwortete Roth': the noun right before the marks names the owner."""
    source = frame.cue.source if frame.cue.kind == "noun" else None
    beside = source is not None and source.preposition and source.head == context.first - 2
    return bool(beside) and frame.speaker is not None and frame.speaker.name is not None


def _of_nobody(
    context: Context, judging: Sequence[Frame], plain: Sequence[Frame]
) -> Attribution | None:
    """'wurde als „sehr ernst“ bezeichnet', 'die Rede ist von „Betrug“': by whomever.

    'als „Aktie“' is only a term.
    """
    term = context.word_count == 1 and context.is_capitalised
    judged = context.lead.rstrip().endswith(" als") and not term
    told = [f for f in judging if f.cue.passive and not f.cue.modal and judged]
    if SPOKEN_OF.search(context.lead):
        told += [f for f in plain if f.cue.verb_kind == "relay" and _opens(context, f)]
    return Attribution(None, told[0].cue, clause=told[0].clause) if told else None


def _opens(context: Context, frame: Frame) -> bool:
    """'Die Rede ist von „…“', 'Von „…“ war die Rede'; not 'in denen von „…“ die Rede ist'."""
    cue = frame.cue
    return cue.tokens[0] < cue.finite < context.first or cue.finite == frame.clause[0]


def _comments(context: Context, frame: Frame) -> bool:
    """'wie Keller sagte': who says the whole sentence."""
    opener = context.reading.tokens[frame.clause[0]].lower
    return opener == "wie" and frame.cue.kind == "verb" and not frame.cue.weak


def _sees_in(context: Context, frame: Frame) -> bool:
    """'sieht in dem Beschluss „einen Rückschritt“'."""
    sees = frame.cue.verb is not None and frame.cue.verb.verb in ("sehen", "erkennen")
    words = context.word_count > 1 and not context.name_like
    near = SEEN_IN.search(context.lead) is not None
    found = INDEFINITE.search(context.lead) and IN_A_THING.search(context.lead)
    return sees and words and (near or found is not None)


def _holds(context: Context, frame: Frame) -> bool:
    """'Auf dem Banner stand', 'reagierte mit einem knappen': weak verbs that hold words here.

    'freut sich über', 'rechnet mit': what somebody feels or thinks of something, in marks.
    """
    written = frame.speaker is not None and frame.speaker.form == "document"
    kind = frame.cue.verb_kind
    answers = kind == "answer" and WITH_A.search(context.lead) is not None
    feels = kind in ("judge", "think") and FEELS.search(context.lead) is not None
    return written or answers or (feels and context.word_count > 1 and not context.is_capitalised)
