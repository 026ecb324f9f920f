"""Phrases with their trees: the building blocks of the generator of quote frames."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path

from recipe.conllu import Sentence, Token

GRAMMAR = Path(__file__).resolve().parent.parent / "grammar"


@dataclass(eq=False)
class Node:
    """One token of a generated sentence; `entity` is `B-PER`, `I-PER` and so on, or empty."""

    form: str
    upos: str
    feats: str = ""
    relation: str = ""
    head: Node | None = None
    entity: str = ""
    glued: bool = field(default=False)
    """No space follows, whatever comes next."""
    tight: bool = field(default=False)
    """No space stands before."""


Phrase = list[Node]


def root(phrase: Phrase) -> Node:
    """Return the node of a phrase that hangs on nothing yet."""
    (found,) = (node for node in phrase if node.head is None)
    return found


def hang(phrase: Phrase, governor: Node, relation: str) -> Phrase:
    """Hang a phrase under a node and return it."""
    top = root(phrase)
    top.head = governor
    top.relation = relation
    return phrase


def mark(form: str, governor: Node, *, opens: bool = False) -> Phrase:
    """Return punctuation under a node."""
    node = Node(form, "PUNCT", relation="punct", head=governor, glued=opens, tight=not opens)
    return [node]


def flattened(*phrases: Phrase) -> Phrase:
    """Return the nodes of phrases in surface order."""
    return [node for phrase in phrases for node in phrase]


def without_double_marks(nodes: Phrase) -> Phrase:
    """Drop the comma that closes an apposition where other punctuation follows anyway."""
    following = [*nodes[1:], None]
    return [
        node
        for node, after in zip(nodes, following, strict=True)
        if node.form != "," or after is None or after.form not in {",", ".", ":"}
    ]


def uncapitalised(clause: Phrase) -> Phrase:
    """Take the capital of a sentence from its first word, unless it is the word's own."""
    first = clause[0]
    if first.upos not in {"NOUN", "PROPN", "X"} and first.form not in {"Sie", "Ihr", "Ihre"}:
        first.form = first.form[0].lower() + first.form[1:]
    return clause


def as_sentence(nodes: Phrase) -> Sentence:
    """Turn a finished phrase into a sentence; its first word gets a capital."""
    index = {id(node): position for position, node in enumerate(nodes)}
    first_word = next(p for p, node in enumerate(nodes) if node.upos != "PUNCT")
    tokens: list[Token] = []
    for position, node in enumerate(nodes):
        following = nodes[position + 1] if position + 1 < len(nodes) else None
        space = not node.glued and following is not None and not following.tight
        form = node.form
        if position == first_word:
            form = form[0].upper() + form[1:]
        head = position if node.head is None else index[id(node.head)]
        relation = node.relation if node.head is not None else "ROOT"
        tokens.append(
            Token(form, upos=node.upos, feats=node.feats, head=head, relation=relation, space=space)
        )
    return Sentence(tuple(tokens), "generated")


def table(name: str) -> list[dict[str, str]]:
    """Read one of the word tables of the grammar."""
    with (GRAMMAR / f"{name}.tsv").open(encoding="utf-8") as rows:
        return [
            {k: v or "" for k, v in row.items()} for row in csv.DictReader(rows, delimiter="\t")
        ]
