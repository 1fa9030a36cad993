"""What follows from a workspace without any draw: values, weights and ranks, within a second."""

from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct

from appraisal.appraise.matrix import Matrix, Ranking, rank_options
from appraisal.appraise.performance import perform
from appraisal.appraise.weights import Weights, headline_perspective, weigh
from appraisal.area.candidates import all_formed
from appraisal.area.councils import StandingCouncil
from appraisal.area.functions import Decided
from appraisal.area.money import Money
from appraisal.area.partnerships import Changes
from appraisal.model import Dataset


class Valued(Protocol):
    """What a value can be traced in: an Appraisal, or the little of it that a trace takes."""

    @property
    def dataset(self) -> Dataset:
        """The workspace, its options formed."""

    @property
    def stands(self) -> Mapping[str, tuple[StandingCouncil, ...]]:
        """The councils that stand, by option."""

    @property
    def changes(self) -> Mapping[str, Changes]:
        """What becomes of partnerships, by option."""

    @property
    def functions(self) -> Mapping[str, Mapping[str, Decided]]:
        """Who decides each function, by option."""

    @property
    def money(self) -> Mapping[str, Money]:
        """What each option costs and saves."""

    @property
    def matrix(self) -> Matrix:
        """Every option on every leaf."""

    @property
    def headline(self) -> str:
        """The perspective whose weights give the headline."""

    @property
    def weights(self) -> Mapping[str, Weights]:
        """The weights of every perspective."""

    @property
    def rankings(self) -> Mapping[str, Ranking]:
        """The ranking under every perspective."""


class Worth(Struct, frozen=True):
    """The same by itself, as an Appraisal has it."""

    dataset: Dataset
    stands: Mapping[str, tuple[StandingCouncil, ...]]
    changes: Mapping[str, Changes]
    functions: Mapping[str, Mapping[str, Decided]]
    money: Mapping[str, Money]
    matrix: Matrix
    headline: str
    weights: Mapping[str, Weights]
    rankings: Mapping[str, Ranking]


def worth(dataset: Dataset) -> Worth:
    """What the options are worth and how they rank; the numbers are those of `appraise`."""
    formed = all_formed(dataset)
    done, weights = perform(formed), weigh(formed)
    return Worth(
        dataset=formed,
        stands=done.stands,
        changes=done.changes,
        functions=done.functions,
        money=done.money,
        matrix=done.matrix,
        headline=headline_perspective(formed),
        weights=weights,
        rankings={i: rank_options(done.matrix, own.leaves) for i, own in weights.items()},
    )
