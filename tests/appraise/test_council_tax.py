"""Council tax brought to one level: two new councils, worked by hand (tests/who_pays.py)."""

from appraisal.appraise.council_tax import Harmonised, Level
from appraisal.appraise.who_pays import who_pays
from appraisal.area.councils import standing_councils
from appraisal.model import Reading
from appraisal.model.who_pays import Target
from tests.datasets import dataset
from tests.who_pays import PAYS, SPLIT


def tax_of(option: str, council: str, text: str = PAYS) -> Harmonised:
    found = dataset(text)
    stands = {i: standing_councils(found, option) for i, option in found.options.items()}
    tax = who_pays(found, stands).options[option][council].tax
    assert tax is not None
    return tax


def ends(reading: Reading | None) -> tuple[float, float, float] | None:
    return None if reading is None else (reading.low, reading.value, reading.high)


def sums(level: Level) -> tuple[float, float, list[float], float]:
    by_year = [round(reading.value) for reading in level.by_year]
    return level.charge.value, level.yearly.value, by_year, round(level.total.value)


def test_two_districts_by_hand() -> None:
    levels = tax_of("two", "wide").levels
    assert sums(levels["lowest"]) == (1800, -1.2e6, [-240000, -720000, -1200000], -2160000)
    assert sums(levels["average"]) == (1840, 0, [0, 0, 0], 0)
    assert sums(levels["highest"]) == (1860, 0.6e6, [120000, 360000, 600000], 1080000)


def test_all_three_councils_by_hand() -> None:
    levels = tax_of("one", "all").levels
    assert sums(levels["lowest"])[:2] == (1800, -2.1e6)
    assert sums(levels["average"])[:2] == (1835, 0)
    assert sums(levels["highest"])[:2] == (1860, 1.5e6)


def test_each_areas_bill_changes_by_what_it_is_from_the_level() -> None:
    levels = tax_of("one", "all").levels
    bills: dict[Target, dict[str, float]] = {
        target: {i: change.value for i, change in level.change.items()}
        for target, level in levels.items()
    }
    assert bills == {
        "lowest": {"ash": 0, "birch": -60, "city": -30},
        "average": {"ash": 35, "birch": -25, "city": 5},
        "highest": {"ash": 60, "birch": 0, "city": 30},
    }


def test_the_lowest_needs_most_years_at_the_least_rise() -> None:
    levels = tax_of("two", "wide").levels
    assert ends(levels["highest"].years) == (1, 2, 4)
    assert ends(levels["lowest"].years) == (0, 0, 0)
    still = tax_of("two", "wide", PAYS.replace("low: 1, value: 2, high: 4", "value: 0"))
    assert still.levels["highest"].years is None
    perhaps = tax_of("two", "wide", PAYS.replace("low: 1, value: 2", "low: 0, value: 2"))
    assert perhaps.levels["highest"].years is None


def test_one_council_alone_has_nothing_to_bring_to_one_level() -> None:
    town = tax_of("two", "town")
    assert (town.levels, town.unknown, town.equal) == ({}, (), True)


def test_where_all_charge_the_same_there_is_nothing_to_bring_to_one_level() -> None:
    wide = tax_of("two", "wide", PAYS.replace("1860", "1800"))
    assert (wide.levels, wide.equal) == ({}, True)


def test_what_is_not_known_of_one_leaves_no_levels_and_names_it() -> None:
    for missing in ("band-d: 1860", "tax-base: 20000"):
        text = PAYS.replace(missing, f"{missing.partition(':')[0]}: unknown")
        assert tax_of("two", "wide", text).unknown == ("birch",)
        assert tax_of("two", "wide", text).levels == {}


def test_ranges_go_over_charges_together_and_tax_bases_together() -> None:
    text = PAYS.replace("band-d: 1860", "band-d: {low: 1850, value: 1860, high: 1870, source: s}")
    levels = tax_of("two", "wide", text).levels
    assert ends(levels["lowest"].yearly) == (-1.4e6, -1.2e6, -1e6)
    assert ends(levels["highest"].charge) == (1850, 1860, 1870)
    assert ends(levels["highest"].change["ash"]) == (50, 60, 70)
    assert ends(levels["highest"].change["birch"]) == (0, 0, 0)


def test_a_split_council_brings_the_tax_base_of_its_part() -> None:
    levels = tax_of("two", "town", SPLIT).levels
    assert ends(levels["highest"].yearly) == (60000, 75000, 90000)
    assert levels["highest"].yearly.evidence == "assumption"
