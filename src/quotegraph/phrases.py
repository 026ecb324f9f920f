"""Find bare noun phrases: article, attributes, noun and name, or a few words in marks.

The grammar works on tags, endings and word order, so that it also holds for pipelines without a
parser.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quotegraph import lexicon
from quotegraph.declension import (
    ALL_CASES,
    DEFINITE,
    bare_cases,
    cases_of,
    gender_of,
    is_article,
    is_weak,
    number_of,
)
from quotegraph.marks import CLOSING, OPENING
from quotegraph.moods import is_finite
from quotegraph.nouns import TIMES, Noun, noun, outlets
from quotegraph.records import Form
from quotegraph.tokens import Label, Named, Range, Token

# Endings of a participle before its noun: 'der gewählte', 'die streikenden'.
ADJECTIVAL = tuple("te ten ter tes tem ene enen ener enes nde nden nder".split())
NOMINAL = frozenset(("NOUN", "PROPN"))
QUANTITIES = ("beid", "viel", "wenig", "einig", "ander", "mehrer", "übrig")  # die beiden …
LONGEST_MARKED = 4  # tokens between marks that can still be the noun of a phrase


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase or pronoun, as tokens `first` to `last` (half open) with the head noun `head`.

    `cases`, `number` and `gender` are what its forms allow, '' or all cases where they do not tell.
    `name` is the range of the proper name in it, `owner` that of a genitive name before its noun
    ('Kellers Antwort'), `roles` the descriptions without their article, `members` the parts of a
    coordination, `preposition` the word that governs it, `chars` its characters where it is only
    part of a token.
    """

    first: int
    last: int
    head: int
    form: Form
    cases: frozenset[str] = ALL_CASES
    number: str = ""
    gender: str = ""
    label: Label | None = None
    name: Range | None = None
    owner: Range | None = None
    roles: tuple[Range, ...] = ()
    noun: Noun | None = None
    preposition: str = ""
    members: tuple["Mention", ...] = ()
    definite: bool = False
    chars: Range | None = None

    def span(self, tokens: Sequence[Token]) -> Range:
        """Return the characters of the mention; `chars` where it is only part of a token."""
        return self.chars or (tokens[self.first].start, tokens[self.last - 1].end)

    @property
    def animate(self) -> bool:
        """Whether it is a person, a body or a text, which can say something."""
        return self.form != "none"


def noun_phrase(
    tokens: Sequence[Token], names: dict[int, Named], at: int, last: int
) -> Mention | None:
    """Return the noun phrase that begins at a token, without what may follow its last noun.

    `names` holds the named entities by their first token, `last` is the end of the sentence.
    """
    if tokens[at].text in OPENING:
        marked = _marked_phrase(tokens, names, at, at, last)
        return marked if marked is not None and marked.form == "organisation" else None
    start = _after_attributes(tokens, names, at, last)
    if start is None:
        return None
    if tokens[start].text in OPENING:
        return _marked_phrase(tokens, names, at, start, last)
    stop, found = _nouns(tokens, names, start, last)
    if stop == start:
        return None
    phrase = _described(tokens, at, start, stop, found)
    if [token.lower for token in tokens[stop : stop + 2]] == [":", "innen"]:
        return replace(phrase, last=stop + 2, form="collective", number="Plur", roles=())
    return phrase


def _after_attributes(
    tokens: Sequence[Token], names: dict[int, Named], at: int, last: int
) -> int | None:
    """Skip article, numbers and adjectives; None if no noun follows them."""
    index = at
    while index < last and index not in names and not _is_noun(tokens[index]):
        token = tokens[index]
        if index > at and token.text in OPENING:
            return index
        if (
            index + 1 in names
            and token.lower in lexicon.forms_index()
            and not _is_declined(tokens[at])
        ):
            return None  # 'Das erklärte Anna Keller'
        attribute = (
            token.pos in ("ADJ", "NUM")
            or is_article(token)
            or is_participle(token)
            or token.lower.startswith(QUANTITIES)
        )
        adverb = token.pos == "ADV" and index > at
        second = index > at and is_article(token) and not token.lower.startswith(QUANTITIES)
        if not (attribute or adverb) or second:
            return None
        index += 1
    return index if index < last else None


def _is_declined(token: Token) -> bool:
    return token.lower in ("der", "die", "den", "dem", "des", "ein", "eine", "einen", "einem")


def _is_noun(token: Token) -> bool:
    """Tell a noun by tag, or by being a capitalised word that the lexicon knows."""
    if token.pos in NOMINAL:
        return token.text[0].isalnum()
    return (
        token.pos in ("X", "ADV", "ADJ", "VERB")
        and token.text.istitle()
        and noun(token.text) is not None
    )


def is_participle(token: Token) -> bool:
    """Whether a token is a participle with the ending of an adjective."""
    return (
        token.pos == "VERB" and token.morph.verb_form == "Part" and token.lower.endswith(ADJECTIVAL)
    )


def _marked_phrase(
    tokens: Sequence[Token], names: dict[int, Named], first: int, mark: int, last: int
) -> Mention | None:
    """'der „Spiegel“', 'ein „Versehen“': a few words in marks that an article makes a noun."""
    stop = closing_mark(tokens, mark, last)
    if stop is None or _is_relative(tokens, first, stop + 1, last):
        return None
    words = " ".join(token.text for token in tokens[mark + 1 : stop])
    body = noun(tokens[stop - 1].text)
    medium = body is not None and body.kind == "medium" and stop - mark > 2
    named = medium or words in outlets() or (mark + 1 in names and first < mark)
    return Mention(
        first=first,
        last=stop + 1,
        head=mark + 1,
        form="organisation" if named else "none",
        cases=cases_of(tokens[first], "", "") if first < mark else ALL_CASES,
        number="Sing" if named else "",
        label="ORG" if named else None,
        name=(mark + 1, stop) if named else None,
    )


def _is_relative(tokens: Sequence[Token], first: int, after: int, last: int) -> bool:
    """', der „Ja“ sagte': the article is a relative pronoun, its verb behind the marks."""
    opens = first > 0 and tokens[first - 1].text == "," and tokens[first].lower in ("der", "die")
    return opens and after < last and is_finite(tokens[after])


def closing_mark(tokens: Sequence[Token], mark: int, last: int) -> int | None:
    """Return the token that closes a mark, None if more than a few words stand between."""
    reach = range(mark + 2, min(mark + LONGEST_MARKED + 2, last))
    return next((stop for stop in reach if tokens[stop].text in CLOSING), None)


def _nouns(
    tokens: Sequence[Token], names: dict[int, Named], start: int, last: int
) -> tuple[int, list[Named]]:
    """Return where a run of nouns ends, and the names in it; a person's name ends the run."""
    index = start
    found: list[Named] = []
    while index < last:
        if index in names:
            person = names[index].label == "PER" and index > start
            place = bool(found) and found[-1].label == "LOC" and found[-1].last == index
            if person and (place or _speaks_itself(tokens[index - 1])):
                break  # zitierte die Zeitung Anna Keller, der Abgeordnete für Bayern Jonas Brandt
            if (
                found
                and found[-1].label == "PER"
                and not _is_genitive(tokens, found[-1], names, last)
            ):
                break
            found.append(names[index])
            index = min(names[index].last, last)
        elif _is_noun(tokens[index]) and (
            not (found and found[-1].label == "PER") or _is_genitive(tokens, found[-1], names, last)
        ):
            index += 1
        else:
            break
    return index, found


def _speaks_itself(token: Token) -> bool:
    """'die Zeitung', 'der Woche': a body or time that a name right behind does not belong to."""
    known = noun(token.text)
    return token.text in TIMES or (known is not None and known.kind in ("medium", "collective"))


def _is_genitive(tokens: Sequence[Token], name: Named, names: dict[int, Named], last: int) -> bool:
    """'Kellers Antwort', 'Russlands Präsident': a name in -s with a common noun right behind."""
    if name.last >= last or not tokens[name.last - 1].text.endswith(("s", "'", "’", "x", "z")):
        return False
    following = tokens[name.last]
    common = following.pos == "NOUN" or noun(following.text) is not None
    return common and following.text[0].isupper() and name.last not in names


def _head(tokens: Sequence[Token], start: int, stop: int) -> int:
    """Return the head noun, the last of 'Nordmarker Bürgermeister', 'Nordmarks Bürgermeister'."""
    place = tokens[start].text.endswith(("er", "s")) and noun(tokens[start].text) is None
    if not place:
        return start
    return next((i for i in range(start + 1, stop) if noun(tokens[i].text) is not None), start)


def _described(
    tokens: Sequence[Token], first: int, start: int, stop: int, found: list[Named]
) -> Mention:
    """Return the phrase of tokens `first` to `stop`, whose nouns begin at `start`."""
    owner = found[0] if found and found[0].last < stop else None
    if owner is not None and any(noun(t.text) is None for t in tokens[start : owner.first]):
        owner = None  # only an office may stand before it: 'Minister Brandts Büro'
    if owner is not None and not _is_genitive(tokens, owner, {}, stop):
        owner = None
    named = [name for name in found if name is not owner]
    name = named[-1] if named else None
    head = owner.last if owner else _head(tokens, start, name.first if name else stop)
    known = None if name and name.first == head else noun(tokens[head].text)
    number = number_of(tokens, first, start, head, known)
    gender = gender_of(tokens[head], known, tokens[first].lower if first < start else "")
    bare = start == first
    cases = bare_cases(tokens[head]) if bare else cases_of(tokens[first], gender, number)
    if tokens[first].lower == "der" and is_weak(tokens[first + 1]):
        cases = frozenset(("Gen", "Dat"))  # der deutschen Verbände, never der deutsche Verband
    begin = first + (not bare and is_article(tokens[first]))
    described = known is not None and known.kind == "role"
    return Mention(
        first=first,
        last=stop,
        head=name.last - 1 if name and name.first == head else head,
        form=_form(name, known),
        cases=cases,
        number="Sing" if _is_one_person(name, tokens[first]) else number,
        gender=gender,
        label=name.label if name else None,
        name=(name.first, name.last) if name else None,
        owner=(owner.first, owner.last) if owner else None,
        roles=((begin, name.first if name else stop),) if described else (),
        noun=known,
        definite=owner is not None or tokens[first].lower in DEFINITE,
    )


def _is_one_person(name: Named | None, opener: Token) -> bool:
    """A person's name is one person, whatever a tagger guesses, unless 'die' opens the phrase."""
    return name is not None and name.label == "PER" and opener.lower != "die"


def _form(name: Named | None, known: Noun | None) -> Form:
    """A person's name says most, then what the noun is, then any other name."""
    if name is not None and name.label == "PER":
        return "name" if name.last - name.first > 1 else "surname"
    if known is not None and known.kind == "role":
        return "role"
    if known is not None and known.kind == "document":
        return "document"
    if name is not None and name.label in ("ORG", "MISC"):
        return "organisation"
    if known is not None and known.kind in ("collective", "medium"):
        return "collective"
    if name is not None:
        return "place"
    return "none"
