"""Give bodies their name in the nominative: 'des Statistischen Bundesamts', 'Statistisches …'."""

from collections.abc import Sequence

from quotegraph.grammar.nouns import noun
from quotegraph.grammar.tokens import Token
from quotegraph.names.places import place_of

STRONG = {"Masc": "er", "Fem": "e", "Neut": "es"}  # what an adjective has without an article
PLURAL = "e"
WEAK = ("en", "em", "er", "es", "e")
GENDERS = {"m": "Masc", "f": "Fem", "n": "Neut"}
GENITIVE = ("des", "eines", "dieses")
SIBILANTS = ("ss", "us", "is", "os", "as", "ies")  # Ausschuss, Circus: the -s belongs to the noun
LONG_GENITIVE = ("tes", "des", "ses", "zes", "ßes", "xes")  # Amtes, Verbandes, Hauses, Kreuzes
# Ends of adjectives that taggers take for names: Deutsch, Vereinigt, Statistisch.
CAPITAL_ADJECTIVES = tuple("isch sch lich al ell iv ig vereint rot weiß frei neu gemein".split())


LEGAL_FORMS = ("AG", "GmbH", "KG", "KGaA", "SE")  # all of one gender: die Deutsche Talnetz AG
VALLEY = "tal"  # ends more towns than adjectives


def nominative(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return the words of a name: its adjectives in the strong nominative, no ending of a genitive.

    Where the gender of the noun is not known, the words stay as they are.
    """
    words = [token.text for token in tokens[first:last]]
    adjectives = _adjectives(tokens, first, last)
    head = first + len(adjectives)
    ending = _ending(tokens, first, head) if any(adjectives) else ""
    if ending and words[-1] in LEGAL_FORMS:
        ending = STRONG["Fem"]
    if ending:
        for index, stem in enumerate(adjectives):
            words[index] = stem + ending if stem else words[index]
    if first > 0 and tokens[first - 1].lower in GENITIVE and (ending or not any(adjectives)):
        words[head - first] = _without_genitive(tokens[head])
    if first > 0 and tokens[first - 1].lower == "den":
        words[head - first] = _without_dative(words[head - first])
    return _joined(tokens[first:last], words)


def _without_dative(word: str) -> str:
    """'den Stadtwerken' -> 'Stadtwerke'."""
    known = noun(word)
    return word[:-1] if known is not None and known.lemma + "n" == word else word


def _adjectives(tokens: Sequence[Token], first: int, last: int) -> list[str]:
    """Return the stems of the adjectives before a noun, '' for a town's: '', 'Allgemein'."""
    stems: list[str] = []
    for token in tokens[first : last - 1]:
        if _is_of_town(token):
            stems.append("")  # Frankfurter Allgemeine
            continue
        ending = next((ending for ending in WEAK if token.lower.endswith(ending)), "")
        stem = token.text.removesuffix(ending)
        if not ending or not (token.pos == "ADJ" or stem.lower().endswith(CAPITAL_ADJECTIVES)):
            break
        stems.append(stem)
    return stems


def _is_of_town(token: Token) -> bool:
    """'Frankfurter', 'Lindentaler': never declined, whether the place is listed or not."""
    stem = token.text.removesuffix("er")
    adjective = stem.lower().endswith(CAPITAL_ADJECTIVES) and not stem.endswith(VALLEY)
    return stem != token.text and (place_of(token.text) is not None or not adjective)


def _ending(tokens: Sequence[Token], first: int, head: int) -> str:
    """Return the ending of the strong nominative beside a noun, '' if its gender is not known."""
    token, known = tokens[head], noun(tokens[head].text)
    before = next(
        (t for t in reversed(tokens[max(0, first - 2) : first]) if t.text.isalnum()), None
    )
    article = before.lower if before is not None and before.pos == "DET" else ""
    if article == "die":
        return PLURAL  # die „Rheinische Post“, whatever a tagger makes of the gender
    one = article in ("das", "dem", "des", "ein", "eine", "einem", "einer", "eines")
    if not one and token.morph.number == "Plur":
        return PLURAL
    gender = GENDERS.get(known.gender, "") if known is not None else ""
    return STRONG.get(gender or token.morph.gender, "")


def _without_genitive(token: Token) -> str:
    """'Bundesamtes', 'Bundesamts' -> 'Bundesamt'; in capitals only a small -s is an ending."""
    known, word = noun(token.text), token.text
    lemma = known.lemma.lower() if known is not None else ""
    if lemma and word.lower().endswith(lemma):
        return word  # Währungsfonds
    for ending in ("es", "s"):
        if lemma and word.lower().endswith(lemma + ending):
            return word.removesuffix(ending)
    if not word.endswith("s") or word.endswith(SIBILANTS) or len(word) < 4:
        return word
    return word.removesuffix("es" if word.endswith(LONG_GENITIVE) else "s")


def _joined(tokens: Sequence[Token], words: Sequence[str]) -> str:
    """Put words in the place of tokens, spaces as they stand between those."""
    text = ""
    for before, token, word in zip((None, *tokens), tokens, words, strict=False):
        gap = before is not None and before.end < token.start
        text += f" {word}" if gap else word
    return text
