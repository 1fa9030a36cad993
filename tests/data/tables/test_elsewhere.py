"""What was planned and delivered elsewhere, as CSV."""

from typing import Any

import pytest

from appraisal.appraise import appraise
from appraisal.data.tables.elsewhere import elsewhere_rows, sources_of
from tests.datasets import dataset
from tests.elsewhere import CASES


@pytest.fixture(scope="module")
def rows() -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in elsewhere_rows(appraise(dataset(CASES)))}


def test_a_row_has_plan_outturn_and_ratio_with_their_ranges(rows: dict[str, Any]) -> None:
    five = rows["five"]
    assert [five[key] for key in ("planned_low", "planned", "planned_high")] == [9000] * 3
    assert [five[key] for key in ("delivered_low", "delivered", "delivered_high")] == [
        0,
        2500,
        2500,
    ]
    assert five["ratio_low"] == 0
    assert five["ratio"] == five["ratio_high"] == pytest.approx(0.27778, abs=5e-6)
    assert (five["in_class"], five["known_as"], five["sources"]) == (True, "reported", "s")


def test_what_is_not_known_is_empty(rows: dict[str, Any]) -> None:
    late = rows["late"]
    assert (late["delivered"], late["ratio"], late["in_class"]) == (None, None, False)
    assert rows["wiltshire"]["in_class"] is False
    assert rows["study"]["finding"] == "Sharing saved nothing."


def test_the_sources_of_a_case_stand_once_each_those_of_its_figures_first() -> None:
    made = dataset(CASES).elsewhere
    assert sources_of(made["wiltshire"]) == ("s", "t")
    assert sources_of(made["older"]) == ("s",)
