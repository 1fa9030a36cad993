"""Who would share with whom before an option and after it: a table of pairs of councils."""

from collections.abc import Sequence

from msgspec import Struct

from appraisal.appraise import Appraisal, StandingCouncil, Tie
from appraisal.appraise.network.ties_after import ties_after
from appraisal.findings.option_changes import (
    ties_after_title,
    ties_before_explained,
    ties_before_title,
    ties_inside,
    ties_unchanged,
)


class Pair(Struct, frozen=True):
    """How many partnerships two councils share, and whether that is more than today.

    `shade` is from 0 (none) to 3 (as many as any pair); `blank` is a council beside itself.
    """

    bodies: int
    shade: int
    more: bool
    blank: bool


class PairRow(Struct, frozen=True):
    """A council beside each of them, in the order of the heads."""

    name: str
    pairs: tuple[Pair, ...]


class BeforeAfter(Struct, frozen=True):
    """The close ties of today and those that would be left, and what is said of both.

    Where no tie changes, the first title says so of both, and there is no second. `inside` says how
    many would lie within one council, `counted` which partnerships count at all. Where the councils
    stay and their ties change, `heads` and `rows` have them: below the diagonal today, above it
    after.
    """

    before_title: str
    after_title: str
    inside: str
    counted: str
    heads: tuple[str, ...]
    rows: tuple[PairRow, ...]


def before_and_after(appraisal: Appraisal, option: str) -> BeforeAfter | None:
    """The close ties of today and those that would be left; None where there never are any."""
    stand, close = appraisal.stands[option], appraisal.ties.close
    found = ties_after(appraisal, option)
    if not close.ties and not found.ties:
        return None
    councils_stay = appraisal.dataset.options[option].councils is None
    stay = councils_stay and found.ties != close.ties
    before, same = (len(close.ties), close.pairs), councils_stay and not stay
    return BeforeAfter(
        before_title=ties_unchanged(*before) if same else ties_before_title(*before),
        after_title="" if same else ties_after_title(len(found.ties), found.pairs),
        inside=ties_inside(found.inside),
        counted=ties_before_explained(len(appraisal.today)),
        heads=tuple(council.label for council in stand) if stay else (),
        rows=_rows(stand, close.ties, found.ties) if stay else (),
    )


def _rows(
    stand: Sequence[StandingCouncil], now: Sequence[Tie], then: Sequence[Tie]
) -> tuple[PairRow, ...]:
    before, after = _counted(now), _counted(then)
    most = max((*before.values(), *after.values()))
    ids = [council.id for council in stand]
    return tuple(
        PairRow(
            council.label,
            tuple(_pair(before, after, (row, column), ids, most) for column in range(len(ids))),
        )
        for row, council in enumerate(stand)
    )


def _counted(ties: Sequence[Tie]) -> dict[frozenset[str], int]:
    return {frozenset((tie.one, tie.other)): len(tie.bodies) for tie in ties}


def _pair(
    before: dict[frozenset[str], int],
    after: dict[frozenset[str], int],
    at: tuple[int, int],
    ids: Sequence[str],
    most: int,
) -> Pair:
    """The pair at a row and a column: of today below the diagonal, of the option above it."""
    row, column = at
    pair = frozenset((ids[row], ids[column]))
    now, then = before.get(pair, 0), after.get(pair, 0)
    shown = then if column > row else now
    shade = -(-3 * shown // most)
    return Pair(shown, shade, more=column > row and then > now, blank=row == column)
