"""The ranked options as arrays."""

import pytest

from appraisal.appraise.performance import perform
from appraisal.appraise.safety.ground import Ground, lay_out
from appraisal.appraise.weights import weigh
from tests.datasets import dataset

AREA = """
    settings: {models: {m: {name: M}}}
    criteria:
      - {id: x, judged: {0: Bad, 100: Good}, must: {at_least: 20}}
      - id: yz
        criteria: [{id: y, judged: {0: Bad, 100: Good}}, {id: z, judged: {0: Bad, 100: Good}}]
    perspectives:
      p: {weights: {x: 50, yz: 50, y: 60, z: 40}}
      q: {weights: {x: 100}}
    options:
      a: {model: m, scores: {x: {score: 30}}}
      b: {scores: {x: {score: 40}}}
      c: {model: m, scores: {x: {score: 50}}}
      out: {scores: {x: {score: 10}}}
"""


def laid_out(text: str, headline: str = "p") -> Ground | None:
    area = dataset(text)
    return lay_out(area, perform(area).matrix, weigh(area), headline)


def test_rows_are_the_ranked_options_and_columns_the_leaves() -> None:
    ground = laid_out(AREA)
    assert ground is not None
    assert (ground.options, ground.leaves) == (("a", "b", "c"), ("x", "y", "z"))
    assert (ground.tree.parent, ground.tree.leaf) == ((-1, -1, 1, 1), (0, -1, 1, 2))
    assert ground.scores.value[:, 0].tolist() == [30, 40, 50]
    assert ground.shares == pytest.approx([0.5, 0.5, 0.6, 0.4])
    assert ground.weights == pytest.approx([0.5, 0.3, 0.2])
    assert ground.hull[1] == pytest.approx([1, 0, 0])


def test_an_option_without_a_model_is_one_of_its_own() -> None:
    ground = laid_out(AREA)
    assert ground is not None
    assert (ground.models, ground.lines) == (("m", "b", "m"), [0, 1, 0])


def test_where_nothing_is_ranked_there_is_no_ground() -> None:
    assert laid_out(AREA.replace("at_least: 20", "at_least: 90")) is None
    assert laid_out("perspectives: {p: {}}\noptions: {a: {}}") is None
