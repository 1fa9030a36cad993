"""What came of plans elsewhere: ratios of like to like, classes, and what a claim would be."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from appraisal.appraise.elsewhere import (
    Elsewhere,
    Ratio,
    came_about,
    elsewhere,
    ratio_of,
    reference_class,
)
from appraisal.model import Case, Claim, Dataset
from tests.datasets import dataset

HEAD = "family: non-structural, of: saving, known_as: reported, unit: £ thousand, over: A year"
FORESEEN = HEAD.replace("reported", "forecast")
OF_FIVE = f"""
elsewhere:
  half: {{name: Half, {HEAD}, planned: {{value: 8, source: s}}, delivered: {{value: 4, source: s}}}}
  lost: {{name: Lost, {HEAD}, planned: {{value: 9000, source: s}},
         delivered: {{low: 0, value: 2500, source: s}}}}
  more: {{name: More, {HEAD}, planned: {{value: 10, source: s}},
         delivered: {{value: 13, source: s}}}}
  later: {{name: Later, {HEAD}, delivered_over: Ten years, planned: {{value: 10, source: s}},
          delivered: {{value: 90, source: s}}}}
  new: {{name: New, {HEAD}, planned: {{value: 10, source: s}}, delivered: unknown}}
"""


def ratio(planned: str, delivered: str, more: str = "") -> Ratio | None:
    made = dataset(
        f"elsewhere: {{a: {{name: A, {HEAD}, planned: {planned}, delivered: {delivered}{more}}}}}"
    )
    return ratio_of(made.elsewhere["a"])


def of(value: float) -> str:
    return f"{{value: {value}, source: s}}"


def test_a_ratio_is_what_was_delivered_by_what_was_planned() -> None:
    assert ratio(of(254.052), of(70)) == Ratio(*[pytest.approx(0.2755, abs=5e-5)] * 3)
    assert ratio(of(17.25), of(22.57)) == Ratio(*[pytest.approx(1.3084, abs=5e-5)] * 3)


def test_the_ends_of_a_ratio_are_the_least_over_the_most_and_the_reverse() -> None:
    found = ratio(
        "{low: 8, value: 10, high: 20, source: s}", "{low: 4, value: 5, high: 6, source: s}"
    )
    assert found == Ratio(0.2, 0.5, 0.75)


def test_a_loss_is_deepest_against_the_least_plan() -> None:
    found = ratio("{low: 5, value: 10, high: 20, source: s}", of(-10))
    assert found == Ratio(-2, -1, -0.5)


def test_what_is_not_known_or_not_counted_alike_has_no_ratio() -> None:
    assert ratio("unknown", of(5)) is None
    assert ratio(of(5), "unknown") is None
    assert ratio(of(5), of(5), ", delivered_over: Ten years") is None


def test_nothing_planned_has_no_ratio() -> None:
    assert ratio(of(0), of(5)) is None
    assert ratio("{low: 0, value: 5, high: 9, source: s}", of(5)) is None


@pytest.fixture(scope="module")
def five() -> Elsewhere:
    return elsewhere(dataset(OF_FIVE))


def test_a_class_is_of_the_cases_that_have_a_ratio(five: Elsewhere) -> None:
    group = ("non-structural", "saving")
    assert five.groups == {group: ("half", "later", "lost", "more", "new")}
    (found,) = five.classes.values()
    assert list(found.ratios) == ["half", "lost", "more"]
    assert (found.low, found.high) == (0, 1.3)


def test_two_ratios_make_no_class() -> None:
    found = elsewhere(
        dataset(OF_FIVE.replace("value: 13", "value: 13, note: N").replace("9000", "0"))
    )
    assert sorted(found.ratios) == ["half", "more"]
    assert found.classes == {}


def test_a_forecast_has_a_ratio_and_makes_no_class() -> None:
    foreseen = OF_FIVE.replace("name: More, " + HEAD, "name: More, " + FORESEEN)
    found = elsewhere(dataset(foreseen))
    assert sorted(found.ratios) == ["half", "lost", "more"]
    assert found.outturns == {("non-structural", "saving"): ("half", "lost")}
    assert found.classes == {}


def test_each_case_is_left_out_and_held_against_the_others(five: Elsewhere) -> None:
    (found,) = five.classes.values()
    # Half (0.5) lies between nothing and 1.3; lost reaches below 0.5, and more above it.
    assert found.inside == ("half",)
    assert found.coverage == pytest.approx(1 / 3)


def test_a_case_that_reaches_beyond_the_others_is_not_covered_by_its_middle() -> None:
    wide = {"a": Ratio(0, 0, 0), "b": Ratio(0.5, 1, 3), "c": Ratio(2, 2, 2)}
    assert reference_class(wide).inside == ("c",)


@given(st.lists(st.floats(0, 9), min_size=3, max_size=9, unique=True))
def test_of_different_points_all_but_the_two_at_the_ends_are_covered(points: list[float]) -> None:
    found = reference_class({str(i): Ratio(p, p, p) for i, p in enumerate(points)})
    inside = [str(i) for i, p in enumerate(points) if min(points) < p < max(points)]
    assert list(found.inside) == inside
    assert math.isclose(found.coverage, (len(points) - 2) / len(points))


STUDIES = """
elsewhere:
  a: {name: A, family: unitary, of: saving, known_as: audited, finding: F, source: s, date: 2010-03}
  b: {name: B, family: unitary, of: saving, known_as: audited, finding: F, source: s, date: 2019}
  c: {name: C, family: unitary, of: saving, known_as: forecast, finding: F, source: s, date: 2025}
  d: {name: D, family: unitary, of: saving, known_as: reported, finding: F, source: s}
  e: {name: E, family: unitary, of: saving, known_as: audited, finding: F, source: s, date: unknown}
"""


def test_studies_stand_by_how_well_they_are_known_then_the_newest_first() -> None:
    found = elsewhere(dataset(STUDIES))
    assert found.studies == ("b", "a", "e", "d", "c")
    assert found.groups == {}


def claim(amount: str, promises: str | None = "saving") -> Claim:
    said = "" if promises is None else f", promises: {promises}"
    made = dataset(
        "options: {a: {claims: [{name: N, unit: £ million, baseline: B, horizon: H, "
        f"amount: {amount}{said}}}]}}}}"
    )
    return made.options["a"].claims[0]


def test_a_claim_would_be_its_amount_times_the_ends_of_its_class(five: Elsewhere) -> None:
    found = came_about(five, "non-structural", claim("45.1"))
    assert found is not None
    assert (found.low, found.high) == (0, pytest.approx(58.63))
    contested = claim("[{value: 126, source: s}, {value: 133, source: t}]")
    found = came_about(five, "non-structural", contested)
    assert found is not None
    assert (found.low, found.high) == (0, pytest.approx(172.9))


def test_a_claim_without_a_class_of_its_family_and_kind_would_be_nothing(five: Elsewhere) -> None:
    assert came_about(five, "unitary", claim("45.1")) is None
    assert came_about(five, "non-structural", claim("45.1", "transition")) is None
    assert came_about(five, "non-structural", claim("45.1", None)) is None
    assert came_about(five, "non-structural", claim("unknown")) is None
    assert came_about(five, "non-structural", claim("-3")) is None


def test_a_case_without_a_ratio_changes_no_class(five: Elsewhere) -> None:
    fewer = dataset(OF_FIVE)
    kept = {i: case for i, case in fewer.elsewhere.items() if i not in ("later", "new")}
    assert elsewhere(with_cases(kept)).classes == five.classes


def with_cases(cases: dict[str, Case]) -> "Dataset":
    return replace(dataset(), elsewhere=cases)
