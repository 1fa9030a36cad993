"""Which criteria count money, and which count what others have published of it."""

from appraisal.model import Criterion, Dataset, measure_of

MONEY = ("net_present_value", "annual_saving", "transition_cost", "payback_years")
"""The figures of money that a criterion may take."""


def counts_flows(leaf: Criterion) -> bool:
    """Whether a criterion takes a figure that is worked out from costs and savings."""
    return leaf.measured is not None and leaf.measured.figure in MONEY


def counts_money(dataset: Dataset, leaf: Criterion) -> bool:
    """Whether a criterion counts money: as its tree says, where it says so of any.

    Where it does not, a figure of money or in pounds is worded as one. That is a guess, and for
    words alone: what is cost and what is benefit, only `money:` says (`Dataset.money_leaves`).
    """
    if any(node.money is not None for node in dataset.nodes()):
        return leaf.id in dataset.money_leaves
    return counts_flows(leaf) or _in_pounds(dataset, leaf)


def counts_published_money(dataset: Dataset, leaf: Criterion) -> bool:
    """Whether a criterion takes pounds as they are published for each option."""
    by_option = leaf.measured is not None and leaf.measured.take == "option"
    return by_option and _in_pounds(dataset, leaf)


def _in_pounds(dataset: Dataset, leaf: Criterion) -> bool:
    measure = leaf.measured.measure if leaf.measured else None
    return measure is not None and measure_of(dataset, measure).unit.startswith("£")
