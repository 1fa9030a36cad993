"""Who decides what, as results.json has it."""

from dataclasses import dataclass

from appraisal.area.functions import Decided
from appraisal.data.results.readings import known


@dataclass(frozen=True, kw_only=True)
class FunctionResult:
    """Who decides a function: the level, the partnership if one does, the residents behind it."""

    level: str
    by: str | None
    residents: float | None


def function_result(found: Decided) -> FunctionResult:
    """Who decides one function under one option."""
    return FunctionResult(level=found.level, by=found.by, residents=known(found.residents))
