"""Options: what would stand, who would work with whom, what it is worth and what it costs."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticKnownError

from .bounds import MoneyYear
from .candidates import CandidateId
from .checks import Before
from .councils import FunctionLevel, Level, Partnership, none_if_unknown
from .delivery import Benefit, Layer, LayerChange, layer_with_text
from .elsewhere import What
from .facts import (
    FREE,
    AgreementId,
    Also,
    CouncilId,
    CriterionId,
    Fact,
    Facts,
    FunctionId,
    HeadingId,
    Id,
    MeasureId,
    Model,
    ModelId,
    Money,
    Name,
    PartialDate,
    PartnershipId,
    PrincipleId,
    ProviderId,
    Score,
    SourceIds,
    Text,
    Wording,
    check_range,
)
from .references import Ref
from .steps import Step

Family = Literal["continue", "non-structural", "unitary"]
FAMILIES: tuple[Family, ...] = ("continue", "non-structural", "unitary")
OptionStanding = Literal["tabled", "consulted", "decided", "withdrawn"]


class NewCouncil(Model):
    """A council that would stand under a unitary option."""

    name: Name
    short_name: Name | None = None
    covers: Annotated[tuple[Annotated[Id, Ref("covered")], ...], Field(min_length=1)]
    facts: Facts = {}

    @property
    def label(self) -> str:
        """The name to use in tables and charts."""
        return self.short_name or self.name


class PartnershipChanges(Model):
    """What an option starts, deepens and ends.

    It may end a candidate too, which could not go on under it if it had been agreed before.
    """

    start: dict[Id, Partnership] = {}
    deepen: dict[PartnershipId, Level] = {}
    end: tuple[AgreementId, ...] = ()


class FunctionChange(Model):
    """The level that would decide a function under an option, and who would do the work."""

    level: FunctionLevel
    by: ProviderId | None = None
    delivered_by: ProviderId | None = None
    why: Text | None = None


JUDGED_SPREAD = 20.0
"""How far a score may be out, either way, where its author gives no range (format.md)."""


class Judgement(Model):
    """A score from 0 to 100 with its range and its reason; no score is a gap."""

    score: Annotated[Score | None, Before(none_if_unknown)] = None
    low: Score | None = None
    high: Score | None = None
    why: Text | None = None
    source: SourceIds | None = None
    by: Text | None = None
    date: PartialDate | None = None

    @classmethod
    def needed_beside(cls, given: Mapping[Any, Any]) -> tuple[str, ...]:
        """Without it the range and the reason that stand beside it would count for nothing."""
        return ("score",) if given else ()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.score is not None:
            check_range(self.low, self.score, self.high, "score")
        return self

    @property
    def ends(self) -> tuple[float, float]:
        """The low and the high of its score; of none, those of the whole scale."""
        if self.score is None:
            return 0.0, 100.0
        low = max(0.0, self.score - JUDGED_SPREAD) if self.low is None else self.low
        return low, min(100.0, self.score + JUDGED_SPREAD) if self.high is None else self.high

    @property
    def ranged(self) -> bool:
        """Whether its author gives both ends of its range."""
        return self.low is not None and self.high is not None


class PrincipleMet(Model):
    """How far an option meets a principle, and why."""

    met: Literal["fully", "partly", "not"]
    why: Text | None = None
    source: SourceIds | None = None


class Flow(Model):
    """Money paid or saved each year, in £ thousand at the appraisal's price base."""

    name: Name
    kind: Literal["cost", "saving"]
    amount: Money
    from_: Annotated[MoneyYear, Field(alias="from")]
    to: MoneyYear | None = None
    cashable: bool = True
    note: Text | None = None


class Claim(Model):
    """A published figure, shown beside the others with its baseline and horizon, never added.

    `promises` says what it holds out, where it is a sponsor's: what came of such promises elsewhere
    is then said beside it. `measure` is what councils' own figures count of the same, on a basis of
    their own: what these add up to is then shown beside it.
    """

    name: Name
    unit: Wording
    amount: Fact
    baseline: Wording
    horizon: Wording
    basis: Literal["net", "gross", "not-said"] = "not-said"
    promises: What | None = None
    measure: MeasureId | None = None
    note: Text | None = None


class Risk(Model):
    """What could go wrong: likelihood and impact from 1 (low) to 5 (high)."""

    name: Name
    likelihood: Annotated[float, Field(ge=1, le=5)]
    impact: Annotated[float, Field(ge=1, le=5)]
    response: Text | None = None


class Position(Model):
    """What a council has published about an option."""

    who: CouncilId
    position: Wording
    date: PartialDate | None = None
    source: SourceIds


class Implication(Model):
    """What an option would mean under one heading, and for which groups and areas most.

    `to_write` says that the text is all that was found: a report asks for more.
    """

    text: Text
    groups: tuple[Name, ...] = ()
    areas: tuple[Annotated[Id, Ref("covered")], ...] = ()
    to_write: bool = False


def _with_text(value: Any) -> Any:
    if value is None:
        raise PydanticKnownError("string_type")
    return value if isinstance(value, Implication | dict) else {"text": value}


class Option(Model):
    """One way for the councils to work together."""

    name: Name
    short_name: Name | None = None
    also: Also = ()
    family: Family
    model: ModelId | None = None
    horizon: Literal["short", "medium", "long"] | None = None
    standing: OptionStanding | None = None
    summary: Text | None = None
    description: Text | None = None
    facts: Facts = {}
    councils: dict[Id, NewCouncil] | None = None
    partnerships: PartnershipChanges = PartnershipChanges.model_construct()
    candidates: tuple[CandidateId, ...] = ()
    functions: dict[FunctionId, FunctionChange] = {}
    scores: dict[CriterionId, Annotated[Judgement, Before(none_if_unknown)]] = {}
    principles: dict[PrincipleId, PrincipleMet] = {}
    operating_model: dict[Layer, Annotated[LayerChange, Before(layer_with_text), FREE]] = {}
    money: tuple[Flow, ...] = ()
    claims: tuple[Claim, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    steps: tuple[Step, ...] = ()
    risks: tuple[Risk, ...] = ()
    implications: dict[HeadingId, Annotated[Implication, Before(_with_text), FREE]] = {}
    positions: tuple[Position, ...] = ()

    @property
    def starts_nothing(self) -> bool:
        """Whether it keeps today's councils and functions, and begins or deepens no partnership."""
        changes = self.partnerships
        begun = (*changes.start, *changes.deepen, *self.candidates)
        return self.councils is None and not self.functions and not begun

    @classmethod
    def needed_beside(cls, given: Mapping[Any, Any]) -> tuple[str, ...]:
        """Without them today's councils would stand under an option that replaces them."""
        return ("councils",) if given.get("family") == "unitary" else ()

    @property
    def label(self) -> str:
        """The name to use in tables and charts."""
        return self.short_name or self.name
