"""What was decided, as results.json has it."""

from msgspec import Struct

from appraisal.model import Decision


class DecisionResult(Struct, frozen=True, kw_only=True):
    """The option decided on, when (a year, a month or a day) and the sources that say so.

    Where it is none of the options, `option` is None and `other` has what was decided, in words.
    """

    option: str | None
    other: str | None
    date: str
    source: tuple[str, ...]


def decision_result(decision: Decision | None) -> DecisionResult | None:
    """What was decided, its date and sources; None where no decision is recorded."""
    if decision is None:
        return None
    return DecisionResult(
        option=decision.option, other=decision.other, date=decision.date, source=decision.source
    )
