"""Find what reports: verbs with their particles and auxiliaries, and cues that are no verbs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Literal

from quotegraph import lexicon
from quotegraph.clauses import ends_with_verb
from quotegraph.lexicon import Connective, Verb, VerbForm
from quotegraph.mention import Mention
from quotegraph.moods import is_finite
from quotegraph.nouns import TIMES, Noun, noun
from quotegraph.tokens import Range, Reading, Token
from quotegraph.verbs import (
    BE,
    BECOME,
    CLAUSE_END,
    HAVE,
    MODALS,
    auxiliary_in_place,
    auxiliary_of,
    is_parsed,
    is_reflexive,
    is_to_infinitive,
    may_be_verb,
    particle_of,
)

# Verbs with 'sein' in the perfect: 'ist fortgefahren' is no passive.
PERFECT_WITH_BE = frozenset(
    ("fortfahren", "ausgehen", "eintreten", "entgegentreten", "begegnen", "kommen", "hervorgehen")
)
ADJECTIVES = frozenset(("bekannt",))  # 'ist bekannt', 'hat bekannt gegeben': not 'bekennen'
# What can stand before the 'so' of an inquit.
BEFORE_SO = frozenset((",", "“", "”", "«", "»", '"', "''", "(", "–", "-", "‘"))
# They point to a source further back, never to the phrase before them: 'Keller fragte danach'.
ANAPHORIC = frozenset(("danach", "demnach", "demzufolge", "dergemäß", "derzufolge", "wonach"))
LONGEST_BRACKET = 8  # tokens
OBLIGED = ("soll", "muss", "müss", "darf", "dürf", "kann", "könn")
CueKind = Literal["verb", "connective", "source", "noun", "colon"]


@dataclass(frozen=True, slots=True)
class Cue:
    """What reports: its `tokens`, the verb or word itself (`main`), and the `finite` verb.

    All are token indices; `finite` is `main` where there is no auxiliary. `verb` is the row of the
    lexicon, None for other cues, `number` that of the finite verb, '' where its form leaves it
    open. `passive` turns the verb's speaker round, `modal` is the modal verb or the auxiliary of
    the future ('soll gesagt haben'). `source` is the mention that a connective or noun names.
    """

    kind: CueKind
    tokens: tuple[int, ...]
    main: int
    finite: int
    medium: str = "speech"
    verb: Verb | None = None
    number: str = ""
    passive: bool = False
    modal: str = ""
    source: Mention | None = None

    @property
    def weak(self) -> bool:
        """Whether it reports only beside a quote: 'lachte', 'begann'."""
        return self.verb is not None and self.verb.weak


def find_cues(reading: Reading, mentions: Sequence[Mention]) -> list[Cue]:
    """Return all cues of a text in order of their main words."""
    cues = [*_verbs(reading), *_connectives(reading, mentions), *_speech_nouns(reading, mentions)]
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
    finite = auxiliary_in_place(reading, token)
    likely = sorted(standing, key=lambda row: _likelihood(*row, finite))
    for verb, form in _parsed_particle_first(reading, token, likely, places):
        particle = places[verb.particle]
        if particle is None or (verb.reflexive and not is_reflexive(reading, token)):
            continue
        to = is_to_infinitive(reading, token)
        if form.verb_form == "Fin" and not to:
            return Cue(
                "verb",
                tuple(sorted((token.i, *particle))),
                token.i,
                token.i,
                verb.medium,
                verb,
                _number(token, form),
            )
        finite = finite or auxiliary_of(reading, token)
        if to and form.verb_form == "Inf" and (finite is None or finite.lower in BE):
            place = token.i if finite is None else finite.i  # war … zu lesen
            return Cue("verb", (token.i,), token.i, place, verb.medium, verb)
        if finite is None or form.verb_form == "Fin":
            continue
        return _compound_tense(token, verb, form, finite, particle)
    return None


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
    wanted = ("Part",) if finite.lower in BE | HAVE else modal
    return *asks, form.verb_form == "Fin" or bool(wanted and form.verb_form not in wanted)


def _compound_tense(
    token: Token, verb: Verb, form: VerbForm, finite: Token, particle: Sequence[int]
) -> Cue | None:
    """'hat gesagt', 'wird zitiert', 'soll gesagt haben', 'wird sagen'."""
    participle = form.verb_form == "Part"
    passive = participle and finite.lower in BECOME | BE and verb.verb not in PERFECT_WITH_BE
    if not participle and finite.lower in BE | HAVE:
        return None
    if token.lower in ADJECTIVES and not verb.reflexive:
        return None
    words = (finite.i, token.i) if passive else (token.i,)
    if verb.kind == "think" and not participle and finite.lower.startswith(OBLIGED):
        return None  # 'Brandt sollte wissen, dass …': somebody else says so
    modal = finite.lower in MODALS or (not participle and finite.lower in BECOME)
    return Cue(
        "verb",
        tuple(sorted((*words, *particle))),
        token.i,
        finite.i,
        verb.medium,
        verb,
        finite.morph.number or ("Plur" if finite.lower.endswith("en") else "Sing"),
        passive,
        finite.lower if modal else "",
    )


def _number(token: Token, form: VerbForm) -> str:
    """Return the number that a finite form shows, '' if it shows none."""
    ambiguous = token.lower.endswith("en") and form.number != "Plur"
    return "" if ambiguous else form.number or ""


def _connectives(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Cue]:
    """Find 'so X', 'laut X', 'X zufolge', 'nach Angaben von X'."""
    starting = {mention.first: mention for mention in mentions}
    ending = {mention.last: mention for mention in mentions}
    for token in reading.tokens:
        row = _words().get(token.lower)
        if row is None:
            continue
        after = starting.get(token.i + 1) if row.position in ("after", "both") else None
        before = ending.get(token.i) if row.position in ("before", "both") else None
        if before is not None and reading.tokens[before.head].text in TIMES:
            before = ending.get(before.first - 1)  # Angaben vom Mittwoch zufolge
        source = _relative(reading, token, after) or after or before
        if source is not None and _governs(reading, token, source):
            yield _connective_cue(reading, row, token, source)


def _relative(reading: Reading, token: Token, after: Mention | None) -> Mention | None:
    """', laut dem Paul Brandt getäuscht wurde': the word behind the connective is a relative."""
    before = reading.tokens[token.i - 1].text if token.i else ""
    if after is None or before != ",":
        return None
    if reading.tokens[after.first].lower not in lexicon.relatives():
        return None
    last = reading.bounds[token.sentence][1]
    clause = list(takewhile(lambda t: t.text not in CLAUSE_END, reading.tokens[token.i : last]))
    if not ends_with_verb(clause) or any(
        map(is_finite, reading.tokens[after.last : after.last + 1])
    ):
        return None
    return Mention(after.first, after.first + 1, after.first, "pronoun", after.cases)


@cache
def _words() -> dict[str, Connective]:
    """Return the connectives of one word; phrases are known by their noun."""
    return {row.word: row for row in lexicon.connectives() if " " not in row.word}


def _governs(reading: Reading, token: Token, source: Mention) -> bool:
    """Whether a connective and the mention beside it name a source.

    'nach' and 'aus' need a noun such as 'Angaben'; 'laut' makes a source of whatever it governs.
    """
    if token.lower == "so":
        return _is_inquit_so(reading, token, source)
    if token.lower in ANAPHORIC:
        return False
    if token.lower in ("nach", "aus"):
        phrase = source.noun is not None and source.noun.source_phrase
        return phrase and (token.lower != "aus" or source.form != "document")
    return token.lower in ("laut", "zufolge", "gegenüber") or source.animate


def _is_inquit_so(reading: Reading, token: Token, source: Mention) -> bool:
    """', so X' after a quote or clause; never 'so der Plan klappt' or 'so groß ist'.

    Whatever closes the clause behind 'so' is told too: ', so der Stand am Abend.', ', so die Idee'.
    """
    last = reading.bounds[token.sentence][1]
    rest = list(takewhile(lambda t: t.text not in CLAUSE_END, reading.tokens[source.last : last]))
    speaks = source.animate or _is_said(source) or source.definite
    if "Nom" not in source.cases or not speaks or source.preposition or any(map(is_finite, rest)):
        return False
    before = reading.tokens[token.i - 1].text if token.i else ""
    return before in BEFORE_SO


def _is_said(source: Mention) -> bool:
    """', so das Fazit der Prüfer', ', so sein Verdacht'."""
    return source.noun is not None and source.noun.kind == "speech"


def _connective_cue(reading: Reading, row: Connective, token: Token, source: Mention) -> Cue:
    """Return the cue with all its words: 'so … weiter', 'nach Angaben von'."""
    tokens = [token.i]
    after = source.last
    goes_on = [other.lower for other in reading.tokens[after : after + 1]] == ["weiter"]
    if token.lower == "so" and goes_on:
        tokens.append(after)
    if source.noun is not None and source.noun.source_phrase and source.noun.kind == "speech":
        tokens += range(source.first, source.head + 1)
        if source.last > source.head + 1 and reading.tokens[source.head + 1].lower == "von":
            tokens.append(source.head + 1)
        return Cue(
            "source", tuple(sorted(tokens)), token.i, token.i, source.noun.medium, source=source
        )
    return Cue("connective", tuple(tokens), token.i, token.i, row.medium, source=source)


def _speech_nouns(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Cue]:
    """Find nouns such as 'Antwort' that stand before a colon or a quote."""
    for mention in mentions:
        known = mention.noun or noun(reading.tokens[mention.head].text)
        if known is not None and not mention.members and _announces(reading, mention, known):
            yield Cue(
                "noun", (mention.head,), mention.head, mention.head, known.medium, source=mention
            )


def _announces(reading: Reading, mention: Mention, known: Noun) -> bool:
    """Whether a noun can hold words: 'Antwort', and 'Begründung' before a comma, text or not."""
    following = reading.tokens[mention.last : mention.last + 1]
    before_comma = known.said and bool(following) and following[0].text == ","
    return known.kind == "speech" or before_comma


def _end_before(reading: Reading, at: int, first: int) -> int:
    """Return the token at `at` or, for one that closes a short bracket, the one that opens it.

    'Anna Keller (CDU) sagte' is one clause; what else ends a clause answers with the token behind.
    """
    text = reading.tokens[at].text
    if text == ")":
        near = range(at - 1, max(first, at - LONGEST_BRACKET) - 1, -1)
        return next((i for i in near if reading.tokens[i].text == "("), at + 1)
    return at + 1 if text in CLAUSE_END else at


def clause_of(reading: Reading, cue: Cue) -> Range:
    """Return the token range between the commas, colons and marks round a cue's finite verb."""
    first, last = reading.bounds[reading.tokens[cue.finite].sentence]
    start = stop = cue.finite
    while start > first and (before := _end_before(reading, start - 1, first)) < start:
        start = before
    while stop < last and reading.tokens[stop].text not in CLAUSE_END:
        stop += 1
    return start, stop
