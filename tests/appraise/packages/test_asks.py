"""What a package asks of each council, by hand."""

import math

import pytest

from appraisal.appraise.packages.asks import CouncilAsk, Paid, asks, costliest_refusals
from appraisal.appraise.packages.leaving import Leaving
from tests.appraise.packages.made_up import AREA, COST, RUNNING, SET_UP
from tests.appraise.packages.test_coalitions import BENEFIT, HELD, asked

SAVING = {"a-hub": 30, "c-desk": 25, "h-team": 35}


def found(text: str = AREA, held: tuple[str, ...] = HELD) -> dict[str, CouncilAsk]:
    return asks(asked(text), BENEFIT, held)


def test_each_council_is_asked_to_join_to_host_and_for_posts() -> None:
    own = found()["c"]
    assert own.joins == ("a-hub", "b-permits", "d-blank", "h-team")
    assert own.hosts == ("h-team",)
    assert own.posts == 0.5 + 0.25 + 2.5  # the company does not say how many
    assert not own.posts_known
    assert found(held=("a-hub",))["c"].posts_known
    assert found(held=("d-blank",))["c"].posts is None
    assert list(found()) == ["c", "n", "s", "shire", "w"]


def test_posts_above_the_limit_are_said_and_none_without_one() -> None:
    """3.25 of c and 3 of the county, where 3 are the most."""
    over = {i: own.over for i, own in found().items()}
    assert over == {"c": 0.25, "n": 0, "s": 0, "shire": 0, "w": 0}
    unlimited = AREA.replace("        capacity: 3\n", "")
    assert unlimited != AREA
    assert {own.over for own in found(unlimited).values()} == {0}


def test_alike_means_each_member_of_a_candidate_pays_as_much_of_it() -> None:
    """The hub is two councils' and the team five's."""
    paid = found(held=("a-hub", "h-team"))["c"].pays["equal"]
    assert paid == Paid(
        set_up=pytest.approx(50 / 2 + 100 / 5),
        running=pytest.approx(10 / 2 + 20 / 5),
        saving=pytest.approx(30 / 2 + 35 / 5),
        net=pytest.approx(-30 / 2 + 55 / 5),
    )


def test_by_population_a_county_counts_all_of_its_residents() -> None:
    """The county has 240 and c 200: in the hub they are 440, with the three districts 680."""
    pays = {i: own.pays["population"] for i, own in found(held=("a-hub", "h-team")).items()}
    assert pays["shire"].set_up == pytest.approx(50 * 240 / 440 + 100 * 240 / 680)
    assert pays["w"].set_up == pytest.approx(100 * 40 / 680)


def test_by_gain_all_is_shared_by_what_each_brings() -> None:
    own = found()
    total = math.fsum(one.gain or 0.0 for one in own.values())
    assert total > 1
    for one in own.values():
        assert one.gain is not None
        assert one.pays["gain"].running == pytest.approx(63 * one.gain / total)
    assert sum(RUNNING[i] for i in HELD) == 63


@pytest.mark.parametrize("rule", ["equal", "population", "gain"])
def test_by_every_rule_all_is_paid(rule: str) -> None:
    paid = [own.pays[rule] for own in found().values()]  # type: ignore[index]
    assert math.fsum(one.set_up for one in paid) == pytest.approx(sum(SET_UP[i] for i in HELD))
    assert math.fsum(one.saving for one in paid) == pytest.approx(sum(SAVING.values()))
    assert math.fsum(one.net for one in paid) == pytest.approx(sum(COST[i] for i in HELD))


def test_without_populations_or_a_gain_a_rule_is_left_out() -> None:
    unknown = AREA.replace("facts: {population: 40}", "facts: {population: unknown}")
    assert list(found(unknown, ("h-team",))["c"].pays) == ["equal", "gain"]
    assert list(found(held=("g-useless",))["n"].pays) == ["equal", "population"]


def test_the_refusal_that_costs_most_is_named_and_none_where_none_costs_anything() -> None:
    lost = {"c": 2.0, "n": 3.0, "s": 3.0 - 1e-12}
    left = {i: Leaving((), 5 - points, points) for i, points in lost.items()}
    assert costliest_refusals(left) == ("n", "s")
    assert costliest_refusals({"c": Leaving((), 5, 0.0)}) == ()
    assert costliest_refusals({}) == ()
