"""The part of results.json on packages of candidates."""

from msgspec.structs import replace

from appraisal.data.results.packages import packages_result, price_result
from tests.appraise.packages.made_up import COST, found


def test_counts_limits_and_what_has_no_price_stand_under_their_names() -> None:
    result = packages_result(found())
    assert result is not None
    assert (result.candidates, result.possible, result.unpriced) == (8, 256, ("e-lost",))
    assert result.feasible == found().feasible
    assert [(bound.limit, bound.council, bound.most) for bound in result.limits[:3]] == [
        ("set_up", None, 260),
        ("running", None, 60),
        ("posts", "c", 3),
    ]


def test_the_headline_has_its_front_beside_those_of_all_perspectives() -> None:
    result = packages_result(found())
    assert result is not None
    assert result.front == result.fronts["even"] == found().fronts["even"]
    assert list(result.fronts) == ["even", "north"]
    assert result.standing["g-useless"] == "never"


def test_a_price_says_for_what_others_stand_in() -> None:
    blank = price_result(found().prices["d-blank"])
    assert (blank.cost, blank.stood_in) == (COST["d-blank"], ("set_up", "running"))
    assert (blank.posts, blank.posts_known) == ({}, False)


def test_where_nothing_can_be_agreed_there_is_nothing() -> None:
    assert packages_result(None) is None


def test_where_there_were_too_many_to_go_through_nothing_is_said_of_draws() -> None:
    result = packages_result(replace(found(), in_best=None))
    assert result is not None
    assert (result.in_best, result.standing) == ({}, {})


def test_what_is_asked_of_councils_stands_beside_whose_refusal_costs_most() -> None:
    result = packages_result(found())
    assert result is not None
    assert result.asks == found().asks
    lost = {i: one.lost for i, one in found().leaving.items()}
    assert result.costliest_refusals == (max(lost, key=lambda i: lost[i]),)
