"""Run texts through a spaCy pipeline: short ones together, a long one piece by piece.

What the pipeline's networks hold for a text grows with it: 200 MiB for 50 kB. News articles are
shorter than `WHOLE` and never cut.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import islice, pairwise
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from quotegraph.grammar.tokens import Reading
from quotegraph.nlp import unread_components
from quotegraph.nlp.reading import Columns, columns_of, reading_of
from quotegraph.text.clean import Clean, clean
from quotegraph.text.lines import unwrap
from quotegraph.text.sentences import split_sentences

WHOLE = 50_000  # characters of a text that goes through the pipeline at once
PIECE = 5_000  # characters at most of each piece of a longer text
TOGETHER = 4  # pieces that go through the pipeline at once
MOST_WORDS = 20_000  # words that a pipeline keeps, those of about 1,000 articles
LONGEST_WORD = 2_000  # characters without a space, above which a text is cut anyway
# No word or address is as long. spaCy's tokenizer takes time by the square of such a run of marks.
RUN = re.compile(r"\S{500,}")
PART = 100  # characters of a run that the tokenizer sees at once


class ReadText(NamedTuple):
    """A cleaned text with its origins, `text` with its lines joined, and what a pipeline read."""

    origin: Clean
    text: str
    columns: Columns

    def reading(self) -> Reading:
        """Return the text as the rules see it; made when its turn comes, and kept by nobody."""
        return reading_of(self.text, self.columns)


def read_text(nlp: Language, raw: str) -> ReadText:
    """Clean a text and read it with a pipeline."""
    origin = clean(raw)
    text = unwrap(origin.text)
    return ReadText(origin, text, columns_of(docs_of(nlp, text)))


def read_texts(nlp: Language, raws: Sequence[str]) -> list[ReadText]:
    """Read several texts as `read_text` does, together, which takes two thirds of the time."""
    if len(raws) < 2 or any(len(raw) > WHOLE for raw in raws):
        return [read_text(nlp, raw) for raw in raws]
    origins = [clean(raw) for raw in raws]
    texts = [unwrap(origin.text) for origin in origins]
    columns = [columns_of((doc,)) for doc in _read_together(nlp, texts)]
    return list(map(ReadText, origins, texts, columns))


def docs_of(nlp: Language, text: str) -> Iterator[Doc]:
    """Yield the Docs of a text's pieces in order, one at a time, as far as the rules read them.

    Read a Doc before you ask for the next one: its words may be forgotten then.
    """
    cut = iter((text,) if len(text) <= WHOLE else pieces(text))
    while together := list(islice(cut, TOGETHER)):
        yield from _read_together(nlp, together)


def _read_together(nlp: Language, texts: Sequence[str]) -> Iterator[Doc]:
    """Yield the Docs of some texts; their words may be forgotten after the last one.

    spaCy's parsers take a quarter of a batch at once, and cost the less the more they take.
    """
    with _forgetting(nlp):
        docs = [_tokenized(nlp, text) for text in texts]
        yield from nlp.pipe(docs, batch_size=4 * len(docs), disable=unread_components(nlp))


def _tokenized(nlp: Language, text: str) -> Doc:
    """Return the Doc of a text before any component, runs without a space cut into parts."""
    cuts = [i for run in RUN.finditer(text) for i in range(run.start() + PART, run.end(), PART)]
    if not cuts:
        return nlp.make_doc(text)
    parts = [nlp.make_doc(text[start:end]) for start, end in pairwise([0, *cuts, len(text)])]
    whole: Any = Doc.from_docs(parts, ensure_whitespace=False)
    return whole


def _forgetting(nlp: Language) -> AbstractContextManager[object]:
    """Let go of the words that are new inside, once spaCy has learnt enough of them.

    It keeps every word that it ever met, and an archive holds millions. What is common has been
    met by then, so little has to be learnt anew.
    """
    pipeline: Any = nlp
    if len(nlp.vocab.strings) < MOST_WORDS or pipeline.vocab.in_memory_zone:
        return nullcontext()
    return pipeline.memory_zone()


def pieces(text: str) -> Iterator[str]:
    """Cut a text before sentences, so that no piece is longer than PIECE without its end space."""
    start = 0
    for first, last in split_sentences(text):
        if last - start > PIECE and first > start:
            yield text[start:first]
            start = first
        while last - start > PIECE:
            cut = _space_before(text, start + PIECE)
            yield text[start:cut]
            start = cut
    if start < len(text):
        yield text[start:]


def _space_before(text: str, end: int) -> int:
    space = text.rfind(" ", end - LONGEST_WORD, end)
    return space + 1 if space > 0 else end
