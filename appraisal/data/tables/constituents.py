"""The constituent councils of combined authorities under every option, as CSV."""

from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.combined_authorities import authorities


def constituent_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row for each combined authority, option and constituent council, for the CSV."""
    return [
        {
            "combined_authority": authority.id,
            "option": row.option or "today",
            "council": council.label,
            "of_this_area": council not in authority.outside,
            "population": council.people,
        }
        for authority in authorities(appraisal)
        for row in authority.rows
        for council in (*row.councils, *authority.outside)
    ]
