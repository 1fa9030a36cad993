"""Road maps step by step, and the posts that agreements ask for by quarter, as CSV."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.posts_by_quarter import Posts
from appraisal.appraise.road_map import Plan

Rows = list[dict[str, Any]]


def road_map_tables(appraisal: Appraisal) -> Mapping[str, Rows]:
    """data/road-map.csv, a row a step, and data/posts-by-quarter.csv, a row a council and quarter.

    Dates are days, lengths and slack months, posts full-time posts; empty is not known. The posts
    of the headline's best package stand under no option.
    """
    best, found = appraisal.package_posts, appraisal.road_map
    posts = [*([("", best)] if best else []), *found.posts.items()]
    return {
        "data/road-map.csv": [row for i, plan in found.plans.items() for row in _steps(i, plan)],
        "data/posts-by-quarter.csv": [row for i, own in posts for row in _posts(i, own)],
    }


def _steps(option: str, plan: Plan) -> Iterator[dict[str, Any]]:
    for number, one in enumerate(plan.steps, 1):
        yield {
            "option": option,
            "number": number,
            "step": one.step.id,
            "name": one.step.name,
            "council": one.step.council or "",
            "months": one.step.months,
            "after": " ".join(one.step.after),
            "done": one.step.done or "",
            "earliest_start": _day(one.start),
            "earliest_end": _day(one.finish),
            "latest_end": _day(one.latest),
            "slack": one.slack,
            "free_slack": one.free_slack,
            "critical": one.critical,
            "term": one.term or "",
            "note": one.step.note or "",
            "source": " ".join(one.step.source or ()),
        }


def _day(day: datetime.date | None) -> str:
    return day.isoformat() if day else ""


def _posts(option: str, posts: Posts) -> Iterator[dict[str, Any]]:
    for council, asked in posts.councils.items():
        for quarter, own in zip(posts.quarters, asked, strict=True):
            yield {
                "option": option,
                "council": council,
                "quarter": quarter.isoformat(),
                "posts": own.posts,
                "not_known": own.unknown,
            }
