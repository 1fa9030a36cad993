"""Where councils agree: what follows from all answers to a workshop together, averaging nothing."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.matrix import Matrix
from appraisal.appraise.workshop.amendments import Tabled, amended
from appraisal.appraise.workshop.living_with import Answers, OnTable, as_written
from appraisal.appraise.workshop.parting import Parting, partings
from appraisal.appraise.workshop.priorities import How, Order, lines_of_models, orders, priorities
from appraisal.appraise.workshop.said_yes import Allowed, allowed
from appraisal.appraise.workshop.sets_of_weights import over_the_set
from appraisal.area.candidates import package_as_written
from appraisal.model import Dataset
from appraisal.model.workshops import Answer

MOST_ORDERED = 12
"""Of more models than these the orders are not counted."""


class Together(Struct, frozen=True):
    """What a workshop's answers say together; councils are in the order of their ids.

    `how` has every council that answered on priorities, on what it could not live with or on
    candidates; `limited` are those that said any of the last two or what posts they could spare,
    and `orders` has those whose weights are known. `models` has each model with its lines.
    `tabled` are the ranked options as written and, last, the largest package that the answers
    allow where that is none of these. `unanimous` are the pairs of models that all councils put
    the same way, the higher first, and can tell apart.
    """

    workshop: str
    how: Mapping[str, How]
    limited: tuple[str, ...]
    orders: Mapping[str, Order]
    models: Mapping[str, tuple[str, ...]]
    tabled: tuple[Tabled, ...]
    unanimous: tuple[tuple[str, str], ...]
    allowed: Allowed | None
    partings: tuple[Parting, ...]

    @property
    def councils(self) -> tuple[str, ...]:
        """The councils that answered."""
        return tuple(self.how)

    @property
    def accepted(self) -> tuple[Tabled, ...]:
        """What every council that answered could live with."""
        return tuple(each for each in self.tabled if each.accepted_by == self.councils)

    @property
    def least_refused(self) -> tuple[Tabled, ...]:
        """What the fewest councils could not live with, in the order of the options."""
        least = min((len(each.refused_by) for each in self.tabled), default=0)
        return tuple(each for each in self.tabled if len(each.refused_by) == least)

    def unknown_to(self, council: str) -> tuple[Tabled, ...]:
        """What nobody can tell whether a council could live with: a figure isn't known."""
        return tuple(each for each in self.tabled if council in each.unknown_to)

    def possible(self, model: str) -> tuple[str, ...]:
        """The councils for which a model comes first, or can't be told apart from the first."""
        return tuple(i for i, own in self.orders.items() if model in own.first)

    def necessary(self, model: str) -> tuple[str, ...]:
        """The councils for which a model comes first, told apart from every other."""
        return tuple(i for i, own in self.orders.items() if own.first == (model,))

    def lines_of(self, model: str) -> tuple[Tabled, ...]:
        """The options of a model on the table."""
        own = self.models[model]
        return tuple(each for each in self.tabled if each.option.base in own)

    def refused_lines(self, council: str, model: str) -> tuple[str, ...]:
        """The options of a model that a council could not live with."""
        return tuple(
            str(each.option.base) for each in self.lines_of(model) if council in each.refused_by
        )

    def refuses(self, council: str, model: str) -> bool:
        """Whether a council could live with no line of a model."""
        return len(self.refused_lines(council, model)) == len(self.lines_of(model))

    def accepts(self, council: str, model: str) -> bool:
        """Whether a council could live with some line of a model."""
        return any(council in each.accepted_by for each in self.lines_of(model))

    @property
    def open_models(self) -> tuple[str, ...]:
        """The models with a line that every council could live with."""
        kept = {each.option.base for each in self.accepted}
        return tuple(model for model, own in self.models.items() if not kept.isdisjoint(own))


def answering(answers: Answers) -> dict[str, Answer]:
    """The answers that say something of priorities, of walking away, of candidates or of posts."""
    return {
        i: own
        for i, own in sorted(answers.items())
        if own.swings or own.weights or own.tradeoffs or _limited(own)
    }


def together(dataset: Dataset, matrix: Matrix) -> dict[str, Together]:
    """What the answers to each workshop say together, by workshop: those that have any.

    Only the answers in the workspace given are read, so that what is made of `published` rests on
    nothing else.
    """
    found = {}
    for i, workshop in dataset.workshops.items():
        answers = answering(workshop.answers)
        if answers:
            found[i] = _together(dataset, matrix, i, answers)
    return found


def _together(dataset: Dataset, matrix: Matrix, workshop: str, answers: Answers) -> Together:
    own = {i: priorities(dataset, matrix, answer) for i, answer in answers.items()}
    weights = {i: each.weights for i, each in own.items() if each.weights is not None}
    ordered = orders(dataset, matrix, weights)
    lines = lines_of_models(dataset, matrix.ranked())
    for i, each in own.items():
        if each.fitting is not None:
            ordered[i] = over_the_set(ordered[i], each.fitting)
    single = {i: given for i, given in weights.items() if own[i].fitting is None}
    can = allowed(dataset, answers)
    return Together(
        workshop=workshop,
        how={i: each.how for i, each in own.items()},
        limited=tuple(i for i, answer in answers.items() if _limited(answer)),
        orders=ordered,
        models=lines,
        tabled=amended(dataset, answers, _on_table(dataset, matrix, can)),
        unanimous=unanimous(tuple(lines), tuple(ordered.values())),
        allowed=can,
        partings=partings(dataset, matrix, single, ordered),
    )


def _limited(answer: Answer) -> bool:
    return bool(answer.walk_away or answer.candidates) or answer.capacity is not None


def _on_table(dataset: Dataset, matrix: Matrix, can: Allowed | None) -> tuple[OnTable, ...]:
    """The options as written, and the largest package that the answers allow, if it is another."""
    tabled = as_written(dataset, matrix.ranked())
    reference = dataset.options_as_written.get(dataset.settings.reference_option or "")
    if can is None or not can.largest or reference is None or reference.councils is not None:
        return tabled
    held = {frozenset(each.candidates) for each in tabled}
    if frozenset(can.largest) in held:
        return tabled
    package = OnTable(package_as_written(dataset, can.largest), None)
    hosts = {i: host for i, host in can.largest.items() if host is not None}
    return (*tabled, replace(package, hosts=hosts))


def unanimous(models: Sequence[str], own: Sequence[Order]) -> tuple[tuple[str, str], ...]:
    """The pairs that every order puts the same way and tells apart, the higher first.

    They are what all orders have in common: a partial order, which leaves open what councils see
    differently (the unanimity or Pareto relation; Arrow 1951, Social Choice and Individual Values).
    """
    if not own:
        return ()
    return tuple(
        pair
        for one, other in combinations(models, 2)
        for pair in ((one, other), (other, one))
        if all(pair in each.above for each in own)
    )


def orders_left(models: Sequence[str], pairs: Sequence[tuple[str, str]]) -> int | None:
    """How many orders of some models put each pair this way; None of more than MOST_ORDERED.

    Counted set by set: the orders of a set end in one of its models that is above none of the
    others (linear extensions by dynamic programming over subsets).
    """
    count = len(models)
    if count > MOST_ORDERED:
        return None
    at = {model: i for i, model in enumerate(models)}
    below = [0] * count
    for high, low in pairs:
        if high in at and low in at:
            below[at[high]] |= 1 << at[low]
    ways = [1] + [0] * ((1 << count) - 1)
    for held in range(1, 1 << count):
        for i in range(count):
            if held >> i & 1 and not below[i] & held:
                ways[held] += ways[held & ~(1 << i)]
    return ways[-1]
