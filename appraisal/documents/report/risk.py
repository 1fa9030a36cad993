"""What could go wrong under the options: the gravest risks of each, the same of several once."""

from collections.abc import Iterator
from itertools import groupby

from appraisal.documents.blocks import Block, Gap, Table
from appraisal.documents.report.asked import Asked
from appraisal.documents.report.called import called
from appraisal.documents.report.readiness import readiness
from appraisal.findings.nothing_recorded import NO_RESPONSE
from appraisal.findings.numbers import listed_names
from appraisal.findings.option_plans import risk_size
from appraisal.findings.ranking import quoted
from appraisal.findings.sentences import say
from appraisal.model.options import Risk

EACH, OF_MANY = 5, 1
"""So many risks of an option are told, the gravest first; of many options the gravest alone."""


def risk(asked: Asked) -> Iterator[Block]:
    """A table of risks, which options have none on record, and how ready councils are."""
    held = asked.dataset.options
    with_risks = [i for i in asked.options if held[i].risks]
    if with_risks:
        yield _table(asked)
    without = [held[i].label for i in asked.options if not held[i].risks]
    if without or not with_risks:
        names = listed_names([quoted(label) for label in without]) or say("report.the-options")
        yield Gap(say("report.gap-risk", options=names))
    yield from readiness(asked)


def _table(asked: Asked) -> Table:
    most = OF_MANY if asked.many else EACH
    found = [
        (each, i) for i in asked.options for each in _gravest(asked.dataset.options[i].risks)[:most]
    ]
    found.sort(key=lambda pair: (*_gravity(pair[0]), pair[0].response or ""))
    rows = tuple(
        (
            each.name,
            called(asked.dataset, [i for _, i in same]),
            risk_size(each),
            each.response or NO_RESPONSE,
        )
        for each, same in groupby(found, lambda pair: pair[0])
    )
    heads = ("report.risk", "report.option", "report.risk-size", "report.response")
    return Table(say("report.risks"), tuple(map(say, heads)), rows, (2.6, 2, 1.5, 3))


def _gravest(risks: tuple[Risk, ...]) -> list[Risk]:
    return sorted(risks, key=_gravity)


def _gravity(risk: Risk) -> tuple[float, str]:
    return -risk.likelihood * risk.impact, risk.name
