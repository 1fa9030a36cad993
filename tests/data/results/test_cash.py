"""Cash by year, and benefit against cost, in results.json."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.data.results.cash import benefit_and_cost_result, cash_result
from appraisal.data.results.readings import RangeResult
from tests.cash import CASH
from tests.datasets import dataset


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(CASH))


def test_a_year_has_its_parts_what_is_left_and_that_so_far(area: Appraisal) -> None:
    second = cash_result(area.cash["known"]).years[1]
    assert second.year == 2027
    assert second.one_off_cost is None
    assert second.running_cost == RangeResult(value=-100, low=-100, high=-100)
    assert second.cashable_saving == RangeResult(value=700, low=500, high=800)
    assert second.other_saving == RangeResult(value=50, low=50, high=50)
    assert second.net == RangeResult(value=650, low=450, high=750)
    assert second.so_far == RangeResult(value=-450, low=-1250, high=-150)
    assert second.evidence == "measured"


def test_a_reference_class_is_named_as_the_evidence_of_the_years_that_rest_on_it(
    area: Appraisal,
) -> None:
    found = cash_result(area.cash["classed"])
    assert [year.evidence for year in found.years] == ["measured", *3 * ["reference"]]
    assert found.years[1].running_elsewhere == RangeResult(value=600, low=-200, high=900)
    assert found.years[1].cashable_saving is None
    assert found.present_value == RangeResult(value=300, low=-2100, high=1200)


def test_what_is_not_known_and_has_no_class_leaves_no_sum(area: Appraisal) -> None:
    found = cash_result(area.cash["dark"])
    assert (found.unknown, found.present_value) == (("Hope",), None)
    assert {(year.net, year.so_far, year.evidence) for year in found.years} == {(None, None, "gap")}
    assert found.years[0].one_off_cost == RangeResult(value=-10, low=-10, high=-10)


def test_benefit_stands_beside_net_cost_and_says_what_is_efficient(area: Appraisal) -> None:
    found = benefit_and_cost_result(area.benefit_and_cost)
    assert found is not None
    assert {i: row.efficient for i, row in found.items()} == {
        "stay": False,
        "known": True,
        "dark": False,
        "classed": False,
    }
    assert found["known"].benefit == RangeResult(value=70, low=60, high=80)
    assert found["known"].net_cost == RangeResult(value=-750, low=-1250, high=450)
    assert found["dark"].net_cost is None
    assert benefit_and_cost_result(None) is None
