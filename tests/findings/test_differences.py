"""What came of the changes between two versions, in sentences."""

import pytest

from appraisal.appraise.changed.difference import difference
from appraisal.findings.differences import (
    due_words,
    headline,
    main_kinds,
    row_words,
    since_words,
    turned_words,
)
from tests.datasets import dataset
from tests.findings.cases_of_differences import CASES, ELM, GROUND, SCORE, WEIGHT, changed


@pytest.mark.parametrize(
    ("case", "said"),
    [
        ("nothing", "Nothing that matters changed since 1 January 2026."),
        ("words", "Nothing that matters changed since 1 January 2026."),
        (
            "a range",
            "No option's value or place changed since 1 January 2026, though scores did.",
        ),
        (
            "a score and a weight",
            (
                "Ann moved from second to first since 1 January 2026; weights and scores did it. "
                "1 other option changed its place."
            ),
        ),
        (
            "down",
            (
                "No option changed its place since 1 January 2026; Ann moved most, down by about "
                "1 point, by scores."
            ),
        ),
        (
            "new",
            "New is new since 1 January 2026. No other option changed its place among the rest.",
        ),
        (
            "a threshold",
            (
                "Bob and Cat are no longer ranked since 1 January 2026, for a threshold that they "
                "miss. No other option changed its place among the rest."
            ),
        ),
    ],
)
def test_the_finding(case: str, said: str) -> None:
    found = changed(*CASES[case])
    assert headline(found, since_words(found)) == said


def test_a_row_has_value_place_and_points_by_kind_the_greatest_first() -> None:
    ann, bob, cat = (
        row_words(found, m) for found in [changed(SCORE, WEIGHT)] for m in found.options
    )
    assert ann == ("Ann: 50 to 64; second to first. Because of weights +7.5 and scores +6.5.")
    assert bob == "Bob: still 52; first to second."
    assert cat == "Cat: 30 to 18; still third. Because of weights \N{MINUS SIGN}12."


def test_a_pair_that_turned_names_the_kinds_and_what_would_have_done_it_alone() -> None:
    found = changed(SCORE, WEIGHT)
    assert [turned_words(found, pair) for pair in found.turned] == [
        (
            "Ann is ahead of Bob now: weights did it, and the weights of Panel would have done it "
            "alone."
        )
    ]
    found = changed(*CASES["both needed"])
    assert [turned_words(found, pair) for pair in found.turned] == [
        "Ann is ahead of Bob now: weights and scores did it together."
    ]


def test_areas_that_are_others_are_todays_councils() -> None:
    found = difference(dataset(GROUND), dataset(ELM))
    assert [turned_words(found, pair) for pair in found.turned] == [
        "One is ahead of Stay now: figures did it, and today's councils would have done it alone."
    ]


def test_what_is_due_says_what_it_rests_on() -> None:
    found = changed(*CASES["anchors and a source"])
    assert [due_words(found, one) for one in found.due][:2] == [
        "Ann, care: Survey is not as when it was judged.",
        (
            "Ann, voice: Survey is not as when it was judged, and what its scale means is worded "
            "differently."
        ),
    ]


def test_kinds_that_pull_the_other_way_did_not_do_it() -> None:
    (ann, *_) = changed(
        ("x: {score: 60", "x: {score: 90"), ("x: 50, y: 50", "x: 45, y: 55")
    ).options
    assert ann.because["weights"] < 0 < ann.because["scores"]
    assert main_kinds(ann) == ("scores",)
