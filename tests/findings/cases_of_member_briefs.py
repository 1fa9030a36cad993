"""Made-up areas that say every sentence of the briefs for members."""

from collections.abc import Mapping

from appraisal.findings.member_brief import terms
from tests.findings.test_member_brief import LINES

DATES = "calendar: {decision: 2027-03, shadow_elections: 2027-05-06, vesting: 2028-04-01}"
AREAS: Mapping[str, str] = {
    "brief for members": LINES.replace("{date: 2026-01-01,", f"{{date: 2026-01-01, {DATES},"),
}


def of_terms() -> None:
    """What a council would pay where nobody can say what it would gain."""
    terms(("£5,000 once",), "")


OF_NO_AREA = (of_terms,)
