"""spaCy's recogniser of names, with the moves of all tokens scored at once.

spaCy decides token by token whether a name begins, goes on or ends. Outside of a name its network
sees the next token alone, so the scores of a whole batch are one product of matrices; the names
that begin are few and short, and are followed side by side. The names found are spaCy's own.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false
# pyright: reportUntypedBaseClass=false
# (spaCy's compiled modules and thinc's layers come without complete types)

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy
from numpy.typing import NDArray
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span
from thinc.api import Model

SEEN_TOKENS = 6
"""The network sees the next token, and the first five of a name that has begun."""

Numbers = NDArray[numpy.float32]
Places = NDArray[numpy.intp]
Marks = NDArray[numpy.bool_]


class Name(NamedTuple):
    """A name: its first token, the token behind it, its label."""

    start: int
    end: int
    label: str


class Moves:
    """The columns of the scores: a name of each label begins, goes on, ends or stands alone."""

    def __init__(self, names: Sequence[str]) -> None:
        """Read spaCy's names of moves: 'B-PER', 'I-PER', 'L-PER', 'U-PER', 'O'."""
        self.labels = [name[2:] for name in names if name.startswith("B-")]
        self.begin, self.inside, self.last, self.alone = (
            numpy.array([names.index(f"{kind}-{label}") for label in self.labels])
            for kind in "BILU"
        )
        self.outside = names.index("O")


class Network:
    """The layers of spaCy's recogniser behind its word vectors; hidden units are maxout pairs."""

    def __init__(self, model: Model[Any, Any]) -> None:
        """Take the weights of spaCy's TransitionBasedParser."""
        lower: Any = model.get_ref("lower")
        upper: Any = model.get_ref("upper")
        self._seen: Numbers = lower.get_param("W")
        self._unseen: Numbers = lower.get_param("pad")[0]
        self._bias: Numbers = lower.get_param("b")
        self._output: Numbers = upper.get_param("W")
        self._output_bias: Numbers = upper.get_param("b")
        self._ops: Any = model.ops

    def next_token(self, vectors: Numbers) -> Numbers:
        """Return the hidden units for tokens that come next, with no open name before them."""
        return self._units(vectors, 0) + (self._unseen[1:].sum(axis=0) + self._bias)

    def name_token(self, vectors: Numbers, place: int) -> Numbers:
        """Return what tokens change in the hidden units when they stand at a place of a name."""
        return self._units(vectors, place) - self._unseen[place]

    def scores(self, hidden: Numbers) -> Numbers:
        """Return the score of each move, one row for each row of hidden units."""
        units = numpy.maximum(hidden[..., 0], hidden[..., 1])  # `max` takes ten times as long
        return self._product(units, self._output) + self._output_bias

    def _units(self, vectors: Numbers, place: int) -> Numbers:
        weights = self._seen[place].reshape(-1, vectors.shape[1])
        return self._product(vectors, weights).reshape(-1, *self._bias.shape)

    def _product(self, rows: Numbers, weights: Numbers) -> Numbers:
        """Multiply as the other networks do, in one thread: numpy's threads wait by spinning."""
        return self._ops.gemm(rows, weights, trans2=True)


class Row:
    """The tokens of a batch, one Doc behind the other."""

    def __init__(self, docs: Sequence[Doc], vectors: Numbers) -> None:
        """Mark white space, where no name begins, and last tokens, behind which none goes on."""
        self.vectors = vectors
        marks = [doc.to_array(["SENT_START", "IS_SPACE"]) for doc in docs]
        starts, self.spaces = numpy.concatenate(marks).T == 1
        self.firsts = numpy.cumsum([0, *map(len, docs)])
        starts[self.firsts[:-1][self.firsts[:-1] < len(starts)]] = True
        self.closing: Marks = numpy.append(starts[1:], True)

    def names(self, network: Network, moves: Moves) -> Iterator[Name]:
        """Yield the names, first to last."""
        hidden = network.next_token(self.vectors)
        scores = network.scores(hidden)
        scores[numpy.ix_(self.spaces | self.closing, moves.begin)] = -numpy.inf
        scores[numpy.ix_(self.spaces, moves.alone)] = -numpy.inf
        best = scores[:, [*moves.begin, *moves.alone, moves.outside]].argmax(axis=1)
        kinds = len(moves.labels)
        starts: Places = numpy.flatnonzero(best < 2 * kinds)
        labels, longer = best[starts] % kinds, best[starts] < kinds
        ends = starts + 1
        ends[longer] = self._ends(starts[longer], labels[longer], hidden, network, moves)
        free = 0
        for start, end, label in zip(starts.tolist(), ends.tolist(), labels.tolist(), strict=True):
            if start >= free:
                yield Name(start, end, moves.labels[label])
                free = end

    def _ends(
        self, starts: Places, labels: Places, hidden: Numbers, network: Network, moves: Moves
    ) -> Places:
        """Return the ends of names of two tokens and more, all followed side by side."""
        ends = starts + 1
        changes = numpy.zeros((len(starts), *hidden.shape[1:]), dtype="float32")
        going = numpy.arange(len(starts))
        length = 1
        while len(going):
            place, label = starts[going] + length, labels[going]
            if length < SEEN_TOKENS:
                changes[going] += network.name_token(self.vectors[place - 1], length)
            scores = network.scores(hidden[place] + changes[going])
            rows = numpy.arange(len(going))
            longer = scores[rows, moves.inside[label]] >= scores[rows, moves.last[label]]
            ends[going] = place + 1
            going = going[longer & ~self.closing[place]]
            length += 1
        return ends


class NameRecognizer(EntityRecognizer):
    """spaCy's recogniser; Docs that have no names yet are read a batch at a time."""

    def predict(self, docs: Iterable[Doc]) -> Any:
        """Return the names of each Doc, or spaCy's own states where some names are set already."""
        docs = [docs] if isinstance(docs, Doc) else list(docs)
        if any(doc.has_annotation("ENT_IOB") for doc in docs) or not any(map(len, docs)):
            return super().predict(docs)
        row = Row(docs, self.model.get_ref("tok2vec").predict(docs))
        moves = Moves([self.moves.get_class_name(move) for move in range(self.moves.n_moves)])
        names: list[list[Name]] = [[] for _ in docs]
        for start, end, label in row.names(Network(self.model), moves):
            at = int(numpy.searchsorted(row.firsts, start, side="right")) - 1
            first = int(row.firsts[at])
            names[at].append(Name(start - first, end - first, label))
        return names

    def set_annotations(self, docs: Iterable[Doc], states_or_beams: Sequence[Any]) -> None:
        """Set the names of each Doc."""
        docs = list(docs)
        if not docs or not isinstance(states_or_beams[0], list):
            return super().set_annotations(docs, states_or_beams)
        for doc, names in zip(docs, states_or_beams, strict=True):
            spans = [Span(doc, start, end, label=label) for start, end, label in names]
            doc.set_ents(spans, default="outside")
        return None
