"""Trade-offs: judgements that some steps on the value tree are worth more than others."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .bounds import LARGEST
from .checks import Before
from .facts import CriterionId, Model
from .references import one_or_many

Level = Annotated[float, Field(ge=-LARGEST, le=LARGEST)]
"""Where a step starts or ends: a score of a judged criterion, the raw figure of a measured one."""

MOST_STEPS = 3
"""Steps on one side of a trade-off: more than that nobody can hold in mind."""


class Swing(Model):
    """A step on one criterion, in the unit that it is read in."""

    criterion: CriterionId
    from_: Annotated[Level, Field(alias="from")]
    to: Level

    @model_validator(mode="after")
    def _moves(self) -> Self:
        if self.from_ == self.to:
            raise PydanticCustomError("step_of_nothing", "")
        return self


Steps = Annotated[
    tuple[Swing, ...], Before(one_or_many), Field(min_length=1, max_length=MOST_STEPS)
]
"""One side of a trade-off: a step, or up to three that are taken together."""


class Tradeoff(Model):
    """Steps that are worth at least as much as others, or as many times as much; or about the same.

    `alike`: neither side is worth more than a quarter more than the other.
    """

    more: Steps
    than: Steps
    times: Annotated[float, Field(ge=1, le=1000)] = 1.0
    alike: bool = False

    @property
    def named(self) -> frozenset[str]:
        """The criteria that it names."""
        return frozenset(step.criterion for step in (*self.more, *self.than))

    @model_validator(mode="after")
    def _each_criterion_once(self) -> Self:
        if len(self.named) < len(self.more) + len(self.than):
            raise PydanticCustomError("one_criterion_twice", "")
        if self.alike and self.times != 1:
            raise PydanticCustomError("alike_and_times", "")
        return self
