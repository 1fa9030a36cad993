"""What every ranking rests on: no figure is missing, and figures within TIE of each other tie."""

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
