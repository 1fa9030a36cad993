"""What was corrected, and when, in sentences."""

import datetime
from collections.abc import Sequence

from appraisal.findings.numbers import day, number
from appraisal.findings.sentences import say


def headline(dates: Sequence[datetime.date]) -> str:
    """How many corrections there are, by their dates, of which there is one at least."""
    last = day(max(dates))
    if len(dates) == 1:
        return say("corrections.one", date=last)
    return say("corrections.many", count=number(len(dates)), date=last)


def corrected_on(date: datetime.date) -> str:
    """That a page was corrected, for the line below its headline."""
    return say("corrections.corrected", date=day(date))
