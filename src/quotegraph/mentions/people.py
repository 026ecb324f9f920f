"""Read the names of people in a text: genitives undone, nicknames out, shared surnames in."""

import itertools
from collections.abc import Iterator, Sequence

from quotegraph import lexicon
from quotegraph.grammar.nouns import is_of_both
from quotegraph.grammar.tokens import Named, Reading, Token
from quotegraph.marks import GLYPHS
from quotegraph.mentions.mention import Mention
from quotegraph.names.ages import age_beside, age_told
from quotegraph.names.parties import party_key
from quotegraph.names.parts import PersonName, parse_name


class People:
    """The names of people in one text, as the registry of entities asks for them."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        """Note once which names are genitives by their place, and which mention holds which."""
        self.tokens = reading.tokens
        single = list(with_members(mentions))
        self.genitives = _genitives(reading, single)
        whole = [part for mention in single for part in (*mention.inside, mention)]
        self.beside = {mention.name[0]: mention for mention in whole if mention.name}

    def read(self, names: Sequence[Named]) -> list[tuple[Named, PersonName]]:
        """Return the names with their parts; 'Lech' of 'Lech und Jarosław Kaczyński' is whole."""
        parsed = [(name, parse_name(self._words(name))) for name in names]
        shared = dict(_shared_surnames(self.tokens, parsed))
        return [(name, shared.get(name.first, person)) for name, person in parsed]

    def roles_beside(self, name: Named) -> Sequence[tuple[int, int]]:
        """Return the token ranges of the roles that stand beside a name."""
        mention = self.beside.get(name.first)
        if mention is None or mention.label != "PER" or _is_of_several(self.tokens, mention):
            return ()
        return mention.roles

    def age_beside(self, name: Named) -> str:
        """Return the age beside a name, or told of it behind, '' if there is none."""
        mention = self.beside.get(name.first)
        words = self.tokens[mention.first : mention.last + 1] if mention is not None else []
        return age_beside(words) or age_told(self.tokens, name.first, name.last)

    def party_beside(self, name: Named) -> str:
        """Return the key of the party in a bracket behind a name, '' if there is none."""
        mention = self.beside.get(name.first)
        words = [t.text for t in self.tokens[name.last : mention.last]] if mention else []
        bracket = words[1:-1] if words[:1] in (["("], ["["]) else []
        return next((key for word in bracket if (key := party_key(word))), "")

    def gender_beside(self, name: Named) -> str | None:
        """Return the gender of the noun in front of a name, None if it does not tell."""
        mention = self.beside.get(name.first)
        if mention is None or is_of_both(self.tokens[mention.head].text):
            return None
        gender = mention.noun.gender if mention.noun else None
        return gender if gender in ("m", "f") else None

    def _words(self, name: Named) -> list[str]:
        words = _without_marked(self.tokens[name.first : name.last])
        words[-1] = self.genitives.get(name.first, words[-1])
        return words


def with_members(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield mentions, those of several persons in their parts."""
    for mention in mentions:
        yield from mention.members or (mention,)


def _genitives(reading: Reading, mentions: Sequence[Mention]) -> dict[int, str]:
    """Return, by the first token of names that are genitives by their place, the last word bare.

    'Kellers Antwort', 'nach Worten Kellers'. 'Ross Vorgänger' stays if the text says 'Ross' too.
    """
    owners = {m.owner[0] for m in mentions if m.owner}
    owners |= {m.name[0] for m in mentions if m.name and _is_said_by(m)}
    plain = {reading.tokens[n.last - 1].text for n in reading.names if n.first not in owners}
    found: dict[int, str] = {}
    for name in reading.names:
        word = reading.tokens[name.last - 1].text
        bare = word.removesuffix("s").rstrip("'’")
        if name.first in owners and len(word) > 2 and (bare in plain or word not in plain):
            found[name.first] = bare
    return found


def _is_of_several(tokens: Sequence[Token], mention: Mention) -> bool:
    """'von den Ermittlern Keller', 'was die Ermittler Keller fragten': they are several."""
    word, known = tokens[mention.head].lower, mention.noun
    if known is None or not known.lemma.endswith("er"):
        return False
    joined = mention.last < len(tokens) and tokens[mention.last].lower in ("und", ",", "sowie")
    men = known.gender == "m" and tokens[mention.first].lower == "die" and not joined
    return word.endswith("ern") or men


def _is_said_by(mention: Mention) -> bool:
    """'Worten Kellers': a name right behind a noun for something said."""
    said = mention.noun_kind == "speech"
    return said and mention.name is not None and mention.name[0] == mention.head + 1


def _shared_surnames(
    tokens: Sequence[Token], parsed: Sequence[tuple[Named, PersonName]]
) -> Iterator[tuple[int, PersonName]]:
    """'Lech und Jarosław Kaczyński': the first name takes the surname of the second."""
    surnames = {person.surname for _, person in parsed if person.first}
    for (name, bare), (after, person) in itertools.pairwise(parsed):
        beside = after.first == name.last + 1 and tokens[name.last].lower in ("und", "&")
        first = bare.full in lexicon.first_names() and bare.full not in surnames
        if beside and first and not bare.first and person.first:
            start = person.words.index(person.surname.split()[0])
            yield name.first, PersonName(bare.titles, (*bare.words, *person.words[start:]))


def _without_marked(tokens: Sequence[Token]) -> list[str]:
    """Return the words of a name without a nickname in marks; other signs are left out."""
    words: list[str] = []
    marked, end = False, -1
    for token in tokens:
        if token.text in GLYPHS and len(tokens) > 2:
            marked = not marked
        elif not marked and token.text[0].isalnum():
            if words and words[-1].endswith(("’", "'")) and token.start == end:
                words[-1] += token.text  # d’Astier
            else:
                words.append(token.text)
            end = token.end
    return words or [token.text for token in tokens]
