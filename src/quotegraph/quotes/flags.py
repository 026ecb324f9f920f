"""Reservations about a quote (denied, not said, hypothetical, alleged …) and its form."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from quotegraph import lexicon
from quotegraph.context import Attribution, Context
from quotegraph.context.frame_choice import gives_reason, is_reported
from quotegraph.framing.cue import Cue
from quotegraph.grammar.moods import is_subjunctive
from quotegraph.grammar.negation import is_negation
from quotegraph.grammar.tokens import Reading, Token
from quotegraph.grammar.verbs import MODALS
from quotegraph.marks import Range
from quotegraph.vocabulary import Flag

ELLIPSIS = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)")
INSERTION = re.compile(
    r"(?<!\s)\s*[(\[][^()\[\]]{0,200}?"
    r"(?:Anm(?:erkung)?\.? ?d(?:er|\.) ?Red(?:aktion|\.)?|Red\.|d\. Red|Anm\.)"
    r"[^()\[\]]{0,40}[)\]]"
)
BRACKETED = re.compile(r"(?<!\s)\s*\[(?!\s*(?:…|\.\.\.))[^\[\]]{1,120}\]")
WANTING = frozenset(["will", "wollen", "wollte", "wollten"])
# 'musste zugeben', 'durfte verkünden': in the past it was said indeed.
HAPPENED = frozenset("musste mussten durfte durften konnte konnten".split())
ALLEGED = WANTING | frozenset(["soll", "sollen", "sollte", "sollten"])
SUPPOSING = frozenset(("falls", "sollte", "sollten"))
SAYING = frozenset(("say", "assert", "utter", "announce"))
DISTANCE = 8  # tokens round a cue within which a marker bears on it


def insertions(text: str, ranges: tuple[Range, ...]) -> list[Range]:
    """Return the editors' remarks inside the quoted words, in characters."""
    found = [
        match
        for start, end in ranges
        for pattern in (INSERTION, BRACKETED)
        for match in pattern.finditer(text, start, end)
    ]
    return sorted({(match.end() - len(match[0].lstrip()), match.end()) for match in found})


def flags(context: Context, attribution: Attribution | None) -> tuple[Flag, ...]:
    """Return all flags of a quote, in a fixed order, each once."""
    of_frame: list[Flag] = list(frame_flags(context.reading, attribution))
    of_frame = [f for f in of_frame if not _is_of_another_clause(context, attribution, f)]
    round_it: list[Flag] = [*_of_told_frames(context), *_supposed(context, attribution)]
    return tuple(dict.fromkeys([*_of_form(context), *of_frame, *round_it]))


def _is_of_another_clause(context: Context, attribution: Attribution | None, flag: Flag) -> bool:
    """Whether a frame denies or does not say something else than the quoted words."""
    content = context.in_infinitive or context.in_content_clause
    if flag == "denied":  # wies es als „absurd“ zurück; widersprach: „Es stimmt nicht.“
        reason = any(map(gives_reason, context.before))
        return reason or (context.is_verdict and not content) or not context.embedded
    cue = attribution.cue if attribution is not None else None
    if attribution is not None and attribution.clause is not None and flag == "not_said":
        opener = context.reading.tokens[attribution.clause[0]]
        if opener.text == "Mehr" and opener.start >= context.outer[1]:
            return True  # '„…“ Mehr sagte sie nicht.'
    if flag != "not_said" or cue is None or cue.verb_kind != "call" or content:
        return False
    return context.is_divided_from(cue.finite)  # 'wollte nicht von Krise sprechen, er …'


def _of_told_frames(context: Context) -> Iterator[Flag]:
    """'Er habe nie gesagt, es sei „so“, sagte X', 'Von „Streit“ könne keine Rede sein, sagte X'."""
    for frame in (*context.before, *context.after):
        verb = frame.cue.verb
        if verb is None or not is_reported(context, frame):
            continue
        tokens = context.reading.tokens
        clause = tokens[slice(*frame.clause)]
        own = [t for t in clause if context.reading.inside[t.i] == context.level]
        negated = any(is_negation(tokens, t.i) and t.i not in frame.cue.tokens for t in own)
        if verb.kind in SAYING and negated:
            yield "not_said"
        elif verb.kind == "deny" and not negated:
            yield "denied"


def _supposed(context: Context, attribution: Attribution | None) -> Iterator[Flag]:
    """'Was, wenn sie sagt: „…“?', 'falls sie sagt: „…“': nobody has said it yet."""
    if attribution is None or attribution.clause is None:
        return
    first = context.reading.tokens[attribution.clause[0]]
    asked = context.tail.strip().startswith("?")
    opens = first.i == context.reading.bounds[first.sentence][0] and is_subjunctive(first)
    if first.lower in SUPPOSING or (first.lower == "wenn" and asked) or (opens and not asked):
        yield "hypothetical"  # 'Hätte sie „Halt“ gerufen, …'


def _of_form(context: Context) -> Iterator[Flag]:
    text, quote = context.reading.text, context.quote
    if context.embedded:
        yield "partial"
    if insertions(text, quote.ranges):
        yield "editorial_insertion"
    if ELLIPSIS.search(text, quote.start, quote.end):
        yield "elided"
    if quote.closing is None:
        yield "unbalanced"
    if context.zone == "headline":
        yield "headline"
    if quote.parent is not None:
        yield "nested"


def frame_flags(reading: Reading, attribution: Attribution | None) -> Iterator[Flag]:
    """Yield what the frame of quoted or reported words says about them, some perhaps twice."""
    if attribution is None:
        return
    if attribution.inherited is not None:
        yield "continuation"
    cue = attribution.cue
    if attribution.floating:
        yield "floating"
    if cue is None:
        return
    tokens = reading.tokens
    near = _near(reading, attribution)
    if any(tokens[i].lower == "weiter" for i in cue.tokens) or any(
        _effects().get(t.lower) == "continuation" and abs(t.i - cue.finite) <= 3 for t in near
    ):
        yield "continuation"
    if cue.verb is not None:
        yield from _of_verb(attribution, near, tokens)
    if attribution.relay is not None:
        yield "second_hand"
    if attribution.speaker is not None and attribution.speaker.form == "place":
        yield "metonymy"


def _of_verb(
    attribution: Attribution, near: list[Token], tokens: Sequence[Token]
) -> Iterator[Flag]:
    cue = attribution.cue
    assert cue is not None
    unsaid = any(is_negation(tokens, t.i) and t.i not in cue.tokens for t in near)
    if cue.verb_kind == "deny" and not unsaid:  # 'bestritt nicht, …' denies nothing
        yield "denied"
    elif unsaid and cue.verb_kind != "deny":
        yield "not_said"
    yield from _of_modal(cue, near, unsaid=unsaid)
    if any(_effects().get(t.lower) == "alleged" for t in near if t.lower not in MODALS):
        yield "alleged"
    relays_somebody = cue.verb_kind == "relay" or (cue.verb and cue.verb.speaker == "object")
    spoken = attribution.speaker is not None and attribution.speaker.form != "document"
    if relays_somebody and ((cue.passive and spoken) or attribution.relay is not None):
        yield "second_hand"


def _of_modal(cue: Cue, near: list[Token], *, unsaid: bool) -> Iterator[Flag]:
    """Yield what 'soll gesagt haben', 'will sagen' or 'wird sagen' says of the words."""
    wants = cue.modal in WANTING and all(t.lower != "haben" for t in near)
    if wants and (unsaid or (cue.verb and cue.verb.verb == "wissen")):
        return  # 'wollte nicht sagen', 'wollte wissen'; 'will gesehen haben' is no such wish
    if cue.modal in ALLEGED and cue.main != cue.finite:
        yield "alleged"
    elif cue.modal in MODALS - HAPPENED or cue.modal.startswith(("wird", "werd", "würd")):
        yield "hypothetical"


def _near(reading: Reading, attribution: Attribution) -> list[Token]:
    """Return the tokens of the cue's clause outside quotes."""
    assert attribution.cue is not None
    if attribution.clause is None:
        return []
    first, last = attribution.clause
    middle = attribution.cue.finite
    inside = reading.inside
    return [
        token
        for token in reading.tokens[first:last]
        if abs(token.i - middle) <= DISTANCE and inside[token.i] == inside[middle]
    ]


@cache
def _effects() -> dict[str, str]:
    return {row.word: row.effect for row in lexicon.markers()}
