"""Documents that a reader could not find, that nothing rests on, or that have grown old."""

import pytest
from msgspec.structs import replace

from appraisal.load.notices.sources import unused
from appraisal.model import Settlement
from tests.datasets import dataset
from tests.load.notices.doubts import doubts

WHOLE = "{title: T, date: 2025, url: 'https://example.org/'}"


def test_a_source_without_an_address_is_queried() -> None:
    text = f"sources: {{a: {{title: T, date: 2025}}, b: {WHOLE}}}"
    assert doubts("source-without-address", text) == [
        (
            "sources.yaml a: The source 'a' has no address. Add `url:`, or say under `accepted:` "
            "where a reader finds it."
        )
    ]


def test_a_source_without_a_date_is_queried_and_an_unknown_date_is_not() -> None:
    text = f"sources: {{a: {{title: T}}, b: {{title: T, date: unknown}}, c: {WHOLE}}}"
    assert doubts("source-without-date", text) == [
        (
            "sources.yaml a: "
            "The source 'a' has no date. Add `date:`, or write `date: unknown` if it "
            "has none."
        )
    ]


def test_a_source_that_nothing_names_is_queried() -> None:
    text = f"""
    sources: {{a: {WHOLE}, b: {WHOLE}, c: {WHOLE}, d: {WHOLE}}}
    councils:
      ash: {{tier: unitary, neighbours_source: b, facts: {{area: {{value: 1, source: a}}}}}}
    criteria: [{{id: x, judged: {{0: bad, 100: good}}, source: [assumption, d]}}]
    """
    assert doubts("unused-source", text) == [
        "sources.yaml c: Nothing rests on the source 'c'. Name it where it is used, or take it out."
    ]


def test_a_shared_fact_that_nothing_uses_is_queried_and_its_source_is_in_use() -> None:
    text = f"""
    sources: {{a: {WHOLE}}}
    facts: {{fee: {{value: 1, source: a}}, rent: {{value: 2, source: a}}}}
    councils: {{ash: {{tier: unitary, facts: {{area: {{use: fee}}}}}}}}
    """
    assert doubts("unused-fact", text) == [
        (
            "facts.yaml rent: Nothing uses the fact 'rent'. Write `{use: rent}` where it is the "
            "figure, or take it out."
        )
    ]
    assert doubts("unused-source", text) == []


def test_old_figures_are_queried_once_a_measure() -> None:
    text = """
    measures: {homes: {name: Homes, add_up: sum}}
    sources: {s: {title: T, date: '2019'}}
    councils:
      ash: {name: Ash, tier: unitary, facts: {homes: {value: 1, date: 2021-03-21, source: s}}}
      elm: {name: Elm, tier: unitary, facts: {homes: {value: 2, source: [assumption, s]}}}
      fir: {name: Fir, tier: unitary, facts: {homes: {value: 2, date: 2021-03-21, source: s}}}
      oak: {name: Oak, tier: unitary, facts: {homes: {value: 3, date: 2024, source: s}}}
    """
    assert doubts("old-figure", text) == [
        (
            "criteria/measures.yaml homes: Figures of 'Homes' are over three years old on "
            "2026-01-01: Ash (2021-03-21), Elm (2019), Fir (2021-03-21). Look for "
            "newer ones, or say under `accepted:` why these still hold."
        )
    ]


def test_one_old_figure_is_queried_where_it_stands() -> None:
    text = """
    measures: {homes: {name: Homes, add_up: sum}}
    councils:
      ash: {name: Ash, tier: unitary, facts: {homes: {value: 1, date: 2021-03-21, source: s}}}
      elm: {name: Elm, tier: unitary, facts: {homes: unknown}}
    """
    assert doubts("old-figure", text) == [
        (
            "councils/ash.yaml facts/homes: Figures of 'Homes' are over three years old on "
            "2026-01-01: Ash (2021-03-21). Look for newer ones, or say under `accepted:` why "
            "these still hold."
        )
    ]


def test_an_old_figure_that_a_newer_one_has_taken_the_place_of_is_not_queried() -> None:
    text = """
    measures: {homes: {name: Homes, add_up: sum}}
    councils:
      ash:
        name: Ash
        tier: unitary
        facts:
          homes:
            [{value: 1, date: 2011, source: s}, {value: 2, date: 2025, source: s}]
    """
    assert doubts("old-figure", text) == []


def test_an_old_figure_beside_newer_ones_is_queried_once() -> None:
    text = """
    measures: {homes: {name: Homes, add_up: sum}}
    councils:
      ash: {name: Ash, tier: unitary, facts: {homes: {value: 1, date: 2014-06-30, source: s}}}
      elm: {name: Elm, tier: unitary, facts: {homes: {value: 2, date: 2024-06-30, source: s}}}
      oak: {name: Oak, tier: unitary, facts: {homes: {value: 3, date: 2024-06-30, source: s}}}
    """
    assert doubts("old-figure", text) == []
    (doubt,) = doubts("mixed-years", text)
    assert doubt.startswith("councils/ash.yaml facts/homes: ")


def test_an_old_amount_is_queried_where_it_stands() -> None:
    text = """
    options:
      a:
        name: A
        money:
          - {name: Team, kind: cost, from: 2026, amount: {value: 5, date: '2021', source: s}}
    """
    assert doubts("old-figure", text) == [
        (
            "options/a.yaml money/0/amount: Figures of 'Team' are over three years old on "
            "2026-01-01: A (2021). Look for newer ones, or say under `accepted:` why these still "
            "hold."
        )
    ]


@pytest.mark.parametrize(
    "figure",
    [
        "{value: 1, date: 2023-01-01, source: s}",
        "{value: 1, date: '2023', source: s}",
        "{value: 1, date: unknown, source: s}",
        "{value: 1, source: assumption}",
        "{value: 908798, date: '2043', source: s}",
        "unknown",
    ],
)
def test_figures_of_the_last_three_years_are_not_queried(figure: str) -> None:
    assert (
        doubts("old-figure", f"councils: {{a: {{tier: unitary, facts: {{area: {figure}}}}}}}") == []
    )


def test_what_was_once_claimed_is_not_queried() -> None:
    text = """
    options:
      a:
        claims:
          - name: Saving
            unit: £ million
            amount: {value: 5, date: '2016', source: s}
            baseline: Today
            horizon: A year
    """
    assert doubts("old-figure", text) == []


def test_a_source_of_places_is_used() -> None:
    places = (Settlement("Ashby", 53.0, -1.5, "ash", sources=("s",)),)
    found = replace(dataset("sources: {s: {title: A register}}"), settlements=places)
    assert list(unused(found)) == []
