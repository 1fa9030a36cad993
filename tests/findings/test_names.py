"""The names that sentences use: the short one where there is one, and something for every id."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.findings import names
from appraisal.model import Dataset
from tests.datasets import dataset
from tests.site.drawn_pages import appraised

AREA = """
    settings: {perspective: second}
    councils:
      north-shire:
        tier: unitary
        name: North Shire Council
        short_name: North Shire
        parts:
          north-end: {name: The North End Wards, short_name: North End}
          moor: {name: The Moor}
      ash: {tier: unitary, name: Ash Council}
    partners: {bank: {name: The Bank}}
    themes: {jobs: {name: Jobs and skills}}
    partnerships:
      board:
        {name: Board, kind: company, level: share, members: [ash], host: the-trust,
         partners: [police], left: [{who: fire-service, date: 2020, source: [s]}]}
      second: {name: Second, kind: company, level: share, host: ash}
    perspectives: {first: {name: First of all}, second: {name: The headline}}
    options: {o: {name: The whole name, short_name: Short}, p: {name: Only one}}
"""


@pytest.fixture(scope="module")
def data() -> Dataset:
    return dataset(AREA)


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraised(AREA)


def test_perspectives_stand_with_the_headline_first(area: Appraisal) -> None:
    assert list(names.perspective_names(area).items()) == [
        ("second", "The headline"),
        ("first", "First of all"),
    ]
    assert names.headline_name(area) == "The headline"


def test_options_have_their_short_names(area: Appraisal) -> None:
    assert names.option_names(area) == {"o": "Short", "p": "Only one"}


def test_councils_have_their_short_names_and_parts_are_none(data: Dataset) -> None:
    assert names.council_names(data) == {"ash": "Ash Council", "north-shire": "North Shire"}


def test_themes_have_their_names(data: Dataset) -> None:
    assert names.theme_names(data) == {"jobs": "Jobs and skills"}


@pytest.mark.parametrize(
    ("identifier", "label"),
    [("north-shire", "North Shire"), ("bank", "The Bank"), ("fire-service", "Fire service")],
)
def test_a_body_without_an_entry_is_called_by_its_id_in_words(
    data: Dataset, identifier: str, label: str
) -> None:
    assert names.council_label(data, identifier) == label


def test_a_council_goes_before_a_partner_of_the_same_id() -> None:
    both = dataset("councils: {ash: {tier: unitary, name: Ash}}\npartners: {ash: {name: Other}}")
    assert names.council_label(both, "ash") == "Ash"


def test_areas_are_councils_and_their_parts_each_by_its_short_name(data: Dataset) -> None:
    assert names.area_names(data) == {
        "ash": "Ash Council",
        "moor": "The Moor",
        "north-end": "North End",
        "north-shire": "North Shire",
    }


def test_every_body_that_a_partnership_names_has_a_name(data: Dataset) -> None:
    """Members are councils; hosts, partners and those who left may be anybody."""
    assert list(names.body_names(data).items()) == [
        ("ash", "Ash Council"),
        ("bank", "The Bank"),
        ("fire-service", "Fire service"),
        ("north-shire", "North Shire"),
        ("police", "Police"),
        ("the-trust", "The trust"),
    ]


def test_a_measure_without_a_name_is_its_id_in_words() -> None:
    made = dataset("measures: {debt: {name: Debt owed, unit: £, add_up: sum}}")
    assert names.measure_name(made, "debt") == "Debt owed"
    assert names.measure_name(made, "older-people") == "Older people"


def test_a_model_stands_for_its_lines_where_all_of_several_are_there() -> None:
    found = dataset(
        "{settings: {models: {two: {name: Two}}}, options: "
        "{a: {family: unitary, model: two}, b: {family: unitary, model: two}, c: {}}}"
    )
    assert names.whole_models(found, ("a", "b", "c")) == {"a": "two", "b": "two"}
    assert names.whole_models(found, ("a", "c")) == {}
