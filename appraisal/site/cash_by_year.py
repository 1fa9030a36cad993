"""Cash by year as pages show it: panels on one axis, tables, and what moves the money."""

from collections.abc import Iterable
from dataclasses import dataclass

from appraisal.appraise import Appraisal, CashLine
from appraisal.appraise.moving_cash import moving_cash
from appraisal.charts.axis import Axis, Tick
from appraisal.charts.cash_lines import CashCurve, cash_axis, cash_curve
from appraisal.charts.tornado import Bar, tornado
from appraisal.findings.cash import (
    PARTS,
    amount_words,
    classed_words,
    end_label,
    rival_words,
    swing_name,
    tornado_title,
    turning,
    unknown_words,
)
from appraisal.findings.names import option_names
from appraisal.findings.numbers import count_of, listed_names, thousands
from appraisal.findings.sentences import say


@dataclass(frozen=True)
class YearRow:
    """A year in the table, low to high; cells in the order of the columns."""

    year: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Panel:
    """The cash of the options that share it; `name` has theirs.

    Without a `line` there is a gap, and `unknown` says why. `class_sources` are those of its
    reference classes, and `sources` those of what is stated. `columns` are the heads of the table's
    columns after the year, and `class_columns` those of them that a class fills in; where nothing
    is known of any year there are no `rows`.
    """

    id: str
    options: tuple[str, ...]
    name: str
    line: CashCurve | None
    end_label: str
    ends: str
    unknown: str
    classed: str
    rivals: str
    class_sources: tuple[str, ...]
    sources: tuple[str, ...]
    columns: tuple[str, ...]
    class_columns: tuple[str, ...]
    rows: tuple[YearRow, ...]


@dataclass(frozen=True)
class Panels:
    """Panels on one axis: its `ticks`, where `nought` is, and the first and the last year.

    `whole` has the panels of what is stated in full, `partly` those of which some is not known.
    """

    ticks: tuple[Tick, ...]
    nought: float
    first: int
    last: int
    whole: tuple[Panel, ...]
    partly: tuple[Panel, ...]


@dataclass(frozen=True)
class TornadoRow:
    """A line of an option's cash: its name, its bar, and between what it moves the whole."""

    name: str
    bar: Bar
    low: str
    high: str


@dataclass(frozen=True)
class Moves:
    """What moves an option's money: a tornado, without rows if nothing does, and sentences."""

    title: str
    value: float
    nought: float
    ticks: tuple[Tick, ...]
    rows: tuple[TornadoRow, ...]
    turns: tuple[str, ...]


@dataclass(frozen=True)
class OwnCash:
    """An option's cash on an axis of its own, and what moves it; no panels without any money."""

    panels: Panels | None
    moves: Moves


def own_cash(appraisal: Appraisal, option: str) -> OwnCash:
    """The cash of one option, and what moves it."""
    return OwnCash(panels(appraisal, [option]), moves(appraisal, option))


def panels(appraisal: Appraisal, options: Iterable[str]) -> Panels | None:
    """The panels of those options that state money, on one axis; None without any."""
    stated = [i for i in options if appraisal.cash[i].lines or appraisal.cash[i].unknown]
    if not stated:
        return None
    on, years = cash_axis(appraisal.cash[i] for i in stated), appraisal.cash[stated[0]].years
    found = [_panel(appraisal, alike, on) for alike in alike(appraisal, stated)]
    return Panels(
        ticks=on.upwards(),
        nought=on.down(0),
        first=years[0].year,
        last=years[-1].year,
        whole=tuple(panel for panel in found if not (panel.unknown or panel.classed)),
        partly=tuple(panel for panel in found if panel.unknown or panel.classed),
    )


def alike(appraisal: Appraisal, options: Iterable[str]) -> Iterable[tuple[str, ...]]:
    """The options whose years, and what is not known of them, are the same to the last digit."""
    found: dict[object, list[str]] = {}
    for i in options:
        cash = appraisal.cash[i]
        years = tuple((year.net, tuple(sorted(year.parts.items()))) for year in cash.years)
        found.setdefault((cash.unknown, years, appraisal.money[i].unpaid), []).append(i)
    return map(tuple, found.values())


def _panel(appraisal: Appraisal, options: tuple[str, ...], on: Axis) -> Panel:
    cash, labels = appraisal.cash[options[0]], option_names(appraisal)
    parts = [part for part in PARTS if any(part in year.parts for year in cash.years)]
    sums = () if cash.unknown else (say("cash.net"), say("cash.so-far"))
    return Panel(
        id=options[0],
        options=options,
        name=listed_names([labels[i] for i in options]),
        line=None if cash.unknown else cash_curve(cash.years, on),
        end_label="" if cash.unknown else end_label(cash.years),
        ends="" if cash.unknown else amount_words(cash.years[-1].so_far),
        unknown=unknown_words(cash),
        classed=classed_words(cash),
        rivals=rival_words(appraisal.money[options[0]]),
        class_sources=sources_of(line for line in cash.lines if not line.name),
        sources=sources_of(line for line in cash.lines if line.name),
        columns=(*(PARTS[part] for part in parts), *sums),
        class_columns=tuple({PARTS[line.part]: None for line in cash.lines if not line.name}),
        rows=tuple(
            YearRow(
                year=year.year,
                cells=(
                    *(amount_words(year.parts.get(part)) for part in parts),
                    *((amount_words(year.net), amount_words(year.so_far)) if sums else ()),
                ),
            )
            for year in (cash.years if parts else ())
        ),
    )


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
