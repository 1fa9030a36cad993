"""An option's money: what is worked out, its flows, and what others have published."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from appraisal.appraise import Appraisal, Money
from appraisal.findings.numbers import count_of, number, thousands
from appraisal.model import Option, Reading
from appraisal.site.facts import fact_lines, with_range

BASES = {"net": "net of costs", "gross": "before costs", "not-said": "not said"}

LAST_SAVING = "Saving a year, less yearly costs, in the last year with a saving"


@dataclass(frozen=True)
class Sum:
    """A sum in words; empty where it can't be worked out, and then `why` may say why not."""

    name: str
    words: str
    why: str = ""


def money_rows(appraisal: Appraisal, option: str) -> tuple[Sum, ...]:
    """What is worked out from the flows."""
    cash = appraisal.money[option]
    years = count_of(appraisal.dataset.settings.money.years, "year")
    why = why_unpaid(appraisal, option)
    # That it never pays back is known; that an amount or a common source is missing is a gap.
    gap = cash.unpaid in ("parties", "unknown")
    known, missing = ("", why) if gap else (why, "")
    return (
        Sum("One-off cost", pounds(cash.transition_cost)),
        Sum(LAST_SAVING, pounds(cash.annual_saving)),
        Sum(f"Net present value over {years}", pounds(cash.net_present_value)),
        Sum("Year of breaking even", break_even_words(cash) or known, missing),
        Sum("Years to pay back", years_words(cash.payback_years) or known, missing),
    )


def why_unpaid(appraisal: Appraisal, option: str) -> str:
    """Why an option has no payback, without a stop; empty where it has one."""
    unpaid = appraisal.money[option].unpaid
    if unpaid == "never":
        return f"Never in the {count_of(appraisal.dataset.settings.money.years, 'year')} counted"
    return {
        "parties": "One party gives the cost and another the saving",
        "unknown": "A cost or a saving is not known",
        "nothing": "Nothing is spent or saved",
        None: "",
    }[unpaid]


def break_even_words(cash: Money) -> str:
    """The year from whose end on savings cover costs, with its range; empty where there is none."""
    if cash.break_even is None:
        return ""
    low, value, high = cash.break_even.low, cash.break_even.value, cash.break_even.high
    if math.isinf(high):
        return f"{value:.0f} (from {low:.0f}; at worst never)"
    return with_range(lambda year: f"{year:.0f}", value, low, high)


def pounds(reading: Reading | None) -> str:
    """£ thousand in words with its range."""
    return (
        "" if reading is None else with_range(thousands, reading.value, reading.low, reading.high)
    )


def years_words(reading: Reading | None) -> str:
    """Years with their range; without end where nothing may be saved."""
    if reading is None:
        return ""
    if not math.isfinite(reading.high):
        return f"{number(reading.value, 1)} (from {number(reading.low, 1)}; at worst never)"
    return with_range(lambda value: number(value, 1), reading.value, reading.low, reading.high)


def flow_rows(option: Option) -> tuple[Mapping[str, Any], ...]:
    """Every cost and saving with its years and amount a year."""
    return tuple(
        {
            "name": flow.name,
            "kind": flow.kind.capitalize(),
            "years": _years(flow.from_, flow.to),
            "amount": fact_lines(flow.amount, "£ thousand"),
            "cashable": flow.cashable,
            "note": flow.note or "",
        }
        for flow in option.money
    )


def _years(first: int, last: int | None) -> str:
    if last is None:
        return f"from {first} on"
    return str(first) if first == last else f"{first} to {last}"


def claim_rows(option: Option) -> tuple[Mapping[str, Any], ...]:
    """Every published figure with what it is measured against and over which time."""
    return tuple(
        {
            "name": claim.name,
            "unit": claim.unit,
            "amount": fact_lines(claim.amount, claim.unit),
            "baseline": claim.baseline,
            "horizon": claim.horizon,
            "basis": BASES[claim.basis],
            "note": claim.note or "",
        }
        for claim in option.claims
    )
