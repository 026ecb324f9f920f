"""Read a Doc into plain values: sole owner of parser and entity labels.

The bundled pipeline speaks Universal Dependencies; spaCy's own German pipelines speak TIGER. Both
become the relations of `quotegraph.grammar.tokens` here, and nowhere else.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate, count, repeat
from operator import add
from sys import intern
from typing import Any, TypeVar, cast

from spacy.morphology import Morphology  # pyright: ignore[reportUnknownVariableType]
from spacy.tokens import Doc

from quotegraph.grammar.tokens import Label, Morph, Named, Range, Reading, Relation, Token
from quotegraph.marks.pairing import pair_marks
from quotegraph.names.naming import tidy
from quotegraph.text.sentences import split_sentences

Value = TypeVar("Value")

RELATIONS: dict[str, Relation] = {
    # Universal Dependencies
    "ROOT": "root",
    "root": "root",
    "nsubj": "subject",
    "nsubj:pass": "subject",
    "csubj": "clause",
    "obj": "object",
    "iobj": "dative",
    "obl:arg": "dative",
    "obl:agent": "agent",
    "nmod": "modifier",
    "nmod:poss": "genitive",
    "appos": "apposition",
    "flat": "name",
    "flat:name": "name",
    "compound:prt": "particle",
    "aux": "auxiliary",
    "aux:pass": "auxiliary",
    "cop": "auxiliary",
    "ccomp": "clause",
    "xcomp": "clause",
    "parataxis": "clause",
    "acl": "relative",
    "acl:relcl": "relative",
    "conj": "coordinated",
    # TIGER
    "sb": "subject",
    "sbp": "agent",
    "oa": "object",
    "da": "dative",
    "ag": "genitive",
    "app": "apposition",
    "pnc": "name",
    "svp": "particle",
    "oc": "clause",
    "re": "clause",
    "rs": "clause",
    "rc": "relative",
    "cj": "coordinated",
    "nk": "modifier",
    "mo": "modifier",
    "mnr": "modifier",
}
COMMAS = ",,"  # an opening mark that a scanner read as commas
LABELS: dict[str, Label] = {
    "PER": "PER",
    "PERSON": "PER",
    "LOC": "LOC",
    "GPE": "LOC",
    "ORG": "ORG",
    "MISC": "MISC",
}


def read(doc: Doc) -> Reading:
    """Turn a Doc into plain values. Offsets are characters of `doc.text`."""
    return read_pieces(doc.text, (doc,))


def read_pieces(text: str, docs: Iterable[Doc]) -> Reading:
    """Turn the Docs of a text's pieces into one reading; none is kept. Offsets are those of `text`.

    Pieces follow each other without a gap and are not cut inside a word.
    """
    return reading_of(text, columns_of(docs))


@dataclass(slots=True)
class Columns:
    """What the rules read of the Docs of a text, one list for each attribute of its tokens.

    Texts that are read together wait so for their turn: as tokens they would be ten times as many
    objects for Python to look after. `starts` and `ends` are characters, `heads` indices.
    """

    starts: list[int] = field(default_factory=list[int])
    ends: list[int] = field(default_factory=list[int])
    tags: list[str] = field(default_factory=list[str])
    morphs: list[Morph] = field(default_factory=list[Morph])
    relations: list[Relation] = field(default_factory=list[Relation])
    heads: list[int] = field(default_factory=list[int])
    names: list[Named] = field(default_factory=list[Named])


def columns_of(docs: Iterable[Doc]) -> Columns:
    """Take from the Docs of a text's pieces what the rules read; none is kept."""
    columns = Columns()
    at = 0
    for doc in docs:
        before = len(columns.starts)
        starts = [at + start for start in _column(doc, "IDX")]
        columns.starts += starts
        columns.ends += map(add, starts, _column(doc, "LENGTH"))
        columns.tags += _named(doc, "POS", str)
        columns.morphs += _named(doc, "MORPH", _morph)
        columns.relations += _named(doc, "DEP", _relation)
        columns.heads += map(add, count(before), _column(doc, "HEAD"))
        columns.names += _names(doc, before)
        at = columns.ends[-1] + len(doc[-1].whitespace_) if len(doc) else at
    return columns


def reading_of(text: str, columns: Columns) -> Reading:
    """Return the reading of a text whose columns were taken."""
    pairing = pair_marks(text)
    sentences = split_sentences(text, pairing.pairs)
    tokens = _tokens(text, columns, [end for _, end in sentences[:-1]])
    starts = columns.starts
    for pair in pairing.pairs:
        if text[slice(*pair.opening)] == COMMAS:  # two tokens that would end a clause
            for i in range(*(bisect_left(starts, place) for place in pair.opening)):
                tokens[i] = tokens[i]._replace(text=COMMAS, lower=COMMAS)
    bounds = [(bisect_left(starts, first), bisect_left(starts, end)) for first, end in sentences]
    filled = [(first, last) for first, last in bounds if first < last]
    return Reading(
        text=text,
        tokens=tokens if len(filled) == len(bounds) else _renumbered(tokens, bounds),
        bounds=filled,
        names=tidy(columns.names, tokens),
        pairs=pairing.pairs,
        stray=pairing.stray,
    )


def _renumbered(tokens: Sequence[Token], bounds: Sequence[Range]) -> list[Token]:
    """Count the sentences anew where one holds no token: of its marks a word swallowed all."""
    before = list(accumulate((first < last for first, last in bounds), initial=0))
    return [t._replace(sentence=min(before[t.sentence], before[-1] - 1)) for t in tokens]


def _names(doc: Doc, before: int) -> list[Named]:
    return [
        Named(before + ent.start, before + ent.end, LABELS[ent.label_])
        for ent in doc.ents
        if ent.label_ in LABELS
    ]


def _tokens(text: str, columns: Columns, stops: Sequence[int]) -> list[Token]:
    """Make the tokens of a text.

    `stops` are the ends of all sentences but the last; white space between two counts to the one
    below.
    """
    spans = zip(columns.starts, columns.ends, strict=True)
    words = [intern(text[start:end]) for start, end in spans]
    tags = zip(columns.tags, words, strict=True)
    rows = (
        range(len(words)),
        columns.starts,
        columns.ends,
        words,
        [intern(word.lower()) for word in words],
        [tag if _is_word(word) else "PUNCT" for tag, word in tags],
        columns.morphs,
        columns.relations,
        columns.heads,
        [bisect_right(stops, start) for start in columns.starts],
    )
    new: Any = cast(Any, tuple).__new__  # what Token._make does, without a check for each
    return list(map(new, repeat(Token), zip(*rows, strict=True)))


def _is_word(text: str) -> bool:
    return text.isalnum() or any(map(str.isalnum, text))


def _column(doc: Doc, attribute: str) -> list[int]:
    """Return one attribute of all tokens: numbers, hashes of strings, or distances (HEAD)."""
    column: Any = doc.to_array(attribute)
    return column.astype("int64" if attribute == "HEAD" else column.dtype).tolist()


def _named(doc: Doc, attribute: str, meaning: Callable[[str], Value]) -> list[Value]:
    """Return what one attribute of all tokens means; each of its few values is read once."""
    column = _column(doc, attribute)
    meanings = {key: meaning(doc.vocab.strings[key]) for key in set(column)}
    return [meanings[key] for key in column]


def _relation(label: str) -> Relation:
    return RELATIONS.get(label, "unknown")


@cache
def _morph(features: str) -> Morph:
    """Read 'Case=Nom|Number=Sing'; a tagger knows a few hundred of these."""
    values: dict[str, str] = cast(Any, Morphology).feats_to_dict(features)
    return Morph(
        case=values.get("Case", ""),
        number=values.get("Number", ""),
        gender=values.get("Gender", ""),
        mood=values.get("Mood", ""),
        verb_form=values.get("VerbForm", ""),
        tense=values.get("Tense", ""),
    )
