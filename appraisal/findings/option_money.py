"""What an option costs and saves, in words; no words where that can't be worked out."""

import math
from dataclasses import dataclass

from appraisal.appraise import Money
from appraisal.findings.numbers import count_of, number, thousands
from appraisal.findings.published_figures import with_range
from appraisal.model import Reading

LAST_SAVING = "Saving a year, less yearly costs, in the last year with a saving"


@dataclass(frozen=True)
class Sum:
    """A sum in words; empty where it can't be worked out, and then `why` may say why not."""

    name: str
    words: str
    why: str = ""


def sums(money: Money, years: int) -> tuple[Sum, ...]:
    """All that is worked out from the costs and savings of an option, counted over `years`."""
    why = why_unpaid(money, years)
    # That it never pays back is known; that an amount or a common source is missing is a gap.
    gap = money.unpaid in ("parties", "unknown")
    known, missing = ("", why) if gap else (why, "")
    return (
        Sum("One-off cost", pounds(money.transition_cost)),
        Sum(LAST_SAVING, pounds(money.annual_saving)),
        Sum(f"Net present value over {count_of(years, 'year')}", pounds(money.net_present_value)),
        Sum("Year of breaking even", break_even_words(money.break_even) or known, missing),
        Sum("Years to pay back", years_words(money.payback_years) or known, missing),
    )


def why_unpaid(money: Money, years: int) -> str:
    """Why an option has no payback, without a stop; empty where it has one."""
    if money.unpaid == "never":
        return f"Never in the {count_of(years, 'year')} counted"
    return {
        "parties": "One party gives the cost and another the saving",
        "unknown": "A cost or a saving is not known",
        "nothing": "Nothing is spent or saved",
        None: "",
    }[money.unpaid]


def break_even_words(year: Reading | None) -> str:
    """The year from whose end on savings cover costs, with its range; empty where there is none."""
    if year is None:
        return ""
    if math.isinf(year.high):
        return f"{year.value:.0f} (from {year.low:.0f}; at worst never)"
    return with_range(lambda value: f"{value:.0f}", year.value, year.low, year.high)


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


def years_of(first: int, last: int | None) -> str:
    """The years of a cost or saving: 2026 to 2027, from 2028 on."""
    if last is None:
        return f"from {first} on"
    return str(first) if first == last else f"{first} to {last}"
