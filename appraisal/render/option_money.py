"""An option's money: what is worked out, its flows, and what others have published."""

import math
from collections.abc import Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.model import Option, Reading, read_fact
from appraisal.render.views import fact_lines, with_range
from appraisal.render.words import number, thousands

BASES = {"net": "net of costs", "gross": "before costs", "not-said": "not said"}


def money_rows(appraisal: Appraisal, option: str) -> tuple[tuple[str, str], ...]:
    """What is worked out from the flows: each sum in words, empty where an amount is not known."""
    cash = appraisal.money[option]
    years = appraisal.dataset.settings.money.years
    return (
        ("One-off cost", pounds(cash.transition_cost)),
        ("Saving a year once all runs", pounds(cash.annual_saving)),
        (f"Net present value over {years} years", pounds(cash.net_present_value)),
        ("Years to pay back", _payback(appraisal.dataset.options[option], cash.payback_years)),
    )


def _payback(option: Option, payback: Reading | None) -> str:
    """Years to pay back; not said while any cost or saving on the way there is not known."""
    all_known = all(read_fact(flow.amount) is not None for flow in option.money)
    return years_words(payback) if all_known else ""


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
