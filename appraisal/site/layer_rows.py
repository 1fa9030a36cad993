"""The operating model as rows: what becomes of each layer under each plan, and layer by layer."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from appraisal.appraise.operating_model import LayerCell, ModelRow, State, changed_layers
from appraisal.findings.operating_model import (
    layer_changes,
    layer_means,
    layer_name,
    state_words,
    through,
)
from appraisal.model import Dataset
from appraisal.model.councils import Item
from appraisal.model.delivery import LAYERS
from appraisal.site.bearers import Bearer, bearers
from appraisal.site.programme_rows import ProgrammeLink, programme_link


class Mark(Struct, frozen=True):
    """What becomes of a layer under a plan, as a mark and in a word or two."""

    state: State
    words: str


class PlanRow(Struct, frozen=True):
    """A plan, which is options or a programme, with a mark a layer.

    `anchors` are the ids under which the row is found.
    """

    anchors: tuple[str, ...]
    bearers: tuple[Bearer, ...]
    programme: ProgrammeLink | None
    marks: tuple[Mark, ...]


class Change(Struct, frozen=True):
    """What a plan says of one layer; `items` are what a programme did to it."""

    bearers: tuple[Bearer, ...]
    programme: ProgrammeLink | None
    text: str
    items: tuple[Item, ...]
    through: tuple[str, ...]


class LayerRows(Struct, frozen=True):
    """A layer, who would change it in a sentence, what each of them says, and who would not.

    `shared` says whether any of them names through what it would be shared.
    """

    id: str
    name: str
    means: str
    said: str
    changes: tuple[Change, ...]
    shared: bool
    as_today: tuple[Bearer, ...]


def plan_row(dataset: Dataset, row: ModelRow) -> PlanRow:
    """A plan as a row of the grid."""
    return PlanRow(
        anchors=row.options,
        bearers=bearers(dataset, row.options, "operating-model"),
        programme=programme_link(dataset, row.programme) if row.programme else None,
        marks=tuple(Mark(cell.state, state_words(cell)) for cell in row.cells),
    )


def layer_rows(dataset: Dataset, rows: Sequence[ModelRow]) -> tuple[LayerRows, ...]:
    """Each layer with what plans say of it; those that say nothing of it are left out."""
    counts = changed_layers(rows)
    found = [tuple(_changes(dataset, rows, at)) for at in range(len(LAYERS))]
    return tuple(
        LayerRows(
            id=layer,
            name=layer_name(layer),
            means=layer_means(layer),
            said=layer_changes(counts[at]),
            changes=found[at],
            shared=any(change.through for change in found[at]),
            as_today=bearers(dataset, _unchanged(rows, at), "operating-model"),
        )
        for at, layer in enumerate(LAYERS)
    )


def _changes(dataset: Dataset, rows: Sequence[ModelRow], at: int) -> Iterator[Change]:
    for row in rows:
        cell: LayerCell = row.cells[at]
        if cell.state == "changes":
            yield Change(
                bearers=bearers(dataset, row.options, "operating-model"),
                programme=programme_link(dataset, row.programme) if row.programme else None,
                text=cell.change.text if cell.change else "",
                items=cell.items,
                through=through(dataset, row.options[0], cell) if row.options else (),
            )


def _unchanged(rows: Sequence[ModelRow], at: int) -> list[str]:
    """The options under which a layer stays as it is."""
    return [i for row in rows if row.cells[at].state == "as-today" for i in row.options]
