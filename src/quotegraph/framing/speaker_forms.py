"""Read a subject that speaks as a person: an unknown bare word is a name, '-erin' a role."""

from itertools import takewhile

from quotegraph.grammar.nouns import noun
from quotegraph.grammar.tokens import Reading
from quotegraph.mentions.mention import Mention

PERSONAL_ENDINGS: dict[str, tuple[str, ...]] = {
    "Fem": ("erin", "istin", "entin", "antin", "orin", "ikerin", "login"),
    "Masc": ("er", "ist", "ent", "ant", "eur", "loge"),
}
SHARES = frozenset("Prozent Drittel Viertel Fünftel Hälfte Großteil".split())
PRESENT_PARTICIPLE = ("end", "ernd", "elnd")


def as_person(reading: Reading, mention: Mention) -> Mention:
    """What ends like a person and would say it, says it: 'sagte eine Spaziergängerin'."""
    word = reading.tokens[mention.head].lower
    endings = PERSONAL_ENDINGS.get(mention.gender, ())
    person = mention.form == "none" and mention.first < mention.head and word.endswith(endings)
    return mention._replace(form="role") if person else mention


def as_people(reading: Reading, mention: Mention) -> Mention:
    """'22 Prozent glauben, dass …': a share of those who were asked."""
    share = mention.form == "none" and reading.tokens[mention.head].text in SHARES
    return mention._replace(form="collective") if share else mention


def as_name(reading: Reading, mention: Mention) -> Mention:
    """Take a bare unknown word for a name: a common noun would need an article there."""
    words = [reading.tokens[i] for i in range(mention.first, mention.last)]
    words = list(takewhile(lambda word: word.text not in (",", "("), words))
    bare = mention.first == mention.head and mention.form == "none" and len(words) <= 3
    if is_opening_participle(reading, mention):
        return mention
    unknown = all(
        w.pos in ("PROPN", "X") and w.text[:1].isupper() and noun(w.text) is None for w in words
    )
    body = mention.form == "none" and mention.definite and mention.head == mention.first + 1
    rest = words[1:]
    if body and len(rest) > 1 and all(w.pos == "PROPN" and noun(w.text) is None for w in rest):
        name = (mention.first + 1, mention.first + len(words))  # die Banca d'Aue
        return mention._replace(form="organisation", label="ORG", name=name)
    if not (words and bare and unknown and words[0].morph.number != "Plur"):
        return mention
    form = "name" if len(words) > 1 else "surname"
    name = (mention.first, mention.first + len(words))
    return mention._replace(form=form, label="PER", name=name)


def is_opening_participle(reading: Reading, mention: Mention) -> bool:
    """'Abschließend sagt Keller': a single word that only says how."""
    token = reading.tokens[mention.first]
    opens = token.i == reading.bounds[token.sentence][0] and mention.first == mention.head
    return opens and token.lower.endswith(PRESENT_PARTICIPLE)
