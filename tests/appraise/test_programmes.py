"""What a programme's costs come to, and which programmes tell of where principles come from."""

import pytest

from appraisal.appraise.programmes import adds_up, costs_total, of_the_same_sources
from tests.datasets import dataset

AREA = """
sources: {report: {title: A report}, plan: {title: A plan}, minutes: {title: Minutes}}
principles: {together: {name: Pull together, source: report}}
themes: {tourism: {name: Tourism, source: plan}}
success_factors: {pace: {name: Pace, source: assumption}}
programmes:
  study: {name: Study, summary: Asks., source: [minutes, report], costs: [COSTS]}
  tours: {name: Tours, summary: Shows., source: plan}
  guess: {name: Guess, summary: Guesses., source: assumption}
  other: {name: Change, summary: Acts., source: minutes}
"""


@pytest.mark.parametrize(
    ("costs", "total"),
    [
        ("{name: One, amount: 0.1}, {name: Two, amount: 0.2}", pytest.approx(0.3)),
        ("{name: One, amount: 5}, {name: Two, amount: unknown}", None),
        ("", None),
    ],
)
def test_costs_are_added_up_where_every_line_is_known(costs: str, total: float | None) -> None:
    assert costs_total(dataset(AREA.replace("COSTS", costs)).programmes["study"]) == total


def test_lines_come_to_a_total_to_the_pound() -> None:
    assert adds_up(100.49, 100)
    assert not adds_up(100.5, 100)


def test_programmes_that_rest_on_a_source_of_principles_themes_or_factors_are_found() -> None:
    assert of_the_same_sources(dataset(AREA.replace("COSTS", ""))) == ("study", "tours")
