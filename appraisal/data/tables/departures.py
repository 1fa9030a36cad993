"""What would be lost with each council and each other host, as CSV."""

from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.network.resilience import Departure, Loss


def departure_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row a leaver, for data/departures.csv: councils first, then other hosts.

    The columns that begin with `unhosted_` say what is lost where all that it hosts ends with it.
    """
    return [_row(one) for one in appraisal.resilience.departures.values()]


def _row(one: Departure) -> dict[str, Any]:
    unhosted = {f"unhosted_{name}": value for name, value in _lost(one.unhosted).items()}
    return {
        "leaver": one.leaver,
        "belongs": len(one.bodies),
        "bodies": " ".join(one.bodies),
        "hosted": " ".join(one.hosted),
        **_lost(one.lost),
        **unhosted,
    }


def _lost(loss: Loss) -> dict[str, Any]:
    dropped = (f"{theme}: {' '.join(councils)}" for theme, councils in loss.dropped.items())
    return {
        "ended": " ".join(loss.ended),
        "thin": " ".join(loss.thin),
        "untied": len(loss.untied),
        "parted": len(loss.parted),
        "parted_close": len(loss.parted_close),
        "uncovered": " ".join(loss.uncovered),
        "dropped": "; ".join(dropped),
    }
