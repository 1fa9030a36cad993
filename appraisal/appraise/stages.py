"""Dataset → Appraisal: the pipeline."""

# ruff: noqa: D102 - Appraisal says what the parts are that Stages works out.

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from functools import cached_property

from msgspec.structs import replace

from appraisal.appraise.agreement import Agreement, agreement
from appraisal.appraise.benefit_and_cost import BenefitAndCost, benefit_and_cost
from appraisal.appraise.changed.difference import Difference, since_previous
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
from appraisal.appraise.posts_by_quarter import Posts
from appraisal.appraise.rivals import rivals
from appraisal.appraise.road_map import RoadMap, posts_of, road_map
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
from appraisal.appraise.who_pays import WhoPays, who_pays
from appraisal.appraise.workshop.together import Together, together
from appraisal.appraise.workshop.tradeoffs import FirstPlaces, first_places_of_perspectives
from appraisal.area.candidates import all_formed, package
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
    "Stages",
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
    an area without councils. `first_places` has the perspectives that are sets of weights.
    `benefit_and_cost` is None where nothing but money carries weight, and
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
    who_pays: WhoPays
    benefit_and_cost: BenefitAndCost | None
    packages: Packages | None
    first_places: Mapping[str, FirstPlaces]
    road_map: RoadMap

    @property
    def held(self) -> tuple[str, ...]:
        """The perspectives that are no examples, the headline first: these alone are counted."""
        return held_perspectives(self.dataset)

    @cached_property
    def changed(self) -> Difference | None:
        """What changed since the earlier version that the workspace names; None without one."""
        return since_previous(self.dataset)

    @cached_property
    def together(self) -> Mapping[str, Together]:
        """Where councils agree, by workshop: those of which the dataset holds answers."""
        return together(self.dataset, self.matrix)

    @cached_property
    def package_posts(self) -> Posts | None:
        """The posts that the headline's best package asks for; None where there is none."""
        best = self.packages.best if self.packages else None
        return posts_of(self.dataset, package(self.dataset, best.candidates)) if best else None

    @cached_property
    def evidence(self) -> tuple[Piece, ...]:
        """Every sourced, contested or unknown piece of the workspace, file by file."""
        return tuple(evidence_pieces(self.dataset))


class Stages(Appraisal):
    """The pipeline: an Appraisal each part of which is worked out when it is first asked for.

    Each stage says what it is worked out from, and is worked out once. Who asks for one part waits
    for that and what it rests on. Pure, but not for two threads at a time. `compared` are the
    options that are held against each other: all, unless some are named.
    """

    compared: frozenset[str]

    def __init__(self, dataset: Dataset, options: Collection[str] = ()) -> None:
        object.__setattr__(self, "dataset", all_formed(dataset))
        object.__setattr__(self, "compared", frozenset(options) or frozenset(dataset.options))

    @cached_property
    def today(self) -> tuple[StandingCouncil, ...]:
        return today(self.dataset)

    @cached_property
    def done(self) -> Performance:
        """What each option does, and what it is worth on each criterion."""
        done = perform(self.dataset)
        return replace(done, matrix=done.matrix.of(self.compared))

    @property
    def stands(self) -> Mapping[str, tuple[StandingCouncil, ...]]:
        return self.done.stands

    @property
    def partnerships(self) -> Mapping[str, Partnership]:
        return self.done.partnerships

    @cached_property
    def ties(self) -> Ties:
        return ties(self.dataset, self.done.partnerships)

    @cached_property
    def resilience(self) -> Resilience:
        return resilience(self.dataset, self.done.partnerships)

    @cached_property
    def next_steps(self) -> NextSteps:
        return next_steps(self.dataset)

    @property
    def changes(self) -> Mapping[str, Changes]:
        return self.done.changes

    @property
    def functions(self) -> Mapping[str, Mapping[str, Decided]]:
        return self.done.functions

    @cached_property
    def functions_today(self) -> Mapping[str, Decided]:
        option = Option.model_construct(name="Today", family="continue")
        return decided(self.dataset, option, self.today)

    @property
    def money(self) -> Mapping[str, Money]:
        return self.done.money

    @cached_property
    def cash(self) -> Mapping[str, Cash]:
        return option_cash(self.dataset)

    @property
    def matrix(self) -> Matrix:
        return self.done.matrix

    @cached_property
    def headline(self) -> str:
        return headline_perspective(self.dataset)

    @cached_property
    def weights(self) -> Mapping[str, Weights]:
        return weigh(self.dataset)

    @property
    def own(self) -> Weights:
        """The weights of the headline."""
        return self.weights[self.headline]

    @cached_property
    def rankings(self) -> Mapping[str, Ranking]:
        return {i: rank_options(self.matrix, weight.leaves) for i, weight in self.weights.items()}

    @cached_property
    def models(self) -> Mapping[str, str]:
        """What each ranked option competes as."""
        return rivals(self.dataset, self.matrix.ranked())

    @cached_property
    def ground(self) -> Ground | None:
        """What all random draws stand on; None where there is nothing to rank."""
        return lay_out(self.dataset, self.matrix, self.weights, self.headline)

    @cached_property
    def lead(self) -> Lead:
        return self.lead_in(self.ways)

    def lead_in(self, ways: Ways | None) -> Lead:
        """Who leads, and in how many ways of counting; without any it says nothing of them."""
        counted = led_in_ways(self.dataset, ways)
        return lead(self.rankings[self.headline], self.robust, counted, self.models)

    @cached_property
    def leads(self) -> Mapping[str, Lead]:
        winning = winning_at_weights(self.dataset, self.ground, self.weights, self.models)
        return leads(self.rankings, winning, self.models)

    @cached_property
    def robust(self) -> Robustness | None:
        ground = self.ground
        return robustness(self.dataset, self.matrix, self.weights, ground) if ground else None

    @cached_property
    def ways(self) -> Ways | None:
        ground = self.ground
        return ways_of_counting(self.dataset, self.matrix, ground) if ground else None

    @cached_property
    def on_criteria(self) -> OnCriteria | None:
        if self.ground is None:
            return None
        return on_criteria(self.dataset, self.matrix, self.ground, self.own.shares)

    @cached_property
    def thresholds(self) -> tuple[ThresholdRow, ...]:
        return threshold_rows(self.dataset, self.matrix, self.own.leaves)

    @cached_property
    def agreement(self) -> Agreement:
        held = held_perspectives(self.dataset)
        return agreement(self.matrix, self.weights, self.rankings, held, self.headline)

    @cached_property
    def methods(self) -> Methods:
        return other_methods(self.matrix, self.own)

    @cached_property
    def without_parties(self) -> Ranking | None:
        parties = party_sources(self.dataset)
        if not parties:
            return None
        matrix = matrix_without(self.dataset, self.done, without_parties(self.dataset), parties)
        return rank_options(matrix.of(self.compared), self.own.leaves)

    @cached_property
    def definition(self) -> ByDefinition | None:
        first = self.rankings[self.headline]
        if self.ground is None:
            return None
        return by_definition(self.dataset, self.matrix, self.done.stands, first, self.ground)

    @cached_property
    def correlations(self) -> Correlations:
        return correlations(self.dataset, self.matrix, self.own)

    @cached_property
    def judgements(self) -> Judgements:
        return judgements(self.dataset, self.matrix)

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        seen = Examined(
            self.dataset,
            self.matrix,
            self.weights,
            self.rankings[self.headline],
            self.robust,
            self.thresholds,
            self.without_parties,
            self.definition,
            self.correlations,
            self.judgements,
        )
        return trust_checks(seen)

    @cached_property
    def structures(self) -> Structures | None:
        return structures(self.dataset, self.done.stands)

    @cached_property
    def futures(self) -> FuturesOfBodies:
        return futures_of_bodies(self.dataset, self.done.stands, self.structures)

    @cached_property
    def elsewhere(self) -> Elsewhere:
        return elsewhere(self.dataset)

    @cached_property
    def who_pays(self) -> WhoPays:
        return who_pays(self.dataset, self.done.stands)

    @cached_property
    def benefit_and_cost(self) -> BenefitAndCost | None:
        dataset = self.dataset
        money = dataset.money_leaves
        return benefit_and_cost(self.matrix, dataset.criteria, self.own, money, self.cash)

    @cached_property
    def packages(self) -> Packages | None:
        return packages(self.dataset, self.done, self.weights)

    @cached_property
    def first_places(self) -> Mapping[str, FirstPlaces]:
        return first_places_of_perspectives(self.dataset, self.matrix)

    @cached_property
    def road_map(self) -> RoadMap:
        return road_map(self.dataset)


def appraise(dataset: Dataset, options: Collection[str] = ()) -> Appraisal:
    """Work out everything that the pages show. Pure: the same Dataset gives the same Appraisal.

    With `options`, by id, these alone are compared: values are the same, and ranks, draws and
    ways of counting are among them. What is worked out option by option is there of all.
    """
    stages = Stages(dataset, options)
    return Appraisal(**{field.name: getattr(stages, field.name) for field in fields(Appraisal)})
