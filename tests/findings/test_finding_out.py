"""What to find out next, in sentences."""

import dataclasses

from appraisal.appraise import Appraisal, appraise
from appraisal.findings.finding_out import (
    ToFindOut,
    find_out_rows,
    finding_out,
    how_found,
    more,
    seldom,
    to_find_out,
)
from tests.datasets import dataset

AREA = """
settings: {simulation: {samples: 10, ways: 10}, models: {two: {name: Two councils}}}
criteria: [{id: x, name: Ex, judged: {0: bad, 100: good}}]
options:
  a: {name: Alpha, scores: {x: {score: 60, low: 60, high: 60}}}
  b: {name: Beta, model: two, scores: {x: {score: 50, low: 0, high: 100}}}
"""


def area(text: str = AREA) -> Appraisal:
    return appraise(dataset(text))


def rows(*chances: float, error: float = 0.001) -> tuple[ToFindOut, ...]:
    return tuple(
        ToFindOut(f"‘Cost’ for {name}", "£1m to £2m", chance, error)
        for name, chance in zip("ABCDE", chances, strict=False)
    )


def test_the_most_telling_is_named_with_what_is_known_of_it() -> None:
    assert finding_out(rows(0.2, 0.1)) == (
        "What to find out next is ‘Cost’ for A: £1m to £2m. Knowing it changes which model comes "
        "first in 20% of tries."
    )


def test_those_that_draws_cannot_tell_apart_are_named_together_or_counted() -> None:
    assert finding_out(rows(0.2, 0.2, 0.1)).startswith(
        "What to find out next, as far as tries can tell: ‘Cost’ for A: £1m to £2m and ‘Cost’ for B"
    )
    assert finding_out(rows(0.2, 0.2, 0.2, 0.2)).startswith(
        "What to find out next is one of 4 things that tries can't tell apart."
    )


def test_where_nothing_changes_the_first_place_that_is_said() -> None:
    assert finding_out(()) == (
        "Nothing that could be found out changes which model comes first, in any try."
    )


def test_what_draws_cannot_tell_from_nought_is_not_named() -> None:
    seldom_changes = (ToFindOut("‘Cost’ for A", "£1m to £2m", 0.01, 0.008),)
    assert finding_out(seldom_changes) == (
        "Whatever could be found out changes which model comes first so seldom that tries can't "
        "tell it from never."
    )


def test_things_that_change_the_first_place_too_seldom_are_counted() -> None:
    certain = AREA.replace("low: 60, high: 60", "low: 60, high: 61").replace(
        "score: 50, low: 0, high: 100", "score: 0, low: 0, high: 1"
    )
    assert seldom(area()) == ""
    assert seldom(area(certain)).startswith("2 other things change it too seldom")


def test_what_stands_in_no_row_is_counted() -> None:
    assert more(6, 5) == "1 more changes it no more often than the last of these."
    assert more(12, 5) == "7 more change it no more often than the last of these."
    assert (more(5, 5), more(2, 5)) == ("", "")


def test_items_are_named_by_model_and_criterion_with_their_range() -> None:
    found = area()
    (row,) = to_find_out(found)
    assert (row.what, row.known) == ("‘Ex’ for Two councils", "scored from 0 to 100")
    (line,) = find_out_rows(found)
    assert (line["item"], line["known"]) == ("two/x", "scored from 0 to 100")


def test_how_it_was_worked_out_is_said() -> None:
    said = how_found(area())
    assert said.startswith("Tried under ")
    assert "percentage points" in said


def test_what_every_page_asks_is_told_once_and_again_where_the_ways_are_others() -> None:
    found = area()
    assert to_find_out(found) is to_find_out(found)
    assert to_find_out(dataclasses.replace(found, ways=None)) == ()
