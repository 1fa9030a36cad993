"""What is left when a council stays out, each rest valued as an option."""

from dataclasses import replace

import pytest

from appraisal.appraise.benefit_and_cost import without
from appraisal.appraise.packages.leaving import without_council
from appraisal.appraise.packages.plain import plainly
from appraisal.appraise.weights import weigh
from tests.appraise.packages.made_up import area, found

BEST = ("a-hub", "b-permits", "c-desk", "i-door")


def test_it_drops_what_can_not_be_without_it_and_what_needs_that() -> None:
    best = found().best
    assert best is not None
    assert best.candidates == BEST
    assert {i: row.drops for i, row in found().leaving.items()} == {
        "c": ("a-hub",),
        "n": ("b-permits", "c-desk", "i-door"),
        "s": ("c-desk", "i-door"),
        "shire": ("a-hub", "i-door"),
        "w": (),
    }


@pytest.mark.parametrize("council", ["c", "n", "s", "shire", "w"])
def test_what_is_left_is_worth_what_the_option_without_that_council_is(council: str) -> None:
    narrower = without_council(area(), council)
    rest = [i for i in BEST if i not in found().leaving[council].drops]
    weights = without(area().criteria, weigh(area())["even"], area().money_leaves)
    bare, left = (plainly(narrower, held, weights) for held in ((), rest))
    gain = sum(weight * (left[leaf] - bare[leaf]) for leaf, weight in weights.items())
    assert found().leaving[council].gain == pytest.approx(gain, abs=1e-9)
    best = found().best
    assert best is not None
    assert found().leaving[council].lost == pytest.approx(best.gain - gain, abs=1e-9)


def test_a_candidate_goes_on_with_enough_of_its_other_members() -> None:
    left = without_council(area(), "c").candidates["b-permits"]
    assert left.everyone == ("n", "s", "w")
    without_w = without_council(without_council(area(), "c"), "w")
    assert without_w.candidates["b-permits"].everyone == ("n", "s")
    assert "b-permits" not in without_council(without_w, "s").candidates


def test_a_candidate_goes_with_the_last_that_could_host_it() -> None:
    permits = area().candidates["b-permits"]
    hosted = permits.model_copy(update={"host": ("c", "w")})
    hosting = replace(area(), candidates={**area().candidates, "b-permits": hosted})
    once = without_council(hosting, "c")
    assert once.candidates["b-permits"].host == ("w",)
    assert "b-permits" not in without_council(once, "w").candidates
