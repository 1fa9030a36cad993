"""What came of the changes between two versions, in sentences."""

import pytest

from appraisal.appraise.changed.difference import difference
from appraisal.findings.differences import (
    due_words,
    headline,
    in_order,
    main_kinds,
    row_words,
    since_words,
    turned_words,
    versions_words,
)
from tests.datasets import dataset
from tests.findings.cases_of_differences import (
    CASES,
    ELM,
    GROUND,
    SCORE,
    THREE_KINDS,
    WEIGHT,
    changed,
)


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
                "1 point, because of scores."
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


def test_of_many_kinds_the_headline_names_what_did_most_and_says_who_is_ranked_again() -> None:
    found = difference(*map(dataset, THREE_KINDS))
    assert headline(found, since_words(found)) == (
        "One moved from second to first since 1 January 2026; weights and scores did most of it. "
        "1 other option changed its place. Low has been ranked, as it misses no threshold now."
    )


def test_versions_of_one_day_are_said_to_be() -> None:
    assert versions_words(changed()) == "Both versions are dated 1 January 2026."
    dated = changed(("sources:", "settings: {date: 2026-02-03}\nsources:"))
    assert (
        versions_words(dated)
        == "This compares the version of 1 January 2026 with that of 3 February 2026."
    )


def test_options_stand_from_first_to_last_then_those_not_ranked_then_those_gone() -> None:
    barred = GROUND.replace("  low:", "  dim: {scores: {care: {score: 0}}}\n  low:")
    found = difference(dataset(GROUND + "  out: {name: Out}\n"), dataset(barred))
    assert [moved.id for moved in in_order(found)] == ["stay", "one", "low", "dim", "out"]
