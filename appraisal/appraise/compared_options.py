"""Which options are compared with which: with the reference, the first, and their own kind."""

from itertools import chain, combinations, islice

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.tree_values import (
    known_span,
    overall_span,
)
from appraisal.maths.ranking import TIE
from appraisal.model import FAMILIES, Criterion

MOST_PAIRS_OF_ONE_SIZE = 15
"""So many such pairs at most, as six options have: more would make too many pages."""


def pairs_of_one_size(appraisal: Appraisal) -> tuple[tuple[str, str], ...]:
    """Pairs of options that make as many new councils: they differ in where the lines run.

    At most `MOST_PAIRS_OF_ONE_SIZE` pairs; none of one new council alone, which has no line.
    """
    options = appraisal.dataset.options
    counts = {i: len(options[i].councils or ()) for i in appraisal.matrix.options}
    found = ((a, b) for a, b in combinations(counts, 2) if counts[a] == counts[b] > 1)
    return tuple(islice(found, MOST_PAIRS_OF_ONE_SIZE))


def reference(appraisal: Appraisal) -> str:
    """The option that others are set against: the reference, else the first in order; or empty."""
    options = appraisal.matrix.options
    return appraisal.dataset.settings.reference_option or next(iter(options), "")


def compared_with_all(appraisal: Appraisal) -> tuple[str, ...]:
    """The options that every other one is laid beside: the reference and the first-ranked."""
    found = (reference(appraisal), *appraisal.lead.first[:1])
    return tuple(dict.fromkeys(option for option in found if option))


def pairs(appraisal: Appraisal) -> tuple[tuple[str, str], ...]:
    """Which pairs have a page: each once, the reference on the left; those of one size last."""
    beside = (
        (one, i)
        for one in compared_with_all(appraisal)
        for i in appraisal.matrix.options
        if i != one
    )
    found: dict[frozenset[str], tuple[str, str]] = {}
    for pair in chain(beside, pairs_of_one_size(appraisal)):
        found.setdefault(frozenset(pair), pair)
    return tuple(found.values())


def leaders(appraisal: Appraisal) -> tuple[str, ...]:
    """The highest option of each family under the headline perspective, by family.

    All that share its highest value, and none of which nothing is known. Empty where that leaves
    fewer than two families.
    """
    ranking, options = appraisal.rankings[appraisal.headline], appraisal.dataset.options
    known = [i for i in ranking.order if i not in ranking.unknown]
    best = {options[i].family: ranking.rank[i] for i in reversed(known)}
    if len(best) < 2:
        return ()
    return tuple(
        i
        for family in FAMILIES
        for i in known
        if options[i].family == family and ranking.rank[i] == best[family]
    )


def areas_that_change_sides(
    appraisal: Appraisal, one: str, other: str
) -> dict[tuple[str, str], list[str]]:
    """The areas that two options put into different new councils, by the names of both.

    Empty unless both options make new councils of the same names, and several of them.
    """
    left, right = (homes(appraisal, option) for option in (one, other))
    names = set(left.values())
    if len(names) < 2 or names != set(right.values()):
        return {}
    moved: dict[tuple[str, str], list[str]] = {}
    for area in sorted(left.keys() & right.keys()):
        if left[area] != right[area]:
            moved.setdefault((left[area], right[area]), []).append(area)
    return moved


def lines_differ(appraisal: Appraisal, one: str, other: str) -> bool:
    """Whether two options leave other lines between councils on the ground.

    One that makes no new councils leaves those of today.
    """
    return _together(appraisal, one) != _together(appraisal, other)


def _together(appraisal: Appraisal, option: str) -> frozenset[frozenset[str]]:
    """The areas that each new council of an option brings together."""
    held: dict[str, set[str]] = {}
    for area, home in homes(appraisal, option).items():
        held.setdefault(home, set()).add(area)
    return frozenset(map(frozenset, held.values()))


def homes(appraisal: Appraisal, option: str) -> dict[str, str]:
    """Each council, or each of its parts where it has any, by the new council that it goes to."""
    councils = appraisal.dataset.councils
    found: dict[str, str] = {}
    for new in appraisal.stands[option]:
        for area in () if new.today else new.covers:
            parts = councils[area].parts if area in councils else {}
            found |= dict.fromkeys(parts or (area,), new.label)
    return found


def families(appraisal: Appraisal) -> tuple[str, ...]:
    """The families that options belong to, in their fixed order."""
    held = {option.family for option in appraisal.dataset.options.values()}
    return tuple(family for family in FAMILIES if family in held)


class Reach(Struct, frozen=True):
    """The lowest and highest value (0-100) of a family's options, how many, and the highest.

    `top` has every option of the highest value, by id.
    """

    low: float
    high: float
    options: int
    top: tuple[str, ...]


def family_reach(appraisal: Appraisal, node: Criterion | None = None) -> dict[str, Reach | None]:
    """How far each family's options reach on a node, or overall; None without any evidence."""
    options = appraisal.dataset.options
    spans = {
        i: overall_span(appraisal, i) if node is None else known_span(appraisal, i, node)
        for i in appraisal.matrix.options
    }
    known = {i: span.value for i, span in spans.items() if span}
    return {
        family: _reach({i: value for i, value in known.items() if options[i].family == family})
        for family in families(appraisal)
    }


def _reach(values: dict[str, float]) -> Reach | None:
    if not values:
        return None
    high = max(values.values())
    top = tuple(i for i in sorted(values) if values[i] >= high - TIE)
    return Reach(min(values.values()), high, len(values), top)
