"""Two options side by side: what sets them apart, in points, on the ground and in words."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import (
    areas_that_change_sides,
    lines_differ,
    pairs,
)
from appraisal.appraise.safety.on_criteria import Beside
from appraisal.appraise.tree_values import Span, known_span
from appraisal.charts.small_maps import SmallMaps
from appraisal.findings import comparisons
from appraisal.findings import gains as said
from appraisal.findings.councils import areas_words
from appraisal.findings.names import headline_name, option_names
from appraisal.model import Criterion
from appraisal.site.gains import Gains, gains_between, parts_between
from appraisal.site.navigation import address
from appraisal.site.option_maps import SmallOption, small_options, told
from appraisal.site.value_tree import value_address

NAMED = 2
"""So many criteria at most are named in the headline, if they give as much as each other."""


class Worth(Struct, frozen=True):
    """What an option is worth on something, and where that is traced; no span is no evidence."""

    option: str
    span: Span | None
    href: str


class OnCriterion(Struct, frozen=True):
    """A top criterion: who meets it better, in words, and what each option is worth on it.

    `said` is empty where scores were not tried within their ranges.
    """

    label: str
    said: str
    values: tuple[Worth, ...]


class Side(Struct, frozen=True):
    """A new council on a map: its name, its people in words if known, and how it is filled."""

    name: str
    people: str
    shade: int


class Ground(Struct, frozen=True):
    """An option's small map, with the new councils on it; `moved` are areas that change sides."""

    drawn: SmallOption
    sides: tuple[Side, ...]
    moved: tuple[str, ...]


class Content(Struct, frozen=True):
    """What two options side by side are drawn from.

    `gains` is None where nothing sets them apart, and `maps` where no line on the ground does, or
    none can be drawn. `compared` says whether `rows` have words.
    """

    chosen: tuple[str, str]
    finding: str
    overall: str
    tries: str
    gains: Gains | None
    maps: SmallMaps | None
    grounds: tuple[Ground, ...]
    sides: str
    compared: bool
    rows: tuple[OnCriterion, ...]


class PairLink(Struct, frozen=True):
    """The page of two options side by side."""

    pair: tuple[str, str]
    path: str


def pair_paths(appraisal: Appraisal) -> dict[frozenset[str], str]:
    """The page of every pair that has one, whichever of the two is on the left there."""
    return {frozenset(pair): address("side_by_side", *pair) for pair in pairs(appraisal)}


def content(appraisal: Appraisal, one: str, other: str) -> Content:
    """What there is to say and to show of two options."""
    labels, ranking = option_names(appraisal), appraisal.rankings[appraisal.headline]
    small = small_options(appraisal, _drawn(appraisal, one, other))
    moved = _moved(appraisal, one, other)
    return Content(
        chosen=(one, other),
        finding=pair_finding(appraisal, one, other),
        overall=comparisons.beside(ranking, one, other, labels, headline_name(appraisal)),
        tries=_tries(appraisal, one, other, labels),
        gains=gains_between(appraisal, one, other),
        maps=small.maps if small.rows else None,
        grounds=tuple(_ground(appraisal, drawn, moved) for drawn in small.rows),
        sides=what_changes_sides(appraisal, one, other) if small.rows else "",
        compared=_beside(appraisal, one, other) is not None,
        rows=tuple(
            _on_criterion(appraisal, node, (one, other)) for node in appraisal.dataset.criteria
        ),
    )


def pair_finding(appraisal: Appraisal, one: str, other: str) -> str:
    """Who of two is ahead, by how much and most by what: a headline without a stop."""
    ranking, most = appraisal.rankings[appraisal.headline], _most(appraisal, one, other)
    return said.headline(ranking, one, other, option_names(appraisal), most)


def meets_in_words(appraisal: Appraisal, node: Criterion, one: str, other: str) -> str:
    """Which of two options meets a top criterion better; empty where that was not tried."""
    found, labels = _beside(appraisal, one, other), option_names(appraisal)
    return said.meets(found, node.id, labels[one], labels[other]) if found else ""


def _beside(appraisal: Appraisal, one: str, other: str) -> Beside | None:
    """The first beside the second on each top criterion; None where not both are ranked."""
    ranked = appraisal.rankings[appraisal.headline].rank
    if appraisal.on_criteria is None or one not in ranked or other not in ranked:
        return None
    return appraisal.on_criteria.beside(one, other)


def _most(appraisal: Appraisal, one: str, other: str) -> tuple[str, ...]:
    """The criteria that give most to whichever is ahead; none where several give as much."""
    parts = parts_between(appraisal, one, other)
    ahead = 1 if sum(part.tenths for part in parts) >= 0 else -1
    most = max((ahead * part.tenths for part in parts), default=0)
    found = tuple(part.label for part in parts if most > 0 and ahead * part.tenths == most)
    return found if len(found) <= NAMED else ()


def _drawn(appraisal: Appraisal, one: str, other: str) -> list[str]:
    """Those of both that make new councils, where the lines on the ground differ."""
    if not lines_differ(appraisal, one, other):
        return []
    return [i for i in (one, other) if appraisal.dataset.options[i].councils is not None]


def _moved(appraisal: Appraisal, one: str, other: str) -> tuple[str, ...]:
    changed = areas_that_change_sides(appraisal, one, other)
    return tuple(area for areas in changed.values() for area in areas)


def _ground(appraisal: Appraisal, drawn: SmallOption, moved: tuple[str, ...]) -> Ground:
    people = told(appraisal, drawn.option)
    sides = (Side(g.label, people.get(g.id, ""), g.shade) for g in drawn.map.groups)
    return Ground(drawn, tuple(sides), moved)


def what_changes_sides(appraisal: Appraisal, one: str, other: str) -> str:
    """What the line between new councils of the same names leaves on another side.

    Empty unless both options make new councils of the same names, and several of them.
    """
    labels, moved = option_names(appraisal), areas_that_change_sides(appraisal, one, other)
    told_by = {sides: areas_words(appraisal.dataset, areas) for sides, areas in moved.items()}
    return comparisons.what_changes_sides(told_by, labels[one], labels[other])


def _tries(appraisal: Appraisal, one: str, other: str, labels: Mapping[str, str]) -> str:
    """How often the one is ahead when all weights and scores vary.

    Empty where none were tried, and where nothing is known of one of the two.
    """
    drawn = appraisal.robust.simulated if appraisal.robust else None
    unknown = appraisal.rankings[appraisal.headline].unknown.intersection((one, other))
    if drawn is None or unknown or other not in drawn.winning.get(one, {}):
        return ""
    half = drawn.level[one][other] / 2  # of the tries in which they are level, half is each one's
    shares = drawn.winning[one][other] - half, drawn.winning[other][one] - half
    return comparisons.ahead_in_draws(*shares, labels[one], labels[other])


def _on_criterion(appraisal: Appraisal, node: Criterion, pair: tuple[str, str]) -> OnCriterion:
    return OnCriterion(
        node.label, meets_in_words(appraisal, node, *pair), worth_of(appraisal, node, pair)
    )


def worth_of(appraisal: Appraisal, node: Criterion, options: tuple[str, ...]) -> tuple[Worth, ...]:
    """What options are worth on a criterion."""
    return tuple(
        Worth(
            option,
            known_span(appraisal, option, node),
            value_address(appraisal.dataset, node.id, option),
        )
        for option in options
    )
