"""What would be lost with each council and each other host, as CSV."""

from appraisal.appraise import appraise
from appraisal.data.tables.departures import departure_rows
from tests.data.stepping_areas import FOUR
from tests.datasets import dataset

NOTHING = {
    "ended": "",
    "thin": "",
    "untied": 0,
    "parted": 0,
    "parted_close": 0,
    "uncovered": "",
    "dropped": "",
}


def test_a_row_has_what_a_leaver_belongs_to_and_what_is_lost() -> None:
    rows = {row["leaver"]: row for row in departure_rows(appraise(dataset(FOUR)))}
    assert list(rows) == ["a", "b", "c", "d", "bank"]
    lost = {
        "ended": "ab bc",
        "thin": "bcd",
        "untied": 0,
        "parted": 2,
        "parted_close": 2,
        "uncovered": "jobs",
        "dropped": "jobs: a c",
    }
    assert rows["b"] == {
        "leaver": "b",
        "belongs": 3,
        "bodies": "ab bc bcd",
        "hosted": "",
        **lost,
        **{f"unhosted_{key}": value for key, value in lost.items()},
    }


def test_what_a_host_carries_is_lost_only_where_no_other_is_found() -> None:
    *_, bank = departure_rows(appraise(dataset(FOUR)))
    unhosted = NOTHING | {"ended": "bcd", "untied": 2, "parted": 3, "parted_close": 5}
    assert bank == {
        "leaver": "bank",
        "belongs": 1,
        "bodies": "bcd",
        "hosted": "bcd",
        **NOTHING,
        **{f"unhosted_{key}": value for key, value in unhosted.items()},
    }
