"""How many of a thing a page shows, in the sentence that the page leads with or ends on."""

from appraisal.findings.nothing_recorded import NO_FUNCTIONS
from appraisal.findings.numbers import all_of, count_of
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


def not_known(figures: int) -> str:
    """How many figures of the files are marked as not known, before a link to them."""
    return say("counts.unknown", count=figures)


def on_judgement(pieces: int) -> str:
    """How many pieces rest on judgement, alone or in part, before a link to them."""
    return say("counts.assumed", count=pieces)


def from_parties(partisan: int, sources: int) -> str:
    """How many sources come from parties or were paid for; empty where none was."""
    if not partisan:
        return ""
    return say("counts.partisan", count=partisan, sources=count_of(sources, "source"))
