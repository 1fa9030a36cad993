"""Cash by year in words: what is stated, what stands for the rest, and what would change it."""

from collections.abc import Iterable, Mapping, Sequence

from appraisal.appraise import Money
from appraisal.appraise.cash_swings import Turn
from appraisal.appraise.moving_cash import MovingCash
from appraisal.area.cash import Cash, CashYear, Part
from appraisal.findings.numbers import listed_names, per_cent, thousands
from appraisal.findings.option_money import pounds
from appraisal.findings.sentences import joined, say
from appraisal.model import Reading

Names = Mapping[str, str]

FEW = 3
"""As many options are named in a sentence; more are counted."""

LEAST, MOST = 0.5, 1000.0
"""The changes, in per cent, below and above which no number is told."""

ALL = 99.5
"""A fall by as much is a fall to nothing, and says nothing."""

PARTS: Mapping[Part, str] = {
    "one-off-cost": say("cash.one-off-cost"),
    "running-cost": say("cash.running-cost"),
    "cashable-saving": say("cash.cashable-saving"),
    "other-saving": say("cash.other-saving"),
    "net-saving": say("cash.net-saving"),
}
"""What a year's cash is made of, as the head of a column."""


_TURNS = {
    ("costs", True): "cash.costs-rise",
    ("costs", False): "cash.costs-fall",
    ("savings", True): "cash.savings-rise",
    ("savings", False): "cash.savings-fall",
}
"""How a change is said, by what changes and whether it rises."""


def finding(found: Mapping[str, Cash], labels: Names) -> str:
    """What options state comes to by the last year counted; apart from it, what a class fills in.

    A reference class is what others came to: of none is it said that it would save so much.
    """
    stating = {i: cash for i, cash in found.items() if cash.lines or cash.unknown}
    if not stating:
        return say("cash.none-stated")
    known = {i: cash for i, cash in stating.items() if not cash.unknown}
    if not known:
        return say("cash.none-known")
    whole = {i: cash for i, cash in known.items() if not classed_words(cash)}
    return joined(
        _as_stated(whole, labels) if whole else say("cash.none-in-full"),
        _in_part({i: cash for i, cash in known.items() if i not in whole}, labels),
        _without(len(stating) - len(known)),
    )


def _as_stated(found: Mapping[str, Cash], labels: Names) -> str:
    """Who saves more than is spent, or less, as far as the options themselves say."""
    ends = {i: cash.years[-1] for i, cash in found.items()}
    year = next(iter(ends.values())).year
    saved = [i for i, end in ends.items() if end.so_far.value > 0]
    spent = [i for i, end in ends.items() if end.so_far.value < 0]
    assumed = [i for i, end in ends.items() if end.so_far.evidence == "assumption"]
    return joined(
        _said("cash.saved", saved, labels, year=year),
        _at_worst([i for i in saved if ends[i].so_far.low > 0], saved, labels),
        _said("cash.spent", spent, labels, year=year),
        _said("cash.assumed", assumed, labels),
    )


def _in_part(found: Mapping[str, Cash], labels: Names) -> str:
    """For whom a reference class stands, and on which sides of nought its range then lies."""
    ends = {i: cash.years[-1].so_far for i, cash in found.items()}
    above = [i for i, end in ends.items() if end.low > 0]
    below = [i for i, end in ends.items() if end.high < 0]
    return joined(
        _said("cash.in-part", list(ends), labels),
        _said("cash.class-above", above, labels),
        _said("cash.class-below", below, labels),
        _said("cash.class-either", [i for i in ends if i not in (*above, *below)], labels),
    )


def _said(key: str, options: Sequence[str], labels: Names, **values: str | int) -> str:
    if not options:
        return ""
    return say(key, options=few_named(options, labels), count=len(options), **values)


def few_named(options: Sequence[str], labels: Names) -> str:
    """Options by name; if there are more than a few, how many."""
    if len(options) > FEW:
        return say("cash.so-many", count=len(options))
    return listed_names([labels[i] for i in options])


def _at_worst(sure: Sequence[str], saved: Sequence[str], labels: Names) -> str:
    """Which of those that save would even if all turned out badly."""
    if not saved:
        return ""
    if len(sure) == len(saved):
        return say("cash.all-at-worst", count=len(saved))
    if not sure:
        return say("cash.none-at-worst", count=len(saved))
    return say("cash.some-at-worst", options=few_named(sure, labels), count=len(sure))


def _without(count: int) -> str:
    return say("cash.not-known-of", count=count) if count else ""


def states_nothing(options: Sequence[str], labels: Names) -> str:
    """Who states neither a cost nor a saving, so that nought is assumed; empty for nobody."""
    if not options:
        return ""
    names = listed_names([labels[i] for i in options])
    return say("cash.states-nothing", options=names, count=len(options))


def nothing_beyond_today(options: Sequence[str], labels: Names) -> str:
    """Who starts nothing that would cost or save; empty for nobody."""
    if not options:
        return ""
    names = listed_names([labels[i] for i in options])
    return say("cash.nothing-beyond-today", options=names, count=len(options))


def unknown_words(cash: Cash) -> str:
    """Why there is no line: the flows that are unknown; empty where there is one."""
    if not cash.unknown:
        return ""
    names = listed_names([say("cash.quoted", name=name) for name in cash.unknown])
    return say("cash.unknown", flows=names, count=len(cash.unknown))


def classed_words(cash: Cash) -> str:
    """What a reference class stands for; empty where none does."""
    found = {line.part for line in cash.lines if not line.name}
    key = {
        (True, True): "cash.classed-both",
        (True, False): "cash.classed-one-off",
        (False, True): "cash.classed-saving",
    }.get(("one-off-cost" in found, "net-saving" in found))
    return say(key) if key else ""


def rival_words(money: Money) -> str:
    """That costs and savings are of different parties; empty where they are not."""
    return say("cash.rivals") if money.unpaid == "parties" else ""


def end_label(years: Sequence[CashYear]) -> str:
    """What a line comes to, at its end; its range where nobody has published a middle."""
    last = years[-1].so_far
    return pounds(last) if last.halfway else thousands(last.value)


def amount_words(reading: Reading | None) -> str:
    """A sum in a cell; empty where the year has no such part."""
    return pounds(reading)


def swing_name(name: str, part: Part, lines: int = 1) -> str:
    """The name of a line and how many move with it; a class has the name of its part."""
    if not name:
        return say("cash.of-class", part=PARTS[part])
    return say("cash.together", name=name, more=lines - 1) if lines > 1 else name


def tornado_title(name: str) -> str:
    """What moves the net present value most."""
    return say("cash.moves-most", name=name)


def turning(found: MovingCash, labels: Names, years: str) -> tuple[str, ...]:
    """The switching values in words: to saving nothing, and to costing what the next one costs."""
    if found.value is None:
        return ()
    nought = "cash.before-nothing-saved" if found.value > 0 else "cash.before-covered"
    before = say(nought, years=years)
    beside = "cash.before-other-cheaper" if found.above_next else "cash.before-cheaper-than-other"
    return (
        *_turns(found.to_nought, before),
        *_turns(found.to_next, say(beside, other=labels[found.next]) if found.next else ""),
    )


def _turns(turns: Iterable[Turn], before: str) -> tuple[str, ...]:
    return tuple(
        say(_TURNS[turn.what, turn.share > 0], share=_share(turn.share), before=before)
        for turn in turns
        if turn.share and turn.share > -ALL
    )


def _share(share: float) -> str:
    said = abs(share)
    if said > MOST:
        return say("cash.over-tenfold")
    return say("cash.under-one-per-cent") if said < LEAST else per_cent(said / 100)
