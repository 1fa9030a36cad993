"""Trade-offs: judgements that one step on the value tree is worth more than another."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .bounds import LARGEST
from .facts import CriterionId, Model

Level = Annotated[float, Field(ge=-LARGEST, le=LARGEST)]
"""Where a step starts or ends: a score of a judged criterion, the raw figure of a measured one."""


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


class Tradeoff(Model):
    """One step is worth at least as much as another, or both are worth the same (`alike`)."""

    more: Swing
    than: Swing
    alike: bool = False

    @model_validator(mode="after")
    def _two_criteria(self) -> Self:
        if self.more.criterion == self.than.criterion:
            raise PydanticCustomError("one_criterion_twice", "")
        return self
