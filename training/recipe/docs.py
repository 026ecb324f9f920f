"""spaCy Docs from sentences and marked texts, and files of them."""

from collections.abc import Iterable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from recipe.conllu import Sentence
from recipe.entity_sources import Marked


def sentence_doc(vocab: Vocab, sentence: Sentence) -> Doc:
    """Return a Doc with the tags, features and tree of a sentence, as far as they are known."""
    tokens = sentence.tokens
    doc = Doc(
        vocab,
        words=[token.form for token in tokens],
        spaces=[token.space for token in tokens],
        pos=[token.upos for token in tokens],
        morphs=[token.feats for token in tokens],
        lemmas=[token.lemma for token in tokens],
    )
    for token in doc:
        if not token.pos_:
            token.set_morph(None)
    if all(token.head is not None for token in tokens):
        for token in doc:
            token.head = doc[tokens[token.i].head]  # type: ignore[index]
            token.dep_ = tokens[token.i].relation
    return doc


def entity_doc(nlp: Language, marked: Marked) -> Doc:
    """Return a Doc with entities; one that cuts through tokens covers those wholly inside it."""
    doc = nlp.make_doc(marked.text)
    spans = [doc.char_span(s, e, label=k, alignment_mode="contract") for s, e, k in marked.spans]
    doc.set_ents([span for span in spans if span is not None and len(span)])
    return doc


def save(docs: Iterable[Doc], path: Path) -> int:
    """Write Docs to a `.spacy` file and return their number."""
    bundle = DocBin(docs=docs, store_user_data=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    bundle.to_disk(path)
    return len(bundle)
