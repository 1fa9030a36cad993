"""Road maps and posts by quarter as CSV."""

from appraisal.appraise import appraise
from appraisal.data.tables.road_map import road_map_tables
from tests.datasets import dataset
from tests.road_maps import AREA

FOUND = road_map_tables(appraise(dataset(AREA.replace("CALENDAR", "vesting: 2028-04-01"))))


def test_each_step_is_a_row_with_its_dates() -> None:
    rows = FOUND["data/road-map.csv"]
    assert [row["step"] for row in rows if row["option"] == "made"] == [
        "go",
        "office/rent",
        "desk/agree",
        "desk/open",
    ]
    vote = next(row for row in rows if row["step"] == "shadow-elections")
    assert (vote["number"], vote["after"], vote["earliest_end"], vote["latest_end"]) == (
        3,
        "decide",
        "2027-06-26",
        "2027-12-26",
    )
    assert (vote["critical"], vote["term"], vote["done"]) == (False, "short", "")


def test_each_council_and_quarter_is_a_row() -> None:
    rows = FOUND["data/posts-by-quarter.csv"]
    assert len(rows) == 8
    assert rows[2] == {
        "option": "made",
        "council": "ash",
        "quarter": "2027-04-01",
        "posts": 2.5,
        "not_known": 0,
    }
