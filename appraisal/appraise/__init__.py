"""Dataset → Appraisal: what `stages` has, the whole pipeline, read when it is first asked for.

Whoever only checks a workspace imports a few modules of this room, and does not wait for the rest.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from appraisal.appraise.stages import (
        Appraisal,
        Cash,
        CashLine,
        CashYear,
        Changes,
        Decided,
        Money,
        Stages,
        StandingCouncil,
        Tie,
        appraise,
    )

__all__ = [
    "Appraisal",
    "Cash",
    "CashLine",
    "CashYear",
    "Changes",
    "Decided",
    "Money",
    "Stages",
    "StandingCouncil",
    "Tie",
    "appraise",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("appraisal.appraise.stages"), name)
