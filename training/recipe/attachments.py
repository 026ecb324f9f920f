"""Hang words where UD_German-GSD hangs them today.

UD_German-HDT and the older trees of GSD hold other views of reported speech, names behind nouns and
complements of adjectives. Each rule names the difference it removes; the gold parts of GSD are not
touched.
"""

from collections.abc import Sequence
from dataclasses import replace

from recipe.conllu import Sentence, Token

VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
RENAMED = {"expl:pv": "obj", "nmod:poss": "nmod"}
CONJUNCTIONS = frozenset({"als", "wie"})


def reattached(sentence: Sentence) -> Sentence:
    """Return a tree of another treebank with the attachments of GSD."""
    named = names_as_appositions(sentence.tokens)
    renamed = [renamed_relation(token, named) for token in named]
    return replace(sentence, tokens=tuple(speech_under_verb(renamed)))


def renamed_relation(token: Token, tokens: Sequence[Token]) -> Token:
    """Return a token with the relation and tag that GSD gives in its place."""
    relation = RENAMED.get(token.relation, token.relation)
    tag = token.upos
    if relation == "obl" and tag == "ADV":
        relation = "advmod"  # 'dabei', 'damit'
    if relation == "obl" and tag in NOMINAL and governor(token, tokens).upos not in VERBAL:
        relation = "nmod"  # 'mit der Leistung zufrieden'
    if relation == "det" and tag == "PRON":
        tag = "DET"
    if relation == "mark" and token.form.lower() in CONJUNCTIONS:
        tag = "SCONJ"
    return replace(token, relation=relation, upos=tag)


def governor(token: Token, tokens: Sequence[Token]) -> Token:
    """Return the head of a token, itself for a root."""
    return token if token.head is None else tokens[token.head]


def names_as_appositions(tokens: Sequence[Token]) -> list[Token]:
    """'Sprecher Jonas Brandt': two `flat` under the noun become `appos` and `flat` below it."""
    changed = list(tokens)
    first_names: dict[int, int] = {}
    for index, token in enumerate(tokens):
        head = token.head
        if token.relation != "flat" or token.upos != "PROPN" or head is None or head > index:
            continue
        if tokens[head].upos != "NOUN":
            continue
        if head in first_names:
            changed[index] = replace(token, head=first_names[head])
        else:
            first_names[head] = index
            changed[index] = replace(token, relation="appos")
    return changed


def speech_under_verb(tokens: Sequence[Token]) -> list[Token]:
    """'Das stimmt, sagte Keller.': GSD hangs what is said under the verb that ends the sentence."""
    said = next((i for i, t in enumerate(tokens) if is_closing_verb(i, t, tokens)), None)
    if said is None:
        return list(tokens)
    old_root = tokens[said].head
    changed = [
        replace(t, head=said) if t.head == old_root and t.relation == "punct" and i > said else t
        for i, t in enumerate(tokens)
    ]
    assert old_root is not None
    changed[old_root] = replace(changed[old_root], head=said, relation="ccomp")
    changed[said] = replace(changed[said], head=said, relation="ROOT")
    return changed


def is_closing_verb(index: int, token: Token, tokens: Sequence[Token]) -> bool:
    """Tell whether a verb with its subject behind it closes a sentence that it only reports."""
    if token.relation != "parataxis" or token.upos != "VERB" or token.head is None:
        return False
    if token.head > index or tokens[token.head].relation != "ROOT":
        return False
    words = [i for i in below(index, tokens) if tokens[i].upos != "PUNCT"]
    last = max(i for i, other in enumerate(tokens) if other.upos != "PUNCT")
    subjects = [i for i in words if tokens[i].head == index and tokens[i].relation == "nsubj"]
    return bool(subjects) and min(words) == index and max(words) == last


def below(index: int, tokens: Sequence[Token]) -> list[int]:
    """Return the positions of a token and of all that hangs under it."""
    found = [index]
    for position in found:
        found.extend(
            i for i, token in enumerate(tokens) if token.head == position and i not in found
        )
    return found
