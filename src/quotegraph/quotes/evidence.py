"""What kind of evidence a rule rests on, as far as it tells quotes from other marked words."""

from quotegraph.context import Attribution

# Rules whose frame stands right beside the marks: what they frame is spoken.
ADJACENT = frozenset(
    (
        "label",
        "inquit_after",
        "so_after",
        "fronted_quote",
        "verb_before_colon",
        "noun_before_colon",
        "opinion_before_colon",
        "in_brackets",
        "headline_source",
        "with_the_words",
        "points_back",
        "signed",
    )
)
# Rules for marked words that are part of a sentence which reports something.
IN_SENTENCE = frozenset(
    (
        "verb_of_clause",
        "verb_governing",
        "source_of_clause",
        "source_governing",
        "dash_source",
        "headline_label",
        "same_sentence",
        "verb_left_out",
        "inquit_after",
        "noun_governing",
        "noun_with_clause",
        "opinion_of_clause",
        "wanted_by_subject",
        "subject_of_main_clause",
        "konjunktiv_chain",
        "told_around",
    )
)
# Rules for marked words in a clause that holds what was said, not in the clause that reports.
CONTENT = frozenset(
    ("verb_governing", "subject_of_main_clause", "source_of_clause", "source_governing")
)
# Rules whose words were said even if nobody is named: 'es heißt, sie sei „müde“'.
OF_ANYBODY = frozenset(("verb_governing", "same_sentence", "told_around"))
VERDICTS = frozenset(("call", "judge", "accuse", "deny", "warn"))


def says_of_a_thing(attribution: Attribution | None) -> bool:
    """Whether a report only tells of something: no verb in it judges, denies or answers."""
    if attribution is None:
        return True
    verb = attribution.cue.verb if attribution.cue is not None else None
    return verb is None or verb.kind not in VERDICTS | {"answer"}
