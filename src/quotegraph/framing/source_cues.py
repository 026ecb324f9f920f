"""Find the cues that are no verbs: 'laut X', ', so X', 'X zufolge', and nouns such as 'Antwort'."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from quotegraph import lexicon
from quotegraph.framing.cue import Cue
from quotegraph.grammar.clauses import ends_with_verb
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.nouns import TIMES, Noun, noun
from quotegraph.grammar.tokens import Reading, Token
from quotegraph.grammar.verbs import CLAUSE_END
from quotegraph.lexicon import Connective
from quotegraph.marks import OPENING
from quotegraph.mentions.marked_phrases import closing_mark
from quotegraph.mentions.mention import Mention

# What can stand before the 'so' of an inquit.
BEFORE_SO = frozenset((",", "“", "”", "«", "»", '"', "''", "(", "–", "-", "‘"))
# They point to a source further back, never to the phrase before them: 'Keller fragte danach'.
ANAPHORIC = frozenset(("danach", "demnach", "demzufolge", "dergemäß", "derzufolge", "wonach"))


def connectives(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Cue]:
    """Find 'so X', 'laut X', 'X zufolge', 'nach Angaben von X'."""
    starting = {mention.first: mention for mention in mentions}
    ending = {mention.last: mention for mention in mentions}
    for token in reading.tokens:
        row = _words().get(token.lower)
        if row is None:
            continue
        after = starting.get(token.i + 1) if row.position in ("after", "both") else None
        if after is None and token.lower == "laut":
            after = _outlet(reading, token.i + 1)
        before = ending.get(token.i) if row.position in ("before", "both") else None
        if before is not None and token.lower == "nach":
            before = _words_of(ending, before)
            before = before if "Dat" in before.cases else None  # 'Die Sicht nach vorn'
        if before is not None and token.lower == "zufolge":
            before = _bare_plural(reading, before)
        if before is not None and reading.tokens[before.head].text in TIMES:
            before = ending.get(before.first - 1)  # Angaben vom Mittwoch zufolge
        source = _relative(reading, token, after) or after or before
        if source is not None and _governs(reading, token, source):
            yield _connective_cue(reading, row, token, source)


def _outlet(reading: Reading, at: int) -> Mention | None:
    """'laut „Talpost“': without an article, what is in the marks is a paper."""
    if at >= len(reading.tokens) or reading.tokens[at].text not in OPENING:
        return None
    last = reading.bounds[reading.tokens[at].sentence][1]
    stop = closing_mark(reading.tokens, at, last)
    if stop is None or not reading.tokens[at + 1].text[0].isupper():
        return None
    name = (at + 1, stop)
    return Mention(at, stop + 1, at + 1, "organisation", label="ORG", name=name)


def phrases(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Cue]:
    """Find set phrases of several words: 'glaubt man X', 'geht es nach X', 'in den Augen von X'."""
    starting = {mention.first: mention for mention in mentions}
    for words, row in _phrases():
        for at in reading.places.get(words[0], ()):
            last = at + len(words)
            if [token.lower for token in reading.tokens[at:last]] != words:
                continue
            of = [token.lower for token in reading.tokens[last : last + 1]] == ["von"]
            source = starting.get(last + of)
            if source is not None and source.can_speak and _closes(reading, source, words):
                yield Cue(
                    "connective", tuple(range(at, last + of)), at, at, row.medium, source=source
                )


def _closes(reading: Reading, source: Mention, words: Sequence[str]) -> bool:
    """Whether a phrase that is a clause ends: 'glaubt man X, …', 'wenn es nach X geht, …'."""
    behind = [token.lower for token in reading.tokens[source.last : source.last + 2]]
    if {"man", "es"}.isdisjoint(words):
        return True
    return behind[:1] == [","] if words[0] != "wenn" else behind in (["geht", ","], ["ginge", ","])


def _words_of(ending: dict[int, Mention], before: Mention) -> Mention:
    """'Den Worten der Wirtin nach': the words themselves, of which a genitive says whose."""
    words = ending.get(before.first)
    said = words is not None and words.noun is not None and words.noun.source_phrase
    return words if words is not None and said and "Gen" in before.cases else before


def _bare_plural(reading: Reading, before: Mention) -> Mention:
    """'nimmt die Gruppe Schätzungen zufolge viel ein': the plural right before it stands alone."""
    last = before.last - 1
    known = noun(reading.tokens[last].text)
    plural = reading.tokens[last].morph.number == "Plur" and known is not None and known.said
    if not plural or before.head == last:
        return before
    return Mention(last, last + 1, last, "none", frozenset(("Dat",)), "Plur", noun=known)


def _relative(reading: Reading, token: Token, after: Mention | None) -> Mention | None:
    """', laut dem Paul Brandt getäuscht wurde': the word behind the connective is a relative."""
    before = reading.tokens[token.i - 1].text if token.i else ""
    if after is None or before != ",":
        return None
    if reading.tokens[after.first].lower not in lexicon.relatives():
        return None
    last = reading.bounds[token.sentence][1]
    clause = list(takewhile(lambda t: t.text not in CLAUSE_END, reading.tokens[token.i : last]))
    following = reading.tokens[after.last : after.last + 1]
    if not ends_with_verb(clause) or any(map(is_finite, following)):
        return None
    return Mention(after.first, after.first + 1, after.first, "pronoun", after.cases)


@cache
def _phrases() -> list[tuple[list[str], Connective]]:
    """Return the connectives of several words that hold no noun which makes them known."""
    several = (row for row in lexicon.connectives() if " " in row.word and row.position == "after")
    rows = (row for row in several if row.case in ("dative", "genitive"))
    words = ((row.word.lower().split(), row) for row in rows)
    return [(words, row) for words, row in words if noun(row.word.split()[-1]) is None]


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
        return phrase and (token.lower != "aus" or _is_view(source))
    if token.lower == "laut" and source.cases.isdisjoint(("Dat", "Gen")):
        return False  # 'die laut ihre Schläge zählen'
    return token.lower in ("laut", "zufolge", "gegenüber") or source.can_speak


def _is_view(source: Mention) -> bool:
    """'aus Sicht der Händler'; not 'besteht aus fünf Wörtern'."""
    return source.noun is not None and source.noun.lemma in ("Sicht", "Sichtweise")


def _is_inquit_so(reading: Reading, token: Token, source: Mention) -> bool:
    """', so X' after a quote or clause; never 'so der Plan klappt' or 'so groß ist'.

    Whatever closes the clause behind 'so' is told too: ', so der Stand am Abend.', ', so die Idee',
    ', so sein Verdacht'.
    """
    last = reading.bounds[token.sentence][1]
    rest = list(takewhile(lambda t: t.text not in CLAUSE_END, reading.tokens[source.last : last]))
    speaks = source.can_speak or source.noun_kind == "speech" or source.definite
    if "Nom" not in source.cases or not speaks or source.preposition or any(map(is_finite, rest)):
        return False
    before = reading.tokens[token.i - 1].text if token.i else ""
    return before in BEFORE_SO


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


def speech_nouns(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Cue]:
    """Find nouns such as 'Antwort' that stand before a colon or a quote."""
    for mention in mentions:
        known = mention.noun or noun(reading.tokens[mention.head].text)
        if known is not None and not mention.members and _announces(reading, mention, known):
            yield Cue.at("noun", mention.head, medium=known.medium, source=mention)


def _announces(reading: Reading, mention: Mention, known: Noun) -> bool:
    """Whether a noun can hold words: 'Antwort', and 'Begründung' before a comma, text or not."""
    following = reading.tokens[mention.last : mention.last + 1]
    before_comma = known.said and bool(following) and following[0].text == ","
    return known.kind == "speech" or before_comma
