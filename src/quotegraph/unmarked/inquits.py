"""The rule for what stands before its frame: '…, sagte X', '…, so X', '…, wie X mitteilte'."""

from collections.abc import Sequence

from quotegraph.framing.frames import Frame
from quotegraph.grammar.clauses import Clause, clause_at
from quotegraph.grammar.declension import DEFINITE
from quotegraph.grammar.moods import is_subjunctive
from quotegraph.grammar.tokens import Range, Reading
from quotegraph.grammar.verbs import AUXILIARIES
from quotegraph.lexicon.cue_rows import VerbKind
from quotegraph.unmarked.carried import speaks_itself
from quotegraph.unmarked.extent import start_after_colon, until_return
from quotegraph.unmarked.open_questions import leaves_open
from quotegraph.unmarked.telling import Ranges, Telling

BARELY = frozenset(("kaum", "je"))  # what opens a condition: 'Kaum ruht der Bau, …'
SUBJECTS = frozenset(("er", "sie", "wir", "ich"))
INFORMING: frozenset[VerbKind] = frozenset(("announce", "say"))
UNSAID: frozenset[VerbKind] = frozenset(("call", "deny", "judge"))  # no passive of them reports


def inquit_reported(telling: Telling) -> Ranges | None:
    """What stands before ', sagte X', ', so X' or ', wie X mitteilte' is what the frame reports.

    Yes: <quote>Der Bau ruhe</quote>, <cue>sagte</cue> Keller.
    Yes: <quote>Die Brücke bleibt gesperrt</quote>, <cue>so</cue> Anna Keller.
    Yes: <quote>Die Brücke bleibt gesperrt</quote>, wie Anna Keller <cue>mitteilte</cue>.
    Yes: <quote>Der Bau sei</quote>, <cue>sagte</cue> Keller, <quote>viel zu teuer</quote>.
    Yes: <quote>Der Bau ruhe</quote>, so <cue>berichtet</cue> die Zeitung.
    Yes: <quote>Das könne er</quote>, <cue>so</cue> Keller, <quote>bis heute nicht fassen</quote>.
    Yes: <quote>Der Bau ruht</quote>, das <cue>teilte</cue> die Stadt <cue>mit</cue>.
    Yes: Es bleibt spannend: <quote>Der Bau ruhe</quote>, <cue>sagte</cue> Keller.
    Yes: Keller ist froh: <quote>Ich baue gern</quote>, <cue>sagt</cue> sie.
    Yes: <quote>Der Bau sei gut</quote>, pflegte Keller zu <cue>sagen</cue>.
    No: Der Vater war Fährmann, wie der Name es <cue>verlangt</cue>.
    Yes: <quote>Roth gab an, dass der Bau ruhe</quote>, <cue>so</cue> Anna Keller.
    Yes: <quote>Roth sah, dass es brannte</quote>, wie Keller <cue>mitteilte</cue>.
    No: Der Plan, die Brücke zu heben, wurde <cue>abgelehnt</cue>.
    Yes: <quote>Sie zeigten, wie laut es sei</quote>, <cue>sagte</cue> Keller.
    No: Der Prozess dauert an, das Urteil <cue>sprechen</cue> die Richter später.
    No: Erst wenn Keller kommt, <cue>sagt</cue> Brandt die Sitzung ab.
    No: Als der Zug kam, <cue>sagte</cue> Keller nichts.
    No: Der Rat wolle sparen, <cue>ausschließen</cue> könne Brandt nichts.
    No: Sollte der Rat sparen, <cue>drohen</cue> die Fahrer mit Streiks.
    No: Kaum ist die Brücke gesperrt, <cue>verkündet</cue> Keller, der Bau ruhe.
    No: Er hält die Rede, wird er von den Gästen mit Keller <cue>gleichgesetzt</cue>.
    No: Sollte ein Wort nötig sein, <cue>nennt</cue> man den Bau Brücke.
    """
    if not _is_inquit(telling):
        return None
    start = start_after_colon(telling)
    if not _begins_behind_colon(telling, start):
        start = telling.bounds[0]
    before = telling.trimmed(start, telling.first)
    speaker = telling.frame.speaker
    if before[1] <= before[0] or (speaker is not None and speaker.first < before[1]):
        return None
    after = _resumed(telling)
    if not _is_told_alone(telling):
        begins = after is not None and telling.tokens[after[0]].pos in ("VERB", "AUX")
        return (before, after) if after is not None and begins else None
    return (before, after) if after else (before,)


def _begins_behind_colon(telling: Telling, start: int) -> bool:
    """Whether words before a colon are a fact, or 'ich' speaks behind it: 'Sie ist froh: Ich …'."""
    first = telling.clauses[0]
    if telling.told_before and not telling.is_told(first):
        return True
    behind = telling.clauses[clause_at(telling.clauses, start)]
    return speaks_itself(telling.reading, behind) and not speaks_itself(telling.reading, first)


def outer_first(
    reading: Reading, frames: Sequence[Frame], clauses: Sequence[Clause]
) -> list[Frame]:
    """Order the frames of a sentence so that what one tells may hold the others.

    Who closes it tells all of it: 'Roth sah, dass es brannte, wie Keller mitteilte'; what 'sagte'
    reports may hold a source, or a noun. A source that passes on what somebody said comes after
    the verb that says so.
    """
    relays = [frame.relay for frame in frames if frame.relay is not None]
    closing = {id(frame) for frame in frames if _closes(reading, frame, clauses)}

    def rank(frame: Frame) -> tuple[bool, bool]:
        later = frame.cue.kind in ("source", "noun") or frame.speaker in relays
        return id(frame) not in closing, later

    return sorted(frames, key=rank)


def _closes(reading: Reading, frame: Frame, clauses: Sequence[Clause]) -> bool:
    """Whether a sentence ends with a frame: ', so X', ', wie X mitteilte'."""
    last, cue = clauses[-1], frame.cue
    if len(clauses) == 1 or not last.first <= cue.finite < last.last:
        return False
    if cue.kind == "verb":
        return last.opener == "wie" and cue.verb is not None and cue.verb.kind in INFORMING
    return cue.main == last.first and reading.tokens[cue.main].lower == "so"


def inquit_before_quote(telling: Telling) -> Ranges | None:
    """What stands before ', sagte X:' is told as well as the quote that the colon opens.

    Yes: <quote>Der Bau ruhe</quote>, <cue>sagte</cue> Keller: „Wir warten ab.“
    No: „Der Bau ruht“, <cue>sagte</cue> Keller: „Wir warten ab.“
    No: Was ihn stört, <cue>sagt</cue> Keller: „Das ist der Lärm.“
    """
    behind = next((c for c in telling.clauses if c.first >= telling.end), None)
    if behind is None or telling.divider(behind) != ":":
        return None
    told = inquit_reported(telling)
    if told is None or telling.reading.inside[told[0][0]] != -1:
        return None
    if not any(_is_sentence(telling, clause) for clause in telling.clauses[: telling.opening]):
        return None  # a clause that waits for the quote
    return told[:1]


def inquit_behind_quote(telling: Telling) -> Ranges | None:
    """What goes on in marks is told as a whole if it begins in Konjunktiv and without any.

    Yes: <quote>Die Leute hätten warten müssen, „bis Geld kam“</quote>, <cue>sagte</cue> Keller.
    No: „Die Leute hätten warten müssen“, <cue>sagte</cue> Keller.
    No: Was ihn störe, „ist der Lärm“, <cue>sagte</cue> Keller.
    """
    first = telling.clauses[0]
    begins = first.kind == "main" and telling.is_told(first)
    if not begins or telling.opening == 0 or telling.reading.inside[first.first] != -1:
        return None
    return inquit_reported(telling)


def _is_told_alone(telling: Telling) -> bool:
    """Whether what stands before the frame can be all that is reported.

    'Der Bau ruhe' can, and 'Dass der Bau ruht'; 'Der Plan, den Bau zu heben, …' waits for its verb.
    """
    before = telling.clauses[: telling.opening]
    hangs = bool(before) and before[0].kind == "aside" and not telling.told_before
    if hangs and any(clause.opener == "dass" for clause in telling.following[:1]):
        return False  # 'Da es brennt, auch hier, kündigt sie an, dass …'
    if any(_is_sentence(telling, clause) for clause in before):
        return True
    opens = before[0].kind in ("content", "infinitive") if before else False
    return opens and not leaves_open(telling, before[0])


def _is_sentence(telling: Telling, clause: Clause) -> bool:
    """'Der Bau ruhe' is one; what follows a comma and ends with a verb of fact hangs on it.

    So does a condition: 'Sollte der Bau ruhen, …', 'Kaum ruht der Bau, …'.
    """
    opens = clause.first == telling.bounds[0] and clause.last + 1 == telling.first
    verb, asks = telling.frame.cue.verb, clause.finite == clause.first
    asks = asks and (verb is None or verb.kind != "ask")
    asks = asks and telling.tokens[clause.first + 1].text != "Sie"  # 'Schauen Sie hin'
    if opens and (asks or clause.opener in BARELY):
        return False
    hangs = clause.first > telling.bounds[0] and clause.finite == clause.last - 1
    return clause.kind == "main" and (telling.is_told(clause) or not hangs)


def _is_inquit(telling: Telling) -> bool:
    cue = telling.frame.cue
    if cue.kind != "verb":
        return telling.tokens[cue.main].lower == "so" and telling.inverted
    if telling.first_word.lower == "so" and telling.inverted:  # ', so zeigen Studien'
        if telling.divider(telling.clauses[telling.opening]) == ":":
            return False  # 'Das ist selten: So hat seit 1976 niemand …'
        return cue.verb is not None and cue.verb.kind != "call" and telling.attributed
    if cue.passive and (cue.modal or _is_done_to(telling)):
        return False  # 'Das ist erlaubt, soll aber verboten werden'
    nobody = telling.frame.speaker is None and cue.verb is not None and cue.verb.kind in UNSAID
    if telling.only_names or (nobody and not cue.passive):  # 'zeigte es sich'
        return False
    if telling.inverted and telling.told_before:  # 'Das sei zu wenig, befand die Jury'
        retold = is_subjunctive(telling.tokens[cue.finite])
        return (telling.attributed or cue.verb_kind in INFORMING) and not retold
    known = cue.verb is not None and cue.verb.verb == "wissen"  # ', das wissen Eltern'
    known = known and not telling.told_before
    beside = _is_as_told(telling) or (_points_at(telling) and not known)
    compared = beside and telling.first > telling.bounds[0]
    return telling.governs and telling.attributed and (telling.inverted or compared)


def _is_as_told(telling: Telling) -> bool:
    """'wie Keller mitteilte'; not 'wie der Name es verlangt', 'wie sie Lieder grölen'."""
    behind = telling.tokens[telling.first_word.i + 1 : telling.frame.cue.finite]
    kind = telling.frame.cue.verb_kind
    asked = kind == "demand" and any(token.lower == "es" for token in behind)
    return telling.first_word.lower == "wie" and kind != "utter" and not asked


def _is_done_to(telling: Telling) -> bool:
    """', wird er mit Roth gleichgesetzt', ', wurde zurückgewiesen': nothing before it is said."""
    cue = telling.frame.cue
    behind = telling.tokens[cue.finite + 1 : cue.finite + 2]
    unsaid = cue.verb is not None and cue.verb.kind in UNSAID
    return unsaid or any(token.lower in SUBJECTS for token in behind)


def _points_at(telling: Telling) -> bool:
    """', das teilte X mit', '– das zumindest meint X'; not ', das Urteil sprechen sie später'."""
    pronoun, finite = telling.first_word, telling.frame.cue.finite
    between = telling.tokens[pronoun.i + 1 : finite]
    beside = pronoun.i < finite and len(between) <= 1 and all(t.pos == "ADV" for t in between)
    return pronoun.lower in ("das", "dies") and beside


def _resumed(telling: Telling) -> Range | None:
    """Return the reported words after an inquit that interrupts them."""
    rest = [c for c in telling.clauses[telling.own + 1 :] if c.first >= telling.end]
    if not rest:
        return None
    clause = rest[0]
    if clause.kind == "relative":
        return None  # 'schreibt das Amt in der Antwort, die Roth veröffentlichte'
    goes_on = clause.kind in ("content", "infinitive") or telling.is_told(clause)
    begins = clause.finite is not None and telling.tokens[clause.first].i == clause.finite
    word = telling.tokens[clause.first].lower
    starts = word in DEFINITE or word.startswith("ein") or telling.tokens[clause.first].pos == "ADP"
    bare = clause.kind == "fragment" and not starts
    before = telling.clauses[telling.opening - 1]
    hanging = before.kind == "main" and before.finite == before.last - 1  # 'Der Bau sei', sagte …
    if goes_on or begins or hanging or _completes(telling, before, clause):
        return until_return(telling, clause.first)
    if bare and len(rest) == 1:
        return until_return(telling, clause.first)
    return None


def _completes(telling: Telling, before: Clause, clause: Clause) -> bool:
    """Whether a clause ends with the verb that an auxiliary before waits for: 'Das könne er'."""
    if before.finite is None or telling.tokens[before.finite].lower not in AUXILIARIES:
        return False
    last = telling.tokens[telling.trimmed(clause.first, clause.last)[1] - 1]
    return clause.finite is None and last.pos in ("VERB", "AUX")
