"""What stands over the small maps of groupings, in sentences."""

from collections.abc import Sequence

from appraisal.findings.numbers import listed
from appraisal.findings.sentences import joined, say


def maps_explained(
    shown: int, of: int, attribution: str, too_heavy: bool, missing: Sequence[str]
) -> str:
    """Which groupings `shown` maps of those `of` that could be drawn are, and how they are drawn.

    `attribution` is empty for hexagons; `too_heavy` says that there are true shapes with too many
    corners, and `missing` names areas that are on no map. Empty without maps.
    """
    if not shown:
        return ""
    return joined(
        _which(shown, of),
        say("maps.attribution", attribution=attribution) if attribution else _hexagons(too_heavy),
        say("maps.missing", areas=listed(missing)) if missing else "",
    )


def _which(shown: int, of: int) -> str:
    if of == 1:
        return say("maps.one")
    if shown == of:
        return say("maps.all", count=f"{of:,}")
    return say("maps.first", shown=shown, count=f"{of:,}")


def _hexagons(too_heavy: bool) -> str:
    return joined(say("maps.hexagons"), say("maps.too-heavy") if too_heavy else "")
