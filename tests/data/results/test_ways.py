"""The parts of results.json on the ways of counting."""

import numpy as np

from appraisal.appraise.ways.choices import Choice
from appraisal.appraise.ways.counted import Ways
from appraisal.appraise.ways.finding_out import FindingOut
from appraisal.data.results.ways import (
    ChoiceResult,
    MultiverseResult,
    choice_result,
    multiverse_result,
)

TIERS = Choice("tiers", ("as-written", "standing"), ("x",))
WAYS = Ways(
    choices=(TIERS,),
    models=("a", "b"),
    draws=4,
    shares=np.array([[0.75, 0.25], [0.5, 0.5]]),
    first={"a": 0.625, "b": 0.375},
    ways_first={"a": 2, "b": 1},
    clear={"a": 1, "b": 0},
    too_close=1,
    error=0.25,
    matters={"tiers": 1.0},
    to_find_out=FindingOut((), ways=2, every=True, draws=1024),
    unknown_in=np.zeros((2, 2), dtype=bool),
)


def test_what_the_headline_takes_stands_apart_from_the_alternatives() -> None:
    assert choice_result(TIERS) == ChoiceResult(
        id="tiers", chosen="as-written", alternatives=("standing",)
    )


def test_what_comes_of_all_ways_stands_under_its_own_names() -> None:
    assert multiverse_result(WAYS) == MultiverseResult(
        runs=2,
        first={"a": 0.625, "b": 0.375},
        ways_first={"a": 2, "b": 1},
        clear={"a": 1, "b": 0},
        too_close=1,
        matters={"tiers": 1.0},
    )
