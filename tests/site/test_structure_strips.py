"""Strips have a row for each number of councils, the better end on the right."""

import math

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.structure_strips import strips
from tests.datasets import dataset
from tests.site.groupings_in_a_line import LINE


@pytest.fixture(scope="module")
def line() -> Appraisal:
    return appraise(dataset(LINE))


def test_a_strip_has_a_row_for_each_number_of_councils(line: Appraisal) -> None:
    assert line.structures is not None
    smallest, balance = strips(line, line.structures)
    assert (smallest.id, smallest.left, smallest.right) == (
        "smallest",
        "100 people",
        "1,000 people",
    )
    assert [(row.label, row.groupings) for row in smallest.rows] == [
        ("One council", 1),
        ("Two councils", 3),
        ("Three councils", 3),
        ("Four councils", 1),
    ]
    # 100, 300 and 400 people on a strip from 100 to 1,000 with 300 places.
    assert smallest.rows[1].path == "M0 5h0M67 5h0M100 5h0"
    assert smallest.rows[1].reach == "from 100 people up to 400 people"
    assert balance.rows[1].marks[0].said == "2.33 to 1"
    assert balance.rows[1].marks[0].rank == "2nd of 3"


def test_the_better_end_of_a_strip_is_on_the_right(line: Appraisal) -> None:
    assert line.structures is not None
    _, balance = strips(line, line.structures)
    assert (balance.left, balance.right, balance.better_right) == ("9 to 1", "1 to 1", True)
    one = balance.rows[0]
    assert one.path == "M300 5h0"
    # On a log scale: ln(9 / 2.33) / ln 9 of the way.
    assert balance.rows[1].marks[0].x == pytest.approx(
        100 * math.log(9 / (7 / 3)) / math.log(9), abs=0.06
    )
