"""What becomes of the partnerships under an option, a square for each."""

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.network.fates import Fate, fate_counts
from appraisal.charts.waffle import Waffle, each_square, waffle
from appraisal.findings.changes_in_brief import count_words
from appraisal.findings.option_changes import FATE_WORDS

WIDE = 25
"""Squares in a row on the option's own page: a phone has room for them."""
NARROW = 17
"""Squares in a row of a table: fifty stand in three rows."""


class FateWaffle(Struct, frozen=True):
    """How many partnerships have a fate, and their squares."""

    label: str
    count: int
    squares: Waffle


class FateWaffles(Struct, frozen=True):
    """The fates that any has, each with its squares; one stands for `each` partnerships."""

    each: int
    rows: tuple[FateWaffle, ...]


class SmallWaffle(Struct, frozen=True):
    """The squares of all fates in one block, and a square of each beside its count in words."""

    squares: Waffle
    counts: tuple[tuple[Waffle, str], ...]


def fate_waffles(appraisal: Appraisal, option: str) -> FateWaffles:
    """A row of squares for each fate of the partnerships under an option."""
    counts = _counts(appraisal, option)
    each = each_square(sum(counts.values()))
    return FateWaffles(
        each,
        tuple(
            FateWaffle(FATE_WORDS[fate][0], count, waffle({fate: count}, WIDE, each))
            for fate, count in counts.items()
        ),
    )


def small_waffle(appraisal: Appraisal, option: str) -> SmallWaffle:
    """The same in one block, for a table of options."""
    counts = _counts(appraisal, option)
    each = each_square(sum(counts.values()))
    said = tuple((waffle({fate: 1}, 1), count_words(fate, n)) for fate, n in counts.items())
    return SmallWaffle(waffle({str(fate): n for fate, n in counts.items()}, NARROW, each), said)


def _counts(appraisal: Appraisal, option: str) -> dict[Fate, int]:
    """The fates that any has, in the order of the words."""
    counts = fate_counts(appraisal.changes[option].fates)
    return {fate: counts[fate] for fate in FATE_WORDS if counts.get(fate)}
