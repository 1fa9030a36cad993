"""What sharing and reorganising cost and saved elsewhere: planned, and what came of it."""

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self, get_args

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from .facts import Fact, Model, Money, Name, PartialDate, SourceIds, Text, Wording

CaseFamily = Literal["non-structural", "unitary"]
CASE_FAMILIES: tuple[CaseFamily, ...] = get_args(CaseFamily)
What = Literal["saving", "set_up", "running", "transition", "leaving"]
"""What a figure is of; all but savings are costs."""
WHATS: tuple[What, ...] = get_args(What)
KnownAs = Literal["audited", "reported", "forecast"]
"""How an outturn is known, from best to worst."""
BEST_KNOWN_FIRST: tuple[KnownAs, ...] = get_args(KnownAs)
CaseUnit = Literal["£ thousand", "£ thousand a year", "per cent"]


class Case(Model):
    """One arrangement, reorganisation or study elsewhere.

    It has figures, or a `finding` in words, or both. `over` says over which time, and counted how,
    the figures are; where what was delivered is counted otherwise, `delivered_over` says how.
    """

    name: Name
    family: CaseFamily
    of: What
    known_as: KnownAs
    unit: CaseUnit | None = None
    over: Wording | None = None
    delivered_over: Wording | None = None
    planned: Money | None = None
    delivered: Fact | None = None
    finding: Wording | None = None
    size: Text | None = None
    date: PartialDate | None = None
    note: Text | None = None
    source: SourceIds | None = None

    never_blank: ClassVar[tuple[str, ...]] = ("delivered_over",)
    """Without it the two figures would be held against each other."""

    @classmethod
    def needed_beside(cls, given: Mapping[Any, Any]) -> tuple[str, ...]:
        """What the figures are in, and over which time; and, for a finding, where it stands."""
        figures = ("unit", "over") if {"planned", "delivered"} & given.keys() else ()
        found = ("source",) if "finding" in given else ()
        return (*cls.never_blank, *figures, *found)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if not self.has_figures and self.finding is None:
            raise PydanticCustomError("nothing_found", "")
        if self.has_figures and (self.unit is None or self.over is None):
            raise PydanticCustomError("figures_of_nothing", "")
        if self.finding is not None and self.source is None:
            raise PydanticCustomError("finding_without_source", "")
        return self

    @property
    def has_figures(self) -> bool:
        """Whether it has a plan or an outturn, be they unknown."""
        return self.planned is not None or self.delivered is not None
