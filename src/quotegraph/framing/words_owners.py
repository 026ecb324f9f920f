"""Find whose words a noun for something said stands for: Kellers Antwort, Angaben der Polizei."""

from quotegraph.grammar.declension import DEFINITE
from quotegraph.grammar.nouns import noun
from quotegraph.grammar.tokens import Named, Reading
from quotegraph.mentions.mention import Mention
from quotegraph.mentions.pronouns import possessor_gender
from quotegraph.vocabulary import Form

FORM_OF_KIND: dict[str, Form] = {
    "role": "role",
    "collective": "collective",
    "medium": "collective",
    "document": "document",
}


def owner_of_words(reading: Reading, mention: Mention, named: dict[int, Named]) -> Mention | None:
    """Return who a noun for something said belongs to: Kellers …, … der Polizei, Rathaus-…."""
    tokens = reading.tokens
    owner = mention.owner or mention.name
    if owner is not None:
        return _named(named.get(owner[0]) or Named(*owner, "PER"), *owner)
    if mention.author is not None:
        return mention.author
    if mention.last == mention.head + 1:
        return possessor(reading, mention) or _front(reading, mention)
    first = mention.head + 1
    first += tokens[first].lower in ("von", "vom", "aus")
    inner = next((named[i] for i in range(first, mention.last) if i in named), None)
    if inner is not None and inner.label == "PER":
        return _named(inner, first, mention.last)
    head = next((i for i in range(first, mention.last) if noun(tokens[i].text)), mention.last - 1)
    known = noun(tokens[head].text)
    form = FORM_OF_KIND.get(known.kind if known else "", "none")
    definite = tokens[first].lower in DEFINITE
    return Mention(first, mention.last, head, form, noun=known, definite=definite)


def _named(name: Named, first: int, last: int) -> Mention:
    """Return the mention of tokens `first` to `last` whose speaker is the named entity."""
    whole = "name" if name.last - name.first > 1 else "surname"
    form = whole if name.label == "PER" else "place" if name.label == "LOC" else "organisation"
    place = (name.first, name.last)
    return Mention(first, last, name.last - 1, form, label=name.label, name=place)


def possessor(reading: Reading, mention: Mention) -> Mention | None:
    """'Sein Befund', 'ihre Antwort': the possessive is a pronoun for the speaker."""
    first = mention.first
    gender = possessor_gender(reading.tokens[first].lower)
    return Mention(first, mention.last, first, "pronoun", gender=gender) if gender else None


def _front(reading: Reading, mention: Mention) -> Mention | None:
    """'Rathaus-Angaben': the first part of the compound is the source."""
    token = reading.tokens[mention.head]
    front, hyphen, _ = token.text.partition("-")
    if not hyphen or not front[:1].isupper():
        return None
    chars = (token.start, token.start + len(front))
    return Mention(token.i, token.i + 1, token.i, "collective", definite=True, chars=chars)
