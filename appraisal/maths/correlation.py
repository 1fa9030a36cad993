"""How far figures rise and fall together, and which of them all do."""

import math
from collections.abc import Collection, Mapping, Sequence

from appraisal.maths.ranking import TIE


def correlation(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Pearson's r = Σ(x − mean x)(y − mean y) ÷ √(Σ(x − mean x)² · Σ(y − mean y)²), −1 to 1.

    (Pearson 1896.) With a figure of noughts and ones it is the point-biserial correlation.
    None where one of them is the same throughout.
    """
    x, y = _about_mean(one), _about_mean(other)
    wide, high = math.fsum(a * a for a in x), math.fsum(b * b for b in y)
    if min(wide, high) <= TIE**2:
        return None
    together = math.fsum(a * b for a, b in zip(x, y, strict=True))
    return max(-1.0, min(1.0, together / math.sqrt(wide * high)))


def _about_mean(figures: Sequence[float]) -> list[float]:
    mean = math.fsum(figures) / len(figures)
    return [figure - mean for figure in figures]


def heaviest_group(
    joined: Collection[tuple[str, str]], weights: Mapping[str, float]
) -> tuple[str, ...]:
    """The group in which each two are `joined` that weighs most, in the order of `weights`.

    Of groups that weigh the same, the larger, then the one whose members come first. Empty where
    no two are joined.
    """
    if not joined:
        return ()
    # To import it takes as long as all the rest of a small area's appraisal.
    import networkx as nx

    names = list(weights)
    place = {name: i for i, name in enumerate(names)}
    groups = [
        sorted(place[name] for name in group) for group in nx.find_cliques(nx.Graph(list(joined)))
    ]

    def before(group: list[int]) -> tuple[float, int, list[int]]:
        weight = math.fsum(weights[names[i]] for i in group)
        return -round(weight, 9), -len(group), group

    return tuple(names[i] for i in min(groups, key=before))
