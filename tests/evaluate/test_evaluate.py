"""Scores on hand-made cases: gold and prediction are the same sentence with different tags."""

import json
from pathlib import Path

import pytest

from quotegraph.evaluate import evaluate, score
from quotegraph.evaluate.compare import Rival, Rivals, compare, judge_name
from quotegraph.evaluate.gold import GoldNames, read_markup
from quotegraph.evaluate.metrics import calibration_error
from quotegraph.evaluate.precision import write_precision
from quotegraph.evaluate.report import Report, Section
from quotegraph.evaluate.report_tables import tables
from quotegraph.evaluate.scores import Score, Share, group, harmonic, iou, pair, token_overlap
from quotegraph.records import Article, Marked, Quote, Span, Speaker
from quotegraph.selection import TYPES

ALL = {"all": frozenset(TYPES)}


def predicted(markup: str) -> Article:
    """Read markup as if the library had found it; `rule` and `by` are attributes of the quote."""
    gold = read_markup(markup, "probe")
    text = gold.text

    def span(place: tuple[int, int]) -> Span:
        return Span(start=place[0], end=place[1], text=text[slice(*place)])

    quotes: list[Quote] = []
    for number, one in enumerate(gold.quotes, 1):
        mention = one.roles.get("speaker", (None,))[0]
        name = "; ".join(one.who.names) if one.who else None
        found = Speaker(mention=span(mention) if mention else None, name=name)
        quotes.append(
            Quote(
                id=f"q{number}",
                type=one.type,  # pyright: ignore[reportArgumentType]
                spans=tuple(span(place) for place in one.spans),
                text=text[slice(*one.spans[0])],
                cue=tuple(span(place) for place in one.roles.get("cue", ())),
                speaker=found if mention or name else None,
                flags=tuple(one.flags),  # pyright: ignore[reportArgumentType]
                rule="after_verb" if mention else None,
                confidence=0.9,
            )
        )
    marked = tuple(
        Marked(**span(one.spans[0]).model_dump(), kind=one.kind)  # pyright: ignore[reportArgumentType]
        for one in gold.marked or ()
    )
    return Article(text=text, quotes=tuple(quotes), marked=marked)


def judged(gold: str, found: str) -> Section:
    return full_report(gold, found)["all"]


def full_report(gold: str, found: str, rivals: Rivals | None = None) -> Report:
    article = read_markup(gold, "probe")
    prediction = predicted(found)
    assert article.text == prediction.text, "gold and prediction must be of the same text"
    return score("probe", [(article, prediction, rivals)], ALL)


def test_a_perfect_prediction_scores_one_everywhere():
    sentence = (
        '„<quote by="Anna Keller">Wir bauen</quote>“, <cue>sagte</cue> <speaker>sie</speaker>.'
    )
    section = judged(sentence, sentence)
    assert section.detection == Score(right=1, predicted=1, gold=1)
    assert section.joint.f1 == 1
    assert section.boundaries.value == 1
    assert section.attribution.value == 1
    assert section.roles["cue"].f1 == 1
    assert section.token_overlap.joint.f1 == 1
    assert section.names.right == 1
    assert section.failures == ()


def test_half_the_characters_in_common_make_a_pair_but_no_exact_boundary():
    section = judged("„<quote>Wir bauen</quote> jetzt“", "„<quote>Wir bauen jetzt</quote>“")
    assert section.detection.right == 1
    assert section.boundaries.right == 0


def test_less_than_half_makes_a_miss_and_a_spurious_quote():
    section = judged("„<quote>Wir</quote> bauen jetzt“", "„<quote>Wir bauen jetzt</quote>“")
    assert section.detection == Score(right=0, predicted=1, gold=1)
    assert [failure.kind for failure in section.failures] == ["missed", "spurious"]


def test_a_wrong_speaker_keeps_the_detection_and_loses_the_joint_score():
    section = judged(
        "<speaker>Keller</speaker> rief Brandt: „<quote>Ja</quote>“",
        "Keller rief <speaker>Brandt</speaker>: „<quote>Ja</quote>“",
    )
    assert section.detection.f1 == 1
    assert section.attribution.right == 0
    assert section.joint.f1 == 0
    (failure,) = section.failures
    assert failure.kind == "wrong speaker"
    assert (failure.gold, failure.predicted) == ("Keller", "Brandt")
    assert "Keller rief Brandt: „⟦Ja⟧“" in str(failure)


def test_no_speaker_on_both_sides_is_right():
    assert judged("„<quote>Ja</quote>“", "„<quote>Ja</quote>“").attribution.right == 1
    assert judged(
        "„<quote>Ja</quote>“, so es", "„<quote>Ja</quote>“, so <speaker>es</speaker>"
    ).attribution == judged(
        "„<quote>Ja</quote>“, so <speaker>es</speaker>", "„<quote>Ja</quote>“, so es"
    ).attribution.model_copy(update={"right": 0})


def test_optional_gold_is_neither_missed_nor_spurious():
    gold = '„<quote optional="yes">Ja</quote>“, „<quote>Nein danke</quote>“'
    without = judged(gold, "„Ja“, „<quote>Nein danke</quote>“")
    with_it = judged(gold, "„<quote>Ja</quote>“, „<quote>Nein danke</quote>“")
    assert without.detection == with_it.detection == Score(right=1, predicted=1, gold=1)
    assert with_it.token_overlap.message.f1 == 1


def test_several_spans_count_as_the_union_of_their_characters():
    gold = '„<quote id="a">Wir wollen</quote>“, sagte sie, „<quote id="a">bauen</quote>“'
    only_first = "„<quote>Wir wollen</quote>“, sagte sie, „bauen“"
    assert judged(gold, only_first).detection.right == 1
    assert judged(gold, only_first).boundaries.right == 0
    only_last = "„Wir wollen“, sagte sie, „<quote>bauen</quote>“"
    assert judged(gold, only_last).detection.right == 0


def test_direct_alone_ignores_the_other_types():
    gold = read_markup('<quote type="indirect">Er baue</quote>, „<quote>sofort</quote>“.', "probe")
    comparison = compare(
        gold, predicted("Er baue, „<quote>sofort</quote>“."), frozenset({"direct"})
    )
    assert len(comparison.pairs) == 1
    assert comparison.missed == ()


def test_types_that_differ_still_pair_and_are_counted():
    section = judged("„<quote>Ja</quote>“", '„<quote type="indirect">Ja</quote>“')
    assert section.detection.right == 1
    assert section.type_confusion == {"direct": {"indirect": 1}}


@pytest.mark.parametrize(
    ("names", "accepted", "given", "verdict"),
    [
        (("Anna Keller",), (), "Anna Keller", "right"),
        (("Anna Keller",), (), "anna  keller", "right"),
        (("Anna Keller",), ("Keller",), "Keller", "right"),
        (("Anna Keller",), (), "Jonas Brandt", "wrong"),
        (("Anna Keller",), (), None, "none"),
        (("Anna Keller",), (None,), None, "right"),
        (("Anna Keller", "Jonas Brandt"), (), "Jonas Brandt; Anna Keller", "right"),
        (("Anna Keller", "Jonas Brandt"), (), "Anna Keller", "wrong"),
        ((), (), None, "silent"),
        ((), (), "Anwohner", "silent"),
        ((), (), "Jonas Brandt", "invented"),
    ],
)
def test_names_are_judged(
    names: tuple[str, ...], accepted: tuple[str | None, ...], given: str | None, verdict: str
):
    words = Span(start=0, end=2, text="Ja")
    quote = Quote(
        id="q1", type="direct", spans=(words,), text="Ja", speaker=Speaker(name=given), confidence=1
    )
    assert judge_name(GoldNames(names, accepted), quote, "ein Anwohner") == verdict


def test_a_right_mention_with_a_wrong_name_is_told():
    section = judged(
        '„<quote by="Anna Keller">Ja</quote>“, sagte <speaker>sie</speaker>.',
        '„<quote by="Ute Sommer">Ja</quote>“, sagte <speaker>sie</speaker>.',
    )
    assert section.names.wrong == 1
    assert [failure.kind for failure in section.failures] == ["wrong name"]


def test_rules_are_counted_with_what_they_got_right():
    right = "„<quote>Ja</quote>“, so <speaker>Keller</speaker>.\n"
    gold = right + "„<quote>Nein</quote>“, so <speaker>Frei</speaker>.\n„Mut“, so Au."
    found = (
        right + "„<quote>Nein</quote>“, so Frei.\n„<quote>Mut</quote>“, so <speaker>Au</speaker>."
    )
    section = judged(gold, found)
    table = {one.rule: (one.fired, one.paired, one.right) for one in section.rules}
    assert table == {"after_verb": (2, 1, 1), "none": (1, 1, 0)}
    assert section.rules[0].precision == 1


def test_a_rule_is_held_against_the_first_one_below_that_answers():
    right = "„<quote>Ja</quote>“, so <speaker>Keller</speaker>, Au.\n"
    other = "„<quote>Nein</quote>“, so <speaker>Frei</speaker>, Au.\n"
    alone = "„<quote>Mut</quote>“, so <speaker>Frei</speaker>, Au."
    text = read_markup(right + other + alone, "probe").text
    keller, au = text.index("Keller"), text.index("Au", text.index("Frei"))
    rivals = {
        ((1, 3),): Rival("continued", ((keller, keller + 6),)),
        ((text.index("Nein"), text.index("Nein") + 4),): Rival("continued", ((au, au + 2),)),
    }
    markup = right + other + alone
    (rule,) = full_report(markup, markup, rivals)["all"].rules
    assert (rule.contested, rule.agreed, rule.right, rule.without) == (2, 1, 3, 1)
    (unasked,) = full_report(markup, markup)["all"].rules
    assert unasked.contested is None


def test_the_curve_leaves_out_what_is_less_certain():
    gold = "„<quote>Ja</quote>“, so <speaker>Frei</speaker>.\n„<quote>Nein</quote>“\n„Mut“\n„Wut“"
    found = predicted(
        "„<quote>Ja</quote>“, so <speaker>Frei</speaker>.\n„Nein“\n„<quote>Mut</quote>“\n„Wut“"
    )
    sure, unsure = found.quotes
    quotes = (sure, unsure.model_copy(update={"confidence": 0.4}))
    article = found.model_copy(update={"quotes": quotes})
    section = score("probe", [(read_markup(gold, "probe"), article, None)], ALL)["all"]
    places = [(one.min_confidence, one.joint.precision, one.joint.recall) for one in section.curve]
    assert places == [(0.4, 0.5, 0.5), (0.9, 1.0, 0.5)]


def test_each_type_is_scored_against_gold_of_the_same_type():
    rest = '<quote type="reported">Lob</quote>'
    report = full_report(
        f'„<quote>Ja</quote>“, <quote type="indirect">er baue</quote>, {rest}',
        f'„<quote>Ja</quote>“, <quote type="reported">er baue</quote>, {rest}',
    )
    assert list(report.by_type) == ["direct", "indirect", "reported"]
    assert report.by_type["direct"].detection.f1 == 1
    assert report.by_type["indirect"].detection.recall == 0
    assert report.by_type["reported"].detection == Score(right=1, predicted=2, gold=1)


def test_the_precision_of_rules_is_written_with_its_counts(tmp_path: Path):
    sentence = "„<quote>Ja</quote>“, so <speaker>Keller</speaker>."
    write_precision(full_report(sentence, sentence), tmp_path / "precision.json")
    written = json.loads((tmp_path / "precision.json").read_text(encoding="utf-8"))
    rule = {"right": 1, "count": 1, "confidence": 1.0}
    assert written["types"] == {"direct": {"right": 1, "count": 1, "rules": {"after_verb": rule}}}
    assert written["data"] == "probe"


def test_marked_spans_are_held_against_quotes():
    report = full_report(
        'Das Buch „<marked kind="title">Mut</marked>“, „<quote>Ja</quote>“, die „Elf“',
        'Das Buch „<quote>Mut</quote>“, „<marked kind="scare">Ja</marked>“, '
        'die „<marked kind="name">Elf</marked>“',
    )
    assert report.marked == {
        "title": {"direct": 1},
        "direct": {"scare": 1},
        "nothing": {"name": 1},
    }
    assert report.mistaken == Share(right=1, of=1)


def test_flags_are_scored_among_the_pairs():
    section = judged(
        '„<quote flags="partial denied">Ja</quote>“', '„<quote flags="partial">Ja</quote>“'
    )
    assert section.flags["partial"].f1 == 1
    assert section.flags["denied"].recall == 0


def test_confidence_is_held_against_what_was_right():
    sentence = "„<quote>Ja</quote>“, so <speaker>Keller</speaker>."
    gold = read_markup(sentence, "probe")
    pairs = compare(gold, predicted(sentence), frozenset(TYPES)).pairs
    assert calibration_error(pairs) == pytest.approx(0.1)
    assert calibration_error([]) is None


def test_overlap_is_measured_in_characters():
    assert iou(((0, 10),), ((5, 10),)) == 0.5
    assert iou(((0, 4), (6, 10)), ((0, 10),)) == 0.8
    assert iou((), ((0, 1),)) == 0
    assert iou((), ()) == 0


def test_pairs_are_one_to_one_and_the_most_alike_come_first():
    likeness = {("a", "x"): 0.6, ("a", "y"): 0.9, ("b", "y"): 0.8, ("b", "x"): 0.1}
    assert pair("ab", "xy", lambda one, other: likeness[one, other], 0.5) == [(0, 1)]
    assert pair("ab", "xy", lambda one, other: likeness[one, other], 0.0) == [(0, 1), (1, 0)]


def items(*tokens: int, **roles: list[int]) -> frozenset[tuple[str, int]]:
    return frozenset(
        {("message", one) for one in tokens} | {(name, i) for name in roles for i in roles[name]}
    )


def test_quotes_that_share_a_token_form_one_group():
    groups = group([items(1, 2), items(5, 6)], [items(2, 3), items(7), items(6, 9)])
    assert sorted((len(one.gold), len(one.predicted)) for one in groups) == [(0, 1), (1, 1), (1, 1)]
    bridged = group([items(1, 2), items(3, 4)], [items(2, 3)])
    assert [(len(one.gold), len(one.predicted)) for one in bridged] == [(2, 1)]


def test_token_overlap_is_a_mean_over_groups_not_over_tokens():
    gold = [items(*range(100)), items(200, 201)]
    found = [items(*range(100)), items(201, 202)]
    macro = token_overlap(group(gold, found), frozenset({"message"}))
    assert macro.groups == 2
    assert macro.precision == macro.recall == 0.75


def test_a_group_without_prediction_costs_recall_alone():
    macro = token_overlap(group([items(1), items(5)], [items(1)]), frozenset({"message"}))
    assert (macro.precision, macro.recall) == (1, 0.5)
    assert macro.f1 == pytest.approx(2 / 3)


def test_role_tokens_count_only_in_the_same_role():
    gold = [items(1, 2, speaker=[4, 5], cue=[3])]
    found = [items(1, 2, speaker=[3, 4])]
    groups = group(gold, found)
    roles = token_overlap(groups, frozenset({"speaker", "cue"}))
    joint = token_overlap(groups, frozenset({"message", "speaker", "cue"}))
    assert (roles.precision, roles.recall) == (1 / 2, 1 / 3)
    assert (joint.precision, joint.recall) == (3 / 4, 3 / 5)


def test_in_a_group_only_the_best_pair_shares_tokens():
    groups = group([items(1, 2, 3, 4)], [items(1, 2, 3), items(4)])
    macro = token_overlap(groups, frozenset({"message"}))
    assert (macro.precision, macro.recall) == (0.75, 0.75)


def test_nothing_scores_nothing():
    assert harmonic(0, 0) == 0
    assert Score().f1 == 0
    assert token_overlap([], frozenset({"message"})).f1 == 0


def test_evaluate_reads_gold_and_calls_the_given_extractor(tmp_path: Path):
    gold = '„<quote by="Anna Keller">Ja</quote>“, so <speaker>Keller</speaker>.'
    (tmp_path / "eins.gold.txt").write_text(gold, encoding="utf-8")
    (tmp_path / "zwei.gold.txt").write_text(gold.replace("Ja", "Nein"), encoding="utf-8")
    report = evaluate(tmp_path, lambda text: Article(text=text), types=("direct", "all"))
    assert list(report.sections) == ["direct", "all"]
    assert report["direct"].detection == Score(right=0, predicted=0, gold=2)
    assert [failure.article for failure in report.errors(5)] == ["eins", "zwei"]
    assert len(report.errors(1)) == 1
    assert len(report.errors(9, kind="missed", section="all")) == 2
    assert report.errors(9, kind="spurious") == report.errors(9, rule="after_verb") == ()
    assert report.without_failures()["direct"].failures == ()
    assert Report.model_validate_json(report.model_dump_json()) == report


def test_articles_that_broke_extraction_are_named():
    gold = read_markup("„<quote>Ja</quote>“", "probe")
    broken = Article(text=gold.text, warnings=("failed: ValueError: no", "stray mark"))
    report = score("probe", [(gold, broken, None)], ALL)
    assert report.failed == ("probe: failed: ValueError: no",)
    assert report["all"].detection.gold == 1


def test_a_report_is_printed_in_a_line_a_section():
    sentence = '„<quote by="Anna Keller">Ja</quote>“, so <speaker>sie</speaker>.'
    heading, scores = str(full_report(sentence, sentence)).splitlines()
    assert heading == "probe: 1 article"
    assert scores.startswith("  all: found P 1.000 R 1.000 F1 1.000, speaker's words right 1.000,")
    assert scores.endswith("names right 1 wrong 0 none 0")


def test_a_report_is_shown_as_tables():
    sentence = '„<quote flags="partial" by="Anna Keller">Ja</quote>“, so <speaker>sie</speaker>.'
    shown = [str(table.title) for table in tables(full_report(sentence, sentence))]
    assert shown == [
        "probe: 1 article",
        "rules (all)",
        "what marked spans were taken for (row: gold)",
    ]
