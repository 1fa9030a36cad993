"""A row of uncertain cells, drawn a block at a time from uniform numbers that cells may share."""

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness.arrays import BoolArray, IntArray, SingleArray

BLOCK = 1024
"""Samples drawn at a time: a block of 30 criteria stays in the processor's cache."""

CENTRE = 50.0
"""Values are drawn as differences from here, which halves the rounding."""

LEVELS = 65536
"""Uniform numbers are the middles of this many equal steps."""


class Cells(Struct, frozen=True, eq=False):
    """A row of cells: which of them are uncertain, and how a draw of those is put together.

    With r = √u and s = √(1 − u), a triangular value less CENTRE is
    base + rise × min(r, bend) − fall × min(s, other bend); `rising` and `falling` are the rows of
    a block of roots that hold r and s. A gap (`gaps`, positions in the row) is 100 × r².
    """

    uncertain: IntArray
    gaps: IntArray
    rising: IntArray
    falling: IntArray
    base: SingleArray
    rise: SingleArray
    fall: SingleArray
    bend: SingleArray
    other_bend: SingleArray


class Row(Struct, frozen=True, eq=False):
    """A row of cells' values with their ranges, each of one length: low ≤ value ≤ high.

    Nothing is known of a `gap`, which may be anywhere from 0 to 100.
    """

    low: FloatArray
    value: FloatArray
    high: FloatArray
    gap: BoolArray

    @property
    def uncertain(self) -> BoolArray:
        """Which cells are drawn from a range."""
        return np.asarray(self.gap | (self.low < self.high))


def uncertain_cells(row: Row, number: IntArray, turned: BoolArray, draws: int) -> Cells:
    """How the uncertain cells of a row are drawn.

    `number` has each cell's draw among `draws` of them; a cell that is `turned` takes 1 − u.
    """
    low = np.where(row.gap, 0.0, row.low)
    spread = np.where(row.gap, 100.0, row.high) - low
    at = np.flatnonzero(spread > 0)
    low, spread = low[at], spread[at]
    mode = (row.value[at] - low) / spread
    rising, falling = _rows(number[at], turned[at], draws)

    def column(part: FloatArray) -> SingleArray:
        return part[:, None].astype(np.float32)

    return Cells(
        uncertain=at,
        gaps=np.flatnonzero(row.gap[at]),
        rising=rising,
        falling=falling,
        base=column(low + spread * (1 - mode) - CENTRE),
        rise=column(spread * np.sqrt(mode)),
        fall=column(spread * np.sqrt(1 - mode)),
        bend=column(np.sqrt(mode)),
        other_bend=column(np.sqrt(1 - mode)),
    )


def numbered(cells: Cells, number: IntArray, turned: BoolArray, draws: int) -> Cells:
    """The same cells from other draws, given as for `uncertain_cells`."""
    rising, falling = _rows(number[cells.uncertain], turned[cells.uncertain], draws)
    return replace(cells, rising=rising, falling=falling)


def _rows(number: IntArray, turned: BoolArray, draws: int) -> tuple[IntArray, IntArray]:
    """The rows of a block of roots that hold √u and √(1 − u) of each cell's draw."""
    return number + draws * turned, number + draws * ~turned


def draw_roots(
    random: np.random.Generator, draws: int, wanted: IntArray | None = None
) -> SingleArray:
    """One block of uniform numbers u for so many draws, as 2 × draws rows of BLOCK.

    √u of each draw, then √(1 − u) of each. Every u is the middle of one of LEVELS steps. Rows that
    are not `wanted` hold anything; all are where that is None.
    """
    raw = random.bit_generator.random_raw(draws * BLOCK // 4).astype("<u8", copy=False)
    steps = raw.view("<u2").reshape(draws, BLOCK)
    roots = np.empty((2 * draws, BLOCK), dtype=np.float32)
    if wanted is not None:
        rising, falling = wanted[wanted < draws], wanted[wanted >= draws]
        roots[rising] = _roots(steps[rising] + np.float32(0.5))
        roots[falling] = _roots(np.float32(LEVELS - 0.5) - steps[falling - draws])
        return roots
    np.add(steps, np.float32(0.5), out=roots[:draws])
    np.subtract(np.float32(LEVELS - 0.5), steps, out=roots[draws:])
    return _roots(roots)


def _roots(steps: SingleArray) -> SingleArray:
    """The roots of shares of LEVELS, in the place of the steps."""
    steps *= np.float32(1 / LEVELS)
    return np.sqrt(steps, out=steps)


def draw_cells(cells: Cells, roots: SingleArray, room: SingleArray) -> SingleArray:
    """A block of draws of the uncertain cells, less CENTRE: c × BLOCK; `room` is c × BLOCK to use.

    Over low a, value c and high b the triangular quantile is a + √(u (b − a)(c − a)) up to
    u = (c − a) ÷ (b − a), and b − √((1 − u)(b − a)(b − c)) from there (Kotz and van Dorp 2004,
    Beyond Beta, chapter 1). The first root stops growing where the second begins to shrink, so that
    both are taken, each up to its bend.
    """
    drawn: SingleArray = roots.take(cells.rising, axis=0)
    even = drawn[cells.gaps]
    np.minimum(drawn, cells.bend, out=drawn)
    np.take(roots, cells.falling, axis=0, out=room)
    np.minimum(room, cells.other_bend, out=room)
    drawn *= cells.rise
    room *= cells.fall
    drawn -= room
    drawn += cells.base
    drawn[cells.gaps] = 100 * even * even - np.float32(CENTRE)
    return drawn
