"""Overall values and ranks: no figure is missing, and values within TIE of each other tie."""

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]

TIE = 1e-9
"""Overall values within this of each other are the same (format.md)."""


def require_finite(array: FloatArray) -> None:
    """Raise ValueError if `array` holds NaN or infinity: neither is ever ranked."""
    if not np.isfinite(array).all():
        raise ValueError("a figure is not finite, and nothing like it is ranked")


def row_sums(array: FloatArray) -> FloatArray:
    """The sum of each row of an array of shape … × m: the same bits however many rows there are.

    A matrix product has another last digit on another machine and with another number of rows,
    and so has numpy's sum over rows that do not lie one after the other in memory.
    """
    total: FloatArray = np.ascontiguousarray(array).sum(axis=-1)
    return total


def overall(values: FloatArray, weights: FloatArray) -> FloatArray:
    """Overall values: the weighted sum of values (linear additive model, DCLG 2009, ch. 5).

    `values` is options × leaves on 0-100, `weights` one a leaf, summing to 1.
    """
    return row_sums(values * weights)


def ranks(values: FloatArray) -> list[int]:
    """Ranks from 1, the highest value first. Values within TIE tie, and share the better rank.

    Raises ValueError on a value that is not a number: none is ever ranked.
    """
    if np.isnan(values).any():
        raise ValueError("a value that is not a number cannot be ranked")
    return [1 + int((values > value + TIE).sum()) for value in values]
