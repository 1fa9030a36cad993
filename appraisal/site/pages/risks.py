"""Risks: what could go wrong under which option, by how likely and how grave it is rated."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.charts.risk_grid import RiskFrame, risk_frame
from appraisal.findings.risks import risks_finding, without_risks
from appraisal.findings.sentences import say
from appraisal.model import Dataset
from appraisal.site.bearers import bearers
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.risk_matrix import (
    OptionMatrix,
    RiskCell,
    all_risks,
    gravest,
    option_matrices,
    risk_cells,
)


class Content(Struct, frozen=True):
    """What the page is drawn from.

    `frame` is what the `matrices` of options share; `cells` have the risks, the gravest first.
    `without` says which options have no risks on record; empty where all have some, or none has.
    """

    finding: str
    frame: RiskFrame
    matrices: tuple[OptionMatrix, ...]
    cells: tuple[RiskCell, ...]
    without: str


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of risks."""
    yield Page("risks", address("risks"), say("titles.risks"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """Every risk of every option in its place."""
    dataset = appraisal.dataset
    cells = risk_cells(dataset)
    return Content(
        finding=_finding(dataset),
        frame=risk_frame(),
        matrices=tuple(option_matrices(dataset, cells)),
        cells=cells,
        without=without_risks(
            [
                dataset.options[i].label
                for i in dataset.option_order()
                if cells and not dataset.options[i].risks
            ]
        ),
    )


def _finding(dataset: Dataset) -> str:
    held = all_risks(dataset)
    worst = gravest(held)
    names = tuple(dict.fromkeys(risk.name for _, risk in worst))
    options = list(dict.fromkeys(i for i, _ in worst))
    return risks_finding(names, [bearer.label for bearer in bearers(dataset, options)])
