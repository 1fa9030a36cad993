"""What stands in for a gap is what came of such things elsewhere, for both families alike."""

import math

import pytest

from appraisal.appraise import Appraisal
from appraisal.model import ASSUMPTION, Dataset, ReferenceClass, read_fact
from appraisal.model.options import Family

SAVING, COST = "running-saving", "transition-cost"


@pytest.fixture(scope="module")
def made(derbyshire: Appraisal) -> Dataset:
    return derbyshire.dataset


def classes(made: Dataset, leaf: str) -> dict[Family, ReferenceClass]:
    (found,) = (each for each in made.leaves() if each.id == leaf)
    return found.where_unknown


def outturn(made: Dataset, case: str) -> float:
    """What came of a case elsewhere; a forecast is none."""
    found = made.elsewhere[case]
    delivered = read_fact(found.delivered)
    assert found.known_as != "forecast"
    assert delivered is not None
    return delivered.value


def test_both_families_have_a_class_for_each_leaf_of_money(made: Dataset) -> None:
    for leaf in (SAVING, COST):
        assert set(classes(made, leaf)) == {"non-structural", "unitary"}


def test_reorganising_is_worth_its_one_reported_year_between_two_forecasts(made: Dataset) -> None:
    found = classes(made, SAVING)["unitary"]
    assert found.value == outturn(made, "wiltshire-saving")
    budgeted = read_fact(made.elsewhere["somerset-saving-first"].delivered)
    assert made.elsewhere["somerset-saving-first"].known_as == "forecast"
    assert budgeted is not None
    assert found.high == budgeted.value
    assert found.low == pytest.approx(-850_000 / 5 / 21, abs=50)


def test_sharing_is_worth_what_the_independent_test_found_between_two_reported_years(
    made: Dataset,
) -> None:
    found = classes(made, SAVING)["non-structural"]
    assert made.elsewhere["test-of-2019"].known_as == "audited"
    assert found.value == 0
    assert (found.low, found.high) == (outturn(made, "cosocius"), outturn(made, "lgss"))


def test_a_new_councils_one_off_cost_is_the_mean_of_the_areas_that_reported_theirs(
    made: Dataset,
) -> None:
    found = classes(made, COST)["unitary"]
    cumbria = outturn(made, "cumbria-transition")
    northamptonshire = outturn(made, "northamptonshire-transition")
    seven_areas = outturn(made, "nine-of-2009-transition")
    assert (found.low, found.high) == (cumbria, northamptonshire)
    mean = (cumbria + northamptonshire + seven_areas) / 9
    assert found.value == pytest.approx(mean, abs=50)


def test_setting_up_what_is_shared_is_the_mean_of_the_programmes_that_reported_theirs(
    made: Dataset,
) -> None:
    found = classes(made, COST)["non-structural"]
    names = ("em-lawshare", "procurement-lincolnshire", "south-oxfordshire-vale")
    names += ("strata", "lgss", "publica")
    spent = [outturn(made, f"{name}-set-up") for name in names]
    assert found.value == pytest.approx(math.fsum(spent) / 6, abs=50)
    assert found.high == max(spent)


def test_no_class_of_sharing_stands_for_what_each_council_does_alone(made: Dataset) -> None:
    for leaf in (SAVING, COST):
        assert classes(made, leaf)["non-structural"].not_for == ("transform-each-council",)


def test_no_class_rests_on_an_assumption_or_on_parties_alone(made: Dataset) -> None:
    for leaf in (SAVING, COST):
        for found in classes(made, leaf).values():
            assert ASSUMPTION not in found.source
            assert not all(made.sources[source].partisan for source in found.source)
