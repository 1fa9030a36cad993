"""What becomes of each layer of a council under each option and programme, as CSV."""

from collections.abc import Iterator
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.operating_model import LayerCell, ModelRow, operating_model
from appraisal.findings.operating_model import through
from appraisal.model import Dataset


def operating_model_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row for each layer of each option and programme, for data/operating-model.csv.

    A layer that a programme does several things to has a row for each of these. `by_definition`
    marks what follows from what an option is, which continues as today.
    """
    dataset = appraisal.dataset
    return [
        {
            "option": option,
            "programme": row.programme,
            "plan": name,
            "layer": cell.layer,
            "state": cell.state,
            "what": what,
            "text": text,
            "through": "; ".join(through(dataset, option, cell)) if option else "",
            "by_definition": cell.by_definition,
        }
        for row in operating_model(dataset)
        for option, name in _plans(dataset, row)
        for cell in row.cells
        for what, text in _said(cell)
    ]


def _plans(dataset: Dataset, row: ModelRow) -> list[tuple[str, str]]:
    if row.programme:
        return [("", dataset.programmes[row.programme].name)]
    return [(i, dataset.options[i].label) for i in row.options]


def _said(cell: LayerCell) -> Iterator[tuple[str, str]]:
    """What is said of a layer: the name of each thing that a programme does, and the text."""
    if not cell.items:
        yield "", cell.change.text if cell.change else ""
    for item in cell.items:
        yield item.name, item.note or ""
