"""Results → the sentences that set options and families side by side.

As in findings.py: right in every edge case, and where nothing can be said, they say so.
"""

from collections.abc import Container, Mapping, Sequence

from appraisal.appraise.matrix import Ranking
from appraisal.findings.nothing_recorded import NO_OPTIONS
from appraisal.findings.numbers import (
    all_of,
    count_of,
    listed_names,
    per_cent,
    per_cent_to_tenth,
    whole,
)
from appraisal.findings.ranking import Labels, capital, named, quoted, said
from appraisal.findings.sentences import joined, say
from appraisal.findings.shares import share_words
from appraisal.maths.ranking import TIE


def pair_title(one: str, other: str) -> str:
    """The title of two options side by side."""
    return say("comparison.pair-title", one=one, other=other)


def what_changes_sides(moved: Mapping[tuple[str, str], str], one: str, other: str) -> str:
    """What the line between new councils leaves on another side; empty where nothing is.

    `moved` has the areas, by the new council that each option puts them in.
    """
    if not moved:
        return ""
    told = (
        say(
            "comparison.changes-sides",
            areas=areas,
            left=left,
            one=quoted(one),
            right=right,
            other=quoted(other),
        )
        for (left, right), areas in moved.items()
    )
    return say("comparison.on-the-map", areas="; ".join(told))


def beside(ranking: Ranking, one: str, other: str, labels: Labels, perspective: str) -> str:
    """Two options side by side, overall."""
    value, beside_it = ranking.value[one], ranking.value[other]
    first, second = (_overall_worth(ranking, i, labels) for i in (one, other))
    overall = say("comparison.overall", perspective=quoted(perspective), one=first, other=second)
    if ranking.unknown.intersection((one, other)) or abs(value - beside_it) <= TIE:
        return overall
    ahead, behind = (one, other) if value > beside_it else (other, one)
    apart = ranking.low[ahead] > ranking.high[behind]
    key = "comparison.no-overlap" if apart else "comparison.overlap"
    return say(key, overall=overall)


def _overall_worth(ranking: Ranking, option: str, labels: Labels) -> str:
    if option in ranking.unknown:
        return say("comparison.without", option=labels[option])
    return say("comparison.worth", option=labels[option], value=said(ranking, option))


def ahead_in_draws(ahead: float, behind: float, one: str, other: str) -> str:
    """How often one is ahead of another, and behind it, when all varies together; shares 0-1.

    In the rest of the tries the two are level.
    """
    most, level = share_words(max(ahead, behind)), 1 - ahead - behind
    if level >= 1 - TIE:
        return say("comparison.always-level")
    if most == share_words(min(ahead, behind)):
        return say("comparison.as-often", share=most)
    first = one if ahead > behind else other
    if share_words(level) in (share_words(0), share_words(2 * TIE)):
        return say("comparison.ahead", first=first, share=most)
    level_in = share_words(level)
    return say("comparison.ahead-or-level", first=first, share=most, level=level_in)


def criterion_headline(
    values: Mapping[str, float], options: int, labels: Labels, criterion: str
) -> str:
    """The same as a headline without a stop, of so many options; see criterion_finding."""
    name = quoted(criterion)
    if not values:
        key = "comparison.headline-none" if options else "comparison.headline-no-options"
        return say(key, criterion=name)
    top, bottom = max(values.values()), min(values.values())
    if len(values) == 1:
        return say("comparison.headline-one", criterion=name, option=_who(values, top, labels))
    if whole(top) == whole(bottom):
        every = capital(all_of(len(values), "option"))
        return say("comparison.headline-same", criterion=name, all=every, value=whole(top))
    best, worst = (_who(values, at, labels) for at in (top, bottom))
    alike = len(_there(values, top))
    return say("comparison.headline", criterion=name, best=best, count=alike, worst=worst)


def without_evidence(gaps: int) -> str:
    """How many options have no evidence on a criterion; empty where all have some."""
    return say("comparison.without-evidence", count=gaps) if gaps else ""


def criterion_finding(values: Mapping[str, float], gaps: int, labels: Labels) -> str:
    """Who scores highest and lowest on a criterion; `values` has only options with evidence."""
    if not values:
        return say("comparison.no-evidence") if gaps else NO_OPTIONS
    return joined(_found(values, labels), without_evidence(gaps))


def _found(values: Mapping[str, float], labels: Labels) -> str:
    top, bottom = max(values.values()), min(values.values())
    best = _at(values, top, labels)
    if len(values) == 1:
        return say("comparison.only-evidence", best=best)
    every = capital(all_of(len(values), "option"))
    if top - bottom <= TIE:
        return say("comparison.all-the-same", all=every, value=whole(top))
    if whole(top) == whole(bottom):
        return say("comparison.about-the-same", all=every, value=whole(top))
    return say("comparison.highest-lowest", best=best, worst=_at(values, bottom, labels))


def weight_words(weight: float, inside: float, top: str) -> str:
    """What a criterion weighs in the whole, and `inside` its top criterion; no `top` if it is that.

    Both are shares from 0 to 1.
    """
    share = per_cent_to_tenth(weight)
    if not top:
        return say("comparison.weight", share=share)
    return say("comparison.weight-within", share=share, inside=per_cent(inside), top=top)


def _at(values: Mapping[str, float], at: float, labels: Labels) -> str:
    return say("comparison.at", options=_who(values, at, labels), value=whole(at))


def _who(values: Mapping[str, float], at: float, labels: Labels) -> str:
    there = _there(values, at)
    return named(there, labels) if len(there) <= 3 else count_of(len(there), "option")


def _there(values: Mapping[str, float], at: float) -> list[str]:
    return [i for i, value in values.items() if abs(value - at) <= TIE]


def reach(low: float, high: float) -> str:
    """How far values on 0-100 reach: 55 to 68, or 47 where both ends are shown alike."""
    ends = whole(low), whole(high)
    return ends[0] if ends[0] == ends[1] else say("comparison.reach", low=ends[0], high=ends[1])


def highest_of_family(
    top: Sequence[str], options: int, ranked: Container[str], labels: Labels
) -> str:
    """Which of a family's `options` are worth most; empty where all are worth the same."""
    if len(top) == options:
        return ""
    said = [
        labels[i] if i in ranked else say("comparison.not-ranked", option=labels[i]) for i in top
    ]
    return say("comparison.highest-of-family", options=listed_names(said))
