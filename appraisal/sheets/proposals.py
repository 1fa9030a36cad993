"""What a table would change: each step with its place in the files, and in the table."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from appraisal.edit.changes import Path
from appraisal.model import Dataset
from appraisal.problems import Problem, ProblemsFound

from .cells import Cell
from .tables import Written

Place = tuple[int, int]
"""Line and column of a cell of the table, from 1."""


class Move(Struct, frozen=True):
    """One cell that says something else than the files do."""

    column: str
    old: Cell
    new: Cell
    place: Place


class Step(Struct, frozen=True):
    """One value of a file that is to be another: what it is, and the cells that make it so.

    `value` is GONE where it is to go; `about` names it for a reader, such as `Ashby: population`.
    """

    file: str
    path: Path
    value: Any
    about: str
    moves: tuple[Move, ...]
    is_new: bool = False
    goes: bool = False


class Proposal(Struct, frozen=True):
    """All that a table would change, how many rows change nothing, and what was left aside."""

    things: tuple[str, str]
    steps: tuple[Step, ...]
    stay: int
    aside: tuple[str, ...] = ()

    def by_file(self) -> Mapping[str, list[Step]]:
        """The steps of each file."""
        found: dict[str, list[Step]] = {}
        for step in self.steps:
            found.setdefault(step.file, []).append(step)
        return found


class Faults(Struct):
    """What is wrong with a table, gathered."""

    file: str
    found: list[Problem] = field(default_factory=list)

    def say(self, place: Place, what: str, mend: str) -> None:
        """Note a Problem at a cell."""
        self.found.append(Problem(self.file, *place, what, mend))

    def stop(self) -> None:
        """Raise ProblemsFound if anything was noted."""
        if self.found:
            raise ProblemsFound(self.found)


class Asked(Struct, frozen=True):
    """What a table is held against: the workspace and what its files say, and where faults go.

    `given` has the `source` and the `date` of figures that say none themselves.
    """

    dataset: Dataset
    written: Written
    faults: Faults
    given: Mapping[str, Cell]

    @property
    def default(self) -> dict[str, Cell]:
        """The cells that are given."""
        return {key: cell for key, cell in self.given.items() if cell is not None}
