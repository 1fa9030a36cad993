"""Councils and what ties them: partnerships, functions, programmes, other bodies."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Final, Literal, Self, get_args

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .bounds import LARGEST, MoneyYear, Tile
from .checks import Before
from .delivery import Benefit, Layer
from .facts import (
    UNKNOWN,
    Also,
    CouncilId,
    FactsOverTime,
    Gss,
    HostId,
    Id,
    MeasureId,
    Model,
    Money,
    Name,
    NeighbourId,
    PartialDate,
    People,
    ProviderId,
    SourceIds,
    Text,
    ThemeId,
    Wording,
)
from .references import Ref

Tier = Literal["county", "district", "unitary"]
Priority = Literal["high", "medium", "low"]
PRIORITIES: tuple[Priority, ...] = get_args(Priority)
Level = Literal["inform", "coordinate", "share", "integrate"]
PartnershipKind = Literal[
    "joint-committee",
    "shared-service",
    "shared-management",
    "company",
    "statutory",
    "officer-group",
    "programme",
]
PartnershipStatus = Literal["active", "ended", "proposed"]
FunctionLevel = Literal[
    "neighbourhood",
    "district",
    "county",
    "unitary",
    "joint",
    "combined-authority",
    "government",
]

LEVELS: dict[Level, int] = {"inform": 1, "coordinate": 2, "share": 3, "integrate": 4}
"""The strength of a tie: how deeply the members of a partnership work together."""

LEVEL_OF = {strength: level for level, strength in LEVELS.items()}
"""The level of a tie by its strength."""


class Measure(Model):
    """Something that can be measured of a council, and how districts' figures add up."""

    name: Name
    unit: Text = ""
    add_up: Literal["sum", "mean", "max", "min"]
    weighted_by: MeasureId | None = None
    county: Literal["same", "share"] = "same"
    note: Text | None = None
    source: SourceIds | None = None

    never_blank: ClassVar[tuple[str, ...]] = ("weighted_by", "county")
    """Without them the figures add up in another way."""


BUILT_IN_MEASURES: Mapping[str, Measure] = {
    "population": Measure(name="Population", unit="people", add_up="sum"),
    "area": Measure(name="Area", unit="km²", add_up="sum"),
    "councillors": Measure(name="Councillors", unit="councillors", add_up="sum", county="share"),
}
"""What every council may carry without an entry in measures.yaml, and how it adds up then."""

SET_BY_ORDER = frozenset({"councillors"})
"""What the order that makes a council says of it: today's councils' figures say nothing of it."""


class Ambition(Model):
    """How far a council wants to go on one topic, as interviews found it."""

    level: Annotated[float, Field(ge=0, le=LARGEST)]
    of: Annotated[float, Field(ge=1, le=LARGEST)]
    note: Text | None = None
    source: SourceIds | None = None

    @model_validator(mode="after")
    def _within(self) -> Self:
        if self.level > self.of:
            raise PydanticCustomError(
                "level_above", "{level} of {of}", {"level": self.level, "of": self.of}
            )
        return self


def none_if_unknown(value: Any) -> Any:
    """None in place of `unknown`, for a key that is required and may be either."""
    return None if value == UNKNOWN else value


Stands = Literal["in-place", "partly", "not-yet", "unknown"]
STANDS: Final[tuple[Stands, ...]] = get_args(Stands)


class Readiness(Model):
    """How far something that has to go right stands in a council, as sources tell of its conduct.

    `unknown` was looked for and not found. All else needs a reason, a source and its date.
    """

    stands: Stands
    why: Text | None = None
    date: PartialDate | None = None
    source: SourceIds | None = None


def known_by_key(value: Any) -> Any:
    """A mapping in place of `unknown` by itself."""
    return {"stands": UNKNOWN} if value == UNKNOWN else value


KnownReadiness = Annotated[Readiness, Before(known_by_key)]
"""One of these, or `unknown` by itself."""


class BudgetGap(Model):
    """What a council has published that it lacks in one year, in £ thousand, as things stand.

    The year is None where the source did not state it.
    """

    year: Annotated[MoneyYear | None, Before(none_if_unknown)]
    amount: Money
    note: Text | None = None


class Part(Model):
    """A piece of a council that some option splits."""

    name: Name
    short_name: Name | None = None
    facts: FactsOverTime = {}
    neighbours: tuple[NeighbourId, ...] = ()
    tile: Tile | None = None
    note: Text | None = None


class Council(Model):
    """One of today's councils."""

    name: Name
    short_name: Name | None = None
    also: Also = ()
    gss: Gss | None = None
    tier: Tier
    within: Annotated[Id, Ref("county")] | None = None
    tile: Tile | None = None
    neighbours: tuple[NeighbourId, ...] = ()
    neighbours_source: SourceIds | None = None
    crossing: dict[NeighbourId, Text] = {}
    facts: FactsOverTime = {}
    themes: dict[ThemeId, Priority] = {}
    ambition: dict[Id, Ambition] = {}
    budget_gaps: tuple[BudgetGap, ...] = ()
    readiness: dict[Annotated[Id, Ref("success factor")], KnownReadiness] = {}
    parts: dict[Id, Part] = {}
    note: Text | None = None

    @property
    def label(self) -> str:
        """The name to use in tables and charts."""
        return self.short_name or self.name


class Left(Model):
    """A body that left a partnership, or gave up hosting it.

    `took_effect` is "unknown" where it was decided, planned or reported, and no more was found.
    """

    who: HostId
    as_: Annotated[Literal["member", "host"], Field(alias="as")] = "member"
    date: PartialDate
    took_effect: Literal["unknown"] | None = None
    source: SourceIds | None = None
    note: Text | None = None


class Partnership(Model):
    """A body or arrangement through which councils work together.

    `others` is "unknown" where more belong, or may belong, than those on record.
    """

    name: Name
    also: Also = ()
    kind: PartnershipKind
    level: Level
    status: PartnershipStatus = "active"
    since: PartialDate | None = None
    until: PartialDate | None = None
    last_seen: PartialDate | None = None
    host: HostId | None = None
    members: tuple[CouncilId, ...] = ()
    partners: tuple[Annotated[Id, Ref("partner")], ...] = ()
    others: Literal["unknown"] | None = None
    left: tuple[Left, ...] = ()
    themes: tuple[ThemeId, ...] = ()
    one_door: bool = False
    cost: Money | None = None
    source: SourceIds | None = None
    note: Text | None = None


class Function(Model):
    """Something that local government does, and the level that decides it today."""

    name: Name
    also: Also = ()
    everyday: Name | None = None
    level: FunctionLevel
    by: ProviderId | None = None
    delivered_by: ProviderId | None = None
    esd: Text | None = None
    source: SourceIds | None = None
    note: Text | None = None


class Partner(Model):
    """A body that is not a council of the area."""

    name: Name
    kind: Text | None = None
    population: People | None = None
    source: SourceIds | None = None
    note: Text | None = None


class Place(Model):
    """The footprint of another service, such as an area of the health service."""

    name: Name
    councils: tuple[CouncilId, ...] = ()
    source: SourceIds | None = None


class Item(Model):
    """An entry in one of a programme's lists: an aim, a project, what somebody said of it.

    `layer` is the layer of the operating model that it changes, where it changes one.
    """

    name: Name
    layer: Layer | None = None
    note: Text | None = None


class CostLine(Model):
    """One line of a programme's published budget, in pounds."""

    name: Name
    amount: Money
    one_off: bool = True


class Programme(Model):
    """A council's own programme of change or study, with what its reports list.

    `funding` says where the money was to come from, `paid_back` how it was to come back.
    """

    name: Name
    council: CouncilId | None = None
    outside: Text | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    summary: Wording
    governance: Text | None = None
    pillars: tuple[Text, ...] = ()
    aims: tuple[Item, ...] = ()
    priorities: tuple[Item, ...] = ()
    principles: tuple[Item, ...] = ()
    topics: tuple[Item, ...] = ()
    workstreams: tuple[Item, ...] = ()
    layers: tuple[Item, ...] = ()
    projects: tuple[Item, ...] = ()
    alternatives: tuple[Item, ...] = ()
    next_steps: tuple[Item, ...] = ()
    comments: tuple[Item, ...] = ()
    costs: tuple[CostLine, ...] = ()
    total: Annotated[Money | None, Field(description="in pounds")] = None
    funding: tuple[Item, ...] = ()
    paid_back: tuple[Item, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    source: SourceIds
