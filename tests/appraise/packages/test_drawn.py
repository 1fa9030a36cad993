"""How often candidates are in the best package, against going through all draws and packages."""

from functools import lru_cache

import numpy as np
import pytest
from msgspec.structs import replace

from appraisal.appraise.packages.bounds import Wanted
from appraisal.appraise.packages.designed import asked_of
from appraisal.appraise.packages.drawn import benefit_tree, draws
from appraisal.appraise.packages.efficient import Asked
from appraisal.maths.packages.draws import Draws
from tests.appraise.packages.made_up import (
    CANDIDATES,
    COST,
    FEASIBLE,
    area,
    done,
    found,
    names,
    plain_values,
)

JUDGED = ("voice", "access")
"""The judged leaves that candidates lift; of `dark` nobody knows the score."""


@lru_cache(maxsize=1)
def asked() -> Asked:
    given = asked_of(area(), done(), Wanted(area().settings.packages))
    assert given is not None
    return given


@lru_cache(maxsize=1)
def drawn() -> Draws:
    return draws(asked(), done())


def weights_in(draw: int) -> dict[str, float]:
    """The weight of each measured leaf that moves, read off the factors of its parts."""
    factors = drawn().factors[draw].tolist()
    measured = [i for i, leaf in asked().valued.parts.items() for _ in leaf]
    measured = [i for i in measured if i not in (*JUDGED, "npv", "payback")]
    return dict(zip(measured, factors, strict=True))


def value(draw: int, mask: int) -> float:
    """A package in a draw: scores lifted as far as they go, all else as an option is valued."""
    lifted = sum(
        min(max(sum(leaf.added[draw, [CANDIDATES.index(i) for i in names(mask)]]), -fall), room)
        for leaf in drawn().leaves
        for fall, room in [(leaf.fall[draw], leaf.room[draw])]
    )
    rows = plain_values()
    return float(
        lifted + sum(w * (rows[mask][i] - rows[0][i]) for i, w in weights_in(draw).items())
    )


def test_shares_are_those_of_a_loop_over_all_packages_in_all_draws() -> None:
    held = np.zeros(len(CANDIDATES))
    for draw in range(300):
        values = {mask: value(draw, mask) for mask in FEASIBLE}
        top = [mask for mask in FEASIBLE if values[mask] >= max(values.values()) - 1e-9]
        best = min(top, key=lambda mask: (round(sum(COST[i] for i in names(mask)), 9), mask))
        held += [best >> i & 1 for i in range(len(CANDIDATES))]
    assert found().in_best == pytest.approx(dict(zip(CANDIDATES, held / 300, strict=True)))


def test_weights_of_benefit_add_up_to_one_in_every_draw() -> None:
    """The room and the fall of a lifted score make up its whole weight."""
    tree, ids = benefit_tree(area().criteria, area().money_leaves)
    assert ids == (
        "voice",
        "access",
        "dark",
        "joined",
        "reach",
        "doors",
        "kept",
        "change",
        "yearly",
    )
    assert tree.parent == (-1, 0, 0, 0, -1, 4, 4, 4, 4, -1, -1)
    whole = sum((leaf.room + leaf.fall) / 100 for leaf in drawn().leaves)
    known = whole + [sum(weights_in(draw).values()) for draw in range(300)]
    assert (known < 1).all()


def test_lifts_and_the_score_that_they_lift_keep_to_their_ranges() -> None:
    voice = drawn().leaves[0]
    weight = (voice.room + voice.fall) / 100
    score, lift = voice.fall / weight, voice.added[:, CANDIDATES.index("b-permits")] / weight
    assert 30 <= score.min() < 35 < 55 < score.max() <= 60
    assert 10 <= lift.min() < 16 < 44 < lift.max() <= 50
    # Triangular over 10, 30, 50: the mean is 30, the standard deviation 20 / √6.
    assert lift.mean() == pytest.approx(30, abs=1.5)
    assert lift.std() == pytest.approx(8.165, abs=1)


def test_a_candidate_is_core_from_nine_draws_in_ten_and_never_under_one() -> None:
    shares = {"a-hub": 0.9, "b-permits": 0.8999, "c-desk": 0.1, "d-blank": 0.0999}
    given = replace(found(), in_best=shares)
    assert [given.standing(i) for i in shares] == ["core", "borderline", "borderline", "never"]
    assert given.standing("e-lost") is None
    assert replace(found(), in_best=None).standing("a-hub") is None
