"""Lengthen a noun phrase by what says more of it: genitives, brackets, ages and appositions."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quotegraph import lexicon
from quotegraph.marked_phrases import closing_mark
from quotegraph.marks import OPENING
from quotegraph.mention import Mention
from quotegraph.moods import is_finite
from quotegraph.nouns import noun
from quotegraph.tokens import Token

PREPOSITIONS_ATTACHED = frozenset("von vom aus für beim bei im in am".split())
PREPOSITIONS_NAMING = PREPOSITIONS_ATTACHED | frozenset("gegen über zur zum an".split())
APPOSITION_CLOSES = frozenset(",.:;!?–-“„»«)")
LONGEST_APPOSITION = 18  # tokens
BLAMES = ("accuse", "judge")
BLAME_REACH = 15  # tokens to either side of whoever is blamed
LONGEST_BRACKET = 5  # tokens: '(SPD)', '(52)', '(Grüne, Köln)'


def extended(tokens: Sequence[Token], phrases: list[Mention], last: int) -> Iterator[Mention]:
    """Yield the phrases of a sentence that ends at `last`, each with all that belongs to it.

    Genitives, brackets, prepositional attributes and appositions are attached to the noun before
    them, again and again until nothing more fits.
    """
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
            if index == len(phrases):
                break
            grown = _belongs(tokens, mention, phrases[index])
            if grown:
                mention, index = _absorb(mention, phrases[index]), index + 1
                continue
            end = _apposition_end(tokens, mention, phrases[index], last)
            if end is not None:
                mention = _apposed(tokens, mention, phrases[index], end)
                grown = True
                continue
            comma, named = _named_behind(tokens, mention, phrases[index:])
            end = _closing(tokens, named, last) if named is not None else None
            if named is not None and end is not None:
                whole = replace(mention, last=comma, roles=((mention.roles[0][0], comma),))
                mention = _apposed(tokens, whole, named, end)
                grown = True
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
    stop = closing_mark(tokens, at, last)
    if stop is None or not tokens[at + 1].text[0].isupper() or _is_blamed(tokens, mention, last):
        return mention
    return replace(mention, last=stop + 1, name=(at + 1, stop), label="ORG", form="organisation")


def _is_blamed(tokens: Sequence[Token], mention: Mention, last: int) -> bool:
    """'warf der Leitung „Versagen“ vor': the marked words are the charge, not the body's name."""
    if mention.noun is None or mention.noun.kind != "collective" or "Dat" not in mention.cases:
        return False
    near = tokens[max(0, mention.first - BLAME_REACH) : min(last, mention.last + BLAME_REACH)]
    rows = (row for token in near for row in lexicon.forms_index().get(token.lower, ()))
    return any(verb.addressee == "dative" and verb.kind in BLAMES for verb, _ in rows)


def _bracketed(tokens: Sequence[Token], mention: Mention, last: int) -> Mention:
    """Attach a short bracket: 'Anna Keller (SPD)'."""
    at = mention.last
    if mention.form == "pronoun" or at >= last or tokens[at].text not in ("(", "["):
        return mention
    for stop in range(at + 1, min(at + LONGEST_BRACKET + 2, last)):
        if tokens[stop].text in (")", "]"):
            return replace(mention, last=stop + 1)
    return mention


def _belongs(tokens: Sequence[Token], mention: Mention, other: Mention) -> bool:
    """Tell whether the next phrase is a genitive or prepositional attribute of this one."""
    if mention.form == "pronoun":  # Einer der Männer
        some = tokens[mention.head].lower in ("einer", "eine")
        return some and other.first == mention.last and tokens[other.first].lower == "der"
    if other.form == "pronoun":
        return False
    named = mention.label == "PER"
    if other.first == mention.last and tokens[other.first].text in OPENING:
        medium = noun(tokens[mention.last - 1].text)  # Angaben des Magazins „Der Bogen“
        if other.form == "organisation" and medium is not None and medium.kind == "medium":
            return True
    if mention.noun is not None and mention.noun.kind in ("medium", "collective", "document"):
        if other.first == mention.last and other.form == "organisation" and not mention.name:
            return True  # die Wochenzeitschrift „Jungle World“
        if mention.form == "document" and other.first == mention.last + 1:
            return other.preposition in ("auf", "von", "vom", "in", "im", "aus", "für")
    if other.first == mention.last and not other.preposition:
        genitive = "Gen" in other.cases and tokens[other.first].pos in ("DET", "PRON")
        behind = named and mention.name is not None and mention.name[1] == mention.last
        return (genitive and not behind and other.label != "PER") or _is_close_name(mention, other)
    if other.first != mention.last + 1 or other.preposition not in PREPOSITIONS_ATTACHED:
        return False
    if named and other.preposition in ("von", "vom") and _is_agent(tokens, other):
        return False  # 'wird Keller von der Zeitung zitiert'
    if mention.form == "role" and other.form == "place" and other.preposition in ("in", "im"):
        return is_finite(tokens[min(other.last, len(tokens) - 1)])  # 'Ein Sprecher in Bonn sagte'
    if other.preposition in ("von", "vom", "aus"):
        known = mention.form != "none" or mention.noun is not None
        known = known or (other.preposition == "aus" and other.form == "place")  # ein Farmer aus …
        town = other.preposition == "aus" and tokens[other.head].pos == "PROPN"
        whose = not named and (town or other.preposition == "von")
        return known and (other.form != "none" or whose)
    if other.preposition in ("für", "bei", "beim") and not named:
        known = mention.form in ("role", "collective")
        return known and (other.preposition == "für" or _is_named_behind(tokens, other))
    return (
        not named
        and mention.form in ("role", "collective")
        and other.form in ("organisation", "place", "collective")
    )


def _is_agent(tokens: Sequence[Token], other: Mention) -> bool:
    """Whether the parser ties a phrase with 'von' to a participle, not to the name before it."""
    governor = tokens[tokens[other.head].head]
    return governor.morph.verb_form == "Part" and governor.i != other.head


def _is_named_behind(tokens: Sequence[Token], mention: Mention) -> bool:
    """'die Leiterin beim Gipfel, Sharon Hayes': else 'beim Gipfel' is where she spoke."""
    behind = tokens[mention.last : mention.last + 2]
    return len(behind) > 1 and behind[0].text == "," and behind[1].pos == "PROPN"


def _is_close_name(mention: Mention, other: Mention) -> bool:
    """'der Minister des Landes Anna Keller': a name right after a description names it."""
    bare = mention.form == "role" and mention.name is None
    return bare and other.label == "PER" and not other.roles and not other.preposition


def _absorb(mention: Mention, other: Mention) -> Mention:
    """Add an attribute to a mention: it names it, or makes its description longer."""
    if _is_close_name(mention, other):
        return replace(mention, last=other.last, name=other.name, label="PER", form=other.form)
    roles = mention.roles
    if roles and roles[-1][1] <= other.first and mention.name is None:
        roles = (*roles[:-1], (roles[-1][0], other.last))
    return replace(mention, last=other.last, roles=roles)


def _named_behind(
    tokens: Sequence[Token], mention: Mention, phrases: Sequence[Mention]
) -> tuple[int, Mention | None]:
    """Return the comma behind an attribute of a role, and the name that stands right behind it.

    'die Leiterin der Initiative gegen den Ausbau der Bahn, Anna Keller,'
    """
    at = mention.last
    unnamed = mention.form == "role" and mention.name is None and bool(mention.roles)
    if not unnamed or at >= len(tokens) or tokens[at].lower not in PREPOSITIONS_NAMING:
        return at, None
    while at < min(len(tokens), mention.last + LONGEST_APPOSITION) and tokens[at].text != ",":
        if is_finite(tokens[at]) or tokens[at].text in APPOSITION_CLOSES:
            return at, None
        at += 1
    beside = (one for one in phrases if one.first == at + 1)
    return at, next((one for one in beside if one.label == "PER" and not one.roles), None)


def _apposition_end(
    tokens: Sequence[Token], mention: Mention, other: Mention, last: int
) -> int | None:
    """Return where the next phrase ends as an apposition of this one, None if it is none.

    ', der Sprecher der Stadt,' after a name, or ', Ute Sommer,' after a description.
    """
    between = [token.text for token in tokens[mention.last : other.first]]
    if [text for text in between if text.strip()] != [","] or other.preposition:
        return None
    names_it = other.label == "PER" and not other.roles
    nameless = mention.form in ("role", "collective") and mention.label != "PER"
    if mention.label == "PER" and not (names_it and _whose(tokens, mention)):
        described = other.form != "pronoun" and other.label != "PER" and not mention.members
        subject = tokens[mention.head].relation == "subject"
        subject = subject or tokens[mention.first].relation == "subject"
        oblique = other.form == "role" and (bool(mention.preposition) or not subject)
        fits = described and ("Nom" in other.cases or oblique)
    else:
        fits = names_it if mention.label == "PER" else nameless and other.label == "PER"
    return _closing(tokens, other, last) if fits else None


def _whose(tokens: Sequence[Token], mention: Mention) -> bool:
    """'die Sprecherin Paul Brandts': the name in -s only says whose spokeswoman she is."""
    if mention.name is None or not mention.roles or mention.name[1] != mention.last:
        return False
    return tokens[mention.last - 1].text.endswith(("s", "'", "’"))


def _closing(tokens: Sequence[Token], other: Mention, last: int) -> int | None:
    """Return where an apposition closes: at the next comma or stop, before any finite verb.

    Careless writing leaves the comma out: 'Jonas Brandt, ein Experte der Bahn erklärte'.
    """
    start, depth = other.last, 0
    for stop in range(start, min(start + LONGEST_APPOSITION, last)):
        depth += {"(": 1, ")": -1}.get(tokens[stop].text, 0)
        if depth <= 0 and tokens[stop].text in APPOSITION_CLOSES:
            if _is_infinitive_clause(tokens, start, stop):
                return None
            return stop + (depth == 0 and tokens[stop].text == ")")
        if is_finite(tokens[stop]):
            return stop if other.form == "role" else None
    return last if last - start < LONGEST_APPOSITION else None


def _is_infinitive_clause(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """'erklärte Keller, den Park schützen zu wollen': what follows is no apposition."""
    verb = tokens[stop - 1]
    to = any(token.lower == "zu" for token in tokens[max(start, stop - 3) : stop - 1])
    return start < stop and verb.pos in ("VERB", "AUX") and verb.lower.endswith("n") and to


def _apposed(tokens: Sequence[Token], mention: Mention, other: Mention, end: int) -> Mention:
    """Add an apposition that ends at `end`: a description of a name, or the name of a role."""
    roles = tuple((first, max(stop, end)) for first, stop in other.roles[-1:])
    joined = replace(
        mention,
        last=end,
        name=mention.name or other.name,
        label=mention.label or other.label,
        form=mention.form if mention.name else other.form,
        roles=(*mention.roles, *(roles if other.label != "PER" else other.roles)),
    )
    named = other.label == "PER" and mention.label != "PER"  # der Minister Bayerns, Jonas Brandt
    if named or (other.name is not None and _whose(tokens, mention)):
        return replace(joined, name=other.name, label="PER", form=other.form)
    return joined
