"""Whose the judged scores are, and how old."""

import datetime
from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise.matrix import Cell, Matrix
from appraisal.appraise.workshop.due import FallenDue, fallen_due
from appraisal.model import UNKNOWN, Dataset, last_day


class Judgements(Struct, frozen=True):
    """The judged scores of all options.

    `signed` of them say whose they are, `dated` of when. `hands` counts them by whose they are, the
    busiest first. `oldest` is the date of the oldest, None where none has one, and `old` has the
    scores that are over a year old. `due` are those of workshops whose ground has changed since.
    """

    scores: tuple[Cell, ...]
    signed: int
    dated: int
    hands: Mapping[str, int]
    oldest: str | None
    old: tuple[Cell, ...]
    due: tuple[FallenDue, ...] = ()

    @property
    def unsaid(self) -> tuple[Cell, ...]:
        """The scores that do not say both whose they are and of when."""
        return tuple(cell for cell in self.scores if not (cell.by and is_dated(cell)))


def judgements(dataset: Dataset, matrix: Matrix) -> Judgements:
    """Count the judged scores; a year or a month stands for its last day."""
    judged = [leaf.id for leaf in dataset.leaves() if leaf.measured is None]
    cells = [matrix.cells[option, leaf] for leaf in judged for option in matrix.options]
    scores = tuple(cell for cell in cells if cell.evidence != "gap")
    dates = {str(cell.date) for cell in scores if is_dated(cell)}
    year_ago = _year_before(dataset.settings.date)
    hands = Counter(cell.by for cell in scores if cell.by)
    return Judgements(
        scores=scores,
        signed=hands.total(),
        dated=len(list(filter(is_dated, scores))),
        hands=dict(sorted(hands.items(), key=lambda hand: (-hand[1], hand[0]))),
        oldest=min(dates, key=lambda date: (last_day(date), date), default=None),
        old=tuple(c for c in scores if is_dated(c) and last_day(str(c.date)) < year_ago),
        due=fallen_due(dataset),
    )


def is_dated(cell: Cell) -> bool:
    """Whether a score says of when it is."""
    return cell.date not in (None, UNKNOWN)


def _year_before(day: datetime.date) -> datetime.date:
    """The same day a year earlier; of 29 February, 28 February."""
    return (day - datetime.timedelta(days=day.day == 29 and day.month == 2)).replace(
        year=day.year - 1
    )
