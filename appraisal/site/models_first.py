"""Which model, or which option where none has lines: how often first, and told from whom."""

import math
from collections.abc import Container, Mapping
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.rivals import family_of
from appraisal.appraise.safety.robustness import Robustness, Simulated
from appraisal.charts.rank_bars import Bar, rank_bars
from appraisal.findings import robustness as said
from appraisal.findings.named_safety import NamedSafety
from appraisal.findings.numbers import count_of
from appraisal.findings.safety import separability
from appraisal.findings.sentences import say
from appraisal.findings.shares import share_words
from appraisal.site.value_tree import shade

FIRST_FEW = 3
"""A rival is said to be among the first where it takes one of so many places."""


@dataclass(frozen=True)
class Rival:
    """A model that competes, or an option; `option` is its id where it is one, else empty.

    `family` is its lines', empty where they are of several.
    """

    id: str
    name: str
    family: str
    option: str


@dataclass(frozen=True)
class PlacesRow:
    """How often a rival is first, among the first few, and takes each place.

    `cells` has each place's share in words with its shade (0-5).
    """

    rival: Rival
    first: str
    top: str
    bars: tuple[Bar, ...]
    cells: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Chart:
    """What rivals are called, the finding over the chart of their places, and its CSV."""

    rival: str
    title: str
    csv: str


@dataclass(frozen=True)
class Acceptability:
    """The chart of places taken: `top` is how many places count as the first few."""

    chart: Chart
    samples: str
    error: str
    tallest: str
    places: tuple[int, ...]
    top: int
    rows: tuple[PlacesRow, ...]


@dataclass(frozen=True)
class Winning:
    """In what share of draws one is ahead of another; `close`: they can't be told apart."""

    text: str
    heat: int
    close: bool


@dataclass(frozen=True)
class WinningRow:
    """A rival beside each other, in one order of all."""

    rival: Rival
    cells: tuple[Winning, ...]


@dataclass(frozen=True)
class Contest:
    """Who comes first how often among models, or among options, and who is ahead of whom."""

    acceptability: Acceptability
    winning: tuple[WinningRow, ...]
    winning_error: str
    winning_csv: str


@dataclass(frozen=True)
class Contests:
    """The contest of models; of options where each is a model of its own, and not `by_model`.

    `groups` are those of them that can't be told apart.
    """

    by_model: bool
    contest: Contest
    groups: tuple[tuple[Rival, ...], ...]
    separability: str


def contests(appraisal: Appraisal, found: NamedSafety, robust: Robustness) -> Contests:
    """Who competes, and how often with what success: a model is worth what its highest line is."""
    options, by_model = appraisal.dataset.options, bool(found.models)
    if by_model:
        rivals = [_model(appraisal, model, name) for model, name in found.models.items()]
        contest, groups = _of_models(rivals, found, robust), robust.model_groups
    else:
        rivals = [Rival(i, found.options[i], options[i].family, i) for i in found.ranking.order]
        contest, groups = _of_options(rivals, found, robust), robust.groups
    by_id = {rival.id: rival for rival in rivals}
    return Contests(
        by_model=by_model,
        contest=contest,
        groups=tuple(tuple(by_id[i] for i in group) for group in groups if len(group) > 1),
        separability=separability(found),
    )


def _model(appraisal: Appraisal, model: str, name: str) -> Rival:
    family = family_of(appraisal.dataset, model) or ""
    return Rival(model, name, family, model if model in appraisal.dataset.options else "")


def _of_models(rivals: list[Rival], found: NamedSafety, robust: Robustness) -> Contest:
    drawn = robust.simulated
    chart = Chart(say("lines.rival-model"), said.models_title(found, drawn), "data/models.csv")
    return Contest(
        acceptability=_acceptability(chart, rivals, drawn.models, drawn),
        winning=_winning(rivals, drawn.models_winning, robust.unknown_models),
        winning_error=said.out_by(drawn.errors.winning),
        winning_csv="data/models-winning.csv",
    )


def _of_options(rivals: list[Rival], found: NamedSafety, robust: Robustness) -> Contest:
    drawn = robust.simulated
    title = said.acceptability_title(found, drawn)
    chart = Chart(say("lines.rival-option"), title, "data/acceptability.csv")
    return Contest(
        acceptability=_acceptability(chart, rivals, drawn.acceptability, drawn),
        winning=_winning(rivals, drawn.winning, robust.unknown),
        winning_error=said.out_by(drawn.errors.winning),
        winning_csv="data/winning.csv",
    )


def _acceptability(
    chart: Chart, rivals: list[Rival], shares: Mapping[str, tuple[float, ...]], drawn: Simulated
) -> Acceptability:
    tallest = max(max(shares[rival.id]) for rival in rivals)
    return Acceptability(
        chart=chart,
        samples=count_of(drawn.samples, "draw"),
        error=said.out_by(drawn.errors.acceptability),
        tallest=share_words(tallest),
        places=tuple(range(1, len(rivals) + 1)),
        top=min(FIRST_FEW, len(rivals)),
        rows=tuple(_places(rival, shares[rival.id], tallest) for rival in rivals),
    )


def _places(rival: Rival, shares: tuple[float, ...], tallest: float) -> PlacesRow:
    return PlacesRow(
        rival=rival,
        first=share_words(shares[0]),
        top=share_words(min(1.0, math.fsum(shares[:FIRST_FEW]))),
        bars=rank_bars(shares, tallest),
        cells=tuple((share_words(s), shade(math.sqrt(s))) for s in shares),
    )


def _winning(
    rivals: list[Rival], winning: Mapping[str, Mapping[str, float]], unknown: Container[str]
) -> tuple[WinningRow, ...]:
    def beats(one: str, other: str) -> Winning:
        if one == other:
            return Winning("–", 0, close=False)
        share = winning[one][other]
        close = one in unknown or other in unknown or said.too_close(share)
        return Winning(said.ahead_words(share), shade(share), close=close)

    return tuple(
        WinningRow(one, tuple(beats(one.id, other.id) for other in rivals)) for one in rivals
    )
