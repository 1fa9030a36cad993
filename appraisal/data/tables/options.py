"""The options, one by one."""

from typing import Any

from msgspec.structs import asdict

from appraisal.appraise import Appraisal
from appraisal.data.results.options import option_results

PLAIN = ("id", "name", "family", "rank", "value", "low", "high", "ranked", "confidence")
"""What results.json says of an option in one word or number."""


def option_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row an option, from first to last, then those that are not ranked."""
    return [
        {**{key: getattr(row, key) for key in PLAIN}, **asdict(row.area)}
        for row in option_results(appraisal)
    ]
