"""What holds for every weighting that fits trade-offs, against weightings tried one by one."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.appraise.performance import perform
from appraisal.appraise.workshop.together import Together, together
from tests.appraise.workshop.areas import area
from tests.random_cases import some_of

SAY = {"criterion": "say", "from": 0, "to": 100}
CARE = {"criterion": "care", "from": 0, "to": 100}
COST = {"criterion": "cost", "from": 1000, "to": 0}


def found(*tradeoffs: dict[str, object], others: str = "") -> Together:
    made = area(f"ash: {{tradeoffs: {json.dumps(tradeoffs)}}}\n{others}")
    return together(made, perform(made).matrix)["w"]


def test_a_model_is_above_only_where_every_weighting_says_so() -> None:
    # A say weighs at least as much as care: stay is above share by 5 × say, whatever the rest.
    order = found({"more": SAY, "than": CARE}).orders["ash"]
    assert ("stay", "share") in order.above
    # With all weight on say stay is first by 40; with half on care merge is, 57.5 to 50.
    assert ("stay", "merge") not in order.above
    assert order.first == ("stay", "merge")
    assert (order.places["stay"].best, order.places["stay"].worst) == (1, 2)


def test_a_loss_is_from_the_least_to_the_most_over_the_set() -> None:
    """Stay is behind merge by 57.5 to 50 at most; merge by 100 to 20 with all weight on cost."""
    places = found({"more": SAY, "than": CARE}).orders["ash"].places
    losses = [(places[i].loss, places[i].most_loss) for i in ("stay", "merge")]
    assert losses == [(0, pytest.approx(7.5)), (0, pytest.approx(80))]


def test_what_settles_the_first_place_leaves_one() -> None:
    times = [{"more": SAY, "than": other, "times": 5} for other in (CARE, COST)]
    answer = found(*times)
    assert answer.necessary("stay") == ("ash",)
    assert answer.how == {"ash": "tradeoffs"}


def test_answers_that_contradict_each_other_give_no_order() -> None:
    both = [{"more": SAY, "than": CARE, "times": 2}, {"more": CARE, "than": SAY, "times": 2}]
    assert found(*both).orders == {}


def test_a_set_of_weights_is_set_apart_from_nobody_by_one_weight() -> None:
    answer = found({"more": SAY, "than": CARE, "times": 5}, others="box: {weights: {care: 1}}")
    assert answer.partings == ()


STEPS = st.tuples(st.permutations([SAY, CARE, COST]), st.integers(1, 4)).map(
    lambda drawn: {"more": drawn[0][0], "than": drawn[0][1], "times": drawn[1]}
)
GRID = [np.array([i, j, 20 - i - j]) / 20 for i in range(21) for j in range(21 - i)]


@given(st.lists(STEPS, min_size=1, max_size=2))
@settings(max_examples=some_of(40), deadline=None)
def test_no_weighting_that_fits_says_another_thing(steps: list[dict[str, object]]) -> None:
    made = area(f"ash: {{tradeoffs: {json.dumps(steps)}}}")
    matrix = perform(made).matrix
    order = together(made, matrix)["w"].orders.get("ash")
    place = {"say": 0, "care": 1, "cost": 2}
    fitting = [
        weights
        for weights in GRID
        if all(
            weights[place[s["more"]["criterion"]]]  # type: ignore[index]
            >= s["times"] * weights[place[s["than"]["criterion"]]] - 1e-12  # type: ignore[index,operator]
            for s in steps
        )
    ]
    if order is None:
        return
    for weights in fitting:
        value = dict(zip(matrix.options, matrix.value @ weights, strict=True))
        assert all(value[high] >= value[low] - 1e-6 for high, low in order.above)
        most = max(value.values())
        assert {i for i in value if value[i] > most - 1e-9} <= set(order.first)
        for i, place in order.places.items():
            assert place.loss - 1e-6 <= most - value[i] <= (place.most_loss or 0.0) + 1e-6
