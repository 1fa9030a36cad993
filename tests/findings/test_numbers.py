"""Numbers, dates and lists are written as people read them."""

import datetime
import math

import pytest

from appraisal.findings import numbers as words
from appraisal.findings import raw_figures as raw
from appraisal.model import Measured, Reading
from tests.datasets import dataset


@pytest.mark.parametrize(
    ("value", "said"),
    [(62.5, "63"), (62.4999, "62"), (0.0, "0"), (-0.4, "0"), (None, "no evidence")],
)
def test_values_are_whole_numbers_and_halves_go_up(value: float | None, said: str) -> None:
    assert words.whole(value) == said


def test_a_range_is_said_only_where_it_is_wider_than_the_value() -> None:
    assert words.ranged(63.2, 51.0, 71.4) == "63 (51 to 71)"
    assert words.ranged(63.2, 63.0, 63.4) == "63"


def test_digits_are_refused_or_taken_whatever_was_said_before() -> None:
    assert words.number(6.35, 1) == words.number(6.35, True) == "6.4"
    with pytest.raises(TypeError):
        words.number(6.35, 1.0)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 option"), (0, "0 options"), (1200, "1,200 options")]
)
def test_counts_agree_with_their_noun(count: int, said: str) -> None:
    assert words.count_of(count, "option") == said


def test_a_noun_may_have_a_plural_of_its_own() -> None:
    assert words.count_of(2, "county", "counties") == "2 counties"


@pytest.mark.parametrize(
    ("value", "digits", "said"),
    [
        (1234.5, 1, "1,234.5"),
        (1234.0, 2, "1,234"),
        (-3.0, 0, "−3"),
        (-0.001, 1, "0"),
        (6.35, 1, "6.4"),
        (-62.25, 1, "−62.3"),
        (0.5, 0, "1"),
        (1.15 + 1.2, 1, "2.4"),
        (1e22, 1, "10,000,000,000,000,000,000,000"),
        (1e-320, 2, "0"),
        (None, 0, "not known"),
        (math.inf, 0, "not known"),
    ],
)
def test_numbers_have_no_more_digits_than_they_need(
    value: float | None, digits: int, said: str
) -> None:
    assert words.number(value, digits) == said


@pytest.mark.parametrize(
    ("count", "said"), [(590_631.0, "590,600"), (9_999.0, "9,999"), (None, "not known")]
)
def test_people_are_rounded_above_ten_thousand(count: float | None, said: str) -> None:
    assert words.people(count) == said


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (773.053, "£773,053"),
        (45_100.0, "£45.1m"),
        (-1_500.0, "−£1.5m"),
        (-1e-10, "£0"),
        (-0.0006, "−£1"),
        (None, "not known"),
    ],
)
def test_thousands_of_pounds_become_millions_from_one_million_on(
    amount: float | None, said: str
) -> None:
    assert words.thousands(amount) == said


@pytest.mark.parametrize(
    ("amount", "said"),
    [(138.837, "£139,000"), (36.56, "£36,600"), (0, "£0"), (999.9, "£1m"), (45_678, "£45.7m")],
)
def test_about_as_much_is_told_in_three_figures(amount: float, said: str) -> None:
    assert words.about_thousands(amount) == said


@pytest.mark.parametrize(
    ("partial", "said"),
    [
        ("2024", "2024"),
        ("2024-02", "February 2024"),
        ("2024-02-22", "22 February 2024"),
        ("unknown", "no date given"),
        (None, "no date given"),
    ],
)
def test_partial_dates(partial: str | None, said: str) -> None:
    assert words.moment(partial) == said


def test_days() -> None:
    assert words.day(datetime.date(2026, 6, 26)) == "26 June 2026"


@pytest.mark.parametrize(
    ("things", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_lists(things: list[str], said: str) -> None:
    assert words.listed(things) == said


# --- raw figures ---------------------------------------------------------------------------------

MEASURES = dataset(
    """
    measures:
      debt: {name: Debt, unit: £ million, add_up: sum}
      population: {name: Population, unit: people, add_up: sum}
      older: {name: Older residents, unit: people, add_up: sum}
      rural: {name: Rural residents, unit: "%", add_up: mean}
      need: {name: Need, unit: score, add_up: mean}
    """
)


@pytest.mark.parametrize(
    ("measured", "value", "said"),
    [
        ({"measure": "population", "take": "min"}, 71_757, "71,800 people"),
        ({"measure": "population", "take": "ratio"}, 1.617, "1.62 to 1"),
        ({"measure": "debt", "take": "total"}, 551, "£551 million"),
        ({"measure": "debt", "take": "total"}, 0.773053, "£773,053"),
        ({"measure": "debt", "take": "spread", "per": "population"}, 0.0014, "£1,400 per resident"),
        ({"measure": "older", "take": "max", "per": "population"}, 0.213, "21.3%"),
        (
            {"measure": "older", "take": "spread", "per": "population"},
            0.1307,
            "13.1 percentage points",
        ),
        ({"measure": "rural", "take": "max"}, 31.5, "31.5%"),
        ({"measure": "rural", "take": "spread"}, 4.0, "4 percentage points"),
        ({"measure": "need", "take": "max"}, 24.36, "24.4"),
        ({"figure": "tiers"}, 1, "1 tier"),
        ({"figure": "transition_cost"}, 25_000, "£25m"),
        ({"figure": "functions_single_tier"}, 0.1916, "19.2%"),
        ({"figure": "contiguous"}, 0, "a council in pieces"),
        ({"figure": "residents_per_councillor"}, 2453.08, "2,453 residents per councillor"),
    ],
)
def test_raw_figures_are_said_in_their_unit(
    measured: dict[str, object], value: float, said: str
) -> None:
    criterion = Measured.model_validate({**measured, "curve": ((0.0, 0.0), (1.0, 100.0))})
    reading = Reading(value, value, value, "measured")
    assert raw.raw_words(MEASURES, criterion, reading) == said


def test_a_raw_figure_says_its_range() -> None:
    criterion = Measured.model_validate(
        {"measure": "debt", "take": "total", "curve": ((0.0, 0.0), (1.0, 100.0))}
    )
    said = raw.raw_words(MEASURES, criterion, Reading(542, 551, 560, "measured"))
    assert said == "£551 million (£542 to £560 million)"


def test_what_is_from_elsewhere_says_so_and_where_what_is_known_here_is_more() -> None:
    criterion = Measured.model_validate(
        {"figure": "annual_saving", "curve": ((0.0, 0.0), (1.0, 100.0))}
    )
    reading = Reading(-1000, 0, 6500, "reference")
    said = "£0 a year (−£1m to £6.5m a year)"
    assert raw.raw_words(MEASURES, criterion, reading) == f"elsewhere {said}"
    assert raw.raw_words(MEASURES, criterion, reading, least=-1000) == (
        f"{said}, as elsewhere but no less than is known here, −£1m a year"
    )


def _tonnes(value: float) -> str:
    return f"{value:.0f} tonnes"


@pytest.mark.parametrize(
    ("low", "value", "high", "said"),
    [
        (29, 30, 31, "30 tonnes (29 to 31)"),
        (30, 30, 30, "30 tonnes"),
        (29.9, 30, 30.1, "30 tonnes"),
        (29, 30, float("inf"), "30 tonnes (from 29 tonnes; at worst never)"),
    ],
)
def test_a_figure_has_its_range_beside_it_with_the_unit_said_once(
    low: float, value: float, high: float, said: str
) -> None:
    assert words.with_range(_tonnes, low, value, high) == said


def test_two_ends_that_read_the_same_are_said_once() -> None:
    assert words.from_to("5 months", "9 months") == "5 months to 9 months"
    assert words.from_to("£800", "£800") == "£800"


def test_units_that_differ_are_each_said() -> None:
    assert words.with_range(words.thousands, 900, 1200, 1500) == "£1.2m (£900,000 to £1.5m)"
    years = words.with_range(lambda v: words.counted(words.number(v, 1), "year"), 0.5, 1, 3)
    assert years == "1 year (0.5 years to 3 years)"


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (29, 31, "from 29 tonnes to 31 tonnes"),
        (29.9, 30.1, "30 tonnes"),
        (31.1, 31.2, "31 tonnes"),
        (29, float("inf"), "from 29 tonnes; at worst never"),
    ],
)
def test_a_middle_that_nobody_has_published_is_not_printed(
    low: float, high: float, said: str
) -> None:
    assert words.with_range(_tonnes, low, 30, high, halfway=True) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "the only body"), (2, "both bodies"), (3, "all 3 bodies"), (1200, "all 1,200 bodies")],
)
def test_all_of_a_count_agrees_with_its_noun(count: int, said: str) -> None:
    assert words.all_of(count, "body", "bodies") == said


def test_what_reads_as_one_is_singular_whatever_it_is() -> None:
    """0.996 years are shown as 1 year."""
    assert words.counted("1", "year") == "1 year"
    assert words.counted("0.9", "year") == "0.9 years"
    assert words.counted("0", "body", "bodies") == "0 bodies"


@pytest.mark.parametrize(
    ("said", "heading"),
    [
        ("No option saves.", "No option saves"),
        ("No option saves", "No option saves"),
        ("Five save. One costs.", "Five save. One costs."),
        ("", ""),
    ],
)
def test_a_heading_of_one_sentence_has_no_stop(said: str, heading: str) -> None:
    assert words.as_heading(said) == heading


@pytest.mark.parametrize(("said", "stop"), [("Ash", "."), ("Parks Ltd.", ""), ("Why?", "")])
def test_a_sentence_gets_one_stop(said: str, stop: str) -> None:
    assert words.stop_after(said) == stop
