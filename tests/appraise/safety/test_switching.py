"""What one score or figure would have to be: worked out once, for pages and results.json alike."""

import json

import pytest

from appraisal.appraise.safety.switching import RawLimit, SwitchingRow
from appraisal.data.as_json import as_json
from appraisal.data.results import results
from appraisal.findings.switching_values import switches
from tests.site.drawn_pages import appraised

COUNCILS = """
    settings: {simulation: {samples: 10}}
    measures: {m: {name: M, unit: councils, add_up: sum}}
    criteria:
      - {id: c, measured: {measure: m, take: option, curve: CURVE}}
      - {id: j, judged: {0: Bad, 100: Good}}
    options:
      a: {facts: {m: 4}, scores: {j: {score: J}}}
      b: {facts: {m: 1}, scores: {j: {score: 0}}}
"""


def area(curve: str, judged: float) -> str:
    return COUNCILS.replace("CURVE", curve).replace("J", str(judged))


def row(text: str, option: str) -> SwitchingRow:
    found = appraised(text).robust
    assert found is not None
    return next(r for r in found.switching if (r.option, r.criterion) == (option, "c"))


def test_a_curve_left_on_both_sides_has_a_figure_on_each() -> None:
    """a has 10 and 60, b 100 and 0: a comes first above 40 on the curve."""
    text = area("[[1, 100], [4, 10], [7, 100]]", 70)
    found = row(text, "a")
    assert found.needed == pytest.approx(30)
    (move,) = found.moves
    assert [limit.way for limit in move.raw] == ["more", "less"]
    assert [limit.figure for limit in move.raw] == pytest.approx([4 + 2 / 3, 3 + 1 / 3])
    assert found.raw_needed == pytest.approx(3 + 1 / 3)
    assert (move.way, move.then, move.inside) == ("more", ("a",), False)
    assert move.far == pytest.approx(20)


def test_the_page_and_the_file_read_the_same_figures() -> None:
    made = appraised(area("[[1, 100], [4, 10], [7, 100]]", 70))
    (said,) = (s.needed for s in switches(made) if (s.option, s.criterion) == ("a", "c"))
    assert said == "more than 4.67 councils or less than 3.33 councils"
    written = json.loads(as_json(results(made)))["switching"]
    (held,) = (r for r in written if (r["option"], r["criterion"]) == ("a", "c"))
    assert [(limit["way"], round(limit["figure"], 2)) for limit in held["moves"][0]["raw"]] == [
        ("more", 4.67),
        ("less", 3.33),
    ]
    assert held["raw_needed"] == held["moves"][0]["raw"][1]["figure"]


def test_a_scale_that_ends_at_what_is_needed_shares_the_place_there() -> None:
    """b has 90 of the curve's most and 0; a 10 and 0: at most it draws level."""
    found = row(area("[[1, 90], [4, 10]]", 0), "a")
    (move,) = found.moves
    assert (move.way, move.raw, move.then) == ("exactly", (RawLimit("exactly", 1),), ("a", "b"))
    assert found.raw_needed == 1


def test_a_flat_stretch_is_passed_at_its_far_end() -> None:
    """b has 50 on the flat from 2 to 6, and a needs more than that."""
    curve = "[[0, 0], [1, 50], [3, 50], [4, 20], [9, 100]]"
    found = row(area(curve, 0), "a")
    assert found.moves[0].raw == (RawLimit("more", 5.875),)
    assert found.raw_needed == pytest.approx(5.875)


def test_what_no_value_would_change_has_no_moves() -> None:
    """b is 90 ahead with a weight of a half, and the curve has 20 left for a."""
    text = area("[[1, 100], [4, 80], [5, 100]]", 0).replace(
        "b: {facts: {m: 1}, scores: {j: {score: 0", "b: {facts: {m: 1}, scores: {j: {score: 90"
    )
    found = row(text, "a")
    assert (found.needed, found.raw_needed, found.moves) == (None, None, ())
    assert not found.within_its_range


@pytest.mark.parametrize(
    ("ranges", "inside"),
    [
        (((55, 65), (30, 50)), {"a": False, "b": False}),
        (((35, 65), (30, 50)), {"a": True, "b": False}),
        (((55, 65), (30, 70)), {"a": False, "b": True}),
    ],
)
def test_a_range_reaches_what_is_needed_on_the_side_where_that_lies(
    ranges: tuple[tuple[int, int], ...], inside: dict[str, bool]
) -> None:
    """a has 60 and would have to fall below 40; b has 40 and would have to rise above 60."""
    (a_low, a_high), (b_low, b_high) = ranges
    found = appraised(f"""
        settings: {{simulation: {{samples: 10}}}}
        criteria: [{{id: c, judged: {{0: Bad, 100: Good}}}}]
        options:
          a: {{scores: {{c: {{score: 60, low: {a_low}, high: {a_high}}}}}}}
          b: {{scores: {{c: {{score: 40, low: {b_low}, high: {b_high}}}}}}}
    """).robust
    assert found is not None
    assert {r.option: r.within_its_range for r in found.switching} == inside


LINES = """
    settings: {simulation: {samples: 10}, models: {two: {name: Two}}}
    criteria: [{id: j, judged: {0: Bad, 100: Good}}]
    options:
      a: {model: two, scores: {j: {score: 80, low: 10, high: 90}}}
      b: {model: two, scores: {j: {score: OTHER, low: 10, high: 99}}}
      c: {scores: {j: {score: 60, low: 50, high: 70}}}
"""


def needed(text: str) -> dict[str, tuple[float | None, str | None]]:
    found = appraised(text).robust
    assert found is not None
    return {r.option: (r.needed, r.rival) for r in found.switching}


def test_a_line_that_overtakes_another_of_its_model_changes_no_first_place() -> None:
    """Whatever a comes to, b stays ahead of c; b ahead of a is the same model."""
    none = (None, None)
    assert needed(LINES.replace("OTHER", "79")) == {"a": none, "b": none, "c": (80, "a")}


def test_the_highest_line_has_to_fall_behind_another_model_where_no_line_stays_ahead() -> None:
    told = needed(LINES.replace("OTHER", "40"))
    assert told == {"a": (60, "c"), "b": (None, None), "c": (80, "a")}


def test_lines_that_share_the_first_place_are_parted_without_a_change_of_model() -> None:
    none = (None, None)
    assert needed(LINES.replace("OTHER", "80")) == {"a": none, "b": none, "c": (80, "a")}


def test_models_that_share_the_first_place_are_parted_by_any_line() -> None:
    told = needed(
        LINES.replace("OTHER", "50")
        .replace("score: 60", "score: 80")
        .replace("low: 50, high: 70", "low: 50, high: 90")
    )
    assert told["b"] == (80, "a")
    assert told["a"][0] == told["c"][0] == 80
