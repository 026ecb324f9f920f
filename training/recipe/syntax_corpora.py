"""The corpora of network (a): trees, tags and features, gold and completed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from recipe.attachments import reattached
from recipe.conllu import CONTRACTIONS, Sentence, Token, read_conllu
from recipe.dictionary import readings
from recipe.harmony import (
    adverb_votes,
    evened_tags,
    evened_tree,
    lexical_features,
    merged,
    noun_votes,
    with_lexical_features,
    with_voted_nouns,
)
from recipe.hyphens import with_spaced_compounds, with_whole_compounds
from recipe.tree_sources import features_by_text, tagged_sentences, trees, whole_trees

TEST_SENTENCES = 200
DEV_SENTENCES = 50
DEFAULT_FEATURES = {"ADJ": "Degree=Pos", "NUM": "NumType=Card"}
SURFACE_CONTRACTIONS = frozenset(CONTRACTIONS.values())


@dataclass(frozen=True)
class SyntaxData:
    """Sentences by what is known of them; no sentence is in two of these."""

    train: list[Sentence]
    dev: list[Sentence]
    test: list[Sentence]
    featured: list[Sentence]
    treed: list[Sentence]
    tagged: list[Sentence]


def syntax_data(assets: Path) -> SyntaxData:
    """Read all sources, even them out and drop copies.

    UD_German-GSD dev is cut in three: its first sentences, mostly reviews, watch the training, its
    last ones are the test, and the newswire before them is learned. `featured` has gold tags and
    features, `treed` gold trees with some features, `tagged` gold tags alone.
    """
    dev_file = assets / "ud_gsd" / "de_gsd-ud-dev.conllu"
    gold = [evened_tree(with_whole_compounds(s)) for s in read_conllu(dev_file)]
    dev, train, test = (
        gold[:DEV_SENTENCES], gold[DEV_SENTENCES:-TEST_SENTENCES], gold[-TEST_SENTENCES:]
    )  # fmt: skip
    lexical = lexical_features(train)
    treed = [cleared(reattached(evened_tree(with_whole_compounds(s)))) for s in trees(assets)]
    tagged = evened_tag_sentences(assets, train, treed)
    votes = noun_votes([*train, *tagged])
    treed = [with_voted_nouns(s, votes) if s.name.startswith("hdt") else s for s in treed]
    held_out = {s.key for s in (*dev, *test)}
    treed = unseen(treed, held_out | {s.key for s in train})
    tagged = unseen(tagged, held_out | {s.key for s in (*train, *treed)})
    featured, bare = with_known_features(tagged, features_by_text(assets))
    return SyntaxData(
        train=list(whole_trees(train)),
        dev=dev,
        test=test,
        featured=[lexically_featured(s, lexical) for s in featured],
        treed=treed,
        tagged=bare,
    )


def cleared(sentence: Sentence) -> Sentence:
    """Drop the case that HDT gives to prepositions: GSD gives it to contractions alone."""
    sentence = with_dashes(sentence)
    tokens = tuple(
        replace(t, feats="")
        if t.upos == "ADP" and t.form.lower() not in SURFACE_CONTRACTIONS
        else t
        for t in sentence.tokens
    )
    return replace(sentence, tokens=tokens)


def with_dashes(sentence: Sentence) -> Sentence:
    """Write the dashes that newspapers print, for the two hyphens of old corpora."""
    tokens = tuple(replace(t, form="–") if t.form == "--" else t for t in sentence.tokens)
    return replace(sentence, tokens=tokens)


def evened_tag_sentences(
    assets: Path, train: list[Sentence], treed: list[Sentence]
) -> list[Sentence]:
    """Return the UPOS-only sentences with today's tags; today's trees outvote older ones."""
    adjectives = frozenset(
        r.form for r in readings(assets) if r.pos == "ADJ" and r.inflection == "base"
    )
    votes = adverb_votes(treed) | adverb_votes(train)
    evened = (evened_tags(s, votes, adjectives) for s in tagged_sentences(assets))
    return [with_dashes(with_spaced_compounds(s)) for s in evened]


def unseen(sentences: Iterable[Sentence], seen: Iterable[str]) -> list[Sentence]:
    """Keep the first copy of each sentence that was not seen."""
    keys = set(seen)
    kept: list[Sentence] = []
    for sentence in sentences:
        if sentence.key not in keys:
            keys.add(sentence.key)
            kept.append(sentence)
    return kept


def with_known_features(
    tagged: list[Sentence], table: dict[str, list[tuple[str, str]]]
) -> tuple[list[Sentence], list[Sentence]]:
    """Split into sentences whose features are known, with them, and the others."""
    known: list[Sentence] = []
    bare: list[Sentence] = []
    by_spelling = {squeezed(key.replace("--", "–")): rows for key, rows in table.items()}
    for sentence in tagged:
        rows = by_spelling.get(squeezed(sentence.key))
        if rows is not None and len(rows) == len(sentence.tokens):
            pairs = zip(sentence.tokens, rows, strict=True)
            tokens = tuple(featured_token(t, *row) for t, row in pairs)
            known.append(replace(sentence, tokens=tokens))
        else:
            bare.append(sentence)
    return known, bare


def featured_token(token: Token, lemma: str, feats: str) -> Token:
    """Add lemma and features; only verbs have verbal ones, only inflected words agree."""
    if token.upos in {"ADP", "ADV", "PUNCT", "CCONJ", "SCONJ", "PART", "X", "SYM", "INTJ"}:
        feats = ""
    return replace(token, lemma=lemma, feats=merged(feats, DEFAULT_FEATURES.get(token.upos, "")))


def squeezed(key: str) -> str:
    """Return a key without spaces, so that tokens cut differently still match."""
    return key.replace(" ", "")


def lexically_featured(sentence: Sentence, table: dict[tuple[str, str], str]) -> Sentence:
    """Add the features that hang on the word alone to every token."""
    tokens = tuple(with_lexical_features(token, table) for token in sentence.tokens)
    return replace(sentence, tokens=tokens)
