"""Read a Doc into plain values: sole owner of parser and entity labels.

The bundled pipeline speaks Universal Dependencies; spaCy's own German pipelines speak TIGER. Both
become the relations of `quotegraph.tokens` here, and nowhere else.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from operator import add
from typing import Any, cast

from spacy.morphology import Morphology  # pyright: ignore[reportUnknownVariableType]
from spacy.tokens import Doc

from quotegraph.marks import Range, pair_marks
from quotegraph.naming import tidy
from quotegraph.sentences import split_sentences
from quotegraph.tokens import Label, Morph, Named, Reading, Relation, Token

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
    text = doc.text
    pairing = pair_marks(text)
    starts = _column(doc, "IDX")
    bounds = [
        (bisect_left(starts, start), bisect_left(starts, end))
        for start, end in split_sentences(text, pairing.pairs)
    ]
    tokens = _tokens(doc, text, starts, bounds)
    return Reading(
        text=text,
        tokens=tokens,
        bounds=bounds,
        names=tidy(_names(doc), tokens),
        pairs=pairing.pairs,
        stray=pairing.stray,
    )


def _names(doc: Doc) -> list[Named]:
    return [
        Named(ent.start, ent.end, LABELS[ent.label_]) for ent in doc.ents if ent.label_ in LABELS
    ]


def _tokens(doc: Doc, text: str, starts: Sequence[int], bounds: Sequence[Range]) -> list[Token]:
    """Read the tokens column by column: one by one, spaCy's would cost more than all rules."""
    strings = doc.vocab.strings
    ends = list(map(add, starts, _column(doc, "LENGTH")))
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    tags = (strings[key] for key in _column(doc, "POS"))
    columns = (
        range(len(words)),
        starts,
        ends,
        words,
        map(str.lower, words),
        (tag if _is_word(word) else "PUNCT" for tag, word in zip(tags, words, strict=True)),
        (_morph(strings[key]) for key in _column(doc, "MORPH")),
        (RELATIONS.get(strings[key], "unknown") for key in _column(doc, "DEP")),
        map(add, range(len(words)), _column(doc, "HEAD")),
        _sentence_numbers(len(words), bounds),
    )
    return list(map(Token, *columns))


def _is_word(text: str) -> bool:
    return text.isalnum() or any(map(str.isalnum, text))


def _column(doc: Doc, attribute: str) -> list[int]:
    """Return one attribute of all tokens: numbers, hashes of strings, or distances (HEAD)."""
    column: Any = doc.to_array(attribute)
    return column.astype("int64" if attribute == "HEAD" else column.dtype).tolist()


def _sentence_numbers(count: int, bounds: Sequence[Range]) -> list[int]:
    """Return the sentence of each token; white space between two counts to the one below."""
    numbers: list[int] = []
    for number, (_, last) in enumerate(bounds[:-1]):
        numbers += [number] * (last - len(numbers))
    return numbers + [len(bounds[:-1])] * (count - len(numbers))


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
