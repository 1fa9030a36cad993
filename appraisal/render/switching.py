"""Switching values in words: what one score or figure would have to be to change who is first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.flows import FlowRow
from appraisal.appraise.robust import SwitchingRow
from appraisal.model import Criterion
from appraisal.ranking import TIE
from appraisal.render.findings import quoted
from appraisal.render.raw import FIGURES, formatted, raw_words
from appraisal.render.words import number, ranged, thousands, whole
from appraisal.scoring import Cell

MONEY = ("net_present_value", "annual_saving", "transition_cost", "payback_years")


@dataclass(frozen=True)
class Switch:
    """One score that could change the first place by itself.

    `today` and `needed` are in words, in the unit of the criterion where it has one; `then` is
    the option that would come first. `inside` says whether the score's own range reaches that
    far, `far` how far it is in points of value.
    """

    option: str
    criterion: str
    label: str
    evidence: str
    today: str
    needed: str
    then: str
    inside: bool
    far: float


@dataclass(frozen=True)
class Contested:
    """A figure on which sources disagree, and what it would have to be. `money`: it is in £."""

    option: str
    label: str
    today: str
    sentence: str
    sources: tuple[str, ...]
    money: bool


def leader(appraisal: Appraisal) -> str:
    """The option that switching values are told from: the first, in the options' order."""
    first = appraisal.rankings[appraisal.headline].first()
    return next((option for option in appraisal.matrix.options if option in first), "")


def switches(appraisal: Appraisal) -> tuple[Switch, ...]:
    """Every score that could change the first place: those within their range, then the nearest."""
    rows = appraisal.robust.switching if appraisal.robust else ()
    leaves, first = {leaf.id: leaf for leaf in appraisal.dataset.leaves()}, leader(appraisal)
    found = [
        _switch(appraisal, leaves[row.criterion], row, first)
        for row in rows
        if row.needed is not None and _reachable(leaves[row.criterion], row)
    ]
    return tuple(sorted(found, key=lambda s: (not s.inside, s.far, s.option, s.criterion)))


def _reachable(leaf: Criterion, row: SwitchingRow) -> bool:
    """Whether some raw figure is worth what is needed; a judgement or a gap may be worth any."""
    return leaf.measured is None or row.raw is None or row.raw_needed is not None


def _switch(appraisal: Appraisal, leaf: Criterion, row: SwitchingRow, first: str) -> Switch:
    # Rows without a score that would do were left out: here `needed` is there, and may be nought.
    cell, needed = appraisal.matrix.cells[row.option, row.criterion], row.needed or 0.0
    return Switch(
        option=row.option,
        criterion=row.criterion,
        label=leaf.label,
        evidence=cell.evidence,
        today=_today(appraisal, leaf, cell),
        needed=_needed(appraisal, leaf, row),
        then=str(row.rival) if row.option == first else row.option,
        inside=cell.low - TIE <= needed <= cell.high + TIE,
        far=abs(needed - row.score),
    )


def _today(appraisal: Appraisal, leaf: Criterion, cell: Cell) -> str:
    if cell.evidence == "gap":
        return "no evidence, counted as 50"
    if leaf.measured and cell.raw:
        return raw_words(appraisal.dataset, leaf.measured, cell.raw)
    return ranged(cell.value, cell.low, cell.high)


def _needed(appraisal: Appraisal, leaf: Criterion, row: SwitchingRow) -> str:
    """More than £190 million; less than 41 of 100."""
    needed = row.needed or 0.0  # as in _switch
    if leaf.measured and row.raw is not None and row.raw_needed is not None:
        say = formatted(appraisal.dataset, leaf.measured)
        return _beyond(row.raw, row.raw_needed, say(row.raw_needed))
    close = whole(needed) == whole(row.score)
    return f"{_beyond(row.score, needed, number(needed, 1) if close else whole(needed))} of 100"


def _beyond(today: float, needed: float, said: str) -> str:
    if abs(needed - today) <= TIE:
        return f"anything but {said}"
    return f"more than {said}" if needed > today else f"less than {said}"


def contested(appraisal: Appraisal) -> tuple[Contested, ...]:
    """Every contested figure of a ranked option, money first, with what it would have to be.

    After the criteria come the costs and savings that their money is made of, each by itself.
    """
    found = {(s.option, s.criterion): s for s in switches(appraisal)}
    rows = []
    for leaf in appraisal.dataset.leaves():
        for option in appraisal.robust.options if appraisal.robust else ():
            cell = appraisal.matrix.cells[option, leaf.id]
            if cell.evidence == "contested":
                switch = found.get((option, leaf.id))
                rows.append(_contested(appraisal, leaf, cell, switch))
    flows = appraisal.robust.flows if appraisal.robust else ()
    rows.extend(_contested_flow(appraisal, row) for row in flows)
    return tuple(sorted(rows, key=lambda row: not row.money))


def _contested(
    appraisal: Appraisal, leaf: Criterion, cell: Cell, switch: Switch | None
) -> Contested:
    options = appraisal.dataset.options
    today = _today(appraisal, leaf, cell)
    what = f"{quoted(leaf.label)} for {options[cell.option].label}"
    if switch is None:
        first = options[leader(appraisal)].label
        sentence = f"Whatever the figure of {what}, {first} would still come first."
    else:
        reach = "within" if switch.inside else "beyond"
        sentence = (
            f"The figure of {what} would have to be {switch.needed} for "
            f"{options[switch.then].label} to come first: {reach} what its sources span."
        )
    return Contested(
        cell.option, leaf.label, today, sentence, cell.sources, _is_money(appraisal, leaf)
    )


def _contested_flow(appraisal: Appraisal, row: FlowRow) -> Contested:
    options, first = appraisal.dataset.options, leader(appraisal)
    flow = options[row.option].money[row.flow]
    say = thousands if flow.to == flow.from_ else FIGURES["annual_saving"]
    what = f"the {flow.kind} {quoted(flow.name)} of {options[row.option].label}"
    if row.needed is None:
        sentence = f"Whatever {what}, {options[first].label} would still come first."
    else:
        then = str(row.rival) if row.option == first else row.option
        reach = "within" if row.low - TIE <= row.needed <= row.high + TIE else "beyond"
        sentence = (
            f"By itself {what} would have to be {_beyond(row.amount, row.needed, say(row.needed))} "
            f"for {options[then].label} to come first: {reach} what its sources span."
        )
    today = f"from {say(row.low)} to {say(row.high)}"
    return Contested(row.option, flow.name, today, sentence, row.sources, money=True)


def _is_money(appraisal: Appraisal, leaf: Criterion) -> bool:
    measured = leaf.measured
    if measured is None:
        return False
    measure = appraisal.dataset.measures.get(measured.measure or "")
    return measured.figure in MONEY or (measure is not None and measure.unit.startswith("£"))


def switching_rows(appraisal: Appraisal) -> Iterator[Mapping[str, Any]]:
    """Every switching value for a CSV: what no value would change has nothing under `needed`."""
    names = {leaf.id: leaf.label for leaf in appraisal.dataset.leaves()}
    for row in appraisal.robust.switching if appraisal.robust else ():
        cell = appraisal.matrix.cells[row.option, row.criterion]
        inside = row.needed is not None and cell.low - TIE <= row.needed <= cell.high + TIE
        yield {
            "option": row.option,
            "option_name": appraisal.dataset.options[row.option].name,
            "criterion": row.criterion,
            "criterion_name": names[row.criterion],
            "evidence": cell.evidence,
            "raw": row.raw,
            "low": cell.low,
            "value": cell.value,
            "high": cell.high,
            "needed": row.needed,
            "raw_needed": row.raw_needed,
            "within_its_range": "yes" if inside else "no",
            "rival": row.rival,
        }
