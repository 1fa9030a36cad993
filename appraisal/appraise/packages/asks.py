"""What a package asks of each council, and what it gives it."""

import math
from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct, field

from appraisal.appraise.packages.coalitions import gains_of_councils, members_of_package
from appraisal.appraise.packages.efficient import Asked
from appraisal.appraise.packages.leaving import Leaving
from appraisal.area.councils import figure, today
from appraisal.maths.ranking import TIE
from appraisal.model import Dataset

Rule = Literal["equal", "population", "gain"]
"""How costs and savings are shared out: of each candidate among its members, alike or by how many
people live there; or of the whole package, by what each council brings of its gain, among those
that bring any: a share below nought would charge one council with more than there is to pay."""

Shares = Mapping[str, Mapping[str, float]]
"""By candidate, the part of it that falls to each council."""


class Paid(Struct, frozen=True):
    """A council's share in £ thousand: once, in each year, saved in each year, and net of all."""

    set_up: float
    running: float
    saving: float
    net: float


class CouncilAsk(Struct, frozen=True):
    """What a package asks of one council and gives it.

    It `joins` these candidates and is the first that could host `hosts`. `posts` are full-time, of
    the candidates that say how many: None where none does, `posts_known` where all do; `over` are
    those above the limit. `pays` leaves out the rules by which nothing can be shared out:
    populations that are not known, a package without a gain. `gain` is its Shapley value in points
    of benefit, None where there are too many councils. `own_themes` has, for each theme that it
    holds as a high or medium priority, what own_themes.py says of it.
    """

    joins: tuple[str, ...]
    hosts: tuple[str, ...]
    posts: float | None
    posts_known: bool
    over: float
    pays: Mapping[Rule, Paid]
    gain: float | None
    own_themes: Mapping[str, float] = field(default_factory=dict)


def asks(asked: Asked, benefit: Mapping[str, float], held: Sequence[str]) -> dict[str, CouncilAsk]:
    """What a package asks of each council that it asks to join something, by id."""
    councils = members_of_package(asked, held)
    gains = gains_of_councils(asked, benefit, held)
    rules = _rules(asked, held, gains)
    candidates, prices, most = asked.dataset.candidates, asked.prices, asked.wanted.most.capacity
    found = {}
    for council in councils:
        joins = tuple(i for i in held if council in candidates[i].everyone)
        posts = math.fsum(prices[i].posts.get(council, 0.0) for i in joins)
        found[council] = CouncilAsk(
            joins=joins,
            hosts=tuple(i for i in joins if candidates[i].host[:1] == (council,)),
            posts=posts if any(prices[i].posts_known for i in joins) else None,
            posts_known=all(prices[i].posts_known for i in joins),
            over=posts - most if most is not None and posts > most + TIE else 0.0,
            pays={rule: _paid(asked, shares, council) for rule, shares in rules.items()},
            gain=None if gains is None else gains[council],
        )
    return found


def costliest_refusals(left: Mapping[str, Leaving]) -> tuple[str, ...]:
    """The councils of which one that stays out costs a package most of its gain; may tie."""
    most = max((one.lost for one in left.values()), default=0.0)
    return tuple(i for i, one in left.items() if most > TIE and one.lost >= most - TIE)


def _rules(
    asked: Asked, held: Sequence[str], gains: Mapping[str, float] | None
) -> dict[Rule, Shares]:
    members = {name: asked.dataset.candidates[name].everyone for name in held}
    equal = {name: {i: 1 / len(own) for i in own} for name, own in members.items()}
    rules: dict[Rule, Shares] = {"equal": equal}
    people = populations(asked.dataset)
    if all(i in people for own in members.values() for i in own):
        rules["population"] = {name: _by(people, own) for name, own in members.items()}
    if gains and math.fsum(gains.values()) > TIE:
        brought = {i: max(gain, 0.0) for i, gain in gains.items()}
        rules["gain"] = dict.fromkeys(held, _by(brought, tuple(brought)))
    return rules


def _by(sizes: Mapping[str, float], councils: Sequence[str]) -> dict[str, float]:
    total = math.fsum(sizes[i] for i in councils)
    return {i: sizes[i] / total for i in councils}


def populations(dataset: Dataset) -> dict[str, float]:
    """The residents of each of today's councils that has any and of which they are known."""
    found = {c.id: figure(dataset, c, "population") for c in today(dataset)}
    return {i: people.value for i, people in found.items() if people and people.value > 0}


def _paid(asked: Asked, shares: Shares, council: str) -> Paid:
    own = [(of.get(council, 0.0), asked.prices[name]) for name, of in shares.items()]
    return Paid(
        set_up=math.fsum(share * price.set_up for share, price in own),
        running=math.fsum(share * price.running for share, price in own),
        saving=math.fsum(share * price.saving for share, price in own),
        net=math.fsum(share * price.net for share, price in own),
    )
