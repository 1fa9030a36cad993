"""Council tax at one level, as a page shows it (sums by hand in tests/who_pays.py)."""

from appraisal.site.debt_shares import Cell
from appraisal.site.tax_levels import LevelCell, TaxLevels, tax_levels
from tests.findings.cases_of_who_pays import AREAS
from tests.site.drawn_pages import appraised
from tests.who_pays import PAYS, SPLIT


def shown(text: str = PAYS) -> TaxLevels:
    found = tax_levels(appraised(text))
    assert found is not None
    return found


def test_only_councils_that_bring_others_together_have_levels() -> None:
    rows = {group.option: [row.name for row in group.rows] for group in shown().groups}
    assert rows == {"one": ["All"], "two": ["Wide"]}


def test_a_level_has_its_charge_its_sum_a_year_and_over_the_path() -> None:
    (wide,) = shown().groups[1].rows
    assert wide.levels == (
        LevelCell("£1,800", "−£1.2m", "−£2.2m"),
        LevelCell("£1,840", "£0", "£0"),
        LevelCell("£1,860", "+£600,000", "+£1.1m"),
    )
    assert (shown().given, shown().years) == ("average", "3 years")


def test_bills_change_by_area_and_option() -> None:
    assert {row.council: row.cells for row in shown().bills} == {
        "ash": ((Cell("+£35", ""),), (Cell("+£40", ""),)),
        "birch": ((Cell("−£25", ""),), (Cell("−£20", ""),)),
        "city": ((Cell("+£5", ""),), (Cell("£0", ""),)),
    }
    assert shown(SPLIT).bills[0].cells[1] == (Cell("+£28", "Town"), Cell("+£44", "Wide"))


def test_a_missing_charge_leaves_a_reason_and_unknown_bills() -> None:
    gap = shown(AREAS["who pays where a debt and a charge are missing"])
    (wide,) = gap.groups[1].rows
    assert (wide.levels, wide.why) == (
        (),
        (
            "What becomes of council tax where Birch would go in is not known: Band D or the tax "
            "base is not on record."
        ),
    )
    assert gap.bills[0].cells == ((Cell("", ""),), (Cell("", ""),))


def test_where_all_pay_one_charge_already_that_is_why() -> None:
    level = shown(AREAS["who pays where all is level"])
    (wide,) = level.groups[1].rows
    assert (wide.levels, wide.why) == ((), "All of it pays one charge already.")
    assert level.bills[0].cells[1] == (Cell("£0", ""),)


def test_without_a_path_or_anybody_who_merges_there_are_none() -> None:
    assert tax_levels(appraised("{}")) is None
    assert tax_levels(appraised(PAYS[PAYS.index("sources:") :])) is None
