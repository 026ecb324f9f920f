"""How often the parser finds who speaks: the subject of the verb of a quotation cue.

Reads a folder of articles in the layout of the German news quotation data. A cue counts as verbal
if one of its words is a verb form in the dictionary. The article is parsed whole; the subject of
that verb, or of the verb it is an auxiliary, complement or conjunct of, must lie in the speaker.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "sb", "csubj"})
UPWARD = frozenset({"aux", "aux:pass", "cop", "xcomp", "conj", "compound:prt", "ccomp"})
NON_VERBS = frozenset(["laut", "zufolge", "nach", "so", "gemäß", "demnach", "wonach", "weiter"])
SUBJECTLESS = frozenset({
    "heißt", "hieß", "heiße", "verlautet", "verlautete", "hervor",
    "wird", "werden", "wurde", "wurden", "worden", "werde", "würden",
})  # fmt: skip

Range = tuple[int, int]


class Cue(NamedTuple):
    """A verbal cue with the ranges of its words and of its speaker."""

    words: list[Range]
    speaker: list[Range]


def ranges(role: dict[str, Any] | None) -> list[Range]:
    """Return the character ranges of an annotated role."""
    return [(s["charBegin"], s["charEnd"]) for s in (role or {}).get("spans", [])]


def articles(folder: Path) -> Iterator[tuple[str, list[Cue]]]:
    """Yield the text and the cues, verbal or not, of each article; one cue counts once."""
    for path in sorted(folder.glob("*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        cues = {
            str(ranges(a.get("cue"))): Cue(ranges(a.get("cue")), ranges(a.get("speaker")))
            for a in article["annotations"]
            if ranges(a.get("cue")) and ranges(a.get("speaker"))
        }
        yield article["originalText"], list(cues.values())


def inside(token: Token, spans: list[Range]) -> bool:
    """Tell whether a token lies in one of the ranges."""
    return any(start <= token.idx and token.idx + len(token) <= end for start, end in spans)


def verbs_of(doc: Doc, cue: Cue, verb_forms: frozenset[str]) -> list[Token]:
    """Return the words of a cue that the dictionary knows as verb forms."""
    words = [token for token in doc if inside(token, cue.words)]
    if any(word.lower_ in NON_VERBS for word in words[:1]):
        return []
    return [word for word in words if word.lower_ in verb_forms and word.text[0].islower()]


def may_have_speaker_as_subject(doc: Doc, cue: Cue) -> bool:
    """Tell whether a cue is neither impersonal ('heißt es') nor passive, by its words alone."""
    return not any(token.lower_ in SUBJECTLESS for token in doc if inside(token, cue.words))


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb, its own or that of the verb it belongs to."""
    token = verb
    for _ in range(4):
        for child in token.children:
            if child.dep_ in SUBJECTS:
                return child
        if token.dep_ not in UPWARD or token.head is token:
            return None
        token = token.head
    return None


def subject_scores(nlp: Language, folder: Path, verb_forms: frozenset[str]) -> dict[str, float]:
    """Return the share of verbal cues whose subject lies in the gold speaker.

    `subjects_all` counts every verbal cue, `subjects_near` those whose speaker stands in the same
    sentence as the cue, `subjects_active` those that are neither impersonal nor passive.
    """
    found = near = total = active = found_active = 0
    for text, cues in articles(folder):
        doc = nlp(text)
        for cue in cues:
            verbs = verbs_of(doc, cue, verb_forms)
            if not verbs:
                continue
            total += 1
            near += any(inside(token, cue.speaker) for token in verbs[0].sent)
            subjects = [s for verb in verbs if (s := subject_of(verb)) is not None]
            right = any(inside(subject, cue.speaker) for subject in subjects)
            found += right
            if may_have_speaker_as_subject(doc, cue):
                active += 1
                found_active += right
    return {
        "cues": total,
        "subjects_all": round(100 * found / total, 1),
        "subjects_near": round(100 * found / near, 1),
        "subjects_active": round(100 * found_active / active, 1),
    }
