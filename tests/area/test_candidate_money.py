"""What a candidate comes to by a year, at values, with classes where it is not known."""

import pytest

from appraisal.area.candidate_money import CandidateMoney, candidate_money
from tests.datasets import dataset

AREA = """
    settings:
      packages:
        reference:
          company:
            set_up: {{low: 1, value: 70, high: 200, source: s}}
            saving: {{value: 9, source: s}}
    sources: {{s: {{title: Minutes}}, t: {{title: A rival}}}}
    candidates: {{desk: {{name: Desk, kind: company, level: share, {keys}}}}}
"""
FIGURE = "{value: 50, source: s}"


def of(keys: str) -> CandidateMoney | None:
    area = dataset(AREA.format(keys=keys))
    return candidate_money(area, area.candidates["desk"])


def test_figures_count_at_their_values_and_sources_that_disagree_at_their_middle() -> None:
    found = of(
        "from: 2027, saving: [{value: 20, source: s}, {value: 40, source: t}], "
        f"costs: {{set_up: {{low: 20, value: 50, high: 90, source: s}}, running: {FIGURE}}}"
    )
    assert found == CandidateMoney(2027, 50, 50, 30, ())


def test_one_that_names_no_year_starts_in_that_of_the_workspace_and_may_save_nothing() -> None:
    found = of(f"costs: {{set_up: {FIGURE}, running: {FIGURE}}}")
    assert found == CandidateMoney(2026, 50, 50, 0, ())


def test_what_is_not_known_is_that_of_its_kind() -> None:
    found = of(f"saving: unknown, costs: {{running: {FIGURE}}}")
    assert found == CandidateMoney(2026, 70, 50, 9, ("set_up", "saving"))


def test_what_is_known_neither_of_it_nor_of_its_kind_leaves_no_sum() -> None:
    assert of(f"costs: {{set_up: {FIGURE}}}") is None
    area = dataset(
        AREA.format(keys="saving: unknown").replace("company, level", "programme, level")
    )
    assert candidate_money(area, area.candidates["desk"]) is None


@pytest.mark.parametrize(
    ("last", "net"), [(2026, 0.0), (2027, -50.0), (2028, -30.0), (2029, -10.0), (2030, 10.0)]
)
def test_it_is_set_up_in_its_first_year_and_runs_from_then_on(last: int, net: float) -> None:
    assert CandidateMoney(2027, 70, 10, 30, ()).net(last) == net


def test_rounding_is_no_loss() -> None:
    assert CandidateMoney(2026, 0.3, 0, 0.1, ()).net(2028) == 0
    assert CandidateMoney(2026, 0.8, 0.1, 0.3, ()).net(2029) == 0
