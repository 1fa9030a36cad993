"""How tightly councils are tied, as rows."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.tie_strength import SetRow, ThreadRow, measure_rows, set_rows, thread_rows
from tests.datasets import dataset
from tests.site.tied_areas import BARBELL


@pytest.fixture(scope="module")
def barbell() -> Appraisal:
    return appraise(dataset(BARBELL))


def test_the_most_tied_council_stands_first(barbell: Appraisal) -> None:
    rows = measure_rows(barbell.ties.close)
    assert [row.council for row in rows] == ["c", "d", "a", "b", "e", "f", "g"]
    assert rows[0].measures == ("3", "9")  # three partners at level 3
    assert rows[-1].measures == ("0", "0")


def test_sets_stand_beside_the_places_of_their_councils(barbell: Appraisal) -> None:
    rows = set_rows(barbell.dataset, barbell.ties.close.clusters)
    assert rows == (
        SetRow("a, b and c", ("Middle", "West")),
        SetRow("d, e and f", ("Middle",)),
    )


def test_what_hangs_by_a_partnership_stands_beside_it(barbell: Appraisal) -> None:
    assert thread_rows(barbell) == (
        ThreadRow("ABC", ("a", "b")),
        ThreadRow("DEF", ("e", "f")),
        ThreadRow("CD", ("The bank",)),
    )
