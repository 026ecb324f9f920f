"""CoNLL-U sentences as surface tokens, the way spaCy's German tokenizer sees them.

Universal Dependencies split contractions such as `im` into two syntactic words. Here they are
joined again: the surface token keeps tag, head and relation of the preposition and takes case,
gender and number from the article.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from recipe.spacing import join, spaces_after

RELATIONS = {
    "obl:tmod": "obl",
    "obl:agent": "obl",
    "flat:name": "flat",
    "flat:foreign": "flat",
    "acl:relcl": "acl",
    "iobj": "obl:arg",
    "cc:preconj": "cc",
    "det:poss": "det",
    "advmod:neg": "advmod",
    "dobj": "obj",
    "name": "flat",
    "mwe": "fixed",
    "nsubjpass": "nsubj:pass",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
}
CONTRACTIONS = {
    ("an", "dem"): "am", ("an", "das"): "ans", ("auf", "das"): "aufs", ("bei", "dem"): "beim",
    ("durch", "das"): "durchs", ("für", "das"): "fürs", ("hinter", "dem"): "hinterm",
    ("in", "dem"): "im", ("in", "das"): "ins", ("um", "das"): "ums", ("über", "das"): "übers",
    ("unter", "dem"): "unterm", ("unter", "das"): "unters", ("von", "dem"): "vom",
    ("vor", "dem"): "vorm", ("vor", "das"): "vors", ("zu", "dem"): "zum", ("zu", "der"): "zur",
}  # fmt: skip
FEATURES = frozenset({
    "Case", "Number", "Gender", "Mood", "Tense", "Person", "VerbForm", "Degree", "Definite",
    "PronType", "Poss", "Reflex", "Polarity", "NumType", "Foreign", "Abbr",
})  # fmt: skip
AGREEMENT = ("Case", "Gender", "Number")
COMMENT = re.compile(r"^# ?(\S+) = (.*)$", re.MULTILINE)
TOKENISED_TEXT = re.compile(r"\w [,.]( |$)")


@dataclass(frozen=True)
class Token:
    """One surface token; `head` is an index into the sentence, None where nothing is known."""

    form: str
    lemma: str = ""
    upos: str = ""
    xpos: str = ""
    feats: str = ""
    head: int | None = None
    relation: str = ""
    space: bool = True


@dataclass(frozen=True)
class Sentence:
    """A sentence of surface tokens and where it came from."""

    tokens: tuple[Token, ...]
    name: str = ""

    @property
    def text(self) -> str:
        """The surface text."""
        return join([t.form for t in self.tokens], [t.space for t in self.tokens])

    @property
    def key(self) -> str:
        """What two copies of one sentence share, whatever their spaces."""
        return " ".join(token.form for token in self.tokens)


@dataclass(frozen=True)
class Word:
    """One syntactic word of CoNLL-U; `head` counts from 1, 0 is the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: dict[str, str]
    head: int
    relation: str
    space: bool
    remark: str


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file with contractions joined and labels evened out."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    for block in blocks:
        sentence = parse_block([line for line in block.split("\n") if line.strip()])
        if sentence is not None:
            yield sentence


def parse_block(lines: list[str]) -> Sentence | None:
    """Read one CoNLL-U sentence; None for an empty one."""
    comments = dict(COMMENT.findall("\n".join(lines)))
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    ranges = {row[0].split("-")[0]: row for row in rows if "-" in row[0]}
    words = [parse_word(row) for row in rows if row[0].isdigit()]
    if not words:
        return None
    text = comments.get("text", "")
    joined = marked_contractions(ranges) or contractions_in_text(words, text)
    tokens = join_words(words, joined)
    if TOKENISED_TEXT.search(text) or not text:
        tokens = respaced(tokens)
    tokens[-1] = replace(tokens[-1], space=False)
    return Sentence(tuple(tokens), comments.get("sent_id", ""))


def parse_word(row: list[str]) -> Word:
    """Read one row of ten columns."""
    feats = {} if row[5] == "_" else dict(part.split("=", 1) for part in row[5].split("|"))
    return Word(
        form=row[1],
        lemma=row[2],
        upos=row[3],
        xpos=row[4],
        feats=feats,
        head=int(row[6]) if row[6].isdigit() else 0,
        relation=RELATIONS.get(row[7], row[7]),
        space="SpaceAfter=No" not in row[9],
        remark=row[9],
    )


def marked_contractions(ranges: dict[str, list[str]]) -> dict[int, tuple[int, str, bool]]:
    """Return first word -> (number of words, surface, space) as multiword rows say."""
    joined = {}
    for row in ranges.values():
        first, last = (int(part) for part in row[0].split("-"))
        joined[first - 1] = (last - first + 1, row[1], "SpaceAfter=No" not in row[9])
    return joined


def contractions_in_text(words: list[Word], text: str) -> dict[int, tuple[int, str, bool]]:
    """Find contractions that the sentence text has but the rows do not mark."""
    joined: dict[int, tuple[int, str, bool]] = {}
    position = 0
    index = 0
    while index < len(words):
        pair = tuple(word.form.lower() for word in words[index : index + 2])
        surface = CONTRACTIONS.get(pair, "")
        position += len(text[position:]) - len(text[position:].lstrip())
        found = text[position : position + len(surface)]
        if surface and found.lower() == surface and not text.startswith(words[index].form + " "):
            joined[index] = (2, found, words[index + 1].space)
            position += len(surface)
            index += 2
        else:
            position += len(words[index].form)
            index += 1
    return joined


def join_words(words: list[Word], joined: dict[int, tuple[int, str, bool]]) -> list[Token]:
    """Turn syntactic words into surface tokens and renumber the heads."""
    surface_index: list[int] = []
    groups: list[list[int]] = []
    index = 0
    while index < len(words):
        size = joined[index][0] if index in joined else 1
        surface_index.extend([len(groups)] * size)
        groups.append(list(range(index, min(index + size, len(words)))))
        index += size
    return [surface_token(words, group, surface_index, joined) for group in groups]


def surface_token(
    words: list[Word],
    group: list[int],
    surface_index: list[int],
    joined: dict[int, tuple[int, str, bool]],
) -> Token:
    """Build the token of one group of words; its head is the head that leaves the group."""
    first = words[group[0]]
    leading = next(
        (words[i] for i in group if words[i].head == 0 or words[i].head - 1 not in group), first
    )
    feats = dict(first.feats)
    for other in group[1:]:
        feats.update({k: v for k, v in words[other].feats.items() if k in AGREEMENT})
    head = surface_index[group[0]] if leading.head == 0 else surface_index[leading.head - 1]
    _, form, space = joined.get(group[0], (1, first.form, first.space))
    return Token(
        form=form,
        lemma=first.lemma,
        upos=first.upos,
        xpos=first.xpos,
        feats=plain_features(feats),
        head=head,
        relation="ROOT" if leading.head == 0 else leading.relation,
        space=space,
    )


def plain_features(feats: dict[str, str]) -> str:
    """Keep the features that quotegraph reads; the first of several values stands."""
    kept = {name: value for name, value in feats.items() if name in FEATURES}
    return "|".join(f"{name}={kept[name]}" for name in sorted(kept))


def respaced(tokens: list[Token]) -> list[Token]:
    """Give tokens of a text that was written with spaces everywhere ordinary spacing."""
    spaces = spaces_after([token.form for token in tokens])
    return [replace(token, space=space) for token, space in zip(tokens, spaces, strict=True)]
