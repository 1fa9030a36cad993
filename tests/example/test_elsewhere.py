"""What the example's cases elsewhere come to, as the evidence's own notes work it out."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.appraise.elsewhere import came_about
from appraisal.model import read_fact

SHARING, CHANGE = ("non-structural", "saving"), ("unitary", "transition")


@pytest.mark.parametrize(
    ("case", "per_cent"),
    [
        ("strata", 28),
        ("three-c", 57),
        ("worcestershire-regulatory", 131),
        ("devon-somerset-fire", 137),
        ("five-councils", 28),
        ("northamptonshire-transition", 281),
        ("cornwall-transition", 221),
    ],
)
def test_a_case_came_to_its_share_of_the_plan(
    derbyshire: Appraisal, case: str, per_cent: int
) -> None:
    assert int(100 * derbyshire.elsewhere.ratios[case].value + 0.5) == per_cent


def test_two_classes_are_made_and_no_rate_of_parting_or_of_what_reorganising_saved(
    derbyshire: Appraisal,
) -> None:
    assert list(derbyshire.elsewhere.classes) == [SHARING, CHANGE]


def test_leaving_each_case_out_in_turn_the_others_cover_a_half_and_a_third(
    derbyshire: Appraisal,
) -> None:
    covered = {group: of.coverage for group, of in derbyshire.elsewhere.classes.items()}
    assert covered == {SHARING: 0.5, CHANGE: pytest.approx(1 / 3)}


def test_the_independent_test_of_2019_stands_first(derbyshire: Appraisal) -> None:
    assert derbyshire.elsewhere.studies[0] == "test-of-2019"


def test_what_was_tested_by_somebody_without_a_stake_stands_for_both_families(
    derbyshire: Appraisal,
) -> None:
    cases = derbyshire.dataset.elsewhere
    tested = [i for i in derbyshire.elsewhere.studies if cases[i].known_as == "audited"]
    assert {cases[i].family for i in tested} == {"non-structural", "unitary"}
    assert tested[1:3] == ["performance-before-the-first-day", "audit-view-of-2010"]


def test_a_one_off_cost_of_25_million_would_be_from_20_to_70(derbyshire: Appraisal) -> None:
    option = derbyshire.dataset.options["north-south-a"]
    (claim,) = (claim for claim in option.claims if claim.promises == "transition")
    found = came_about(derbyshire.elsewhere, option.family, claim)
    assert found is not None
    assert (round(found.low, 1), round(found.high, 1)) == (19.6, 70.2)


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
