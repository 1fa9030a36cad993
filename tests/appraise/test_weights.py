"""Whoever holds them and however they were asked for: weights for the whole value tree."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.appraise.weights import Weights, headline_perspective, perspectives, weigh
from tests.datasets import dataset
from tests.random_cases import some_of

LEAF = "measured: {figure: councils, curve: [[0, 0], [1, 100]]}"
TREE = f"""
    criteria:
      - id: money
        criteria:
          - {{id: saving, {LEAF}}}
          - id: cost
            criteria:
              - {{id: one-off, {LEAF}}}
              - {{id: recurring, {LEAF}}}
      - id: voice
        criteria: [{{id: closeness, {LEAF}}}, {{id: identity, {LEAF}}}]
      - {{id: services, {LEAF}}}
"""


def weights(perspective: str) -> Weights:
    return weigh(dataset(f"{TREE}    perspectives:\n      p: {perspective}\n"))["p"]


def test_the_weights_that_fit_are_drawn_once_for_the_same_answers_and_stay_as_they_are() -> None:
    one, other = weights("{tradeoffs: []}"), weights("{tradeoffs: []}")
    assert one.sample is not None
    assert other.sample is one.sample
    assert not one.sample.flags.writeable
    assert one.sample.shape == (200, 6)


def close(expected: dict[str, float]) -> Any:
    return pytest.approx(expected, abs=5e-5)


def test_points_are_shared_among_siblings_and_multiplied_down_three_levels() -> None:
    found = weights(
        """{weights: {money: 50, voice: 30, services: 20,
                     saving: 1, cost: 4, one-off: 3, recurring: 1}}"""
    )
    assert found.nodes == close(
        {
            "money": 0.5,
            "saving": 0.1,  # 0.5 × 1/5
            "cost": 0.4,  # 0.5 × 4/5
            "one-off": 0.3,  # 0.4 × 3/4
            "recurring": 0.1,  # 0.4 × 1/4
            "voice": 0.3,
            "closeness": 0.15,
            "identity": 0.15,
            "services": 0.2,
        }
    )
    assert found.leaf_ids == (
        "saving",
        "one-off",
        "recurring",
        "closeness",
        "identity",
        "services",
    )
    assert list(found.leaves) == pytest.approx([0.1, 0.3, 0.1, 0.15, 0.15, 0.2])


def test_swing_points_weigh_as_points_do() -> None:
    assert weights("{swing: {money: 100, voice: 60, services: 40}}").shares == close(
        weights("{weights: {money: 5, voice: 3, services: 2}}").shares  # type: ignore[arg-type]
    )


def test_siblings_not_named_get_nought_where_one_is_named() -> None:
    found = weights("{weights: {money: 10, saving: 1}}")
    assert found.shares == close(
        {
            "money": 1,
            "voice": 0,
            "services": 0,
            "saving": 1,
            "cost": 0,
            "one-off": 0.5,
            "recurring": 0.5,
            "closeness": 0.5,
            "identity": 0.5,
        }
    )


def test_siblings_weigh_alike_where_none_is_named() -> None:
    for perspective in ("{name: Nothing said}", "{weights: {}}"):
        shares = weights(perspective).shares
        third = dict.fromkeys(("money", "voice", "services"), 1 / 3)
        half = ("saving", "cost", "one-off", "recurring", "closeness", "identity")
        assert shares == close(third | dict.fromkeys(half, 0.5))


def test_below_a_criterion_of_no_weight_nothing_weighs() -> None:
    found = weights("{weights: {money: 0, voice: 1, services: 1, saving: 3, cost: 1}}")
    assert [found.nodes[i] for i in ("money", "saving", "cost", "one-off")] == [0, 0, 0, 0]
    assert found.shares["saving"] == 0.75
    assert sum(found.leaves) == pytest.approx(1)


def test_an_order_of_importance_weighs_by_its_centroid() -> None:
    found = weights("{rank: [services, money, voice]}")
    assert found.shares["services"] == pytest.approx(0.6111, abs=5e-5)
    assert found.shares["money"] == pytest.approx(0.2778, abs=5e-5)
    assert found.shares["voice"] == pytest.approx(0.1111, abs=5e-5)


def test_an_order_may_rank_siblings_at_several_levels() -> None:
    found = weights("{rank: [services, identity, money, closeness, voice]}")
    assert found.shares["identity"] == 0.75
    assert found.shares["closeness"] == 0.25
    assert found.shares["saving"] == 0.5


def test_an_order_leaves_out_who_is_not_in_it() -> None:
    assert weights("{rank: [voice, money]}").shares["services"] == 0


def test_comparisons_two_at_a_time_weigh_by_the_principal_eigenvector() -> None:
    # Consistent: money is three times voice and six times services, voice twice services.
    found = weights("{pairwise: [[money, voice, 3], [money, services, 6], [voice, services, 2]]}")
    assert [found.shares[i] for i in ("money", "voice", "services")] == pytest.approx(
        [2 / 3, 2 / 9, 1 / 9]
    )
    assert found.inconsistency == pytest.approx({"": 0}, abs=1e-9)


def test_comparisons_keep_a_consistency_ratio_for_each_group_compared() -> None:
    found = weights(
        "{pairwise: [[money, voice, 3], [voice, services, 3], [services, money, 3], "
        "[identity, closeness, 4]]}"
    )
    assert found.shares["identity"] == pytest.approx(0.8)
    # Round in a circle: λ = 1 + 3 + 1/3 = 13/3; (13/3 − 3) ÷ 2 ÷ 0.58
    assert found.inconsistency == pytest.approx({"": 1.1494, "voice": 0}, abs=5e-5)


def test_a_combined_perspective_is_the_mean_of_its_members() -> None:
    made = weigh(
        dataset(f"""{TREE}
    perspectives:
      one: {{weights: {{money: 1, saving: 1}}}}
      other: {{weights: {{services: 1}}}}
      both: {{combine: [one, other]}}
      again: {{combine: [both, other]}}
""")
    )
    assert made["both"].nodes == close(
        {
            "money": 0.5,
            "saving": 0.5,
            "cost": 0,
            "one-off": 0,
            "recurring": 0,
            "voice": 0,
            "closeness": 0,
            "identity": 0,
            "services": 0.5,
        }
    )
    assert made["both"].shares["saving"] == 1
    assert made["both"].shares["closeness"] == 0.5  # nothing to share: alike
    assert made["again"].nodes["services"] == 0.75


def test_the_headline_comes_first() -> None:
    area = dataset(
        f"{TREE}    settings: {{perspective: z}}\n    perspectives: {{a: {{}}, z: {{}}}}\n"
    )
    assert list(weigh(area)) == ["z", "a"]
    assert headline_perspective(area) == "z"


def test_without_a_perspective_all_criteria_weigh_alike() -> None:
    found = weigh(dataset(TREE))
    assert list(found) == ["equal"]
    assert found["equal"].nodes["saving"] == pytest.approx(1 / 6)
    assert perspectives(dataset(TREE))["equal"].name == "Equal weights"


# --- Weights sum to one ---------------------------------------------------------------------

NODES = ("money", "voice", "services", "saving", "cost", "one-off", "recurring", "identity")
points = st.dictionaries(st.sampled_from(NODES), st.integers(1, 100))


@given(points, st.lists(st.sampled_from(NODES), unique=True), st.booleans())
@settings(max_examples=some_of(60), deadline=None, derandomize=True)
def test_weights_sum_to_one_at_every_level(
    given_points: dict[str, int], order: list[str], swing: bool
) -> None:
    way = "swing" if swing else "weights"
    made = weigh(
        dataset(
            f"""{TREE}
    perspectives:
      points: {{{way}: {given_points}}}
      order: {{rank: {order}}}
      both: {{combine: [points, order]}}
""".replace("'", "")
        )
    )
    for found in made.values():
        assert sum(found.leaves) == pytest.approx(1)
        assert min(found.leaves) >= 0
        for group in (
            ("money", "voice", "services"),
            ("saving", "cost"),
            ("one-off", "recurring"),
            ("closeness", "identity"),
        ):
            assert sum(found.shares[i] for i in group) == pytest.approx(1)


def test_a_chain_of_combined_perspectives_may_be_of_any_length() -> None:
    chain = "\n".join(f"  p{i}: {{combine: [p{i + 1}]}}" for i in range(3000))
    area = dataset(
        "criteria:\n- {id: a, judged: {0: x, 100: y}}\n- {id: b, judged: {0: x, 100: y}}\n"
        f"perspectives:\n{chain}\n  p3000: {{weights: {{a: 1, b: 3}}}}\n"
    )
    assert weigh(area)["p0"].leaves.tolist() == [0.25, 0.75]
