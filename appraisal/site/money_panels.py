"""Published money as rows of dots: a panel a basis, its figures on one axis with who says so."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.claims import (
    Basis,
    Claimed,
    OfCouncil,
    by_basis,
    comparable,
    in_money,
    in_pounds,
    of_new_councils,
)
from appraisal.charts.axis import Axis, Tick
from appraisal.charts.claim_dots import Dots, dots, dots_axis, in_thousands
from appraisal.findings.published_figures import figure_words, reading_words
from appraisal.findings.published_money import (
    basis_title,
    came_words,
    finding,
    footing_words,
)
from appraisal.findings.sentences import joined, say
from appraisal.findings.sources import paid_for
from appraisal.model import Dataset, measure_of


class Amount(Struct, frozen=True):
    """One published figure and who says so."""

    said: str
    sources: tuple[str, ...]


class Row(Struct, frozen=True):
    """A claim: for which options, its figures and where they stand; no amounts where not found.

    `net` says that it is known to be net of costs; `paid_for` who paid for its sources, and `came`
    what it would be if it came about as elsewhere.
    """

    options: tuple[str, ...]
    name: str
    amounts: tuple[Amount, ...]
    dots: Dots
    net: bool
    paid_for: tuple[str, ...]
    footing: str
    came: str
    note: str


class Panel(Struct, frozen=True):
    """Figures on one axis: its `ticks` in £ thousand, where nought is, and its rows.

    `note` says what is counted where a measure says so, and `sources` on what all of it rests.
    `footed` says that rows say what they are held against.
    """

    title: str
    note: str
    sources: tuple[str, ...]
    ticks: tuple[Tick, ...]
    nought: float
    rows: tuple[Row, ...]
    footed: bool


class Panels(Struct, frozen=True):
    """The finding, panels in which figures stand side by side, and the rows that stand alone."""

    finding: str
    beside: tuple[Panel, ...]
    alone: tuple[Row, ...]


def money_panels(appraisal: Appraisal, options: Iterable[str]) -> Panels:
    """Every published sum of money of some options."""
    held = by_basis(appraisal.dataset, appraisal.elsewhere, options)
    bases = {basis: rows for basis, rows in held.items() if not basis.unit}
    beside, alone = list[Panel](), list[Row]()
    for basis, rows in bases.items():
        if comparable(rows):
            beside += [_panel(appraisal, basis, rows), *_measured(appraisal, rows)]
        else:
            alone += [_alone(appraisal, basis, row) for row in rows]
    return Panels(finding(tuple(bases.values())), tuple(beside), tuple(alone))


def _amounts(row: Claimed) -> tuple[Amount, ...]:
    return tuple(Amount(figure_words(one, row.claim.unit), one.source) for one in row.figures)


def _panel(appraisal: Appraisal, basis: Basis, rows: Sequence[Claimed]) -> Panel:
    bands = [band for row in rows if (band := _band(row))]
    on = dots_axis((span for row in rows for span in row.spans), bands)
    drawn = [_row(appraisal, basis, row, on) for row in rows]
    return Panel(
        title=basis_title(basis),
        note="",
        sources=(),
        ticks=in_thousands(on),
        nought=on.at(0),
        rows=(*drawn, *_unclaimed(appraisal, rows)),
        footed=True,
    )


def _band(row: Claimed) -> tuple[float, float] | None:
    """From where to where a promise would be if it came about as elsewhere, in pounds."""
    if row.came is None:
        return None
    low, _, high = in_pounds(row.came.low, row.came.low, row.came.high, row.claim.unit)
    return (low, high)


def _row(appraisal: Appraisal, basis: Basis, row: Claimed, on: Axis) -> Row:
    cited = [i for one in row.figures for i in one.source if i in appraisal.dataset.sources]
    payers = [appraisal.dataset.sources[i].paid_for_by for i in cited]
    return Row(
        options=row.options,
        name=row.claim.name,
        amounts=_amounts(row),
        dots=dots(row.spans, on, _band(row)),
        net=row.claim.basis == "net",
        paid_for=tuple(dict.fromkeys(paid_for(who) for who in payers if who)),
        footing=footing_words(row.claim, basis),
        came=came_words(row),
        note=row.claim.note or "",
    )


def _alone(appraisal: Appraisal, basis: Basis, row: Claimed) -> Row:
    """A row that says itself what it is a sum of."""
    found = _row(appraisal, basis, row, dots_axis(row.spans))
    return replace(found, footing=joined(f"{basis_title(basis)}.", found.footing))


def _bare(options: tuple[str, ...], name: str, amounts: tuple[Amount, ...], drawn: Dots) -> Row:
    return Row(options, name, amounts, drawn, False, (), "", "", "")


def _measures(dataset: Dataset, rows: Iterable[Claimed]) -> tuple[str, ...]:
    """The measures in money that claims are figures of."""
    named = (row.claim.measure for row in rows)
    held = dict.fromkeys(measure for measure in named if measure)
    return tuple(i for i in held if in_money(measure_of(dataset, i).unit))


def _unclaimed(appraisal: Appraisal, rows: Sequence[Claimed]) -> Iterable[Row]:
    """The options with new councils for which nobody claims what a measure counts of them."""
    claimed = {option for row in rows if row.claim.measure for option in row.options}
    new = [i for i in appraisal.stands if appraisal.dataset.options[i].councils is not None]
    left = tuple(i for i in new if i not in claimed)
    for i in _measures(appraisal.dataset, rows):
        if left:
            name = say("published.nobody-says", measure=measure_of(appraisal.dataset, i).name)
            yield _bare(left, name, (), Dots((), None))


def _measured(appraisal: Appraisal, rows: Iterable[Claimed]) -> Iterable[Panel]:
    """What councils' own figures add up to in each new council, a panel a measure."""
    for i in _measures(appraisal.dataset, rows):
        measure = measure_of(appraisal.dataset, i)
        held = of_new_councils(appraisal.dataset, appraisal.stands, i)
        spans = [_span(one, measure.unit) for one in held]
        on = dots_axis(span for row in spans for span in row)
        yield Panel(
            title=say("published.added-up", measure=measure.name),
            note=measure.note or "",
            sources=tuple(sorted({j for one in held if one.reading for j in one.reading.sources})),
            ticks=in_thousands(on),
            nought=on.at(0),
            rows=tuple(
                _bare(one.options, one.council, _added_up(one, measure.unit), dots(own, on))
                for one, own in zip(held, spans, strict=True)
            ),
            footed=False,
        )


def _span(one: OfCouncil, unit: str) -> tuple[tuple[float, float, float], ...]:
    found = one.reading
    return () if found is None else (in_pounds(found.low, found.value, found.high, unit),)


def _added_up(one: OfCouncil, unit: str) -> tuple[Amount, ...]:
    """Its amount, whose sources are those of the panel."""
    return () if one.reading is None else (Amount(reading_words(one.reading, unit), ()),)
