"""What isn't known and how much it matters, in words: by criterion, and on which most of all."""

from collections.abc import Sequence

from appraisal.appraise.gaps import Gap, Most, matter_most
from appraisal.findings.nothing_recorded import NO_GAPS
from appraisal.findings.numbers import count_of, listed_names, number
from appraisal.findings.ranking import Labels, quoted
from appraisal.findings.sentences import joined, say
from appraisal.findings.shares import points_to_tenth

MOST_NAMED = 5
"""More options or criteria than this that are alike are counted rather than named."""


def gaps_explained(perspective: str) -> str:
    """How far what isn't known can move a value, and how the gaps are put in order."""
    return say("gaps.explained", perspective=perspective)


def biggest_gap(found: tuple[Gap, ...], labels: Labels) -> str:
    """On which criterion, or criteria alike, what isn't known matters most, and how much."""
    if not found:
        return NO_GAPS
    most = matter_most(found)
    if not _shown(most[0].reach):
        return say("gaps.slight" if any(gap.weight for gap in found) else "gaps.weightless")
    return _one(most[0], labels) if len(most) == 1 else _alike(most, labels)


def _one(gap: Gap, labels: Labels) -> str:
    on = say("gaps.most", criterion=gap.label)
    if gap.elsewhere:
        return joined(on, f"{_who(gap)}.", *_moves(gap, labels))
    each = say(
        "gaps.without-each",
        who=_who(gap),
        without=len(gap.without),
        most=points_to_tenth(gap.reach),
    )
    return joined(on, each)


def _alike(most: Sequence[Gap], labels: Labels) -> str:
    names = listed_names([quoted(gap.label) for gap in most])
    if len(most) > MOST_NAMED:
        names = count_of(len(most), "criterion", "criteria")
    who = _movers(tuple(dict.fromkeys(i for gap in most for i in gap.furthest)), labels)
    return say("gaps.alike", criteria=names, most=points_to_tenth(most[0].reach), who=who)


def _who(gap: Gap) -> str:
    """How many options have no evidence, and for how many a reference class stands in."""
    without, elsewhere = len(gap.without), len(gap.elsewhere)
    if not without:
        return _by_a_class(elsewhere, gap.options)
    some = _without(without, gap.options)
    return say("gaps.both", without=some, elsewhere=elsewhere) if elsewhere else some


def _without(some: int, options: int) -> str:
    if options == 1:
        return say("gaps.without-of-the-only")
    if some == options:
        return say("gaps.without-of-all")
    return say("gaps.without-of-some", some=some, options=options)


def _by_a_class(some: int, options: int) -> str:
    if options == 1:
        return say("gaps.elsewhere-of-the-only")
    if some == options:
        return say("gaps.elsewhere-of-all")
    return say("gaps.elsewhere-of-some", some=some, options=options)


def _moves(gap: Gap, labels: Labels) -> tuple[str, ...]:
    """Who could be worth how much less, and who how much more; in one sentence if the same."""
    loss, gain = points_to_tenth(gap.loss.points), points_to_tenth(gap.gain.points)
    who, count = _movers(gap.loss.options, labels), len(gap.loss.options)
    if not _shown(gap.loss.points):
        return (_more(gap.gain, labels),)
    both = _shown(gap.gain.points)
    if not both or gap.loss.options != gap.gain.options:
        less = say("gaps.less", who=who, count=count, most=loss)
        return (less, _more(gap.gain, labels)) if both else (less,)
    if loss == gain:
        return (say("gaps.less-or-more", who=who, count=count, most=loss),)
    return (say("gaps.less-and-more", who=who, count=count, loss=loss, gain=gain),)


def _more(most: Most, labels: Labels) -> str:
    who, points = _movers(most.options, labels), points_to_tenth(most.points)
    return say("gaps.more", who=who, count=len(most.options), most=points)


def _movers(options: Sequence[str], labels: Labels) -> str:
    if len(options) > MOST_NAMED:
        return count_of(len(options), "option")
    return listed_names([labels[option] for option in options])


def most_words(most: Most, labels: Labels) -> str:
    """The most that any option could lose, or gain, and which could, for a cell of a table."""
    if not most.options:
        return points_to_tenth(0)
    who = _movers(most.options, labels)
    return say("gaps.points-of", most=points_to_tenth(most.points), who=who)


def out_of(some: int, options: int) -> str:
    """How many of the options: 8 of 13."""
    return say("gaps.out-of", some=some, options=options)


def _shown(points: float) -> bool:
    """Whether points show as more than nought with one decimal."""
    return number(points, 1) != "0"
