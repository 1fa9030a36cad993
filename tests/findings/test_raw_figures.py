"""What a criterion measures, in words."""

from typing import get_args

import pytest

from appraisal.area.figures import FIGURES
from appraisal.findings.raw_figures import TAKES, amount, what_is_measured, worked_out
from appraisal.model import Measured
from appraisal.model.criteria import Take
from tests.datasets import dataset


def test_every_way_to_take_a_figure_has_its_words() -> None:
    assert set(TAKES) == set(get_args(Take))


@pytest.mark.parametrize(
    ("measured", "said"),
    [
        ({"figure": "tiers"}, "tiers of council that residents would have"),
        ({"measure": "population", "take": "min"}, "Population: the lowest of the councils"),
        (
            {"measure": "area", "take": "spread", "per": "population"},
            "Area divided by population: the highest of the councils less the lowest",
        ),
    ],
)
def test_what_is_measured_is_said_in_words(measured: dict[str, str], said: str) -> None:
    criterion = Measured.model_validate({**measured, "curve": ((0.0, 0.0), (1.0, 100.0))})
    assert what_is_measured(dataset(), criterion) == said


def test_every_figure_is_written_in_its_unit() -> None:
    assert {name: (worked_out(name)(1), worked_out(name)(0.5)) for name in FIGURES} == {
        "councils": ("1 council", "0.5 councils"),
        "tiers": ("1 tier", "0.5 tiers"),
        "contiguous": ("every council in one piece", "every council in one piece"),
        "net_present_value": ("£1,000", "£500"),
        "annual_saving": ("£1,000 a year", "£500 a year"),
        "transition_cost": ("£1,000", "£500"),
        "payback_years": ("1 year", "0.5 years"),
        "partnerships_kept": ("1 partnership", "0.5 partnerships"),
        "partnerships_crossing": ("1 partnership", "0.5 partnerships"),
        "theme_reach": ("100%", "50%"),
        "residents_per_councillor": (
            "1 resident per councillor",
            "0 residents per councillor",
        ),
        "principles_met": ("1 principle met", "0.5 principles met"),
        "functions_single_tier": ("100%", "50%"),
        "residents_per_decision": ("1 resident", "0 residents"),
        "joined_up": ("100%", "50%"),
        "front_doors": ("1 door", "0.5 doors"),
    }


@pytest.mark.parametrize(
    ("unit", "value", "said"),
    [("years", 0.996, "1 year"), ("years", 0.9, "0.9 years"), ("score", 1, "1"), ("", 7, "7")],
)
def test_what_reads_as_one_is_singular_in_every_unit(unit: str, value: float, said: str) -> None:
    assert amount(unit)(value) == said
