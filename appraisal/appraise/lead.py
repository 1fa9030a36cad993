"""Who leads under a perspective: level with whom, by how much, and how safely."""

from collections.abc import Mapping
from dataclasses import dataclass

from appraisal.appraise.matrix import Ranking
from appraisal.appraise.safety.robustness import Robustness, Simulated
from appraisal.appraise.ways.counted import Ways
from appraisal.maths.ranking import TIE
from appraisal.maths.robustness.separation import inseparable
from appraisal.model import FAMILIES, Dataset
from appraisal.model.options import Family

CLOSE = 1.0
"""Points of overall value within which a lead is too close to call: whole numbers are shown."""


@dataclass(frozen=True)
class InWays:
    """In how many of all ways of counting each model, and each family, is first most often.

    `runs` is how many ways there are; those first in most ways come first, of those alike the one
    that is first in more draws of all ways. Where models are level in a
    way, it counts for each.
    """

    runs: int
    models: Mapping[str, int]
    families: Mapping[Family, int]


def led_in_ways(dataset: Dataset, ways: Ways | None) -> InWays | None:
    """Who is first under the ways of counting; of level families the usual first comes first."""
    if ways is None:
        return None
    families = {model: dataset.options[dataset.models[model][0]].family for model in ways.models}
    led = {
        family: ways.led_by([model for model in ways.models if families[model] == family])
        for family in FAMILIES
        if family in families.values()
    }

    def often(model: str) -> tuple[float, float, str]:
        return -ways.ways_first[model], -ways.first[model], model

    return InWays(
        runs=ways.runs,
        models={i: ways.ways_first[i] for i in sorted(ways.models, key=often)},
        families=dict(sorted(led.items(), key=lambda counted: -counted[1])),
    )


@dataclass(frozen=True)
class Lead:
    """Who leads under one perspective. Options are ids, in the order of the ranking.

    `first` has the highest value, or shares it; empty where nothing is ranked. `own_lines` are
    other lines of its models, which are no rivals: all that follows is against options of other
    models (where all that are ranked are lines of one model, each is a rival by itself).
    `level_with` are those that can't be told apart from `first`: by the draws where there are any
    (`drawn`), in which a model is worth what its highest line is, the highest line of each such
    model; else those within CLOSE of it. `second` comes next by value, worth `next_value`, `ahead`
    points behind (None without any, and where nothing is known of `first` or of `second`: what
    gaps count as puts nobody ahead). `overlapping` are those whose range reaches that of the
    first; `clear_by` is how many points its range lies above all of theirs (below 0 where one
    overlaps, None without any). `value` is on 0-100, `low` and `high` the ends of the range of
    `first`. `ranked` and `options` count. With `nothing_known`, no option has any evidence on
    anything that carries weight; `without_evidence` are those of `first` that have none.
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
    in_ways: InWays | None
    first_in_draws: Mapping[str, float]
    beats: float | None

    @property
    def contenders(self) -> tuple[str, ...]:
        """The first, and those that can't be told apart from one of them."""
        return self.first + self.level_with

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
        return () if self.nothing_known or self.level_with else self.first


def leads(
    rankings: Mapping[str, Ranking],
    headline: str,
    robust: Robustness | None,
    ways: InWays | None = None,
    models: Mapping[str, str] | None = None,
) -> dict[str, Lead]:
    """Who leads under each perspective; `models` has what each ranked option competes as.

    Draws are made for the headline alone, and hold for a perspective that values just as it does;
    so are the ways of counting.
    """
    made_for = rankings[headline]
    return {
        i: lead(found, robust, ways, models)
        if _alike(found, made_for)
        else lead(found, models=models)
        for i, found in rankings.items()
    }


def _alike(one: Ranking, other: Ranking) -> bool:
    """Whether two rankings of the same options give each the same value and range."""
    ends = ((one.value, other.value), (one.low, other.low), (one.high, other.high))
    return all(abs(mine[i] - theirs[i]) <= TIE for mine, theirs in ends for i in mine)


def lead(
    ranking: Ranking,
    robust: Robustness | None = None,
    ways: InWays | None = None,
    models: Mapping[str, str] | None = None,
) -> Lead:
    """Who leads in a ranking, by the draws made for it, or without any.

    `models` has what each ranked option competes as: itself, where none is given.
    """
    first, rival = ranking.first(), models or {i: i for i in ranking.order}
    own = {rival[i] for i in first}
    own_lines = tuple(i for i in ranking.order if i not in first and rival[i] in own)
    rest = tuple(i for i in ranking.order if rival[i] not in own)
    second = tuple(i for i in rest if ranking.rank[i] == ranking.rank[rest[0]])
    guessed = ranking.unknown.issuperset(first) or ranking.unknown.issuperset(second)
    value = ranking.value[first[0]] if first else 0.0
    low = min((ranking.low[i] for i in first), default=0.0)
    high = max((ranking.high[i] for i in first), default=0.0)
    shares, winning = _drawn(robust.simulated, rival) if robust else ({}, {})
    beaten = winning[rival[first[0]]] if robust and len(own) == 1 else {}
    level = _level(ranking, first, rest, rival, winning) if robust else _close(ranking, value, rest)
    return Lead(
        first=first,
        own_lines=own_lines,
        level_with=() if ranking.nothing_known else level,
        second=second,
        overlapping=tuple(i for i in rest if ranking.high[i] >= low),
        value=value,
        low=low,
        high=high,
        next_value=ranking.value[rest[0]] if rest else None,
        ahead=value - ranking.value[rest[0]] if rest and not guessed else None,
        clear_by=low - max(ranking.high[i] for i in rest) if rest else None,
        ranked=len(ranking.order),
        options=len(ranking.value),
        nothing_known=ranking.nothing_known,
        without_evidence=tuple(i for i in first if i in ranking.unknown),
        drawn=robust is not None,
        in_ways=None if ranking.nothing_known else ways,
        first_in_draws={i: shares[rival[i]][0] for i in first} if robust else {},
        beats=min(beaten.values(), default=None),
    )


Between = Mapping[str, Mapping[str, float]]
"""How often one beats the other."""


def _drawn(
    found: Simulated, rival: Mapping[str, str]
) -> tuple[Mapping[str, tuple[float, ...]], Between]:
    """The shares of ranks and of wins of what competes: models, or lines of the only one."""
    if found.models.keys() >= set(rival.values()):
        return found.models, found.models_winning
    return found.acceptability, found.winning


def _close(ranking: Ranking, value: float, rest: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(i for i in rest if value - ranking.value[i] < CLOSE)


def _level(
    ranking: Ranking,
    first: tuple[str, ...],
    rest: tuple[str, ...],
    rival: Mapping[str, str],
    winning: Between,
) -> tuple[str, ...]:
    """The highest line, or lines, of each model that can't be told apart from a first one."""
    best = {rival[i]: ranking.rank[i] for i in reversed(rest)}
    own = {rival[i] for i in first}
    return tuple(
        i
        for i in rest
        if ranking.rank[i] == best[rival[i]] and any(inseparable(winning[j][rival[i]]) for j in own)
    )
