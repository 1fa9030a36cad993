"""Partnerships by what they are on, how deep they go and whether they are at work."""

from collections.abc import Mapping
from typing import Literal

from appraisal.appraise import Appraisal
from appraisal.model import LEVELS, UNKNOWN, Level, Partnership

Status = Literal["active", "proposed", "ended"]

SERVING = ("shared-service", "shared-management", "company", "joint-committee")
"""The kinds of partnership that may do a service for their members."""


def status_of(appraisal: Appraisal, body: str) -> Status:
    """Whether a partnership is at work, proposed or ended on the date of the appraisal."""
    if body in appraisal.partnerships:
        return "active"
    status = appraisal.dataset.partnerships[body].status
    return "proposed" if status == "proposed" or not _begun(appraisal, body) else "ended"


def _begun(appraisal: Appraisal, body: str) -> bool:
    since = appraisal.dataset.partnerships[body].since
    date = appraisal.dataset.settings.date.isoformat()
    return since is None or since == UNKNOWN or since <= date


def on_theme(bodies: Mapping[str, Partnership], theme: str) -> dict[str, Partnership]:
    """The partnerships that name a theme."""
    return {i: body for i, body in bodies.items() if theme in body.themes}


def of_council(bodies: Mapping[str, Partnership], council: str) -> dict[str, Partnership]:
    """The partnerships that a council belongs to."""
    return {i: body for i, body in bodies.items() if council in body.members}


def shared_services(bodies: Mapping[str, Partnership]) -> dict[str, Partnership]:
    """The partnerships by which councils do a service together, rather than talk or plan."""
    return {
        i: body
        for i, body in bodies.items()
        if body.kind in SERVING and LEVELS[body.level] >= LEVELS["share"]
    }


def between(
    bodies: Mapping[str, Partnership], theme: str, council: str
) -> tuple[int, Level | None]:
    """How many partnerships a council has on a theme, and the level of the deepest."""
    held = of_council(on_theme(bodies, theme), council).values()
    return len(held), max((b.level for b in held), key=lambda level: LEVELS[level], default=None)
