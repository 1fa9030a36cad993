"""What each option leaves standing, does and is worth: everything before weights."""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.matrix import Cell, Matrix, performance_matrix, valued
from appraisal.area.candidates import all_formed
from appraisal.area.councils import StandingCouncil, area_facts, standing_councils
from appraisal.area.figures import Outcome, figures_of
from appraisal.area.functions import Decided
from appraisal.area.money import Money, money
from appraisal.area.partnerships import Changes, active, changes
from appraisal.model import Criterion, Dataset, Fact, Partnership, read_fact


class Performance(Struct, frozen=True):
    """By option: what stands, what becomes of partnerships and functions, money, and values."""

    stands: Mapping[str, tuple[StandingCouncil, ...]]
    partnerships: Mapping[str, Partnership]
    changes: Mapping[str, Changes]
    functions: Mapping[str, Mapping[str, Decided]]
    money: Mapping[str, Money]
    matrix: Matrix


def perform(dataset: Dataset) -> Performance:
    """Work out every option's figures and value every option on every leaf."""
    dataset = all_formed(dataset)
    cash, leaves = money(dataset), dataset.leaves()
    outcomes = _outcomes(dataset, dataset.option_order(), cash)
    figures = {i: figures_of(outcome, leaves) for i, outcome in outcomes.items()}
    return Performance(
        stands={i: outcome.stand for i, outcome in outcomes.items()},
        partnerships=active(dataset),
        changes={i: outcome.changes for i, outcome in outcomes.items()},
        functions={i: outcome.functions for i, outcome in outcomes.items()},
        money=cash,
        matrix=performance_matrix(dataset, outcomes, figures),
    )


def matrix_without(
    before: Dataset, done: Performance, dataset: Dataset, sources: frozenset[str]
) -> Matrix:
    """The values again for `dataset`, which is `before` without the figures of `sources`.

    Only cells that rest on one of the sources are worked out anew: a figure carries the sources of
    all that it was made from, so no other can have changed. Populations are the exception: who
    decides what is told by residents, and that figure counts as true by definition. If they rest on
    one of the sources, everything is worked out anew.
    """
    if people_rest_on(before, sources):
        return perform(dataset).matrix
    cells = done.matrix.cells
    leaves = {leaf.id: leaf for leaf in dataset.leaves()}
    touched = [key for key, cell in cells.items() if hangs_on(leaves[key[1]], cell, sources)]
    return replace(done.matrix, cells={**cells, **revalued(dataset, touched)})


def hangs_on(leaf: Criterion, cell: Cell, sources: frozenset[str]) -> bool:
    """Whether a cell may be another without some sources."""
    return without_payback(leaf, cell) or not sources.isdisjoint(cell.sources)


def without_payback(leaf: Criterion, cell: Cell) -> bool:
    """Whether a cell is about a payback that there is not.

    With other costs and savings there may be one, by whose figures or how large they are.
    """
    measured = leaf.measured
    return cell.unknown and measured is not None and measured.figure == "payback_years"


def revalued(dataset: Dataset, keys: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Cell]:
    """The cells of some pairs of an option and a leaf, and nothing else, worked out anew."""
    dataset = all_formed(dataset)
    leaves = {leaf.id: leaf for leaf in dataset.leaves()}
    wanted: dict[str, list[Criterion]] = {}
    for option, leaf in keys:
        wanted.setdefault(option, []).append(leaves[leaf])
    cells: dict[tuple[str, str], Cell] = {}
    for i, outcome in _outcomes(dataset, wanted, money(dataset)).items():
        figures = figures_of(outcome, wanted[i])
        cells |= {(i, leaf.id): valued(outcome, i, leaf, figures) for leaf in wanted[i]}
    return cells


def _outcomes(
    dataset: Dataset, options: Iterable[str], cash: Mapping[str, Money]
) -> dict[str, Outcome]:
    """What some options come to, for their figures to be read off."""
    bodies = active(dataset)
    outcomes = {}
    for i in options:
        option = dataset.options[i]
        stand = standing_councils(dataset, option)
        done = changes(dataset, option, stand, bodies)
        outcomes[i] = Outcome(dataset, option, stand, done, cash[i])
    return outcomes


def people_rest_on(dataset: Dataset, sources: frozenset[str]) -> bool:
    """Whether any population, of an area today or of a new council, rests on one of the sources."""
    people = map(read_fact, populations(dataset))
    return any(not sources.isdisjoint(found.sources) for found in people if found)


def populations(dataset: Dataset) -> list[Fact | None]:
    """The population of each area today and of each new council; None where none is stated."""
    areas = [area_facts(dataset, area) for area in dataset.areas]
    areas += [council.facts for council in dataset.councils.values()]
    areas += [new.facts for o in dataset.options.values() for new in (o.councils or {}).values()]
    return [facts.get("population") for facts in areas]
