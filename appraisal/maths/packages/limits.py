"""Which packages are feasible: sums within limits, what is needed there, what excludes apart."""

from collections.abc import Iterator

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from appraisal.maths.packages.masks import BoolArray, Masks, added
from appraisal.maths.ranking import TIE, FloatArray, row_sums

BLOCK_BITS = 14
"""Packages are gone through in blocks of 2^14, whose tables stay in a processor's cache."""


class Limits(Struct, frozen=True, eq=False):
    """What a feasible package keeps to.

    `asked` is m × n, nought or more: what each candidate asks for of each thing that is limited
    (pounds to set up, pounds in a year, posts of a council), and `most` are the m limits; a sum
    within TIE above its limit keeps to it. `needs` are pairs (i, j): i is in no package without j.
    `excludes` are pairs that no package holds both of, `held` those that every package holds, as a
    mask. `n` up to 62.
    """

    asked: FloatArray
    most: FloatArray
    needs: tuple[tuple[int, int], ...] = ()
    excludes: tuple[tuple[int, int], ...] = ()
    held: int = 0

    def __post_init__(self) -> None:
        if self.asked.ndim != 2 or self.most.shape != self.asked.shape[:1]:
            raise ValueError("there must be one limit for each row of what is asked")
        if not (self.asked >= 0).all() or not np.isfinite(self.asked).all():
            raise ValueError("what is asked must be nought or more")
        if np.isnan(self.most).any():
            raise ValueError("a limit must be a number")
        pairs = (*self.needs, *self.excludes)
        if any(not 0 <= i < self.count for pair in pairs for i in pair):
            raise ValueError("needs and excludes name candidates by their number")
        if any(i == j for i, j in pairs):
            raise ValueError("no candidate needs or excludes itself")
        if self.held < 0 or self.held >> self.count:
            raise ValueError("a package holds candidates that there are")

    @property
    def count(self) -> int:
        """How many candidates there are."""
        return int(self.asked.shape[1])


def binding(limits: Limits) -> Limits:
    """The same limits without the rows that no package can break before it breaks another.

    So the gross running cost of a year is dropped where a later year has all of it and no more
    room. Additions round upwards and downwards alike, so this holds to the last digit.
    """
    rows = list(range(len(limits.most)))
    for row in reversed(range(len(limits.most))):
        harder = (limits.asked[rows] >= limits.asked[row]).all(axis=1)
        harder &= limits.most[rows] <= limits.most[row]
        if np.count_nonzero(harder) > 1:
            rows.remove(row)
    return replace(limits, asked=limits.asked[rows], most=limits.most[rows])


class Table(Struct, frozen=True, eq=False):
    """Limits made ready to be asked block by block.

    The block of a number h holds the packages of the candidates from `bits` on that h says, with
    any of the first `bits`; `sums` are what these first ask for, rows × 2^bits. `room` is what each
    block leaves for them, rows × blocks, and blocks without that for themselves are `shut`.
    Packages with any of `left_out`, a mask, are not looked at.
    """

    limits: Limits
    bits: int
    masks: Masks
    sums: FloatArray
    largest: FloatArray
    room: FloatArray
    shut: BoolArray
    plain: BoolArray
    left_out: int = 0

    @property
    def blocks(self) -> int:
        """How many blocks there are."""
        return 1 << (self.limits.count - self.bits)

    def feasible(self, block: int) -> BoolArray | None:
        """Which packages of a block are feasible; None where none is."""
        pairs = None if self.shut[block] else self._pairs(block << self.bits)
        if pairs is None:
            return None
        room, kept = self.room[:, block], self.plain.copy()
        wanted, barred = pairs
        if wanted | barred:
            kept &= (self.masks & (wanted | barred)) == wanted
        for row in np.flatnonzero(self.largest > room):
            kept &= self.sums[row] <= room[row]
        return kept

    def _pairs(self, held: int) -> tuple[int, int] | None:
        """Which of the first candidates a block needs, and bars; None where its own fall out."""
        wanted, barred = self.limits.held & ~held, self.left_out
        for i, j in self.limits.needs:
            if held >> i & 1 and not held >> j & 1:
                wanted |= 1 << j
            elif i < self.bits <= j and not held >> j & 1:
                barred |= 1 << i
        for i, j in self.limits.excludes:
            if held >> i & 1:
                barred |= 1 << j
            elif held >> j & 1:
                barred |= 1 << i
        if wanted & barred or wanted >> self.bits or barred & held:
            return None
        return wanted, barred & ((1 << self.bits) - 1)


def table(limits: Limits, left_out: int = 0) -> Table:
    """Limits made ready to be asked block by block."""
    limits = binding(limits)
    bits = min(limits.count, BLOCK_BITS)
    sums = _sums(limits.asked[:, :bits])
    masks = np.arange(1 << bits, dtype=np.int64)
    plain = np.ones(1 << bits, dtype=np.bool_)
    for i, j in limits.needs:
        if max(i, j) < bits:
            plain &= (masks & (1 << i | 1 << j)) != 1 << i
    for i, j in limits.excludes:
        if max(i, j) < bits:
            both = 1 << i | 1 << j
            plain &= (masks & both) != both
    largest = sums[:, -1].copy()
    room = limits.most[:, None] + TIE - _sums(limits.asked[:, bits:])
    shut = np.asarray((room < 0).any(axis=0))
    return Table(limits, bits, masks, sums, largest, room, shut, plain, left_out)


def _sums(asked: FloatArray) -> FloatArray:
    """What every package asks for: rows × 2^n."""
    return np.array([added(row) for row in asked]).reshape(len(asked), 1 << asked.shape[1])


def keeps(limits: Limits, masks: Masks) -> BoolArray:
    """Which of some packages, of any number of candidates, are feasible."""
    held = (masks[:, None] >> np.arange(limits.count, dtype=np.int64) & 1).astype(np.bool_)
    kept = np.ones(len(masks), dtype=np.bool_)
    for asked, most in zip(limits.asked, limits.most, strict=True):
        kept &= row_sums(held * asked) <= most + TIE
    kept &= (masks & limits.held) == limits.held
    for i, j in limits.needs:
        kept &= ~held[:, i] | held[:, j]
    for i, j in limits.excludes:
        kept &= ~(held[:, i] & held[:, j])
    return kept


def feasible(limits: Limits) -> BoolArray:
    """Which of all 2^n packages are feasible, a byte each."""
    asked = table(limits)
    found = np.zeros((asked.blocks, 1 << asked.bits), dtype=np.bool_)
    for block, kept in blocks(asked):
        found[block] = kept
    return found.ravel()


def how_many(limits: Limits) -> int:
    """How many of all packages are feasible."""
    return sum(int(np.count_nonzero(kept)) for _, kept in blocks(table(limits)))


def blocks(asked: Table) -> Iterator[tuple[int, BoolArray]]:
    """The blocks with anything feasible in them, with what is."""
    for block in range(asked.blocks):
        kept = asked.feasible(block)
        if kept is not None and kept.any():
            yield block, kept
