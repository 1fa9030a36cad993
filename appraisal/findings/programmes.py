"""A council's own programme in words: its dates, and whether its published costs add up."""

from appraisal.appraise.programmes import adds_up, costs_total
from appraisal.findings.numbers import moment
from appraisal.findings.published_figures import say_in
from appraisal.findings.sentences import say
from appraisal.model import UNKNOWN, Programme, read_fact

pounds = say_in("£")


def dates(programme: Programme) -> str:
    """From when to when a programme runs, as far as it is recorded."""
    start = moment(programme.since) if programme.since not in (None, UNKNOWN) else ""
    end = moment(programme.until) if programme.until not in (None, UNKNOWN) else ""
    if start and end:
        return say("programme.from-to", start=start, end=end)
    if start:
        return say("programme.from", start=start)
    return say("programme.until", end=end) if end else say("programme.dates-unknown")


def costs_sum(programme: Programme) -> str:
    """What the lines of the budget add up to; empty where one is not known."""
    total = costs_total(programme)
    return "" if total is None else pounds(total)


def costs_check(programme: Programme) -> str:
    """Whether the lines add up to the published total; empty where there is nothing to check."""
    if not programme.costs:
        return ""
    total, published = costs_total(programme), read_fact(programme.total)
    if total is None:
        return say("programme.not-all-known")
    if published is None:
        return say("programme.no-total", sum=pounds(total))
    if adds_up(total, published.value):
        return say("programme.adds-up", sum=pounds(total))
    return say("programme.another-total", sum=pounds(total), total=pounds(published.value))
