"""Made-up candidates, and slow and obvious ways to value packages of them."""

from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st

from appraisal.maths.packages.gains import Part
from appraisal.maths.packages.limits import Limits
from appraisal.maths.packages.masks import members_of
from appraisal.maths.ranking import FloatArray

NO_SETS = np.zeros(0, dtype=np.int64)
NO_WEIGHTS = np.zeros(0)
STRAIGHT = np.array([0.0, 100.0])


def numbers(*values: float) -> FloatArray:
    return np.array(values, dtype=np.float64)


def adding(*gains: float, weight: float = 1.0, start: float = 0.0) -> Part:
    """A leaf that its members add to, on a curve without a bend."""
    ends = numbers(-1e9, 1e9)
    return Part(weight, start, numbers(*gains), NO_SETS, NO_WEIGHTS, ends, ends)


def meeting(n: int, *sets: tuple[float, tuple[int, ...]], curve: tuple[FloatArray, ...]) -> Part:
    """A leaf that counts the sets met, each with its weight and candidates."""
    masks = np.array([sum(1 << i for i in held) for _, held in sets], dtype=np.int64)
    weights = numbers(*(weight for weight, _ in sets))
    return Part(1.0, 0.0, np.zeros(n), masks, weights, *curve)


def without_limits(n: int) -> Limits:
    return Limits(np.zeros((0, n)), np.zeros(0))


@dataclass(frozen=True)
class Question:
    """What is asked: costs, what is gained, limits."""

    cost: FloatArray
    parts: tuple[Part, ...]
    limits: Limits


def value_of(part: Part, mask: int) -> float:
    figure = part.start + sum(part.added[i] for i in members_of(mask))
    figure += sum(w for held, w in zip(part.sets, part.weights, strict=True) if held & mask)
    return float(part.weight * np.interp(figure, part.across, part.up))


def keeps_to(limits: Limits, mask: int) -> bool:
    held = members_of(mask)
    return (
        all(
            sum(asked[i] for i in held) <= most + 1e-9
            for asked, most in zip(limits.asked, limits.most, strict=True)
        )
        and all(j in held for i, j in limits.needs if i in held)
        and not any(i in held and j in held for i, j in limits.excludes)
    )


def cost_of(cost: FloatArray, mask: int) -> float:
    return float(sum(cost[i] for i in members_of(mask)))


def efficient_ones(question: Question) -> list[int]:
    """Every feasible package that no other feasible package dominates, by comparing all pairs."""
    n = len(question.cost)
    masks = [mask for mask in range(1 << n) if keeps_to(question.limits, mask)]
    points = {
        mask: (cost_of(question.cost, mask), sum(value_of(p, mask) for p in question.parts))
        for mask in masks
    }

    def beaten(mask: int) -> bool:
        cost, gain = points[mask]
        return any(
            c <= cost + 1e-9 and g >= gain - 1e-9 and (c < cost - 1e-9 or g > gain + 1e-9)
            for c, g in points.values()
        )

    return [mask for mask in masks if not beaten(mask)]


WHOLE = st.integers(0, 6).map(float)
CURVES = (
    (STRAIGHT, STRAIGHT),
    (numbers(0, 3, 10), numbers(0, 60, 100)),
    (numbers(0, 5, 6, 20), numbers(0, 10, 80, 90)),
    (numbers(0, 12), numbers(100, 10)),
)


@st.composite
def parts_of(draw: st.DrawFn, n: int) -> Part:
    few = st.lists(WHOLE, min_size=n, max_size=n)
    sets = draw(st.lists(st.integers(0, (1 << n) - 1), max_size=5))
    weights = draw(st.lists(WHOLE, min_size=len(sets), max_size=len(sets)))
    return Part(
        draw(st.sampled_from((0.25, 0.5, 1.0))),
        draw(WHOLE),
        numbers(*draw(few)) - draw(st.sampled_from((0.0, 2.0))),
        np.array(sets, dtype=np.int64),
        numbers(*weights),
        *draw(st.sampled_from(CURVES)),
    )


@st.composite
def limits_of(draw: st.DrawFn, n: int) -> Limits:
    rows = draw(st.integers(0, 3))
    asked = draw(st.lists(WHOLE, min_size=rows * n, max_size=rows * n))
    most = draw(st.lists(st.integers(0, 25).map(float), min_size=rows, max_size=rows))
    pair = st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)).filter(lambda p: p[0] != p[1])
    return Limits(
        numbers(*asked).reshape(rows, n),
        numbers(*most),
        tuple(draw(st.lists(pair, max_size=3))),
        tuple(draw(st.lists(pair, max_size=2))),
    )


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """Up to six candidates, with many ties in cost and gain; some save."""
    n = draw(st.integers(1, 6))
    cost = draw(st.lists(st.integers(-3, 8).map(float), min_size=n, max_size=n))
    parts = draw(st.lists(parts_of(n), min_size=1, max_size=3))
    return Question(numbers(*cost), tuple(parts), draw(limits_of(n)))
