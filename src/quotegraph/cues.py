"""Find what reports: verbs with their particles and auxiliaries, and cues that are no verbs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from quotegraph import lexicon
from quotegraph.lexicon import Connective, Verb, VerbForm
from quotegraph.mentions import Mention
from quotegraph.nouns import noun
from quotegraph.tokens import Range, Reading, Token

CueKind = Literal["verb", "connective", "source", "noun", "colon"]
BE = frozenset(["ist", "sind", "war", "waren", "sei", "seien", "wäre", "wären", "bin"])
HAVE = frozenset(["hat", "haben", "hatte", "hatten", "habe", "hätte", "hätten"])
BECOME = frozenset(
    ["wird", "werden", "wurde", "wurden", "werde", "würde", "würden", "worden", "ward"]
)
MODALS = frozenset(
    [
        "soll",
        "sollen",
        "sollte",
        "sollten",
        "solle",
        "will",
        "wollen",
        "wollte",
        "wollten",
        "wolle",
        "kann",
        "können",
        "konnte",
        "konnten",
        "könne",
        "könnte",
        "könnten",
        "muss",
        "müssen",
        "musste",
        "mussten",
        "müsse",
        "müsste",
        "darf",
        "dürfen",
        "durfte",
        "dürfte",
        "möchte",
        "möchten",
        "mag",
    ]
)
AUXILIARIES = BE | HAVE | BECOME | MODALS
REFLEXIVES = frozenset(("sich", "mich", "uns", "dich", "euch"))
SUBJECT_FIRST = frozenset(("und", "oder", "aber"))
CLAUSE_END = frozenset(",;:.!?“”«»\"'‘’–-)")
PREFIXES = frozenset(
    """ab an auf aus bei dar ein empor fest fort frei heim her herab heran herauf heraus herbei
    herein herum herunter hervor hin hinaus hinein hinzu los mit nach nieder statt um vor voran
    voraus vorbei weg weiter wieder zu zurecht zurück zusammen""".split()
)
REACH = 60  # tokens searched for a particle or an auxiliary


@dataclass(frozen=True, slots=True)
class Cue:
    """What reports: its `tokens`, the verb or word itself (`main`), and the `finite` verb.

    `speaker` is who speaks seen from the verb (as in the lexicon); `passive` turns that round.
    `source` is the mention that a connective or noun names as the source, None for verbs.
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
    index = lexicon.forms_index()
    for token in reading.tokens:
        readings = index.get(token.lower)
        if readings and _may_be_verb(reading, token):
            cue = _verb_cue(reading, token, readings)
            if cue is not None:
                yield cue


def _may_be_verb(reading: Reading, token: Token) -> bool:
    if token.pos in ("VERB", "AUX"):
        return True
    if token.pos in ("NOUN", "PROPN", "DET", "PRON", "ADP", "NUM") and token.text[0].isupper():
        return False
    following = _next(reading, token.i)
    if (
        token.i > 1
        and reading.tokens[token.i - 1].text == ","
        and not reading.tokens[token.i - 2].text[0].isalnum()
    ):
        return True  # “, sagten die …
    return token.pos in ("ADJ", "ADV", "X", "NOUN", "PROPN") and not (
        following is not None and following.pos in ("NOUN", "PROPN") and token.lower.endswith("en")
    )


def _next(reading: Reading, index: int) -> Token | None:
    return reading.tokens[index + 1] if index + 1 < len(reading.tokens) else None


def _verb_cue(
    reading: Reading, token: Token, readings: Sequence[tuple[Verb, VerbForm]]
) -> Cue | None:
    """Return the cue of the first reading that its surroundings bear out, separable verbs first."""
    finite = _auxiliary_of_clause(reading, token)
    for verb, form in sorted(readings, key=lambda row: _likelihood(*row, finite)):
        particle = _particle(reading, token, verb)
        if particle is None or (verb.reflexive and not _is_reflexive(reading, token)):
            continue
        if form.verb_form == "Fin":
            return Cue(
                "verb",
                tuple(sorted((token.i, *particle))),
                token.i,
                token.i,
                verb.medium,
                verb,
                _number(token, form),
            )
        finite = finite or _auxiliary(reading, token)
        if finite is None:
            if form.verb_form == "Inf" and _is_to_infinitive(reading, token):
                return Cue("verb", (token.i,), token.i, token.i, verb.medium, verb)
            continue
        return _compound_tense(reading, token, verb, form, finite, particle)
    return None


def _likelihood(verb: Verb, form: VerbForm, finite: Token | None) -> tuple[bool, bool]:
    """Order readings: with particle first, then what an auxiliary in the clause asks for."""
    if finite is None:
        return verb.particle is None, form.verb_form != "Fin"
    wanted = "Part" if finite.lower in BE | HAVE else "Inf" if finite.lower in MODALS else ""
    return verb.particle is None, form.verb_form == "Fin" or bool(
        wanted and form.verb_form != wanted
    )


def _auxiliary_of_clause(reading: Reading, token: Token) -> Token | None:
    """Return the finite auxiliary that stands before a verb at the end of its own clause."""
    first = reading.bounds[token.sentence][0]
    following = _next(reading, token.i)
    if (
        following is not None
        and following.text not in CLAUSE_END
        and following.pos not in ("AUX", "CCONJ")
    ):
        return None
    for index in range(token.i - 1, max(first, token.i - REACH) - 1, -1):
        other = reading.tokens[index]
        if other.text in (",", ";", ":") or (other.lower in SUBJECT_FIRST):
            return None
        if other.lower in AUXILIARIES and other.pos in ("AUX", "VERB"):
            return other
    return None


def _compound_tense(
    reading: Reading,
    token: Token,
    verb: Verb,
    form: VerbForm,
    finite: Token,
    particle: Sequence[int],
) -> Cue | None:
    """'hat gesagt', 'wird zitiert', 'soll gesagt haben', 'wird sagen'."""
    participle = form.verb_form == "Part"
    passive = participle and finite.lower in BECOME | BE and verb.verb not in ("fortfahren",)
    if not participle and finite.lower in BE | HAVE:
        return None
    words = (finite.i, token.i) if passive else (token.i,)
    return Cue(
        "verb",
        tuple(sorted((*words, *particle))),
        token.i,
        finite.i,
        verb.medium,
        verb,
        finite.morph.number or ("Plur" if finite.lower.endswith("en") else "Sing"),
        passive,
        finite.lower
        if finite.lower in MODALS or (not participle and finite.lower in BECOME)
        else "",
    )


def _number(token: Token, form: VerbForm) -> str:
    ambiguous = token.lower.endswith("en") and form.number != "Plur"
    return "" if ambiguous else {"Sing": "Sing", "Plur": "Plur"}.get(form.number or "", "")


def _is_to_infinitive(reading: Reading, token: Token) -> bool:
    return token.i > 0 and reading.tokens[token.i - 1].lower == "zu"


def _is_reflexive(reading: Reading, token: Token) -> bool:
    first, last = reading.bounds[token.sentence]
    near = reading.tokens[max(first, token.i - 12) : min(last, token.i + 12)]
    return any(other.lower in REFLEXIVES for other in near)


def _particle(reading: Reading, token: Token, verb: Verb) -> tuple[int, ...] | None:
    """Return where the particle stands, () if it needs none there, None if it does not fit."""
    if verb.particle is None:
        return None if _has_prefix(reading, token) else ()
    words = verb.particle.split()
    if (
        len(words) == 1
        and token.lower.removeprefix("un").startswith(words[0])
        and token.lower != words[0]
    ):
        return ()
    for last in _phrase_ends(reading, token, words):
        return tuple(range(last - len(words) + 1, last + 1))
    return None


def _has_prefix(reading: Reading, token: Token) -> bool:
    """Whether a particle makes another verb of this one: 'sagte … ab' is no 'sagte'."""
    children = (reading.tokens[i] for i in reading.children[token.i])
    return any(
        child.relation == "particle" and child.i > token.i and child.lower in PREFIXES
        for child in children
    )


def _phrase_ends(reading: Reading, token: Token, words: Sequence[str]) -> Iterator[int]:
    """Yield where the words of a particle end a clause, after the verb or right before it."""
    first, last = reading.bounds[token.sentence]
    for at in range(max(first, token.i - 6), min(last, token.i + REACH)):
        if [t.lower for t in reading.tokens[at : at + len(words)]] != list(words):
            continue
        end = at + len(words) - 1
        if token.i in range(at, end + 1):
            continue
        if end < token.i:
            if len(words) > 1 or end == token.i - 1:
                yield end
        elif reading.tokens[end].relation == "particle" or _ends_clause(reading, end, last):
            yield end


def _ends_clause(reading: Reading, index: int, last: int) -> bool:
    if index + 1 >= last:
        return True
    following = reading.tokens[index + 1]
    return following.text in CLAUSE_END or following.lower in ("und", "oder", "sowie", "dass")


def _auxiliary(reading: Reading, token: Token) -> Token | None:
    """Return the finite auxiliary or modal that belongs to a participle or infinitive."""
    tokens = reading.tokens
    linked = [tokens[i] for i in reading.children[token.i]] + [tokens[token.head]]
    finite = [other for other in linked if other.lower in AUXILIARIES and other.i != token.i]
    if finite:
        return min(finite, key=lambda other: (other.lower not in MODALS, other.i))
    first, last = reading.bounds[token.sentence]
    after = [t for t in tokens[token.i + 1 : min(last, token.i + 3)] if t.lower in AUXILIARIES]
    before = [t for t in tokens[max(first, token.i - REACH) : token.i] if t.lower in AUXILIARIES]
    return after[0] if after else before[-1] if before else None


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
        source = after or before
        if source is not None and _governs(reading, row, token, source):
            yield _connective_cue(reading, row, token, source)


@cache
def _words() -> dict[str, Connective]:
    return {row.word: row for row in lexicon.connectives() if " " not in row.word}


def _governs(reading: Reading, row: Connective, token: Token, source: Mention) -> bool:
    if token.lower == "so":
        return _is_inquit_so(reading, token, source)
    if token.lower in ("nach", "aus", "gemäß"):
        return source.noun is not None and source.noun.source_phrase
    return token.lower in ("laut", "zufolge", "gegenüber") or source.animate


def _is_inquit_so(reading: Reading, token: Token, source: Mention) -> bool:
    """', so X' after a quote or clause; never 'so der Plan klappt' or 'so ein Glück'."""
    if "Nom" not in source.cases or source.form == "none" or source.preposition:
        return False
    before = reading.tokens[token.i - 1].text if token.i else ""
    opener = reading.tokens[source.first].lower
    return before in {
        ",",
        "“",
        "”",
        "«",
        "»",
        '"',
        "''",
        "(",
        "–",
        "-",
        "‘",
    } and not opener.startswith("ein ")


def _connective_cue(reading: Reading, row: Connective, token: Token, source: Mention) -> Cue:
    tokens = [token.i]
    after = source.last
    if (
        token.lower == "so"
        and after < len(reading.tokens)
        and reading.tokens[after].lower == "weiter"
    ):
        tokens.append(after)
    if source.noun is not None and source.noun.source_phrase:
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
        if known is not None and known.kind == "speech" and not mention.members:
            yield Cue(
                "noun", (mention.head,), mention.head, mention.head, known.medium, source=mention
            )


def clause_of(reading: Reading, cue: Cue) -> Range:
    """Return the token range between the commas, colons and marks round a cue's finite verb."""
    first, last = reading.bounds[reading.tokens[cue.finite].sentence]
    start = stop = cue.finite
    while start > first and reading.tokens[start - 1].text not in CLAUSE_END:
        start -= 1
    while stop < last and reading.tokens[stop].text not in CLAUSE_END:
        stop += 1
    return start, stop
