"""A candidate's file: how members are written, and what is left out."""

from typing import Any

import pytest

from appraisal.model import Candidate, Choice
from appraisal.model.candidates import PackageSettings


def candidate(**keys: Any) -> Candidate:
    given = {"name": "C", "kind": "company", "level": "share", **keys}
    return Candidate.model_validate(given)


def test_members_are_a_list_of_all_who_have_to_join() -> None:
    listed = candidate(members=("a", "b"))
    assert (listed.everyone, listed.fewest) == (("a", "b"), 2)


def test_members_are_a_choice_of_which_some_may_stay_away() -> None:
    choice = {"all_of": ("a", "b"), "any_of": ("c", "d"), "at_least": 3}
    found = candidate(members=choice)
    assert found.members == Choice(all_of=("a", "b"), any_of=("c", "d"), at_least=3)
    assert (found.everyone, found.fewest) == (("a", "b", "c", "d"), 3)
    assert candidate(members={"all_of": ("a", "b"), "any_of": ("c",)}).fewest == 2


def test_a_host_is_one_or_several() -> None:
    assert candidate(host="a").host == ("a",)
    assert candidate(host=("a", "b")).host == ("a", "b")


def test_a_cost_that_is_left_out_is_not_known() -> None:
    costs = candidate(costs={"running": {"value": 1.0, "source": "s"}}).costs
    assert costs.set_up == "unknown"
    assert candidate().saving is None


@pytest.mark.parametrize(
    "keys",
    [
        {"legal_form": "treaty"},
        {"from": 1850},
        {"costs": {"set_up": {"value": -1.0, "source": "s"}}},
        {"saving": {"value": -1.0, "source": "s"}},
        {"capacity": {"each": -0.5}},
        {"lifts": {"x": {"score": 5.0, "low": 6.0}}},
        {"lifts": {"x": {"score": 101.0}}},
        {"members": {"some_of": ("a",)}},
    ],
)
def test_what_cannot_be_is_refused(keys: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(keys))):
        candidate(**keys)


def test_a_package_has_no_limits_but_those_that_are_set() -> None:
    limits = PackageSettings.model_validate({"set_up": 500.0})
    assert (limits.set_up, limits.running, limits.capacity) == (500, None, None)
