"""The shape of results.json. Its JSON Schema is made from these types."""

from typing import Any, Literal

from pydantic import TypeAdapter
from typing_extensions import TypedDict  # pydantic refuses typing's own before Python 3.12

from appraisal.model import Evidence, Family


class CriterionResult(TypedDict):
    """One option on one criterion: raw figure (null if judged or a gap), value with its range."""

    raw: float | None
    value: float
    low: float
    high: float
    weight: float
    evidence: Evidence


class OptionResult(TypedDict):
    """One option under the headline perspective."""

    id: str
    name: str
    family: Family
    rank: int | None
    value: float
    low: float
    high: float
    ranked: bool
    fails: list[str]
    councils: list[str]
    criteria: dict[str, CriterionResult]
    partnerships: dict[str, str]
    rank_acceptability: list[float]
    central_weights: dict[str, float] | None
    confidence: float | None
    dominated_by: list[str]
    could_be_first: bool | None
    could_be_first_within_perspectives: bool | None


class PerspectiveResult(TypedDict):
    """One perspective: weights of the leaves (summing to 1) and of all nodes, and its ranking."""

    name: str
    weights: dict[str, float]
    nodes: dict[str, float]
    ranking: list[str]
    ranks: dict[str, int]
    values: dict[str, float]
    inconsistency: dict[str, float]


class StabilityResult(TypedDict):
    """How far a node's share among its siblings can move before the first place changes."""

    criterion: str
    weight: float
    low: float
    high: float
    rival_below: str | None
    rival_above: str | None


class SwitchingResult(TypedDict):
    """The value (0-100) that one cell would need for the first place to be shared, or null."""

    option: str
    criterion: str
    score: float
    needed: float | None
    rival: str | None
    raw: float | None
    raw_needed: float | None


class FlowResult(TypedDict):
    """What one contested cost or saving, in £ thousand a year, would have to be by itself.

    `flow` is its place among the option's, from 0; `amount` the middle of its span from `low` to
    `high`; `needed` is null where no amount would share the first place.
    """

    option: str
    flow: int
    name: str
    kind: str
    amount: float
    low: float
    high: float
    needed: float | None
    rival: str | None


class ShiftResult(TypedDict):
    """The least weight (0-1) to be moved under a perspective for another option to be first."""

    perspective: str
    leader: str
    rival: str
    moved: float
    changes: dict[str, float]


class InformationResult(TypedDict):
    """What settling a criterion or a source is worth: chance of a new first place, regret.

    `moves` is the share of first places that pass to another option, weights varying as well.
    """

    id: str
    change: float
    regret: float
    moves: float


class InformationResults(TypedDict):
    """What to find out next, the most useful first; `gaps` by the criterion that has them."""

    criteria: list[InformationResult]
    sources: list[InformationResult]
    gaps: list[InformationResult]


class SimulationErrorsResult(TypedDict):
    """The largest Monte Carlo standard error (0-1) of each part of the simulation.

    That of the central weights is at most this. `information` is of the chance of a new first
    place, `moves` of the share of first places that pass to another option.
    """

    rank_acceptability: float
    pairwise_winning: float
    confidence: float
    central_weights: float
    information: float
    moves: float


class WithinOption(TypedDict):
    """One option in the simulation within the range of the perspectives."""

    rank_acceptability: list[float]
    central_weights: dict[str, float] | None
    confidence: float | None


class WithinResult(TypedDict):
    """The simulation again, with weights that are mixtures of the perspectives alone."""

    samples: int
    simulation_error: float
    options: dict[str, WithinOption]
    pairwise_winning: dict[str, dict[str, float]]


class AgreementResult(TypedDict):
    """Kendall's W over the perspectives, and Spearman's rho for each pair of them."""

    kendall_w: float | None
    pairs: list[tuple[str, str, float | None]]
    taus: list[tuple[str, str, float | None]]


class MethodResult(TypedDict):
    """Ranks under another method, and Kendall's tau-b with the weighted sum's."""

    name: str
    ranks: dict[str, int]
    tau: float | None


class MethodsResult(TypedDict):
    """The side table of methods; `missing` needs a library that is not installed.

    `without_answer` has the methods that give no answer, with the reason: `alike` or `level`.
    """

    done: list[MethodResult]
    missing: list[str]
    without_answer: dict[str, str]


class CheckResult(TypedDict):
    """One trust check: whether it passed, and the ids and figures that it found."""

    id: str
    passed: bool
    findings: list[list[str]]
    figures: list[float | None]


class StructuresResult(TypedDict):
    """Contiguous groupings of the area's councils; see docs/format.md."""

    count: int
    by_size: dict[str, int]
    feasible: int | None
    feasible_by_size: dict[str, int]


class CouncilGraph(TypedDict):
    """A council's place among the others; `…_close` by partnerships at level share or deeper.

    Degree, strength, betweenness (0-1), Burt's constraint (null where a council works with no
    other), core number, and the number, from 1, of the cluster that it falls in.
    """

    degree: int
    strength: int
    betweenness: float
    constraint: float | None
    core: int
    cluster: int
    degree_close: int
    strength_close: int
    betweenness_close: float
    constraint_close: float | None
    core_close: int
    cluster_close: int


class PartnershipsResult(TypedDict):
    """The partnerships at work on the workspace's date, and what they measure."""

    active: list[str]
    measures: dict[str, float]
    councils: dict[str, CouncilGraph]
    themes: dict[str, list[str]]
    uncovered_themes: list[str]


class LeadResult(TypedDict):
    """Who leads under a perspective, with whom it is level, and how far ahead, as of `Lead`."""

    first: list[str]
    level_with: list[str]
    second: list[str]
    overlapping: list[str]
    value: float
    low: float
    high: float
    ahead: float | None
    clear_by: float | None
    nothing_known: bool
    drawn: bool
    first_in_draws: dict[str, float]
    beats: float | None


class FunctionResult(TypedDict):
    """Who decides a function: the level, the partnership if one does, the residents behind it."""

    level: str
    by: str | None
    residents: float | None


class MoneyResult(TypedDict):
    """An option's money in £ thousand; null where it is not known, or it never pays back."""

    net_present_value: float | None
    payback_years: float | None
    transition_cost: float | None
    annual_saving: float | None
    break_even: int | None


class Results(TypedDict):
    """Everything worked out from a workspace."""

    format: Literal[1]
    tool: str
    inputs: str
    date: str
    status: str
    reference_option: str | None
    perspective: str
    options: list[OptionResult]
    perspectives: dict[str, PerspectiveResult]
    lead: dict[str, LeadResult]
    stability: list[StabilityResult]
    switching: list[SwitchingResult]
    switching_flows: list[FlowResult]
    shifts: list[ShiftResult]
    information: InformationResults
    pairwise_winning: dict[str, dict[str, float]]
    not_separable: list[list[str]]
    simulation_error: float | None
    simulation_errors: SimulationErrorsResult | None
    within_perspectives: WithinResult | None
    agreement: AgreementResult
    methods: MethodsResult
    checks: list[CheckResult]
    without_parties: list[str] | None
    partnerships: PartnershipsResult
    structures: StructuresResult | None
    functions: dict[str, dict[str, FunctionResult]]
    money: dict[str, MoneyResult]
    problems: list[str]
    gaps: list[str]


def results_schema() -> dict[str, Any]:
    """The JSON Schema of results.json."""
    return TypeAdapter(Results).json_schema()
