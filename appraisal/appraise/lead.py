"""Who leads under a perspective: level with whom, by how much, and how safely."""

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from appraisal.appraise.matrix import Ranking
from appraisal.appraise.rivals import family_of
from appraisal.appraise.safety.ground import Between
from appraisal.appraise.safety.robustness import Robustness, Simulated
from appraisal.appraise.ways.counted import Ways
from appraisal.maths.robustness.separation import inseparable
from appraisal.model import FAMILIES, Dataset
from appraisal.model.options import Family

CLOSE = 1.0
"""Points of overall value within which a lead is too close to call: whole numbers are shown."""


class InWays(Struct, frozen=True):
    """In how many of all ways of counting each model, and each family, is clearly first.

    `runs` is how many ways there are, with so many `draws` in each; those first in most ways come
    first, of those alike the one that is first in more draws of all ways. A family is first where
    all models that could be are its own, with all their lines. In `too_close` ways no model can be
    told to be first, and in `families_too_close` no family. `guessed` are the models that would be
    first in some way of those too close: nothing is known of them there, which settles no way.
    """

    runs: int
    draws: int
    models: Mapping[str, int]
    families: Mapping[Family, int]
    too_close: int
    families_too_close: int
    guessed: tuple[str, ...] = ()


def led_in_ways(dataset: Dataset, ways: Ways | None) -> InWays | None:
    """Who is first under the ways of counting; of level families the usual first comes first."""
    if ways is None:
        return None
    families = {model: family_of(dataset, model) for model in ways.models}
    led = {
        family: ways.led_by([model for model in ways.models if families[model] == family])
        for family in FAMILIES
        if family in families.values()
    }

    def often(model: str) -> tuple[float, float, str]:
        return -ways.clear[model], -ways.first[model], model

    return InWays(
        runs=ways.runs,
        draws=ways.draws,
        models={i: ways.clear[i] for i in sorted(ways.models, key=often)},
        families=dict(sorted(led.items(), key=lambda counted: -counted[1])),
        too_close=ways.too_close,
        families_too_close=ways.runs - sum(led.values()),
        guessed=ways.guessed,
    )


class Lead(Struct, frozen=True):
    """Who leads under one perspective. Options are ids, in the order of the ranking.

    `first` has the highest value, or shares it; empty where nothing is ranked. `own_lines` are
    other lines of its models, which are no rivals: all that follows is against options of other
    models (where all that are ranked are lines of one model, each is a rival by itself).
    `level_with` are those that can't be told apart from `first`: by the draws where there are any
    (`drawn`: of scores and of weights together, or of scores alone with the perspective's weights
    as given), in which a model is worth what its highest line is, the highest line of each such
    model; else those within CLOSE of it. What nothing is known of is never told apart from
    another: so are all such options, and where one is first, the highest line of every model.
    `second` comes next by value, worth `next_value`, `ahead`
    points behind (None without any, and where nothing is known of `first` or of `second`: what
    gaps count as puts nobody ahead). `overlapping` are those whose range reaches that of the
    first; `clear_by` is how many points its range lies above all of theirs (below 0 where one
    overlaps, None without any). `value` is on 0-100, `low` and `high` the ends of the range of
    `first`. `ranked` and `options` count. With `nothing_known`, no option has any evidence on
    anything that carries weight; `without_evidence` are those of `first`, and of `level_with`,
    that have none.
    `in_ways` says who is first under all ways of counting, which are those of the headline: None
    under any other perspective, and where nothing is known. `first_in_draws` gives for each of
    `first` the share of draws (0-1) in which its model comes first, and `beats` the least share in
    which a model that is first alone is ahead of another; empty and None without draws.
    """

    first: tuple[str, ...]
    own_lines: tuple[str, ...]
    level_with: tuple[str, ...]
    second: tuple[str, ...]
    overlapping: tuple[str, ...]
    value: float
    low: float
    high: float
    next_value: float | None
    ahead: float | None
    clear_by: float | None
    ranked: int
    options: int
    nothing_known: bool
    without_evidence: tuple[str, ...]
    drawn: bool
    in_ways: InWays | None = None
    first_in_draws: Mapping[str, float] = field(default_factory=dict)
    beats: float | None = None

    @property
    def contenders(self) -> tuple[str, ...]:
        """The first, and those that can't be told apart from one of them."""
        return self.first + self.level_with

    @property
    def untold(self) -> bool:
        """Whether the first can't be told apart from all others, or nothing is known of one."""
        return bool(self.level_with or self.without_evidence)

    @property
    def unknown_first(self) -> tuple[str, ...]:
        """Those of the first that nothing is known of: what gaps count as puts them there."""
        return tuple(i for i in self.first if i in self.without_evidence)

    @property
    def guessed(self) -> bool:
        """Whether nothing is known of any of the first."""
        return bool(self.first) and self.unknown_first == self.first

    @property
    def known_second(self) -> tuple[str, ...]:
        """Those of the second that something is known of; all where nothing is of any."""
        known = tuple(i for i in self.second if i not in self.without_evidence)
        return known or self.second

    @property
    def others(self) -> int:
        """How many ranked options are of other models than the first."""
        return self.ranked - len(self.first) - len(self.own_lines)

    @property
    def alone(self) -> bool:
        """Whether the first has no other lines, so that all others are of other models."""
        return not self.own_lines

    @property
    def called(self) -> tuple[str, ...]:
        """The options that may be called first: none if another can't be told apart from them."""
        return () if self.nothing_known or self.untold else self.first


def leads(
    rankings: Mapping[str, Ranking],
    winning: Mapping[str, Between] | None,
    models: Mapping[str, str] | None = None,
) -> dict[str, Lead]:
    """Who leads under each perspective, all told by one rule: by draws with its weights as given.

    The headline's too, so that perspectives can be compared: its draws of weights and scores
    together would find options level that another's, with its weights as given, tell apart.
    `winning` is between those that compete; `models` has what each ranked option competes as.
    """
    return {
        i: _lead(found, winning[i] if winning else None, _rivals(found, models))
        for i, found in rankings.items()
    }


def lead(
    ranking: Ranking,
    robust: Robustness | None = None,
    ways: InWays | None = None,
    models: Mapping[str, str] | None = None,
) -> Lead:
    """Who leads in a ranking, by draws of scores and weights together, or without any.

    `models` has what each ranked option competes as: itself, where none is given.
    """
    rival = _rivals(ranking, models)
    shares, winning = _drawn(robust.simulated, rival) if robust else ({}, None)
    found = _lead(ranking, winning, rival)
    own = {rival[i] for i in found.first}
    beaten = winning[rival[found.first[0]]] if winning and len(own) == 1 else {}
    return replace(
        found,
        in_ways=None if ranking.nothing_known else ways,
        first_in_draws={i: shares[rival[i]][0] for i in found.first} if robust else {},
        beats=min(beaten.values(), default=None),
    )


def _rivals(ranking: Ranking, models: Mapping[str, str] | None) -> Mapping[str, str]:
    return models or {i: i for i in ranking.order}


def _lead(ranking: Ranking, winning: Between | None, rival: Mapping[str, str]) -> Lead:
    first = ranking.first()
    own = {rival[i] for i in first}
    rest = tuple(i for i in ranking.order if rival[i] not in own)
    second = tuple(i for i in rest if ranking.rank[i] == ranking.rank[rest[0]])
    counted = ranking.unknown.issuperset(first) or ranking.unknown.issuperset(second)
    value = ranking.value[first[0]] if first else 0.0
    low = min((ranking.low[i] for i in first), default=0.0)
    level = () if ranking.nothing_known else _level(ranking, first, rest, rival, winning)
    return Lead(
        first=first,
        own_lines=tuple(i for i in ranking.order if i not in first and rival[i] in own),
        level_with=level,
        second=second,
        overlapping=tuple(i for i in rest if ranking.high[i] >= low),
        value=value,
        low=low,
        high=max((ranking.high[i] for i in first), default=0.0),
        next_value=ranking.value[rest[0]] if rest else None,
        ahead=value - ranking.value[rest[0]] if rest and not counted else None,
        clear_by=low - max(ranking.high[i] for i in rest) if rest else None,
        ranked=len(ranking.order),
        options=len(ranking.value),
        nothing_known=ranking.nothing_known,
        without_evidence=tuple(i for i in (*first, *level) if i in ranking.unknown),
        drawn=winning is not None,
    )


def _drawn(
    found: Simulated, rival: Mapping[str, str]
) -> tuple[Mapping[str, tuple[float, ...]], Between]:
    """The shares of ranks and of wins of what competes: models, or lines of the only one."""
    if found.models.keys() >= set(rival.values()):
        return found.models, found.models_winning
    return found.acceptability, found.winning


def _level(
    ranking: Ranking,
    first: tuple[str, ...],
    rest: tuple[str, ...],
    rival: Mapping[str, str],
    winning: Between | None,
) -> tuple[str, ...]:
    """The highest line, or lines, of each model that can't be told apart from a first one.

    And all that nothing is known of, which can't be told apart from any.
    """
    best = {rival[i]: ranking.rank[i] for i in reversed(rest)}
    highest = {i for i in rest if ranking.rank[i] == best[rival[i]]}
    if not ranking.unknown.isdisjoint(first):
        near = highest
    elif winning is None:
        near = {i for i in rest if ranking.value[first[0]] - ranking.value[i] < CLOSE}
    else:
        own = {rival[i] for i in first}
        near = {i for i in highest if any(inseparable(winning[j][rival[i]]) for j in own)}
    return tuple(i for i in rest if i in near or i in ranking.unknown)
