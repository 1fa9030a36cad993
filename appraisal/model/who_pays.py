"""What new councils would take over: debt, council tax, and what splitting services would cost."""

from functools import partial
from typing import Annotated, Literal, get_args

from pydantic import Field

from .bounds import Percentage
from .checks import After
from .facts import Fact, MeasureId, Model, Name, SourceIds, Text, Wording, _check_sign

Target = Literal["lowest", "average", "highest"]
TARGETS: tuple[Target, ...] = get_args(Target)
"""The levels to which council tax may be brought: of the areas' own, or their mean by tax base."""

LONGEST_PATH = 20
"""Years over which council tax may be brought to one level, at the most."""

Reach = Literal["local", "other-area", "national"]
REACHES: tuple[Reach, ...] = get_args(Reach)
"""Whom a cost of splitting services is of: this area, another one, or the whole country."""

YearsOfPath = Annotated[int, Field(ge=1, le=LONGEST_PATH)]
Rise = Annotated[Fact, After(partial(_check_sign, "A rise of council tax"))]


class CouncilTax(Model):
    """How council tax is brought to one level in a new council.

    `band_d` is the measure of Band D for all tiers together, in £, and `tax_base` that of the
    number of Band D homes. `path` has the share of the difference that is closed by the end of each
    year, in per cent; without one it closes in `years` even steps, or at once.
    """

    band_d: MeasureId
    tax_base: MeasureId
    harmonise_to: Target
    years: YearsOfPath | None = None
    path: Annotated[tuple[Percentage, ...], Field(max_length=LONGEST_PATH)] = ()
    most_rise: Rise | None = None
    source: SourceIds
    note: Text | None = None

    @property
    def closed(self) -> tuple[float, ...]:
        """The share of the difference that is closed by the end of each year, from 0 to 1."""
        if self.path:
            return tuple(share / 100 for share in self.path)
        years = self.years or 1
        return tuple(year / years for year in range(1, years + 1))


class SplitCost(Model):
    """One published figure of what it costs to split services, and what the other side answers."""

    name: Name
    reach: Reach
    amount: Fact
    unit: Wording
    answer: Wording | None = None
    answer_source: SourceIds | None = None
    note: Text | None = None


class WhoPays(Model):
    """Which measures new councils take over, how council tax is brought to one level, and splits.

    `debt` is compared a head; `beside` are other measures that add up, such as reserves.
    """

    debt: MeasureId | None = None
    beside: tuple[MeasureId, ...] = ()
    council_tax: CouncilTax | None = None
    splitting: tuple[SplitCost, ...] = ()
