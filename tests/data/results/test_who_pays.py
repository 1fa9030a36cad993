"""Who pays and who gains in results.json (sums by hand in tests/who_pays.py)."""

from appraisal.appraise import appraise
from appraisal.data.results.readings import RangeResult
from appraisal.data.results.who_pays import WhoPaysResult, who_pays_result
from tests.datasets import dataset
from tests.site.drawn_pages import appraised
from tests.who_pays import PAYS


def exactly(value: float) -> RangeResult:
    return RangeResult(value=value, low=value, high=value)


def test_a_new_council_has_what_it_takes_over_and_its_levels() -> None:
    found = who_pays_result(appraised(PAYS).who_pays)
    wide = found.options["two"]["wide"]
    assert (wide.councils, wide.budget_gaps) == (("ash", "birch"), ("ash",))
    assert wide.held["debt"].total == exactly(80)
    assert wide.held["reserves"].total is None
    assert wide.held["reserves"].not_known_of == ("birch",)
    assert wide.levels["average"].change == {"ash": exactly(40), "birch": exactly(-20)}
    assert wide.levels["highest"].years_at_most_rise == RangeResult(value=2, low=1, high=4)
    assert found.options["two"]["town"].levels == {}


def test_today_and_what_moves_stand_by_council() -> None:
    found = who_pays_result(appraised(PAYS).who_pays)
    assert found.today["shire"]["debt"].total == exactly(20)
    (moved,) = found.moved["two"]["birch"]
    assert (moved.council, moved.change and round(moved.change.value * 1e6)) == ("wide", -400)


def test_an_area_without_any_of_it_has_empty_mappings() -> None:
    nothing = who_pays_result(appraise(dataset("{}")).who_pays)
    assert nothing == WhoPaysResult(today={}, options={}, moved={})
