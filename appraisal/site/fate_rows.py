"""What options make of partnerships, counted, as rows; and partnerships by name."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise.network.fates import FATES, Fate
from appraisal.model import Partnership


class Member(Struct, frozen=True):
    """A partnership by name; the page of partnerships has its record."""

    id: str
    name: str


def members(found: Mapping[str, Partnership]) -> tuple[Member, ...]:
    """Partnerships by name."""
    return tuple(Member(i, body.name) for i, body in found.items())


class FateRow(Struct, frozen=True):
    """Options that make the same of the partnerships, counted in the order of fates."""

    options: tuple[str, ...]
    counts: tuple[int, ...]


class FateRows(Struct, frozen=True):
    """The fates that some option brings, and a row for options that bring the same."""

    fates: tuple[Fate, ...]
    rows: tuple[FateRow, ...]


def fate_rows(found: Mapping[str, Mapping[Fate, int]]) -> FateRows:
    """Rows of what each option makes of partnerships, by option."""
    fates = tuple(fate for fate in FATES if any(counts[fate] for counts in found.values()))
    held: dict[tuple[int, ...], list[str]] = {}
    for option, counts in found.items():
        held.setdefault(tuple(counts[fate] for fate in fates), []).append(option)
    return FateRows(fates, tuple(FateRow(tuple(o), counts) for counts, o in held.items()))
