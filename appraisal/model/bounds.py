"""How large, how small and how far off the numbers and dates of a workspace may be."""

import datetime
from typing import Annotated, Any, Final

from pydantic import Field
from pydantic_core import PydanticCustomError

from .checks import After

LARGEST: Final = 1e15
"""No figure is further from nought: past it a count can no longer be told from the next one."""

SMALLEST: Final = 1e-9
"""No figure but nought is nearer to it: divided by less, a large one would leave all bounds."""

YEARS: Final = (1000, 2200)
"""The first and the last year of any date: four digits, and nothing overflows a calendar."""
MONEY_YEARS: Final = (1900, 2200)
"""The first and the last year in which money may be spent or saved."""
MoneyYear = Annotated[int, Field(ge=MONEY_YEARS[0], le=MONEY_YEARS[1])]


def _not_tiny(value: float) -> float:
    if value != 0 and abs(value) < SMALLEST:
        raise PydanticCustomError("tiny", "{value}", {"value": value})
    return value


Raw = Annotated[float, Field(ge=-LARGEST, le=LARGEST), After(_not_tiny)]
"""Any figure as it was found."""
Amount = Annotated[float, Field(ge=0, le=LARGEST), After(_not_tiny)]
"""A figure of something that cannot be less than none."""
Points = Annotated[float, Field(ge=0, le=1e6), After(_not_tiny)]
"""What somebody gives a criterion: only how the points compare with its siblings' counts."""
SwingPoints = Annotated[float, Field(ge=0, le=100), After(_not_tiny)]
"""What somebody gives a step in a workshop, where the step that matters most gets 100."""
Ratio = Annotated[float, Field(ge=1e-6, le=1e6)]
"""How many times as much one criterion matters as another; Saaty's scale ends at 9."""
Percentage = Annotated[float, Field(ge=0, le=100)]
CostOptimism = Annotated[float, Field(ge=0, le=200)]
"""Per cent added to costs: the Treasury's guidance on optimism bias goes up to 200."""
Tile = tuple[
    Annotated[int, Field(ge=-1000, le=1000)],
    Annotated[int, Field(ge=-1000, le=1000)],
]
"""Column and row on the hexagon map."""


def as_day(value: Any) -> Any:
    """Text of a day, a month or a year as YAML reads it; `true` is a date that is none."""
    if isinstance(value, bool):
        raise PydanticCustomError("bad_partial_date", "{value}", {"value": value})
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value) if isinstance(value, int | float) else value


def check_year(year: int) -> None:
    """Refuse a year outside YEARS with the error `far_date`."""
    if not YEARS[0] <= year <= YEARS[1]:
        raise PydanticCustomError("far_date", "{year}", {"year": year})
