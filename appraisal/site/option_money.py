"""An option's costs and savings, and what others have published of them, as rows."""

from dataclasses import dataclass

from appraisal.appraise.elsewhere import Elsewhere
from appraisal.findings.elsewhere import promise_words
from appraisal.findings.option_money import years_of
from appraisal.findings.published_money import BASES
from appraisal.model import Option
from appraisal.site.facts import Line, fact_lines


@dataclass(frozen=True)
class FlowRow:
    """A cost or saving with its years and its amount in each; no lines where that isn't known."""

    name: str
    kind: str
    years: str
    amount: tuple[Line, ...]
    cashable: bool
    note: str


def flow_rows(option: Option) -> tuple[FlowRow, ...]:
    """Every cost and saving of an option, as written or as formed, with its amount a year."""
    return tuple(
        FlowRow(
            name=flow.name,
            kind=flow.kind.capitalize(),
            years=years_of(flow.from_, flow.to),
            amount=fact_lines(flow.amount, "£ thousand"),
            cashable=flow.cashable,
            note=flow.note or "",
        )
        for flow in option.money
    )


@dataclass(frozen=True)
class ClaimRow:
    """A published figure: its amount, what it is measured against, over which time, and how.

    `came_about` says what came of such promises elsewhere; empty where nothing is to be said.
    """

    name: str
    amount: tuple[Line, ...]
    baseline: str
    horizon: str
    basis: str
    note: str
    came_about: str


def claim_rows(found: Elsewhere, option: Option, unit: str = "") -> tuple[ClaimRow, ...]:
    """Every published figure, or those whose unit begins with `unit`."""
    return tuple(
        ClaimRow(
            name=claim.name,
            amount=fact_lines(claim.amount, claim.unit),
            baseline=claim.baseline,
            horizon=claim.horizon,
            basis=BASES[claim.basis],
            note=claim.note or "",
            came_about=promise_words(found, option.family, claim),
        )
        for claim in option.claims
        if claim.unit.startswith(unit)
    )
