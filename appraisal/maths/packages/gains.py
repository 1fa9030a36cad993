"""What a package is worth: figures of its members, each on its value function, weighed."""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct, field

from appraisal.maths.packages.limits import BLOCK_BITS
from appraisal.maths.packages.masks import BoolArray, Masks, added, subset_sums
from appraisal.maths.ranking import FloatArray

_STRAIGHT = 1e-12
KEPT = 64
"""So many arrays of a block are kept, which take 8 MB."""


class Part(Struct, frozen=True, eq=False):
    """A leaf's share of a package's value: weight × curve(figure).

    The figure is `start`, with what each of the n candidates adds (`added`) and the `weights`,
    nought or more, of the `sets` of candidates that the package meets, as for `masks.joined`.
    The curve runs straight between its points (`across`, rising, and `up`) and flat beyond them;
    a score that grows to at most 100 has the points (0, 0) and (100, 100).
    """

    weight: float
    start: float
    added: FloatArray
    sets: Masks
    weights: FloatArray
    across: FloatArray
    up: FloatArray

    def __post_init__(self) -> None:
        if self.sets.shape != self.weights.shape or not (self.weights >= 0).all():
            raise ValueError("each set must have a weight, nought or more")
        if self.across.shape != self.up.shape or not (np.diff(self.across) > 0).all():
            raise ValueError("a curve's points must stand from left to right")
        if any(mask < 0 or mask >> len(self.added) for mask in self.sets.tolist()):
            raise ValueError("a set holds candidates that there are")


def merged(sets: Masks, weights: FloatArray) -> tuple[Masks, FloatArray]:
    """The different sets that are not empty, each with all its weights added up."""
    different, place = np.unique(sets[sets > 0], return_inverse=True)
    total = np.bincount(place, weights[sets > 0], minlength=len(different))
    return different, np.asarray(total, dtype=np.float64)


def values_at(parts: Sequence[Part], masks: Masks) -> FloatArray:
    """What each part gives to each of some packages: parts × packages. Any number of candidates."""
    found = [part.weight * _on_curve(part, _figures(part, masks)) for part in parts]
    return np.array(found, dtype=np.float64).reshape(len(parts), len(masks))


def _figures(part: Part, masks: Masks) -> FloatArray:
    figures = np.full(len(masks), part.start)
    for i, value in enumerate(part.added):
        figures += value * (masks >> np.int64(i) & 1)
    for held, weight in zip(*merged(part.sets, part.weights), strict=True):
        figures += weight * ((masks & held) != 0)
    return figures


def _on_curve(part: Part, figures: FloatArray) -> FloatArray:
    return np.asarray(np.interp(figures, part.across, part.up))


def reach(part: Part) -> tuple[float, float]:
    """The least and the most that a part's figure can be, whatever the package."""
    low = part.start + np.minimum(part.added, 0).sum()
    high = part.start + np.maximum(part.added, 0).sum() + part.weights.sum()
    return float(low), float(high)


def slope(part: Part) -> float | None:
    """The slope of a part's curve where its figure can be; None where it bends there."""
    low, high = reach(part)
    if not high > low:
        return 0.0
    knots = part.across[(part.across > low) & (part.across < high)]
    at = np.array([low, *knots, high])
    values = np.interp(at, part.across, part.up)
    steep = float((values[-1] - values[0]) / (high - low))
    bend = np.abs(values - values[0] - steep * (at - low))[1:-1].max(initial=0.0)
    return steep if bend <= _STRAIGHT * np.abs(values).max() else None


class Worth(Struct, frozen=True, eq=False):
    """Parts made ready to be asked block by block.

    Those that are straight are one figure, `straight`; the rest are `bent`.
    """

    straight: "Plain"
    bent: tuple[tuple[Part, "Plain"], ...]

    def values(self, block: int) -> FloatArray:
        """What the packages of a block are worth."""
        total = self.straight.figures(block)
        for part, figure in self.bent:
            total += part.weight * _on_curve(part, figure.figures(block))
        return total

    def idle(self) -> BoolArray:
        """Which candidates never make a package worth more.

        They take something away or add nothing, are in no set, and move nothing that is bent: so
        that without one a package is worth no less, to the last digit.
        """
        bent = [figure for _, figure in self.bent]
        met = np.bitwise_or.reduce(np.concatenate([one.sets for one in (self.straight, *bent)]))
        idle = (met >> np.arange(len(self.straight.gains), dtype=np.int64) & 1) == 0
        idle &= self.straight.gains <= 0
        for figure in bent:
            idle &= figure.gains == 0
        return np.asarray(idle)


class Plain(Struct, frozen=True, eq=False):
    """A figure without a curve: what each candidate adds, and its sets.

    `low` and `high` have what the first `bits` add together, and the rest, which start higher.
    """

    bits: int
    gains: FloatArray
    low: FloatArray
    high: FloatArray
    sets: Masks
    weights: FloatArray
    kept: dict[bytes, FloatArray] = field(default_factory=dict)

    def figures(self, block: int) -> FloatArray:
        """The figures of the packages of a block."""
        figures = np.asarray(self.low + self.high[block])
        if len(self.sets):
            met = (self.sets >> self.bits & block) != 0
            figures += self.weights[met].sum()
            within = self._within(met)
            figures += within[-1]
            figures -= within[::-1]
        return figures

    def _within(self, met: BoolArray) -> FloatArray:
        """The weights of those sets that a block leaves open, for its packages' complements.

        Kept for the next blocks, of which most meet the same.
        """
        key = met.tobytes()
        found = self.kept.get(key)
        if found is None:
            left = self.sets[~met] & ((1 << self.bits) - 1)
            found = subset_sums(left, self.weights[~met], self.bits)
            if len(self.kept) < KEPT:
                self.kept[key] = found
        return found


def worth(parts: Sequence[Part], n: int) -> Worth:
    """The value of parts made ready to be asked block by block."""
    slopes = [slope(part) for part in parts]
    straight = [(part, s) for part, s in zip(parts, slopes, strict=True) if s is not None]
    start, gains = 0.0, np.zeros(n)
    sets, weights = [np.zeros(0, np.int64)], [np.zeros(0)]
    for part, steep in straight:
        low, _ = reach(part)
        base = float(np.interp(low, part.across, part.up))
        start += part.weight * (base + steep * (part.start - low))
        gains += part.weight * steep * part.added
        if part.weight * steep:
            sets.append(part.sets)
            weights.append(part.weight * steep * part.weights)
    figure = _plain(start, gains, np.concatenate(sets), np.concatenate(weights))
    bent = (part for part, s in zip(parts, slopes, strict=True) if s is None)
    return Worth(figure, tuple((p, _plain(p.start, p.added, p.sets, p.weights)) for p in bent))


def _plain(start: float, gains: FloatArray, sets: Masks, weights: FloatArray) -> Plain:
    bits = min(len(gains), BLOCK_BITS)
    low, high = added(gains[:bits]), start + added(gains[bits:])
    return Plain(bits, gains, low, high, *merged(sets, weights))


def values(parts: Sequence[Part], n: int) -> FloatArray:
    """What every package is worth: 2^n values, in the order of their masks."""
    ready = worth(parts, n)
    return np.concatenate([ready.values(block) for block in range(len(ready.straight.high))])
