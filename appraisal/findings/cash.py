"""Cash by year in words: what is stated, what stands for the rest, and what would change it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from appraisal.appraise import Money
from appraisal.appraise.cash_swings import Turn
from appraisal.appraise.moving_cash import MovingCash
from appraisal.area.cash import Cash, CashYear, Part, Split
from appraisal.findings.no_regrets import column_names
from appraisal.findings.numbers import listed_names, per_cent, thousands
from appraisal.findings.option_money import pounds
from appraisal.findings.sentences import joined, say
from appraisal.model import Dataset, Reading

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
    "one-off-elsewhere": say("cash.one-off-elsewhere"),
    "running-elsewhere": say("cash.running-elsewhere"),
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
    """What options state comes to by the last year counted, and who does not state it in full.

    What a reference class fills in is told apart from it, in `of_classes`: it is what others came
    to, and of none is it said that it would save so much.
    """
    stating = {i: cash for i, cash in found.items() if cash.lines or cash.unknown}
    if not stating:
        return say("cash.none-stated")
    if all(cash.unknown for cash in stating.values()):
        return say("cash.none-known")
    ends = _stated_ends(stating)
    if not ends:
        return say("cash.none-in-full")
    return joined(
        _as_stated(ends, labels, next(iter(found.values())).years[-1].year),
        _said("cash.in-part", [i for i in stating if i not in ends], labels),
    )


def _stated_ends(found: Mapping[str, Cash]) -> Mapping[str, Reading]:
    """What options come to that state all of it: nothing is a gap, and no class stands for any."""
    return {
        i: cash.years[-1].so_far
        for i, cash in found.items()
        if cash.lines and not (cash.unknown or cash.classed)
    }


def _as_stated(ends: Mapping[str, Reading], labels: Names, year: int) -> str:
    """Who saves more than is spent, and who less, in one sentence."""
    saved = [i for i, end in ends.items() if end.value > 0]
    spent = [i for i, end in ends.items() if end.value < 0]
    if saved and spent:
        return say(
            "cash.saved-and-spent",
            options=few_named(saved, labels),
            count=len(saved),
            others=few_named(spent, labels),
            spent=len(spent),
            year=year,
        )
    if saved:
        return _said("cash.saved", saved, labels, year=year)
    if spent:
        return _said("cash.spent", spent, labels, year=year)
    return _said("cash.even", [*ends], labels, year=year)


def how_sure(found: Mapping[str, Cash], labels: Names) -> str:
    """Who still saves at the worst of what is stated in full, and how much of it is assumed."""
    ends = _stated_ends(found)
    saved = [i for i, end in ends.items() if end.value > 0]
    assumed = [i for i, end in ends.items() if end.evidence == "assumption"]
    return joined(
        _at_worst([i for i in saved if ends[i].low > 0], saved, labels),
        say("cash.all-assumed")
        if len(assumed) == len(ends) > 0
        else _said("cash.assumed", assumed, labels),
    )


def of_classes(found: Mapping[str, Cash], labels: Names) -> str:
    """On which sides of nought the ranges lie where a reference class fills in what is missing."""
    ends = {
        i: cash.years[-1].so_far for i, cash in found.items() if cash.classed and not cash.unknown
    }
    above = [i for i, end in ends.items() if end.low > 0]
    below = [i for i, end in ends.items() if end.high < 0]
    return joined(
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
    if not sure:
        return _said("cash.none-at-worst", saved, labels)
    key = "cash.all-at-worst" if len(sure) == len(saved) else "cash.some-at-worst"
    return _said(key, sure, labels)


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
    found = {line.part for line in cash.lines}
    key = {
        (True, True): "cash.classed-both",
        (True, False): "cash.classed-one-off",
        (False, True): "cash.classed-saving",
    }.get(("one-off-elsewhere" in found, "running-elsewhere" in found))
    return say(key) if key else ""


def of_which(split: Split | None, *, cost: bool = False) -> str:
    """How much of a sum a class fills in, where it stands for a part alone; else empty."""
    if split is None:
        return ""
    value = split.elsewhere.value
    return say("cash.of-which", amount=thousands(-value if cost else value))


def rival_words(money: Money) -> str:
    """That costs and savings are of different parties; empty where they are not."""
    return say("cash.rivals") if money.unpaid == "parties" else ""


def end_label(years: Sequence[CashYear]) -> str:
    """What a line comes to, at its end; its range where nobody has published a middle."""
    last = years[-1].so_far
    return pounds(last) if last.halfway else thousands(last.value)


def group_name(dataset: Dataset, options: Sequence[str]) -> str:
    """Options whose cash is the same by name: a model where all of its lines are among them."""
    return listed_names(column_names(dataset, options))


def covered_words(year: int | None, cash: Cash) -> str:
    """From when on what was spent is covered, or that it is not, or that nothing is spent first."""
    if cash.unknown:
        return ""
    if year is not None:
        return say("cash.covered-by", year=year)
    if cash.years[-1].so_far.value < 0:
        return say("cash.not-covered", year=cash.years[-1].year)
    return say("cash.nothing-first")


def amount_words(reading: Reading | None) -> str:
    """A sum in a cell; empty where the year has no such part."""
    return pounds(reading)


def swing_name(name: str, part: Part, lines: int = 1) -> str:
    """The name of a line and how many move with it; what is left of a class has its part's."""
    if not name:
        return PARTS[part]
    return say("cash.together", name=name, more=lines - 1) if lines > 1 else name


def tornado_title(name: str) -> str:
    """What moves the net present value most."""
    return say("cash.moves-most", name=name)


def turning(found: MovingCash, labels: Names, years: str) -> tuple[str, ...]:
    """The switching values in words: to saving nothing, and to being level with the next option.

    After a sentence on what stands in for a part of the option's money, where something does.
    """
    if found.value is None:
        return ()
    nought = "cash.before-nothing-saved" if found.value > 0 else "cash.before-covered"
    told = (
        *_turns(found.to_nought, found.yearly_to_nought, say(nought, years=years)),
        *_turns(found.to_next, found.yearly_to_next, _before_next(found, labels)),
    )
    return (say("cash.with-elsewhere"), *told) if found.classed and told else told


def _before_next(found: MovingCash, labels: Names) -> str:
    if not found.next:
        return ""
    beside = "cash.before-other-higher" if found.above_next else "cash.before-higher-than-other"
    other = labels[found.next]
    return say(
        beside, other=say("cash.other-classed", other=other) if found.next_classed else other
    )


def _turns(turns: Iterable[Turn], yearly: float | None, before: str) -> Iterator[str]:
    for turn in turns:
        if turn.share and turn.share > -ALL:
            share = _share(turn.share)
            yield say(_TURNS[turn.what, turn.share > 0], share=share, before=before)
    if yearly is not None:
        yield say("cash.yearly", amount=thousands(yearly), before=before)


def _share(share: float) -> str:
    said = abs(share)
    if said > MOST:
        return say("cash.over-tenfold")
    return say("cash.under-one-per-cent") if said < LEAST else per_cent(said / 100)
