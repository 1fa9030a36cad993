"""Dataset → Appraisal: the pipeline."""

from collections.abc import Mapping
from dataclasses import dataclass

from appraisal.appraise.agreeing import Agreement, agreement
from appraisal.appraise.definition import ByDefinition, by_definition
from appraisal.appraise.grouped import Structures, structures
from appraisal.appraise.methods import Methods, other_methods
from appraisal.appraise.parties import party_sources, without_parties
from appraisal.appraise.performance import Performance, matrix_without, perform
from appraisal.appraise.robust import Robustness, robustness
from appraisal.appraise.ties import Ties, ties
from appraisal.appraise.ties_next import NextSteps, next_steps
from appraisal.appraise.ties_resilience import Resilience, resilience
from appraisal.appraise.trust import Check, Examined, trust_checks
from appraisal.functions import Decided
from appraisal.model import Dataset, Partnership
from appraisal.money import Money
from appraisal.partnerships import Changes
from appraisal.scoring import Matrix, Ranking, rank_options
from appraisal.standing import Standing
from appraisal.weights import Weights, headline_perspective, weigh


@dataclass(frozen=True)
class Appraisal:
    """Everything that follows from a workspace.

    Mappings by option follow the options' order (reference first, then by family); mappings by
    perspective have the headline first. `robust` is None where there is nothing to rank;
    `without_parties` is the headline ranking without the figures of parties to the dispute, None
    where no source is marked as one; `definition` is None unless the first option leads by
    criteria that it meets by definition; `structures` is None for an area without councils.
    """

    dataset: Dataset
    stands: Mapping[str, tuple[Standing, ...]]
    partnerships: Mapping[str, Partnership]
    ties: Ties
    resilience: Resilience
    next_steps: NextSteps
    changes: Mapping[str, Changes]
    functions: Mapping[str, Mapping[str, Decided]]
    money: Mapping[str, Money]
    matrix: Matrix
    headline: str
    weights: Mapping[str, Weights]
    rankings: Mapping[str, Ranking]
    robust: Robustness | None
    agreement: Agreement
    methods: Methods
    without_parties: Ranking | None
    definition: ByDefinition | None
    checks: tuple[Check, ...]
    structures: Structures | None


def appraise(dataset: Dataset) -> Appraisal:
    """Work out everything that the pages show. Pure: the same Dataset gives the same Appraisal."""
    done = perform(dataset)
    weights = weigh(dataset)
    headline = headline_perspective(dataset)
    rankings = {i: rank_options(done.matrix, weight.leaves) for i, weight in weights.items()}
    robust = robustness(dataset, done.matrix, weights, headline)
    neutral = _without_parties(dataset, done, weights[headline])
    definition = by_definition(
        dataset, done.matrix, done.stands, rankings[headline], weights[headline]
    )
    seen = Examined(dataset, done.matrix, weights, rankings[headline], robust, neutral, definition)
    return Appraisal(
        dataset=dataset,
        stands=done.stands,
        partnerships=done.partnerships,
        ties=ties(dataset, done.partnerships),
        resilience=resilience(dataset, done.partnerships),
        next_steps=next_steps(dataset, done.partnerships),
        changes=done.changes,
        functions=done.functions,
        money=done.money,
        matrix=done.matrix,
        headline=headline,
        weights=weights,
        rankings=rankings,
        robust=robust,
        agreement=agreement(done.matrix, weights, rankings),
        methods=other_methods(done.matrix, weights[headline]),
        without_parties=neutral,
        definition=definition,
        checks=trust_checks(seen),
        structures=structures(dataset, done.stands),
    )


def _without_parties(dataset: Dataset, done: Performance, weights: Weights) -> Ranking | None:
    parties = party_sources(dataset)
    if not parties:
        return None
    matrix = matrix_without(dataset, done, without_parties(dataset), parties)
    return rank_options(matrix, weights.leaves)
