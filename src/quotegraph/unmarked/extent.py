"""How far words reach: those that are reported, and those that report them.

All functions look at one frame in its sentence and answer with token ranges, half open.
"""

from collections.abc import Sequence

from quotegraph.grammar.clauses import Clause, clause_at
from quotegraph.grammar.moods import is_finite, is_subjunctive
from quotegraph.grammar.nouns import TIMES
from quotegraph.grammar.tokens import Range
from quotegraph.marks import OPENING
from quotegraph.unmarked.telling import Telling

RETURNS = frozenset(("und", "aber", "sowie", "doch", "während"))


def source_range(telling: Telling) -> Range:
    """Return the words of a cue that is no verb with the source that it names."""
    cue = telling.frame.cue
    assert cue.source is not None
    own = telling.tokens[cue.source.first].lower.startswith("eigen")
    stop = cue.source.head + 1 if own else cue.source.last  # gehen nach eigenen Angaben von … aus
    last = max(stop, max(cue.tokens) + 1)
    speaker = telling.frame.speaker
    beside = speaker is not None and speaker.first == last and cue.kind == "source"
    first = min(*cue.tokens, cue.source.first)
    last = _after_attributes(telling, speaker.last if speaker and beside else last)
    return first, _after_front_field(telling, first, last)


def _after_front_field(telling: Telling, first: int, last: int) -> int:
    """Return where the verb follows a source that opens its main clause: nothing else can come.

    'Nach Meinung vieler Ärzte und Pfleger fehlt Geld': 'und Pfleger' is part of the source.
    """
    clause = telling.clause
    verb = clause.finite or 0
    _, end = telling.trimmed(clause.first, clause.last)
    second = clause.kind == "main" and first == clause.first and verb < end - 1
    return max(last, verb) if second else last


def _after_attributes(telling: Telling, last: int) -> int:
    """Return where a day ('vom Donnerstag') or a relative clause ends that follows a noun."""
    following = telling.tokens[last : last + 3]
    if following and following[0].lower in ("vom", "am"):
        days = [t.i for t in following if t.text in TIMES or t.text[0].isdigit()]
        last = days[-1] + 1 if days else last
    for clause in telling.clauses[telling.own + 1 :]:
        if clause.kind == "relative" and last <= clause.first <= last + 1:
            return clause.last
    return last


def start_after_colon(telling: Telling) -> int:
    """Return where the sentence begins, or goes on behind a colon before the frame."""
    for clause in reversed(telling.clauses[1 : telling.own + 1]):
        if telling.divider(clause) == ":":
            return clause.first
    return telling.bounds[0]


def begin_of(telling: Telling, clause: Clause) -> int:
    """Return where the words of a clause begin, which an apposition or relative may divide.

    'sagte, Paul Roth, der Leiter, sei krank': what begins with its verb has a front field.
    """
    told = telling.frame.addressee
    stop = max(telling.end, told.last if told else 0)
    first = clause.first
    if telling.tokens[first].pos not in ("VERB", "AUX") and telling.tokens[first].lower != "zu":
        return first
    front = first
    for before in reversed(telling.clauses[telling.own + 1 :]):
        if before.last == front - 1 and before.first >= stop:
            if before.kind not in ("fragment", "relative"):
                break
            front = before.first
            first = front if before.kind == "fragment" else first
    return first


def frame_range(telling: Telling, told: Sequence[Range]) -> Range:
    """Return the words that report: the clause of the cue, as far as they are not told."""
    cue = telling.frame.cue
    if cue.source is not None:
        return min(*cue.tokens, cue.source.first), max(
            cue.source.last, *(i + 1 for i in cue.tokens)
        )
    speaker = telling.frame.speaker
    first = telling.first
    if speaker is not None and telling.bounds[0] <= speaker.first < first:
        first = speaker.first
    before = [last for _, last in told if last <= telling.frame.cue.main]
    return telling.trimmed(max(first, *before, telling.bounds[0]), telling.end)


def until_return(telling: Telling, first: int) -> Range:
    """Return the tokens from `first` to where the sentence comes back to the frame.

    'Sie sagte, der Bau ruhe, und verwies auf die Kosten': 'und' with a verb of the frame's own
    mood ends the reported words; else the sentence does.
    """
    last = _until_main_clause(telling, first)
    level = telling.reading.inside[first]
    for index in range(first + 2, last - 2):
        if telling.reading.inside[index] == level and _returns(telling, index):
            return telling.trimmed(first, index)
    return telling.trimmed(first, last)


def _until_main_clause(telling: Telling, first: int) -> int:
    """Return where a semicolon, or a main clause told as a fact, ends the reported words.

    'Beide betonten, bereit zu sein, ein Termin steht aber nicht fest.' After 'dass' a clause
    with its verb in second place may be part of a list.
    """
    opening = clause_at(telling.clauses, first)
    listing = telling.clauses[opening].kind == "content"
    for clause in telling.clauses[opening + 1 :]:
        names = clause.kind == "fragment" and clause.opener == "so"  # ', so der Verband'
        if telling.divider(clause) == ";" or names or _quotes(telling, clause):
            return clause.first
        fact = clause.kind == "main" and not listing and not telling.is_told(clause)
        if fact and clause.first < (clause.finite or 0) < clause.last - 1:
            return clause.first
    return telling.bounds[1]


def _quotes(telling: Telling, clause: Clause) -> bool:
    """Whether a clause is a quote behind a colon: '…, dass es reicht: „Wir haben Zeit.“'."""
    return telling.divider(clause) == ":" and telling.tokens[clause.first].text in OPENING


def _returns(telling: Telling, index: int) -> bool:
    """Whether 'und', or a comma, with an indicative verb right after it stands here."""
    token, verb = telling.tokens[index], telling.tokens[index + 1]
    if token.lower in RETURNS:
        before = telling.tokens[index - 1]
        closed = before.text == "," or before.pos in ("VERB", "AUX")
    else:
        closed = token.text == ","
    return closed and is_finite(verb) and not is_subjunctive(verb)
