"""What stands before a noun: its article, numbers, adjectives, participles with all they govern."""

from collections.abc import Sequence

from quotegraph import lexicon
from quotegraph.grammar.declension import is_article
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.nouns import is_age, noun
from quotegraph.grammar.tokens import Named, Token
from quotegraph.marks import OPENING
from quotegraph.mentions.appositions import APPOSITION_CLOSES
from quotegraph.mentions.mention import Mention

# Endings of a participle before its noun: 'der gewählte', 'die streikenden'.
ADJECTIVAL = tuple("te ten ter tes tem ene enen ener enes nde nden nder".split())
NOMINAL = frozenset(("NOUN", "PROPN"))
QUANTITIES = ("beid", "viel", "wenig", "einig", "ander", "mehrer", "übrig")  # die beiden …
# No phrase begins with words of these tags, but for names, numbers and 'viel'.
CLOSED = frozenset(("ADP", "AUX", "CCONJ", "INTJ", "PART", "PUNCT", "SCONJ", "SYM"))
LONGEST_ATTRIBUTE = 14  # tokens between an article and its noun phrase


def article_before(tokens: Sequence[Token], phrase: Mention, first: int) -> int:
    """Return where a phrase begins whose article stands before a long attribute.

    'der sich als Retter inszenierende Unternehmer': the parser ties the article to the noun. Of
    two attributes a comma stands between: 'die aus Bonn stammende, in Wien lebende Autorin'.
    """
    if tokens[phrase.first].pos not in ("ADJ", "NUM") and not is_participle(tokens[phrase.first]):
        return _before_finite(tokens, phrase.first, first)
    for index in range(phrase.first - 1, max(first, phrase.first - LONGEST_ATTRIBUTE) - 1, -1):
        token = tokens[index]
        listed = token.text == "," and _is_attributive(tokens[index - 1])
        if (token.text in APPOSITION_CLOSES and not listed) or is_finite(token):
            break
        named = tokens[index + 1].pos == "PROPN" and token.lower.startswith("ein")  # 'eine Jones'
        tied = token.head == phrase.head or tokens[index + 1].pos == "ADP" or named
        if is_article(token) and tied:
            return index
    return phrase.first


def may_open(token: Token) -> bool:
    """Whether a noun phrase can begin with a word, unless it is a name: most words tell at once."""
    return token.pos not in CLOSED or token.lower.startswith(QUANTITIES) or is_age(token.text)


def after_attributes(
    tokens: Sequence[Token], names: dict[int, Named], at: int, last: int
) -> int | None:
    """Skip article, numbers and adjectives; None if no noun follows them."""
    if _is_relative(tokens, names, at):
        return None
    index = at
    while index < last and index not in names and not is_noun(tokens, index):
        token = tokens[index]
        if index > at and token.text in OPENING:
            return index
        if not _is_attribute(tokens, index) and (token.pos != "ADV" or index == at):
            return None
        if index > at and is_article(token) and not token.lower.startswith(QUANTITIES):
            return None
        verb = index + 1 in names and token.lower in lexicon.forms_index()
        if verb and not _is_declined(tokens[at]):
            return None  # 'Das erklärte Anna Keller'
        index += 1
    adverb = index > at + 1 and tokens[index - 1].pos == "ADV"
    return index if index < last and not adverb else None  # ', der zunächst Brandts Sieg rügte'


def _is_relative(tokens: Sequence[Token], names: dict[int, Named], at: int) -> bool:
    """'ein Haus, das Anna Keller lobt': what stands before a person's name is no article."""
    name = names.get(at + 1)
    after_comma = at > 0 and tokens[at - 1].text == ","
    relative = after_comma and tokens[at].lower in lexicon.relatives()
    return relative and name is not None and name.label == "PER"


def _is_attribute(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word can stand before a noun that it belongs to: article, number, adjective."""
    token = tokens[index]
    return (
        token.pos in ("ADJ", "NUM")
        or is_article(token)
        or is_her(tokens, index)
        or is_participle(token)
        or is_age(token.text)
        or token.lower.startswith(QUANTITIES)
    )


def is_her(tokens: Sequence[Token], index: int) -> bool:
    """'sagte ihr Anwalt': before a noun for a person without article 'ihr' is a possessive."""
    if tokens[index].lower != "ihr" or tokens[index].pos != "DET" or index + 1 == len(tokens):
        return False
    following = tokens[index + 1]
    return following.pos == "NOUN" and noun(following.text) is not None


def _is_declined(token: Token) -> bool:
    return token.lower in ("der", "die", "den", "dem", "des", "ein", "eine", "einen", "einem")


def is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell a noun by tag, or by being a capitalised word that the lexicon knows."""
    token = tokens[at]
    if is_age(token.text) and not token.text.istitle():  # der 81-jährige sagte
        return at + 1 < len(tokens) and tokens[at + 1].pos not in ("ADJ", *NOMINAL)
    if token.pos in NOMINAL:  # 'Gemäss' is a preposition, whatever a tagger makes of it
        return token.text[0].isalnum() and not token.text.islower() and token.lower != "gemäss"
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


def _before_finite(tokens: Sequence[Token], at: int, first: int) -> int:
    """'der seit dem Sommer verletzte Stürmer': a tagger may take such a participle for finite.

    The parser ties the article to the noun, or takes it for the subject of the participle.
    """
    verb = tokens[at - 1] if at > first else None
    if verb is None or not (is_finite(verb) and _is_attributive(verb)):
        return at
    before = range(verb.i - 1, max(first, verb.i - LONGEST_ATTRIBUTE) - 1, -1)
    articles = (i for i in before if is_article(tokens[i]) and tokens[i].head in (verb.i, at))
    return next((i for i in articles if tokens[i + 1].pos == "ADP"), at)


def _is_attributive(token: Token) -> bool:
    """Whether a word has the form of an attribute: 'stammende', 'bekannte'."""
    return token.pos in ("ADJ", "VERB") and token.lower.endswith(ADJECTIVAL)
