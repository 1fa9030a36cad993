"""What councils could agree among themselves, the slow way; and their Shapley values."""

from functools import lru_cache
from itertools import permutations

import pytest

from appraisal.appraise.packages import coalitions as module
from appraisal.appraise.packages.bounds import Wanted
from appraisal.appraise.packages.coalitions import (
    agreed,
    all_but_one,
    every_coalition,
    gains_of_councils,
    members_of_package,
)
from appraisal.appraise.packages.designed import asked_of
from appraisal.appraise.packages.efficient import Asked
from appraisal.appraise.performance import perform
from appraisal.appraise.weights import weigh, without
from appraisal.area.candidates import all_formed
from appraisal.maths.packages.masks import members_of
from tests.appraise.packages.made_up import AREA, CANDIDATES, area, done, names, plain_values
from tests.datasets import dataset

BENEFIT = without(area().criteria, weigh(area())["even"], area().money_leaves)
HELD = ("a-hub", "b-permits", "c-desk", "d-blank", "h-team", "i-door")
COUNCILS = ("c", "n", "s", "shire", "w")
EVERY = every_coalition(COUNCILS)
WHO = {
    "a-hub": ({"shire", "c"}, set(), 2),
    "b-permits": ({"n"}, {"s", "w", "c"}, 2),
    "c-desk": ({"n", "s"}, set(), 2),
    "d-blank": ({"s", "w", "c"}, set(), 3),
    "h-team": ({"shire", "n", "s", "w", "c"}, set(), 5),
    "i-door": ({"shire", "n", "s"}, set(), 3),
}
"""By candidate, who has to join, who may, and how many it takes, as the file says."""


@lru_cache(maxsize=8)
def asked(text: str = AREA) -> Asked:
    made = all_formed(dataset(text))
    found = asked_of(
        made, done() if text == AREA else perform(made), Wanted(made.settings.packages)
    )
    assert found is not None
    return found


def can(coalition: set[str]) -> tuple[str, ...]:
    """What a coalition can agree; the desk needs the permits team."""
    able = [
        i
        for i, (must, may, fewest) in WHO.items()
        if must <= coalition and len(coalition & (must | may)) >= fewest
    ]
    return tuple(i for i in able if i != "c-desk" or "b-permits" in able)


def coalition(mask: int) -> set[str]:
    return {COUNCILS[i] for i in members_of(mask)}


def test_a_coalition_agrees_what_it_has_the_members_for() -> None:
    found = agreed(asked(), HELD, EVERY)
    assert [names(mask) for mask in found.tolist()] == [can(coalition(c)) for c in range(32)]


def test_those_that_lack_one_council_are_coalitions_like_others() -> None:
    found = agreed(asked(), HELD, all_but_one(COUNCILS))
    assert [names(mask) for mask in found.tolist()] == [can({*COUNCILS} - {i}) for i in COUNCILS]


def test_a_candidate_takes_one_that_could_host_it_unless_a_body_outside_could() -> None:
    """With c alone to host it, n and s have the permits team no more."""
    hosted = AREA.replace("at_least: 2}\n        host: [n]", "at_least: 2}\n        host: [c]")
    assert hosted != AREA
    two = 1 << COUNCILS.index("n") | 1 << COUNCILS.index("s")
    assert names(int(agreed(asked(), HELD, EVERY)[two])) == ("b-permits", "c-desk")
    assert names(int(agreed(asked(hosted), HELD, EVERY)[two])) == ()
    outside = hosted.replace("host: [c]\n        costs", "host: [c, firm]\n        costs")
    assert names(int(agreed(asked(outside), HELD, EVERY)[two])) == ("b-permits", "c-desk")


def test_gains_are_shapley_values_over_every_order_of_councils() -> None:
    rows = plain_values()

    def gain(held: tuple[str, ...]) -> float:
        mask = sum(1 << CANDIDATES.index(i) for i in held)
        return sum(w * (rows[mask][leaf] - rows[0][leaf]) for leaf, w in BENEFIT.items())

    brought = dict.fromkeys(COUNCILS, 0.0)
    orders = list(permutations(COUNCILS))
    for order in orders:
        for place, council in enumerate(order):
            before, after = can({*order[:place]}), can({*order[: place + 1]})
            brought[council] += (gain(after) - gain(before)) / len(orders)
    found = gains_of_councils(asked(), BENEFIT, HELD)
    assert found == pytest.approx(brought, abs=1e-9)
    assert sum(brought.values()) == pytest.approx(gain(HELD))
    assert min(brought.values()) > 0.1


def test_a_package_of_nothing_asks_nobody() -> None:
    assert members_of_package(asked(), ()) == ()
    assert gains_of_councils(asked(), BENEFIT, ()) == {}


def test_of_too_many_councils_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PLAYERS", 4)
    assert gains_of_councils(asked(), BENEFIT, HELD) is None
    assert gains_of_councils(asked(), BENEFIT, ("i-door",)) is not None
