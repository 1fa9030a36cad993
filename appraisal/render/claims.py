"""Published money, side by side on one footing, and never set against another footing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from appraisal.appraise import Appraisal
from appraisal.model import Claim, Fact, Figure
from appraisal.render.raw import Format, amount

BASES = {"net": "net of costs", "gross": "before costs", "not-said": "net or gross not said"}


@dataclass(frozen=True)
class Amount:
    """One published figure and who says so; `said` is empty where it is not known."""

    said: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Claimed:
    """One claim as a row: what is claimed, by whom, for which options alike."""

    options: tuple[str, ...]
    name: str
    amounts: tuple[Amount, ...]
    note: str


@dataclass(frozen=True)
class Footing:
    """Claims on one footing: the same baseline, horizon, unit and basis.

    `warning` says whether the figures may be set against one another.
    """

    baseline: str
    horizon: str
    unit: str
    basis: str
    warning: str
    rows: tuple[Claimed, ...]


Key = tuple[str, str, str, str]
"""A footing: baseline, horizon, unit and basis."""


def footings(appraisal: Appraisal, options: Iterable[str], money: bool = True) -> list[Footing]:
    """The claims for some options, grouped by footing; money, or all other claims."""
    grouped: dict[Key, dict[Claimed, list[str]]] = {}
    for option in options:
        for claim in appraisal.dataset.options[option].claims:
            if claim.unit.startswith("£") == money:
                key = (claim.baseline, claim.horizon, claim.unit, claim.basis)
                grouped.setdefault(key, {}).setdefault(_claimed(claim), []).append(option)
    ordered = sorted(grouped.items(), key=_crowd)
    return [_footing(key, rows) for key, rows in ordered]


def _crowd(item: tuple[Key, Mapping[Claimed, list[str]]]) -> tuple[int, Key]:
    """Footings that several options share come first."""
    return (-len({option for held in item[1].values() for option in held}), item[0])


def _footing(key: Key, held: Mapping[Claimed, list[str]]) -> Footing:
    baseline, horizon, unit, basis = key
    rows = tuple(replace(row, options=tuple(options)) for row, options in held.items())
    if len({option for row in rows for option in row.options}) < 2:
        warning = "For one option only: nothing here to set it against."
    elif basis == "not-said":
        warning = "Compare with care."
    else:
        warning = "These can be compared."
    return Footing(baseline, horizon, unit, BASES[basis], warning, rows)


def _claimed(claim: Claim) -> Claimed:
    """A claim without the options that it is made for."""
    return Claimed((), claim.name, tuple(amounts(claim.amount, claim.unit)), claim.note or "")


def amounts(fact: Fact, unit: str) -> Iterator[Amount]:
    """Each figure of a fact in words, with its sources; one empty amount where it is unknown."""
    if isinstance(fact, str):
        yield Amount("", ())
        return
    say = amount(unit)
    for figure in (fact,) if isinstance(fact, Figure) else fact:
        yield Amount(_with_range(say(figure.value), figure, say), figure.source)


def _with_range(said: str, figure: Figure, say: Format) -> str:
    if figure.low is None and figure.high is None:
        return said
    low = figure.value if figure.low is None else figure.low
    high = figure.value if figure.high is None else figure.high
    return f"{said} (from {say(low)} to {say(high)})"
