"""Published money, side by side on one footing, and never set against another footing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from appraisal.appraise import Appraisal
from appraisal.findings.raw_figures import Format, amount
from appraisal.model import Claim, Fact, Figure

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

    `title` says all that in words; `warning` whether the figures may be set against one another;
    `lone` is true where there is nothing to set against anything: one option, or one figure.
    """

    title: str
    baseline: str
    horizon: str
    unit: str
    basis: str
    warning: str
    lone: bool
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


def _crowd(item: tuple[Key, Mapping[Claimed, list[str]]]) -> tuple[bool, int, Key]:
    """What is measured against something comes first, and there what several options share."""
    options = {option for held in item[1].values() for option in held}
    return (_alone(item[0][0]), -len(options), item[0])


def _alone(baseline: str) -> bool:
    """Whether a figure is measured against nothing, as a cost or a count is."""
    return baseline.lower().startswith("none")


def _title(key: Key) -> str:
    """A footing in words: `Against: Today. Period: Six years. In £ million, net of costs.`."""
    baseline, horizon, unit, basis = key
    against = f"Against: {baseline}"
    if _alone(baseline):
        what = baseline.partition(":")[2].strip() or "figures"
        against = f"{what[0].upper()}{what[1:]}, against nothing"
    return f"{against}. Period: {horizon}. In {unit}, {BASES[basis]}."


def _footing(key: Key, held: Mapping[Claimed, list[str]]) -> Footing:
    baseline, horizon, unit, basis = key
    rows = tuple(replace(row, options=tuple(options)) for row, options in held.items())
    said = _title(key)
    lone = _nothing_beside(rows)
    return Footing(said, baseline, horizon, unit, BASES[basis], _warning(key, lone), lone, rows)


def _nothing_beside(rows: tuple[Claimed, ...]) -> bool:
    """Whether the figures are one option's alone, or one figure at most for several."""
    options = {option for row in rows for option in row.options}
    figures = {row.amounts for row in rows if any(amount.said for amount in row.amounts)}
    return len(options) < 2 or len(figures) < 2


def _warning(key: Key, lone: bool) -> str:
    """Whether the figures of a footing may be set against one another."""
    if lone:
        return "Nothing here to set it against."
    baseline, horizon, _, basis = key
    unsaid = any(part.lower().startswith("not said") for part in (baseline, horizon))
    if unsaid:
        return "What they are measured against or over how long is not said: do not compare."
    return "Compare with care." if basis == "not-said" else "These can be compared."


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
