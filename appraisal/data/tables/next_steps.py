"""Where councils could work together next, as CSV."""

from typing import Any

from appraisal.appraise import Appraisal
from appraisal.model import LEVEL_OF


def next_tie_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row for each tie that would join councils up most, by theme, for data/next-ties.csv."""
    return [
        {
            "theme": tie.theme,
            "councils": " ".join(tie.councils),
            "adds": tie.adds,
            "need": tie.need,
            "now": LEVEL_OF.get(tie.now, ""),
            "next": tie.next,
            "candidates": " ".join(tie.candidates),
        }
        for ties in appraisal.next_steps.ties.values()
        for tie in ties
    ]
