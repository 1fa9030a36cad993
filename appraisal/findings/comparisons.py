"""Results → the sentences that set options and families side by side.

As in findings.py: right in every edge case, and where nothing can be said, they say so.
"""

from collections.abc import Mapping, Sequence

from appraisal.appraise.matrix import Ranking
from appraisal.findings.nothing_recorded import NO_OPTIONS
from appraisal.findings.numbers import (
    all_of,
    count_of,
    listed,
    per_cent,
    per_cent_to_tenth,
    shown,
    whole,
)
from appraisal.findings.ranking import Labels, capital, named, points, quoted, said
from appraisal.findings.sentences import say
from appraisal.findings.shares import share_words
from appraisal.maths.ranking import TIE


def pair_title(one: str, other: str) -> str:
    """The title of two options side by side."""
    return f"{one} beside {other}"


def what_changes_sides(moved: Mapping[tuple[str, str], str], one: str, other: str) -> str:
    """What the line between new councils leaves on another side; empty where nothing is.

    `moved` has the areas, by the new council that each option puts them in.
    """
    said = (
        f"{areas}: in {left} under {quoted(one)} and in {right} under {quoted(other)}"
        for (left, right), areas in moved.items()
    )
    return f"What differs on the map is {'; '.join(said)}." if moved else ""


def beside(ranking: Ranking, one: str, other: str, labels: Labels, perspective: str) -> str:
    """Two options side by side, overall."""
    difference = ranking.value[one] - ranking.value[other]
    first, second = (f"{labels[i]} {said(ranking, i)}" for i in (one, other))
    start = f"Overall, under {quoted(perspective)}: {first}; {second}."
    if abs(difference) <= TIE:
        return f"{start} They are worth the same."
    ahead, behind = (one, other) if difference > 0 else (other, one)
    apart = f"{start} {capital(points(difference))} apart."
    if ranking.low[ahead] > ranking.high[behind]:
        return f"{apart} Their ranges do not overlap."
    return f"{apart} Their ranges overlap, so ranges alone can't tell them apart."


def ahead_in_draws(ahead: float, behind: float, one: str, other: str) -> str:
    """How often one is ahead of another, and behind it, when all varies together; shares 0-1.

    In the rest of the draws the two are level.
    """
    most, level = share_words(max(ahead, behind)), 1 - ahead - behind
    if level >= 1 - TIE:
        return say("beside.always-level", one=one, other=other)
    if most == share_words(min(ahead, behind)):
        return say("beside.as-often", one=one, other=other, share=most)
    first, second = (one, other) if ahead > behind else (other, one)
    if share_words(level) in (share_words(0), share_words(2 * TIE)):
        return say("beside.ahead", first=first, second=second, share=most)
    return say(
        "beside.ahead-or-level",
        first=first,
        second=second,
        share=most,
        level=share_words(level),
    )


def where_better(differences: Mapping[str, float], one: str, other: str) -> str:
    """On which criteria one option is ahead of another.

    `differences` maps criteria names to one's value less the other's.
    """
    if not differences:
        return "There is no criterion with evidence for both."
    more = [quoted(name) for name, by in differences.items() if by > TIE]
    less = [quoted(name) for name, by in differences.items() if by < -TIE]
    if not more and not less:
        return "They are worth the same on every criterion."
    parts = ((one, more), (other, less))
    return " ".join(f"Worth more for {who}: {listed(where)}." for who, where in parts if where)


def criterion_finding(values: Mapping[str, float], gaps: int, labels: Labels) -> str:
    """Who scores highest and lowest on a criterion; `values` has only options with evidence."""
    if not values:
        return "No option has evidence on this." if gaps else NO_OPTIONS
    missing = ""
    if gaps:
        has = "option has" if gaps == 1 else "options have"
        missing = f" {gaps} {has} no evidence on it."
    top, bottom = max(values.values()), min(values.values())
    if len(values) == 1:
        return f"One option has evidence on this: {_at(values, top, labels)}.{missing}"
    every = capital(all_of(len(values), "option"))
    if top - bottom <= TIE:
        return f"{every} with evidence are worth the same: {whole(top)}.{missing}"
    if whole(top) == whole(bottom):
        return say("beside.about-the-same", Options=every, value=whole(top)) + missing
    return f"Highest: {_at(values, top, labels)}. Lowest: {_at(values, bottom, labels)}.{missing}"


def weight_words(weight: float, inside: float, top: str) -> str:
    """What a criterion weighs in the whole, and `inside` its top criterion; no `top` if it is that.

    Both are shares from 0 to 1.
    """
    part = f" ({per_cent(inside)} of {top})" if top else ""
    return f"{per_cent_to_tenth(weight)} of the whole{part}"


def _at(values: Mapping[str, float], at: float, labels: Labels) -> str:
    there = [i for i, value in values.items() if abs(value - at) <= TIE]
    names = named(there, labels) if len(there) <= 3 else count_of(len(there), "option")
    return f"{names} at {whole(at)}"


def families_apart(values: Mapping[str, Sequence[float]]) -> str:
    """How far apart the families lie; `values` has the overall values of each family's options."""
    held = {family: found for family, found in values.items() if found}
    if not held:
        return NO_OPTIONS
    if len(held) == 1:
        return "All options are of one family, so families can't be compared."
    reach = [f"{family} {_reach(found)}" for family, found in held.items()]
    return f"Overall values by family: {'; '.join(reach)}."


def _reach(values: Sequence[float]) -> str:
    low, high = min(values), max(values)
    return f"from {reach(low, high)}" if whole(low) != whole(high) else whole(low)


def reach(low: float, high: float) -> str:
    """How far values on 0-100 reach: 55 to 68, or 47 where both ends are shown alike."""
    ends = whole(low), whole(high)
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def main_difference(
    one: str, other: str, points_of: Mapping[str, Mapping[str, float]], labels: Labels
) -> str:
    """The criterion on which the first option gains most over the last.

    `points_of` gives for each option the points that each criterion adds to its overall value;
    criteria without any evidence for an option are left out.
    """
    if not one or one == other or not points_of.get(one):
        return "What each criterion adds"
    both = points_of[one].keys() & points_of[other].keys()
    gains = {name: points_of[one][name] - points_of[other][name] for name in both}
    if not gains:
        return "What each criterion adds"
    most = max(sorted(gains), key=lambda name: gains[name])
    if gains[most] <= TIE:
        return "What each criterion adds"
    over = f"{labels[one]} over {labels[other]}"
    return f"{quoted(most)} adds most for {over}: {points(gains[most])}"


def difference(base: float, value: float) -> str:
    """The difference of the whole numbers shown, so that readers can check it."""
    by = shown(value) - shown(base)
    if abs(value - base) <= TIE:
        return "the same"
    if by == 0:
        return "about the same"
    return f"{abs(by)} {'higher' if by > 0 else 'lower'}"
