"""What was decided, as results.json has it."""

from dataclasses import dataclass

from appraisal.model import Decision


@dataclass(frozen=True, kw_only=True)
class DecisionResult:
    """The option decided on, when (a year, a month or a day) and the sources that say so."""

    option: str
    date: str
    source: tuple[str, ...]


def decision_result(decision: Decision | None) -> DecisionResult | None:
    """A decision's option, date and sources; None where none is recorded."""
    if decision is None:
        return None
    return DecisionResult(option=decision.option, date=decision.date, source=decision.source)
