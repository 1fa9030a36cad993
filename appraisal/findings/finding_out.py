"""What to find out next, in sentences: what would change which model is first once it is known."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.ways.finding_out import ItemRow
from appraisal.findings.items import item_name, item_range
from appraisal.findings.numbers import listed, number, per_cent_to_tenth
from appraisal.findings.sentences import say
from appraisal.maths.ranking import TIE

NAMED = 3
"""More things than these, which draws can't tell apart, are counted in a sentence."""


class ToFindOut(Struct, frozen=True):
    """Something to find out: what it is, what is known of it, and how often it changes the first.

    `chance` is a share (0-1), `error` its standard error.
    """

    what: str
    known: str
    chance: float
    error: float

    @property
    def share(self) -> str:
        """The chance in words."""
        return per_cent_to_tenth(self.chance)


def to_find_out(appraisal: Appraisal) -> tuple[ToFindOut, ...]:
    """What changes which model is first in any draw once it is known, the most telling first.

    Every option's page asks.
    """
    rows = appraisal.ways.to_find_out.rows if appraisal.ways else ()
    return appraisal.dataset.once((to_find_out, rows), lambda: _told(appraisal, rows))


def _told(appraisal: Appraisal, rows: Iterable[ItemRow]) -> tuple[ToFindOut, ...]:
    return tuple(
        ToFindOut(
            what=item_name(appraisal, row.item),
            known=item_range(appraisal, row.item),
            chance=row.chance,
            error=row.error,
        )
        for row in rows
        if row.chance > TIE
    )


def told_from_nought(rows: tuple[ToFindOut, ...]) -> tuple[ToFindOut, ...]:
    """What changes the first place more often than by two errors of its chance."""
    return tuple(row for row in rows if row.chance > 2 * row.error)


def more(told: int, shown: int) -> str:
    """How many things change the first place besides those shown; empty where all are."""
    return say("information.more", count=told - shown) if told > shown else ""


def seldom(appraisal: Appraisal) -> str:
    """How many things that are open change the first place too seldom for draws to tell."""
    every = appraisal.ways.to_find_out.rows if appraisal.ways else ()
    left = len(every) - len(told_from_nought(to_find_out(appraisal)))
    return say("information.others", count=left) if left else ""


def likeliest(rows: tuple[ToFindOut, ...]) -> tuple[ToFindOut, ...]:
    """What changes the first place most often, and what the draws can't tell from it."""
    return tuple(row for row in rows if rows[0].chance - row.chance <= rows[0].error + row.error)


def finding_out(rows: tuple[ToFindOut, ...]) -> str:
    """What to find out next; says so where nothing would change."""
    if not told_from_nought(rows):
        return say("information.too-seldom" if rows else "information.nothing")
    most = likeliest(rows)
    first = _known(rows[0])
    if len(most) == 1:
        return say("information.first", first=first, share=rows[0].share)
    if len(most) > NAMED:
        return say("information.many", count=len(most), first=first, share=rows[0].share)
    return say(
        "information.alike", things=listed([_known(row) for row in most]), share=rows[0].share
    )


def _known(row: ToFindOut) -> str:
    return say("information.known", what=row.what, known=row.known)


def how_found(appraisal: Appraisal) -> str:
    """Over how many ways of counting that was worked out, and how far it may be out."""
    if appraisal.ways is None:
        return ""
    found, runs = appraisal.ways.to_find_out, appraisal.ways.runs
    error = number(max((row.error for row in found.rows), default=0.0) * 100, 1)
    draws = f"{found.draws:,}"
    if found.every:
        return say("information.over-all", runs=f"{runs:,}", draws=draws, error=error)
    return say(
        "information.over-some",
        ways=f"{found.ways:,}",
        runs=f"{runs:,}",
        draws=draws,
        error=error,
    )


def find_out_rows(appraisal: Appraisal) -> Iterator[Mapping[str, Any]]:
    """Every item of evidence that is open under some way of counting, for a CSV."""
    for row in appraisal.ways.to_find_out.rows if appraisal.ways else ():
        yield {
            "item": row.item.id,
            "item_name": item_name(appraisal, row.item),
            "known": item_range(appraisal, row.item),
            "changes_first_model": row.chance,
            "standard_error": row.error,
        }
