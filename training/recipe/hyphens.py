"""Join hyphen compounds that UD_German-GSD cuts: spaCy's tokenizer keeps `US-Präsident` whole."""

from collections.abc import Sequence
from dataclasses import replace

from recipe.conllu import Sentence, Token

HYPHEN = "-"
NAMING = frozenset({"NOUN", "PROPN", "X", "ADJ", "NUM"})


def with_whole_compounds(sentence: Sentence) -> Sentence:
    """Join words that a hyphen without spaces ties together; heads and relations follow."""
    tokens = sentence.tokens
    glued = [is_glued(tokens, index) for index in range(len(tokens))]
    return joined_groups(sentence, groups_of(glued))


def with_spaced_compounds(sentence: Sentence) -> Sentence:
    """Join `Nord - Staffel` where spaces are unknown: two names or nouns round a hyphen."""
    tokens = sentence.tokens
    glued = [False] * len(tokens)
    for index in range(1, len(tokens) - 1):
        before, after = tokens[index - 1], tokens[index + 1]
        names = before.upos in NAMING and after.upos in NAMING and after.form[0].isupper()
        if tokens[index].form == HYPHEN and names:
            glued[index - 1] = glued[index] = True
    return joined_groups(sentence, groups_of(glued))


def is_glued(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a token and the next belong to one hyphen compound."""
    if index + 1 >= len(tokens) or tokens[index].space:
        return False
    here, after = tokens[index].form, tokens[index + 1].form
    if here == HYPHEN:
        return index > 0 and not tokens[index - 1].space and after[0].isalnum()
    return after == HYPHEN and here[-1].isalnum()


def groups_of(glued: Sequence[bool]) -> list[list[int]]:
    """Group indices so that each glued one shares a group with the next."""
    groups: list[list[int]] = []
    for index in range(len(glued)):
        if index and glued[index - 1]:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def joined_groups(sentence: Sentence, groups: list[list[int]]) -> Sentence:
    """Make one token of each group: what its last word was, hung where the group hung."""
    if len(groups) == len(sentence.tokens):
        return sentence
    place = {index: position for position, group in enumerate(groups) for index in group}
    joined = [joined_token(sentence.tokens, group, place) for group in groups]
    return replace(sentence, tokens=tuple(joined))


def joined_token(tokens: Sequence[Token], group: list[int], place: dict[int, int]) -> Token:
    """Return the token of one group."""
    words = [index for index in group if tokens[index].form != HYPHEN] or group
    last = tokens[words[-1]]
    outer = [
        i for i in reversed(words) if tokens[i].head in (None, i) or tokens[i].head not in group
    ]
    top = tokens[outer[0]] if outer else last
    root = any(tokens[i].relation == "ROOT" for i in group)
    head = None if top.head is None else place[top.head]
    if root:
        head, top = place[group[0]], replace(top, relation="ROOT")
    form = "".join(tokens[index].form for index in group)
    start = "".join(tokens[index].form for index in group if index < words[-1])
    tail = last.lemma if len(words) < 2 or last.lemma in ("", "_") else start + last.lemma
    return replace(
        last,
        form=form,
        lemma=tail if len(group) > 1 else last.lemma,
        head=head,
        relation=top.relation,
        space=tokens[group[-1]].space,
    )
