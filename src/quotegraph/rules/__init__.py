"""The rules that find who says a quote, each a question to its context, in order of precedence.

A rule answers with an `Attribution` or with None. The rows under Yes and No in its text are run as
tests: in a Yes row the rule finds the marked speaker, in a No row it does not answer for the marked
quote. By their evidence the rules stand in `before`, `behind`, `sources`, `clause`, `sentence`,
`nouns`, `around`.
"""

from collections.abc import Callable

from quotegraph.context import Attribution, Context
from quotegraph.rules.around import continued, framed_before, konjunktiv_chain, subject_before
from quotegraph.rules.before import (
    giver_before_colon,
    headline_label,
    in_brackets,
    label,
    noun_before_colon,
    subject_before_colon,
    unsaid_before_colon,
    verb_before_colon,
)
from quotegraph.rules.behind import (
    dash_source,
    fronted_quote,
    headline_source,
    inquit_after,
    points_back,
    signed,
    so_after,
)
from quotegraph.rules.clause import verb_of_clause
from quotegraph.rules.nouns import noun_governing, noun_with_clause
from quotegraph.rules.sentence import (
    accused,
    same_sentence,
    subject_of_main_clause,
    verb_governing,
    verb_left_out,
    wanted_by_subject,
)
from quotegraph.rules.sources import (
    opinion_before_colon,
    opinion_of_clause,
    source_governing,
    source_of_clause,
    with_the_words,
)

Rule = Callable[[Context], Attribution | None]

RULES: tuple[Rule, ...] = (
    noun_with_clause,
    accused,
    inquit_after,
    so_after,
    fronted_quote,
    verb_left_out,
    in_brackets,
    noun_before_colon,
    verb_before_colon,
    signed,
    label,
    giver_before_colon,
    subject_before_colon,
    opinion_before_colon,
    unsaid_before_colon,
    source_of_clause,
    verb_of_clause,
    with_the_words,
    source_governing,
    dash_source,
    headline_source,
    headline_label,
    opinion_of_clause,
    same_sentence,
    verb_governing,
    noun_governing,
    wanted_by_subject,
    subject_of_main_clause,
    konjunktiv_chain,
    points_back,
    framed_before,
    continued,
    subject_before,
)
