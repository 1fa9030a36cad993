"""The registry of modelling choices: what each alternative does."""

import numpy as np
import pytest

from appraisal.appraise.ways.choices import (
    SCALES,
    UNKNOWNS,
    Choice,
    at_end,
    over_all_that_stand,
)
from appraisal.maths.robustness.cells import Row
from appraisal.model import UNKNOWN, Figure
from tests.datasets import dataset


def test_the_headline_takes_the_first_alternative() -> None:
    assert Choice("tiers", ("as-written", "standing"), ()).chosen == "as-written"


@pytest.mark.parametrize(
    ("scale", "curve"),
    [
        ("as-given", ((0, 0), (30, 80), (100, 100))),
        ("halved", ((25, 0), (40, 80), (75, 100))),
        ("doubled", ((-50, 0), (10, 80), (150, 100))),
    ],
)
def test_a_curve_is_moved_about_the_middle_of_its_ends(
    scale: str, curve: tuple[tuple[float, float], ...]
) -> None:
    assert SCALES[scale](((0, 0), (30, 80), (100, 100))) == curve


def test_a_curve_that_falls_goes_on_falling() -> None:
    assert SCALES["halved"](((1, 100), (3, 0))) == ((1.5, 100), (2.5, 0))
    assert SCALES["doubled"](((1, 100), (3, 0))) == ((0, 100), (4, 0))


ROW = Row(
    low=np.array([10.0, 20.0, 0.0]),
    value=np.array([30.0, 50.0, 50.0]),
    high=np.array([40.0, 90.0, 100.0]),
    gap=np.array([False, False, True]),
)
UNKNOWN_ARE = np.array([False, True, True])
"""Known, a reference class, and a gap."""


def test_what_is_not_known_keeps_its_reference_class_as_the_headline_has_it() -> None:
    assert UNKNOWNS["reference"](ROW, UNKNOWN_ARE) is ROW


@pytest.mark.parametrize(("unknowns", "worth"), [("middle", 50), ("low", 0), ("high", 100)])
def test_what_is_not_known_counts_as_one_place_for_certain(unknowns: str, worth: float) -> None:
    found = UNKNOWNS[unknowns](ROW, UNKNOWN_ARE)
    assert (found.low.tolist(), found.value.tolist(), found.high.tolist()) == (
        [10, worth, worth],
        [30, worth, worth],
        [40, worth, worth],
    )
    assert not found.gap.any()
    assert ROW.gap.tolist() == [False, False, True]


def test_no_criterion_is_about_some_tiers_alone() -> None:
    area = dataset("""
        criteria:
          - id: all
            criteria:
              - id: size
                measured: {measure: people, take: min, over: upper, curve: [[0, 0], [9, 100]]}
              - {id: care, judged: {0: Bad, 100: Good}}
    """)
    size, care = over_all_that_stand(area).leaves()
    assert size.measured is not None
    assert size.measured.over is None
    assert care == area.leaves()[1]
    before = area.leaves()[0].measured
    assert before is not None
    assert before.over == "upper"


LOW, HIGH = (Figure(value=n, source=s) for n, s in ((40.0, ("s",)), (60.0, ("t",))))


def test_a_contested_figure_is_taken_at_what_its_lowest_or_highest_source_says() -> None:
    found = [at_end((HIGH, LOW), end) for end in ("low", "high")]
    assert found == [Figure(value=value, source=("s", "t")) for value in (40.0, 60.0)]


def test_any_other_fact_stays_as_it_is() -> None:
    assert at_end(LOW, "high") is LOW
    assert at_end(UNKNOWN, "low") == UNKNOWN
