"""Even out the conventions of treebanks, towards UD_German-GSD as it is today.

UD_German-HDT, older releases of GSD and the UPOS-only GSD of 2018 differ in what they call a
determiner, an adverb, an auxiliary and an object. Each rule names the difference it removes.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from recipe.conllu import Sentence, Token

AUXILIARY_RELATIONS = frozenset({"aux", "aux:pass", "cop"})
ALWAYS_DETERMINERS = frozenset({"PDAT", "PIAT", "PPOSAT", "PIDAT", "PWAT"})
POSSESSIVE = re.compile(
    r"(?:mein|dein|sein|unser|euer|eur|ihr)(?:e|em|en|er|es)|(?:mein|dein|sein|unser)"
)
ATTRIBUTIVE = re.compile(
    r"(?:dies|jen|jed|all|manch|solch|viel|einig|mehrer|beid|kein|welch|wenig|ander)"
    r"(?:e|em|en|er|es)|kein"
)
BEFORE_NOUN = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "DET"})
PREPOSITIONS = frozenset({
    "ab", "an", "auf", "aus", "bei", "durch", "gegen", "hinter", "in", "mit", "nach", "um", "unter",
    "von", "vor", "zu", "über", "wider",
})  # fmt: skip
LEAST_NOUN_VOTES = 3
OPEN_VERBS = frozenset({
    "bin", "bist", "ist", "sind", "seid", "war", "warst", "waren", "wart", "sei", "seien", "wäre",
    "wären", "gewesen", "werde", "wirst", "wird", "werden", "wurde", "wurden", "würde", "würden",
})  # fmt: skip
LEXICAL_FEATURES = frozenset(["PronType", "Poss", "Reflex", "Polarity", "NumType"])


def evened_tree(sentence: Sentence) -> Sentence:
    """Return a tree with the tags and relations that GSD would have."""
    tokens = sentence.tokens
    prepositional = {t.head for t in tokens if t.relation == "case" and t.xpos.startswith("APPR")}
    evened = [
        replace(token, upos=tree_tag(token), relation=relation(token, index in prepositional))
        for index, token in enumerate(tokens)
    ]
    return replace(sentence, tokens=tuple(evened))


def tree_tag(token: Token) -> str:
    """Return the tag of a token whose STTS tag and relation are known."""
    if token.xpos in ALWAYS_DETERMINERS:
        return "DET"
    if token.xpos == "PDS" and token.upos == "DET":
        return "PRON"
    if token.xpos == "ADJD" and token.upos == "ADV":
        return "ADJ"
    if token.xpos == "PTKVZ" and token.upos in {"ADP", "ADV"}:
        return "ADP" if token.form.lower() in PREPOSITIONS else "ADV"
    if token.xpos[:2] in {"VA", "VM"} and token.upos in {"AUX", "VERB"}:
        return "AUX" if token.relation in AUXILIARY_RELATIONS else "VERB"
    if token.xpos == "KOKOM" and token.relation == "case":
        return "ADP"
    return token.upos


def relation(token: Token, has_preposition: bool) -> str:
    """HDT calls prepositional and dative complements `obj`; GSD does not."""
    if token.relation != "obj":
        return token.relation
    if has_preposition or token.xpos == "PROAV":
        return "obl"
    return "obl:arg" if "Case=Dat" in token.feats else "obj"


def adverb_votes(trees: Iterable[Sentence]) -> dict[str, str]:
    """Return word -> ADJ or ADV, as most trees with STTS tags have it."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in trees:
        for token in sentence.tokens:
            if token.upos in {"ADV", "ADJ"} and token.xpos in {"ADV", "ADJD"}:
                counts[token.form.lower()][token.upos] += 1
    return {word: votes.most_common(1)[0][0] for word, votes in counts.items()}


def noun_votes(sentences: Iterable[Sentence]) -> dict[str, str]:
    """Return word -> NOUN or PROPN, as GSD has it: months, weekdays and peoples differ in HDT."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for token in sentence.tokens:
            if token.upos in {"NOUN", "PROPN"}:
                counts[token.form][token.upos] += 1
    return {
        word: votes.most_common(1)[0][0]
        for word, votes in counts.items()
        if votes.total() >= LEAST_NOUN_VOTES
    }


def with_voted_nouns(sentence: Sentence, votes: Mapping[str, str]) -> Sentence:
    """Return a sentence of HDT with GSD's choice between NOUN and PROPN."""
    tokens = tuple(
        replace(t, upos=votes.get(t.form, t.upos)) if t.upos in {"NOUN", "PROPN"} else t
        for t in sentence.tokens
    )
    return replace(sentence, tokens=tokens)


def evened_tags(
    sentence: Sentence, votes: Mapping[str, str], adjectives: frozenset[str]
) -> Sentence:
    """Return a UPOS-only sentence of 2018 with today's tags.

    `adjectives` are the bare forms of adjectives in the dictionary: adverbs among them are ADJ
    unless the trees vote otherwise.
    """
    tags = [token.upos for token in sentence.tokens]
    following = [*tags[1:], ""]
    evened: list[Token] = []
    for token, after in zip(sentence.tokens, following, strict=True):
        word = token.form.lower()
        tag = token.upos
        if tag == "ADV" and votes.get(word, "ADJ" if word in adjectives else "ADV") == "ADJ":
            tag = "ADJ"
        elif is_determiner(word, tag, after):
            tag = "DET"
        evened.append(replace(token, upos=tag))
    return replace(sentence, tokens=tuple(evened))


def with_open_verbs(sentence: Sentence) -> Sentence:
    """Take the tags from forms of 'sein' and 'werden' in a sentence of 2018.

    Nearly all of them were AUX then; today only auxiliaries and copulas are, which no tag can tell.
    """
    tokens = tuple(
        replace(t, upos="", feats="") if t.form.lower() in OPEN_VERBS else t
        for t in sentence.tokens
    )
    return replace(sentence, tokens=tokens)


def is_determiner(word: str, tag: str, after: str) -> bool:
    """Tell whether GSD would call a pronoun or adjective a determiner, by the tag that follows."""
    if tag == "PRON" and POSSESSIVE.fullmatch(word):
        return True
    return tag in {"PRON", "ADJ"} and bool(ATTRIBUTIVE.fullmatch(word)) and after in BEFORE_NOUN


def lexical_features(gold: Iterable[Sentence]) -> dict[tuple[str, str], str]:
    """Return (word, tag) -> the features that hang on the word alone, such as `Poss=Yes`."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in gold:
        for token in sentence.tokens:
            kept = [p for p in token.feats.split("|") if p.split("=")[0] in LEXICAL_FEATURES]
            counts[token.form.lower(), token.upos]["|".join(kept)] += 1
    return {key: votes.most_common(1)[0][0] for key, votes in counts.items()}


def with_lexical_features(token: Token, table: Mapping[tuple[str, str], str]) -> Token:
    """Add the features that hang on the word alone."""
    added = table.get((token.form.lower(), token.upos), "")
    return replace(token, feats=merged(token.feats, added))


def merged(*features: str) -> str:
    """Merge feature strings; the first value of a feature stands."""
    table: dict[str, str] = {}
    for part in "|".join(f for f in features if f).split("|"):
        if part:
            name, value = part.split("=", 1)
            table.setdefault(name, value)
    return "|".join(f"{name}={table[name]}" for name in sorted(table))
