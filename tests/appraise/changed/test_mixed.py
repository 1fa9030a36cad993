"""Any mix of two versions can be worked out, and holds of each what it is to hold."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.appraise.changed.difference import headline_ranking
from appraisal.appraise.changed.items import pair
from appraisal.appraise.changed.kinds import KINDS
from appraisal.appraise.changed.mixed import with_item, with_kinds
from tests.appraise.changed.edited import EDITS, edited
from tests.datasets import dataset
from tests.random_cases import some_of

SOME_EDITS = st.frozensets(st.sampled_from(sorted(EDITS)))


def test_a_perspective_is_taken_with_those_that_it_combines() -> None:
    """Or two of different versions might each be combined from the other."""
    text = "criteria: [{id: x, judged: {0: bad, 100: good}}]\noptions: {a: {}}\nperspectives: "
    before = dataset(text + "{one: {combine: [two]}, two: {weights: {x: 1}}}")
    after = dataset(text + "{one: {weights: {x: 1}}, two: {combine: [one]}}")
    held = pair(before, after)
    for item in held.changed:
        assert headline_ranking(with_item(held, item)).value == {"a": 50}


@given(SOME_EDITS, SOME_EDITS, st.frozensets(st.sampled_from(KINDS)))
@settings(max_examples=some_of(200), deadline=None)
def test_whatever_changed_every_mix_can_be_worked_out(
    before: frozenset[str], after: frozenset[str], kinds: frozenset[str]
) -> None:
    held = pair(edited(*sorted(before)), edited(*sorted(after)))
    ranking = headline_ranking(with_kinds(held, kinds))  # type: ignore[arg-type]
    assert ranking.value.keys() >= {*held.both}
    assert all(math.isfinite(value) for value in ranking.value.values())


@given(SOME_EDITS, SOME_EDITS)
@settings(max_examples=some_of(80), deadline=None)
def test_nothing_of_the_new_is_the_old_and_all_of_it_the_new(
    before: frozenset[str], after: frozenset[str]
) -> None:
    held = pair(edited(*sorted(before)), edited(*sorted(after)))
    for kinds, side in ((frozenset(), held.old), (frozenset(KINDS), held.new)):
        mix, own = headline_ranking(with_kinds(held, kinds)), headline_ranking(side)
        assert [mix.value[i] for i in held.both] == pytest.approx(
            [own.value[i] for i in held.both], abs=1e-9
        )


@pytest.mark.parametrize("name", EDITS)
def test_each_piece_that_changed_can_be_taken_alone(name: str) -> None:
    held = pair(edited(), edited(name))
    for item in held.changed:
        headline_ranking(with_item(held, item))


BEFORE = """
    criteria:
      - {id: x, judged: {0: bad, 100: good}}
      - {id: people, measured: {measure: population, take: min, curve: [[0, 0], [100, 100]]}}
    facts: {many: {value: 40, source: s}}
    councils: {ash: {tier: unitary, facts: {population: 50}}}
    options: {a: {scores: {x: {score: 10}}}}
"""


def value(text: str, *kinds: str) -> float:
    held = pair(dataset(BEFORE), dataset(text))
    return headline_ranking(with_kinds(held, frozenset(kinds))).value["a"]  # type: ignore[arg-type]


def test_a_curve_is_taken_without_the_figures_that_it_values() -> None:
    after = BEFORE.replace("[100, 100]]", "[200, 100]]").replace("population: 50", "population: 80")
    assert value(after, "curves") == (10 + 25) / 2
    assert value(after, "figures") == (10 + 80) / 2
    assert value(after, "curves", "figures") == (10 + 40) / 2


def test_a_curve_of_another_figure_goes_with_the_tree() -> None:
    after = BEFORE.replace("measure: population", "measure: area").replace(
        "[100, 100]]", "[8, 100]]"
    )
    after = after.replace("population: 50", "population: 50, area: 4")
    assert value(after, "curves") == (10 + 50) / 2
    assert value(after, "tree") == (10 + 50) / 2  # a gap: nothing is known of the area
    assert value(after.replace("area: 4", "area: 2"), "tree", "figures") == (10 + 25) / 2


def test_scores_and_weights_of_criteria_that_the_tree_lacks_are_ignored() -> None:
    after = (
        BEFORE.replace("id: x,", "id: y,").replace("x: {", "y: {").replace("score: 10", "score: 90")
    )
    after += "    perspectives: {p: {weights: {y: 3, people: 1}}}\n"
    assert value(after, "scores", "weights") == 50
    assert value(after, "tree", "scores") == (90 + 50) / 2


def test_a_shared_fact_is_that_of_the_figures_wherever_it_is_used() -> None:
    before = BEFORE.replace("population: 50", "population: {use: many}")
    after = before.replace("value: 40", "value: 60")
    held = pair(dataset(before), dataset(after))
    values = [
        headline_ranking(with_kinds(held, frozenset(kinds))).value["a"]
        for kinds in ((), ("figures",), ("scores",))
    ]
    assert values == [(10 + 40) / 2, (10 + 60) / 2, (10 + 40) / 2]
