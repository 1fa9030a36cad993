"""How deeply the councils that serve two residents work together: the figure `joined_up`.

Two residents of different councils of the lowest tier are taken at random, and a theme. Each theme
counts the deepest level at which a partnership joins their councils, from 0 (none) to 4 (integrate,
or one council for both). An array of depths, areas × areas in the order of their ids, holds these
added up over the themes: whole numbers and halves, so that only the populations are rounded.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from appraisal.area.councils import StandingCouncil, by_definition, exactly
from appraisal.area.partnerships import areas_within, working
from appraisal.area.residents import residents, serving
from appraisal.maths.packages.gains import merged
from appraisal.maths.packages.masks import Masks
from appraisal.maths.ranking import row_sums
from appraisal.model import LEVELS, Dataset, Option, Partnership, Reading
from appraisal.model.options import PartnershipChanges

Array = NDArray[np.float64]
DEEPEST = max(LEVELS.values())


def joined_up(
    dataset: Dataset, option: Option, stand: tuple[StandingCouncil, ...]
) -> Reading | None:
    """How joined-up the area is under an option, 0-1.

    None without themes, with one council of the lowest tier, and where residents are not known.
    """
    if not dataset.themes or len(dataset.lowest_tier()) < 2:
        return None
    if len(stand) == 1:
        return by_definition(1)  # one council serves any two
    people, _ = residents(dataset, serving(stand))
    pairs = _pairs(dataset, people)
    most = _most(dataset) * _total(pairs)
    if not most > 0:
        return None
    bodies = working(dataset, option.partnerships)
    depths = (
        _of_today(dataset, stand, bodies)
        if option.councils is None
        else _of_new_councils(dataset, stand, bodies, option.partnerships.start)
    )
    return exactly(_total(pairs * depths) / most)


def _most(dataset: Dataset) -> int:
    """The depth of one council for both residents, added up over the themes."""
    return DEEPEST * len(dataset.themes)


def _pairs(dataset: Dataset, people: Mapping[str, float | None]) -> Array:
    """How many pairs of residents two areas make, each two once, areas in the order of their ids.

    None within one of today's councils; not a number where residents are not known.
    """
    areas = sorted(people)
    known = np.array([people[area] for area in areas], dtype=np.float64)  # None becomes NaN
    apart = ~_same([dataset.areas[area] for area in areas])
    return np.triu(np.where(apart, np.outer(known, known), 0.0))


def _total(array: Array) -> float:
    return math.fsum(array.ravel().tolist())


def _of_today(
    dataset: Dataset, stand: tuple[StandingCouncil, ...], bodies: Mapping[str, Partnership]
) -> Array:
    """Depths where today's councils stand: the mean of the upper tier's and the lower's.

    A unitary council is both.
    """
    lower = tuple(serving(stand))
    upper = [dataset.councils[area].within or area for area in lower]
    above, below = (
        _over_themes(
            dataset, [(b, [i in b.members for i in tier]) for b in bodies.values()], len(tier)
        )
        for tier in (upper, lower)
    )
    return (np.where(_same(upper), _most(dataset), above) + below) / 2


def _of_new_councils(
    dataset: Dataset,
    stand: tuple[StandingCouncil, ...],
    bodies: Mapping[str, Partnership],
    started: Collection[str] = (),
) -> Array:
    """Depths where new councils stand and every partnership is re-formed between them."""
    over = serving(stand)
    within = areas_within(dataset, stand, bodies, started)
    masks = [(body, [area in within[i] for area in over]) for i, body in bodies.items()]
    councils = [found[0].id for found in over.values()]
    return np.where(_same(councils), _most(dataset), _over_themes(dataset, masks, len(over)))


def _same(councils: Sequence[str]) -> NDArray[np.bool_]:
    names = np.array(councils)
    same: NDArray[np.bool_] = names[:, None] == names
    return same


def _over_themes(
    dataset: Dataset, bodies: Iterable[tuple[Partnership, Sequence[bool]]], count: int
) -> Array:
    """The deepest partnership on each theme that holds both of a pair, added up over the themes.

    Beside each partnership stands which of `count` councils or areas it holds.
    """
    held = _holding(((body, members) for body, members in bodies if body.themes), count)
    total = np.zeros((count, count))
    for theme in dataset.themes:
        total += _deepest(theme, held)
    return total


class _Held(Struct, frozen=True, eq=False):
    """The themes of bodies, and how deeply each joins each pair: bodies × councils × councils."""

    themes: tuple[tuple[str, ...], ...]
    depths: Array


def _holding(bodies: Iterable[tuple[Partnership, Sequence[bool]]], count: int) -> _Held:
    """How deeply bodies join each pair. What the law sets up counts for nothing."""
    told = [
        (body.themes, 0 if body.kind == "statutory" else LEVELS[body.level], members)
        for body, members in bodies
    ]
    inside = np.array([members for *_, members in told], dtype=np.float64).reshape(-1, count)
    levels = np.array([level for _, level, _ in told], dtype=np.float64)
    pairs = inside[:, :, None] * inside[:, None, :]
    return _Held(tuple(themes for themes, *_ in told), levels[:, None, None] * pairs)


def _deepest(theme: str, held: _Held) -> Array:
    """The deepest that any body on a theme joins each pair; 0 where none does."""
    on_it = [i for i, themes in enumerate(held.themes) if theme in themes]
    found: Array = held.depths[on_it].max(axis=0, initial=0.0)
    return found


class _Tier(Struct, frozen=True, eq=False):
    """What further bodies could still join in a tier: pairs of whom there are residents, apart.

    `ids` are the councils of the tier, `rows` and `columns` the places of each pair among them,
    `weights` how many pairs of residents it is, and `before` how deeply it is joined: themes ×
    pairs.
    """

    ids: tuple[str, ...]
    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    weights: Array
    before: Array


class Unjoined(Struct, frozen=True, eq=False):
    """What further bodies could still join under an option, and all that there could be."""

    themes: tuple[str, ...]
    tiers: tuple[_Tier, ...]
    most: float


def unjoined(dataset: Dataset, option: Option, stand: tuple[StandingCouncil, ...]) -> Unjoined:
    """What further bodies could still join where today's councils stand.

    Only for an option that has the figure and more than one council.
    """
    people, _ = residents(dataset, serving(stand))
    pairs = _pairs(dataset, people)
    lower = tuple(serving(stand))
    upper = tuple(dataset.councils[area].within or area for area in lower)
    bodies = tuple(working(dataset, option.partnerships).values())
    tiers = []
    for tier in (upper, lower):
        apart = np.where(_same(tier), 0.0, pairs)
        rows, columns = np.nonzero(apart > 0)
        held = _holding(((b, [i in b.members for i in tier]) for b in bodies), len(tier))
        before = np.array([_deepest(theme, held)[rows, columns] for theme in dataset.themes])
        tiers.append(_Tier(tier, rows, columns, apart[rows, columns], before))
    return Unjoined(tuple(dataset.themes), tuple(tiers), 2 * _most(dataset) * _total(pairs))


def joining(left: Unjoined, further: Sequence[Partnership]) -> tuple[Masks, Array]:
    """What further bodies would add to the figure.

    A set of bodies, bit i for the one at place i, with what the figure gains once any one of them
    is there: on a theme, in a tier and for a pair, those that reach a depth which nothing reaches
    yet. Equal sets are one.
    """
    bits = np.int64(1) << np.arange(len(further), dtype=np.int64)[:, None]
    depth = np.arange(1, DEEPEST + 1)[:, None]
    sets, weights = [np.zeros(0, np.int64)], [np.zeros(0)]
    for tier in left.tiers:
        held = _holding(((b, [i in b.members for i in tier.ids]) for b in further), len(tier.ids))
        deep = held.depths[:, tier.rows, tier.columns] >= depth[:, None]
        joined = np.where(deep, bits, 0)  # depths × bodies × pairs
        for theme, before in zip(left.themes, tier.before, strict=True):
            on_it = [i for i, themes in enumerate(held.themes) if theme in themes]
            reach = np.bitwise_or.reduce(joined[:, on_it], axis=1)
            gained = (reach > 0) & (before < depth)
            sets.append(reach[gained])
            weights.append(np.broadcast_to(tier.weights, reach.shape)[gained])
    return merged(np.concatenate(sets), np.concatenate(weights) / left.most)


def of_groupings(dataset: Dataset, areas: tuple[str, ...], inside: Array) -> tuple[float, Array]:
    """The figure of unitary councils if none served two areas, and what each council adds to it.

    `inside` (councils × areas) is 1 where a council covers an area. NaN where residents are not
    known: a council that takes only some parts of one of today's needs those of each part.
    """
    if not dataset.themes or len(dataset.lowest_tier()) < 2:
        return math.nan, np.zeros(len(inside))
    order = [areas.index(area) for area in sorted(areas)]
    pairs = _pairs(dataset, _by_part(dataset, areas))
    most = _most(dataset) * _total(pairs)
    if not most > 0:
        return math.nan, np.zeros(len(inside))
    alone = tuple(StandingCouncil(a, a, a, "unitary", (a,), today=False) for a in sorted(areas))
    depths = _of_new_councils(dataset, alone, working(dataset, PartnershipChanges()))
    gains = pairs * (_most(dataset) - depths) / most
    known = np.where(_takes_unknown_parts(dataset, areas, inside), np.nan, 0.0)
    return _total(pairs * depths) / most, known + _inside_each(inside[:, order], gains)


def _by_part(dataset: Dataset, areas: tuple[str, ...]) -> dict[str, float | None]:
    """The residents of each area, parts that are not known taken to be alike."""
    alike, _ = residents(dataset, dict.fromkeys(areas))
    own, _ = residents(dataset, {area: area for area in areas})
    return alike | {area: count for area, count in own.items() if count is not None}


def _takes_unknown_parts(
    dataset: Dataset, areas: tuple[str, ...], inside: Array
) -> NDArray[np.bool_]:
    """Which councils take some parts of one of today's, and not all, whose shares nobody knows."""
    own, _ = residents(dataset, {area: area for area in areas})
    found = np.zeros(len(inside), np.bool_)
    for home in sorted({dataset.areas[area] for area, count in own.items() if count is None}):
        parts = [i for i, area in enumerate(areas) if dataset.areas[area] == home]
        taken = inside[:, parts].sum(axis=1)
        found |= (taken > 0) & (taken < len(parts))
    return found


def _inside_each(inside: Array, by_pair: Array) -> Array:
    """What the pairs of areas inside each council add up to."""
    total = np.zeros(len(inside))
    for area, row in enumerate(by_pair):
        total += inside[:, area] * row_sums(inside * row)
    return total
