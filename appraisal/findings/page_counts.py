"""How many of a thing a page shows, in the sentence that the page leads with or ends on."""

from appraisal.findings.nothing_recorded import NO_FUNCTIONS
from appraisal.findings.numbers import all_of
from appraisal.findings.sentences import say


def at_work(partnerships: int) -> str:
    """How many partnerships are at work."""
    return say("counts.at-work", many=partnerships or "No", count=partnerships)


def ties_title(pairs: int) -> str:
    """How many pairs of councils work together on a theme."""
    return say("counts.ties", count=pairs)


def options_lead(options: int, perspective: str) -> str:
    """How many options there are; empty without any."""
    return say("counts.options", count=options, perspective=perspective) if options else ""


def councils_lead(councils: int, area: str) -> str:
    """How many councils serve the area; empty without any."""
    area = area or say("counts.the-area")
    return say("counts.councils", count=councils, area=area) if councils else ""


def none_move(functions: int) -> str:
    """That no function moves, or that none is recorded."""
    if not functions:
        return NO_FUNCTIONS
    return say("counts.none-move", all=all_of(functions, "function"), count=functions)
