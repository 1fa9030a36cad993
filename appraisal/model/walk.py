"""One walk over a workspace: every piece, what it names, what it rests on and where it stands.

Whatever has to look at all pieces reads this: which ids stand nowhere, which sources are cited,
what is contested or unknown. A reference is typed where it is declared, as `Annotated[Id, Ref(…)]`.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import zip_longest
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from msgspec import Struct
from pydantic.fields import FieldInfo

from .criteria import Criterion
from .facts import Model
from .files import ADAPTERS, COLLECTIONS, LISTS, ONE_A_FILE
from .references import Kind, Ref, Spot
from .workspace import Dataset

Path = tuple[str | int, ...]
"""A file, then the keys and list positions in it, as they are written."""

CRITERIA = "criteria/criteria.yaml"
WALKED = "walked"
"""What a walk is remembered by, in the memory of a Dataset."""


class Piece(Struct, frozen=True):
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


class _Shape(Struct, frozen=True):
    """What an annotation says of references: in the value, in its keys, and in what it holds."""

    names: Kind | None = None
    keys: Kind | None = None
    inner: tuple["_Shape", ...] = ()

    def at(self, position: int) -> "_Shape":
        """The shape of an entry; one for all where the annotation gives one for all."""
        return self.inner[min(position, len(self.inner) - 1)] if self.inner else _PLAIN


_PLAIN = _Shape()


def walk(dataset: Dataset) -> Iterator[Piece]:
    """Every piece that is written in the files, file by file; what holds others comes first.

    A Dataset is walked once, however many ask.
    """
    return iter(dataset.once(WALKED, lambda: tuple(_walk_all(dataset))))


def _walk_all(dataset: Dataset) -> list[Piece]:
    found: list[Piece] = []
    for file, kind, holder in sorted(_files(dataset), key=lambda found: found[0]):
        shape = _shape(ADAPTERS[kind]._type)
        _walk(found, (file,), holder, shape, (), ())
    return found


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
    file, below = str(path[0]), path[1:]
    places = dataset.spots.get(file, {})
    while below and below not in places:
        below = below[:-1]
    return Spot(file, *places[below]) if below in places else None


def is_written(dataset: Dataset, path: Path) -> bool:
    """Whether a piece itself stands in the files."""
    return path[1:] in dataset.spots.get(str(path[0]), {})


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
    found: list[Piece],
    path: Path,
    value: Any,
    shape: _Shape,
    cited: tuple[str, ...],
    within: tuple[Model, ...],
) -> None:
    """Add a piece and all that stands in it, which rests on what is cited for it or on its own.

    A list to add to takes a third of the time that yielding from one another does.
    """
    if isinstance(value, str):  # as most of what is written is: it holds nothing
        found.append(Piece(path, value, shape.names, cited, within))
    elif isinstance(value, tuple):
        found.append(Piece(path, value, None, cited, within))
        for position, held in enumerate(value):
            _walk(found, (*path, position), held, shape.at(position), (), within)
    elif isinstance(value, dict):
        found.append(Piece(path, value, None, cited, within))
        inner = shape.at(0)
        for key, held in value.items():
            below = (*path, key if isinstance(key, str) else f"{key:g}")
            if shape.keys:
                found.append(Piece(below, key, shape.keys, (), within))
            _walk(found, below, held, inner, (), within)
    elif isinstance(value, Model):  # asked last, as it takes longer than the others
        own = _cites(type(value))
        found.append(Piece(path, value, None, (own and getattr(value, own)) or cited, within))
        _walk_fields(found, path, value, (*within, value))
    else:
        found.append(Piece(path, value, None, cited, within))


def _walk_fields(found: list[Piece], path: Path, model: Model, within: tuple[Model, ...]) -> None:
    """Add what stands directly in a model, and in that."""
    written = model.model_fields_set
    for name, key, inner, cites in _fields(type(model)):
        held = getattr(model, name)
        if held is None:
            continue
        cited = (cites and getattr(model, cites)) or ()
        if cited or name in written:
            _walk(found, (*path, key), held, inner, cited, within)


@cache
def _cites(model: type[Model]) -> str | None:
    """Where models of a class have their sources, if they have any: asked once a class."""
    return "source" if "source" in model.model_fields or hasattr(model, "source") else None


class _Field(NamedTuple):
    """A field: its name, its key in the file, its shape, and the field that has its sources."""

    name: str
    key: str
    shape: _Shape
    cites: str | None


@cache
def _fields(model: type[Model]) -> tuple[_Field, ...]:
    """A model's fields."""
    fields = model.model_fields
    cites = {name: f"{name}_source" for name in fields if f"{name}_source" in fields}
    return tuple(
        _Field(name, field.alias or name, _shape_of(field), cites.get(name))
        for name, field in fields.items()
    )


def _shape_of(field: FieldInfo) -> _Shape:
    """What a field says of references: pydantic keeps its marks beside its type."""
    refs = (_Shape(names=mark.kind) for mark in field.metadata if isinstance(mark, Ref))
    return _merged((_shape(field.annotation), *refs))


def _shape(annotation: Any) -> _Shape:
    """What an annotation says of references; models are read where the walk meets them."""
    if get_origin(annotation) is Annotated:
        plain, *marks = get_args(annotation)
        refs = (_Shape(names=mark.kind) for mark in marks if isinstance(mark, Ref))
        return _merged((_shape(plain), *refs))
    held = tuple(inner for inner in get_args(annotation) if inner is not ...)
    if not held:
        return _PLAIN
    if get_origin(annotation) is dict:
        return _Shape(keys=_shape(held[0]).names, inner=(_shape(held[1]),))
    if get_origin(annotation) is tuple:
        return _Shape(inner=tuple(map(_shape, held)))
    return _merged(map(_shape, held))


def _merged(shapes: Iterable[_Shape]) -> _Shape:
    """One shape for all that a value may be: a text has its `names`, a tuple its `inner`."""
    found = tuple(shape for shape in shapes if shape is not _PLAIN)
    if len(found) < 2:
        return found[0] if found else _PLAIN
    columns = zip_longest(*(shape.inner for shape in found), fillvalue=_PLAIN)
    return _Shape(
        next((shape.names for shape in found if shape.names), None),
        next((shape.keys for shape in found if shape.keys), None),
        tuple(map(_merged, columns)),
    )
