"""Which model, or which option where none has lines: how often first, and told from whom."""

import math
from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.rivals import family_of
from appraisal.appraise.safety.robustness import Robustness, Simulated
from appraisal.findings import robustness as said
from appraisal.findings.named_safety import NamedSafety
from appraisal.findings.safety import separability
from appraisal.findings.sentences import say
from appraisal.findings.shares import share_in_hundred
from appraisal.site.value_tree import shade


class Rival(Struct, frozen=True):
    """A model that competes, or an option; `option` is its id where it is one, else empty.

    `family` is its lines', empty where they are of several.
    """

    id: str
    name: str
    family: str
    option: str


class PlacesRow(Struct, frozen=True):
    """How often of 100 times a rival takes each place, in words, each with its shade (0-5)."""

    rival: Rival
    cells: tuple[tuple[str, int], ...]


class Chart(Struct, frozen=True):
    """What rivals are called, the finding over the chart of their places, and its CSV."""

    rival: str
    title: str
    csv: str


class Acceptability(Struct, frozen=True):
    """The heat strip of places taken: a row a rival, a cell a place."""

    chart: Chart
    samples: str
    error: str
    places: tuple[int, ...]
    rows: tuple[PlacesRow, ...]


class Contests(Struct, frozen=True):
    """The contest of models; of options where each is a model of its own, and not `by_model`.

    `groups` are those of them that can't be told apart; `winning_csv` is how often each is ahead of
    each other.
    """

    by_model: bool
    acceptability: Acceptability
    winning_csv: str
    groups: tuple[tuple[Rival, ...], ...]
    separability: str


def contests(appraisal: Appraisal, found: NamedSafety, robust: Robustness) -> Contests:
    """Who competes, and how often with what success: a model is worth what its highest line is."""
    options, by_model, drawn = appraisal.dataset.options, bool(found.models), robust.simulated
    if by_model:
        rivals = [_model(appraisal, model, name) for model, name in found.models.items()]
        title = said.models_title(found, drawn)
        chart = Chart(say("lines.rival-model"), title, "data/models.csv")
        groups, shares = robust.model_groups, drawn.models
    else:
        rivals = [Rival(i, found.options[i], options[i].family, i) for i in found.ranking.order]
        title = said.acceptability_title(found, drawn)
        chart = Chart(say("lines.rival-option"), title, "data/acceptability.csv")
        groups, shares = robust.groups, drawn.acceptability
    by_id = {rival.id: rival for rival in rivals}
    return Contests(
        by_model=by_model,
        acceptability=_acceptability(chart, rivals, shares, drawn),
        winning_csv="data/models-winning.csv" if by_model else "data/winning.csv",
        groups=tuple(tuple(by_id[i] for i in group) for group in groups if len(group) > 1),
        separability=separability(found),
    )


def _model(appraisal: Appraisal, model: str, name: str) -> Rival:
    family = family_of(appraisal.dataset, model) or ""
    return Rival(model, name, family, model if model in appraisal.dataset.options else "")


def _acceptability(
    chart: Chart, rivals: list[Rival], shares: Mapping[str, tuple[float, ...]], drawn: Simulated
) -> Acceptability:
    tallest = max(max(shares[rival.id]) for rival in rivals)
    return Acceptability(
        chart=chart,
        samples=said.tries(drawn.samples),
        error=said.out_by(drawn.errors.acceptability),
        places=tuple(range(1, len(rivals) + 1)),
        rows=tuple(_places(rival, shares[rival.id], tallest) for rival in rivals),
    )


def _places(rival: Rival, shares: tuple[float, ...], tallest: float) -> PlacesRow:
    """The shades are of square roots, so that small shares differ too."""
    return PlacesRow(
        rival,
        tuple((share_in_hundred(share), shade(math.sqrt(share / tallest))) for share in shares),
    )
