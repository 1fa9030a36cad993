"""A table of figures, scores and the like → the files of the workspace as it would leave them.

dataset, written = read_workspace(folder)
proposal = propose(Asked(dataset, written, Faults("figures.csv"), {}), "figures", grids)
files = checked_files(folder, proposal.steps, "figures.csv")
"""

import pathlib
from collections.abc import Sequence

from appraisal.edit import Change, edited
from appraisal.load import load
from appraisal.load.document import read_document
from appraisal.load.in_progress import MARK
from appraisal.model import Dataset
from appraisal.problems import Problem, ProblemsFound
from appraisal.sheets.benefits import PROGRAMMES, benefits_proposed
from appraisal.sheets.figures import known_measures
from appraisal.sheets.grid import Grid
from appraisal.sheets.partnerships import FILE
from appraisal.sheets.proposals import Asked, Place, Proposal, Step
from appraisal.sheets.reading import figures_proposed, partnerships_proposed, scores_proposed
from appraisal.sheets.tables import Written
from appraisal.sheets.units import check_sizes
from appraisal.sheets.wide import figures_in_columns

from .changed_files import Files, held, new_problems

READERS = {
    "figures": figures_proposed,
    "scores": scores_proposed,
    "partnerships": partnerships_proposed,
    "benefits": benefits_proposed,
}


def read_workspace(folder: pathlib.Path) -> tuple[Dataset, Written]:
    """The workspace, and what its files say as they are written. Raises ProblemsFound."""
    dataset = load(folder)
    names = [f"councils/{i}.yaml" for i in dataset.councils]
    names += [f"options/{i}.yaml" for i in dataset.options_as_written]
    written = {}
    for name in (*names, FILE, PROGRAMMES):
        raw = held(folder, name)
        if raw is not None:
            data = read_document(name, raw.replace(b"\r\n", b"\n")).data or {}
            written[name] = {key: value for key, value in data.items() if key != MARK}
    return dataset, written


def is_long(asked: Asked, kind: str, grids: Sequence[Grid]) -> bool:
    """Whether a file has a table such as export writes, a row a thing."""
    return any(READERS[kind](asked, grid) is not None for grid in grids)


def propose(asked: Asked, kind: str, grids: Sequence[Grid]) -> Proposal:
    """What a table would change. Raises ProblemsFound with all that is wrong with it."""
    found = next((p for grid in grids if (p := READERS[kind](asked, grid)) is not None), None)
    if found is None and kind == "figures":
        found = figures_in_columns(asked, grids)
    if found is None:
        first = min((line.number for grid in grids for line in grid.lines[:1]), default=1)
        what = f"This is no table of {kind}: its first 30 rows name no such columns."
        mend = f"Write one with `appraisal export {kind} {kind}.xlsx`, and fill that in."
        raise ProblemsFound([Problem(asked.faults.file, first, 1, what, mend)])
    if kind == "figures":
        check_sizes(found, known_measures(asked.dataset), asked.faults)
    asked.faults.stop()
    return found


def checked_files(folder: pathlib.Path, steps: Sequence[Step], table: str) -> Files:
    """The files as they would be, once the workspace is read with them and found right.

    Raises ProblemsFound, with the place in the `table` of each cell that something is wrong with.
    """
    files = {}
    for name in dict.fromkeys(step.file for step in steps):
        changes = [Change(step.path, step.value) for step in steps if step.file == name]
        files[name] = edited(name, held(folder, name) or b"", changes)
    found = new_problems(folder, files)
    if found:
        places = _places(files, steps)
        raise ProblemsFound([_in_table(problem, places, table) for problem in found])
    return files


def _places(files: Files, steps: Sequence[Step]) -> dict[tuple[str, int, int], Place]:
    """The cell of the table that what stands at a line and column of a file comes from."""
    found: dict[tuple[str, int, int], Place] = {}
    for step in (step for step in steps if step.moves):
        document = read_document(step.file, files[step.file].replace(b"\r\n", b"\n"))
        size = len(step.path)
        by_column = {move.column: move.place for move in step.moves}
        for spots in (document.values, document.keys):
            for path, at in spots.items():
                if path[:size] == step.path:
                    names = map(str, reversed(path[size:]))
                    column = next((name for name in names if name in by_column), "")
                    found[step.file, *at] = by_column.get(column, step.moves[0].place)
    return found


def _in_table(problem: Problem, places: dict[tuple[str, int, int], Place], table: str) -> Problem:
    place = places.get((problem.file, problem.line, problem.column))
    return problem if place is None else Problem(table, *place, problem.what, problem.mend)
