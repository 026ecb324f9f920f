"""Find bare noun phrases: article, attributes, noun and name, or a few words in marks.

The grammar works on tags, endings and word order, so that it also holds for pipelines without a
parser.
"""

from collections.abc import Sequence

from quotegraph.grammar.declension import (
    DEFINITE,
    bare_cases,
    cases_of,
    gender_of,
    has_zero_plural,
    is_article,
    is_weak,
    number_of,
)
from quotegraph.grammar.nouns import TIMES, Noun, introducing, is_of_both, kind_of, noun
from quotegraph.grammar.tokens import Named, Token
from quotegraph.marks import OPENING
from quotegraph.mentions.before_nouns import NOMINAL, after_attributes, is_her, is_noun, may_open
from quotegraph.mentions.marked_phrases import marked_phrase
from quotegraph.mentions.mention import Mention
from quotegraph.names.parties import party_key
from quotegraph.names.parts import retired_at
from quotegraph.names.places import place_of
from quotegraph.vocabulary import Form

COUNCIL = "Rat"


def noun_phrase(
    tokens: Sequence[Token], names: dict[int, Named], at: int, last: int
) -> Mention | None:
    """Return the noun phrase that begins at a token, without what may follow its last noun.

    `names` holds the named entities by their first token, `last` is the end of the sentence.
    """
    if tokens[at].text in OPENING:
        marked = marked_phrase(tokens, names, at, at, last)
        return marked if marked is not None and marked.form == "organisation" else None
    if not (may_open(tokens[at]) or at in names):
        return None
    start = after_attributes(tokens, names, at, last)
    if start is None:
        return None
    if tokens[start].text in OPENING:
        return marked_phrase(tokens, names, at, start, last)
    stop, found = _nouns(tokens, names, at, start, last)
    if stop == start:
        return None
    phrase = _described(tokens, at, start, stop, found)
    if phrase.number == "Plur" and is_of_both(tokens[phrase.head].text):
        return phrase._replace(form="collective", number="Plur", roles=())
    return phrase


def _nouns(
    tokens: Sequence[Token], names: dict[int, Named], at: int, start: int, last: int
) -> tuple[int, list[Named]]:
    """Return where a run of nouns ends, and the names in it; a person's name ends the run.

    The phrase begins at `at`, its nouns at `start`.
    """
    index = start
    found: list[Named] = []
    while index < last:
        if index > start and (
            _opens_with_title(tokens, names, index)
            or _is_since(tokens, index)
            or (index == at + 1 and index not in names and _is_other(tokens, index))
        ):
            break
        person = found[-1] if found and found[-1].label == "PER" else None
        closed = person is not None and not _is_genitive(tokens, person, names, last)
        if index in names:
            if closed or (index > start and _is_another(tokens, names[index], found)):
                break
            found.append(names[index])
            index = min(names[index].last, last)
            opens = found[-1].first == start  # not in 'als Gegner Holms auftretende Richter'
            opens = opens and not _is_in_attribute(tokens, start)
            if opens and _is_genitive(tokens, found[-1], names, last):
                index = _after_adjectives(tokens, index, last)  # Berlins Regierender Bürgermeister
        elif is_noun(tokens, index) and not closed:
            index += 1
        elif index > start and retired_at(tokens, index) in names:
            index = retired_at(tokens, index)  # Oberst a. D. Robin Sattler
        else:
            break
    return index, found


def _is_another(tokens: Sequence[Token], name: Named, found: Sequence[Named]) -> bool:
    """Whether words before a person's name do not describe the person.

    'zitierte die Zeitung Anna Keller', 'der Abgeordnete für Bayern Jonas Brandt', 'die Chefin der
    Grünen Anna Keller'
    """
    at = name.first
    place = bool(found) and found[-1].label == "LOC" and found[-1].last == at
    chief = tokens[at - 2].lower == "der" and kind_of(tokens[at - 3].text) == "role"
    party = chief and bool(party_key(tokens[at - 1].text))
    body = _speaks_itself(tokens[at - 1]) and not _is_councillor(tokens, at - 1)
    return name.label == "PER" and (place or party or body)


def _speaks_itself(token: Token) -> bool:
    """'die Zeitung', 'der Woche': a body or time that a name right behind does not belong to."""
    return token.text in TIMES or kind_of(token.text) in ("medium", "collective")


def _is_other(tokens: Sequence[Token], at: int) -> bool:
    """'waren laut Behörde Funken schuld': a plural right behind a bare body is not its name."""
    body, token = noun(tokens[at - 1].text), tokens[at]
    bare = body is not None and body.kind == "collective" and not body.plural
    return bare and token.pos == "NOUN" and token.morph.number == "Plur"


def _is_since(tokens: Sequence[Token], at: int) -> bool:
    """'ist seit Mai Bürgermeisterin': a role behind a time that it does not belong to."""
    return tokens[at - 1].text in TIMES and kind_of(tokens[at].text) == "role"


def _opens_with_title(tokens: Sequence[Token], names: dict[int, Named], at: int) -> bool:
    """'nach Prüfungen Professor Anna Keller': a title belongs to the name, and to no plural."""
    if tokens[at - 1].pos != "NOUN" or tokens[at - 1].morph.number != "Plur":
        return False
    title = (at in names or at + 1 in names) and kind_of(tokens[at].text) == "role"
    return title and kind_of(tokens[at - 1].text) != "role"


def _is_councillor(tokens: Sequence[Token], at: int) -> bool:
    """'Kantonsrat Jonas Brandt': without an article the council is a member of it."""
    known = noun(tokens[at].text)
    opened = at > 0 and tokens[at - 1].pos in ("DET", "ADJ")
    return known is not None and known.lemma == COUNCIL and not opened


def _is_genitive(tokens: Sequence[Token], name: Named, names: dict[int, Named], last: int) -> bool:
    """'Kellers Antwort', 'Russlands Präsident': a name in -s with a common noun right behind."""
    if name.last >= last or not tokens[name.last - 1].text.endswith(("s", "'", "’", "x", "z")):
        return False
    at = _after_adjectives(tokens, name.last, last)
    following = tokens[min(at, last - 1)]
    listed = noun(following.text) is not None or introducing(following.text) is not None
    common = (following.pos == "NOUN" and at == name.last) or listed
    return common and following.text[0].isupper() and following.i not in names


def _is_in_attribute(tokens: Sequence[Token], at: int) -> bool:
    """'die in Paris ansässige Firma': the article before the preposition belongs to the noun."""
    return at > 1 and tokens[at - 1].pos == "ADP" and is_article(tokens[at - 2])


def _after_adjectives(tokens: Sequence[Token], at: int, last: int) -> int:
    """Return the first token from here on that is no adjective."""
    while at < last and tokens[at].pos == "ADJ" and noun(tokens[at].text) is None:
        at += 1
    return at


def _head(tokens: Sequence[Token], start: int, stop: int) -> int:
    """Return the head noun, the last of 'Nordmarker Bürgermeister', 'Freie Organisation'."""
    if stop <= start + 1:
        return start
    town = tokens[start].text.endswith("er") and (
        tokens[start].pos == "ADJ" or place_of(tokens[start].text) is not None
    )
    if noun(tokens[start].text) is not None and not town:
        return start
    place = tokens[start].text.endswith(("er", "s"))
    described = tokens[start].text.endswith(("e", "en"))
    for index in range(start + 1, stop):
        known = noun(tokens[index].text)
        if known is not None and (place or (described and known.kind == "collective")):
            return index
    return start + 1 if town else start  # 'Kieler Woche' is nobody from Kiel


def _described(
    tokens: Sequence[Token], first: int, start: int, stop: int, found: list[Named]
) -> Mention:
    """Return the phrase of tokens `first` to `stop`, whose nouns begin at `start`."""
    owner = _owner(tokens, start, stop, found)
    named = [name for name in found if name is not owner]
    name = named[-1] if named else None
    behind = _after_adjectives(tokens, owner.last, stop) if owner else start
    head = behind if owner else _head(tokens, start, name.first if name else stop)
    known = None if name and name.first == head else noun(tokens[head].text)
    number = number_of(tokens, first, start, head, known)
    gender = gender_of(tokens[head], known, tokens[first].lower if first < start else "")
    bare = start == first
    if bare or tokens[first].pos == "ADJ":
        cases = bare_cases(tokens[first], tokens[head])
    else:
        cases = cases_of(tokens[first], gender, number)
    zero_plural = known is not None and has_zero_plural(tokens[head], known)
    opened = not bare and (is_article(tokens[first]) or is_her(tokens, first))
    new_role = len(named) == 1 and _is_new_role(tokens, head, name)
    is_role = new_role or (known is not None and known.kind == "role")
    return Mention(
        first=first,
        last=stop,
        head=name.last - 1 if name and name.first == head else head,
        form=_form(name, known),
        cases=_after_der(tokens, first, cases, zero_plural),
        number="Sing" if _is_one_person(name, tokens[first]) else number,
        gender=gender,
        label=name.label if name else None,
        name=(name.first, name.last) if name else None,
        owner=(owner.first, owner.last) if owner else None,
        roles=((first + opened, name.first if name else stop),) if is_role else (),
        noun=known,
        definite=owner is not None or tokens[first].lower in DEFINITE,
    )


def _owner(tokens: Sequence[Token], start: int, stop: int, found: list[Named]) -> Named | None:
    """Return the name in the genitive that opens a phrase: 'Minister Brandts Büro'."""
    owner = found[0] if found and found[0].last < stop else None
    if owner is None or not _is_genitive(tokens, owner, {}, stop):
        return None
    only_office = all(noun(token.text) is not None for token in tokens[start : owner.first])
    return owner if only_office else None


def _after_der(
    tokens: Sequence[Token], first: int, cases: frozenset[str], zero_plural: bool
) -> frozenset[str]:
    """Return the cases of a phrase, as far as 'der' at its head says more of them."""
    if tokens[first].lower == "der" and is_weak(tokens[first + 1]):
        return frozenset(("Gen", "Dat"))  # der deutschen Verbände, never der deutsche Verband
    if tokens[first].text == "der" and tokens[first - 1].pos in NOMINAL and zero_plural:
        return cases | {"Gen"}  # der Trainer der Läufer
    return cases


def _is_new_role(tokens: Sequence[Token], at: int, name: Named | None) -> bool:
    """'Polier Anna Keller': an unknown noun in the singular right before a whole name."""
    head = tokens[at]
    unlisted = noun(head.text) is None or _is_councillor(tokens, at)
    unknown = unlisted and head.pos == "NOUN" and head.text.istitle() and head.text not in TIMES
    whole = name is not None and name.label == "PER" and name.last - name.first > 1
    beside = name is not None and name.first == head.i + 1
    return unknown and whole and beside and head.morph.number != "Plur"


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
