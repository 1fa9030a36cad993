"""Dataset → Appraisal: the pipeline."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from appraisal.appraise.agreement import Agreement, agreement
from appraisal.appraise.benefit_and_cost import BenefitAndCost, benefit_and_cost
from appraisal.appraise.elsewhere import Elsewhere, elsewhere
from appraisal.appraise.futures_of_bodies import FuturesOfBodies, futures_of_bodies
from appraisal.appraise.groupings.structures import Structures, structures
from appraisal.appraise.lead import Lead, lead, leads, led_in_ways
from appraisal.appraise.matrix import Matrix, Ranking, rank_options
from appraisal.appraise.network.next_ties import NextSteps, next_steps
from appraisal.appraise.network.resilience import Resilience, resilience
from appraisal.appraise.network.ties import Ties, ties
from appraisal.appraise.option_cash import option_cash
from appraisal.appraise.packages.designed import Packages, packages
from appraisal.appraise.performance import Performance, matrix_without, perform
from appraisal.appraise.rivals import rivals
from appraisal.appraise.safety.at_weights import winning_at_weights
from appraisal.appraise.safety.by_definition import ByDefinition, by_definition
from appraisal.appraise.safety.correlations import Correlations, correlations
from appraisal.appraise.safety.ground import Ground, lay_out
from appraisal.appraise.safety.judgements import Judgements, judgements
from appraisal.appraise.safety.on_criteria import OnCriteria, on_criteria
from appraisal.appraise.safety.other_methods import Methods, other_methods
from appraisal.appraise.safety.robustness import Robustness, robustness
from appraisal.appraise.safety.thresholds import ThresholdRow, threshold_rows
from appraisal.appraise.safety.trust_checks import Check, Examined, trust_checks
from appraisal.appraise.safety.without_parties import party_sources, without_parties
from appraisal.appraise.source_uses import evidence_pieces
from appraisal.appraise.ways.counted import Ways, ways_of_counting
from appraisal.appraise.weights import Weights, headline_perspective, held_perspectives, weigh
from appraisal.area.candidates import all_formed
from appraisal.area.cash import Cash, CashLine, CashYear
from appraisal.area.councils import StandingCouncil, today
from appraisal.area.functions import Decided, decided
from appraisal.area.money import Money
from appraisal.area.partnerships import Changes, Tie
from appraisal.model import Dataset, Option, Partnership
from appraisal.model.walk import Piece

__all__ = [
    "Appraisal",
    "Cash",
    "CashLine",
    "CashYear",
    "Changes",
    "Decided",
    "Money",
    "StandingCouncil",
    "Tie",
    "appraise",
]


@dataclass(frozen=True)
class Appraisal:
    """Everything that follows from a workspace.

    Mappings by option follow the options' order (reference first, then by family); mappings by
    perspective have the headline first; `agreement` leaves examples out. `lead` is who leads under
    the headline, by draws of scores and weights together; `leads` compares the perspectives, each
    with its weights as given. `today` has the councils
    that stand today, and `functions_today` who decides what, whatever the reference option is.
    `robust`, `ways` and `on_criteria` are None where there is nothing to rank, and `thresholds`
    looks at options that are not ranked too; `without_parties` is the headline ranking without the
    figures of parties to the dispute, None where no source is marked as one; `definition` is None
    unless the first option leads by criteria that it meets by definition; `structures` is None for
    an area without councils. `benefit_and_cost` is None where nothing but money carries weight, and
    `packages` where there is nothing that could be agreed.
    """

    dataset: Dataset
    today: tuple[StandingCouncil, ...]
    stands: Mapping[str, tuple[StandingCouncil, ...]]
    partnerships: Mapping[str, Partnership]
    ties: Ties
    resilience: Resilience
    next_steps: NextSteps
    changes: Mapping[str, Changes]
    functions: Mapping[str, Mapping[str, Decided]]
    functions_today: Mapping[str, Decided]
    money: Mapping[str, Money]
    cash: Mapping[str, Cash]
    matrix: Matrix
    headline: str
    weights: Mapping[str, Weights]
    rankings: Mapping[str, Ranking]
    lead: Lead
    leads: Mapping[str, Lead]
    robust: Robustness | None
    ways: Ways | None
    on_criteria: OnCriteria | None
    thresholds: tuple[ThresholdRow, ...]
    agreement: Agreement
    methods: Methods
    without_parties: Ranking | None
    definition: ByDefinition | None
    correlations: Correlations
    judgements: Judgements
    checks: tuple[Check, ...]
    structures: Structures | None
    futures: FuturesOfBodies
    elsewhere: Elsewhere
    benefit_and_cost: BenefitAndCost | None
    packages: Packages | None

    @property
    def held(self) -> tuple[str, ...]:
        """The perspectives that are no examples, the headline first: these alone are counted."""
        return held_perspectives(self.dataset)

    @cached_property
    def evidence(self) -> tuple[Piece, ...]:
        """Every sourced, contested or unknown piece of the workspace, file by file."""
        return tuple(evidence_pieces(self.dataset))


def appraise(dataset: Dataset) -> Appraisal:
    """Work out everything that the pages show. Pure: the same Dataset gives the same Appraisal."""
    dataset = all_formed(dataset)
    done, now, cash = perform(dataset), today(dataset), option_cash(dataset)
    matrix, weights, headline = done.matrix, weigh(dataset), headline_perspective(dataset)
    rankings = {i: rank_options(matrix, weight.leaves) for i, weight in weights.items()}
    first, own = rankings[headline], weights[headline]
    ground, models = lay_out(dataset, matrix, weights, headline), rivals(dataset, matrix.ranked())
    robust, ways, criterion_draws = _drawn(dataset, matrix, weights, headline, ground)
    apart = _without_parties(dataset, done, own)
    fixed = by_definition(dataset, matrix, done.stands, first, ground) if ground else None
    pairs, judged = correlations(dataset, matrix, own), judgements(dataset, matrix)
    limits, grouped = threshold_rows(dataset, matrix, own.leaves), structures(dataset, done.stands)
    worth = benefit_and_cost(matrix, dataset.criteria, own, dataset.money_leaves, cash)
    seen = Examined(dataset, matrix, weights, first, robust, limits, apart, fixed, pairs, judged)
    return Appraisal(
        dataset=dataset,
        today=now,
        stands=done.stands,
        partnerships=done.partnerships,
        ties=ties(dataset, done.partnerships),
        resilience=resilience(dataset, done.partnerships),
        next_steps=next_steps(dataset),
        changes=done.changes,
        functions=done.functions,
        functions_today=decided(dataset, Option(name="Today", family="continue"), now),
        money=done.money,
        cash=cash,
        matrix=matrix,
        headline=headline,
        weights=weights,
        rankings=rankings,
        lead=lead(first, robust, led_in_ways(dataset, ways), models),
        leads=leads(rankings, winning_at_weights(dataset, ground, weights, models), models),
        robust=robust,
        ways=ways,
        on_criteria=criterion_draws,
        thresholds=limits,
        agreement=agreement(matrix, weights, rankings, held_perspectives(dataset), headline),
        methods=other_methods(matrix, own),
        without_parties=apart,
        definition=fixed,
        correlations=pairs,
        judgements=judged,
        checks=trust_checks(seen),
        structures=grouped,
        futures=futures_of_bodies(dataset, done.stands, grouped),
        elsewhere=elsewhere(dataset),
        benefit_and_cost=worth,
        packages=packages(dataset, done, weights),
    )


def _drawn(
    dataset: Dataset,
    matrix: Matrix,
    weights: Mapping[str, Weights],
    headline: str,
    ground: Ground | None,
) -> tuple[Robustness, Ways, OnCriteria] | tuple[None, None, None]:
    """All that rests on random draws; nothing where there is nothing to rank."""
    if ground is None:
        return None, None, None
    return (
        robustness(dataset, matrix, weights, ground),
        ways_of_counting(dataset, matrix, ground),
        on_criteria(dataset, matrix, ground, weights[headline].shares),
    )


def _without_parties(dataset: Dataset, done: Performance, weights: Weights) -> Ranking | None:
    parties = party_sources(dataset)
    if not parties:
        return None
    matrix = matrix_without(dataset, done, without_parties(dataset), parties)
    return rank_options(matrix, weights.leaves)
