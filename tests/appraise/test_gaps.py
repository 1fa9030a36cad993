"""What is not known, in the order of how much it matters."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.gaps import Gap, Most, gaps, matter_most
from tests.datasets import dataset

CLASSES = """
    sources: {seen: {title: Seen}}
    measures: {m: {name: M, add_up: sum}, n: {name: N, add_up: sum}}
    criteria:
      - id: cost
        measured: {measure: m, take: option, curve: [[0, 100], [100, 0]]}
        where_unknown:
          unitary: {low: 10, value: 20, high: 60, source: seen}
          non-structural: {low: 40, value: 60, high: 65, source: seen, not_for: [alone]}
      - id: saving
        measured: {measure: n, take: option, curve: [[0, 0], [100, 100]]}
        where_unknown: {unitary: {low: 0, value: 0, high: 0, source: seen}}
    perspectives: {p: {weights: {cost: 40, saving: 60}}}
    options:
      alone: {family: non-structural, facts: {m: unknown, n: 10}}
      share: {family: non-structural, facts: {m: unknown, n: 10}}
      known: {family: non-structural, facts: {m: 50, n: 10}}
      one: {family: unitary, facts: {m: unknown, n: unknown}}
"""


def classed(text: str = CLASSES) -> dict[str, Gap]:
    return {gap.criterion: gap for gap in gaps(appraise(dataset(text)))}


def moves(gap: Gap) -> list[tuple[str, bool, float, float]]:
    return [(u.option, u.elsewhere, round(u.loss, 6), round(u.gain, 6)) for u in gap.unknown]


def test_an_unknown_moves_between_the_ends_of_its_class_and_without_one_over_the_scale() -> None:
    """At a weight of 0.4: 50 either way; 40 (35 to 60); and 80 (40 to 90)."""
    cost = classed()["cost"]
    assert moves(cost) == [
        ("alone", False, 20.0, 20.0),
        ("share", True, 2.0, 8.0),
        ("one", True, 16.0, 4.0),
    ]
    assert [u.option for u in cost.without] == ["alone"]
    assert [u.option for u in cost.elsewhere] == ["share", "one"]
    assert (cost.loss, cost.gain) == (Most(20.0, ("alone",)), Most(20.0, ("alone",)))


def test_one_may_lose_most_and_another_gain_most() -> None:
    cost = classed(
        CLASSES.replace(
            "alone: {family: non-structural, facts: {m: unknown", "alone: {facts: {m: 1"
        )
    )["cost"]
    assert (cost.loss.options, cost.gain.options) == (("one",), ("share",))
    assert (round(cost.reach, 6), cost.furthest) == (16.0, ("one",))


def test_a_class_whose_ends_are_alike_moves_nothing_and_nobody() -> None:
    saving = classed()["saving"]
    assert moves(saving) == [("one", True, 0.0, 0.0)]
    assert saving.loss == saving.gain == Most(0.0, ())
    assert saving.furthest == ()


def test_what_is_known_of_a_figure_narrows_how_far_its_class_moves() -> None:
    """Costs of 60 are known of 10 to 80: no more than 80, and no less than 60."""
    found = classed(
        """
        sources: {seen: {title: Seen}}
        criteria:
          - id: cost
            measured: {figure: transition_cost, curve: [[0, 100], [100, 0]]}
            where_unknown: {unitary: {low: 10, value: 20, high: 80, source: seen}}
        options:
          one:
            family: unitary
            money:
              - {name: A, kind: cost, amount: 60, from: 2026, to: 2026}
              - {name: B, kind: cost, amount: unknown, from: 2026, to: 2026}
        """
    )
    assert moves(found["cost"]) == [("one", True, 20.0, 0.0)]


def test_gaps_are_ordered_by_the_most_that_any_option_could_move() -> None:
    appraisal = appraise(
        dataset(
            """
            criteria:
              - {id: light, judged: {0: Bad, 100: Good}}
              - {id: heavy, judged: {0: Bad, 100: Good}}
              - {id: known, judged: {0: Bad, 100: Good}}
            perspectives: {p: {weights: {light: 10, heavy: 40, known: 50}}}
            options:
              a: {scores: {known: {score: 1}}}
              b: {scores: {known: {score: 1}, light: {score: 50}}}
            """
        )
    )
    heavy, light = gaps(appraisal)
    assert (heavy.criterion, moves(heavy)) == (
        "heavy",
        [("a", False, 20.0, 20.0), ("b", False, 20.0, 20.0)],
    )
    assert (light.criterion, moves(light)) == ("light", [("a", False, 5.0, 5.0)])
    assert heavy.gain == Most(20.0, ("a", "b"))


def test_a_lighter_gap_without_a_class_outweighs_a_heavier_one_with_a_narrow_class() -> None:
    assert list(classed()) == ["cost", "saving"]
    heavier = CLASSES.replace("{cost: 40, saving: 60}", "{cost: 10, saving: 90}")
    assert [(i, round(gap.reach, 6)) for i, gap in classed(heavier).items()] == [
        ("cost", 5.0),
        ("saving", 0.0),
    ]


def test_gaps_that_matter_as_much_as_the_first_matter_most() -> None:
    """On half the weight one option lacks evidence, and on half as well two do."""
    appraisal = appraise(
        dataset(
            """
            criteria:
              - {id: one, judged: {0: Bad, 100: Good}}
              - {id: both, judged: {0: Bad, 100: Good}}
              - {id: less, judged: {0: Bad, 100: Good}}
            perspectives: {p: {weights: {one: 4, both: 4, less: 1}}}
            options: {a: {}, b: {scores: {one: {score: 1}}}}
            """
        )
    )
    assert [gap.criterion for gap in matter_most(gaps(appraisal))] == ["both", "one"]
    assert matter_most(()) == ()


def order(weights: str, options: str) -> list[str]:
    """The criteria with gaps among x, y and z, in their order."""
    tree = ", ".join(f"{{id: {i}, judged: {{0: Bad, 100: Good}}}}" for i in "xyz")
    text = f"criteria: [{tree}]\nperspectives: {{p: {{weights: {weights}}}}}\noptions: {options}"
    return [gap.criterion for gap in gaps(appraise(dataset(text)))]


def test_what_weighs_more_comes_first_wherever_it_stands_in_the_tree() -> None:
    assert order("{x: 10, y: 60, z: 30}", "{a: {}, b: {}}") == ["y", "z", "x"]


def test_a_gap_of_more_options_comes_behind_a_heavier_one_of_fewer() -> None:
    """Each could lose or gain 10 on y, whoever else could; on x one could lose or gain 25."""
    some = "{scores: {x: {score: 1}, z: {score: 1}}}"
    assert order("{x: 50, y: 20, z: 30}", f"{{a: {{}}, b: {some}, c: {some}}}") == ["x", "z", "y"]


@pytest.mark.parametrize("weights", ["{z: 1, y: 1, x: 1}", "{x: 0.1, y: 0.1, z: 0.1}"])
def test_gaps_that_matter_alike_stand_in_the_order_of_their_ids(weights: str) -> None:
    assert order(weights, "{a: {}}") == ["x", "y", "z"]


def test_without_gaps_or_without_options_there_are_none() -> None:
    known = "{scores: {x: {score: 1}, y: {score: 1}, z: {score: 1}}}"
    assert order("{x: 1}", f"{{a: {known}}}") == order("{x: 1}", "{}") == []
