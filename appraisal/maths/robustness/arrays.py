"""The arrays that robustness works on, and who is first.

Options are rows (n), leaf criteria are columns (m), values run from 0 to 100.
"""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from appraisal.maths.ranking import TIE, FloatArray, require_finite

SingleArray = npt.NDArray[np.float32]
IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]


class Errors(Struct, frozen=True, eq=False):
    """Which cells' errors go together: each cell's uniform draw by number, n × m.

    Cells with the same number share one uniform number u; those that are `turned` take 1 − u.
    """

    draw: IntArray
    turned: BoolArray

    @classmethod
    def apart(cls, options: int, leaves: int) -> "Errors":
        """Every cell with a draw of its own."""
        numbers = np.arange(options * leaves).reshape(options, leaves)
        return cls(numbers, np.zeros(numbers.shape, dtype=bool))


class Scores(Struct, frozen=True, eq=False, dict=True):
    """Every option's value on every leaf criterion, with its range.

    `value`, `low` and `high` are n × m on 0–100 with low ≤ value ≤ high; `gap` marks the
    cells that nothing is known about, which are uniform over 0–100 rather than triangular
    over their range; `errors` says which cells' errors go together, None that none do. Raises
    ValueError where shapes differ, a figure is not finite (no NaN is ever ranked) or a value
    lies outside its range.
    """

    value: FloatArray
    low: FloatArray
    high: FloatArray
    gap: BoolArray
    errors: Errors | None = None

    def __post_init__(self) -> None:
        """Refuse what could not be ranked."""
        if self.value.ndim != 2 or 0 in self.value.shape:
            raise ValueError("values need at least one option and one criterion")
        parts = (self.low, self.high, self.gap, self.together.draw, self.together.turned)
        for part in parts:
            if part.shape != self.value.shape:
                raise ValueError(f"shapes differ: {part.shape} and {self.value.shape}")
        for part in (self.value, self.low, self.high):
            require_finite(part)
        if (self.low < 0).any() or (self.high > 100).any():
            raise ValueError("values lie between 0 and 100")
        if ((self.low > self.value) | (self.value > self.high)).any():
            raise ValueError("a value lies outside its own range")

    @property
    def lowest(self) -> FloatArray:
        """The bottom of each cell's range, n × m; 0 for a gap."""
        return np.where(self.gap, 0.0, self.low)

    @property
    def highest(self) -> FloatArray:
        """The top of each cell's range, n × m; 100 for a gap."""
        return np.where(self.gap, 100.0, self.high)

    @property
    def uncertain(self) -> BoolArray:
        """Which cells have a range, n × m."""
        return np.asarray(self.highest > self.lowest)

    @cached_property
    def together(self) -> Errors:
        """Which cells' errors go together."""
        return self.errors or Errors.apart(*self.value.shape)


def leader(overall: FloatArray) -> int:
    """The first option: the lowest index among those within TIE of the highest value.

    `overall` holds the n overall values. Raises ValueError on NaN.
    """
    require_finite(overall)
    return int(np.flatnonzero(overall >= overall.max() - TIE)[0])


def own_and_rivals(overall: FloatArray, models: Sequence[int] | None) -> tuple[IntArray, IntArray]:
    """The lines of the first option's model, and all options of other models, by position.

    `models` numbers the model of each option; without, each is a model of its own.
    """
    numbers = np.arange(overall.size) if models is None else np.array(models)
    own = numbers == numbers[leader(overall)]
    return np.flatnonzero(own), np.flatnonzero(~own)
