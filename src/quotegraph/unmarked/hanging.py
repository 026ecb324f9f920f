"""Find clauses in Konjunktiv that hang on a statement of fact: '… lehnt das ab, weil es teuer sei'.

Whoever does or says what the main clause tells also answers for the clause in Konjunktiv.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from quotegraph.context import Attribution
from quotegraph.framing.frames import Frames
from quotegraph.grammar.clauses import Clause, trimmed
from quotegraph.grammar.moods import is_reported_mood, is_subjunctive
from quotegraph.grammar.tokens import Range, Reading
from quotegraph.unmarked.carried import PARTING, answerable, speaks_itself

# Conjunctions whose clause can give somebody's reason; 'als sei', 'damit er gehe' give none.
REASONS = frozenset("da falls nachdem obgleich obwohl sofern während weil wenn".split())


def hanging(
    reading: Reading, frames: Frames, sentence: int, clauses: Sequence[Clause]
) -> Iterator[tuple[Range, Attribution]]:
    """Yield what clauses in Konjunktiv tell that hang on a main clause, and whose words it is.

    Relative clauses and those that give a reason; nothing where nobody is the subject.
    """
    for index, clause in enumerate(clauses):
        if index == 0 or not _is_told(reading, clause):
            continue
        main = _main_before(reading, frames, clauses[:index])
        who = answerable(frames, sentence, main.first, main.last) if main is not None else None
        if who is not None:
            end = _end(reading, clauses[index:])
            yield trimmed(reading.tokens, clause.first, end), who
            return


def _is_told(reading: Reading, clause: Clause) -> bool:
    hangs = clause.kind == "relative" or clause.opener in REASONS
    told = clause.finite is not None and is_reported_mood(reading.tokens[clause.finite])
    return hangs and clause.kind != "main" and told and not speaks_itself(reading, clause)


def _main_before(reading: Reading, frames: Frames, before: Sequence[Clause]) -> Clause | None:
    """Return the main clause that tells a fact, if all that stands between is told as one too."""
    for clause in reversed(before):
        if clause.finite is not None and is_subjunctive(reading.tokens[clause.finite]):
            return None
        if clause.kind == "main" and clause.finite is not None:
            return clause if reading.inside[clause.finite] == -1 else None
    return None


def _end(reading: Reading, clauses: Sequence[Clause]) -> int:
    """Return where a semicolon, or a main clause told as a fact, ends what a clause tells."""

    def goes_on(clause: Clause) -> bool:
        fact = clause.kind == "main" and clause.finite is not None
        told = fact and is_subjunctive(reading.tokens[clause.finite or 0])
        return (told or not fact) and reading.tokens[clause.first - 1].text not in PARTING

    return [clauses[0], *takewhile(goes_on, clauses[1:])][-1].last
