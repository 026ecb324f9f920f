"""Find what reports: verbs with their particles and auxiliaries, joined with the other cues."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from quotegraph import lexicon
from quotegraph.framing.cue import Cue
from quotegraph.framing.source_cues import connectives, phrases, speech_nouns
from quotegraph.grammar.tokens import Reading, Token
from quotegraph.grammar.verbs import (
    BE,
    BECOME,
    MODALS,
    PERFECT,
    auxiliary_in_place,
    auxiliary_of,
    is_parsed,
    is_reflexive,
    is_to_infinitive,
    may_be_verb,
    particle_of,
)
from quotegraph.lexicon import Verb, VerbForm
from quotegraph.mentions.mention import Mention

# Verbs with 'sein' in the perfect: 'ist fortgefahren' is no passive.
PERFECT_WITH_BE = frozenset(
    ("fortfahren", "ausgehen", "eintreten", "entgegentreten", "begegnen", "kommen", "hervorgehen")
)
HABIT = "pfleg"  # pflegte … zu sagen
ADJECTIVES = frozenset(("bekannt",))  # 'ist bekannt', 'hat bekannt gegeben': not 'bekennen'
OBLIGED = ("soll", "muss", "müss", "darf", "dürf", "kann", "könn")


def find_cues(reading: Reading, mentions: Sequence[Mention]) -> list[Cue]:
    """Return all cues of a text in order of their main words."""
    sources = (*connectives(reading, mentions), *phrases(reading, mentions))
    cues = [*_verbs(reading), *sources, *speech_nouns(reading, mentions)]
    return sorted(cues, key=lambda cue: cue.main)


def _verbs(reading: Reading) -> Iterator[Cue]:
    """Find the forms of reporting verbs that stand with all that the verb asks for."""
    index = lexicon.forms_index()
    for token in reading.tokens:
        readings = index.get(token.lower)
        if readings and may_be_verb(reading, token):
            cue = _verb_cue(reading, token, readings)
            if cue is not None:
                yield cue


def _verb_cue(
    reading: Reading, token: Token, readings: Sequence[tuple[Verb, VerbForm]]
) -> Cue | None:
    """Return the cue of the first reading that its surroundings bear out, separable verbs first."""
    particles = {verb.particle for verb, _ in readings}
    places = {particle: particle_of(reading, token, particle) for particle in particles}
    standing = [row for row in readings if places[row[0].particle] is not None]
    if not standing:
        return None
    if token.i and reading.tokens[token.i - 1].lower == "wie" and token.morph.verb_form == "Part":
        return None  # 'haben wie gefordert geantwortet'
    finite = auxiliary_in_place(reading, token)
    likely = sorted(standing, key=lambda row: _likelihood(*row, finite))
    for verb, form in _parsed_particle_first(reading, token, likely, places):
        particle = places[verb.particle]
        if particle is None or (verb.reflexive and not is_reflexive(reading, token)):
            continue
        alone = Cue.at("verb", token.i, medium=verb.medium)._replace(verb=verb)
        whole = alone._replace(tokens=tuple(sorted((token.i, *particle))))
        to = is_to_infinitive(reading, token)
        if form.verb_form == "Fin" and not to:
            return whole._replace(number=_number(token, form))
        habit = _habit(reading, token) if to else None
        finite = habit or finite or auxiliary_of(reading, token)
        if to and form.verb_form == "Inf" and (finite in (None, habit) or finite.lower in BE):
            return alone._replace(finite=(finite or token).i)  # war … zu lesen
        if finite is not None and form.verb_form != "Fin":
            return _compound_tense(reading, whole, form, finite)
    return None


def _habit(reading: Reading, token: Token) -> Token | None:
    """'pflegte er oft zu sagen': the verb whose subject says it."""
    first = reading.bounds[token.sentence][0]
    before = takewhile(lambda t: t.text != ",", reading.tokens[first : token.i][::-1])
    return next((word for word in before if word.lower.startswith(HABIT)), None)


def _parsed_particle_first(
    reading: Reading,
    token: Token,
    readings: Sequence[tuple[Verb, VerbForm]],
    places: Mapping[str | None, tuple[int, ...] | None],
) -> Sequence[tuple[Verb, VerbForm]]:
    """Ask the parser where several particles could do: 'führt aus, die Zahl weise Lücken auf'.

    `places` holds the tokens of each particle. A verb has one, the last before a comma.
    """
    parsed = sorted(at for at in places.values() if at and is_parsed(reading, token, at))
    between = {at: reading.tokens[token.i : at[-1]] for at in parsed}
    near = [at for at in parsed if all(word.text != "," for word in between[at])]
    own = next(iter(near[::-1] or parsed), None)
    return sorted(readings, key=lambda row: own is None or places[row[0].particle] != own)


def _likelihood(verb: Verb, form: VerbForm, finite: Token | None) -> tuple[bool, bool, bool]:
    """Order readings: with particle or 'sich' first, then what an auxiliary asks for."""
    asks = verb.particle is None, not verb.reflexive
    if finite is None:
        return *asks, form.verb_form != "Fin"
    modal = ("Inf", "Part") if finite.lower in MODALS else ()  # soll sagen, soll gesagt haben
    wanted = ("Part",) if finite.lower in PERFECT else modal
    return *asks, form.verb_form == "Fin" or bool(wanted and form.verb_form not in wanted)


def _compound_tense(reading: Reading, cue: Cue, form: VerbForm, finite: Token) -> Cue | None:
    """'hat gesagt', 'wird zitiert', 'soll gelobt werden', 'soll gesagt haben', 'wird sagen'."""
    token, verb = reading.tokens[cue.main], cue.verb
    assert verb is not None
    participle = form.verb_form == "Part"
    if participle and form.tense == "Pres":
        return None  # 'Dem Trend folgend haben viele …'
    if not participle and finite.lower in PERFECT:
        return None
    if token.lower in ADJECTIVES and not verb.reflexive:
        return None
    if verb.kind == "think" and not participle and finite.lower.startswith(OBLIGED):
        return None  # 'Brandt sollte wissen, dass …': somebody else says so
    becomes = any(t.lower in BECOME for t in reading.tokens[token.i + 1 : token.i + 2])
    turned = finite.lower in BECOME | BE or (finite.lower in MODALS and becomes)
    passive = participle and turned and verb.verb not in PERFECT_WITH_BE
    modal = finite.lower in MODALS or (not participle and finite.lower in BECOME)
    return cue._replace(
        tokens=tuple(sorted((finite.i, *cue.tokens))) if passive else cue.tokens,
        finite=finite.i,
        number=finite.morph.number or ("Plur" if finite.lower.endswith("en") else "Sing"),
        passive=passive,
        modal=finite.lower if modal else "",
    )


def _number(token: Token, form: VerbForm) -> str:
    """Return the number that a finite form shows, '' if it shows none."""
    ambiguous = token.lower.endswith("en") and form.number != "Plur"
    return "" if ambiguous else form.number or ""
