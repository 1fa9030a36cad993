"""Two versions → what is written otherwise in their files, piece by piece, in the files' order.

Pieces are known again by what they are called (a step by its id, a flow by its name), not by where
they stand in a list, so that another order is no change.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct, field

from appraisal.appraise.changed.kinds import ORDERED
from appraisal.model import Accepted, Criterion, Dataset, Figure, Judgement, ReferenceClass, Use
from appraisal.model.facts import Model
from appraisal.model.walk import CRITERIA, Path, Piece, walk

Keys = tuple[str, ...]
"""A file, then what leads to a piece in it: keys, and what pieces of lists are called."""
_CALLED = ("id", "name", "title", "who", "warning", "page", "year")
_WHOLE = (Figure, Use, Judgement, ReferenceClass)
"""What is told as one: its parts mean nothing by themselves."""
_UNTOLD = frozenset({(CRITERIA, "id"), (CRITERIA, "criteria")})


class Change(Struct, frozen=True):
    """A piece that is other than it was; None on the side that lacks it.

    What is new or gone as a whole is told once, as the Model that it is.
    """

    keys: Keys
    old: Any
    new: Any

    @property
    def file(self) -> str:
        """The file that it stands in."""
        return self.keys[0]


class _Flat(Struct):
    """A workspace's pieces by their keys; those that hold others stand among `holders`."""

    leaves: dict[Keys, Any] = field(default_factory=dict)
    holders: dict[Keys, Any] = field(default_factory=dict)

    @property
    def pieces(self) -> Mapping[Keys, Any]:
        """All of them."""
        return {**self.holders, **self.leaves}


def changes(old: Dataset, new: Dataset) -> tuple[Change, ...]:
    """Every piece that is written otherwise, by file and keys."""
    return tuple(_changes(_flat(old), _flat(new)))


def _changes(old: _Flat, new: _Flat) -> Iterator[Change]:
    before, after = old.pieces, new.pieces
    done: set[Keys] = set()
    for keys in sorted({*before, *after}):
        if any(keys[:size] in done for size in range(1, len(keys))):
            continue
        one, other = before.get(keys), after.get(keys)
        if one is None or other is None:
            piece = other if one is None else one
            if keys in old.leaves or keys in new.leaves or _is_a_thing(piece):
                done.add(keys)
                yield Change(keys, one, other)
        elif (keys in old.leaves or keys in new.leaves) and _differ(keys, one, other):
            done.add(keys)
            yield Change(keys, one, other)


def _differ(keys: Keys, one: Any, other: Any) -> bool:
    """Whether two pieces are told apart: of ids in a list the order matters in few."""
    if isinstance(one, Use) and isinstance(other, Use):
        return one.use != other.use  # the fact itself is told where it stands
    return bool(one != other if keys[-1] in ORDERED else _plain(one) != _plain(other))


def _plain(value: Any) -> Any:
    if isinstance(value, tuple) and all(isinstance(of, str) for of in value):
        return sorted(value)
    return value


def _is_a_thing(value: Any) -> bool:
    """Whether it has a name, so that it is new or gone as a whole."""
    return isinstance(value, Model) and any(name in type(value).model_fields for name in _CALLED)


def _flat(dataset: Dataset) -> _Flat:
    found, names = _Flat(), dict[Path, Keys]()
    whole: set[Path] = set()
    for piece in walk(dataset):
        path = piece.path
        if any(path[:size] in whole for size in range(1, len(path))):
            continue
        keys = _keys(piece, names, found)
        names[path] = keys
        if isinstance(piece.value, Criterion):
            found.leaves[(*keys, "under")] = _above(piece)
        told = (keys[0], keys[-1]) not in _UNTOLD
        if _is_whole(piece.value):
            whole.add(path)
            if told:
                found.leaves[keys] = piece.value
                found.holders.pop(keys, None)
        else:
            found.leaves.pop(keys, None)  # a key that names something stands before its value
            whole.discard(path)
            found.holders[keys] = piece.value
    return found


def _keys(piece: Piece, names: Mapping[Path, Keys], found: _Flat) -> Keys:
    """What leads to a piece: of a criterion its id, wherever in the tree it stands."""
    *above, last = piece.path
    if isinstance(piece.value, Criterion):
        return (CRITERIA, piece.value.id)
    if not above:
        return (str(last),)
    before = names[tuple(above)]
    if not isinstance(last, int):
        return (*before, str(last))
    called = _called(piece.value) or str(last + 1)
    keys, count = (*before, called), 1
    while keys in found.leaves or keys in found.holders:  # two of one name
        count += 1
        keys = (*before, f"{called} ({count})")
    return keys


def _called(value: Any) -> str | None:
    if isinstance(value, Accepted):
        return f"{value.warning} {value.where or ''}".strip()
    found = (getattr(value, name, None) for name in _CALLED) if isinstance(value, Model) else ()
    return next((str(name) for name in found if name is not None), None)


def _above(piece: Piece) -> str:
    """The id of the criterion that one stands below; empty at the top."""
    held = [model.id for model in piece.within if isinstance(model, Criterion)]
    return held[-1] if held else ""


def _is_whole(value: Any) -> bool:
    """Whether a piece is told as one."""
    if isinstance(value, _WHOLE) or not isinstance(value, Model | dict | tuple):
        return True
    return isinstance(value, tuple) and not (value and _of_things(value))


def _of_things(value: tuple[Any, ...]) -> bool:
    return all(isinstance(of, Model) and not isinstance(of, Figure) for of in value)
