"""What several scores change together, in sentences and rows."""

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.safety.several import Several
from appraisal.findings.several import (
    Together,
    several_at_once,
    several_finding,
    several_rows,
    together,
)
from tests.datasets import dataset
from tests.findings.cases_of_gaps import STANDS_IN
from tests.findings.made_up import OPTIONS

AREA = """
settings: {simulation: {samples: 10, ways: 10}}
criteria: [{id: x, name: Ex, judged: {0: bad, 100: good}}, {id: y, judged: {0: bad, 100: good}}]
options:
  a: {name: Alpha, scores: {x: {score: 60, low: 45, high: 60}, y: {score: 60, low: 60, high: 90}}}
  b: {name: Beta, scores: {x: {score: 50, low: 50, high: 60}, y: {score: 50, low: 20, high: 50}}}
"""
PAIR = Together(
    (("‘Ex’ for Alpha", "60", "45 of 100"), ("‘Ex’ for Beta", "50", "60 of 100")), ("b",)
)


def area(text: str = AREA) -> Appraisal:
    return appraise(dataset(text))


def test_a_pair_of_scores_is_told_with_where_each_goes() -> None:
    found = area()
    assert together(found) == several_at_once(found) == (PAIR,)
    assert several_finding(Several((), more=False, least=2), PAIR, OPTIONS) == (
        "2 together do so, each within its own range: ‘Ex’ for Alpha at 45 of 100 (today 60) "
        "and ‘Ex’ for Beta at 60 of 100 (today 50) would put Beta first."
    )


def test_what_several_scores_share_may_do_so_alone() -> None:
    one = Together(PAIR.items[:1], ("b",))
    assert several_finding(Several((), more=False, least=1), one, OPTIONS) == (
        "What several scores share does so within its own range: ‘Ex’ for Alpha at 45 of 100 "
        "(today 60) would put Beta first."
    )


def test_where_no_three_do_so_the_least_number_is_said() -> None:
    assert several_finding(Several((), more=False, least=5), None, OPTIONS) == (
        "No three do so together within their own ranges: it takes 5 at least."
    )
    assert several_finding(Several((), more=False, least=None), None, OPTIONS) == (
        "Not even all scores together, each within its own range, do so."
    )


def test_where_a_single_score_does_no_pairs_are_shown() -> None:
    assert several_at_once(area(AREA.replace("low: 45", "low: 10"))) == ()


def test_the_csv_has_a_row_an_item() -> None:
    assert [(row["set"], row["item"], row["end"]) for row in several_rows(area())] == [
        (1, "a/x", "45 of 100"),
        (1, "b/x", "60 of 100"),
    ]


def test_what_stands_in_for_a_gap_is_told_as_not_known() -> None:
    found = area(STANDS_IN.replace("KNOWN", "20"))
    (pair,) = together(found)
    assert several_finding(Several((), more=False, least=2), pair, OPTIONS) == (
        "2 together do so, each within its own range: ‘Cost’ for Alpha at £300,000 (today not "
        "known, £200,000 elsewhere) and ‘Why’ for Alpha at 80 of 100 (today 99) would put Beta "
        "first."
    )
    assert [row["today"] for row in several_rows(found)] == [
        "not known, £200,000 elsewhere",
        "99",
    ]
