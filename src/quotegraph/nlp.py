"""Load a German spaCy pipeline and read its Docs: sole owner of parser and entity labels.

The bundled pipeline speaks Universal Dependencies; spaCy's own German pipelines speak TIGER. Both
become the relations of `quotegraph.tokens` here, and nowhere else.
"""

import importlib.util
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from functools import cache
from importlib import metadata, resources
from pathlib import Path
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken

from quotegraph.errors import PipelineError
from quotegraph.marks import Range, pair_marks
from quotegraph.naming import tidy
from quotegraph.records import QuoteType
from quotegraph.selection import as_selection
from quotegraph.sentences import split_sentences
from quotegraph.tokens import Label, Morph, Named, Reading, Relation, Token

BUNDLED = "bundled"
COMPONENT = "quotegraph"
SENTENCES = "quotegraph_sentences"  # keeps quotes whole; a parser respects what it finds

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


def load(
    name_or_path: str | Path | None = None,
    *,
    min_confidence: float = 0.0,
    types: Collection[QuoteType] | None = None,
) -> Language:
    """Return a spaCy pipeline that ends in the component `quotegraph`.

    Without an argument the bundled German pipeline is taken; else any installed spaCy pipeline for
    German ("de_core_news_md") or a folder that holds one. The component leaves out quotes with
    less than `min_confidence` and those of other `types` (None: all). PipelineError tells what is
    missing, InputError which option makes no sense.
    """
    as_selection(min_confidence, types)
    nlp = _bundled() if name_or_path in (None, BUNDLED) else _checked(str(name_or_path))
    if "parser" in nlp.pipe_names and SENTENCES not in nlp.pipe_names:
        nlp.add_pipe(SENTENCES, before="parser")
    config = {"min_confidence": min_confidence, "types": None if types is None else [*types]}
    if min_confidence or types is not None:
        _drop_own(nlp)
    if not own_components(nlp):
        nlp.add_pipe(COMPONENT, last=True, config=config)
    return nlp


@cache
def default_pipeline() -> Language:
    """Return the bundled pipeline, loaded once a process."""
    return load()


def describe(nlp: Language) -> str:
    """Return name and version of a pipeline, as records state it."""
    meta = nlp.meta
    return f"{meta.get('lang', '')}_{meta.get('name', '')}-{meta.get('version', '')}"


def own_components(nlp: Language) -> list[str]:
    """Return the names under which the component `quotegraph` stands in a pipeline."""
    return [name for name, factory in nlp.pipe_factories.items() if factory == COMPONENT]


def _drop_own(nlp: Language) -> None:
    """Take our component out of a pipeline, to be added anew with other options."""
    settings = cast("dict[str, object]", nlp.config["initialize"])
    settings.setdefault("components", {})  # spaCy looks there without asking
    for name in own_components(nlp):
        nlp.remove_pipe(name)


def _bundled() -> Language:
    with resources.as_file(resources.files("quotegraph") / "model" / "de_quotegraph") as path:
        if not (path / "config.cfg").is_file():
            raise PipelineError(
                f"the bundled pipeline is missing from {path}; reinstall quotegraph, or rebuild it "
                "with 'python -m weasel run all training'"
            )
        return spacy.load(path)


def _checked(name: str) -> Language:
    nlp = _from_folder(name) if Path(name).is_dir() else _from_package(name.replace("-", "_"))
    if nlp.lang != "de":
        raise PipelineError(f"the pipeline {name!r} is for the language {nlp.lang!r}, not German")
    if not any("doc.ents" in nlp.get_pipe_meta(pipe).assigns for pipe in nlp.pipe_names):
        raise PipelineError(
            f"the pipeline {name!r} has no named entity recogniser ({', '.join(nlp.pipe_names)})"
        )
    return nlp


def _from_folder(name: str) -> Language:
    if not (Path(name) / "config.cfg").is_file():
        raise PipelineError(f"the folder {name!r} holds no spaCy pipeline: it has no config.cfg")
    return _loaded(name)


def _from_package(name: str) -> Language:
    if _is_pipeline(name):
        return _loaded(name)
    if _is_installed(name):
        raise PipelineError(
            f"the installed package {name!r} is no spaCy pipeline but a stranger's placeholder; "
            f"run 'python -m pip uninstall {name.replace('_', '-')}' and "
            f"'python -m spacy download {name}', or call load() for the bundled pipeline"
        )
    raise PipelineError(
        f"the pipeline {name!r} is neither a folder nor installed; run 'python -m spacy download "
        f"{name}' (needs the network), or call load() for the bundled one"
    )


def _loaded(name: str) -> Language:
    """Let spaCy load it; what spaCy says when it cannot, such as of a version, is passed on."""
    try:
        return spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        raise PipelineError(f"spaCy cannot load the pipeline {name!r}: {error}") from error


def _is_pipeline(name: str) -> bool:
    """Tell spaCy's packages, which hold a pipeline with its meta.json, from namesakes."""
    folders = _package_folders(name)
    return any(next(Path(folder).rglob("meta.json"), None) for folder in folders)


def _is_installed(name: str) -> bool:
    """Tell whether a package or a distribution has this name, whatever it is."""
    if _package_folders(name) or next(iter(metadata.distributions(name=name)), None):
        return True
    return name.isidentifier() and importlib.util.find_spec(name) is not None


def _package_folders(name: str) -> list[str]:
    spec = importlib.util.find_spec(name) if name.isidentifier() else None
    return list(spec.submodule_search_locations or ()) if spec else []


def read(doc: Doc) -> Reading:
    """Turn a Doc into plain values. Offsets are characters of `doc.text`."""
    pairing = pair_marks(doc.text)
    sentences = split_sentences(doc.text, pairing.pairs)
    starts = [token.idx for token in doc]
    bounds = [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in sentences]
    tokens = _tokens(doc, bounds)
    return Reading(
        text=doc.text,
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


def _tokens(doc: Doc, bounds: Sequence[Range]) -> list[Token]:
    """Read the tokens; white space between sentences counts to the sentence before."""
    ends = [last for _, last in bounds[:-1]]
    features: dict[str, Morph] = {}
    return [
        Token(
            i=token.i,
            start=token.idx,
            end=token.idx + len(token),
            text=token.text,
            lower=token.lower_,
            pos=token.pos_ if any(map(str.isalnum, token.text)) else "PUNCT",
            morph=_morph(token, features),
            relation=RELATIONS.get(token.dep_, "unknown"),
            head=token.head.i,
            sentence=bisect_right(ends, token.i),
        )
        for token in doc
    ]


def _morph(token: SpacyToken, known: dict[str, Morph]) -> Morph:
    """Read the features; an article has few different ones, so each is read once."""
    key = str(token.morph)
    if key not in known:
        values = token.morph.to_dict()
        known[key] = Morph(
            case=values.get("Case", ""),
            number=values.get("Number", ""),
            gender=values.get("Gender", ""),
            mood=values.get("Mood", ""),
            verb_form=values.get("VerbForm", ""),
            tense=values.get("Tense", ""),
        )
    return known[key]
