"""What a programme's costs come to, and which programmes tell of where principles come from."""

import pytest

from appraisal.appraise.programmes import adds_up, costs_total, of_the_same_sources
from tests.datasets import dataset


def total(*amounts: str) -> float | None:
    """The total of a budget with these amounts, a bare number being a figure of one source."""
    lines = ", ".join(f"{{name: Line, amount: {amount}}}" for amount in amounts)
    made = dataset(f"programmes: {{p: {{name: P, summary: S, source: s, costs: [{lines}]}}}}")
    return costs_total(made.programmes["p"])


def test_the_lines_of_a_budget_are_added_up() -> None:
    assert total("1200", "34.5", "0") == 1234.5
    assert total("0.1", "0.2") == pytest.approx(0.3)


ELEVEN = (
    *("51322", "39574", "35251", "24499", "250000"),  # modern ways of working
    *("51322", "79148", "150000", "30000"),  # the case for strategic transformation
    *("26937", "35000"),  # support across the programme
)
"""Derbyshire County Council's cabinet, 17 June 2021, appendix 1, paragraphs 1.2 to 1.4."""


def test_a_published_budget_of_eleven_lines_adds_up_to_its_published_total() -> None:
    found = total(*ELEVEN)
    assert found == 773053
    assert adds_up(found, 773053)


def test_a_line_that_is_not_known_leaves_the_total_unknown() -> None:
    assert total("1200", "unknown") is None
    assert total("unknown") is None


def test_a_contested_line_counts_as_the_middle_of_what_is_said() -> None:
    assert total("[{value: 10, source: s}, {value: 20, source: t}]", "1") == 16


def test_a_budget_without_lines_has_no_total() -> None:
    assert total() is None


@pytest.mark.parametrize(
    ("published", "same"), [(100, True), (100.49, True), (99.51, True), (100.5, False), (99, False)]
)
def test_a_total_is_the_published_one_to_the_pound(published: float, same: bool) -> None:
    assert adds_up(100, published) is same


AREA = """
sources: {report: {title: A report}, plan: {title: A plan}, minutes: {title: Minutes}}
principles: {together: {name: Pull together, source: report}}
themes: {tourism: {name: Tourism, source: plan}}
success_factors: {pace: {name: Pace, source: assumption}}
programmes:
  study: {name: Study, summary: Asks., source: [minutes, report]}
  tours: {name: Tours, summary: Shows., source: plan}
  guess: {name: Guess, summary: Guesses., source: assumption}
  other: {name: Change, summary: Acts., source: minutes}
"""


def test_programmes_that_rest_on_a_source_of_principles_themes_or_factors_are_found() -> None:
    assert of_the_same_sources(dataset(AREA)) == ("study", "tours")
