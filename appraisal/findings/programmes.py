"""A council's own programme in words: dates, what it lists, and whether its costs add up."""

from collections.abc import Mapping

from appraisal.appraise.programmes import adds_up, costs_total
from appraisal.findings.names import council_label
from appraisal.findings.numbers import moment
from appraisal.findings.published_figures import say_in
from appraisal.findings.sentences import say
from appraisal.model import UNKNOWN, Dataset, Programme, read_fact
from appraisal.model.councils import Item

pounds = say_in("£")

_LISTS: Mapping[str, str] = {
    "aims": "programmes.aims",
    "priorities": "programmes.priorities",
    "principles": "programmes.principles",
    "topics": "programmes.topics",
    "workstreams": "programmes.workstreams",
    "layers": "programmes.layers",
    "projects": "programmes.projects",
    "alternatives": "programmes.alternatives",
    "next_steps": "programmes.next-steps",
    "comments": "programmes.comments",
}
"""What a programme lists, in the order in which a reader asks, and the heading over each."""


def lists(programme: Programme) -> tuple[tuple[str, tuple[Item, ...]], ...]:
    """What a programme lists, under a heading each; no heading stands over nothing."""
    held = ((heading, getattr(programme, key)) for key, heading in _LISTS.items())
    return tuple((say(heading), items) for heading, items in held if items)


_PAYMENTS: Mapping[str, str] = {
    "funding": "programmes.funding",
    "paid_back": "programmes.paid-back",
}
"""How the costs of a programme were to be paid for, and the heading over each list."""


def payments(programme: Programme) -> tuple[tuple[str, tuple[Item, ...]], ...]:
    """How its costs were to be paid for and paid back, under a heading each."""
    held = ((heading, getattr(programme, key)) for key, heading in _PAYMENTS.items())
    return tuple((say(heading), items) for heading, items in held if items)


def whose(dataset: Dataset, programme: Programme) -> str:
    """The council whose programme it is, in the area or outside; empty where none is named."""
    if programme.council is not None:
        return council_label(dataset, programme.council)
    return programme.outside or ""


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
