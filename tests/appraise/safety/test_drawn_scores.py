"""What a simulation draws: lines of one model together, and all that rests on one shared fact."""

import pytest

from tests.appraise.safety.robust import of
from tests.datasets import dataset

LINES = """
settings: {{simulation: {{samples: 20000}}, models: {{two: {{name: Two councils}}}}}}
criteria: [{{id: x, judged: {{0: bad, 100: good}}}}, {{id: y, judged: {{0: bad, 100: good}}}}]
options:
  a: {{model: two, scores: {{x: {{score: 50}}, y: {{score: 60, low: 30, high: 90}}}}}}
  {copy}: {{model: two, scores: {{x: {{score: 50}}, y: {{score: 60, low: 30, high: 90}}}}}}
  b: {{scores: {{x: {{score: 55}}, y: {{score: 55}}}}}}
  c: {{scores: {{x: {{score: 40}}, y: unknown}}}}
  d: {{scores: {{}}}}
"""


@pytest.mark.parametrize("copy", ["a2", "zz", "bb"])
def test_a_copy_of_a_line_changes_no_models_share_whatever_its_id(copy: str) -> None:
    one = of(dataset(LINES.replace("  {copy}", "  # {copy}").format(copy=copy))).simulated
    more = of(dataset(LINES.format(copy=copy))).simulated
    assert more.models == one.models
    assert list(more.models) == ["two", "b", "c", "d"]
    assert more.level["a"][copy] == 1


def test_a_copy_that_is_a_model_of_its_own_takes_from_the_others() -> None:
    one = of(dataset(LINES.format(copy="z"))).simulated
    apart = of(dataset(LINES.replace("model: two, ", "").format(copy="z"))).simulated
    assert set(apart.models) == {"a", "b", "c", "d", "z"}
    assert apart.models["b"][0] < one.models["b"][0] - 0.02
