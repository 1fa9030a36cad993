"""Options whose cash by year is alike, and what moves an option's money."""

from collections.abc import Iterable

from msgspec import Struct

from appraisal.appraise import Appraisal, CashLine
from appraisal.appraise.moving_cash import moving_cash
from appraisal.charts.axis import Tick
from appraisal.charts.tornado import Bar, tornado
from appraisal.findings.cash import (
    swing_name,
    tornado_title,
    turning,
)
from appraisal.findings.names import option_names
from appraisal.findings.numbers import count_of, thousands


class TornadoRow(Struct, frozen=True):
    """A line of an option's cash: its name, its bar, and between what it moves the whole."""

    name: str
    bar: Bar
    low: str
    high: str


class Moves(Struct, frozen=True):
    """What moves an option's money: a tornado, without rows if nothing does, and sentences."""

    title: str
    value: float
    nought: float
    ticks: tuple[Tick, ...]
    rows: tuple[TornadoRow, ...]
    turns: tuple[str, ...]


def alike(appraisal: Appraisal, options: Iterable[str]) -> Iterable[tuple[str, ...]]:
    """The options whose years, and what is not known of them, are the same to the last digit."""
    found: dict[object, list[str]] = {}
    for i in options:
        cash = appraisal.cash[i]
        years = tuple((year.net, tuple(sorted(year.parts.items()))) for year in cash.years)
        found.setdefault((cash.unknown, years, appraisal.money[i].unpaid), []).append(i)
    return map(tuple, found.values())


def sources_of(lines: Iterable[CashLine]) -> tuple[str, ...]:
    """The sources of some lines, each once."""
    return tuple(sorted({i for line in lines for net in line.yearly.values() for i in net.sources}))


def moves(appraisal: Appraisal, option: str) -> Moves:
    """What moves the money of an option."""
    found, labels = moving_cash(appraisal, option), option_names(appraisal)
    drawn = tornado(found.swings)
    years = count_of(appraisal.dataset.settings.money.years, "year")
    turns = turning(found, labels, years)
    if drawn is None:
        return Moves("", 0, 0, (), (), turns)
    return Moves(
        title=tornado_title(
            swing_name(found.swings[0].name, found.swings[0].part, found.swings[0].lines)
        ),
        value=drawn.value,
        nought=drawn.nought,
        ticks=drawn.on.across(),
        rows=tuple(
            TornadoRow(
                name=swing_name(swing.name, swing.part, swing.lines),
                bar=bar,
                low=thousands(swing.low),
                high=thousands(swing.high),
            )
            for swing, bar in zip(found.swings, drawn.bars, strict=True)
        ),
        turns=turns,
    )
