"""Published money, side by side on one footing, and never set against another footing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from appraisal.appraise import Appraisal
from appraisal.findings.elsewhere import promise_words
from appraisal.findings.published_figures import figure_words
from appraisal.findings.published_money import (
    BASES,
    against_nothing,
    comparable,
    footing_title,
)
from appraisal.model import UNKNOWN, Claim, Fact, figures_in, stated


@dataclass(frozen=True)
class Amount:
    """One published figure and who says so; `said` is empty where it is not known."""

    said: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Claimed:
    """One claim as a row: what is claimed, by whom, for which options alike.

    `came_about` says what came of such claims elsewhere; empty where nothing is to be said.
    """

    options: tuple[str, ...]
    name: str
    amounts: tuple[Amount, ...]
    note: str
    came_about: str


@dataclass(frozen=True)
class Footing:
    """Claims on one footing: the same baseline, horizon, unit and basis.

    `title` says all that in words; `warning` whether the figures may be set against one another;
    `lone` is true where there is nothing to set against anything: one option, or one figure.
    """

    title: str
    baseline: str
    horizon: str
    basis: str
    warning: str
    lone: bool
    rows: tuple[Claimed, ...]


Key = tuple[str, str, str, str]
"""A footing: baseline, horizon, unit and basis."""


def footings(
    appraisal: Appraisal, options: Iterable[str], money: bool = True
) -> tuple[Footing, ...]:
    """The claims for some options, grouped by footing; money, or all other claims."""
    grouped: dict[Key, dict[Claimed, list[str]]] = {}
    for option in options:
        for claim in appraisal.dataset.options[option].claims:
            if claim.unit.startswith("£") == money:
                key = (claim.baseline, claim.horizon, claim.unit, claim.basis)
                grouped.setdefault(key, {}).setdefault(
                    _claimed(appraisal, option, claim), []
                ).append(option)
    return tuple(
        _footing(key, rows) for key, rows in sorted(grouped.items(), key=_most_shared_first)
    )


def _most_shared_first(item: tuple[Key, Mapping[Claimed, list[str]]]) -> tuple[bool, int, Key]:
    """What is measured against something comes first, and there what several options share."""
    options = {option for held in item[1].values() for option in held}
    return (against_nothing(item[0][0]), -len(options), item[0])


def _footing(key: Key, held: Mapping[Claimed, list[str]]) -> Footing:
    baseline, horizon, _, basis = key
    rows = tuple(replace(row, options=tuple(options)) for row, options in held.items())
    lone = _nothing_beside(rows)
    warning = comparable(baseline, horizon, basis, lone)
    return Footing(footing_title(*key), baseline, horizon, BASES[basis], warning, lone, rows)


def _nothing_beside(rows: tuple[Claimed, ...]) -> bool:
    """Whether the figures are one option's alone, or one figure at most for several."""
    options = {option for row in rows for option in row.options}
    figures = {row.amounts for row in rows if any(amount.said for amount in row.amounts)}
    return len(options) < 2 or len(figures) < 2


def _claimed(appraisal: Appraisal, option: str, claim: Claim) -> Claimed:
    """A claim for an option, without the options that it is made for."""
    said = promise_words(appraisal.elsewhere, appraisal.dataset.options[option].family, claim)
    published = tuple(amounts(claim.amount, claim.unit))
    return Claimed((), claim.name, published, claim.note or "", said)


def amounts(fact: Fact, unit: str) -> Iterator[Amount]:
    """Each figure of a fact in words, with its sources; one empty amount where it is unknown."""
    if stated(fact) == UNKNOWN:
        yield Amount("", ())
    for figure in figures_in(fact):
        yield Amount(figure_words(figure, unit), figure.source)
