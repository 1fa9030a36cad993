"""Where councils agree: nothing is averaged, no order forced, and edges are said as they are."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from appraisal.appraise.performance import perform
from appraisal.appraise.stages import Stages
from appraisal.appraise.workshop.together import MOST_ORDERED, Together, orders_left, together
from appraisal.model.published import published
from tests.appraise.workshop.areas import area
from tests.treeshire import WHAT, treeshire

SPLIT = """
ash: {weights: {say: 60, care: 40}, walk_away: [{option: merge}]}
box: {weights: {care: 90, say: 10}, capacity: 2}
cob: {walk_away: [{partnership: club}]}
"""


def found(text: str) -> Together:
    made = area(text)
    return together(made, perform(made).matrix)["w"]


def test_a_workshop_without_answers_says_nothing() -> None:
    assert together(area(), perform(area()).matrix) == {}
    made = area("ash: {barriers: [Time]}")
    assert together(made, perform(made).matrix) == {}


def test_only_those_who_gave_weights_have_an_order() -> None:
    answer = found(SPLIT)
    assert answer.how == {"ash": "weights", "box": "weights", "cob": "nothing"}
    assert list(answer.orders) == ["ash", "box"]
    assert answer.limited == ("ash", "box", "cob")


def test_what_is_first_for_whom_is_not_made_into_one_order() -> None:
    answer = found(SPLIT)
    assert [answer.possible(model) for model in answer.models] == [("ash",), (), ("box",)]
    assert answer.necessary("merge") == ("box",)
    assert answer.unanimous == (("stay", "share"), ("merge", "share"))


def test_a_model_is_open_where_every_council_could_live_with_a_line_of_it() -> None:
    answer = found(SPLIT)
    assert [each.option.base for each in answer.accepted] == ["stay"]
    assert answer.open_models == ("stay",)
    assert answer.refuses("ash", "merge")
    assert not answer.refuses("box", "merge")
    assert answer.refused_lines("cob", "share") == ("share",)


def test_where_everything_is_refused_those_that_fewest_refuse_are_known() -> None:
    text = "ash: {walk_away: [{criterion: say, at_least: 90}]}\nbox: {walk_away: [{option: merge}]}"
    answer = found(text)
    assert answer.accepted == ()
    assert [each.option.base for each in answer.least_refused] == ["stay", "share"]


def test_the_largest_package_that_answers_allow_is_on_the_table() -> None:
    text = "\n".join(f"{i}: {{candidates: {{shop: host}}}}" for i in ("ash", "box", "cob"))
    answer = found(text)
    assert [each.option.base for each in answer.tabled] == ["stay", "share", "merge", None]
    assert answer.tabled[-1].option.candidates == ("shop",)


def test_a_workspace_without_options_or_criteria_breaks_nothing() -> None:
    for more in ({"options": {}}, {"criteria": [], "options": {}}, {"candidates": {}}):
        options = {"options": {"stay": {"name": "Stay", "family": "continue"}}} | more
        made = area("ash: {swings: {}, capacity: 2, walk_away: [{option: stay}]}", **options)
        answer = together(made, perform(made).matrix)["w"]
        assert answer.orders == {}
        assert answer.partings == ()


def test_what_is_published_rests_on_published_answers_alone() -> None:
    assert Stages(published(treeshire())).together == {}
    workshop = treeshire().workshops[WHAT]
    open_to_all = {
        i: answer.model_copy(update={"published": workshop.date}) if i == "ash" else answer
        for i, answer in workshop.answers.items()
    }
    one = workshop.model_copy(update={"answers": open_to_all})
    answer = Stages(published(replace(treeshire(), workshops={WHAT: one}))).together[WHAT]
    assert answer.councils == ("ash",)


def test_it_is_the_same_in_whatever_order_councils_answered() -> None:
    workshop = treeshire().workshops[WHAT]
    turned = dict(reversed(workshop.answers.items()))
    other = replace(treeshire(), workshops={WHAT: workshop.model_copy(update={"answers": turned})})
    one, two = Stages(treeshire()).together[WHAT], Stages(other).together[WHAT]
    assert (one.orders, one.tabled, one.partings) == (two.orders, two.tabled, two.partings)


# --- orders that are left ------------------------------------------------------------------------


@given(st.integers(1, 5), st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4))))
def test_orders_are_counted_as_one_by_one(count: int, pairs: set[tuple[int, int]]) -> None:
    models = "abcde"[:count]
    kept = sorted((("abcde"[i], "abcde"[j]) for i, j in pairs if i < j))
    expected = [
        order
        for order in permutations(models)
        if all(
            order.index(high) < order.index(low)
            for high, low in kept
            if high in models and low in models
        )
    ]
    assert orders_left(models, kept) == len(expected)


@pytest.mark.parametrize(("count", "left"), [(0, 1), (MOST_ORDERED + 1, None)])
def test_no_models_have_one_order_and_too_many_are_not_counted(
    count: int, left: int | None
) -> None:
    assert orders_left([f"m{i}" for i in range(count)], []) == left
