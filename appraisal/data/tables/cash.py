"""Cash by year, benefit against cost, and published budget gaps, as CSV."""

from typing import Any

from appraisal.appraise import Appraisal
from appraisal.area.cash import PARTS
from appraisal.data.tables.ends import ends
from appraisal.model import read_fact


def cash_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row an option and year, for data/cash.csv, in £ thousand; what is not known is empty."""
    return [
        {
            "option": option,
            "year": year.year,
            **{
                column: end
                for part in PARTS
                for column, end in ends(part.replace("-", "_"), year.parts.get(part)).items()
            },
            **ends("net", None if cash.unknown else year.net),
            **ends("so_far", None if cash.unknown else year.so_far),
            "evidence": "gap" if cash.unknown else year.net.evidence,
            "sources": " ".join(sorted(year.net.sources)),
            "not_known": "; ".join(cash.unknown),
        }
        for option, cash in appraisal.cash.items()
        if cash.lines or cash.unknown
        for year in cash.years
    ]


def benefit_and_cost_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row an option, for data/benefit-and-cost.csv; the net cost is in £ thousand."""
    found = appraisal.benefit_and_cost
    if found is None:
        return []
    return [
        {
            "option": option,
            "family": appraisal.dataset.options[option].family,
            "benefit_low": found.benefit.low[option],
            "benefit": found.benefit.value[option],
            "benefit_high": found.benefit.high[option],
            **ends("net_cost", cost),
            "efficient": option in found.efficient,
            "evidence": cost.evidence if cost else "gap",
        }
        for option, cost in found.net_cost.items()
    ]


def budget_gap_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row a council and year, for data/budget-gaps.csv, in £ thousand."""
    return [
        {
            "council": council,
            "year": gap.year,
            **ends("amount", read),
            "sources": " ".join(sorted(read.sources)) if read else "",
            "note": gap.note,
        }
        for council, held in appraisal.dataset.councils.items()
        for gap in held.budget_gaps
        for read in [read_fact(gap.amount)]
    ]
