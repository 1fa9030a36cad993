"""Candidates: agreements between councils that could be made, and what each would take."""

from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from .bounds import Amount, MoneyYear
from .checks import Before
from .councils import Level, PartnershipKind
from .facts import (
    UNKNOWN,
    Also,
    CouncilId,
    CriterionId,
    FunctionId,
    HostId,
    Id,
    Model,
    Money,
    Name,
    SourceIds,
    Text,
    ThemeId,
    check_range,
)
from .references import Ref, one_or_many
from .steps import Step

LegalForm = Literal[
    "joint-committee",
    "delegation",
    "staff-sharing",
    "company",
    "contract",
    "memorandum",
    "agreement",
    "pooled-budget",
    "grant",
]
CandidateId = Annotated[Id, Ref("candidate")]
Lifted = Annotated[float, Field(ge=-100, le=100)]
"""What is added to a score from 0 to 100; below nought where something gets worse."""


class Choice(Model):
    """Councils that all have to join, others that may, and how many it takes in all."""

    all_of: tuple[CouncilId, ...] = ()
    any_of: tuple[CouncilId, ...] = ()
    at_least: Annotated[int, Field(ge=1, le=1000)] | None = None


def _how_written(value: Any) -> str:
    return "choice" if isinstance(value, dict | Choice) else "list"


Members = Annotated[
    Annotated[tuple[CouncilId, ...], Tag("list")] | Annotated[Choice, Tag("choice")],
    Discriminator(_how_written),
]
"""The councils of which each has to join, or a choice of councils."""


class Lift(Model):
    """What a candidate adds to the reference option's score on a criterion, with its range.

    An end that is not given is the same as `score`.
    """

    score: Lifted
    low: Lifted | None = None
    high: Lifted | None = None
    why: Text | None = None
    source: SourceIds | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_range(self.low, self.score, self.high)
        return self

    @property
    def ends(self) -> tuple[float, float, float]:
        """The low end, the score and the high end, in points."""
        low = self.score if self.low is None else self.low
        return low, self.score, self.score if self.high is None else self.high


class CandidateCosts(Model):
    """What it costs in £ thousand: once, and in each year. What is left out is not known."""

    set_up: Money = UNKNOWN
    running: Money = UNKNOWN


class Capacity(Model):
    """Full-time posts that each member is asked for, and the host besides; None where unknown."""

    each: Amount | None = None
    host: Amount | None = None


class Candidate(Model):
    """An agreement between councils that could be made.

    `delivers` names the functions whose work it would do, `needs` the candidates without which it
    can't be made, and `excludes` those beside which it can't.
    """

    name: Name
    also: Also = ()
    kind: PartnershipKind
    level: Level
    themes: tuple[ThemeId, ...] = ()
    members: Members = ()
    partners: tuple[Annotated[Id, Ref("partner")], ...] = ()
    host: Annotated[tuple[HostId, ...], Before(one_or_many)] = ()
    legal_form: LegalForm | None = None
    delivers: tuple[FunctionId, ...] = ()
    one_door: bool = False
    from_: Annotated[MoneyYear | None, Field(alias="from")] = None
    costs: CandidateCosts = CandidateCosts.model_construct()
    saving: Money | None = None
    capacity: Capacity | None = None
    lifts: dict[CriterionId, Lift] = {}
    needs: tuple[CandidateId, ...] = ()
    excludes: tuple[CandidateId, ...] = ()
    steps: tuple[Step, ...] = ()
    depends_on: Text | None = None
    why: Text | None = None
    note: Text | None = None
    source: SourceIds | None = None

    @property
    def everyone(self) -> tuple[str, ...]:
        """All who could be members: those that have to join, then those that may."""
        if isinstance(self.members, Choice):
            return (*self.members.all_of, *self.members.any_of)
        return self.members

    @property
    def fewest(self) -> int:
        """How many members it takes."""
        if isinstance(self.members, Choice):
            return max(len(self.members.all_of), self.members.at_least or 0)
        return len(self.members)


class PackageClass(Model):
    """What such bodies cost and saved elsewhere, in £ thousand: once, and in each year."""

    set_up: Money | None = None
    running: Money | None = None
    saving: Money | None = None


class PackageSettings(Model):
    """The most that a package of candidates may take, and what stands in for unknown costs.

    `set_up` and `running` are in £ thousand, in all and in any year; `capacity` is in full-time
    posts of any one council. None where there is no limit.
    """

    set_up: Amount | None = None
    running: Amount | None = None
    capacity: Amount | None = None
    reference: dict[PartnershipKind, PackageClass] = {}
