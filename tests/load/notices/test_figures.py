"""Figures that do not fit beside others of the same measure."""

import pytest

from tests.load.notices.doubts import doubts
from tests.workspaces import cases


def shire(county: str, north: str, south: str, measures: str = "{}") -> str:
    return f"""
    measures: {measures}
    councils:
      shire: {{name: Shire, tier: county, facts: {county}}}
      north: {{name: North, tier: district, within: shire, facts: {north}}}
      south: {{name: South, tier: district, within: shire, facts: {south}}}
    """


def test_a_county_that_its_districts_do_not_make_is_queried() -> None:
    text = shire("{population: 999999}", "{population: 100000}", "{population: 100000}")
    assert doubts("sums-differ", text) == [
        (
            "councils/shire.yaml facts/population: "
            "'Population' is 999,999 here, and the 2 districts "
            "come to 200,000. Mend the figure that is wrong, or write `county: share` in "
            "measures.yaml if the county has one of its own."
        )
    ]


def test_a_council_that_its_parts_do_not_make_is_queried() -> None:
    text = """
    councils:
      vale:
        tier: unitary
        facts: {population: 100000}
        parts:
          upper: {name: Upper, facts: {population: 30000}}
          lower: {name: Lower, facts: {population: 60000}}
    """
    assert doubts("sums-differ", text) == [
        (
            "councils/vale.yaml facts/population: "
            "'Population' is 100,000 here, and the 2 parts come "
            "to 90,000. Mend the figure that is wrong: the parts make up the council."
        )
    ]


DEBT = "{debt: {name: Debt, add_up: sum, county: share}}"
SCORE = "{need: {name: Need, add_up: mean}}"
RATED = "{sites: {name: Sites, add_up: sum}}"


@pytest.mark.parametrize(
    ("county", "north", "south", "measures"),
    cases(
        {
            "the whole is the sum": ("{area: 30}", "{area: 10}", "{area: 20}", "{}"),
            "rounded to thousands": (
                "{population: 822000}",
                "{population: 411377}",
                "{population: 411000}",
                "{}",
            ),
            "rounded to whole numbers": ("{sites: 3}", "{sites: 1}", "{sites: 3}", RATED),
            "the ranges meet": (
                "{area: {low: 25, value: 35, high: 40, source: s}}",
                "{area: 10}",
                "{area: {low: 10, value: 12, high: 16, source: s}}",
                "{}",
            ),
            "a county with a figure of its own": ("{debt: 9}", "{debt: 1}", "{debt: 1}", DEBT),
            "a mean": ("{need: 9}", "{need: 1}", "{need: 1}", SCORE),
            "a district is not known": ("{area: 30}", "{area: unknown}", "{area: 2}", "{}"),
            "of different years, which is queried as such": (
                "{area: {value: 30, date: 2020, source: s}}",
                "{area: {value: 1, date: 2024, source: s}}",
                "{area: {value: 2, date: 2024, source: s}}",
                "{}",
            ),
        }
    ),
)
def test_a_county_is_not_queried_where(county: str, north: str, south: str, measures: str) -> None:
    assert doubts("sums-differ", shire(county, north, south, measures)) == []


def test_a_sum_is_queried_where_its_figures_are_of_one_winter_in_two_years() -> None:
    """Nothing else would say so: they are too near to be queried as figures of different years."""
    text = shire(
        "{area: {value: 30, date: 2024-12-31, source: s}}",
        "{area: {value: 1, date: 2025-01-31, source: s}}",
        "{area: {value: 2, date: 2025-01-31, source: s}}",
    )
    assert doubts("mixed-years", text) == []
    (doubt,) = doubts("sums-differ", text)
    assert "'Area' is 30 here, and the 2 districts come to 3." in doubt


def dated(*dates: str) -> str:
    facts = [f"{{area: {{value: 10, date: {date}, source: s}}}}" for date in dates]
    return shire(*facts)


def test_figures_of_another_year_than_most_are_queried_once_a_measure() -> None:
    assert doubts("mixed-years", dated("2021-06-30", "2024-06-30", "2024-06-30")) == [
        (
            "councils/shire.yaml facts/area: The figures of 'Area' are mostly of 2024, but: "
            "Shire 2021-06-30. Use figures of one year for all, or say under `accepted:` why they "
            "differ."
        )
    ]


@pytest.mark.parametrize(
    "dates",
    [
        ("2024-06-30", "2024-06-30", "2024-06-30"),
        ("2024", "2024-06-30", "2024-12-31"),
        ("2025-02", "2025-02-11", "2024-12-15"),  # one round of budgets
        ("unknown", "2024", "2024"),
        ("2035", "2024", "2024"),  # which is dated-ahead
    ],
)
def test_figures_of_one_year_are_not_queried(dates: tuple[str, str, str]) -> None:
    assert doubts("mixed-years", dated(*dates)) == []


def test_a_contested_figure_of_the_usual_year_is_not_queried_for_its_other_source() -> None:
    contested = "[{value: 9, date: 2011, source: s}, {value: 10, date: 2024, source: t}]"
    one = "{area: {value: 10, date: 2024, source: s}}"
    assert doubts("mixed-years", shire(f"{{area: {contested}}}", one, one)) == []


def per_cent(*figures: float, unit: str = "'%'") -> str:
    councils = "".join(
        f"\n      c{i}: {{tier: unitary, facts: {{rural: {figure}}}}}"
        for i, figure in enumerate(figures)
    )
    return f"""
    measures: {{rural: {{name: Rural, unit: {unit}, add_up: mean}}}}
    councils:{councils}
    """


def test_a_fraction_beside_per_cents_is_queried() -> None:
    assert doubts("fraction-in-per-cent", per_cent(0.42, 42)) == [
        (
            "councils/c0.yaml facts/rural: 0.42 stands in a measure in per cent, beside 42. "
            "Write 42 if a fraction was meant."
        )
    ]


def test_a_fraction_among_an_options_facts_is_queried() -> None:
    text = """
    measures: {support: {name: Support, unit: per cent, add_up: sum}}
    options:
      a: {facts: {support: 38}}
      b: {facts: {support: [{value: 51, source: s}, {value: 0.305, source: t}]}}
    """
    assert doubts("fraction-in-per-cent", text) == [
        (
            "options/b.yaml facts/support/1: 0.305 stands in a measure in per cent, beside 44.5. "
            "Write 30.5 if a fraction was meant."
        )
    ]


@pytest.mark.parametrize(
    "figures",
    [
        (0.4, 42.3, 38.1),  # a small per cent with as many decimals as the others
        (0.85, 1.2, 3.4),
        (0, 42),
        (0.42, 0.38),
        (42, 38),
    ],
)
def test_small_per_cents_are_not_queried(figures: tuple[float, ...]) -> None:
    assert doubts("fraction-in-per-cent", per_cent(*figures)) == []


def test_a_small_figure_in_another_unit_is_not_queried() -> None:
    assert doubts("fraction-in-per-cent", per_cent(0.42, 42, unit="people")) == []


def test_one_source_twice_is_queried_wherever_the_figure_stands() -> None:
    text = """
    options:
      a:
        facts: {s: [{value: 10, source: x}, {value: 10, source: x}]}
        money:
          - name: Team
            kind: cost
            from: 2026
            amount: [{value: 1, source: y}, {value: 2, source: z}, {value: 3, source: y}]
    """
    mend = (
        "Where one source gives a range, write one figure with low, value and high. Otherwise "
        "name the other source."
    )
    assert doubts("same-source-twice", text) == [
        f"options/a.yaml facts/s/1: Two of these figures are from the same source, x. {mend}",
        "options/a.yaml money/0/amount/2: Two of these figures are from the same source, y. "
        + mend,
    ]


def test_two_sources_are_not_queried() -> None:
    text = """
    options: {a: {facts: {s: [{value: 10, source: x}, {value: 10, source: [x, y]}]}}}
    """
    assert doubts("same-source-twice", text) == []


def test_a_source_that_gives_a_figure_for_two_dates_is_not_queried() -> None:
    history = "[{value: 9, date: 2023, source: s}, {value: 10, date: 2024, source: s}]"
    one = "{area: {value: 10, date: 2024, source: s}}"
    assert doubts("same-source-twice", shire(f"{{area: {history}}}", one, one)) == []


def test_a_history_that_ends_before_the_usual_year_is_queried_for_its_newest_figure() -> None:
    history = "[{value: 9, date: 2010, source: s}, {value: 10, date: 2014, source: t}]"
    one = "{area: {value: 10, date: 2024, source: s}}"
    (doubt,) = doubts("mixed-years", shire(f"{{area: {history}}}", one, one))
    assert "Shire 2014. " in doubt
