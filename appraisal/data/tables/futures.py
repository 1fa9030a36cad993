"""What becomes of agreements under every option and grouping, as CSV."""

from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.futures_of_bodies import WORST_FIRST, BodyFutures
from appraisal.model import FAMILIES


def future_tables(appraisal: Appraisal) -> dict[str, list[dict[str, Any]]]:
    """data/futures.csv, a row a body and option, and data/no-regrets.csv, a row a body."""
    futures, dataset = appraisal.futures, appraisal.dataset
    fates = [
        {
            "body": i,
            "is": _is(appraisal, i),
            "option": option,
            "family": dataset.options[option].family,
            "fate": fate,
        }
        for i, found in futures.bodies.items()
        for option, fate in found.by_option.items()
    ]
    bodies = [_row(appraisal, i, found) for i, found in futures.bodies.items()]
    return {"data/futures.csv": fates, "data/no-regrets.csv": bodies}


def _is(appraisal: Appraisal, body: str) -> str:
    return "candidate" if body in appraisal.dataset.candidates else "partnership"


def _row(appraisal: Appraisal, body: str, found: BodyFutures) -> dict[str, Any]:
    counts = found.structures
    return {
        "body": body,
        "is": _is(appraisal, body),
        "net_at_vesting": found.net,
        **{f"worst_{family}": found.worst.get(family, "") for family in FAMILIES},
        **{
            f"structures_{fate}": None if counts is None else counts.get(fate, 0)
            for fate in WORST_FIRST
        },
        "start_now": appraisal.futures.start_now.get(body, ""),
    }
