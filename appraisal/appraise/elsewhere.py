"""Reference classes: what came, elsewhere, of what was planned, as ratios of like to like.

A class is the set of like cases that an estimate is held against (Flyvbjerg 2006, From Nobel Prize
to Project Management, Project Management Journal 37). Its cases here are those that were found, so
that their range is no quantile of anything. What is still foreseen is no outturn and makes none.
"""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.model import (
    BEST_KNOWN_FIRST,
    CASE_FAMILIES,
    UNKNOWN,
    WHATS,
    Case,
    Claim,
    Dataset,
    Reading,
    What,
    read_fact,
)

FEWEST = 3
"""Cases that make a class: fewer leave no range when one of them is held against the others."""

Group = tuple[str, What]
"""A family and what a figure is of."""


class Ratio(Struct, frozen=True):
    """What was delivered as a multiple of what was planned, 1 being the plan itself.

    Its ends are the least delivered over the most planned, and the other way round. `halfway` says
    that the value rests on the middle of what sources say that disagree.
    """

    low: float
    value: float
    high: float
    halfway: bool = False


class ReferenceClass(Struct, frozen=True):
    """The ratios of one family and kind of figure, by case, and the range of all of them.

    `inside` has the cases whose ratio lies, with all of its range, in that of all the others.
    """

    ratios: Mapping[str, Ratio]
    inside: tuple[str, ...]

    @property
    def low(self) -> float:
        """The lowest end of any ratio."""
        return min(ratio.low for ratio in self.ratios.values())

    @property
    def high(self) -> float:
        """The highest end of any ratio."""
        return max(ratio.high for ratio in self.ratios.values())

    @property
    def coverage(self) -> float:
        """The share of the cases, from 0 to 1, that the range of the others would have covered."""
        return len(self.inside) / len(self.ratios)


class Elsewhere(Struct, frozen=True):
    """What other places' cases come to.

    `studies` has the cases that found something in words, the best known first, then the newest;
    `ratios` those whose plan and outturn are counted alike, by id; `groups` every case with
    figures, by group; `outturns` those of a group that have a ratio and came about; `classes` the
    groups with at least FEWEST of those.
    """

    studies: tuple[str, ...]
    ratios: Mapping[str, Ratio]
    groups: Mapping[Group, tuple[str, ...]]
    outturns: Mapping[Group, tuple[str, ...]]
    classes: Mapping[Group, ReferenceClass]


def elsewhere(dataset: Dataset) -> Elsewhere:
    """Work out what other places' plans came to, and which classes their ratios make."""
    cases = dataset.elsewhere
    found = {i: ratio_of(case) for i, case in cases.items()}
    ratios = {i: ratio for i, ratio in found.items() if ratio is not None}
    groups: dict[Group, tuple[str, ...]] = {
        (family, what): of
        for family in CASE_FAMILIES
        for what in WHATS
        if (of := tuple(i for i, case in cases.items() if _is_of(case, family, what)))
    }
    outturns = {
        group: tuple(i for i in of if i in ratios and cases[i].known_as != "forecast")
        for group, of in groups.items()
    }
    return Elsewhere(
        studies=_studies(cases),
        ratios=ratios,
        groups=groups,
        outturns=outturns,
        classes={
            group: reference_class({i: ratios[i] for i in of})
            for group, of in outturns.items()
            if len(of) >= FEWEST
        },
    )


def _is_of(case: Case, family: str, what: What) -> bool:
    return case.has_figures and (case.family, case.of) == (family, what)


def _studies(cases: Mapping[str, Case]) -> tuple[str, ...]:
    found = sorted(i for i, case in cases.items() if case.finding is not None)
    newest_first = sorted(found, key=lambda i: _when(cases[i]), reverse=True)
    return tuple(sorted(newest_first, key=lambda i: BEST_KNOWN_FIRST.index(cases[i].known_as)))


def _when(case: Case) -> str:
    """The date of a case, of which a later one sorts higher; empty where none is known."""
    return "" if case.date in (None, UNKNOWN) else str(case.date)


def ratio_of(case: Case) -> Ratio | None:
    """What a case delivered by what it planned; None where the two are not known or not alike.

    They are alike in unit, time and way of counting, or there is no ratio.
    """
    planned, delivered = read_fact(case.planned), read_fact(case.delivered)
    if planned is None or delivered is None or case.delivered_over is not None:
        return None
    if planned.low <= 0:
        return None
    # A loss is the deeper, the less was planned.
    least = planned.high if delivered.low >= 0 else planned.low
    most = planned.low if delivered.high >= 0 else planned.high
    return Ratio(
        delivered.low / least,
        delivered.value / planned.value,
        delivered.high / most,
        planned.halfway or delivered.halfway,
    )


def reference_class(ratios: Mapping[str, Ratio]) -> ReferenceClass:
    """The class of some ratios, each left out in turn and held against the range of the rest."""
    return ReferenceClass(ratios, tuple(i for i in ratios if _covered(i, ratios)))


def _covered(case: str, ratios: Mapping[str, Ratio]) -> bool:
    others = [ratio for i, ratio in ratios.items() if i != case]
    low, high = min(r.low for r in others), max(r.high for r in others)
    return low <= ratios[case].low and ratios[case].high <= high


class CameAbout(Struct, frozen=True):
    """What a promise would be if it came about as its class did, from `low` to `high`.

    `claimed` is the promise itself, `of` the class, and `group` what that is a class of.
    """

    group: Group
    claimed: Reading
    of: ReferenceClass
    low: float
    high: float


def came_about(found: Elsewhere, family: str, claim: Claim) -> CameAbout | None:
    """What a claim would be, at the least and at the most, by what came of such claims elsewhere.

    None where it promises nothing, no class is like it, or its amount is unknown or below nought.
    """
    claimed = read_fact(claim.amount)
    if claim.promises is None or claimed is None or claimed.low < 0:
        return None
    group = (family, claim.promises)
    of = found.classes.get(group)
    if of is None:
        return None
    ends = [end * by for end in (claimed.low, claimed.high) for by in (of.low, of.high)]
    return CameAbout(group, claimed, of, min(ends), max(ends))
