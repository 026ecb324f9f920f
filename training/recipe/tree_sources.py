"""Sources of dependency trees, tags and features, each as a stream of sentences."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from recipe.conllu import Sentence, Token, read_conllu
from recipe.hyphens import with_spaced_compounds
from recipe.spacing import spaces_after

UNIMORPH = {
    "NOM": "Case=Nom", "ACC": "Case=Acc", "DAT": "Case=Dat", "GEN": "Case=Gen",
    "SG": "Number=Sing", "PL": "Number=Plur",
    "MASC": "Gender=Masc", "FEM": "Gender=Fem", "NEUT": "Gender=Neut",
    "IND": "Mood=Ind", "SBJV": "Mood=Sub", "IMP": "Mood=Imp",
    "PRS": "Tense=Pres", "PST": "Tense=Past",
    "1": "Person=1", "2": "Person=2", "3": "Person=3",
    "FIN": "VerbForm=Fin", "NFIN": "VerbForm=Inf", "V.PTCP": "VerbForm=Part",
    "CMPR": "Degree=Cmp", "SPRL": "Degree=Sup",
    "DEF": "Definite=Def", "INDF": "Definite=Ind",
}  # fmt: skip
PENN_MARKS = {"``": "„", "''": "“"}
TAGGED = re.compile(r"(\S+)##(\S+)")


def trees(assets: Path) -> Iterator[Sentence]:
    """Yield every gold tree but those of UD_German-GSD dev."""
    yield from whole_trees(read_conllu(assets / "gsd_train_part" / "de_gsd-train-part.conllu"))
    for part in ("dev", "test"):
        yield from whole_trees(read_conllu(assets / "ud_hdt_fragments" / f"{part}.bugs.conllu"))
    for treebank in ("gsd", "hdt"):
        yield from whole_trees(read_conllu(assets / "ud_docs_samples" / f"de_{treebank}.conllu"))


def whole_trees(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Leave out what is no tree: several roots, unknown relations, a second object."""
    for sentence in sentences:
        roots = [token for token in sentence.tokens if token.relation == "ROOT"]
        if len(roots) == 1 and len(sentence.tokens) > 1:
            yield sentence


def tagged_sentences(assets: Path) -> Iterator[Sentence]:
    """Yield the sentences that have gold UPOS and nothing else (Linspector's GSD train)."""
    path = assets / "gsd_upos_linspector" / "de_gsd-ud-train.conllu.pos"
    for line in path.read_text(encoding="utf-8").splitlines():
        tokens = joined_multiwords(TAGGED.findall(line))
        if tokens:
            spaces = spaces_after([token.form for token in tokens])
            yield Sentence(tuple(replace(t, space=s) for t, s in zip(tokens, spaces, strict=True)))


def joined_multiwords(pairs: list[tuple[str, str]]) -> list[Token]:
    """Read word##tag pairs; `_` marks a contraction, whose two words follow."""
    tokens: list[Token] = []
    parts_to_skip = 0
    for form, tag in ((PENN_MARKS.get(form, form), tag) for form, tag in pairs):
        if tag == "_":
            tokens.append(Token(form, upos="ADP"))
            parts_to_skip = 2
        elif parts_to_skip:
            parts_to_skip -= 1
        else:
            tokens.append(Token(form, upos=tag))
    return tokens


def features_by_text(assets: Path) -> dict[str, list[tuple[str, str]]]:
    """Return sentence key -> (lemma, features) a word, from the SIGMORPHON 2019 files."""
    table: dict[str, list[tuple[str, str]]] = {}
    for part in ("dev", "test"):
        path = assets / "gsd_unimorph_sigmorphon2019" / f"de_gsd-um-{part}.conllu"
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            rows = [line.split("\t") for line in block.split("\n") if line[:1].isdigit()]
            words = [
                Token(r[1], r[2], upos=unimorph_tag(r[5]), feats=universal_features(r[5]))
                for r in rows
            ]
            sentence = with_spaced_compounds(Sentence(tuple(words)))
            table[sentence.key] = [(token.lemma, token.feats) for token in sentence.tokens]
    return table


def unimorph_tag(unimorph: str) -> str:
    """Return the tag of a name or a noun, or nothing."""
    parts = unimorph.split(";")
    return "PROPN" if "PROPN" in parts else "NOUN" if "N" in parts else ""


def universal_features(unimorph: str) -> str:
    """Translate a UniMorph tag, `N;FEM;SG;NOM`, to Universal Features."""
    return "|".join(sorted({UNIMORPH[part] for part in unimorph.split(";") if part in UNIMORPH}))
