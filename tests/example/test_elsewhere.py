"""What the example's cases elsewhere come to, as the evidence's own notes work it out."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.appraise.elsewhere import came_about
from appraisal.model import read_fact

SHARING, CHANGE = ("non-structural", "saving"), ("unitary", "transition")
FORESEEN = "northamptonshire-transition-foreseen"


@pytest.mark.parametrize(
    ("case", "per_cent"),
    [
        ("strata", 28),
        ("three-c", 57),
        ("worcestershire-regulatory", 131),
        ("devon-somerset-fire", 137),
        ("five-councils", 28),
        (FORESEEN, 145),
        ("cornwall-transition", 221),
    ],
)
def test_a_case_came_to_its_share_of_the_plan(
    derbyshire: Appraisal, case: str, per_cent: int
) -> None:
    assert int(100 * derbyshire.elsewhere.ratios[case].value + 0.5) == per_cent


def test_a_sum_in_all_is_held_to_no_plan_that_may_have_counted_less(
    derbyshire: Appraisal,
) -> None:
    """£84 million in Northamptonshire, beside £29.9 million planned on a count not found."""
    assert "northamptonshire-transition" not in derbyshire.elsewhere.ratios


def test_what_was_only_foreseen_before_councils_began_came_about_nowhere(
    derbyshire: Appraisal,
) -> None:
    assert derbyshire.elsewhere.outturns[CHANGE] == (
        "cumbria-transition",
        "nine-of-2009-transition",
    )


def test_a_class_is_made_of_what_sharing_saved_and_of_nothing_that_reorganising_did(
    derbyshire: Appraisal,
) -> None:
    assert list(derbyshire.elsewhere.classes) == [SHARING]


def test_leaving_each_case_out_in_turn_the_others_cover_a_half(derbyshire: Appraisal) -> None:
    covered = {group: of.coverage for group, of in derbyshire.elsewhere.classes.items()}
    assert covered == {SHARING: 0.5}


def test_the_independent_test_of_2019_stands_first(derbyshire: Appraisal) -> None:
    assert derbyshire.elsewhere.studies[0] == "test-of-2019"


def test_what_was_tested_by_somebody_without_a_stake_stands_for_both_families(
    derbyshire: Appraisal,
) -> None:
    cases = derbyshire.dataset.elsewhere
    tested = [i for i in derbyshire.elsewhere.studies if cases[i].known_as == "audited"]
    assert {cases[i].family for i in tested} == {"non-structural", "unitary"}
    assert tested[1:3] == ["performance-before-the-first-day", "audit-view-of-2010"]


def test_no_range_stands_beside_the_promised_one_off_cost_of_two_councils(
    derbyshire: Appraisal,
) -> None:
    option = derbyshire.dataset.options["north-south-a"]
    (claim,) = (claim for claim in option.claims if claim.promises == "transition")
    assert came_about(derbyshire.elsewhere, option.family, claim) is None


def test_no_percentage_of_optimism_is_applied_beside_the_classes(derbyshire: Appraisal) -> None:
    optimism = derbyshire.dataset.settings.money.optimism
    assert (optimism.cost, optimism.saving) == (0, 0)


def test_two_analyses_in_one_report_are_no_sources_that_disagree(derbyshire: Appraisal) -> None:
    cases = derbyshire.dataset.elsewhere
    planned = [
        read_fact(cases[f"somerset-{what}-{when}"].planned)
        for what in ("collaboration", "saving")
        for when in ("first", "later")
    ]
    spans = [(found.low, found.high) for found in planned if found and not found.halfway]
    assert spans == [(10000, 32000), (32000, 48000), (35000, 47000), (47000, 47000)]
