"""Risks in sentences: which is rated gravest, how each is rated, and who has recorded none."""

from collections.abc import Mapping, Sequence

from appraisal.findings.numbers import count_of, listed, listed_names, number
from appraisal.findings.option_plans import risk_size
from appraisal.findings.ranking import quoted
from appraisal.findings.sentences import say
from appraisal.model import Option
from appraisal.model.options import Risk

MOST_NAMED = 3
"""More options than this are counted rather than named."""


def risks_finding(gravest: Sequence[str], options: Sequence[str]) -> str:
    """Which risk is rated gravest, or how many are alike, and of which options; without a stop.

    `gravest` has the names of the risks with the highest likelihood times impact, `options` those
    of the options that have one of them.
    """
    if not gravest:
        return say("risks.none")
    who = listed_names(options) if len(options) <= MOST_NAMED else count_of(len(options), "option")
    if len(gravest) == 1:
        return say("risks.gravest", risk=quoted(gravest[0]), options=who)
    return say("risks.gravest-alike", count=len(gravest), options=who)


def cell_title(likelihood: int, impact: int) -> str:
    """The heading over the risks of a cell."""
    return say("risks.cell", likelihood=likelihood, impact=impact)


def rated(likelihood: float, impact: float) -> str:
    """How a risk is rated, where that is between two cells; empty where it stands in one."""
    if likelihood == round(likelihood) and impact == round(impact):
        return ""
    return say("plan.risk", likelihood=number(likelihood, 1), impact=number(impact, 1))


def without_risks(options: Sequence[str]) -> str:
    """Which options have no risk on record; empty where all have."""
    if not options:
        return ""
    who = listed_names(options) if len(options) <= MOST_NAMED else count_of(len(options), "option")
    return say("risks.without", options=who)


def option_risks(held: Mapping[str, Sequence[int]]) -> str:
    """Where each risk of an option stands, by the titles of the cells that hold their numbers."""
    return "; ".join(
        say("risks.in-cell", cell=cell, count=len(numbers), risks=listed([str(n) for n in numbers]))
        for cell, numbers in held.items()
    )


def option_in_short(option: Option, gravest: Risk) -> str:
    """How many risks of an option are on record, and the one that is rated gravest."""
    size = risk_size(gravest)
    return say("risks.in-short", count=len(option.risks), risk=quoted(gravest.name), size=size)
