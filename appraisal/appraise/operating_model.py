"""How each layer of a council would work: under the options, and by the councils' programmes."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Literal

from msgspec import Struct

from appraisal.appraise.alike import alike
from appraisal.model import Dataset, Option, Programme
from appraisal.model.councils import Item
from appraisal.model.delivery import LAYERS, Layer, LayerChange

State = Literal["changes", "as-today", "not-said"]


class LayerCell(Struct, frozen=True):
    """What becomes of a layer: how it would work as an option says, or what a programme did to it.

    `by_definition` is set for an option that continues as today: that follows from what it is.
    """

    layer: Layer
    state: State
    change: LayerChange | None = None
    items: tuple[Item, ...] = ()
    by_definition: bool = False


class ModelRow(Struct, frozen=True):
    """Options that say the same of all layers, or a programme, by their ids; a cell a layer."""

    options: tuple[str, ...]
    programme: str
    cells: tuple[LayerCell, ...]

    @property
    def silent(self) -> bool:
        """Whether nothing is said of any layer."""
        return all(cell.state == "not-said" for cell in self.cells)


class LayerCount(Struct, frozen=True):
    """How many options, and how many programmes, would change a layer or have changed it."""

    layer: Layer
    options: int
    programmes: int


def operating_model(dataset: Dataset) -> tuple[ModelRow, ...]:
    """The options that say something, then programmes that do, then the options that don't."""
    said = {i: tuple(_of_option(dataset.options[i])) for i in dataset.option_order()}
    options = [ModelRow(held, "", cells) for held, cells in alike(said)]
    programmes = (
        ModelRow((), i, tuple(_of_programme(programme)))
        for i, programme in dataset.programmes.items()
    )
    return (
        *(row for row in options if not row.silent),
        *(row for row in programmes if not row.silent),
        *(row for row in options if row.silent),
    )


def changed_layers(rows: Iterable[ModelRow]) -> tuple[LayerCount, ...]:
    """How many would change each layer, in the order of the layers."""
    held = tuple(rows)
    return tuple(
        LayerCount(
            layer,
            len([i for row in held if row.cells[at].state == "changes" for i in row.options]),
            len([row for row in held if row.programme and row.cells[at].state == "changes"]),
        )
        for at, layer in enumerate(LAYERS)
    )


def _of_option(option: Option) -> Iterator[LayerCell]:
    continues = option.family == "continue" and option.starts_nothing
    nothing_new = continues and not option.operating_model
    for layer in LAYERS:
        change = option.operating_model.get(layer)
        if change is not None:
            yield LayerCell(layer, "as-today" if change.as_today else "changes", change)
        else:
            state: State = "as-today" if nothing_new else "not-said"
            yield LayerCell(layer, state, by_definition=nothing_new)


def _of_programme(programme: Programme) -> Iterator[LayerCell]:
    for layer in LAYERS:
        items = tuple(item for item in _items(programme) if item.layer == layer)
        yield LayerCell(layer, "changes" if items else "not-said", items=items)


def _items(programme: Programme) -> Iterator[Item]:
    """What a programme would do, its layers first; not what was said of it or weighed instead."""
    return chain(programme.layers, programme.workstreams, programme.projects)
