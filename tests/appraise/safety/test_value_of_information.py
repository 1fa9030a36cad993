"""What to find out next, put together from a workspace: criteria, sources and gaps, in order."""

from appraisal.appraise import appraise
from appraisal.appraise.safety.robustness import Robustness
from tests.datasets import dataset

LEAF = "judged: {0: Bad, 100: Good}"

FAR = f"""
    settings: {{simulation: {{samples: 2000}}}}
    sources: {{s: {{title: S}}, t: {{title: T}}}}
    criteria: [{{id: x, name: Ex, {LEAF}}}, {{id: y, name: Why, {LEAF}}}, {{id: z, {LEAF}}}]
    perspectives: {{p: {{weights: {{x: 1, y: 1, z: 98}}}}}}
    options:
      a:
        name: Alpha
        scores:
          x: {{score: 50, low: 45, high: 55, source: s}}
          y: {{score: 50, low: 50, high: 50}}
          z: {{score: 90, low: 90, high: 90}}
      b:
        name: Beta
        scores:
          x: {{score: 50, low: 0, high: 100, source: t}}
          z: {{score: 60, low: 60, high: 60}}
"""
"""At 98 of 100 on z, on which a is sure to lead, nothing else can change who is first. With weights
open b's x (0 to 100 by t) and its y (a gap, uniform) can; a's x (by s) hardly."""


def found() -> Robustness:
    robust = appraise(dataset(FAR)).robust
    assert robust is not None
    return robust


def test_where_nothing_changes_the_first_place_what_moves_it_with_weights_open_comes_first() -> (
    None
):
    robust = found()
    rows = (*robust.criteria_to_settle, *robust.sources_to_settle, *robust.gaps_to_settle)
    assert {row.change for row in rows} == {0}
    assert [row.id for row in robust.criteria_to_settle] == ["y", "x", "z"]
    assert [row.id for row in robust.sources_to_settle] == ["t", "s"]
    assert robust.criteria_to_settle[-1].moves == 0
    assert robust.criteria_to_settle[0].moves > robust.criteria_to_settle[1].moves > 0.05


def test_gaps_are_told_by_their_criterion_and_rest_on_no_source() -> None:
    robust = found()
    (gap,) = robust.gaps_to_settle
    whole = robust.criteria_to_settle[0]
    assert (gap.id, gap.moves) == ("y", whole.moves)  # all that is open on y is the gap


def test_what_changes_the_first_place_comes_before_what_only_moves_it() -> None:
    """On z, b now overtakes in some draws; y still moves more once weights are open."""
    close = FAR.replace("z: {score: 60, low: 60, high: 60}", "z: {score: 89, low: 80, high: 92}")
    robust = appraise(dataset(close)).robust
    assert robust is not None
    first, second, *_ = robust.criteria_to_settle
    assert (first.id, second.id) == ("z", "y")
    assert first.change > second.change
    assert second.moves > first.moves
