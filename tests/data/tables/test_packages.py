"""The tables of packages and of candidates."""

from functools import lru_cache

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.data.tables.packages import candidate_rows, package_rows, package_tables
from tests.appraise.packages.made_up import CANDIDATES, COST, area, found
from tests.datasets import dataset


@lru_cache(maxsize=1)
def appraised() -> Appraisal:
    return appraise(area())


def test_a_row_is_a_package_on_the_front_of_a_perspective() -> None:
    rows = package_rows(appraised().packages)
    assert len(rows) == len(found().fronts["even"]) + len(found().fronts["north"])
    assert rows[0] == {
        "perspective": "even",
        "cost": -35,
        "set_up": 5,
        "running": 1,
        "gain": pytest.approx(found().front[0].gain),
        "value": pytest.approx(found().front[0].value),
        "value_from_unknown": pytest.approx(sum(found().front[0].from_unknown.values())),
        "from_lifts": 0,
        "candidates": "f-drive",
    }


def test_a_row_is_a_candidate_that_has_a_price() -> None:
    rows = candidate_rows(appraised())
    assert [row["candidate"] for row in rows] == [*CANDIDATES]
    assert {row["candidate"]: row["cost"] for row in rows} == COST
    assert (rows[3]["name"], rows[3]["not_known"]) == ("Blank", "set_up running")
    assert (rows[5]["standing"], rows[5]["adds_at_most"]) == ("never", 0)


def test_without_candidates_there_are_no_rows() -> None:
    assert package_tables(appraise(dataset())) == {
        "data/packages.csv": [],
        "data/candidates.csv": [],
    }
