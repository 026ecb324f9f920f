"""Say what a marked span is: a quote, or a title, name, nickname, term, motto or scare quote.

Each reason looks at one piece of evidence; the first that answers decides, in the order of
`REASONS`. The rows in its text are run as tests. A row that begins with a kind: the reason gives
this kind to the marked words and decides. A row that begins with No: the reason does not answer.
By their evidence the reasons stand in `beside`, `bodies`, `inside`, `spoken` and `works`.
"""

from quotegraph.context import Attribution, Context
from quotegraph.quotes.beside import (
    announced,
    apposed,
    called,
    glossed,
    introduced,
    listed,
    nickname,
    part_of_compound,
)
from quotegraph.quotes.bodies import body, outlet
from quotegraph.quotes.case import Case, Reason
from quotegraph.quotes.inside import (
    entity,
    known_noun,
    mere_adjective,
    mere_noun,
    name_like,
    repeated,
)
from quotegraph.quotes.spoken import (
    defined,
    end_of_headline,
    framed,
    part_of_report,
    sentence,
    verdict,
)
from quotegraph.quotes.works import work

REASONS: tuple[Reason, ...] = (
    part_of_compound,
    nickname,
    work,
    introduced,
    glossed,
    called,
    announced,
    outlet,
    framed,
    verdict,
    known_noun,
    listed,
    body,
    repeated,
    sentence,
    entity,
    apposed,
    name_like,
    end_of_headline,
    defined,
    mere_noun,
    mere_adjective,
    part_of_report,
)


def judge(context: Context, attribution: Attribution | None, rule: str) -> str:
    """Return 'quote', or the kind of marked span that quotes nobody: 'scare' if nothing tells."""
    case = Case(context, attribution, rule)
    return next((kind for reason in REASONS if (kind := reason(case)) is not None), "scare")
