"""Find the noun behind a relative pronoun that is the subject: ', der von „Betrug“ sprach'."""

from collections.abc import Sequence

from quotegraph import lexicon
from quotegraph.grammar.tokens import Reading
from quotegraph.mentions.mention import Mention
from quotegraph.vocabulary import Form


def antecedent(reading: Reading, mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """Return what a relative pronoun stands for: the mention right before its comma."""
    relative = reading.tokens[mention.head].lower in lexicon.relatives("Nom")
    if mention.form != "pronoun" or not relative or mention.first == 0:
        return mention
    if reading.tokens[mention.first - 1].text != ",":
        return mention
    before = [m for m in mentions if m.last <= mention.first - 1 and m.form != "pronoun"]
    if not before or before[-1].last < mention.first - 3:
        return mention
    return _last_name(reading, before[-1]) or before[-1]


def _last_name(reading: Reading, mention: Mention) -> Mention | None:
    """'unter Leitung von Anna Keller, die …': the name at the end of a phrase for a thing."""
    name = reading.name_at.get(mention.last - 1)
    thing = mention.form == "none" or (mention.preposition and mention.first == mention.head)
    if not thing or name is None or name.label != "PER" or name.first == mention.first:
        return None
    place, whole = (name.first, name.last), name.last - name.first > 1
    form: Form = "name" if whole else "surname"
    return Mention(*place, name.last - 1, form, number="Sing", label="PER", name=place)
