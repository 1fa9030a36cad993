"""Groupings as the rows of a table: near the bounds, the best first, each as a reader says it."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.parts import splitting
from appraisal.appraise.groupings.structures import Structures
from appraisal.findings.names import area_names
from appraisal.site.grouping_tables import GroupingRow, NewCouncil, grouping_rows
from tests.site.drawn_pages import THIN, appraised
from tests.site.groupings_in_a_line import LINE


def found(area: Appraisal) -> Structures:
    assert area.structures is not None
    return area.structures


def rows(text: str) -> list[GroupingRow]:
    area = appraised(text)
    return grouping_rows(area.dataset, found(area), area_names(area.dataset))


@pytest.fixture(scope="module")
def line() -> list[GroupingRow]:
    return rows(LINE)


def test_a_row_has_its_councils_its_margin_and_what_it_is_worth(line: list[GroupingRow]) -> None:
    """300 and 700 people, 300 being the bound: 75 of 400; 7 thirds on a scale from 1 to 11."""
    assert line[-1] == GroupingRow(
        size=2,
        key="ash birch|cedar dale",
        councils=(
            NewCouncil(("ash", "birch"), "Ash, Birch", "300"),
            NewCouncil(("cedar", "dale"), "Cedar, Dale", "700"),
        ),
        within="yes",
        uncertain=False,
        front=False,
        ratio="2.33",
        margins=("the smallest council exactly at the bound",),
        crossing=0,
        values=("75", "87"),
        option="even",
    )


def test_the_front_stands_first_and_then_the_most_even(line: list[GroupingRow]) -> None:
    assert [(row.key, row.front, row.ratio) for row in line] == [
        ("ash birch cedar dale", True, "1"),
        ("ash birch|cedar|dale", False, "1.33"),
        ("ash birch cedar|dale", False, "1.5"),
        ("ash birch|cedar dale", False, "2.33"),
    ]


def test_those_just_outside_come_after_all_within_however_even() -> None:
    """With 310 the bound, 300 is 3% short of it; in three councils all are more even."""
    near = rows(LINE.replace("smallest: 300", "smallest: 310"))
    assert [(row.key, row.within) for row in near] == [
        ("ash birch cedar dale", "yes"),
        ("ash birch cedar|dale", "yes"),
        ("ash birch|cedar|dale", "just outside"),
        ("ash birch|cedar dale", "just outside"),
    ]
    assert near[2].margins == ("the smallest council 3.2% short of the bound",)


def test_what_is_the_same_for_all_groupings_has_no_value(line: list[GroupingRow]) -> None:
    """The smallest council and the balance tell them apart; tiers do not."""
    assert [row.values for row in line] == [
        ("100", "100"),
        ("75", "97"),
        ("100", "95"),
        ("75", "87"),
    ]


def test_a_population_that_is_not_known_is_said() -> None:
    unknown = rows(LINE.replace("population: 200", "population: unknown"))
    row = next(row for row in unknown if row.key == "ash birch|cedar dale")
    assert [council.people for council in row.councils] == ["not known", "700"]
    assert (row.within, row.uncertain, row.ratio) == ("not known", True, "not known")


def test_a_figure_that_there_is_not_has_no_value() -> None:
    """Beside Ash, where nobody lives, the largest is no number of times the smallest."""
    nobody = rows(
        LINE.replace("population: 100", "population: 0").replace("smallest: 300", "largest: 2000")
    )
    assert {row.key: row.values for row in nobody if row.size == 2} == {
        "ash birch|cedar dale": ("50", "75"),
        "ash birch cedar|dale": ("100", "98"),
        "ash|birch cedar dale": ("0", "–"),
    }


def test_with_only_some_marked_no_others_are_listed() -> None:
    area = appraised(THIN)
    second = found(area).with_parts
    assert second is not None
    marked = grouping_rows(
        area.dataset, second, area_names(area.dataset), splitting(area.dataset, second)
    )
    assert [row.key for row in marked] == [
        "ash-n|ash-s birch|city",
        "ash-n birch|ash-s|city",
        "ash-n|ash-s|birch|city",
    ]
    assert [c.said for c in marked[0].councils] == ["North Ash", "South Ash, birch", "city"]


def test_partnerships_across_a_border_are_counted() -> None:
    """The depot of Ash and Birch, and the board of all."""
    apart, together = (next(r for r in rows(THIN) if r.size == size) for size in (3, 2))
    assert (apart.crossing, together.crossing) == (2, 1)
