"""What each of today's councils brings to a new one."""

from appraisal.area.councils import StandingCouncil, figure, standing_councils
from appraisal.area.parts import homes
from appraisal.area.predecessors import brought, piece
from appraisal.model import Dataset, Reading
from tests.datasets import dataset
from tests.who_pays import PAYS, SPLIT


def new(found: Dataset, option: str, council: str) -> StandingCouncil:
    (one,) = (c for c in standing_councils(found, found.options[option]) if c.id == council)
    return one


def ends(reading: Reading | None) -> tuple[float, float, float] | None:
    return None if reading is None else (reading.low, reading.value, reading.high)


def test_a_county_brings_its_own_debt_by_share_of_people() -> None:
    found = dataset(PAYS)
    wide = brought(found, new(found, "two", "wide"), "debt")
    assert {i: ends(reading) for i, reading in wide.items()} == {
        "ash": (0, 0, 0),
        "birch": (60, 60, 60),
        "shire": (20, 20, 20),
    }
    assert set(brought(found, new(found, "two", "town"), "debt")) == {"city"}


def test_what_a_county_only_adds_up_it_does_not_bring_again() -> None:
    found = dataset(PAYS)
    assert set(brought(found, new(found, "two", "wide"), "tax-base")) == {"ash", "birch"}


def test_what_is_not_known_of_one_council_is_not_known_of_it_alone() -> None:
    found = dataset(PAYS)
    wide = brought(found, new(found, "two", "wide"), "reserves")
    assert [i for i, reading in wide.items() if reading is None] == ["birch"]


def test_a_split_council_brings_its_part_within_the_range_of_sharing_it_out() -> None:
    found = dataset(SPLIT)
    wide, town = (brought(found, new(found, "two", i), "tax-base") for i in ("wide", "town"))
    assert ends(wide["ash"]) == (7000, 7500, 8000)
    assert ends(town["ash"]) == (2000, 2500, 3000)


def test_the_areas_of_a_council_stand_with_it_and_make_a_piece_by_themselves() -> None:
    found = dataset(SPLIT)
    council = new(found, "two", "town")
    assert homes(found, council.covers) == {"ash": ("ash-e",), "city": ("city",)}
    east = piece(council, ("ash-e",))
    assert ends(figure(found, east, "band-d")) == (1800, 1800, 1800)
    assert ends(figure(found, east, "population")) == (9000, 10000, 11000)
