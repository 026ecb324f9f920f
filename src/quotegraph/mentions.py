"""Find the noun phrases that could speak: names, roles, pronouns, bodies and documents.

The grammar works on tags, endings and word order, so that it also holds for pipelines without a
parser. A mention reaches as far as its genitives, brackets and appositions.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from quotegraph import lexicon
from quotegraph.moods import is_finite
from quotegraph.nouns import Noun, noun
from quotegraph.records import Form
from quotegraph.tokens import Label, Named, Range, Reading, Token

ADJECTIVAL = (
    "te",
    "ten",
    "ter",
    "tes",
    "tem",
    "ene",
    "enen",
    "ener",
    "enes",
    "nde",
    "nden",
    "nder",
)
NOMINAL = frozenset(("NOUN", "PROPN"))
ALL_CASES = frozenset(("Nom", "Gen", "Dat", "Acc"))
ALWAYS_PREPOSITIONS = frozenset(("gegenüber", "laut", "gemäß", "seitens"))
PREPOSITIONS_ATTACHED = frozenset("von vom aus für beim bei im in am".split())
JOINING = frozenset(("und", "sowie", "&"))
OPENING = frozenset('„“”»«"‚›‹')
CLOSING = frozenset('“”«»"‘’‹›')
LONGEST_MARKED = 4  # tokens between marks that can still be the noun of a phrase
LONGEST_ATTRIBUTE = 14  # tokens
LONGEST_APPOSITION = 18  # tokens
APPOSITION_CLOSES = frozenset(",.:;!?–-“„»«)")
LONGEST_BRACKET = 5  # tokens: '(SPD)', '(52)', '(Grüne, Köln)'

# Which cases an article or pronoun can show, by its ending and the gender of its noun.
CASES: dict[str, dict[str, str]] = {
    "der": {"Masc": "Nom", "Fem": "Dat Gen", "Plur": "Gen"},
    "die": {"Fem": "Nom Acc", "Plur": "Nom Acc"},
    "das": {"Neut": "Nom Acc"},
    "den": {"Masc": "Acc", "Plur": "Dat"},
    "dem": {"Masc": "Dat", "Neut": "Dat"},
    "des": {"Masc": "Gen", "Neut": "Gen"},
    "ein": {"Masc": "Nom", "Neut": "Nom Acc"},
    "eine": {"Fem": "Nom Acc", "Plur": "Nom Acc"},
    "einen": {"Masc": "Acc", "Plur": "Dat"},
    "einem": {"Masc": "Dat", "Neut": "Dat"},
    "einer": {"Fem": "Dat Gen", "Plur": "Gen"},
    "eines": {"Masc": "Gen", "Neut": "Gen"},
    "dieser": {"Masc": "Nom", "Fem": "Dat Gen", "Plur": "Gen"},
    "diese": {"Fem": "Nom Acc", "Plur": "Nom Acc"},
    "dieses": {"Neut": "Nom Acc", "Masc": "Gen"},
    "diesen": {"Masc": "Acc", "Plur": "Dat"},
    "diesem": {"Masc": "Dat", "Neut": "Dat"},
}
POSSESSIVES = ("mein", "dein", "sein", "ihr", "unser", "euer", "eur", "kein", "irgendein")
INDEFINITE = ("jed", "manch", "welch", "jen", "solch", "all", "beid", "einig", "mehrer", "viel")

# Pronouns that can speak, with the cases, number and gender they show.
PRONOUNS: dict[str, tuple[str, str, str]] = {
    "er": ("Nom", "Sing", "m"),
    "sie": ("Nom Acc", "", ""),
    "ich": ("Nom", "Sing", ""),
    "wir": ("Nom", "Plur", ""),
    "ihm": ("Dat", "Sing", "m"),
    "ihr": ("Dat", "Sing", "f"),
    "ihnen": ("Dat", "Plur", ""),
    "ihn": ("Acc", "Sing", "m"),
    "dieser": ("Nom", "Sing", "m"),
    "diese": ("Nom", "", ""),
    "jener": ("Nom", "Sing", "m"),
    "jene": ("Nom", "", ""),
    "letzterer": ("Nom", "Sing", "m"),
    "letztere": ("Nom", "", "f"),
    "ersterer": ("Nom", "Sing", "m"),
    "erstere": ("Nom", "", "f"),
    "beide": ("Nom Acc", "Plur", ""),
    "der": ("Nom", "Sing", "m"),
    "die": ("Nom Acc", "", ""),
    "einer": ("Nom", "Sing", "m"),
    "eine": ("Nom Acc", "Sing", "f"),
    "viele": ("Nom Acc", "Plur", ""),
    "einige": ("Nom Acc", "Plur", ""),
    "mehrere": ("Nom Acc", "Plur", ""),
    "andere": ("Nom Acc", "", ""),
}
DEMONSTRATIVES = frozenset(("letzterer", "letztere", "ersterer", "erstere"))
RELATIVE = frozenset(("der", "die"))
DEFINITE = frozenset(
    ["der", "die", "das", "den", "dem", "des", "dieser", "diese", "dieses", "diesen", "diesem"]
)


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


def find_mentions(reading: Reading) -> list[Mention]:
    """Return all mentions of a text in order, each as long as its modifiers; none overlap."""
    names = {name.first: name for name in reading.names}
    found: list[Mention] = []
    for first, last in reading.bounds:
        phrases = list(_phrases(reading.tokens, names, first, last))
        found += _joined(reading.tokens, list(_extended(reading.tokens, phrases, last)))
    return found


def _phrases(
    tokens: Sequence[Token], names: dict[int, Named], first: int, last: int
) -> Iterator[Mention]:
    """Yield the bare noun phrases of a sentence: article, attributes, noun, name."""
    at = first
    while at < last:
        phrase = _demonstrative(tokens, at) or _noun_phrase(tokens, names, at, last)
        phrase = phrase or _pronoun(tokens, at, last)
        if phrase is None:
            at += 1
            continue
        start = _article_before(tokens, phrase, first)
        if start < phrase.first:
            number = _number(tokens, start, start + 1, phrase.head, phrase.noun)
            cases = _cases(tokens[start], phrase.gender, number)
            phrase = replace(phrase, first=start, cases=cases, number=number)
        yield replace(phrase, preposition=_preposition(tokens, start, first))
        at = phrase.last


def _article_before(tokens: Sequence[Token], phrase: Mention, first: int) -> int:
    """Return where a phrase begins whose article stands before a long attribute.

    'der sich als Retter inszenierende Unternehmer': the parser ties the article to the noun.
    """
    if tokens[phrase.first].pos not in ("ADJ", "NUM") and not _is_participle(tokens[phrase.first]):
        return phrase.first
    for index in range(phrase.first - 1, max(first, phrase.first - LONGEST_ATTRIBUTE) - 1, -1):
        token = tokens[index]
        if token.text in APPOSITION_CLOSES or is_finite(token):
            break
        if _is_article(token) and (token.head == phrase.head or tokens[index + 1].pos == "ADP"):
            return index
    return phrase.first


def _preposition(tokens: Sequence[Token], at: int, first: int) -> str:
    before = tokens[at - 1] if at > first else None
    if before is None or not (before.pos == "ADP" or before.lower in ALWAYS_PREPOSITIONS):
        return ""
    return before.lower


def _noun_phrase(
    tokens: Sequence[Token], names: dict[int, Named], at: int, last: int
) -> Mention | None:
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
    if [token.lower for token in tokens[stop : stop + 2]] == [":", "innen"]:
        plural = _described(tokens, at, start, stop, found)
        return replace(plural, last=stop + 2, form="collective", number="Plur", roles=())
    return _described(tokens, at, start, stop, found)


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
        attribute = token.pos in ("ADJ", "NUM") or _is_article(token) or _is_participle(token)
        adverb = token.pos == "ADV" and index > at
        if not (attribute or adverb) or (index > at and _is_article(token)):
            return None
        index += 1
    return index if index < last else None


def _marked_phrase(
    tokens: Sequence[Token], names: dict[int, Named], first: int, mark: int, last: int
) -> Mention | None:
    """'der „Spiegel“', 'ein „Versehen“': a few words in marks that an article makes a noun."""
    for stop in range(mark + 2, min(mark + LONGEST_MARKED + 2, last)):
        if tokens[stop].text in CLOSING:
            words = " ".join(token.text for token in tokens[mark + 1 : stop])
            body = noun(tokens[stop - 1].text)
            medium = body is not None and body.kind == "medium" and stop - mark > 2
            name = names.get(mark + 1)
            named = medium or words in outlets() or (name is not None and first < mark)
            return Mention(
                first=first,
                last=stop + 1,
                head=mark + 1,
                form="organisation" if named else "none",
                cases=_cases(tokens[first], "", "") if first < mark else ALL_CASES,
                number="Sing" if named else "",
                label="ORG" if named else None,
                name=(mark + 1, stop) if named else None,
            )
    return None


@cache
def outlets() -> frozenset[str]:
    """Return the names of known newspapers, broadcasters and agencies."""
    return frozenset(form for row in lexicon.media() for form in row.surfaces)


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


def _is_participle(token: Token) -> bool:
    return (
        token.pos == "VERB" and token.morph.verb_form == "Part" and token.lower.endswith(ADJECTIVAL)
    )


def _is_article(token: Token) -> bool:
    if token.pos not in ("DET", "PRON"):
        return False
    if token.lower in CASES:
        return True
    return token.lower.startswith(POSSESSIVES + INDEFINITE) and token.lower not in PRONOUNS


def _nouns(
    tokens: Sequence[Token], names: dict[int, Named], start: int, last: int
) -> tuple[int, list[Named]]:
    """Return where a run of nouns ends, and the names in it; a person's name ends the run."""
    index = start
    found: list[Named] = []
    while index < last:
        if index in names:
            if names[index].label == "PER" and index > start and _speaks_itself(tokens[index - 1]):
                break  # zitierte die Zeitung Anna Keller
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
    known = noun(token.text)
    return known is not None and known.kind in ("medium", "collective")


def _is_genitive(tokens: Sequence[Token], name: Named, names: dict[int, Named], last: int) -> bool:
    """'Kellers Antwort', 'Russlands Präsident': a name in -s with a common noun right behind."""
    if name.last >= last or not tokens[name.last - 1].text.endswith(("s", "'", "’", "x", "z")):
        return False
    following = tokens[name.last]
    common = following.pos == "NOUN" or noun(following.text) is not None
    return common and following.text[0].isupper() and name.last not in names


def _described(
    tokens: Sequence[Token], first: int, start: int, stop: int, found: list[Named]
) -> Mention:
    owner = found[0] if found and found[0].first == start and found[0].last < stop else None
    if owner is not None and not _is_genitive(tokens, owner, {}, stop):
        owner = None
    named = [name for name in found if name is not owner]
    name = named[-1] if named else None
    head = owner.last if owner else start
    known = None if name and name.first == head else noun(tokens[head].text)
    number = _number(tokens, first, start, head, known)
    gender = _gender(tokens[head], known)
    begin = first + (first < start and _is_article(tokens[first]))
    described = known is not None and known.kind == "role"
    return Mention(
        first=first,
        last=stop,
        head=name.last - 1 if name and name.first == head else head,
        form=_form(name, known),
        cases=_cases(tokens[first], gender, number) if start > first else _bare_cases(tokens[head]),
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


def _number(tokens: Sequence[Token], first: int, start: int, head: int, known: Noun | None) -> str:
    """Return the number that article and noun show; a tagger's guess counts for nouns alone."""
    article = tokens[first].lower if first < start else ""
    if article.startswith("ein") or article in ("das", "dem", "des", "dieses", "diesem"):
        return "Sing"
    numbers = (token.lower for token in tokens[first:start] if token.pos == "NUM")
    if any(number not in ("1", "ein") and len(number) != 4 for number in numbers):
        return "Plur"
    if article == "der" and known and known.gender == "m":
        return "Sing"
    return tokens[head].morph.number if tokens[head].pos == "NOUN" else ""


def _gender(head: Token, known: Noun | None) -> str:
    if known is not None and known.gender:
        return {"m": "Masc", "f": "Fem", "n": "Neut"}[known.gender]
    return head.morph.gender


def _cases(article: Token, gender: str, number: str) -> frozenset[str]:
    """Return the cases that an article leaves open, given what is known of its noun."""
    table = CASES.get(article.lower) or _declined(article.lower)
    if table is None:
        return ALL_CASES
    if number == "Plur" and "Plur" in table:
        return frozenset(table["Plur"].split())
    if number == "Sing" and gender in table:
        return frozenset(table[gender].split())
    return frozenset(case for cases in table.values() for case in cases.split())


def _declined(word: str) -> dict[str, str] | None:
    """Return the cases of a possessive or indefinite by its ending: seiner, keinen."""
    for stem in POSSESSIVES + INDEFINITE:
        if word.startswith(stem):
            ending = word[len(stem) :]
            return CASES.get("ein" + ending if stem in POSSESSIVES else "dies" + ending)
    return None


def _bare_cases(head: Token) -> frozenset[str]:
    """A noun without article shows a genitive at most; names in -s often are one."""
    return ALL_CASES if head.morph.case != "Gen" else frozenset(("Gen",))


def _pronoun(tokens: Sequence[Token], at: int, last: int) -> Mention | None:
    token = tokens[at]
    if token.lower not in PRONOUNS or token.pos not in ("PRON", "DET"):
        return None
    if token.lower in RELATIVE and not _follows_comma(tokens, at):
        return None
    cases, number, gender = PRONOUNS[token.lower]
    return Mention(
        first=at,
        last=at + 1,
        head=at,
        form="pronoun",
        cases=frozenset(cases.split()),
        number=number,
        gender={"m": "Masc", "f": "Fem", "n": "Neut", "": token.morph.gender}[gender],
    )


def _demonstrative(tokens: Sequence[Token], at: int) -> Mention | None:
    """'Letzterer' is a pronoun whatever a tagger says."""
    if tokens[at].lower not in DEMONSTRATIVES:
        return None
    cases, number, gender = PRONOUNS[tokens[at].lower]
    kind = {"m": "Masc", "f": "Fem", "": ""}[gender]
    return Mention(at, at + 1, at, "pronoun", frozenset(cases.split()), number, kind)


def _follows_comma(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].text == ","


def _extended(tokens: Sequence[Token], phrases: list[Mention], last: int) -> Iterator[Mention]:
    """Attach genitives, brackets, prepositional attributes and appositions to the noun before."""
    index = 0
    while index < len(phrases):
        mention, index = phrases[index], index + 1
        grown = True
        while grown:
            mention = _bracketed(tokens, _titled(tokens, mention, last), last)
            mention = _aged(tokens, mention, last)
            if mention.form == "document" and mention.last < last:
                mention = replace(mention, last=mention.last + (tokens[mention.last].pos == "NUM"))
            while index < len(phrases) and phrases[index].first < mention.last:
                index += 1
            grown = index < len(phrases) and _belongs(tokens, mention, phrases[index])
            if grown:
                mention = _absorb(tokens, mention, phrases[index])
                index += 1
            elif index < len(phrases) and _is_apposition(tokens, mention, phrases, index, last):
                mention, index, grown = _apposed(tokens, mention, phrases, index, last)
        yield mention


def _aged(tokens: Sequence[Token], mention: Mention, last: int) -> Mention:
    """Attach an age between commas: 'Anna Keller, 52, …'."""
    at = mention.last
    if mention.label != "PER" or at + 2 >= last:
        return mention
    comma, age, close = tokens[at : at + 3]
    aged = comma.text == "," == close.text and age.text.isdigit() and len(age.text) <= 3
    return replace(mention, last=at + 2) if aged else mention


def _titled(tokens: Sequence[Token], mention: Mention, last: int) -> Mention:
    """Attach a name in marks: 'der Zeitung „Talheimer Bote“'."""
    names_one = mention.noun is not None and mention.noun.kind in ("medium", "collective")
    at = mention.last
    if not names_one or mention.name or at >= last or tokens[at].text not in OPENING:
        return mention
    for stop in range(at + 2, min(at + LONGEST_MARKED + 2, last)):
        if tokens[stop].text in CLOSING:
            return replace(
                mention, last=stop + 1, name=(at + 1, stop), label="ORG", form="organisation"
            )
    return mention


def _bracketed(tokens: Sequence[Token], mention: Mention, last: int) -> Mention:
    at = mention.last
    if mention.form == "pronoun" or at >= last or tokens[at].text not in ("(", "["):
        return mention
    for stop in range(at + 1, min(at + LONGEST_BRACKET + 2, last)):
        if tokens[stop].text in (")", "]"):
            return replace(mention, last=stop + 1)
    return mention


def _belongs(tokens: Sequence[Token], mention: Mention, other: Mention) -> bool:
    """Tell whether the next phrase is a genitive or prepositional attribute of this one."""
    if mention.form == "pronoun" or other.form == "pronoun":
        return False
    named = mention.label == "PER"
    if mention.noun is not None and mention.noun.kind in ("medium", "collective", "document"):
        if other.first == mention.last and other.form == "organisation" and not mention.name:
            return True  # die Wochenzeitschrift „Jungle World“
        if mention.form == "document" and other.first == mention.last + 1:
            return other.preposition in ("auf", "von", "vom", "in", "im", "aus", "für")
    if other.first == mention.last and not other.preposition:
        genitive = "Gen" in other.cases and tokens[other.first].pos in ("DET", "PRON")
        return (genitive and not named and other.label != "PER") or _is_close_name(mention, other)
    if other.first != mention.last + 1 or other.preposition not in PREPOSITIONS_ATTACHED:
        return False
    if other.preposition in ("von", "vom", "aus"):
        known = mention.form != "none" or mention.noun is not None
        return known and (other.form != "none" or (not named and other.preposition == "von"))
    if other.preposition in ("für", "bei", "beim", "zur", "zum") and not named:
        return mention.form in ("role", "collective")
    return (
        not named
        and mention.form in ("role", "collective")
        and other.form in ("organisation", "place", "collective")
    )


def _is_close_name(mention: Mention, other: Mention) -> bool:
    """'der Minister des Landes Anna Keller': a name right after a description names it."""
    bare = mention.form == "role" and mention.name is None
    return bare and other.label == "PER" and not other.roles and not other.preposition


def _absorb(tokens: Sequence[Token], mention: Mention, other: Mention) -> Mention:
    if _is_close_name(mention, other):
        return replace(mention, last=other.last, name=other.name, label="PER", form=other.form)
    roles = mention.roles
    if roles and roles[-1][1] <= other.first and mention.name is None:
        roles = (*roles[:-1], (roles[-1][0], other.last))
    return replace(mention, last=other.last, roles=roles)


def _is_apposition(
    tokens: Sequence[Token], mention: Mention, phrases: list[Mention], index: int, last: int
) -> bool:
    """', der Sprecher der Stadt,' after a name, or ', Ute Sommer,' after a description."""
    other = phrases[index]
    if other.first != mention.last + 1 or tokens[mention.last].text != "," or other.preposition:
        return False
    names_it = other.label == "PER" and not other.roles
    if mention.label == "PER" and not (names_it and _whose(tokens, mention)):
        described = other.form != "pronoun" and other.name is None and not mention.members
        fits = described and "Nom" in other.cases
    else:
        fits = names_it and (mention.label == "PER" or _is_nameless(mention))
    return fits and _apposition_end(tokens, other, last) is not None


def _is_nameless(mention: Mention) -> bool:
    return mention.form in ("role", "collective") and mention.name is None


def _whose(tokens: Sequence[Token], mention: Mention) -> bool:
    """'die Sprecherin Paul Brandts': the name in -s only says whose spokeswoman she is."""
    if mention.name is None or not mention.roles or mention.name[1] != mention.last:
        return False
    return tokens[mention.last - 1].text.endswith(("s", "'", "’"))


def _apposition_end(tokens: Sequence[Token], other: Mention, last: int) -> int | None:
    """Return where an apposition closes: at the next comma or stop, before any finite verb.

    Careless writing leaves the comma out: 'Jonas Brandt, ein Experte der Bahn erklärte'.
    """
    start, depth = other.last, 0
    for stop in range(start, min(start + LONGEST_APPOSITION, last)):
        depth += {"(": 1, ")": -1}.get(tokens[stop].text, 0)
        if depth <= 0 and tokens[stop].text in APPOSITION_CLOSES:
            return stop + (depth == 0 and tokens[stop].text == ")")
        if is_finite(tokens[stop]):
            return stop if other.form == "role" and stop > start - 1 else None
    return last if last - start < LONGEST_APPOSITION else None


def _apposed(
    tokens: Sequence[Token], mention: Mention, phrases: list[Mention], index: int, last: int
) -> tuple[Mention, int, bool]:
    other = phrases[index]
    end = _apposition_end(tokens, other, last) or other.last
    while index < len(phrases) and phrases[index].first < end:
        index += 1
    roles = tuple((first, max(stop, end)) for first, stop in other.roles[-1:])
    joined = replace(
        mention,
        last=end,
        name=mention.name or other.name,
        label=mention.label or other.label,
        form=mention.form if mention.name else other.form,
        roles=(*mention.roles, *(roles if other.name is None else other.roles)),
    )
    if other.name is not None and _whose(tokens, mention):
        joined = replace(joined, name=other.name, form=other.form)
    return joined, index, True


def _joined(tokens: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """Join 'Keller und Brandt' into one mention of two members."""
    found: list[Mention] = []
    for mention in mentions:
        before = found[-1] if found else None
        if before is not None and _is_same_person(tokens, before, mention):
            found[-1] = replace(
                before,
                last=mention.last,
                name=mention.name,
                label=mention.label,
                form=mention.form,
                roles=(*before.roles, *mention.roles),
            )
        elif before is not None and _coordinates(tokens, before, mention):
            members = (*(before.members or (before,)), mention)
            found[-1] = replace(before, last=mention.last, number="Plur", members=members)
        else:
            found.append(mention)
    return found


def _is_same_person(tokens: Sequence[Token], before: Mention, after: Mention) -> bool:
    """'der Bürgermeister und Senator, Jonas Brandt': one article, one person with two offices."""
    joined = after.first == before.last + 1 and tokens[before.last].lower in JOINING
    article = tokens[before.first].pos == "DET" and tokens[before.first].lower != "die"
    bare = bool(after.roles) and after.roles[0][0] == after.first and not before.members
    return joined and article and bare and before.form == "role" and before.name is None


def _coordinates(tokens: Sequence[Token], before: Mention, after: Mention) -> bool:
    if after.first != before.last + 1 or tokens[before.last].lower not in JOINING:
        return False
    alike = before.animate and after.animate and before.form != "pronoun" != after.form
    return alike and not after.preposition and bool(before.cases & after.cases)
