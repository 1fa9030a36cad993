"""How safe the ranking is, put together from a workspace, by hand."""

import pytest

from appraisal.appraise import appraise
from tests.appraise.safety.robust import LEAF, LINES, TWO, found_in, of, ranked
from tests.datasets import dataset

# --- Two options on two criteria, by hand -----------------------------------------------------


def test_a_weight_may_fall_to_where_the_two_are_level() -> None:
    """80x + 40(1 - x) = 40x + 60(1 - x) at x = 1/3."""
    x, y = of(dataset(TWO)).stability
    assert (x.criterion, x.weight, x.low, x.high) == ("x", 0.5, pytest.approx(1 / 3), 1.0)
    assert (x.rival_below, x.rival_above) == ("b", None)
    assert (y.low, y.high) == (0.0, pytest.approx(2 / 3))
    assert (y.rival_below, y.rival_above) == (None, "b")


def test_a_lead_of_ten_is_twenty_points_of_a_criterion_that_weighs_a_half() -> None:
    rows = {(r.option, r.criterion): (r.needed, r.rival) for r in of(dataset(TWO)).switching}
    assert rows == {
        ("a", "x"): (pytest.approx(60), "b"),
        ("a", "y"): (pytest.approx(20), "b"),
        ("b", "x"): (pytest.approx(60), "a"),
        ("b", "y"): (pytest.approx(80), "a"),
    }


def test_a_sixth_of_the_weight_has_to_move() -> None:
    """b is 40 behind on x and 20 ahead on y: each unit moved gains 60, and 10 are missing."""
    (row,) = of(dataset(TWO)).shifts.values()
    assert row is not None
    assert (row.leader, row.rival, row.moved) == ("a", "b", pytest.approx(1 / 6))
    assert row.changes == (("x", pytest.approx(-1 / 6)), ("y", pytest.approx(1 / 6)))


def test_shares_of_draws_are_lengths_of_the_segment_of_weights() -> None:
    found = of(dataset(TWO)).simulated
    assert found.acceptability["a"] == pytest.approx((2 / 3, 1 / 3), abs=5 * found.error)
    assert found.winning["b"]["a"] == pytest.approx(1 / 3, abs=5 * found.error)
    assert found.central["a"] == pytest.approx({"x": 2 / 3, "y": 1 / 3}, abs=0.01)
    assert found.central["b"] == pytest.approx({"x": 1 / 6, "y": 5 / 6}, abs=0.01)
    assert found.confidence == {"a": 1.0, "b": 1.0}


def test_the_error_covers_the_confidence_factors_which_rest_on_fewer_draws() -> None:
    """Confidence near a half of 5,000 draws is out by 0.0071, ranks of 20,000 by half of that."""
    area = dataset(f"""
        settings: {{simulation: {{samples: 20000}}}}
        criteria: [{{id: x, {LEAF}}}]
        perspectives: {{p: {{weights: {{x: 1}}}}, q: {{weights: {{x: 2}}}}}}
        options: {{a: {{}}, b: {{}}}}
    """)
    found = of(area)
    assert found.within is not None
    assert found.simulated.errors.acceptability == pytest.approx(0.00354, abs=0.00001)
    assert found.simulated.errors.confidence == pytest.approx(0.00707, abs=0.00001)
    assert found.simulated.error == found.simulated.errors.confidence
    assert found.within.error == pytest.approx(0.00707, abs=0.00001)


def test_within_perspectives_that_agree_their_first_option_is_always_first() -> None:
    found = of(dataset(TWO + "    perspectives: {p: {}, q: {weights: {x: 60, y: 40}}}"))
    assert found.within is not None
    assert found.within.acceptability["a"] == (1.0, 0.0)
    assert found.within.central["b"] is None
    assert found.within.confidence["b"] is None
    assert found.could_be_first == {"a": True, "b": True}
    assert found.could_be_first_within == {"a": True, "b": False}


def test_examples_and_a_single_perspective_leave_nothing_between() -> None:
    alone = "    perspectives: {p: {weights: {x: 1}}, q: {held_by: nobody, weights: {y: 1}}}"
    for text in (TWO, TWO + alone, TWO + "    perspectives: {p: {held_by: nobody}}"):
        found = of(dataset(text))
        assert (found.within, found.could_be_first_within) == (None, None)


def test_an_example_widens_nothing() -> None:
    held = "{p: {}, q: {weights: {x: 60, y: 40}}, r: {held_by: nobody, weights: {y: 1}}}"
    found = of(dataset(TWO + f"    perspectives: {held}"))
    assert found.could_be_first_within == {"a": True, "b": False}


def test_perspectives_between_them_span_what_is_within_them() -> None:
    area = dataset(TWO + "    perspectives: {p: {weights: {x: 1}}, q: {weights: {y: 1}}}")
    found = of(area)
    assert found.could_be_first_within == {"a": True, "b": True}
    assert set(found.shifts) == {"p", "q"}
    assert found.shifts["q"] is not None
    assert (found.shifts["q"].leader, found.shifts["q"].rival) == ("b", "a")


def test_a_share_among_siblings_moves_inside_its_parent() -> None:
    """p holds x and y and weighs a half; z is level. Inside p, x may fall to a third again."""
    area = dataset(f"""
        settings: {{simulation: {{samples: 10}}}}
        criteria:
          - {{id: p, criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]}}
          - {{id: z, {LEAF}}}
        options:
          a: {{scores: {{x: {{score: 80}}, y: {{score: 40}}, z: {{score: 7}}}}}}
          b: {{scores: {{x: {{score: 40}}, y: {{score: 60}}, z: {{score: 7}}}}}}
    """)
    rows = {row.criterion: row for row in of(area).stability}
    assert list(rows) == ["p", "x", "y", "z"]
    assert rows["x"].weight == 0.5
    assert rows["x"].low == pytest.approx(1 / 3)
    assert (rows["p"].low, rows["p"].high, rows["p"].rival_below) == (0.0, 1.0, None)


def test_a_measured_score_says_which_figure_it_needs() -> None:
    """Worth 60 and 50 on a falling scale of 0 to 200: level at 80 of the measure."""
    area = dataset("""
        settings: {simulation: {samples: 10}}
        measures: {m: {name: M, add_up: sum}}
        criteria: [{id: c, measured: {measure: m, take: option, curve: [[0, 100], [200, 0]]}}]
        options: {a: {facts: {m: 80}}, b: {facts: {m: 100}}}
    """)
    rows = {row.option: row for row in of(area).switching}
    assert (rows["b"].raw, rows["b"].raw_needed) == (100, pytest.approx(80))
    assert (rows["a"].raw, rows["a"].raw_needed) == (80, pytest.approx(100))


def test_a_judgement_needs_no_raw_figure() -> None:
    assert all(row.raw is None and row.raw_needed is None for row in of(dataset(TWO)).switching)


def test_what_only_a_gap_makes_worse_is_not_dominated() -> None:
    """On x nothing is known of d, which counts as 50; c has 20 there, and less on y."""
    found = of(
        dataset(f"""
            settings: {{simulation: {{samples: 10}}}}
            criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]
            options:
              b: {{scores: {{x: {{score: 40}}, y: {{score: 40}}}}}}
              c: {{scores: {{x: {{score: 20}}, y: {{score: 30}}}}}}
              d: {{scores: {{x: unknown, y: {{score: 35}}}}}}
        """)
    )
    assert found.dominated_by == {"b": (), "c": ("b",), "d": ()}
    assert found.dominated_at_gaps == {"b": (), "c": ("d",), "d": ()}


def test_an_option_worse_on_everything_is_dominated_and_never_first() -> None:
    found = of(dataset(TWO + "      c: {scores: {x: {score: 30}, y: {score: 30}}}"))
    assert found.dominated_by == {"a": (), "b": (), "c": ("a", "b")}
    assert found.could_be_first == {"a": True, "b": True, "c": False}


def test_another_line_of_the_first_model_moves_no_first_place() -> None:
    found = of(dataset(LINES))
    x, own = found.stability[0], found.option_stability[0]
    assert (x.low, x.rival_below) == (pytest.approx(1 / 6), "c")
    assert (own.low, own.rival_below) == (pytest.approx(1 / 3), "b")
    (row,) = found.shifts.values()
    assert row is not None
    assert (row.leader, row.rival, row.moved) == ("b", "c", pytest.approx(1 / 3))


def test_a_line_could_be_first_whatever_other_lines_of_its_model_are_worth() -> None:
    """d is below a on everything."""
    everyone = {"a": True, "b": True, "c": True, "d": True}
    assert of(dataset(LINES)).could_be_first == everyone
    alone = dataset("\n".join(line for line in LINES.split("\n") if " c:" not in line))
    assert of(alone).could_be_first == {"a": True, "b": True, "d": False}


def test_lines_of_one_model_alone_are_rivals() -> None:
    alone = dataset("\n".join(line for line in LINES.split("\n") if " c:" not in line))
    found = of(alone)
    assert found.stability == found.option_stability
    assert found.stability[0].rival_below == "b"
    assert [row.rival for row in found.shifts.values() if row] == ["b"]


# --- Edges ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "options: {a: {}}",
        f"criteria: [{{id: x, {LEAF}}}]",
        f"""
            criteria: [{{id: x, {LEAF}, must: {{at_least: 50}}}}]
            options: {{a: {{scores: {{x: {{score: 10}}}}}}}}
        """,
    ],
)
def test_where_nothing_is_ranked_there_is_nothing_to_test(text: str) -> None:
    assert found_in(dataset(text)) is None


def test_one_option_is_first_whatever_happens() -> None:
    found = of(dataset(f"criteria: [{{id: x, {LEAF}}}]\noptions: {{a: {{}}}}"))
    assert found.simulated.acceptability == {"a": (1.0,)}
    assert found.simulated.winning == {"a": {}}
    assert [(r.low, r.high, r.rival_below, r.rival_above) for r in found.stability] == [
        (0.0, 1.0, None, None)
    ]
    assert [(r.needed, r.rival) for r in found.switching] == [(None, None)]
    assert list(found.shifts.values()) == [None]
    assert found.could_be_first == {"a": True}
    assert (found.groups, found.unknown) == ((), {"a"})


def test_where_every_score_is_a_gap_no_option_stands_out() -> None:
    area = dataset(f"""
        settings: {{simulation: {{samples: 20000}}}}
        criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]
        options: {{a: {{}}, b: {{}}, c: {{}}}}
    """)
    found = of(area)
    assert (found.groups, found.unknown) == ((), {"a", "b", "c"})
    for shares in found.simulated.acceptability.values():
        assert shares == pytest.approx((1 / 3, 1 / 3, 1 / 3), abs=5 * found.simulated.error)
    assert ranked(area).first() == ("a", "b", "c")


def test_an_exact_tie_shares_every_draw_and_needs_no_move() -> None:
    same = "{scores: {x: {low: 5, score: 5, high: 5}, y: {low: 9, score: 9, high: 9}}}"
    found = of(
        dataset(f"""
            settings: {{simulation: {{samples: 100}}}}
            criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]
            options: {{a: {same}, b: {same}}}
        """)
    )
    assert found.simulated.acceptability == {"a": (0.5, 0.5), "b": (0.5, 0.5)}
    assert found.simulated.winning == {"a": {"b": 0.5}, "b": {"a": 0.5}}
    assert found.groups == (("a", "b"),)
    assert found.dominated_by == {"a": (), "b": ()}
    assert [row.needed for row in found.switching] == [5, 9, 5, 9]
    assert [row.moved for row in found.shifts.values() if row] == [0]
    assert all(row.rival_below is None is row.rival_above for row in found.stability)


def test_no_score_on_a_criterion_without_weight_would_change_anything() -> None:
    area = dataset(TWO + "    perspectives: {p: {weights: {x: 1}}}")
    needed = {(r.option, r.criterion): r.needed for r in of(area).switching}
    assert needed["a", "y"] is None
    assert needed["b", "y"] is None
    assert needed["b", "x"] == pytest.approx(80)


def test_a_criterion_on_which_all_are_equal_can_take_any_weight() -> None:
    text = TWO.replace(f"{{id: y, {LEAF}}}]", f"{{id: y, {LEAF}}}, {{id: z, {LEAF}}}]")
    for option in ("a", "b"):
        text = text.replace(f"{option}: {{scores: {{", f"{option}: {{scores: {{z: {{score: 30}}, ")
    z = of(dataset(text)).stability[-1]
    assert (z.criterion, z.low, z.high, z.rival_below, z.rival_above) == ("z", 0, 1, None, None)


def test_an_option_that_is_not_ranked_takes_no_part_but_could_meet_its_threshold() -> None:
    """c is worth the most, and fails the threshold on x."""
    text = TWO.replace(f"{{id: x, {LEAF}}}", f"{{id: x, {LEAF}, must: {{at_least: 35}}}}")
    out = "      c: {scores: {x: {score: 30}, y: {score: 100}}}"
    with_it, without = of(dataset(text + out)), of(dataset(text))
    assert [row.option for row in appraise(dataset(text + out)).thresholds] == ["c"]
    assert with_it == without
    assert "c" not in with_it.options
