"""What is left when a council stays out, each rest valued as an option."""

import pytest

from appraisal.appraise.packages.coalitions import agreed, all_but_one
from appraisal.appraise.packages.leaving import staying_out
from appraisal.appraise.packages.plain import plainly
from appraisal.appraise.weights import weigh, without
from tests.appraise.packages.made_up import AREA, area, found, names
from tests.appraise.packages.test_coalitions import COUNCILS, asked

BEST = ("a-hub", "b-permits", "c-desk", "i-door")
DROPS = {
    "c": ("a-hub",),
    "n": ("b-permits", "c-desk", "i-door"),
    "s": ("c-desk", "i-door"),
    "shire": ("a-hub", "i-door"),
    "w": (),
}


def test_it_drops_what_can_not_be_without_it_and_what_needs_that() -> None:
    best = found().best
    assert best is not None
    assert best.candidates == BEST
    assert {i: row.drops for i, row in found().leaving.items()} == DROPS


@pytest.mark.parametrize("council", ["c", "n", "s", "shire", "w"])
def test_what_is_left_is_worth_what_the_option_without_that_council_is(council: str) -> None:
    rest = [i for i in BEST if i not in DROPS[council]]
    narrower = staying_out(area(), council, rest)
    weights = without(area().criteria, weigh(area())["even"], area().money_leaves)
    bare, left = (plainly(narrower, held, weights) for held in ((), rest))
    gain = sum(weight * (left[leaf] - bare[leaf]) for leaf, weight in weights.items())
    assert found().leaving[council].gain == pytest.approx(gain, abs=1e-9)
    best = found().best
    assert best is not None
    assert found().leaving[council].lost == pytest.approx(best.gain - gain, abs=1e-9)


def test_a_candidate_goes_on_with_its_other_members() -> None:
    left = staying_out(area(), "c", ["b-permits", "c-desk"]).candidates
    assert left["b-permits"].everyone == ("n", "s", "w")
    assert left["c-desk"].everyone == ("n", "s")
    assert left["a-hub"].everyone == ("shire", "c")


def test_a_candidate_goes_on_with_another_host_and_goes_with_the_last() -> None:
    text = AREA.replace("at_least: 2}\n        host: [n]", "at_least: 2}\n        host: [c, w]")
    two = asked(text)
    hosted = staying_out(two.dataset, "c", ["b-permits"]).candidates["b-permits"]
    assert (hosted.host, hosted.everyone) == (("w",), ("n", "s", "w"))
    one = asked(text.replace("host: [c, w]", "host: [c]"))
    without_c = [
        names(int(agreed(given, ("b-permits", "d-blank"), all_but_one(COUNCILS))[0]))
        for given in (two, one)
    ]
    assert COUNCILS[0] == "c"
    assert without_c == [("b-permits",), ()]
