"""What each option leaves standing, does and is worth: everything before weights."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from appraisal.appraise.matrix import Matrix, performance_matrix, valued
from appraisal.area.councils import StandingCouncil, area_facts, standing_councils
from appraisal.area.figures import Outcome, figures_of
from appraisal.area.functions import Decided
from appraisal.area.money import Money, money
from appraisal.area.partnerships import Changes, active, changes
from appraisal.model import Criterion, Dataset, Partnership, read_fact


@dataclass(frozen=True)
class Performance:
    """By option: what stands, what becomes of partnerships and functions, money, and values."""

    stands: Mapping[str, tuple[StandingCouncil, ...]]
    partnerships: Mapping[str, Partnership]
    changes: Mapping[str, Changes]
    functions: Mapping[str, Mapping[str, Decided]]
    money: Mapping[str, Money]
    matrix: Matrix


def perform(dataset: Dataset) -> Performance:
    """Work out every option's figures and value every option on every leaf."""
    options = {i: dataset.options[i] for i in dataset.option_order()}
    stands = {i: standing_councils(dataset, option) for i, option in options.items()}
    bodies = active(dataset)
    cash = money(dataset)
    done = {i: changes(dataset, option, stands[i], bodies) for i, option in options.items()}
    outcomes = {
        i: Outcome(dataset, option, stands[i], done[i], cash[i]) for i, option in options.items()
    }
    functions = {i: outcome.functions for i, outcome in outcomes.items()}
    leaves = dataset.leaves()
    figures = {i: figures_of(outcome, leaves) for i, outcome in outcomes.items()}
    matrix = performance_matrix(dataset, outcomes, figures)
    return Performance(stands, bodies, done, functions, cash, matrix)


def matrix_without(
    before: Dataset, done: Performance, dataset: Dataset, sources: frozenset[str]
) -> Matrix:
    """The values again for `dataset`, which is `before` without the figures of `sources`.

    Only cells that rest on one of the sources are worked out anew: a figure carries the sources of
    all that it was made from, so no other can have changed. Populations are the exception: who
    decides what is told by residents, and that figure counts as true by definition. If they rest on
    one of the sources, everything is worked out anew.
    """
    if _people_rest_on(before, sources):
        return perform(dataset).matrix
    cells, cash = dict(done.matrix.cells), money(dataset)
    leaves = {leaf.id: leaf for leaf in dataset.leaves()}
    touched: dict[str, list[Criterion]] = {}
    for (i, leaf), cell in cells.items():
        measured = leaves[leaf].measured
        # Without some sources there may be a payback where there was none, by whose figures or how
        # large they are.
        unpaid = cell.unknown and measured and measured.figure == "payback_years"
        if unpaid or not sources.isdisjoint(cell.sources):
            touched.setdefault(i, []).append(leaves[leaf])
    for i, own in touched.items():
        option = dataset.options[i]
        stand = standing_councils(dataset, option)
        outcome = Outcome(dataset, option, stand, done.changes[i], cash[i])
        figures = figures_of(outcome, own)
        cells |= {(i, leaf.id): valued(outcome, i, leaf, figures) for leaf in own}
    return replace(done.matrix, cells=cells)


def _people_rest_on(dataset: Dataset, sources: frozenset[str]) -> bool:
    """Whether any population, of an area today or of a new council, rests on one of the sources."""
    areas = [area_facts(dataset, area) for area in dataset.areas]
    areas += [council.facts for council in dataset.councils.values()]
    areas += [new.facts for o in dataset.options.values() for new in (o.councils or {}).values()]
    people = (read_fact(facts.get("population")) for facts in areas)
    return any(not sources.isdisjoint(found.sources) for found in people if found)
