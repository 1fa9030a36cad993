"""One walk over a workspace: every piece, what it names, what it rests on and where it stands.

Whatever has to look at all pieces reads this: which ids stand nowhere, which sources are cited,
what is contested or unknown. A reference is typed where it is declared, as `Annotated[Id, Ref(…)]`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from .criteria import Criterion
from .facts import Model
from .files import ADAPTERS, COLLECTIONS, LISTS, ONE_A_FILE
from .references import Kind, Ref
from .workspace import Dataset, Spot

Path = tuple[str | int, ...]
"""A file, then the keys and list positions in it, as they are written."""

CRITERIA = "criteria/criteria.yaml"


@dataclass(frozen=True)
class Piece:
    """A value that a file holds, or a key that names something, which stands before its value.

    `names` is the kind of thing that the value names, if it names any; `sources` are what the
    piece rests on; `within` holds the models around it, the outermost first.
    """

    path: Path
    value: Any
    names: Kind | None = None
    sources: tuple[str, ...] = ()
    within: tuple[Model, ...] = ()

    @property
    def file(self) -> str:
        """The file that it stands in."""
        return str(self.path[0])


@dataclass(frozen=True)
class _Shape:
    """What an annotation says of references: in the value, in its keys, and in what it holds."""

    names: Kind | None = None
    keys: Kind | None = None
    inner: tuple["_Shape", ...] = ()

    def at(self, position: int) -> "_Shape":
        """The shape of an entry; one for all where the annotation gives one for all."""
        return self.inner[min(position, len(self.inner) - 1)] if self.inner else _PLAIN


_PLAIN = _Shape()


def walk(dataset: Dataset) -> Iterator[Piece]:
    """Every piece that is written in the files, file by file; what holds others comes first."""
    for file, kind, holder in sorted(_files(dataset), key=lambda found: found[0]):
        yield from _walk((file,), holder, _shape(ADAPTERS[kind]._type), (), ())


def placed_criteria(dataset: Dataset) -> Iterator[tuple[Path, Criterion]]:
    """Every node of the value tree with its path, parents first."""
    yield from _placed((CRITERIA,), dataset.criteria)


def _placed(above: Path, group: tuple[Criterion, ...]) -> Iterator[tuple[Path, Criterion]]:
    """Criteria stand nowhere but below `criteria`, so that nothing else has to be walked."""
    for at, node in enumerate(group):
        yield (*above, at), node
        yield from _placed((*above, at, "criteria"), node.criteria or ())


def written_at(dataset: Dataset, path: Path) -> Spot | None:
    """Where a piece was written, or else the nearest thing around it; None if nothing was."""
    while path and path not in dataset.spots:
        path = path[:-1]
    return dataset.spots.get(path)


def _files(dataset: Dataset) -> Iterator[tuple[str, str, Any]]:
    """Every file with the kind of thing that it holds, and that thing."""
    yield "appraisal.yaml", "settings", dataset.settings
    for file, kind in (*COLLECTIONS.items(), *LISTS.items()):
        yield file, kind, getattr(dataset, kind)
    for folder in ONE_A_FILE:
        held = dataset.options_as_written if folder == "options" else getattr(dataset, folder)
        for i, entry in held.items():
            yield f"{folder}/{i}.yaml", folder, entry


def _walk(
    path: Path, value: Any, shape: _Shape, sources: tuple[str, ...], within: tuple[Model, ...]
) -> Iterator[Piece]:
    if isinstance(value, Model):
        sources = getattr(value, "source", None) or sources
    yield Piece(path, value, shape.names if isinstance(value, str) else None, sources, within)
    if isinstance(value, Model):
        for name, key, inner in _fields(type(value)):
            held, cited = getattr(value, name), getattr(value, f"{name}_source", None) or ()
            if held is not None and (cited or name in value.model_fields_set):
                yield from _walk((*path, key), held, inner, cited, (*within, value))
    elif isinstance(value, dict):
        for key, held in value.items():
            step = key if isinstance(key, str) else f"{key:g}"
            if shape.keys:
                yield Piece((*path, step), key, shape.keys, (), within)
            yield from _walk((*path, step), held, shape.at(0), (), within)
    elif isinstance(value, tuple):
        for position, held in enumerate(value):
            yield from _walk((*path, position), held, shape.at(position), (), within)


@cache
def _fields(model: type[Model]) -> tuple[tuple[str, str, _Shape], ...]:
    """A model's fields: the name, the key in the file, and the shape."""
    hints = get_type_hints(model, include_extras=True)
    fields = model.model_fields.items()
    return tuple((name, field.alias or name, _shape(hints[name])) for name, field in fields)


def _shape(annotation: Any) -> _Shape:
    """What an annotation says of references; models are read where the walk meets them."""
    if get_origin(annotation) is Annotated:
        plain, *marks = get_args(annotation)
        refs = (_Shape(names=mark.kind) for mark in marks if isinstance(mark, Ref))
        return _merged((_shape(plain), *refs))
    held = tuple(inner for inner in get_args(annotation) if inner is not ...)
    if get_origin(annotation) is dict:
        return _Shape(keys=_shape(held[0]).names, inner=(_shape(held[1]),))
    if get_origin(annotation) is tuple:
        return _Shape(inner=tuple(map(_shape, held)))
    return _merged(map(_shape, held))


def _merged(shapes: Iterable[_Shape]) -> _Shape:
    """One shape for all that a value may be: a text has its `names`, a tuple its `inner`."""
    found = tuple(shapes)
    columns = zip_longest(*(shape.inner for shape in found), fillvalue=_PLAIN)
    return _Shape(
        next((shape.names for shape in found if shape.names), None),
        next((shape.keys for shape in found if shape.keys), None),
        tuple(map(_merged, columns)),
    )
