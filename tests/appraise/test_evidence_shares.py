"""How much of the weight, and of a value, rests on which kind of evidence."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.evidence_shares import (
    RestsOn,
    evidence_shares,
    mean_rests_on,
    mean_shares,
    measured_weight,
    rests_on,
    solid_share,
    value_shares,
)
from tests.areas import MIXED
from tests.datasets import dataset


@pytest.fixture(scope="module")
def mixed() -> Appraisal:
    return appraise(dataset(MIXED))


def test_every_kind_of_evidence_has_its_share_of_the_weight(mixed: Appraisal) -> None:
    assert evidence_shares(mixed, "a") == pytest.approx(
        {
            "definition": 0,
            "measured": 0.4,
            "judged": 0,
            "contested": 0.1,
            "assumption": 0.3,
            "reference": 0,
            "gap": 0.2,
        }
    )


def test_the_points_of_an_options_value_add_up_to_it(mixed: Appraisal) -> None:
    points = value_shares(mixed, "a")
    assert points == pytest.approx(
        {
            "definition": 0,
            "measured": 20,
            "judged": 0,
            "contested": 4,
            "assumption": 21,
            "reference": 0,
            "gap": 10,
        }
    )
    assert sum(points.values()) == pytest.approx(mixed.rankings["p"].value["a"])


def test_measured_and_contested_evidence_is_solid(mixed: Appraisal) -> None:
    assert solid_share(mixed) == pytest.approx(0.5)


def test_what_all_options_rest_on_is_the_mean_of_each(mixed: Appraisal) -> None:
    assert mean_rests_on(mixed) == rests_on(mixed, "a")
    two = MIXED + "        b: {scores: {care: {score: 70, why: W., source: s}}}\n"
    found = mean_rests_on(appraise(dataset(two.replace("        b:", "      b:"))))
    assert found is not None
    assert (found.found, found.guessed, found.nothing) == pytest.approx((0.45, 0.3, 0.25))


def test_without_options_nothing_is_solid() -> None:
    assert mean_rests_on(appraise(dataset())) is None
    assert solid_share(appraise(dataset())) is None
    assert set(mean_shares(appraise(dataset())).values()) == {0.0}


def test_the_weight_of_what_is_measured_leaves_out_what_is_judged(mixed: Appraisal) -> None:
    assert measured_weight(mixed) == pytest.approx(0.5)


def test_what_was_found_is_told_from_what_was_guessed(mixed: Appraisal) -> None:
    assert rests_on(mixed, "a") == RestsOn(
        found=pytest.approx(0.5),
        guessed=pytest.approx(0.3),
        elsewhere=0,
        nothing=pytest.approx(0.2),
    )


OF_ELSEWHERE = """
sources: {seen: {title: Seen}}
criteria:
  - id: cost
    measured: {figure: transition_cost, curve: [[0, 100], [100, 0]]}
    where_unknown: {unitary: {low: 5, value: 20, high: 40, source: seen}}
  - {id: voice, judged: {0: x, 100: y}}
options:
  a:
    family: unitary
    scores: {voice: {score: 50}}
    money: [{name: Change, kind: cost, amount: unknown, from: 2026, to: 2026}]
"""


def test_what_came_of_such_things_elsewhere_is_no_guess() -> None:
    assert rests_on(appraise(dataset(OF_ELSEWHERE)), "a") == RestsOn(
        found=0, guessed=0.5, elsewhere=0.5, nothing=0
    )
