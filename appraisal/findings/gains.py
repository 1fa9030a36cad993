"""Who gains by what, in points that add up, and who is ahead: sentences about two options."""

import math
from collections.abc import Mapping, Sequence

from appraisal.appraise.matrix import Ranking
from appraisal.appraise.safety.on_criteria import Beside
from appraisal.findings.numbers import listed, number
from appraisal.findings.ranking import Labels, quoted
from appraisal.findings.sentences import say

TENTHS = 10


def tenths(points: float) -> int:
    """Points as the tenths that they are shown to; halves go up."""
    return math.floor(float(f"{points * TENTHS:.12g}") + 0.5)


def adding_up(parts: Sequence[float], total: int) -> tuple[int, ...]:
    """Parts in tenths that add up to a total in tenths, each as near its own figure as can be.

    `parts` are in points. What rounding leaves over goes to those that it changes least.
    """
    down = [math.floor(part * TENTHS) for part in parts]
    left = total - sum(down)
    order = sorted(range(len(parts)), key=lambda n: down[n] - parts[n] * TENTHS)
    more = {n: left // len(parts) for n in order} if parts else {}
    for n in order[: left % len(parts) if parts else 0]:
        more[n] += 1
    return tuple(tenth + more[n] for n, tenth in enumerate(down))


def signed(tenth: int) -> str:
    """A gain in tenths of a point with its sign: +2.8, −0.4."""
    size = number(abs(tenth) / TENTHS, 1)
    return say("gains.plus", points=size) if tenth > 0 else say("gains.minus", points=size)


def others(count: int) -> str:
    """The line of those that are too small for one of their own."""
    return say("gains.others", count=count)


def together(parts: Sequence[int], one: str, other: str) -> str:
    """The sum of gains in tenths, and in whose favour it is."""
    up, down = (sum(part for part in parts if (part > 0) == above) for above in (True, False))
    total = up + down
    if not total:
        return say("gains.level", one=one, other=other)
    ahead, gained, lost = (one, up, -down) if total > 0 else (other, -down, up)
    if not lost:
        return say("gains.all", option=ahead, points=number(gained / TENTHS, 1))
    return say(
        "gains.sum",
        option=ahead,
        up=number(gained / TENTHS, 1),
        down=number(lost / TENTHS, 1),
        points=_points(total),
    )


def _points(tenth: int) -> str:
    """How far apart two are, from tenths: 2.8 points, 1 point."""
    said = number(abs(tenth) / TENTHS, 1)
    return say("gains.points", points=said, count=int(said == "1"))


def headline(
    ranking: Ranking, one: str, other: str, labels: Labels, most: Sequence[str] = ()
) -> str:
    """Who is ahead of whom by how much, most by which criteria: a headline without a stop.

    Points are to a tenth here, as they are in the chart below it, whose bars add up to them.
    """
    missing = [labels[i] for i in (one, other) if i in ranking.unknown]
    if missing:
        return say("gains.unknown", options=listed(missing))
    apart = tenths(ranking.value[one] - ranking.value[other])
    if not apart:
        return say("gains.the-same", one=labels[one], other=labels[other])
    ahead, behind = (labels[i] for i in ((one, other) if apart > 0 else (other, one)))
    points = _points(apart)
    if not most:
        return say("gains.ahead", ahead=ahead, points=points, behind=behind)
    by = listed([quoted(name) for name in most])
    return say("gains.most-by", ahead=ahead, points=points, behind=behind, criteria=by)


def lead_title(one: str, other: str) -> str:
    """What a waterfall from the next option to the first shows."""
    return say("gains.lead-title", one=one, other=other)


def lead_parts(points: Mapping[str, int], one: str, other: str) -> str:
    """How much of a lead in tenths is there by definition, and how much for want of evidence.

    `points` has the gains of the first by their kind. Empty where there is nothing of either.
    """
    words = (("definition", "gains.by-definition"), ("gap", "gains.by-gap"))
    said = [
        say(key, points=number(points[kind] / TENTHS, 1)) for kind, key in words if points.get(kind)
    ]
    return say("gains.of-the-lead", one=one, other=other, parts=listed(said)) if said else ""


def meets(found: Beside, criterion: str, one: str, other: str) -> str:
    """Which of two options meets a criterion better, by name, or why neither does."""
    if criterion in found.better:
        return one
    if criterion in found.worse:
        return other
    return say("gains.level-on-it" if criterion in found.level else "gains.unknown-on-it")
