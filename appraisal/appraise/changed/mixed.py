"""Two versions of a workspace → one that takes some pieces from the one, some from the other.

A mix can always be worked out. What something in it names and the mix lacks comes along from the
side that names it, or is left out; docs/decisions/0031 says which.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from msgspec.structs import replace

from appraisal.appraise.changed.items import COLLECTED, GEOGRAPHY, Item, Pair, place_of
from appraisal.appraise.changed.kinds import Kind, counting_fields
from appraisal.appraise.changed.mended import mended
from appraisal.model import Council, Criterion, Dataset, NewCouncil, Option, Settings, Source
from appraisal.model.walk import CRITERIA

Takes = Callable[[Item], bool]
"""Whether a piece is taken from the new version."""


def with_kinds(pair: Pair, kinds: frozenset[Kind]) -> Dataset:
    """The mix that takes these kinds from the new version and all others from the old."""
    return mixed(pair, lambda item: item.kind in kinds)


def with_item(pair: Pair, item: Item) -> Dataset:
    """The old version with one piece of the new; a perspective brings those that it combines."""
    wanted, left = {item}, [item.key] if item.kind == "weights" else []
    while left:
        own = pair.new.perspectives.get(left.pop())
        further = {item._replace(key=i) for i in (own and own.combine) or ()} - wanted
        wanted |= further
        left += [other.key for other in further]
    return mixed(pair, wanted.__contains__)


def mixed(pair: Pair, takes_item: Takes) -> Dataset:
    """The mix; not for showing, as its words may be of either version."""

    def takes(kind: Kind, file: str, key: str = "") -> bool:
        return takes_item(place_of(pair, Item(kind, file, key)))

    old, new = pair.old, pair.new
    fields: dict[str, Any] = {
        name: _picked(getattr(old, name), getattr(new, name), _at(takes, kind, file))
        for kind, file, name in COLLECTED
    }
    newer = [f for f in counting_fields(Settings) if takes("settings", "appraisal.yaml", f)]
    update = {name: getattr(new.settings, name) for name in newer}
    mix = replace(
        old,
        **fields,
        settings=old.settings.model_copy(update=update),
        sources=_sources(pair, takes),
        councils=_councils(pair, takes),
        criteria=_criteria(pair, takes),
        options=_options(pair, takes),
        written={},
        previous=None,
    )
    return mended(pair, mix)


_T = TypeVar("_T")
_Side = Callable[[str], bool]
_Takes = Callable[..., bool]


def _at(takes: _Takes, kind: Kind, file: str) -> _Side:
    return lambda key: takes(kind, file, key)


def _picked(old: Mapping[str, _T], new: Mapping[str, _T], newer: _Side) -> dict[str, _T]:
    """Each entry as the side has it that it is taken from; none where that has none."""
    sides = {key: new if newer(key) else old for key in sorted({*old, *new})}
    return {key: side[key] for key, side in sides.items() if key in side}


def _sources(pair: Pair, takes: _Takes) -> dict[str, Source]:
    """Every source of either, with the party that it speaks for on its side."""
    found = {**pair.old.sources, **pair.new.sources}
    for i, source in found.items():
        side = pair.new if takes("money", "sources.yaml", i) else pair.old
        party = side.sources[i].party if i in side.sources else None
        if party != source.party:
            found[i] = source.model_copy(update={"party": party})
    return dict(sorted(found.items()))


def _councils(pair: Pair, takes: _Takes) -> dict[str, Council]:
    old, new = pair.old.councils, pair.new.councils
    newer = {i: takes("figures", f"councils/{i}.yaml", GEOGRAPHY) for i in {*old, *new}}
    chosen = _picked(old, new, newer.__getitem__)
    for i in old.keys() & new.keys():
        facts = _picked(old[i].facts, new[i].facts, _at(takes, "figures", f"councils/{i}.yaml"))
        chosen[i] = chosen[i].model_copy(update={"facts": facts})
    return chosen


def _criteria(pair: Pair, takes: _Takes) -> tuple[Criterion, ...]:
    """The tree, each leaf with the curve or the anchors of the side that they are taken from."""
    tree = pair.new if takes("tree", CRITERIA) else pair.old
    sides = {i: pair.new if takes("curves", CRITERIA, i) else pair.old for i in pair.same_curves}
    curves = {i: side.leaf(i) for i, side in sides.items()}
    return tuple(_with_curves(node, curves) for node in tree.criteria)


def _with_curves(node: Criterion, curves: Mapping[str, Criterion]) -> Criterion:
    if node.criteria is not None:
        below = tuple(_with_curves(child, curves) for child in node.criteria)
        return node.model_copy(update={"criteria": below})
    if (own := curves.get(node.id)) is None:
        return node
    update: dict[str, Any] = {"judged": own.judged, "where_unknown": own.where_unknown}
    if node.measured is not None and own.measured is not None:
        curve = {"curve": own.measured.curve, "over": own.measured.over}
        update["measured"] = node.measured.model_copy(update=curve)
    return node.model_copy(update=update)


def _options(pair: Pair, takes: _Takes) -> dict[str, Option]:
    """Every option of both, and of the others those of the side whose money is taken.

    Those move the year that everything is discounted to (docs/decisions/0006), and nothing else.
    """
    old, new = pair.old.options_as_written, pair.new.options_as_written
    found = {i: _option(takes, f"options/{i}.yaml", old[i], new[i]) for i in pair.both}
    side = new if takes("money", "options", "first year") else old
    return dict(sorted({**side, **found}.items()))


def _option(takes: _Takes, file: str, old: Option, new: Option) -> Option:
    def picked(kind: Kind, name: str) -> dict[str, Any]:
        return _picked(getattr(old, name), getattr(new, name), _at(takes, kind, file))

    def side(kind: Kind, key: str) -> Option:
        return new if takes(kind, file, key) else old

    begun, formed = side("partnerships", "partnerships"), side("councils", "councils")
    update: dict[str, Any] = {
        "scores": picked("scores", "scores"),
        "facts": picked("figures", "facts"),
        "functions": picked("functions", "functions"),
        "principles": side("scores", "principles").principles,
        "money": side("money", "money").money,
        "partnerships": begun.partnerships,
        "candidates": begun.candidates,
        "family": formed.family,
        "councils": _new_councils(takes, file, formed, (old, new)),
    }
    return formed.model_copy(update=update)


def _new_councils(
    takes: _Takes, file: str, formed: Option, sides: tuple[Option, Option]
) -> dict[str, NewCouncil] | None:
    """An option's councils; one that both versions have takes each fact from its side."""
    if formed.councils is None:
        return None
    found = dict(formed.councils)
    old, new = (side.councils or {} for side in sides)
    for i in old.keys() & new.keys() & found.keys():
        newer = _at(lambda kind, of, key: takes(kind, of, f"{i}/{key}"), "figures", file)  # noqa: B023
        facts = _picked(old[i].facts, new[i].facts, newer)
        found[i] = found[i].model_copy(update={"facts": facts})
    return found
