"""One lead: who is first, level with whom, by how much, as the ranking and the draws have it."""

import pytest
from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.appraise.lead import lead, leads
from appraisal.appraise.matrix import Ranking
from tests.datasets import dataset
from tests.findings.cases_of_given_weights import VARIED
from tests.findings.made_up import robust, simulated
from tests.findings.rankings import (
    ALL_TIED,
    CLEAR,
    CLOSE,
    NEAR_ALL,
    NONE,
    ONE,
    TWO_TIED,
    UNKNOWN,
    ranking,
    with_failed,
)


def test_a_clear_lead_is_told_in_points() -> None:
    found = lead(CLEAR)
    assert (found.first, found.level_with, found.second) == (("a",), (), ("b",))
    assert (found.ahead, found.clear_by, found.overlapping) == (30, 15, ())
    assert (found.value, found.low, found.high) == (80, 75, 85)
    assert found.called == found.contenders == ("a",)


def test_what_overlaps_the_first_is_named_and_lies_below_nought() -> None:
    found = lead(CLOSE)
    assert (found.overlapping, found.clear_by) == (("b",), -15)


def test_a_range_that_reaches_the_first_ones_range_but_not_its_value_overlaps() -> None:
    found = lead(ranking(a=(60, 50, 70), b=(45, 40, 52), c=(20, 10, 30)))
    assert (found.overlapping, found.clear_by) == (("b",), -2)


def test_without_draws_what_stands_within_a_point_is_level() -> None:
    found = lead(NEAR_ALL)
    assert not found.drawn
    assert (found.first, found.level_with, found.called) == (("a",), ("b",), ())


def test_with_draws_the_groups_say_what_is_level_not_the_points() -> None:
    each = dict.fromkeys("abc", 0.3)
    apart = lead(NEAR_ALL, robust(each))
    assert (apart.level_with, apart.called) == ((), ("a",))
    together = lead(CLEAR, robust(each, groups=(("a", "c"), ("b",))))
    assert (together.level_with, together.contenders, together.called) == (("c",), ("a", "c"), ())


def test_what_hangs_together_with_the_first_through_another_is_not_level_with_it() -> None:
    """Neither a nor c can be told apart from b, and a beats c in every draw."""
    winning = {"a": {"b": 0.5, "c": 1.0}, "b": {"a": 0.5, "c": 0.5}, "c": {"a": 0.0, "b": 0.5}}
    first = {"a": 0.5, "b": 0.5, "c": 0.0}
    chained = robust(first, groups=(("a", "b", "c"),), simulated=simulated(first, winning=winning))
    assert lead(CLEAR, chained).contenders == ("a", "b")


def test_options_level_with_any_of_those_that_tie_are_level() -> None:
    found = lead(TWO_TIED, robust(dict.fromkeys("abc", 0.3), groups=(("b", "c"), ("a",))))
    assert (found.first, found.level_with, found.second) == (("a", "b"), ("c",), ("c",))


def test_how_often_the_first_is_first_and_ahead_in_draws_is_kept() -> None:
    found = lead(CLEAR, robust({"a": 0.66, "b": 0.3, "c": 0.04}))
    assert (found.first_in_draws, found.beats) == ({"a": 0.66}, 0.7)
    assert (lead(CLEAR).first_in_draws, lead(CLEAR).beats) == ({}, None)


def test_the_first_beats_the_others_as_often_as_it_does_its_closest_rival() -> None:
    winning = {"a": {"b": 0.62, "c": 0.97}, "b": {"a": 0.38, "c": 0.9}, "c": {"a": 0.03, "b": 0.1}}
    drawn = simulated({"a": 0.6, "b": 0.38, "c": 0.02}, winning=winning)
    assert lead(CLEAR, robust({"a": 0.6, "b": 0.38, "c": 0.02}, simulated=drawn)).beats == 0.62


MODELS = {"a": "two", "b": "two", "c": "c"}


def test_other_lines_of_the_first_model_are_no_rivals() -> None:
    """b lies a point behind a, and within a's range: it is a line of the same model."""
    found = lead(ranking(a=(80, 70, 90), b=(79, 69, 89), c=(60, 50, 69)), models=MODELS)
    assert (found.own_lines, found.level_with, found.second) == (("b",), (), ("c",))
    assert (found.ahead, found.clear_by, found.overlapping) == (20, 1, ())
    assert (found.others, found.alone) == (1, False)


def test_draws_are_read_by_model() -> None:
    """a is first in no draw and behind b in all; their model is first in nine of ten."""
    shares = {"a": 0.0, "b": 0.9, "c": 0.1}
    drawn = simulated(
        shares,
        models={"two": (0.9, 0.1), "c": (0.1, 0.9)},
        models_winning={"two": {"c": 0.9}, "c": {"two": 0.1}},
    )
    found = lead(CLEAR, robust(shares, simulated=drawn), models=MODELS)
    assert (found.first_in_draws, found.beats, found.level_with) == ({"a": 0.9}, 0.9, ())


def test_of_a_model_that_cannot_be_told_apart_the_highest_line_is_named() -> None:
    shares = {"a": 0.1, "b": 0.5, "c": 0.4}
    drawn = simulated(
        shares,
        models={"two": (0.55, 0.45), "a": (0.45, 0.55)},
        models_winning={"two": {"a": 0.55}, "a": {"two": 0.45}},
    )
    by = {"a": "a", "b": "two", "c": "two"}
    assert lead(CLEAR, robust(shares, simulated=drawn), models=by).level_with == ("b",)


def test_lines_are_told_apart_where_there_is_one_model_alone() -> None:
    area = appraise(
        dataset(
            """
            settings: {simulation: {samples: 200}, models: {two: {name: Two}}}
            criteria: [{id: x, judged: {0: A, 100: B}}]
            options:
              a: {model: two, scores: {x: {score: 90, low: 80, high: 95}}}
              b: {model: two, scores: {x: {score: 10, low: 5, high: 15}}}
            """
        )
    )
    assert (area.lead.own_lines, area.lead.second, area.lead.beats) == ((), ("b",), 1.0)
    assert area.lead.first_in_draws == {"a": 1.0}


@pytest.mark.parametrize(
    ("found", "first", "called"),
    [
        (ALL_TIED, ("a", "b"), ("a", "b")),
        (UNKNOWN, ("a", "b"), ()),
        (ONE, ("a",), ("a",)),
        (NONE, (), ()),
        (with_failed(ONE, "a"), (), ()),
    ],
)
def test_nobody_is_second_where_all_tie_or_none_is_ranked(
    found: Ranking, first: tuple[str, ...], called: tuple[str, ...]
) -> None:
    made = lead(found)
    assert (made.first, made.called) == (first, called)
    assert (made.second, made.ahead, made.clear_by, made.level_with) == ((), None, None, ())


def test_every_perspective_is_told_by_draws_with_its_own_weights() -> None:
    level = {"a": {"b": 0.5, "c": 1.0}, "b": {"a": 0.5, "c": 1.0}, "c": {"a": 0.0, "b": 0.0}}
    apart = {"a": {"b": 0.9, "c": 1.0}, "b": {"a": 0.1, "c": 1.0}, "c": {"a": 0.0, "b": 0.0}}
    found = leads({"p": CLOSE, "q": CLOSE}, {"p": level, "q": apart})
    assert [lead.drawn for lead in found.values()] == [True, True]
    assert [lead.level_with for lead in found.values()] == [("b",), ()]


def test_where_nothing_is_drawn_perspectives_are_told_by_points() -> None:
    found = leads({"p": NEAR_ALL}, None)["p"]
    assert (found.drawn, found.level_with) == (False, ("b",))


def test_two_perspectives_with_the_same_first_and_next_are_told_alike() -> None:
    """The headline's draws of weights too find Ann and Cat level, whatever the lead at its own."""
    made = appraise(dataset(VARIED))
    assert (made.lead.first, made.lead.level_with) == (("ann",), ("cat",))
    assert [(lead.first, lead.level_with) for lead in made.leads.values()] == [(("ann",), ())] * 2


def test_an_appraisal_holds_the_lead_of_every_perspective() -> None:
    area = appraise(
        dataset(
            """
            settings: {simulation: {samples: 200}}
            criteria: [{id: x, judged: {0: A, 100: B}}, {id: y, judged: {0: A, 100: B}}]
            perspectives: {p: {weights: {x: 1, y: 1}}, q: {weights: {y: 1}}}
            options: {a: {scores: {x: {score: 90}, y: {score: 60}}}, b: {scores: {x: {score: 10},
              y: {score: 59.5}}}}
            """
        )
    )
    assert area.headline == "p"
    assert (area.lead.first, area.lead.level_with) == (("a",), ())
    assert (area.leads["q"].first, area.leads["q"].level_with) == (("a",), ("b",))


def test_scores_that_could_be_anything_are_evidence_all_the_same() -> None:
    found = appraise(
        dataset(
            """
            criteria: [{id: x, judged: {0: A, 100: B}}]
            options:
              a: {scores: {x: {score: 90, low: 0, high: 100, why: It is so.}}}
              b: {scores: {x: {score: 20, low: 0, high: 100, why: It is so.}}}
            """
        )
    ).lead
    assert (found.nothing_known, found.first, found.ahead) == (False, ("a",), 70)


def test_evidence_on_what_carries_no_weight_leaves_nothing_known() -> None:
    area = appraise(
        dataset(
            """
            criteria: [{id: x, judged: {0: A, 100: B}}, {id: y, judged: {0: A, 100: B}}]
            perspectives: {p: {weights: {x: 1, y: 0}}, q: {weights: {x: 1, y: 1}}}
            options: {a: {scores: {y: {score: 60}}}, b: {}}
            """
        )
    )
    assert {i: found.nothing_known for i, found in area.leads.items()} == {"p": True, "q": False}


def test_without_criteria_nothing_is_known_of_who_leads() -> None:
    found = appraise(dataset("options: {a: {}, b: {}}")).lead
    assert found.nothing_known
    assert found.called == ()


def test_what_nothing_is_known_of_is_never_told_apart_from_the_first() -> None:
    unknown = replace(CLEAR, unknown=frozenset("c"))
    for found in (lead(unknown), lead(unknown, robust(dict.fromkeys("abc", 0.3)))):
        assert (found.level_with, found.called, found.without_evidence) == (("c",), (), ("c",))
        assert (found.ahead, found.guessed) == (30, False)


def test_a_first_that_nothing_is_known_of_is_told_apart_from_none() -> None:
    unknown = replace(CLEAR, unknown=frozenset("a"))
    for found in (lead(unknown), lead(unknown, robust(dict.fromkeys("abc", 0.3)))):
        assert (found.first, found.level_with, found.called) == (("a",), ("b", "c"), ())
        assert (found.ahead, found.guessed, found.unknown_first) == (None, True, ("a",))


def test_a_line_that_nothing_is_known_of_is_level_though_its_model_has_a_higher_one() -> None:
    found = lead(replace(CLEAR, unknown=frozenset("c")), models={"a": "a", "b": "m", "c": "m"})
    assert found.level_with == ("c",)


def test_a_second_place_is_shared_with_nobody_that_nothing_is_known_of() -> None:
    found = lead(replace(ranking(a=(80, 80, 80), b=(50, 50, 50), c=(50, 50, 50)), unknown={"c"}))
    assert (found.second, found.known_second, found.ahead) == (("b", "c"), ("b",), 30)


def test_all_that_are_ranked_may_share_a_place_that_nothing_tells() -> None:
    found = lead(replace(ALL_TIED, unknown=frozenset("b")))
    assert (found.first, found.level_with, found.called) == (("a", "b"), (), ())
    assert (found.untold, found.guessed, found.unknown_first) == (True, False, ("b",))
