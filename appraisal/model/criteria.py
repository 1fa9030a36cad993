"""The value tree, the perspectives that weigh it, and the principles and themes beside it."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Any, ClassVar, Literal, Self, get_args

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from .bounds import Points, Ratio, Raw
from .checks import After, Before
from .facts import (
    Also,
    CriterionId,
    FunctionId,
    Id,
    MeasureId,
    Model,
    Name,
    OptionId,
    PerspectiveId,
    Score,
    SourceIds,
    Text,
    check_range,
)
from .options import Family
from .tradeoffs import Tradeoff

Take = Literal["min", "max", "mean", "total", "ratio", "spread", "option"]
Tiers = Literal["standing", "upper", "lower"]
FigureName = Literal[
    "councils",
    "tiers",
    "contiguous",
    "net_present_value",
    "annual_saving",
    "transition_cost",
    "payback_years",
    "partnerships_kept",
    "partnerships_crossing",
    "theme_reach",
    "residents_per_councillor",
    "principles_met",
    "functions_single_tier",
    "residents_per_decision",
    "joined_up",
    "front_doors",
]


def _raws_increase(
    curve: tuple[tuple[float, float], ...],
) -> tuple[tuple[float, float], ...]:
    for (before, _), (after, _) in pairwise(curve):
        if after <= before:
            raise PydanticCustomError(
                "bad_curve", "{after} after {before}", {"before": before, "after": after}
            )
    return curve


Curve = Annotated[tuple[tuple[Raw, Score], ...], Field(min_length=2), After(_raws_increase)]
"""A piecewise-linear value function: (raw figure, value on 0-100), raw figures increasing."""


class ByFunction(Model):
    """The bodies that decide a function, as the councils that a criterion is about."""

    function: FunctionId


def _check_over(value: Any) -> Any:
    """Say of both branches at once what neither takes; a union says it of the one it picks."""
    is_one = value in get_args(Tiers) if isinstance(value, str) else isinstance(value, ByFunction)
    if not is_one and not (isinstance(value, dict) and "function" in value):
        raise PydanticCustomError("bad_over", "")
    return value


def _kind_of_over(value: Any) -> str:
    return "function" if isinstance(value, ByFunction | dict) else "tiers"


Over = Annotated[
    Annotated[Tiers, Tag("tiers")] | Annotated[ByFunction, Tag("function")],
    Discriminator(_kind_of_over),
    Before(_check_over),
]
"""The councils that a criterion is about: of a tier, or those that decide a function."""


class Measured(Model):
    """A raw figure and the value function that turns it into 0-100."""

    measure: MeasureId | None = None
    figure: FigureName | None = None
    take: Take | None = None
    per: MeasureId | None = None
    over: Over | None = None
    curve: Curve

    never_blank: ClassVar[tuple[str, ...]] = ("per", "over")
    """Without it another figure is taken."""

    @model_validator(mode="after")
    def _one_figure(self) -> Self:
        if (self.measure is None) == (self.figure is None):
            raise PydanticCustomError("measure_or_figure", "")
        if self.measure is not None and self.take is None:
            raise PydanticCustomError("no_take", "")
        if self.per is not None and self.take in (None, "total", "option"):
            raise PydanticCustomError("per_not_used", "")
        if self.over is not None and self.take in (None, "total", "option"):
            raise PydanticCustomError("over_not_used", "")
        return self

    @property
    def compares_councils(self) -> bool:
        """Whether it says how councils stand to each other, and so nothing of one alone."""
        figures = ("partnerships_crossing", "joined_up")
        return self.take in ("ratio", "spread") or self.figure in figures


class Must(Model):
    """A threshold that an option has to meet to be ranked."""

    at_least: Raw | None = None
    at_most: Raw | None = None

    never_blank: ClassVar[tuple[str, ...]] = ("at_least", "at_most")
    """Without them every option passes."""


class ReferenceClass(Model):
    """What such things came to elsewhere, in the unit of the raw figure; stands in for a gap.

    It stands for no option that it is `not_for`, whose kind of change it does not hold: a gap of
    theirs stays a gap.
    """

    low: Raw
    value: Raw
    high: Raw
    source: SourceIds
    why: Text | None = None
    not_for: tuple[OptionId, ...] = ()

    never_blank: ClassVar[tuple[str, ...]] = ("not_for",)
    """Without it the class stands for every option of its family."""

    @model_validator(mode="before")
    @classmethod
    def _written_out(cls, data: Any) -> Any:
        if data is None or data == {}:
            raise PydanticCustomError("class_of_nothing", "")
        if isinstance(data, dict) and "use" in data:
            raise PydanticCustomError("class_of_use", "")
        return data

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_range(self.low, self.value, self.high)
        return self


def _check_families(value: Any) -> Any:
    """Refuse a reference class that stands where the family should that it is of."""
    within = value if isinstance(value, dict) else ()
    if stray := [key for key in within if key in ReferenceClass.model_fields or key == "use"]:
        raise PydanticCustomError("class_of_no_family", "", {"keys": ", ".join(stray)})
    return value


Classes = Annotated[dict[Family, ReferenceClass], Before(_check_families)]
"""Reference classes by the family of options that each is of."""


class Criterion(Model):
    """A node of the value tree: a branch with criteria below it, or a leaf."""

    id: Id
    name: Name | None = None
    also: Also = ()
    question: Text | None = None
    source: SourceIds | None = None
    note: Text | None = None
    criteria: tuple["Criterion", ...] | None = None
    measured: Measured | None = None
    judged: dict[Score, Text] | None = None
    where_unknown: Classes = {}
    money: bool | None = None
    must: Must | None = None

    never_blank: ClassVar[tuple[str, ...]] = ("must", "money", "where_unknown")
    """Without them every option passes, money counts as a benefit, and a gap is worth 50."""

    @model_validator(mode="after")
    def _branch_or_leaf(self) -> Self:
        given = [kind for kind in (self.criteria, self.measured, self.judged) if kind is not None]
        if len(given) != 1:
            raise PydanticCustomError("branch_or_leaf", "{count}", {"count": len(given)})
        if self.criteria == ():
            raise PydanticCustomError("empty_branch", "")
        if self.judged is not None and not {0, 100} <= self.judged.keys():
            raise PydanticCustomError("no_anchors", "")
        if self.must and self.criteria:
            raise PydanticCustomError("must_on_branch", "")
        if self.where_unknown and self.measured is None:
            raise PydanticCustomError("unknown_without_figure", "")
        return self

    @property
    def label(self) -> str:
        """The name to show; without one, the id in words."""
        return self.name or in_words(self.id)

    def elsewhere(self, option: str, family: Family) -> ReferenceClass | None:
        """The class that stands for an option's figure where it is not known; None without any."""
        found = self.where_unknown.get(family)
        return found if found and option not in found.not_for else None

    def nodes(self) -> Iterator["Criterion"]:
        """This node and all below it, parents first."""
        yield self
        for child in self.criteria or ():
            yield from child.nodes()


class Perspective(Model):
    """Somebody's weights for the value tree, given in one of six ways.

    `tradeoffs` are a set of judgements, kept as a set: all weights that fit them are meant.
    """

    name: Name | None = None
    held_by: Text | None = None
    note: Text | None = None
    source: SourceIds | None = None
    weights: dict[CriterionId, Points] | None = None
    swing: dict[CriterionId, Points] | None = None
    rank: tuple[CriterionId, ...] | None = None
    combine: tuple[PerspectiveId, ...] | None = None
    pairwise: tuple[tuple[CriterionId, CriterionId, Ratio], ...] | None = None
    tradeoffs: Annotated[tuple[Tradeoff, ...] | None, Field(max_length=200)] = None

    never_blank: ClassVar[tuple[str, ...]] = (
        *("weights", "swing", "rank", "combine", "pairwise", "tradeoffs"),
    )
    """Without them all criteria weigh alike."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        ways = (self.weights, self.swing, self.rank, self.combine, self.pairwise, self.tradeoffs)
        if sum(way is not None for way in ways) > 1:
            raise PydanticCustomError("one_way_to_weigh", "")
        if self.combine == ():
            raise PydanticCustomError("combine_nothing", "")
        return self

    @property
    def made_up(self) -> bool:
        """Whether nobody holds it: its file says so, with `held_by: nobody`."""
        return self.held_by == "nobody"


class Principle(Model):
    """A principle for collaboration, put as a question to every option."""

    name: Name
    question: Text | None = None
    note: Text | None = None
    source: SourceIds | None = None


class Theme(Model):
    """A subject that councils may work on together."""

    name: Name
    also: Also = ()
    question: Text | None = None
    note: Text | None = None
    source: SourceIds | None = None


class SuccessFactor(Model):
    """Something that has to go right for collaboration to work."""

    name: Name
    note: Text | None = None
    source: SourceIds | None = None


def in_words(identifier: str) -> str:
    """An id as words: `one-unitary` becomes `One unitary`."""
    return identifier.replace("-", " ").replace("_", " ").capitalize()
