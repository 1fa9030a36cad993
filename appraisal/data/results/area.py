"""Councils and councillors, today and under an option, as results.json has them."""

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.futures import councillors, per_councillor


class AreaResult(Struct, frozen=True, kw_only=True):
    """How many councils stand, the area's councillors, and residents for each of them.

    Lows and highs are apart only where sources disagree; null where not known.
    """

    standing: int
    councillors_low: float | None
    councillors_high: float | None
    residents_per_councillor_low: float | None
    residents_per_councillor_high: float | None


def area_result(appraisal: Appraisal, option: str = "") -> AreaResult:
    """The area under an option, today without one."""
    members, people = councillors(appraisal, option), per_councillor(appraisal, option)
    return AreaResult(
        standing=len(appraisal.stands[option] if option else appraisal.today),
        councillors_low=members[0] if members else None,
        councillors_high=members[1] if members else None,
        residents_per_councillor_low=people[0] if people else None,
        residents_per_councillor_high=people[1] if people else None,
    )
