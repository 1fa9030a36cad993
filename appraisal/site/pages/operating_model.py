"""The operating model: what would change in each layer of a council, and who has done it."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.operating_model import changed_layers, operating_model
from appraisal.findings.operating_model import layer_name, model_finding, silent
from appraisal.findings.sentences import say
from appraisal.model.delivery import LAYERS
from appraisal.site.drawing import Page
from appraisal.site.layer_rows import LayerRows, PlanRow, layer_rows, plan_row
from appraisal.site.navigation import address
from appraisal.site.programme_rows import ProgrammeRow, programme_row


class Content(Struct, frozen=True):
    """What the page is drawn from.

    `plans` are the options and programmes that say something of some layer, `silent` says of which
    options nothing is said. `own` are programmes of the area, `outside` those elsewhere.
    """

    finding: str
    silent: str
    layers: tuple[str, ...]
    plans: tuple[PlanRow, ...]
    by_layer: tuple[LayerRows, ...]
    own: tuple[ProgrammeRow, ...]
    outside: tuple[ProgrammeRow, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of the operating model."""
    yield Page(
        "operating_model",
        address("operating_model"),
        say("titles.operating_model"),
        partial(content, appraisal),
    )


def content(appraisal: Appraisal) -> Content:
    """The grid of layers and plans, each layer, and the programmes."""
    dataset = appraisal.dataset
    rows = operating_model(dataset)
    said = [row for row in rows if not row.silent]
    nothing = [dataset.options[i].label for row in rows if row.silent for i in row.options]
    return Content(
        finding=model_finding(changed_layers(said), bool(said)),
        silent=silent(nothing, len(dataset.options)),
        layers=tuple(map(layer_name, LAYERS)),
        plans=tuple(plan_row(dataset, row) for row in said),
        by_layer=layer_rows(dataset, said),
        own=tuple(
            programme_row(dataset, i)
            for i, one in dataset.programmes.items()
            if one.council is not None
        ),
        outside=tuple(
            programme_row(dataset, i)
            for i, one in dataset.programmes.items()
            if one.council is None
        ),
    )
