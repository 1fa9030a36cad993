"""A workspace → what of it counts, piece by piece, each with its kind, its file and its key."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from msgspec import Struct

from appraisal.appraise.changed.kinds import Kind, counted, counting_fields
from appraisal.area.candidates import all_formed
from appraisal.area.money import years_counted
from appraisal.model import Criterion, Dataset, Measured, Option, Settings
from appraisal.model.walk import CRITERIA

GEOGRAPHY = "councils"
"""Stands for a file where today's councils or their parts are others, and options' with them."""


class Item(NamedTuple):
    """A piece that can change by itself: its kind, the file that it stands in, and its key."""

    kind: Kind
    file: str
    key: str = ""


class Pair(Struct, frozen=True):
    """Two versions of a workspace, and what hangs on both of them.

    `both` are the options that are in both, `apart` says that there are others. `same_curves` are
    the leaves in both whose curves or anchors can be told from what they measure: it is the same
    figure, or judged both times.
    `moved` says that areas are others, so that options' councils can't be told from today's.
    `sourced` says that in either some sources speak for parties.
    """

    old: Dataset
    new: Dataset
    both: tuple[str, ...]
    apart: bool
    same_curves: frozenset[str]
    moved: bool
    sourced: bool

    @property
    def changed(self) -> tuple[Item, ...]:
        """What counts and is not the same in both, in order."""
        one, other = _items(self, self.old), _items(self, self.new)
        nothing = object()
        keys = sorted({*one, *other})
        return tuple(key for key in keys if one.get(key, nothing) != other.get(key, nothing))


def pair(old: Dataset, new: Dataset) -> Pair:
    """Two versions held against each other."""
    options = old.options_as_written.keys() & new.options_as_written.keys()
    sides = (old, new)
    return Pair(
        old,
        new,
        both=tuple(sorted(options)),
        apart=any(side.options_as_written.keys() - options for side in sides),
        same_curves=frozenset(_same_curves(old, new)),
        moved=_geography(old) != _geography(new),
        sourced=any(source.party for side in sides for source in side.sources.values()),
    )


def _geography(dataset: Dataset) -> Any:
    """Today's councils, which of them stand within which, and their parts."""
    held = dataset.councils.items()
    return {i: (council.tier, council.within, {*council.parts}) for i, council in held}


def _same_curves(old: Dataset, new: Dataset) -> Iterator[str]:
    before = {leaf.id: leaf for leaf in old.leaves()}
    for leaf in new.leaves():
        if leaf.id in before and _basis(leaf.measured) == _basis(before[leaf.id].measured):
            yield leaf.id


def _basis(measured: Measured | None) -> Any:
    """Which figure a criterion is about; its curve means nothing for another."""
    if measured is None:
        return None
    return (measured.measure, measured.figure, measured.take, measured.per)


def place_of(pair: Pair, item: Item) -> Item:
    """The item that a piece changes with: the tree is one, and areas are with what covers them."""
    if item.kind == "tree" and item.file == CRITERIA:
        return Item("tree", CRITERIA)
    moves = item.kind == "councils" or (item.kind == "figures" and item.key == GEOGRAPHY)
    return Item("figures", GEOGRAPHY) if pair.moved and moves else item


def _items(pair: Pair, dataset: Dataset) -> dict[Item, Any]:
    """By place what counts there, in whatever order the files have it."""
    found: dict[Item, dict[Item, Any]] = {}
    for item, content in _each(pair, dataset):
        found.setdefault(place_of(pair, item), {})[item] = content
    return dict(found)


def _each(pair: Pair, dataset: Dataset) -> Iterator[tuple[Item, Any]]:
    yield from _settings(dataset.settings)
    yield from _collections(pair, dataset)
    yield from _tree(pair, dataset)
    for i, council in dataset.councils.items():
        file = f"councils/{i}.yaml"
        yield Item("figures", file, GEOGRAPHY), counted(council.model_copy(update={"facts": {}}))
        for key, fact in council.facts.items():
            yield Item("figures", file, key), counted(fact)
    options = dataset.options_as_written
    for i in pair.both:
        yield from _option(pair, i, options[i])
    if pair.apart:
        yield Item("money", "options", "first year"), years_counted(all_formed(dataset)).base


def _settings(settings: Settings) -> Iterator[tuple[Item, Any]]:
    for name in counting_fields(Settings):
        yield Item("settings", "appraisal.yaml", name), counted(getattr(settings, name))


def _collections(pair: Pair, dataset: Dataset) -> Iterator[tuple[Item, Any]]:
    for kind, file, name in COLLECTED:
        sourced = pair.sourced and kind == "partnerships"
        for i, entry in getattr(dataset, name).items():
            yield Item(kind, file, i), counted(entry, sourced=sourced)
    for i, source in dataset.sources.items():
        if source.party is not None:
            yield Item("money", "sources.yaml", i), source.party


COLLECTED: tuple[tuple[Kind, str, str], ...] = (
    ("figures", "facts.yaml", "facts"),
    ("figures", "criteria/measures.yaml", "measures"),
    ("weights", "criteria/perspectives.yaml", "perspectives"),
    ("partnerships", "councils/partnerships.yaml", "partnerships"),
    ("partnerships", "councils/candidates.yaml", "candidates"),
    ("partnerships", "councils/partners.yaml", "partners"),
    ("functions", "councils/functions.yaml", "functions"),
    ("tree", "criteria/principles.yaml", "principles"),
    ("tree", "criteria/themes.yaml", "themes"),
)
"""Files of entries that belong to one kind as they are: the kind, the file, the Dataset's field."""


def _tree(pair: Pair, dataset: Dataset) -> Iterator[tuple[Item, Any]]:
    """Each node as the tree has it, and the curve or the anchors of each leaf."""

    def below(above: str, group: tuple[Criterion, ...]) -> Iterator[tuple[Item, Any]]:
        for node in group:
            curve = _curve(node)
            own = (above, _basis(node.measured), counted(node.must), node.money)
            same = node.id in pair.same_curves
            yield Item("tree", CRITERIA, node.id), own if same else (*own, curve)
            if same:
                yield Item("curves", CRITERIA, node.id), curve
            yield from below(node.id, node.criteria or ())

    yield from below("", dataset.criteria)


def _curve(node: Criterion) -> Any:
    measured = node.measured
    curve = (counted(measured.curve), counted(measured.over)) if measured else None
    return (curve, counted(node.judged), counted(node.where_unknown))


def _option(pair: Pair, identifier: str, option: Option) -> Iterator[tuple[Item, Any]]:
    """What of an option counts; figures of a new council that only one version has come with it."""
    file, held = f"options/{identifier}.yaml", option.councils or {}
    yield from ((Item("scores", file, i), counted(own)) for i, own in option.scores.items())
    yield from ((Item("figures", file, i), counted(own)) for i, own in option.facts.items())
    yield from ((Item("functions", file, i), counted(own)) for i, own in option.functions.items())
    if option.principles:
        yield Item("scores", file, "principles"), counted(option.principles)
    if option.money:
        yield Item("money", file, "money"), counted(option.money, sourced=pair.sourced)
    begun = (counted(option.partnerships, sourced=pair.sourced), option.candidates)
    yield Item("partnerships", file, "partnerships"), begun
    old, new = (side.options_as_written[identifier].councils for side in (pair.old, pair.new))
    same = (old or {}).keys() & (new or {}).keys()
    covers = {i: (counted(own.covers), i in same or counted(own.facts)) for i, own in held.items()}
    yield Item("councils", file, "councils"), (option.family, option.councils and covers)
    for i in sorted(same & held.keys()):
        for key, fact in held[i].facts.items():
            yield Item("figures", file, f"{i}/{key}"), counted(fact)
