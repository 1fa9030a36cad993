"""What one amendment brings a council in, against every package that is one agreement away."""

import json
from itertools import combinations
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.appraise.workshop.amendments import Amendment, Tabled, amended
from appraisal.appraise.workshop.living_with import as_written
from appraisal.model import Dataset
from tests.appraise.workshop.areas import BASE, answers_of, area, scored
from tests.random_cases import some_of


def tabled(made: Dataset, option: str = "share") -> Tabled:
    (found,) = amended(made, answers_of(made), as_written(made, [option]))
    return found


def mends(text: str, option: str = "share") -> list[Amendment]:
    return list(tabled(area(text), option).amendments)


def test_an_agreement_that_is_left_out_brings_in_who_would_not_join() -> None:
    found = tabled(area("box: {candidates: {desk: 'no'}}\nash: {capacity: 9}"))
    assert (found.accepted_by, found.refused_by) == (("ash",), ("box",))
    assert found.amendments == (Amendment("leave_out", "desk", gains=("box",)),)


def test_an_agreement_more_brings_in_whose_score_it_lifts() -> None:
    text = "ash: {walk_away: [{criterion: say, at_least: 64}]}"
    assert mends(text, "stay") == [Amendment("add", "team", gains=("ash",))]


def test_what_loses_another_council_is_no_amendment() -> None:
    text = """
    ash: {walk_away: [{criterion: say, at_least: 64}]}
    box: {walk_away: [{criterion: say, at_most: 61}]}
    """
    assert mends(text, "stay") == []


def test_another_host_that_said_so_brings_in_who_would_not_host() -> None:
    text = "ash: {candidates: {desk: join}}\nbox: {candidates: {desk: %s}}"
    away = Amendment("leave_out", "desk", gains=("ash",))
    assert mends(text % "host") == [away, Amendment("host", "desk", "box", gains=("ash",))]
    assert mends(text % "join") == [away]


def test_posts_that_others_can_spare_bring_in_who_lacks_them() -> None:
    text = "ash: {candidates: {desk: host, team: host}, capacity: 3}\nbox: {capacity: %s}"
    posts = Amendment("posts", "ash", amount=1, gains=("ash",))
    assert posts in mends(text % 3)
    assert posts not in mends(text % 2.5)


def test_as_much_of_the_cost_as_is_too_much_is_met_from_elsewhere() -> None:
    text = "ash: {walk_away: [{criterion: cost, at_most: 500}]}"
    assert mends(text, "merge") == [Amendment("cost", "cost", amount=300, gains=("ash",))]


def test_a_partnership_that_is_not_ended_brings_in_who_would_lose_it() -> None:
    text = "ash: {walk_away: [{partnership: club}]}"
    assert mends(text) == [Amendment("keep", "club", gains=("ash",))]
    assert mends(text, "merge") == []


def test_what_nobody_refuses_needs_no_amendment() -> None:
    assert mends("ash: {candidates: {desk: host, team: host}}") == []


@pytest.mark.parametrize("point", ["{option: share}", "{model: share}"])
def test_nothing_mends_what_is_refused_for_itself(point: str) -> None:
    assert mends(f"ash: {{walk_away: [{point}]}}") == []


def test_the_amendments_that_bring_in_most_come_first() -> None:
    text = """
    ash: {candidates: {desk: join}}
    box: {candidates: {desk: host, team: join}, capacity: 1}
    cob: {candidates: {desk: 'no'}}
    """
    assert [len(one.gains) for one in mends(text)] == [3, 1, 1]


# --- every package one agreement away ------------------------------------------------------------

NAMES = ("desk", "team", "unit", "shop")
COUNCILS = ("ash", "box", "cob")
LIFTS = {"desk": -10, "team": 5, "unit": 0, "shop": 0}
POSTS = {"desk": 1, "team": 1, "unit": 1, "shop": 2}
HOST = {"desk": ("ash", 2), "team": ("ash", 0), "unit": (None, 0), "shop": (None, 0)}
SAID = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(("join", "host", "no")))
ANSWERS = st.fixed_dictionaries(
    {
        council: st.fixed_dictionaries(
            {"candidates": SAID, "capacity": st.integers(0, 8), "least": st.integers(40, 70)}
        )
        for council in COUNCILS
    }
)


def could_live(given: dict[str, dict], held: frozenset[str]) -> set[str]:
    """Who could live with a package, by the words of the format alone."""
    said = {i: given[i]["candidates"] for i in COUNCILS}
    yes = {n: [i for i in COUNCILS if said[i].get(n) != "no"] for n in held}
    found = set()
    for i in COUNCILS:
        posts = sum(POSTS[n] + HOST[n][1] * (HOST[n][0] == i) for n in held if i in yes[n])
        needed = [
            n
            for n in held
            if said[i].get(n) == "no" and (n != "team" or i == "ash" or len(yes[n]) < 2)
        ]
        hosts = [n for n in held if HOST[n][0] == i and said[i].get(n) in ("join", "no")]
        say = 60 + sum(LIFTS[n] for n in held)
        if say >= given[i]["least"] and posts <= given[i]["capacity"] and not needed + hosts:
            found.add(i)
    return found


def one_host() -> dict[str, Any]:
    """The candidates, none of which another could host."""
    own: dict[str, Any] = yaml.safe_load(BASE)["candidates"]
    named = {i: [host] if host else [] for i, (host, _) in HOST.items()}
    return {i: {**one, "host": named[i]} for i, one in own.items()}


def allowed(held: frozenset[str]) -> bool:
    return not ("unit" in held and "desk" not in held) and not {"shop", "team"} <= held


EVERY = [frozenset(held) for n in range(5) for held in combinations(NAMES, n)]


@given(ANSWERS, st.sampled_from([held for held in EVERY if allowed(held)]))
@settings(max_examples=some_of(40), deadline=None)
def test_they_are_those_of_the_packages_that_are_one_agreement_away(
    given: dict[str, dict], held: frozenset[str]
) -> None:
    answers = {
        i: {
            "candidates": own["candidates"],
            "capacity": own["capacity"],
            "walk_away": [{"criterion": "say", "at_least": own["least"]}],
        }
        for i, own in given.items()
    }
    own = {"name": "Own", "candidates": sorted(held)}
    options = {"stay": scored()} | ({"own": own} if held else {})
    made = area(json.dumps(answers), options=options, candidates=one_host())
    (found,) = amended(made, answers_of(made), as_written(made, ["own" if held else "stay"]))
    today = could_live(given, held)
    assert set(found.accepted_by) == today
    expected = {
        (then ^ held, frozenset(could_live(given, then) - today))
        for then in EVERY
        if allowed(then) and len(then ^ held) == 1 and today < could_live(given, then)
    }
    told = {
        (frozenset([one.about]), frozenset(one.gains))
        for one in found.amendments
        if one.kind in ("add", "leave_out")
    }
    assert told == expected
