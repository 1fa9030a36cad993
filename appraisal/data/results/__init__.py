"""results.json: everything worked out, in the shape that docs/format.md describes.

Each shape is a frozen struct, its fields written once and in the order of the file. Where a row
of the appraisal is written as it stands, it is its own shape.
"""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from appraisal import __version__
from appraisal.appraise import Appraisal
from appraisal.appraise.lead import Lead
from appraisal.appraise.network.departures import recorded
from appraisal.appraise.network.resilience import Departure
from appraisal.appraise.operating_model import State
from appraisal.appraise.readiness import readiness_of
from appraisal.appraise.safety.influence import Influence
from appraisal.appraise.safety.robustness import StabilityRow
from appraisal.appraise.safety.switching import SwitchingRow
from appraisal.appraise.safety.thresholds import ThresholdRow
from appraisal.data.results.area import AreaResult, area_result
from appraisal.data.results.cash import (
    BenefitAndCostResult,
    CashResult,
    benefit_and_cost_result,
    cash_result,
)
from appraisal.data.results.decision import DecisionResult, decision_result
from appraisal.data.results.delivery import (
    BenefitsResult,
    BudgetResult,
    benefits_result,
    budget_results,
    operating_model_result,
)
from appraisal.data.results.departures import RecordedResult, recorded_results
from appraisal.data.results.evidence import EvidenceResult, evidence_result
from appraisal.data.results.functions import (
    FunctionResult,
    WhoDecidesResult,
    function_result,
    who_decides_result,
)
from appraisal.data.results.futures import (
    Futures,
    NoRegretsResult,
    futures_result,
    no_regrets_result,
)
from appraisal.data.results.money import MoneyResult, money_result
from appraisal.data.results.network import PartnershipsResult, partnerships_result
from appraisal.data.results.next_steps import NextStepsResult, next_steps_result
from appraisal.data.results.options import OptionResult, option_results
from appraisal.data.results.packages import PackagesResult, packages_result
from appraisal.data.results.perspectives import (
    AgreementResult,
    MethodsResult,
    PerspectiveResult,
    agreement_result,
    methods_result,
    perspective_result,
)
from appraisal.data.results.readiness import ReadinessResult, readiness_results
from appraisal.data.results.road_map import RoadMapResult, road_map_result
from appraisal.data.results.safety import (
    CheckResult,
    FlowResult,
    InformationResults,
    ModelResult,
    SeveralResult,
    ShiftResult,
    SimulationErrorsResult,
    WithinResult,
    check_result,
    errors_result,
    flow_result,
    information_results,
    model_results,
    several_result,
    shift_result,
    within_result,
)
from appraisal.data.results.structures import StructuresResult, structures_result
from appraisal.data.results.ways import (
    ChoiceResult,
    MultiverseResult,
    choice_result,
    multiverse_result,
)
from appraisal.data.results.who_pays import WhoPaysResult, who_pays_result
from appraisal.model.delivery import Layer


class Results(Struct, frozen=True, kw_only=True):
    """Everything worked out from a workspace; the defaults are those where nothing is ranked."""

    format: Literal[1] = 1
    tool: str = __version__
    inputs: str
    date: str
    status: str
    read_until: str | None
    decision: DecisionResult | None
    reference_option: str | None
    perspective: str
    today: AreaResult
    options: tuple[OptionResult, ...]
    models: tuple[ModelResult, ...] = ()
    perspectives: Mapping[str, PerspectiveResult]
    lead: Mapping[str, Lead]
    stability: tuple[StabilityRow, ...] = ()
    models_stability: tuple[StabilityRow, ...] = ()
    switching: tuple[SwitchingRow, ...] = ()
    switching_flows: tuple[FlowResult, ...] = ()
    thresholds: tuple[ThresholdRow, ...] = ()
    shifts: tuple[ShiftResult, ...] = ()
    influence: Mapping[str, Influence] = field(default_factory=dict)
    several: SeveralResult | None = None
    information: InformationResults | None = None
    pairwise_winning: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    not_separable: tuple[tuple[str, ...], ...] = ()
    models_not_separable: tuple[tuple[str, ...], ...] = ()
    simulation_error: float | None = None
    simulation_errors: SimulationErrorsResult | None = None
    within_perspectives: WithinResult | None = None
    choices: tuple[ChoiceResult, ...] = ()
    multiverse: MultiverseResult | None = None
    agreement: AgreementResult
    methods: MethodsResult
    checks: tuple[CheckResult, ...]
    without_parties: tuple[str, ...] | None
    evidence: EvidenceResult
    partnerships: PartnershipsResult
    next_steps: NextStepsResult
    departures: Mapping[str, Departure]
    recorded_departures: tuple[RecordedResult, ...]
    readiness: tuple[ReadinessResult, ...]
    structures: StructuresResult | None
    futures: Futures
    no_regrets: NoRegretsResult
    functions: Mapping[str, Mapping[str, FunctionResult]]
    who_decides: WhoDecidesResult
    money: Mapping[str, MoneyResult]
    cash: Mapping[str, CashResult]
    who_pays: WhoPaysResult
    benefit_and_cost: Mapping[str, BenefitAndCostResult] | None
    benefits: BenefitsResult
    programme_budgets: Mapping[str, BudgetResult]
    operating_model: Mapping[str, Mapping[Layer, State]]
    packages: PackagesResult | None
    road_map: RoadMapResult
    problems: tuple[str, ...] = ()
    gaps: tuple[str, ...]


def results(appraisal: Appraisal) -> Results:
    """Everything that results.json says."""
    settings, neutral = appraisal.dataset.settings, appraisal.without_parties
    found = Results(
        inputs=appraisal.dataset.digest,
        date=settings.date.isoformat(),
        status=settings.status,
        read_until=settings.read_until,
        decision=decision_result(settings.decision),
        reference_option=settings.reference_option,
        perspective=appraisal.headline,
        today=area_result(appraisal),
        options=option_results(appraisal),
        perspectives={i: perspective_result(appraisal, i) for i in appraisal.weights},
        lead={**appraisal.leads, appraisal.headline: appraisal.lead},
        thresholds=appraisal.thresholds,
        agreement=agreement_result(appraisal.agreement),
        methods=methods_result(appraisal.methods),
        checks=tuple(map(check_result, appraisal.checks)),
        without_parties=neutral.order if neutral else None,
        evidence=evidence_result(appraisal),
        partnerships=partnerships_result(appraisal),
        next_steps=next_steps_result(appraisal.next_steps),
        departures=appraisal.resilience.departures,
        recorded_departures=recorded_results(recorded(appraisal.dataset)),
        readiness=readiness_results(readiness_of(appraisal.dataset)),
        structures=structures_result(appraisal),
        futures=futures_result(appraisal),
        no_regrets=no_regrets_result(appraisal),
        functions={
            option: {i: function_result(row) for i, row in table.items()}
            for option, table in appraisal.functions.items()
        },
        who_decides=who_decides_result(appraisal),
        money={option: money_result(money) for option, money in appraisal.money.items()},
        cash={option: cash_result(cash) for option, cash in appraisal.cash.items()},
        who_pays=who_pays_result(appraisal.who_pays),
        benefit_and_cost=benefit_and_cost_result(appraisal.benefit_and_cost),
        benefits=benefits_result(appraisal.dataset),
        programme_budgets=budget_results(appraisal.dataset),
        operating_model=operating_model_result(appraisal.dataset),
        packages=packages_result(appraisal.packages),
        road_map=road_map_result(appraisal),
        gaps=_gaps(appraisal),
    )
    return _with_safety(appraisal, found)


def _with_safety(appraisal: Appraisal, found: Results) -> Results:
    robust, ways = appraisal.robust, appraisal.ways
    if robust is None or ways is None:
        return found
    return replace(
        found,
        models=model_results(appraisal.dataset, robust),
        stability=robust.option_stability,
        models_stability=robust.stability,
        switching=robust.switching,
        switching_flows=tuple(flow_result(appraisal.dataset, row) for row in robust.flows),
        shifts=tuple(shift_result(row) for row in robust.shifts.values() if row is not None),
        influence=robust.influence,
        several=several_result(robust.several),
        information=information_results(appraisal.ways.to_find_out) if appraisal.ways else None,
        pairwise_winning=robust.simulated.winning,
        not_separable=tuple(group for group in robust.groups if len(group) > 1),
        models_not_separable=tuple(group for group in robust.model_groups if len(group) > 1),
        simulation_error=robust.simulated.error,
        simulation_errors=errors_result(robust),
        within_perspectives=within_result(robust.within) if robust.within else None,
        choices=tuple(map(choice_result, ways.choices)),
        multiverse=multiverse_result(ways),
    )


def _gaps(appraisal: Appraisal) -> tuple[str, ...]:
    """What is not known: `option/criterion` for each, even if a reference class stands in."""
    cells = appraisal.matrix.cells.items()
    return tuple(f"{option}/{leaf}" for (option, leaf), cell in cells if cell.unknown)
