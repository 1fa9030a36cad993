"""The whole workspace: its settings, its workshops, and everything else that it holds."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any, Literal, Self, TypeVar

from msgspec import Struct, field
from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from .bounds import LARGEST, Amount, CostOptimism, Percentage
from .candidates import Candidate, PackageSettings
from .councils import (
    BUILT_IN_MEASURES,
    Council,
    Function,
    Measure,
    Partner,
    Partnership,
    Place,
    Programme,
)
from .criteria import Criterion, Perspective, Principle, SuccessFactor, Theme
from .elsewhere import Case
from .facts import (
    Date,
    Id,
    Model,
    Name,
    PartialDate,
    PerspectiveId,
    SharedFact,
    SourceIds,
    Text,
    Wording,
)
from .options import FAMILIES, Option
from .references import LeftOut, Ref
from .reports import Report
from .settlements import PostcodeDistrict, Settlement
from .sources import Source, Url
from .who_pays import WhoPays
from .workshops import Workshop

Found = TypeVar("Found")


class Simulation(Model):
    """How many random draws, in all, under each way of counting, of packages; and their seed.

    The seed makes them repeatable.
    """

    samples: Annotated[int, Field(ge=1, le=10_000_000)] = 100_000
    ways: Annotated[int, Field(ge=1, le=100_000)] = 2_000
    packages: Annotated[int, Field(ge=1, le=100_000)] = 1_000
    seed: Annotated[int, Field(ge=0, lt=2**63)] = 1


class Optimism(Model):
    """Per cent added to every cost and taken from every saving."""

    cost: CostOptimism = 0
    saving: Percentage = 0


class MoneySettings(Model):
    """The years that money is counted over, and the discount rate in per cent."""

    years: Annotated[int, Field(ge=1, le=100)] = 10
    discount_rate: Percentage = 3.5
    optimism: Optimism = Optimism.model_construct()


def _one_set_or_many(value: Any) -> str:
    return (
        "many" if isinstance(value, tuple) and any(isinstance(i, tuple) for i in value) else "one"
    )


_Area = Annotated[Id, Ref("area")]
Sets = Annotated[
    Annotated[tuple[_Area, ...], Tag("one")]
    | Annotated[tuple[tuple[_Area, ...], ...], Tag("many")],
    Discriminator(_one_set_or_many),
]
"""One set of areas, or a list of sets."""


HowMany = Annotated[int, Field(le=100)]
"""A number of new councils; what is too few, the range says as a whole."""


class StructureSettings(Model):
    """Which groupings into new councils to look at."""

    councils: tuple[HowMany, HowMany] = (1, 4)
    smallest: Amount = 0
    largest: Amount | None = None
    ratio: Annotated[float, Field(ge=1, le=LARGEST)] | None = None
    apart: Sets = ()
    together: Sets = ()


class Colours(Model):
    """Three colours of the publisher's own, as `#rrggbb`."""

    primary: Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")] | None = None
    link: Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")] | None = None
    background: Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")] | None = None


class Brand(Model):
    """The publisher's own name, logo and colours."""

    name: Name | None = None
    logo: Text | None = None
    colours: Colours = Colours.model_construct()


class Accessibility(Model):
    """What the accessibility statement has to say of this site."""

    contact: Wording
    enforcement_body: Wording
    tested: Date
    how_tested: Wording
    known_gaps: tuple[Text, ...] = ()


class Accepted(Model):
    """A warning that is meant: its id, where it stands (everywhere if left out), and why."""

    warning: Id
    where: Text | None = None
    why: Text


class Decision(Model):
    """What ministers, or whoever decides, settled on, when, and where that is said.

    It is one of the options, or something else that is told in words (`other`).
    """

    option: Annotated[Id, Ref("decided option")] | None = None
    other: Wording | None = None
    date: PartialDate
    source: SourceIds
    note: Text | None = None

    @model_validator(mode="after")
    def _one_thing(self) -> Self:
        if (self.option is None) == (self.other is None):
            raise PydanticCustomError("option_or_other", "")
        return self


class Calendar(Model):
    """When change is due: the decision, the first elections to new councils, and their start.

    `vesting` is the day on which new councils take over. None, or `unknown`, where nobody has said.
    """

    decision: PartialDate | None = None
    shadow_elections: PartialDate | None = None
    vesting: PartialDate | None = None


class Correction(Model):
    """What was mended on a page once people had read it, and when.

    `page` is the page's address within the site, such as `options/one-unitary.html`.
    """

    date: Date
    what: Wording
    page: Wording


class SharedModel(Model):
    """What several options are lines of: `two councils`, whichever way they are drawn."""

    name: Name


class Settings(Model):
    """appraisal.yaml: what is being appraised, for whom, as of when."""

    title: Name
    area: Text | None = None
    question: Text | None = None
    publisher: Text | None = None
    contact: Wording | None = None
    licence: Wording | None = None
    site_address: Url | None = None
    status: Literal["draft", "published"] = "draft"
    date: Date
    read_until: PartialDate | None = None
    decision: Decision | None = None
    price_base: Text | None = None
    reference_option: Annotated[Id, Ref("reference option")] | None = None
    perspective: PerspectiveId | None = None
    models: dict[Id, SharedModel] = {}
    calendar: Calendar = Calendar.model_construct()
    simulation: Simulation = Simulation.model_construct()
    money: MoneySettings = MoneySettings.model_construct()
    structures: StructureSettings = StructureSettings.model_construct()
    packages: PackageSettings = PackageSettings.model_construct()
    who_pays: WhoPays = WhoPays.model_construct()
    report: Report = Report.model_construct()
    corrections: tuple[Correction, ...] = ()
    notes: tuple[Text, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    previous: Text | None = None
    theme: Brand = Brand.model_construct()
    accessibility: Accessibility | None = None


class Logo(Struct, frozen=True):
    """The publisher's logo: its file name, its media type and its bytes."""

    name: str
    kind: str
    content: bytes


class Boundaries(Struct, frozen=True):
    """True shapes of the areas: rings of (longitude, latitude) in degrees, by area."""

    attribution: str
    shapes: Mapping[str, tuple[tuple[tuple[float, float], ...], ...]]


Spots = Mapping[str, Mapping[tuple[str | int, ...], tuple[int, int]]]
"""By file and the keys and list positions in it, a line and a column."""


class Dataset(Struct, frozen=True, dict=True):
    """A workspace that has been read and found whole. Every mapping is sorted by id.

    `spots` says where each piece was written, which begins with its key where it has one.
    `templates` holds the workspace's own templates by name, `references` councils' own Word
    templates by the name of their file, `settlements` the places and `postcodes` the districts in
    the order of their files, and `digest` is a hash of all files read, `files` one of each (where
    `published` left something out, of what it left in). `previous` has none of its own.
    `in_progress` names the files that say so of themselves, and `left_out` what those name that
    isn't there yet.

    Once options that are made of candidates have been formed (area/candidates.py), `options` has
    them with all that their candidates bring, and `written` as their files have them.
    """

    settings: Settings
    criteria: tuple[Criterion, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    facts: Mapping[str, SharedFact] = field(default_factory=dict)
    elsewhere: Mapping[str, Case] = field(default_factory=dict)
    councils: Mapping[str, Council] = field(default_factory=dict)
    partnerships: Mapping[str, Partnership] = field(default_factory=dict)
    candidates: Mapping[str, Candidate] = field(default_factory=dict)
    functions: Mapping[str, Function] = field(default_factory=dict)
    programmes: Mapping[str, Programme] = field(default_factory=dict)
    partners: Mapping[str, Partner] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    measures: Mapping[str, Measure] = field(default_factory=dict)
    perspectives: Mapping[str, Perspective] = field(default_factory=dict)
    principles: Mapping[str, Principle] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    success_factors: Mapping[str, SuccessFactor] = field(default_factory=dict)
    options: Mapping[str, Option] = field(default_factory=dict)
    written: Mapping[str, Option] = field(default_factory=dict)
    workshops: Mapping[str, Workshop] = field(default_factory=dict)
    spots: Spots = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict)
    references: Mapping[str, bytes] = field(default_factory=dict)
    logo: Logo | None = None
    boundaries: Boundaries | None = None
    settlements: tuple[Settlement, ...] = ()
    postcodes: tuple[PostcodeDistrict, ...] = ()
    digest: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    previous: "Dataset | None" = None
    in_progress: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    def nodes(self) -> Iterator[Criterion]:
        """Every node of the value tree, parents first."""
        for criterion in self.criteria:
            yield from criterion.nodes()

    def leaves(self) -> tuple[Criterion, ...]:
        """The criteria that options are valued on, in the order of the file."""
        return self._leaves

    def leaf(self, identifier: str) -> Criterion:
        """One of these by its id. Raises KeyError for an id that no leaf has."""
        return self._leaf_by_id[identifier]

    @cached_property
    def _leaves(self) -> tuple[Criterion, ...]:
        return tuple(node for node in self.nodes() if node.criteria is None)

    @cached_property
    def _leaf_by_id(self) -> Mapping[str, Criterion]:
        return {leaf.id: leaf for leaf in self._leaves}

    @cached_property
    def memory(self) -> dict[Hashable, Any]:
        """What pure functions have worked out of this workspace, by what they were asked.

        It is never stale: a Dataset does not change, and one that is made of it starts without.
        """
        return {}

    def once(self, asked: Hashable, work_out: Callable[[], Found]) -> Found:
        """What a pure function works out of this workspace, once for whatever it was asked.

        `asked` names the function and all that it is given beside the workspace.
        """
        if asked not in self.memory:
            self.memory[asked] = work_out()
        found: Found = self.memory[asked]
        return found

    @cached_property
    def money_leaves(self) -> frozenset[str]:
        """The leaves that count money: `money: true` stands on them, or nearest above them."""
        return frozenset(_money_below(self.criteria, inherited=False))

    @cached_property
    def areas(self) -> Mapping[str, str]:
        """Every area that a new council may cover → the council of today that it belongs to.

        Areas are the councils of the lowest tier and the parts of those that are split.
        """
        whole = {i: i for i in self.lowest_tier()}
        return whole | {part: i for i in whole for part in self.councils[i].parts}

    def lowest_tier(self) -> tuple[str, ...]:
        """Ids of the councils whose areas tile the whole area: every council but counties."""
        return tuple(i for i, council in self.councils.items() if council.tier != "county")

    def tiles(self) -> Mapping[str, tuple[int, int]]:
        """The tile of each lowest-tier council with one; of two on one tile, that of the first."""
        found: dict[str, tuple[int, int]] = {}
        for i in self.lowest_tier():
            tile = self.councils[i].tile
            if tile is not None and tile not in found.values():
                found[i] = tile
        return found

    def districts(self, county: str) -> tuple[str, ...]:
        """Ids of the districts within a county."""
        return tuple(i for i, council in self.councils.items() if council.within == county)

    @cached_property
    def models(self) -> Mapping[str, tuple[str, ...]]:
        """Every model by id with the options that are its lines: an option without is its own."""
        lines: dict[str, list[str]] = {}
        for i, option in sorted(self.options.items()):
            lines.setdefault(option.model or i, []).append(i)
        return {model: tuple(options) for model, options in sorted(lines.items())}

    @property
    def options_as_written(self) -> Mapping[str, Option]:
        """Every option as its file has it."""
        return {**self.options, **self.written}

    def option_order(self) -> tuple[str, ...]:
        """Ids of the options by family, the reference option first, then by id."""
        reference = self.settings.reference_option
        return tuple(
            sorted(
                self.options,
                key=lambda i: (i != reference, FAMILIES.index(self.options[i].family), i),
            )
        )


def _money_below(criteria: tuple[Criterion, ...], *, inherited: bool) -> Iterator[str]:
    for node in criteria:
        counts = inherited if node.money is None else node.money
        if node.criteria is not None:
            yield from _money_below(node.criteria, inherited=counts)
        elif counts:
            yield node.id


def measure_of(dataset: Dataset, identifier: str) -> Measure:
    """A measure by its id; built-in ones where measures.yaml does not say otherwise."""
    return dataset.measures.get(identifier) or BUILT_IN_MEASURES[identifier]
