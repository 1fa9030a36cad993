"""From overall value to a leaf's figure: everything adds up, whatever the area holds."""

from typing import Any

import pytest
from hypothesis import given, settings

from appraisal.appraise.trace.values import Segment, segment_of, trace_leaf, trace_option
from appraisal.appraise.valued import Worth, worth
from appraisal.maths.value_functions import piecewise
from appraisal.model import Criterion
from tests.appraise.trace.areas import areas
from tests.appraise.trace.recombined import all_apart, recombined, tree_apart
from tests.appraise.workspaces import Spec, made, specs
from tests.area.drawn_areas import read
from tests.candidates import AGREED
from tests.datasets import TREE, dataset
from tests.random_cases import some_of

# --- Laws ----------------------------------------------------------------------------------------


@given(areas())
@settings(max_examples=some_of(120), deadline=None, derandomize=True)
def test_every_figure_comes_to_what_its_parts_come_to(written: dict[str, Any]) -> None:
    found = worth(read(written))
    assert all_apart(found) == []
    assert tree_apart(found) == []


@given(specs())
@settings(max_examples=some_of(60), deadline=None, derandomize=True)
def test_points_add_up_to_the_overall_value_at_every_node(spec: Spec) -> None:
    found = worth(made(spec))
    assert tree_apart(found) == []
    assert all_apart(found) == []


@pytest.mark.parametrize("raw", [-5, 0, 3, 10, 15, 20, 99])
def test_a_segment_holds_the_figure_and_gives_its_value(raw: float) -> None:
    curve = ((0.0, 0.0), (10.0, 80.0), (20.0, 100.0))
    (low, at), (high, to) = (segment_of(curve, raw).start, segment_of(curve, raw).end)
    assert low <= raw <= high or low == high
    share = (raw - low) / (high - low) if high > low else 0
    assert at + share * (to - at) == pytest.approx(piecewise(curve, raw))


# --- By hand -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def tree() -> Worth:
    return worth(dataset(TREE))


def leaf(found: Worth, identifier: str) -> Criterion:
    return next(node for node in found.dataset.leaves() if node.id == identifier)


def test_an_option_opens_into_nodes_with_shares_weights_and_points(tree: Worth) -> None:
    trace = trace_option(tree, "join")
    size, quality = trace.nodes
    assert (trace.perspective, trace.rank, trace.of) == ("p", 2, 3)
    assert (size.share, size.weight, size.points) == (0.2, 0.2, pytest.approx(5))
    care, speed = quality.below
    assert (care.share, care.weight) == (0.75, pytest.approx(0.6))
    assert (care.points, speed.points) == (pytest.approx(36), pytest.approx(4))
    assert (care.evidence, speed.evidence, quality.evidence) == ("judged", "assumption", "")
    assert trace.overall
    assert trace.overall.value == pytest.approx(45)


def test_a_measured_value_has_its_segment_and_the_council_it_is_taken_of(tree: Worth) -> None:
    trace = trace_leaf(tree, "stay", leaf(tree, "size"))
    assert trace.segment == Segment((0.0, 0.0), (200.0, 100.0))
    (ash,) = trace.part.parts
    assert (trace.part.how, ash.id, ash.written[0].value) == ("min", "ash", 50)
    assert ash.written[0].path == ("councils/ash.yaml", "facts", "population")


def test_a_score_is_where_it_is_written_and_a_gap_is_nowhere(tree: Worth) -> None:
    (score,) = trace_leaf(tree, "join", leaf(tree, "care")).part.written
    assert (score.low, score.value, score.high, score.why) == (40, 60, 80, "Because.")
    assert score.path == ("options/join.yaml", "scores", "care")
    gap = trace_leaf(tree, "stay", leaf(tree, "care"))
    assert (gap.part.written, gap.part.reading, gap.segment) == ((), None, None)


def test_a_score_made_of_candidates_is_the_reference_options_with_their_lifts() -> None:
    """45 (30 to 60), with 5 (0 to 10) and 3."""
    found = worth(dataset(AGREED))
    part = trace_leaf(found, "both", leaf(found, "voice")).part
    assert part.how == "lifted"
    assert [(one.kind, one.id, one.reading and one.reading.value) for one in part.parts] == [
        ("option", "stay", 45),
        ("candidate", "hub", 5),
        ("candidate", "permits", 3),
    ]
    assert [one.path for one in part.figures()] == [
        ("options/both.yaml", "candidates"),
        ("options/stay.yaml", "scores", "voice"),
        ("councils/candidates.yaml", "hub", "lifts", "voice"),
        ("councils/candidates.yaml", "permits", "lifts", "voice"),
    ]
    assert recombined(part) == 53


CLASSED = """
    criteria:
      - id: cost
        measured: {figure: transition_cost, curve: [[0, 100], [100, 0]]}
        where_unknown: {unitary: {low: 10, value: 20, high: 30, source: [t], why: Elsewhere.}}
    options:
      new:
        family: unitary
        money:
          - {name: Move, kind: cost, amount: unknown, from: 2026, to: 2026}
          - {name: Sign, kind: cost, amount: 25, from: 2026, to: 2026}
"""


def test_what_stands_in_for_a_gap_is_found_elsewhere_and_never_below_what_is_known() -> None:
    found = worth(dataset(CLASSED))
    part = trace_leaf(found, "new", leaf(found, "cost")).part
    elsewhere, own = part.parts
    assert (part.how, part.reading and part.reading.value) == ("reference", 25)
    assert elsewhere.reading
    assert elsewhere.reading.value == 20
    assert elsewhere.written[0].path[-2:] == ("where_unknown", "unitary")
    assert [(one.label, one.reading and one.reading.value) for one in own.parts] == [
        ("Move", None),
        ("Sign", 25),
    ]
