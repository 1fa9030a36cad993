"""What stands over the small maps of groupings, in sentences."""

from collections.abc import Sequence

from appraisal.findings.numbers import listed
from appraisal.findings.sentences import joined, say


def maps_explained(
    shown: int,
    of: int,
    kind: str | None,
    attribution: Sequence[str],
    missing: Sequence[str],
    by_places: Sequence[str] = (),
) -> str:
    """Which groupings `shown` maps of those `of` that could be drawn are, and how they are drawn.

    `kind` says what they are drawn from, `attribution` whose data that is, and `missing` names
    areas that are on no map. `by_places` names councils that are split without true boundaries.
    Empty without maps.
    """
    if not shown:
        return ""
    return joined(
        _which(shown, of),
        say("maps.by-places", councils=listed(by_places)) if by_places else _drawn(kind),
        *(say("maps.attribution", attribution=line) for line in attribution),
        say("maps.missing", areas=listed(missing)) if missing else "",
    )


def _which(shown: int, of: int) -> str:
    if of == 1:
        return say("maps.one")
    if shown == of:
        return say("maps.all", count=f"{of:,}")
    return say("maps.first", shown=shown, count=f"{of:,}")


def _drawn(kind: str | None) -> str:
    if kind == "sketch":
        return say("maps.sketch")
    return say("maps.hexagons") if kind == "hexagons" else ""
