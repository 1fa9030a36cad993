"""What to find out first: by how many steps of the front an answer changes the best package."""

import pytest

from tests.appraise.packages.made_up import (
    COST,
    FEASIBLE,
    SET_UP,
    benefit,
    efficient_ones,
    found,
    names,
)


def best(cost: dict[int, float], budget: float) -> set[int]:
    """The packages that gain most within a budget, of these the cheapest, by looking at all."""
    within = [mask for mask in cost if cost[mask] <= budget + 1e-9]
    if not within:
        return set()
    worth = benefit("even")
    top = max(worth[mask] for mask in within)
    best_ones = [mask for mask in within if worth[mask] >= top - 1e-9]
    least = min(cost[mask] for mask in best_ones)
    return {mask for mask in best_ones if cost[mask] <= least + 1e-9}


def costs(**changed: float) -> dict[int, float]:
    own = COST | {name.replace("_", "-"): cost for name, cost in changed.items()}
    return {mask: sum(own[i] for i in names(mask)) for mask in FEASIBLE}


def steps() -> list[float]:
    front = sorted({costs()[mask] for mask in efficient_ones(costs(), benefit("even"))})
    return [(one + other) / 2 for one, other in zip(front, [*front[1:], 1e9], strict=True)]


def share(other: dict[int, float]) -> float:
    return sum(best(other, at).isdisjoint(best(costs(), at)) for at in steps()) / len(steps())


def asked(candidate: str, about: str) -> tuple[float, tuple[str, ...]]:
    return next(
        (one.changes, one.ask)
        for one in found().to_find_out
        if (one.candidate, one.about) == (candidate, about)
    )


def test_a_saving_that_nobody_knows_is_looked_at_at_both_ends_of_its_class() -> None:
    low, high = costs(f_drive=5 + 5 * (1 - 5)), costs(f_drive=5 + 5 * (1 - 20))
    either = sum(
        best(low, at).isdisjoint(best(costs(), at)) or best(high, at).isdisjoint(best(costs(), at))
        for at in steps()
    )
    assert asked("f-drive", "saving") == (
        pytest.approx(either / len(steps())),
        ("n", "s", "w"),
    )
    assert 0 < either < len(steps())


def test_a_set_up_cost_counts_against_its_limit_too() -> None:
    # At 300 it is out whatever else is in, and at 40 it costs 50 less and leaves more room.
    assert SET_UP["d-blank"] == 90
    assert asked("d-blank", "set_up")[0] == 0
    assert share(costs(d_blank=40 + 60)) == 0


def test_whoever_is_not_willing_takes_the_candidate_out_of_the_best_packages() -> None:
    held = sum(all("b-permits" in names(mask) for mask in best(costs(), at)) for at in steps())
    assert asked("b-permits", "members") == (pytest.approx(held / len(steps())), ("n",))


def test_what_changes_most_comes_first() -> None:
    changes = [one.changes for one in found().to_find_out]
    assert changes == sorted(changes, reverse=True)
    assert len(changes) == 8 + 3
