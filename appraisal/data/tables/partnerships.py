"""Who works with whom, since when, and what becomes of it, as CSV."""

from collections.abc import Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.model import LEVEL_OF


def partnership_tables(appraisal: Appraisal) -> dict[str, list[Mapping[str, Any]]]:
    """The ties, the years and what becomes of every partnership, as CSV files by path."""
    return {
        "data/ties.csv": [
            {
                "council": tie.one,
                "with": tie.other,
                "strength": tie.strength,
                "level": LEVEL_OF[tie.level],
                "partnerships": " ".join(tie.bodies),
                "themes": " ".join(tie.themes),
            }
            for tie in appraisal.ties.all.ties
        ],
        "data/timeline.csv": [
            {
                "year": year.year,
                "at_work": len(year.at_work),
                "started": len(year.started),
                "ended": len(year.ended),
                **year.by_level,
            }
            for year in appraisal.ties.timeline
        ],
        "data/fates.csv": [
            {
                "option": option,
                "partnership": body,
                "fate": fate,
                "members": " ".join(done.members.get(body, ())),
            }
            for option, done in appraisal.changes.items()
            for body, fate in done.fates.items()
        ],
    }
