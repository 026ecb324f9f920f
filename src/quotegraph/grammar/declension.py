"""What articles, pronouns and endings show about a noun phrase: its cases, number and gender."""

from collections.abc import Sequence
from functools import lru_cache

from quotegraph import lexicon
from quotegraph.grammar.nouns import Noun, is_of_both
from quotegraph.grammar.tokens import Token

ALL_CASES = frozenset(("Nom", "Gen", "Dat", "Acc"))

# Which cases an article or pronoun can show, by its ending and the gender of its noun.
CASES = lexicon.article_cases()
POSSESSIVES = ("mein", "dein", "sein", "ihr", "unser", "euer", "eur", "kein", "irgendein")
INDEFINITE = ("jed", "manch", "welch", "jen", "solch", "all", "beid", "einig", "mehrer", "viel")
DECLINED = POSSESSIVES + INDEFINITE

# Pronouns that can speak, with the cases, number and gender they show, '' where they do not tell.
PRONOUNS = lexicon.pronouns()
FIRST_PERSON = frozenset(("ich", "wir"))
GENDERS = {"m": "Masc", "f": "Fem", "n": "Neut"}
# Prepositions with the article in them.
CONTRACTED = frozenset("beim vom zum zur im am".split())
DEFINITE = frozenset(
    ["der", "die", "das", "den", "dem", "des", "dieser", "diese", "dieses", "diesen", "diesem"]
)


def is_article(token: Token) -> bool:
    """Whether a token opens a noun phrase: an article, possessive or indefinite."""
    if token.pos not in ("DET", "PRON"):
        return False
    if token.lower in CASES or token.lower in lexicon.relatives("Gen"):  # 'nach deren Angaben'
        return True
    return token.lower.startswith(DECLINED) and token.lower not in PRONOUNS


def cases_of(article: Token, gender: str, number: str) -> frozenset[str]:
    """Return the cases that an article leaves open, given what is known of its noun."""
    return _cases(article.lower, gender, number)


@lru_cache(maxsize=500)
def _cases(article: str, gender: str, number: str) -> frozenset[str]:
    table = CASES.get(article) or _declined(article)
    if table is None:
        return ALL_CASES
    if number == "Plur" and "Plur" in table:
        return frozenset(table["Plur"].split())
    if number == "Sing" and gender in table:
        return frozenset(table[gender].split())
    if gender in table:  # 'der Politik' is no nominative, in whatever number
        return frozenset(f"{table[gender]} {table.get('Plur', '')}".split())
    return frozenset(case for cases in table.values() for case in cases.split())


def is_weak(token: Token) -> bool:
    """Whether an adjective ends in -en, which after 'der' is no nominative."""
    return token.pos == "ADJ" and token.lower.endswith("en")


def has_zero_plural(head: Token, known: Noun) -> bool:
    """Whether a masculine noun is the same in the plural: 'der Läufer', 'die Läufer'."""
    alike = known.lemma.endswith(("er", "el", "en")) and head.lower.endswith(known.lemma.lower())
    return known.gender == "m" and alike


def _declined(word: str) -> dict[str, str] | None:
    """Return the cases of a possessive or indefinite by its ending: seiner, keinen."""
    for stem in DECLINED:
        if word.startswith(stem):
            ending = word[len(stem) :]
            return CASES.get("ein" + ending if stem in POSSESSIVES else "dies" + ending)
    return None


def bare_cases(first: Token, head: Token) -> frozenset[str]:
    """Return the cases of a phrase without article, by its first adjective or a genitive."""
    if first.pos == "ADJ" and first.i < head.i:
        if first.lower.endswith("em"):
            return frozenset(("Dat",))
        if first.lower.endswith("e"):  # 'historische Bedeutung', 'alte Leute'
            return frozenset(("Nom", "Acc"))
    return ALL_CASES if head.morph.case != "Gen" else frozenset(("Gen",))


def number_of(
    tokens: Sequence[Token], first: int, start: int, head: int, known: Noun | None
) -> str:
    """Return the number that the words before a noun show, or else the noun: Sing, Plur or ''.

    `first` to `start` are the tokens of article and attributes. A tagger's guess counts for common
    nouns alone.
    """
    if is_of_both(tokens[head].text):
        return "Plur" if tokens[head].text.endswith("nen") else "Sing"
    article = tokens[first].lower if first < start else ""
    if article.startswith("ein") or article in ("das", "dem", "des", "dieses", "diesem"):
        return "Sing"
    numbers = (token.lower for token in tokens[first:start] if token.pos == "NUM")
    if any(number not in ("1", "ein") and len(number) != 4 for number in numbers):
        return "Plur"
    if article == "der" and known and known.gender == "m":
        lemma = known.lemma.lower()
        one = tokens[head].lower.endswith((lemma, lemma[:-1]))  # not 'der Senatoren'
        return "Sing" if one and not _is_genitive_plural(tokens, first, head) else "Plur"
    if article == "den" and _is_either(tokens[head], known):
        return ""  # 'zitierte den Präsidenten', 'rief den Präsidenten zu'
    if known and known.kind == "role" and (number := _number_of_role(tokens[head], known, article)):
        return number
    if first == head and tokens[head].lower.endswith("er"):
        return ""  # 'Anwohner klagten': a tagger takes it for one
    return tokens[head].morph.number if tokens[head].pos == "NOUN" else ""


def _number_of_role(head: Token, known: Noun, article: str) -> str:
    """Return the number of a noun for people by its ending: 'die Senatoren', 'die Senatorin'."""
    lemma = known.lemma.lower()
    if known.gender == "f":
        return "Sing" if head.lower.endswith(("in", "ess", lemma)) else ""
    if known.gender:
        return "Plur" if known.gender == "m" and article == "die" else ""
    if not lemma.endswith(("e", "er")) and head.lower.endswith((lemma + "e", lemma + "en")):
        return "Plur"
    if article != "die":
        return ""
    weak = lemma.removesuffix("r")
    if weak.endswith("e") and head.lower.endswith((weak, weak + "n")):
        return "Plur" if head.text.endswith("n") else "Sing"  # die Angestellte(n)
    return "" if head.lower.endswith(lemma) else "Plur"  # die Gäste, die Mitglieder


def _is_either(head: Token, known: Noun | None) -> bool:
    """Whether a noun has one ending for all but the nominative: 'den Zeugen' is one, or many."""
    if known is None or known.gender != "m" or known.lemma.endswith(("er", "el")):
        return False
    return head.lower.endswith(known.lemma.lower().removesuffix("e") + "en")


def _is_genitive_plural(tokens: Sequence[Token], first: int, head: int) -> bool:
    """'Angaben der Ermittler', right behind a noun: the form is that of one, the tagger decides.

    Not behind another genitive: 'sagte auf Anfrage der Zeitung der Sprecher'.
    """
    alike = tokens[head].lower.endswith(("er", "el", "en"))
    if not alike or first == 0 or tokens[first - 1].pos not in ("NOUN", "PROPN"):
        return False
    if first > 2 and tokens[first - 2].morph.case == "Gen" and tokens[first - 3].pos == "NOUN":
        return False
    return "Gen" in (tokens[first].morph.case, tokens[head].morph.case)


def gender_of(head: Token, known: Noun | None, article: str = "") -> str:
    """Return the gender of a noun: the lexicon goes before a tagger's guess.

    'der Geistliche' is a man: 'der' before a woman would make it 'der Geistlichen'.
    """
    if known is not None and known.gender:
        return GENDERS[known.gender]
    if known is not None and known.kind == "role" and head.lower.endswith("e"):
        return {"der": "Masc", "die": "Fem"}.get(article, head.morph.gender)
    return head.morph.gender
