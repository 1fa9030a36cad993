"""Partnerships, who works with whom, since when, and what becomes of it, as CSV."""

from collections.abc import Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.network.bodies import status_of
from appraisal.model import LEVEL_OF


def partnership_tables(appraisal: Appraisal) -> dict[str, list[Mapping[str, Any]]]:
    """The partnerships, their ties, years and fates, as CSV files by path."""
    return {
        "data/partnerships.csv": [_on_record(appraisal, i) for i in appraisal.dataset.partnerships],
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


def _on_record(appraisal: Appraisal, i: str) -> Mapping[str, Any]:
    """All that is on record of a partnership; several ids stand in a line, parted by spaces."""
    body = appraisal.dataset.partnerships[i]
    return {
        "partnership": i,
        "name": body.name,
        "kind": body.kind,
        "level": body.level,
        "status": status_of(appraisal, i),
        "since": body.since,
        "until": body.until,
        "last_seen": body.last_seen,
        "host": body.host,
        "members": " ".join(body.members),
        "partners": " ".join(body.partners),
        "others": body.others,
        "themes": " ".join(body.themes),
        "sources": " ".join(body.source or ()),
        "note": body.note,
    }
