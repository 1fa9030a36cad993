"""The front of packages as a picture and a table, and who holds what under each perspective."""

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.designed import Packages
from appraisal.appraise.packages.folded import folded
from appraisal.appraise.packages.totals import Held, held
from appraisal.charts.frontier import Frontier, Named, frontier
from appraisal.findings.names import marked_perspectives
from appraisal.findings.numbers import thousands
from appraisal.findings.package_savings import saving_words
from appraisal.findings.packages import lump_sentences
from appraisal.findings.what_could_be_agreed import (
    front_finding,
    held_words,
    limits,
    lump_mark,
    mark_words,
    points_cell,
)
from appraisal.model import Dataset

SHOWN_LUMPS = 2
"""So many of the widest gaps stand on the page; the command says one more."""


class StepRow(Struct, frozen=True):
    """A step of the front: what it costs and gains, and whether it holds what each column is of.

    A cell is "best" where all of them do, "either" where some do that are as good, else "none".
    """

    cost: str
    set_up: str
    running: str
    gain: str
    holds: tuple[Held, ...]


class Column(Struct, frozen=True):
    """A candidate that some step holds."""

    id: str
    name: str


class Front(Struct, frozen=True):
    """The picture, the names beside its marks, its table, and what is said of both.

    `lump` stands along the longest level line; empty where none is long. `savings` says on which
    saving those packages rest that save.
    """

    finding: str
    drawing: Frontier | None
    lump: str
    names: tuple[str, ...]
    limits: str
    lumps: tuple[str, ...]
    savings: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[StepRow, ...]


class Perspective(Struct, frozen=True):
    """A perspective, marked where it is an example, with how many steps its front has."""

    name: str
    steps: int


class HeldRow(Struct, frozen=True):
    """A candidate, and where the efficient packages under each perspective hold it."""

    id: str
    name: str
    cells: tuple[Held, ...]


class Holding(Struct, frozen=True):
    """Candidates by perspectives; `nowhere` counts those that no efficient package holds.

    `finding` names those that packages that gain most hold under the most perspectives.
    `examples` says that a perspective is one that nobody holds.
    """

    perspectives: tuple[Perspective, ...]
    rows: tuple[HeldRow, ...]
    nowhere: int
    examples: bool
    finding: str


def front_shown(appraisal: Appraisal, found: Packages) -> Front:
    """The front under the headline; it has at least one package."""
    steps, dataset = folded(found.front), appraisal.dataset
    drawing = frontier(steps)
    columns = [i for i in found.prices if held(steps, i) != "none"]
    named = drawing.named if drawing else ()
    return Front(
        finding=front_finding(steps),
        drawing=drawing,
        lump=lump_mark(drawing.lump[1]) if drawing and drawing.lump else "",
        names=tuple(_name(dataset, one) for one in named),
        limits=limits(appraisal),
        lumps=lump_sentences(steps, SHOWN_LUMPS),
        savings=saving_words(dataset, found),
        columns=tuple(Column(i, dataset.candidates[i].name) for i in columns),
        rows=tuple(
            StepRow(
                cost=thousands(step.cost),
                set_up=thousands(step.simplest.set_up),
                running=thousands(step.simplest.running),
                gain=points_cell(step.gain),
                holds=tuple(held((step,), i) for i in columns),
            )
            for step in steps
        ),
    )


def _name(dataset: Dataset, mark: Named) -> str:
    return mark_words(dataset, mark.joins, mark.leaves)


def holding(appraisal: Appraisal, found: Packages) -> Holding:
    """Where the front under each perspective holds each candidate."""
    names, candidates = marked_perspectives(appraisal), appraisal.dataset.candidates
    fronts = {i: folded(front) for i, front in found.fronts.items()}
    rows = tuple(
        HeldRow(i, candidates[i].name, tuple(held(steps, i) for steps in fronts.values()))
        for i in found.prices
    )
    return Holding(
        perspectives=tuple(Perspective(names[i], len(steps)) for i, steps in fronts.items()),
        rows=tuple(row for row in rows if set(row.cells) != {"none"}),
        nowhere=sum(set(row.cells) == {"none"} for row in rows),
        examples=not fronts.keys() <= set(appraisal.held),
        finding=held_words(appraisal.dataset, {row.id: row.cells for row in rows}),
    )
