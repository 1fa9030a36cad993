"""What each option leaves standing, does and is worth: everything before weights."""

from collections.abc import Mapping
from dataclasses import dataclass

from appraisal.functions import Decided, decided, function_figures
from appraisal.geography import contiguous
from appraisal.model import Dataset, Option, Partnership, Reading
from appraisal.money import Money, money
from appraisal.partnerships import Changes, active, changes, partnership_figures
from appraisal.scoring import Figures, Matrix, exactly, performance_matrix, simple_figures
from appraisal.standing import Standing, standing


@dataclass(frozen=True)
class Performance:
    """By option: what stands, what becomes of partnerships and functions, money, and values."""

    stands: Mapping[str, tuple[Standing, ...]]
    partnerships: Mapping[str, Partnership]
    changes: Mapping[str, Changes]
    functions: Mapping[str, Mapping[str, Decided]]
    money: Mapping[str, Money]
    matrix: Matrix


def perform(dataset: Dataset) -> Performance:
    """Work out every option's figures and value every option on every leaf."""
    options = {i: dataset.options[i] for i in dataset.option_order()}
    stands = {i: standing(dataset, option) for i, option in options.items()}
    bodies = active(dataset)
    done = {i: changes(dataset, option, stands[i], bodies) for i, option in options.items()}
    functions = {
        i: decided(dataset, option, stands[i], done[i].having("ended", "absorbed"))
        for i, option in options.items()
    }
    cash = money(dataset)
    figures = {
        i: _figures(dataset, option, stands[i], done[i], functions[i], cash[i])
        for i, option in options.items()
    }
    matrix = performance_matrix(dataset, stands, figures)
    return Performance(stands, bodies, done, functions, cash, matrix)


def _figures(
    dataset: Dataset,
    option: Option,
    stand: tuple[Standing, ...],
    done: Changes,
    functions: Mapping[str, Decided],
    cash: Money,
) -> Figures:
    """Everything that `figure:` may name, for one option."""
    return {
        **simple_figures(dataset, option, stand),
        **partnership_figures(dataset, option, done),
        **function_figures(functions),
        "contiguous": _as_figure(contiguous(dataset, stand)),
        "net_present_value": cash.net_present_value,
        "annual_saving": cash.annual_saving,
        "transition_cost": cash.transition_cost,
        "payback_years": cash.payback_years,
    }


def _as_figure(fact: bool | None) -> Reading | None:
    return None if fact is None else exactly(float(fact))
