"""The ranked options as arrays."""

import pytest

from appraisal.appraise.performance import perform
from appraisal.appraise.safety.ground import Ground, lay_out
from appraisal.appraise.weights import EQUAL, weigh
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


def test_an_option_without_a_score_on_what_carries_weight_is_unknown() -> None:
    ground = laid_out(AREA + "      d: {}\n")
    assert ground is not None
    assert (ground.unknown, ground.unknown_rivals) == ({"d"}, {"d"})
    ranked_by_x_alone = laid_out(AREA + "      d: {scores: {y: {score: 30}}}\n", "q")
    assert ranked_by_x_alone is not None
    assert ranked_by_x_alone.unknown == {"d"}


def test_a_model_is_unknown_where_its_highest_line_is() -> None:
    """A gap's 50 is level with c, worth 50 on x and counted as 50 on the rest."""
    unknown = AREA + "      d: {model: m}\n"
    ground, higher = laid_out(unknown), laid_out(unknown.replace("score: 50", "score: 60"))
    assert ground is not None
    assert higher is not None
    assert (ground.unknown_rivals, higher.unknown_rivals) == ({"m"}, frozenset())


def test_a_model_alone_has_nothing_to_be_told_apart_from() -> None:
    ground = laid_out("criteria: [{id: x, judged: {0: Bad, 100: Good}}]\noptions: {a: {}}", EQUAL)
    assert ground is not None
    assert (ground.unknown, ground.unknown_rivals) == ({"a"}, frozenset())
