"""What isn't known by criterion, as rows."""

from appraisal.appraise import appraise
from appraisal.site.gaps import UnknownRow, unknown_rows
from tests.datasets import dataset
from tests.findings.cases_of_gaps import AREAS


def rows(area: str) -> tuple[UnknownRow, ...]:
    return unknown_rows(appraise(dataset(AREAS[area])))


def test_a_row_says_apart_who_has_no_evidence_and_who_a_class() -> None:
    assert rows("classes and gaps") == (
        UnknownRow(
            id="cost",
            branch="cost",
            label="Cost",
            weight=1.0,
            without="1 of 2",
            elsewhere="1 of 2",
            loss="50 points: Sharing",
            gain="50 points: Sharing",
        ),
    )


def test_with_classes_alone_each_moves_between_its_own_ends() -> None:
    (row,) = rows("only classes")
    assert (row.without, row.elsewhere) == ("0 of 2", "2 of 2")
    assert (row.loss, row.gain) == ("40 points: One council", "20 points: Sharing")


def test_without_anything_unknown_there_are_no_rows() -> None:
    assert rows("nothing unknown") == ()
