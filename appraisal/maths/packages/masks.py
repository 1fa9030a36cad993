"""Functions of every package, each filled in by a few passes over one array."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from appraisal.maths.ranking import FloatArray, row_sums

BoolArray = npt.NDArray[np.bool_]
Masks = npt.NDArray[np.int64]

_STRIDED = 4  # below this bit a pass by strides is faster than one by pieces


def added(values: FloatArray) -> FloatArray:
    """What the members of each package add up to: 2^n sums of n values, or … × 2^n of … × n.

    Members are added in the order of their numbers, so each sum takes one addition and has the
    same last digit wherever it is worked out.
    """
    sums = np.zeros((*values.shape[:-1], 1 << values.shape[-1]))
    for i in range(values.shape[-1]):
        np.add(sums[..., : 1 << i], values[..., i, None], out=sums[..., 1 << i : 2 << i])
    return sums


def joined(sets: Masks, weights: FloatArray, n: int) -> FloatArray:
    """The weights of those sets that each package meets, added up: 2^n sums.

    A set holds the candidates of which any one will do, such as those that would join two councils
    on a theme at a level or above; a set of none is never met. What a package misses are the sets
    within its complement, whose weights one pass in place adds up for all packages (Yates 1937;
    the zeta transform of the lattice of subsets).
    """
    within = subset_sums(sets, weights, n)
    return np.asarray(within[-1] - within[::-1])


def subset_sums(sets: Masks, weights: FloatArray, n: int) -> FloatArray:
    """The weights of those sets, without the empty one, that each package holds all of."""
    values = np.asarray(np.bincount(sets, weights, minlength=1 << n), dtype=np.float64)
    values[0] = 0.0
    _add_subsets(values)
    return values


def _add_subsets(values: FloatArray) -> None:
    """Turn a value for each set into the sum of the values of its subsets, in place."""
    for i in range(len(values).bit_length() - 1):
        step = 1 << i
        if i < _STRIDED:
            for first in range(step):
                values[first + step :: 2 * step] += values[first :: 2 * step]
        else:
            halves = values.reshape(-1, 2, step)
            halves[:, 1] += halves[:, 0]


def mask_of(members: Iterable[int]) -> int:
    """The package of these candidates."""
    return sum(1 << i for i in set(members))


def members_of(mask: int) -> tuple[int, ...]:
    """The candidates of a package, by number."""
    return tuple(i for i in range(mask.bit_length()) if mask >> i & 1)


def shares_holding(masks: Masks, n: int) -> FloatArray:
    """The share of some packages that hold each of n candidates.

    Of the packages on the front this is the core index (Liesiö, Mild and Salo 2007, Preference
    programming for robust portfolio modeling and project selection, European Journal of
    Operational Research 181, 1488–1505): 1 is core, 0 is never, the rest is borderline.
    """
    if not len(masks):
        raise ValueError("there is no package to hold anything")
    held = (masks >> np.arange(n, dtype=np.int64)[:, None] & 1).astype(np.float64)
    return row_sums(held) / len(masks)
