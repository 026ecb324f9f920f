"""spaCy's parser, with all sentences of a batch parsed side by side.

spaCy takes the Docs of a batch side by side, and in each one word after the other. Where all
sentences are known before (`quotegraph_sentences`), nothing that the parser decides in one bears on
the next: it sees two words of that at most. So each sentence with the two words behind it is parsed
as if it stood alone, from the vectors of its Doc, which takes steps by the longest sentence in
place of the longest Doc, and for most of them one call. The trees are spaCy's own.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false
# pyright: reportUntypedBaseClass=false
# (spaCy's compiled modules and thinc's layers come without complete types)

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import numpy
from spacy.pipeline import DependencyParser
from spacy.pipeline._parser_internals.stateclass import StateClass
from spacy.tokens import Doc
from spacy.vocab import Vocab

SEEN_BEHIND = 2
"""Tokens behind a sentence that the parser sees: the next one, and the one behind that."""
NO_WORDS = Vocab()
"""Shared by all outlines: a vocabulary for each would hold more memory than their tokens."""


class Part(NamedTuple):
    """A sentence while it is parsed: its first token, the token behind it, the parser's state."""

    start: int
    end: int
    state: Any


class SentenceParser(DependencyParser):
    """spaCy's parser; Docs whose sentences are all known are parsed sentence by sentence."""

    def predict(self, docs: Iterable[Doc]) -> Any:
        """Return spaCy's own states, one for each Doc, with the arcs of its tree."""
        docs = [docs] if isinstance(docs, Doc) else list(docs)
        starts = [doc.to_array("SENT_START").astype("int8") for doc in docs]
        known = all(map(numpy.all, starts)) and any(map(len, docs))
        if not known or self.cfg["beam_width"] != 1:
            return super().predict(docs)
        whole = self.moves.init_batch(docs)
        offsets = numpy.cumsum([0, *map(len, docs)]).tolist()
        parts = [list(_parts(*one)) for one in zip(starts, offsets[:-1], strict=True)]
        going = [part.state for of_doc in parts for part in of_doc]
        step = self.model.predict(docs)
        while going:
            going = self.transition_states(going, step.predict(going))
        step.clear_memory()
        for state, of_doc in zip(whole, parts, strict=True):
            for part in of_doc:
                _copy_arcs(part, state)
        return whole


def _parts(starts: Any, offset: int) -> Iterator[Part]:
    """Yield the sentences of a Doc that begins at the token `offset` of its batch."""
    for start, end in pairwise([*numpy.flatnonzero(starts == 1).tolist(), len(starts)]):
        seen = starts[start : end + SEEN_BEHIND]
        yield Part(start, end, StateClass(_outline(seen.tobytes()), offset + start))


@lru_cache(maxsize=250)
def _outline(starts: bytes) -> Doc:
    """Return a Doc of any words with sentence starts, which is all that a state reads of one."""
    doc = Doc(NO_WORDS, words=["-"] * len(starts))
    marks: Any = numpy.frombuffer(starts, "int8").astype("uint64")
    return doc.from_array(["SENT_START"], marks)


def _copy_arcs(part: Part, whole: Any) -> None:
    for arc in part.state.arcs:
        child = part.start + arc["child"]
        if child < part.end:
            whole.add_arc(part.start + arc["head"], child, arc["label"])
