"""results.json: everything worked out, in the shape that format.md fixes."""

import math

from appraisal import __version__
from appraisal.appraise import Appraisal
from appraisal.appraise.lead import Lead
from appraisal.appraise.matrix import Cell
from appraisal.area.money import Money
from appraisal.data.results_network import ties_results
from appraisal.data.results_safety import agreed, checked, option_safety, safety
from appraisal.data.results_schema import (
    CriterionResult,
    LeadResult,
    MoneyResult,
    OptionResult,
    PartnershipsResult,
    PerspectiveResult,
    Results,
    StructuresResult,
)
from appraisal.model import Reading


def results(appraisal: Appraisal) -> Results:
    """The results as plain values, ready to be written as JSON."""
    dataset = appraisal.dataset
    return {
        "format": 1,
        "tool": __version__,
        "inputs": dataset.digest,
        "date": dataset.settings.date.isoformat(),
        "status": dataset.settings.status,
        "reference_option": dataset.settings.reference_option,
        "perspective": appraisal.headline,
        "options": [_option(appraisal, option) for option in _by_rank(appraisal)],
        "perspectives": {i: _perspective(appraisal, i) for i in appraisal.weights},
        "lead": {i: _lead(lead) for i, lead in appraisal.leads.items()},
        **safety(appraisal),
        "agreement": agreed(appraisal.agreement),
        "methods": {
            "done": [
                {"name": method.name, "ranks": dict(method.ranks), "tau": method.tau}
                for method in appraisal.methods.done
            ],
            "missing": list(appraisal.methods.missing),
            "without_answer": dict(appraisal.methods.silent),
        },
        "checks": [checked(check) for check in appraisal.checks],
        "without_parties": (
            list(appraisal.without_parties.order) if appraisal.without_parties else None
        ),
        "partnerships": _partnerships(appraisal),
        "structures": _structures(appraisal),
        "functions": {
            option: {
                i: {"level": row.level, "by": row.by, "residents": _value(row.residents)}
                for i, row in table.items()
            }
            for option, table in appraisal.functions.items()
        },
        "money": {option: _money(cash) for option, cash in appraisal.money.items()},
        "problems": [],
        "gaps": list(gaps(appraisal)),
    }


def gaps(appraisal: Appraisal) -> tuple[str, ...]:
    """What is not known: `option/criterion` for every gap in the performance matrix."""
    matrix = appraisal.matrix
    return tuple(
        f"{option}/{leaf}"
        for option in matrix.options
        for leaf in matrix.leaves
        if matrix.cells[option, leaf].evidence == "gap"
    )


def _by_rank(appraisal: Appraisal) -> tuple[str, ...]:
    """The options from first to last under the headline perspective, then the unranked ones."""
    order = appraisal.rankings[appraisal.headline].order
    return order + tuple(i for i in appraisal.matrix.options if i not in order)


def _option(appraisal: Appraisal, option: str) -> OptionResult:
    matrix, headline = appraisal.matrix, appraisal.rankings[appraisal.headline]
    weights = appraisal.weights[appraisal.headline].nodes
    return {
        "id": option,
        "name": appraisal.dataset.options[option].name,
        "family": appraisal.dataset.options[option].family,
        "rank": headline.rank.get(option),
        "value": headline.value[option],
        "low": headline.low[option],
        "high": headline.high[option],
        "ranked": option in headline.rank,
        "fails": [f"{cell.criterion}: {cell.fails}" for cell in matrix.fails(option)],
        "councils": [council.name for council in appraisal.stands[option]],
        "criteria": {
            leaf: _cell(matrix.cells[option, leaf], weights[leaf]) for leaf in matrix.leaves
        },
        "partnerships": {**appraisal.changes[option].fates},
        **option_safety(appraisal.robust, option),
    }


def _cell(cell: Cell, weight: float) -> CriterionResult:
    return {
        "raw": _value(cell.raw),
        "value": cell.value,
        "low": cell.low,
        "high": cell.high,
        "weight": weight,
        "evidence": cell.evidence,
    }


def _perspective(appraisal: Appraisal, identifier: str) -> PerspectiveResult:
    weights, ranking = appraisal.weights[identifier], appraisal.rankings[identifier]
    return {
        "name": weights.name,
        "weights": {leaf: weights.nodes[leaf] for leaf in weights.leaf_ids},
        "nodes": dict(weights.nodes),
        "ranking": list(ranking.order),
        "ranks": dict(ranking.rank),
        "values": dict(ranking.value),
        "inconsistency": dict(weights.inconsistency),
    }


def _lead(lead: Lead) -> LeadResult:
    return {
        "first": list(lead.first),
        "level_with": list(lead.level_with),
        "second": list(lead.second),
        "overlapping": list(lead.overlapping),
        "value": lead.value,
        "low": lead.low,
        "high": lead.high,
        "ahead": lead.ahead,
        "clear_by": lead.clear_by,
        "nothing_known": lead.nothing_known,
        "drawn": lead.drawn,
        "first_in_draws": dict(lead.first_in_draws),
        "beats": lead.beats,
    }


def _partnerships(appraisal: Appraisal) -> PartnershipsResult:
    network, found = appraisal.ties.all, ties_results(appraisal.ties)
    return {
        "active": list(network.bodies),
        "measures": found["measures"],
        "councils": found["councils"],
        "themes": {theme: list(councils) for theme, councils in network.coverage.items()},
        "uncovered_themes": list(network.uncovered_themes),
    }


def _structures(appraisal: Appraisal) -> StructuresResult | None:
    """Without councils every count is nought; None where there are too many to count."""
    found = appraisal.structures
    if found is None and not appraisal.dataset.lowest_tier():
        return {"count": 0, "by_size": {}, "feasible": 0, "feasible_by_size": {}}
    if found is None:
        return None
    return {
        "count": found.count,
        "by_size": {str(size): count for size, count in found.by_size.items()},
        "feasible": found.feasible,
        "feasible_by_size": {str(size): n for size, n in found.feasible_by_size.items()},
    }


def _money(cash: Money) -> MoneyResult:
    return {
        "net_present_value": _value(cash.net_present_value),
        "payback_years": _value(cash.payback_years),
        "transition_cost": _value(cash.transition_cost),
        "annual_saving": _value(cash.annual_saving),
        "break_even": None if cash.break_even is None else int(cash.break_even.value),
    }


def _value(reading: Reading | None) -> float | None:
    if reading is None or not math.isfinite(reading.value):
        return None
    return reading.value
