"""Benefits, programmes' budgets and the operating model as results.json has them."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise.benefits import Part, Recorded, checkable, count_checkable, having, register
from appraisal.appraise.operating_model import State, operating_model
from appraisal.appraise.programmes import adds_up, costs_total
from appraisal.data.results.readings import RangeResult, in_range, known
from appraisal.model import Dataset, Programme, read_fact
from appraisal.model.delivery import BenefitKind, Layer


class BenefitResult(Struct, frozen=True, kw_only=True):
    """A benefit, of the `options` that promise it in the same words or of a `programme`.

    What is not known is null; `checkable` says that nothing of what it takes to check is.
    """

    name: str
    options: tuple[str, ...]
    programme: str | None
    kind: BenefitKind | None
    measure: str | None
    baseline: RangeResult | None
    target: RangeResult | None
    owner: str | None
    by: str | None
    needs: tuple[str, ...]
    checkable: bool


class BenefitsResult(Struct, frozen=True, kw_only=True):
    """The register, and how many of its benefits have each part of what it takes to check them."""

    register: tuple[BenefitResult, ...]
    having: Mapping[Part, int]
    checkable: int


class BudgetResult(Struct, frozen=True, kw_only=True):
    """What a programme costs in pounds, line by line; `sum` is null where a line is not known.

    `adds_up` says whether the lines come to the published total, null without either.
    """

    lines: tuple[float | None, ...]
    sum: float | None
    total: float | None
    adds_up: bool | None


def benefits_result(dataset: Dataset) -> BenefitsResult:
    """Every benefit once."""
    found = register(dataset)
    benefits = [one.benefit for one in found]
    return BenefitsResult(
        register=tuple(map(_benefit, found)),
        having=having(benefits),
        checkable=count_checkable(benefits),
    )


def _benefit(found: Recorded) -> BenefitResult:
    benefit = found.benefit
    return BenefitResult(
        name=benefit.name,
        options=found.options,
        programme=found.programme or None,
        kind=benefit.kind,
        measure=benefit.measure,
        baseline=in_range(read_fact(benefit.baseline)),
        target=in_range(read_fact(benefit.target)),
        owner=benefit.owner,
        by=benefit.by,
        needs=benefit.needs,
        checkable=checkable(benefit),
    )


def budget_results(dataset: Dataset) -> Mapping[str, BudgetResult]:
    """The budgets of the programmes that have published costs, by programme."""
    return {i: _budget(one) for i, one in dataset.programmes.items() if one.costs}


def _budget(programme: Programme) -> BudgetResult:
    total, published = costs_total(programme), known(read_fact(programme.total))
    return BudgetResult(
        lines=tuple(known(read_fact(cost.amount)) for cost in programme.costs),
        sum=total,
        total=published,
        adds_up=None if total is None or published is None else adds_up(total, published),
    )


def operating_model_result(dataset: Dataset) -> Mapping[str, Mapping[Layer, State]]:
    """What becomes of each layer under each option, by option."""
    rows = operating_model(dataset)
    found = {i: {cell.layer: cell.state for cell in row.cells} for row in rows for i in row.options}
    return {i: found[i] for i in dataset.option_order()}
