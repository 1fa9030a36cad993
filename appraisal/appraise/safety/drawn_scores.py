"""The ranked options' values as a simulation draws them: with their ranges, and what goes together.

Lines of one model share a draw for each criterion, and so do all values that rest on one fact of
facts.yaml: each of these is one figure, and nobody knows it better in one place than in another.
"""

from collections.abc import Iterator
from typing import Literal

from appraisal.appraise.matrix import Cell, Matrix
from appraisal.appraise.performance import perform
from appraisal.appraise.safety.changed_facts import with_facts
from appraisal.maths.robustness import Scores, Tie, together
from appraisal.model import Dataset, Fact, Figure, Reading, Use, read_fact


def drawn_scores(dataset: Dataset, matrix: Matrix) -> Scores:
    """The values of the options that are ranked, on every leaf."""
    options = matrix.ranked()
    rows = [matrix.options.index(option) for option in options]
    parts = (matrix.value[rows], matrix.low[rows], matrix.high[rows], matrix.gap[rows])
    models = [dataset.options[option].model or option for option in options]
    shape = (len(options), len(matrix.leaves))
    return Scores(*parts, together(shape, models, _ties(dataset, matrix)))


def _ties(dataset: Dataset, matrix: Matrix) -> Iterator[Tie]:
    """What ties values to each shared fact that has a range, and which way each moves with it."""
    resting = _resting(matrix)
    for name, places in resting.items():
        reading = read_fact(dataset.facts.get(name))
        if reading is None or reading.low == reading.high or len(places) < 2:
            continue
        below, above = (_at(dataset, name, reading, end) for end in ("low", "high"))
        for i, j in places:
            key = matrix.ranked()[i], matrix.leaves[j]
            way = _way([found.cells[key] for found in (below, matrix, above)])
            if way:
                yield Tie(i, j, name, turned=way < 0)


def _resting(matrix: Matrix) -> dict[str, list[tuple[int, int]]]:
    """The cells that rest on each shared fact: the option among those ranked, and the leaf."""
    resting: dict[str, list[tuple[int, int]]] = {}
    for i, option in enumerate(matrix.ranked()):
        for j, leaf in enumerate(matrix.leaves):
            raw = matrix.cells[option, leaf].raw
            for name in raw.shared if raw else ():
                resting.setdefault(name, []).append((i, j))
    return dict(sorted(resting.items()))


def _at(dataset: Dataset, name: str, reading: Reading, end: Literal["low", "high"]) -> Matrix:
    """The values again if a shared fact were at one end of its range for certain."""
    exact = Figure(value=getattr(reading, end), source=tuple(sorted(reading.sources)))

    def change(fact: Fact) -> Fact:
        return exact if isinstance(fact, Use) and fact.use == name else fact

    return perform(with_facts(dataset, change)).matrix


def _way(cells: list[Cell]) -> float:
    """How much a value gains as the fact rises; what becomes a gap tells nothing."""
    known = [cell.value for cell in cells if cell.evidence != "gap"]
    return known[-1] - known[0] if known else 0.0
