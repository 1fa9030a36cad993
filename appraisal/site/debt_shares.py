"""Whose share of debt would change: a row an area, as a picture and by option."""

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.who_pays import Moved, WhoPays
from appraisal.charts.axis import Tick
from appraisal.charts.debt_shares import Row, debt_shares
from appraisal.findings.who_pays import a_head_words, axis_words, more_or_less, span_words
from appraisal.model import Reading, measure_of


class Share(Struct, frozen=True):
    """What the people of one of today's areas share of debt a head: today and in any new council.

    `today` and `then` are empty where not known.
    """

    council: str
    shape: Row
    today: str
    then: str


class Picture(Struct, frozen=True):
    """Every area on one axis, whose ticks are in words."""

    rows: tuple[Share, ...]
    ticks: tuple[Tick, ...]
    labels: tuple[str, ...]


class Cell(Struct, frozen=True):
    """What changes for an area in one new council, which is named where there are several.

    `words` are empty where it is not known.
    """

    words: str
    council: str


class Changes(Struct, frozen=True):
    """An area's changes, by option that makes new councils."""

    council: str
    cells: tuple[tuple[Cell, ...], ...]


def picture(appraisal: Appraisal) -> Picture | None:
    """Debt a head of each area today and in all that options make; None where nothing is known."""
    dataset, found = appraisal.dataset, appraisal.who_pays
    debt = dataset.settings.who_pays.debt
    if debt is None or not any(found.options.values()):
        return None
    unit = measure_of(dataset, debt).unit
    today = {i: held[debt].a_head for i, held in found.today.items()}
    then = {i: _coming(found, i, debt) for i in today}
    if not any(then.values()):
        return None
    drawn = debt_shares(today, then)
    return Picture(
        rows=tuple(
            Share(i, drawn.rows[i], a_head_words(today[i], unit), span_words(then[i], unit))
            for i in today
        ),
        ticks=drawn.ticks,
        labels=tuple(axis_words(tick.figure, unit) for tick in drawn.ticks),
    )


def _coming(found: WhoPays, home: str, debt: str) -> list[Reading]:
    """What an area's people would share in each new council that any option puts them in."""
    councils = (new for made in found.options.values() for new in made.values())
    shares = (new.held[debt].a_head for new in councils if home in new.covers)
    return [reading for reading in shares if reading is not None]


def changes(appraisal: Appraisal) -> tuple[Changes, ...]:
    """What each option changes of each area's debt a head; none where no debt is named."""
    dataset, found = appraisal.dataset, appraisal.who_pays
    debt = dataset.settings.who_pays.debt
    if debt is None or not any(found.options.values()):
        return ()
    unit = measure_of(dataset, debt).unit
    return tuple(
        Changes(i, tuple(_cells(option, found, i, unit) for option in found.moved))
        for i in found.today
    )


def _cells(option: str, found: WhoPays, home: str, unit: str) -> tuple[Cell, ...]:
    moved: tuple[Moved, ...] = found.moved[option][home]
    made = found.options[option]
    several = len(moved) > 1
    return tuple(
        Cell(more_or_less(one.debt, unit), made[one.council].label if several else "")
        for one in moved
    )
