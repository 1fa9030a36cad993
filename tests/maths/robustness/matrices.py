"""Random values on a few criteria, and every weighting of three on a fine grid."""

from typing import Any

import numpy as np
from hypothesis import strategies as st

Array = np.ndarray[Any, np.dtype[np.float64]]


STEPS = 40


GRID = (
    np.array([(i, j, STEPS - i - j) for i in range(STEPS + 1) for j in range(STEPS + 1 - i)])
    / STEPS
)


# Every weighting is within this of a point of the grid, as weight to be moved.
MESH = 2 / STEPS


def matrices(leaves: int) -> st.SearchStrategy[Array]:
    row = st.lists(st.integers(0, 10), min_size=leaves, max_size=leaves)
    return st.lists(row, min_size=1, max_size=6).map(lambda rows: 10.0 * np.array(rows))


any_matrix = st.integers(1, 6).flatmap(matrices)
