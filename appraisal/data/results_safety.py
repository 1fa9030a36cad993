"""The part of results.json that says how safe the ranking is."""

from typing import TypedDict

from appraisal.appraise import Appraisal
from appraisal.appraise.agreement import Agreement
from appraisal.appraise.safety.contested_flows import FlowRow
from appraisal.appraise.safety.robustness import (
    Robustness,
    ShiftRow,
    Simulated,
    StabilityRow,
    SwitchingRow,
)
from appraisal.appraise.safety.trust_checks import Check
from appraisal.appraise.safety.value_of_information import InformationRow
from appraisal.data.results_schema import (
    AgreementResult,
    CheckResult,
    FlowResult,
    InformationResult,
    InformationResults,
    ShiftResult,
    SimulationErrorsResult,
    StabilityResult,
    SwitchingResult,
    WithinResult,
)
from appraisal.model import Dataset


class OptionSafety(TypedDict):
    """How safe one option's place is."""

    rank_acceptability: list[float]
    central_weights: dict[str, float] | None
    confidence: float | None
    dominated_by: list[str]
    could_be_first: bool | None
    could_be_first_within_perspectives: bool | None


class Safety(TypedDict):
    """How safe the ranking is."""

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


def option_safety(robust: Robustness | None, option: str) -> OptionSafety:
    """One option's rank acceptability and what goes with it; empty where it is not ranked."""
    if robust is None or option not in robust.options:
        return {
            "rank_acceptability": [],
            "central_weights": None,
            "confidence": None,
            "dominated_by": [],
            "could_be_first": None,
            "could_be_first_within_perspectives": None,
        }
    central = robust.simulated.central[option]
    return {
        "rank_acceptability": list(robust.simulated.acceptability[option]),
        "central_weights": None if central is None else dict(central),
        "confidence": robust.simulated.confidence[option],
        "dominated_by": list(robust.dominated_by[option]),
        "could_be_first": robust.could_be_first[option],
        "could_be_first_within_perspectives": robust.could_be_first_within[option],
    }


def safety(appraisal: Appraisal) -> Safety:
    """Stability, switching values, shifts, value of information and what cannot be told apart."""
    robust = appraisal.robust
    if robust is None:
        return {
            "stability": [],
            "switching": [],
            "switching_flows": [],
            "shifts": [],
            "information": {"criteria": [], "sources": [], "gaps": []},
            "pairwise_winning": {},
            "not_separable": [],
            "simulation_error": None,
            "simulation_errors": None,
            "within_perspectives": None,
        }
    return {
        "stability": [_stability(row) for row in robust.stability],
        "switching": [_switching(row) for row in robust.switching],
        "switching_flows": [_flow(appraisal.dataset, row) for row in robust.flows],
        "shifts": [_shift(row) for row in robust.shifts.values() if row is not None],
        "information": {
            "criteria": _information(robust.criteria_to_settle),
            "sources": _information(robust.sources_to_settle),
            "gaps": _information(robust.gaps_to_settle),
        },
        "pairwise_winning": {i: dict(row) for i, row in robust.simulated.winning.items()},
        "not_separable": [list(group) for group in robust.groups if len(group) > 1],
        "simulation_error": robust.simulated.error,
        "simulation_errors": _errors(robust),
        "within_perspectives": _within(robust.within),
    }


def _errors(robust: Robustness) -> SimulationErrorsResult:
    errors = robust.simulated.errors
    return {
        "rank_acceptability": errors.acceptability,
        "pairwise_winning": errors.winning,
        "confidence": errors.confidence,
        "central_weights": errors.central,
        "information": robust.information_error,
        "moves": robust.moves_error,
    }


def _within(found: Simulated) -> WithinResult:
    return {
        "samples": found.samples,
        "simulation_error": found.error,
        "options": {
            option: {
                "rank_acceptability": list(shares),
                "central_weights": None if (c := found.central[option]) is None else dict(c),
                "confidence": found.confidence[option],
            }
            for option, shares in found.acceptability.items()
        },
        "pairwise_winning": {i: dict(row) for i, row in found.winning.items()},
    }


def _stability(row: StabilityRow) -> StabilityResult:
    return {
        "criterion": row.criterion,
        "weight": row.weight,
        "low": row.low,
        "high": row.high,
        "rival_below": row.rival_below,
        "rival_above": row.rival_above,
    }


def _switching(row: SwitchingRow) -> SwitchingResult:
    return {
        "option": row.option,
        "criterion": row.criterion,
        "score": row.score,
        "needed": row.needed,
        "rival": row.rival,
        "raw": row.raw,
        "raw_needed": row.raw_needed,
    }


def _flow(dataset: Dataset, row: FlowRow) -> FlowResult:
    flow = dataset.options[row.option].money[row.flow]
    return {
        "option": row.option,
        "flow": row.flow,
        "name": flow.name,
        "kind": flow.kind,
        "amount": row.amount,
        "low": row.low,
        "high": row.high,
        "needed": row.needed,
        "rival": row.rival,
    }


def _shift(row: ShiftRow) -> ShiftResult:
    return {
        "perspective": row.perspective,
        "leader": row.leader,
        "rival": row.rival,
        "moved": row.moved,
        "changes": dict(row.changes),
    }


def _information(rows: tuple[InformationRow, ...]) -> list[InformationResult]:
    return [
        {"id": row.id, "change": row.change, "regret": row.regret, "moves": row.moves}
        for row in rows
    ]


def agreed(agreement: Agreement) -> AgreementResult:
    """Kendall's W, and both rank correlations of every pair of perspectives."""
    return {
        "kendall_w": agreement.kendall_w,
        "pairs": [(pair.one, pair.other, pair.rho) for pair in agreement.pairs],
        "taus": [(pair.one, pair.other, pair.tau) for pair in agreement.pairs],
    }


def checked(check: Check) -> CheckResult:
    """One trust check."""
    return {
        "id": check.id,
        "passed": check.passed,
        "findings": [list(finding.about) for finding in check.findings],
        "figures": [finding.figure for finding in check.findings],
    }
