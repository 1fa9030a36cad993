"""How many of a thing a page shows, in the sentence that the page leads with or ends on."""

from appraisal.findings.nothing_recorded import NO_FUNCTIONS
from appraisal.findings.numbers import all_of
from appraisal.findings.sentences import say


def at_work(partnerships: int) -> str:
    """How many partnerships are at work."""
    return say("counts.at-work", many=partnerships or "No", count=partnerships)


def councils_lead(councils: int, area: str) -> str:
    """How many councils serve the area; empty without any."""
    area = area or say("counts.the-area")
    return say("counts.councils", count=councils, area=area) if councils else ""


def none_move(functions: int) -> str:
    """That no function moves, or that none is recorded."""
    if not functions:
        return NO_FUNCTIONS
    return say("counts.none-move", all=all_of(functions, "function"), count=functions)
