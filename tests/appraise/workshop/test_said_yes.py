"""What councils' answers allow, against every package and every way to host it."""

import json
from itertools import combinations, product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.appraise.workshop.said_yes import Allowed, Said, allowed
from tests.appraise.workshop.areas import answers_of, area
from tests.random_cases import some_of

ALL_JOIN = """
ash: {candidates: {desk: host, team: host, unit: join, shop: join}%s}
box: {candidates: {desk: host, team: join, unit: join, shop: join}}
cob: {candidates: {desk: join, team: 'no', unit: join, shop: join}}
"""


def found(text: str) -> Allowed:
    made = area(text)
    answer = allowed(made, answers_of(made))
    assert answer is not None
    return answer


def test_without_any_answer_to_a_candidate_nothing_is_said() -> None:
    made = area("ash: {capacity: 2}")
    assert allowed(made, answers_of(made)) is None


def test_the_largest_package_holds_what_all_joined_and_says_who_hosts() -> None:
    answer = found(ALL_JOIN % "")
    # The shop and the team exclude each other: either makes a package of three.
    assert answer.largest == {"desk": "ash", "shop": None, "unit": None}
    assert answer.alone == ("team",)
    assert answer.blocked == {}


def test_another_hosts_where_the_first_cannot_spare_the_posts() -> None:
    answer = found(ALL_JOIN % ", capacity: 2")
    assert answer.largest == {"desk": "box", "team": "ash"}


def test_it_is_said_whose_no_keeps_a_candidate_out_and_what_waits_for_it() -> None:
    answer = found("ash: {candidates: {desk: 'no', unit: join, team: join}}")
    assert answer.largest == {}
    assert answer.said["desk"] == Said((), (), ("ash",), ("box", "cob"), 0, no_host=True)
    assert answer.said["team"] == Said(("ash",), (), (), (), 1, no_host=True)
    assert answer.blocked["unit"] == ("unit", "desk")


def test_it_is_said_who_lacks_the_posts_whoever_hosts() -> None:
    answer = found((ALL_JOIN % ", capacity: 0.5").replace("join, team: 'no'", "join, team: join"))
    assert answer.said["desk"].lacking == {"ash": 0.5}
    assert answer.said["unit"].lacking == {"ash": 1.5}
    assert answer.blocked["unit"] == ("unit",)


# --- every package and every way to host it ------------------------------------------------------

NAMES = ("desk", "team", "unit", "shop")
COUNCILS = ("ash", "box", "cob")
HOSTS = {"desk": ("ash", "box"), "team": ("ash",), "unit": (), "shop": ()}
EACH, HOSTING = {"desk": 1, "team": 1, "unit": 1, "shop": 2}, {"desk": 2}
SAID = st.fixed_dictionaries(
    {name: st.sampled_from(("join", "host", "host", "no")) for name in NAMES}
)
ANSWERS = st.fixed_dictionaries(
    {
        i: st.fixed_dictionaries({"candidates": SAID, "capacity": st.integers(0, 7)})
        for i in COUNCILS
    }
)


def can_be_made(given: dict[str, Any], held: tuple[str, ...]) -> bool:
    """Whether some hosts make a package that is within everybody's answers and posts."""
    said = {i: given[i]["candidates"] for i in COUNCILS}
    yes = {n: [i for i in COUNCILS if said[i][n] != "no"] for n in held}
    for name in held:
        must = ("ash",) if name == "team" else COUNCILS
        if not set(must) <= set(yes[name]) or len(yes[name]) < 2:
            return False
    if ("unit" in held and "desk" not in held) or {"shop", "team"} <= set(held):
        return False
    ways = [[h for h in HOSTS[n] if said[h][n] == "host"] if HOSTS[n] else [None] for n in held]
    for hosts in product(*ways):
        asked = dict.fromkeys(COUNCILS, 0)
        for name, host in zip(held, hosts, strict=True):
            for council in yes[name]:
                asked[council] += EACH[name] + HOSTING.get(name, 0) * (council == host)
        if all(asked[i] <= given[i]["capacity"] for i in COUNCILS):
            return True
    return False


@given(ANSWERS)
@settings(max_examples=some_of(100), deadline=None)
def test_no_package_that_can_be_made_is_larger(given: dict[str, Any]) -> None:
    made = area(json.dumps(given))
    answer = allowed(made, answers_of(made))
    assert answer is not None
    every = [held for n in range(5) for held in combinations(NAMES, n)]
    possible = [held for held in every if can_be_made(given, held)]
    assert len(answer.largest) == max(map(len, possible))
    assert tuple(n for n in NAMES if n in answer.largest) in possible
    bundle = {"desk": ("desk",), "team": ("team",), "unit": ("desk", "unit"), "shop": ("shop",)}
    assert set(answer.blocked) == {n for n in NAMES if not can_be_made(given, bundle[n])}
