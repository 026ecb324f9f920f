"""Reported speech that runs on without a frame: Konjunktiv chains and hearsay with 'soll'.

'Keller sagte, der Bau ruhe. Die Kosten seien gestiegen.' The second sentence is still Keller's.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from quotegraph import lexicon
from quotegraph.context import Attribution, attributed
from quotegraph.context.frame_choice import PERSONAL
from quotegraph.framing.frames import Frames
from quotegraph.grammar.clauses import Clause
from quotegraph.grammar.declension import FIRST_PERSON
from quotegraph.grammar.moods import (
    CONDITIONAL,
    is_finite,
    is_reported_mood,
    is_subjunctive,
    may_replace,
)
from quotegraph.grammar.tokens import Range, Reading, Token
from quotegraph.mentions.mention import Mention
from quotegraph.vocabulary import QuoteType

HEARSAY = frozenset(("soll", "sollen", "sollte", "sollten"))
PERFECT = frozenset(("haben", "sein"))
PARTING = frozenset((";", ":"))  # what a clause goes on behind in the same sentence
WISHES = frozenset(("möge", "mögen", "lebe", "leben"))
REMARKED = lexicon.words("remark")
COUNTING = frozenset("alle beide einige etliche mehrere viele weitere".split())
LOOK_BACK = 3  # sentences in which whoever spoke last is looked for
Spoken = Callable[[int], Attribution | None]


def mood_of(
    reading: Reading,
    frames: Frames,
    sentence: int,
    clauses: Sequence[Clause],
    *,
    after_told: bool = False,
) -> QuoteType | None:
    """Say how a sentence without a frame reports, or None if it states a fact.

    Konjunktiv in its first main clause makes it 'indirect_free_indirect', 'soll' with a
    perfect infinitive 'free_indirect'. Words in quotation marks do not count. `after_told` says
    that the sentence before is somebody's: then 'könnten' stands for 'können'.
    """
    goes_on = clauses[:1] if after_told else ()  # 'Und dass man sparen müsse.'
    clause = next((clause for clause in clauses if clause.kind == "main"), None)
    clause = clause or next((clause for clause in goes_on if clause.opener == "dass"), None)
    if clause is None or clause.finite is None or reading.inside[clause.finite] != -1:
        return None
    if clauses[0].opener == "wer" and _is_framed(reading, frames, *clauses[0][:2]):
        return None  # 'Wer sagt, das sei gut, der irrt'
    finite = reading.tokens[clause.finite]
    opens = clauses[0] is clause and finite.i == clause.first and finite.pos == "VERB"
    if speaks_itself(reading, clause) or (opens and finite.lower.endswith("e")):
        return None  # 'Danke für den Tipp'
    if finite.lower in HEARSAY and _ends_in_infinitive(reading, clause):
        return "free_indirect"
    spoken = after_told or (sentence > 0 and framed(frames, sentence - 1) is not None)
    if _is_wish(reading, clause, finite, spoken=spoken):
        return None
    verbs = (reading.tokens[c.finite] for c in clauses if c.finite)
    possible = finite.lower in CONDITIONAL and not finite.lower.startswith("woll")
    beside = possible and any(map(is_reported_mood, verbs))
    told = beside or (after_told and may_replace(finite)) or is_reported_mood(finite)
    return "indirect_free_indirect" if told else None  # 'dürfte steigen, da es teuer sei'


def tails(
    reading: Reading, frames: Frames, sentence: int, clauses: Sequence[Clause]
) -> Iterator[tuple[Range, Attribution | None]]:
    """Yield what goes on behind a semicolon or colon in Konjunktiv, and whoever spoke before it.

    'Keller nennt das „Unsinn“; die Stadt habe genug Geld.' Words with a frame of their own are
    not carried on.
    """
    starts = [i for i, c in enumerate(clauses) if i and reading.tokens[c.first - 1].text in PARTING]
    for index, following in pairwise([*starts, len(clauses)]):
        first, last = clauses[index].first, clauses[following - 1].last
        start = reading.bounds[sentence][0]
        before = (f for f in frames.of_sentence(sentence) if f.cue.finite < first)
        told = any(f.speaker is not None and f.cue.kind != "noun" for f in before)
        part = clauses[index:following]
        mood = mood_of(reading, frames, sentence, part, after_told=told)
        if mood == "indirect_free_indirect" and not _is_framed(reading, frames, first, last):
            who = answerable(frames, sentence, start, first)
            yield (first, last), who and Attribution(who.speaker)


def _is_framed(reading: Reading, frames: Frames, first: int, last: int) -> bool:
    """Whether a frame of their own stands among tokens; one in Konjunktiv is retold itself."""
    inside = (
        frame.cue
        for frame in frames.of_sentence(reading.tokens[first].sentence)
        if first <= frame.cue.finite < last and not frame.cue.weak and frame.cue.kind != "noun"
    )
    return any(not is_subjunctive(reading.tokens[cue.finite]) for cue in inside)


def answerable(frames: Frames, sentence: int, first: int, stop: int) -> Attribution | None:
    """Return who speaks in a sentence between two tokens, or is the subject there."""
    for frame in reversed(frames.of_sentence(sentence)):
        inside = first <= frame.cue.finite < stop and frame.cue.kind != "noun"
        if inside and frame.speaker is not None:
            return attributed(frame)
    subject = frames.subject_of(sentence, stop)
    return Attribution(subject) if subject is not None and subject.form in PERSONAL else None


def speaks_itself(reading: Reading, clause: Clause) -> bool:
    """Whether 'ich' or 'wir' is in a clause: an interview, whose 'nehme' is no Konjunktiv."""
    return any(t.lower in FIRST_PERSON for t in reading.tokens[clause.first : clause.last])


def _is_wish(reading: Reading, clause: Clause, finite: Token, *, spoken: bool) -> bool:
    """'Gott sei Dank'; 'Man nehme zwei Eier', 'Das sei nur erwähnt' if nobody has `spoken`."""
    words = [t.lower for t in reading.tokens[clause.first : clause.last] if t.text[0].isalpha()]
    aside = finite.lower in ("sei", "seien")
    behind = reading.tokens[finite.i + 1 : finite.i + 2]
    if aside and any(token.lower in ("dank", "denn") for token in behind):
        return True
    if spoken:
        return False
    recipe = clause.opener == "man" and finite.i == clause.first + 1 and finite.pos == "VERB"
    return finite.lower in WISHES or recipe or (aside and words[-1] in REMARKED)


def _ends_in_infinitive(reading: Reading, clause: Clause) -> bool:
    """'sollen getötet worden sein': a perfect infinitive; 'soll gebaut werden' is a plan."""
    words = [t for t in reading.tokens[clause.first : clause.last] if t.text[0].isalpha()]
    if len(words) < 3 or words[-1].lower not in PERFECT:
        return False
    return words[-2].pos in ("VERB", "AUX") or words[-2].morph.verb_form == "Part"


def speaker_before(
    reading: Reading, frames: Frames, sentence: int, spoken: Spoken, *, alleged: bool = False
) -> Attribution | None:
    """Return who spoke last before a sentence: in a report, a frame, or as its subject.

    `spoken` gives the attribution of what is reported or quoted in a sentence. What is `alleged`
    is as likely told about a subject as by it: 'Die Chefin floh. Sie soll betrogen haben.'
    """
    for back in range(sentence - 1, max(-1, sentence - 1 - LOOK_BACK), -1):
        said = spoken(back) or framed(frames, back)
        if said is not None:
            return said
        subject = frames.subject_of(back, reading.bounds[back][1])
        if subject is not None and not alleged and _may_speak(reading, subject):
            return Attribution(subject)
    return None


def _may_speak(reading: Reading, subject: Mention) -> bool:
    """Whether a subject may tell what follows; those that are only counted do not: 'drei Gäste'."""
    first = reading.tokens[subject.first]
    counted = first.pos == "NUM" or first.lower in COUNTING
    return subject.form in PERSONAL and not counted and first.lower not in FIRST_PERSON


def framed(frames: Frames, sentence: int) -> Attribution | None:
    """Return the speaker of the last frame of a sentence that could have reported."""
    for frame in reversed(frames.of_sentence(sentence)):
        said = frame.speaker is not None and not frame.cue.weak and frame.cue.kind != "noun"
        finite = frames.reading.tokens[frame.cue.finite]
        if said and is_finite(finite) and frames.reading.inside[finite.i] == -1:
            return Attribution(frame.speaker)
    return None
