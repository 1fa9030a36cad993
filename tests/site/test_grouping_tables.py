"""Groupings as the rows of a table, each as a reader says it."""

import pytest

from appraisal.appraise.groupings.spread import near_bounds
from appraisal.findings.names import area_names
from appraisal.site.grouping_tables import GroupingRow, NewCouncil, grouping_rows
from tests.site.drawn_pages import THIN, appraised
from tests.site.groupings_in_a_line import LINE


def rows(text: str) -> tuple[GroupingRow, ...]:
    """The rows of those near the bounds."""
    area = appraised(text)
    found = area.structures
    assert found is not None
    return grouping_rows(area.dataset, found, area_names(area.dataset), near_bounds(found))


def said(row: GroupingRow) -> str:
    return " | ".join(council.said for council in row.councils)


@pytest.fixture(scope="module")
def line() -> tuple[GroupingRow, ...]:
    return rows(LINE)


def test_a_row_has_its_councils_and_their_people(line: tuple[GroupingRow, ...]) -> None:
    """300 and 700 people, 300 being the bound."""
    assert line[-1] == GroupingRow(
        size=2,
        councils=(NewCouncil("Ash, Birch", "300"), NewCouncil("Cedar, Dale", "700")),
        within="yes",
        uncertain=False,
        ratio="2.33",
        margins=(),
        crossing=0,
        option="even",
    )


def test_rows_stand_in_the_order_asked_for(line: tuple[GroupingRow, ...]) -> None:
    assert [(said(row), row.ratio) for row in line] == [
        ("all four councils", "1"),
        ("Ash, Birch | Cedar | Dale", "1.33"),
        ("the rest | Dale", "1.5"),
        ("Ash, Birch | Cedar, Dale", "2.33"),
    ]


def test_a_margin_is_told_where_a_bound_is_missed() -> None:
    """With 310 the bound, 300 is 3% short of it."""
    near = rows(LINE.replace("smallest: 300", "smallest: 310"))
    assert [(said(row), row.within, row.margins) for row in near[1:3]] == [
        ("the rest | Dale", "yes", ()),
        (
            "Ash, Birch | Cedar | Dale",
            "just outside",
            ("the smallest council 3.2% short of the bound",),
        ),
    ]


def test_a_population_that_is_not_known_is_said() -> None:
    unknown = rows(LINE.replace("population: 200", "population: unknown"))
    row = next(row for row in unknown if said(row) == "Ash, Birch | Cedar, Dale")
    assert [council.people for council in row.councils] == ["not known", "700"]
    assert (row.within, row.uncertain, row.ratio) == ("not known", True, "not known")


def test_partnerships_across_a_border_are_counted() -> None:
    """The depot of Ash and Birch, and the board of all."""
    apart, together = (next(r for r in rows(THIN) if r.size == size) for size in (3, 2))
    assert (apart.crossing, together.crossing) == (2, 1)
