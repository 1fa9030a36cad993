"""What moved each option: exactly shared out among the kinds of change, in any order."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.appraise.changed.difference import Difference, Moved, Turned, difference
from appraisal.appraise.changed.items import Item
from tests.appraise.changed.edited import EDITS, edited
from tests.datasets import dataset
from tests.random_cases import some_of

BEFORE = """
    criteria: [{id: x, judged: {0: bad, 100: good}}, {id: y, judged: {0: bad, 100: good}}]
    perspectives: {p: {weights: {x: 50, y: 50}}}
    options:
      a: {scores: {x: {score: 60}, y: {score: 40}}}
      b: {scores: {x: {score: 52}, y: {score: 52}}}
"""


def after(*changes: tuple[str, str], before: str = BEFORE) -> Difference:
    text = before
    for one, other in changes:
        assert one in text
        text = text.replace(one, other)
    return difference(dataset(before), dataset(text))


SCORE, WEIGHT = ("x: {score: 60}", "x: {score: 70}"), ("x: 50, y: 50", "x: 80, y: 20")


def test_a_score_and_a_weight_share_what_they_do_together() -> None:
    """By hand: of 14 points the score alone gives 5, the weights alone 6, and 3 come of both."""
    a, b = after(SCORE, WEIGHT).options
    assert a == Moved(
        "a",
        value=(50.0, 64.0),
        rank=(2, 1),
        low=(30.0, 44.0),
        high=(70.0, 84.0),
        because={"scores": 6.5, "weights": 7.5},
    )
    assert (b.value, b.rank, b.because) == ((52, 52), (1, 2), {"scores": 0, "weights": 0})


def test_a_pair_that_turned_has_the_kinds_that_were_enough_and_a_change_that_does_it_alone() -> (
    None
):
    assert after(SCORE, WEIGHT).turned == (
        Turned("a", "b", ("weights",), Item("weights", "criteria/perspectives.yaml", "p")),
    )


def test_where_no_change_turns_a_pair_alone_none_is_named() -> None:
    smaller = (("x: {score: 60}", "x: {score: 62}"), ("x: 50, y: 50", "x: 56, y: 44"))
    (turned,) = after(*smaller).turned
    assert (turned.kinds, turned.alone) == (("weights", "scores"), None)


def test_an_option_that_is_new_or_gone_has_no_value_there_and_is_because_of_nothing() -> None:
    found = after(("b: {", "c: {"))
    a, c, b = found.options
    assert (a.id, a.because) == ("a", {})
    assert (c.id, c.value, c.rank, c.because) == ("c", (None, 52), (None, 1), {})
    assert (b.id, b.value, b.rank, b.because) == ("b", (52, None), (1, None), {})
    assert found.matters


def test_an_option_that_misses_a_threshold_has_a_value_and_no_rank() -> None:
    found = after(
        (
            "id: x, judged: {0: bad, 100: good}",
            "id: x, judged: {0: bad, 100: good}, must: {at_least: 55}",
        )
    )
    assert [(m.id, m.value, m.rank) for m in found.options] == [
        ("a", (50, 50), (2, 1)),
        ("b", (52, 52), (1, None)),
    ]
    assert found.kinds == ("tree",)
    assert found.matters


def test_words_notes_and_another_order_change_nothing_that_matters() -> None:
    found = difference(edited(), edited("words"))
    assert (found.kinds, found.changed, found.turned) == ((), (), ())
    assert not found.matters


def test_a_range_is_a_change_of_scores_that_moves_no_value() -> None:
    found = after(("x: {score: 60}", "x: {score: 60, low: 50}"))
    assert [m.because for m in found.options] == [{"scores": 0}, {"scores": 0}]
    assert not found.matters


@pytest.mark.parametrize("name", EDITS)
def test_each_change_is_of_its_kinds(name: str) -> None:
    assert {*difference(edited(), edited(name)).kinds} == EDITS[name][1]


FEW = st.frozensets(st.sampled_from(sorted(EDITS)), max_size=2)


@given(FEW, FEW)
@settings(max_examples=some_of(24), deadline=None)
def test_what_moved_an_option_adds_up_and_the_other_way_round_is_its_contrary(
    before: frozenset[str], after: frozenset[str]
) -> None:
    old, new = edited(*sorted(before)), edited(*sorted(after))
    there, back = difference(old, new), difference(new, old)
    assert there.kinds == back.kinds
    opposite = {moved.id: moved.because for moved in back.options}
    for moved in there.options:
        assert math.fsum(moved.because.values()) == pytest.approx(moved.change, abs=1e-9)
        assert moved.because.keys() == ({*there.kinds} if moved.in_both else set())
        contrary = {kind: -points for kind, points in opposite[moved.id].items()}
        assert dict(moved.because) == pytest.approx(contrary, abs=1e-9)
