"""Load a German spaCy pipeline: the bundled one, an installed package or a folder."""

import importlib.util
import re
from collections.abc import Collection, Sequence
from functools import cache
from importlib import metadata, resources
from pathlib import Path
from typing import Any, cast
from weakref import WeakKeyDictionary

import spacy
from spacy.lang.tokenizer_exceptions import emoticons
from spacy.language import Language

from quotegraph.errors import PipelineError
from quotegraph.selection import as_selection
from quotegraph.vocabulary import QuoteType

BUNDLED = "bundled"
COMPONENT = "quotegraph"
# One token each: O’Keefe, Sprecher:in, Leser/innen.
WHOLE = re.compile(
    r"[A-ZÄÖÜ]\w{0,4}[’'][A-ZÄÖÜ][\w-]+|[A-ZÄÖÜ][\w-]+[a-zäöüß][:*/_·]in(?:nen)?(?:-[\w-]+)?"
)
# Marks and stops inside of a word: 'aufgerufen.„Hygge“', '“,sagte'.
GLUED_MARKS = (
    r"(?<=\w)[.,:!?](?=[„“”«»\"])",
    r"(?<=[“”«»\"])[,;](?=\w)",
    "[„“”«»‹›‚]",
    r'(?<=[a-zäöüß.,:!?])"(?=\w)',
)
RECOGNISERS = frozenset({"ner", "quotegraph_names"})
SENTENCES = "quotegraph_sentences"  # keeps quotes whole; a parser respects what it finds


def load(
    name_or_path: str | Path | None = None,
    *,
    min_confidence: float = 0.0,
    types: Collection[QuoteType] | None = None,
    offices: str | Path | None = None,
) -> Language:
    """Return a spaCy pipeline that ends in the component `quotegraph`.

    Without an argument the bundled German pipeline is taken; else any installed spaCy pipeline for
    German ("de_core_news_md") or a folder that holds one. The component leaves out quotes with
    less than `min_confidence` and those of other `types` (None: all). `offices` is a file whose
    rows are added to the table of office holders (`quotegraph.offices.tenures` says what is in a
    row). PipelineError tells what is missing, InputError which option or row makes no sense.
    """
    as_selection(min_confidence, types)
    if isinstance(name_or_path, Language):
        raise PipelineError("this pipeline is loaded already; call nlp.add_pipe('quotegraph')")
    nlp = _bundled() if name_or_path in (None, BUNDLED) else _checked(str(name_or_path))
    _divide_as_news_needs(nlp)
    if "parser" in nlp.pipe_names and SENTENCES not in nlp.pipe_names:
        nlp.add_pipe(SENTENCES, before="parser")
    config = {
        "min_confidence": min_confidence,
        "types": None if types is None else [*types],
        "offices": None if offices is None else str(offices),
    }
    if min_confidence or types is not None or offices is not None:
        _drop_own(nlp)
    if not own_components(nlp):
        nlp.add_pipe(COMPONENT, last=True, config=config)
    return nlp


@cache
def default_pipeline() -> Language:
    """Return the bundled pipeline, loaded once a process."""
    return load()


def chosen(nlp: object) -> Language:
    """Return the pipeline given, the bundled one for None; PipelineError for anything else."""
    if nlp is None:
        return default_pipeline()
    if isinstance(nlp, str):
        raise PipelineError(f"nlp is the name {nlp!r}; give nlp=quotegraph.load({nlp!r})")
    if not hasattr(nlp, "pipe_names"):
        raise PipelineError(f"nlp is {type(nlp).__name__}, no pipeline; give quotegraph.load()")
    return cast(Language, nlp)


_descriptions: WeakKeyDictionary[Language, str] = WeakKeyDictionary()


def describe(nlp: Language) -> str:
    """Return name and version of a pipeline, as records state it."""
    if nlp not in _descriptions:
        meta = nlp.meta  # spaCy gathers the labels of all components each time it is asked
        parts = (str(meta.get(key, "")) for key in ("lang", "name", "version"))
        _descriptions[nlp] = "{}_{}-{}".format(*parts)
    return _descriptions[nlp]


def own_components(nlp: Language) -> list[str]:
    """Return the names under which the component `quotegraph` stands in a pipeline."""
    return [name for name, factory in nlp.pipe_factories.items() if factory == COMPONENT]


def unread_components(nlp: Language) -> list[str]:
    """Return the components whose work the rules do not read: our own, and lemmatizers.

    A lemmatizer is read by others if anything but a recogniser of names comes behind it.
    """
    own = own_components(nlp)
    unread: list[str] = []
    for name in reversed(nlp.pipe_names):
        if name in own or nlp.get_pipe_meta(name).assigns == ["token.lemma"]:
            unread.append(name)
        elif nlp.get_pipe_meta(name).factory not in RECOGNISERS:
            break
    return [*unread, *(name for name in own if name not in unread)]


def _divide_as_news_needs(nlp: Language) -> None:
    """Let the tokenizer keep 'Sprecher:in' together, and divide '):', '8)', '‹Ja›', 'kam.„Ja“'."""
    tokenizer = cast(Any, nlp.tokenizer)
    tokenizer.token_match = WHOLE.fullmatch
    usual = cast("Sequence[str]", cast(Any, nlp.Defaults).infixes or ())
    infixes = cast(Any, spacy.util).compile_infix_regex([*usual, *GLUED_MARKS])
    tokenizer.infix_finditer = infixes.finditer
    opening = cast("Sequence[str]", cast(Any, nlp.Defaults).prefixes or ())
    tokenizer.prefix_search = cast(Any, spacy.util).compile_prefix_regex([*opening, "[‹›]"]).search
    rules = cast("dict[str, object]", tokenizer.rules or {})
    # White space is one token anyway, and behind a rule that hit spaCy remembers no word of a text.
    unwanted = {*emoticons, *filter(str.isspace, rules)}
    tokenizer.rules = {text: rules[text] for text in rules if text not in unwanted}


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
    if not name.isidentifier():
        raise PipelineError(f"the pipeline {name!r} is neither a folder nor a name of a package")
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
