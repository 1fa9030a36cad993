"""The ranked options' values as a simulation draws them: with their ranges, and what goes together.

Lines of one model share a draw for each criterion, and so do all values that rest on one fact of
facts.yaml, or on one score of the reference option: each of these is one figure, and nobody knows
it better in one place than in another.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from appraisal.appraise.matrix import Cell, Matrix
from appraisal.appraise.performance import perform, revalued
from appraisal.appraise.safety.changed_facts import for_certain, with_facts
from appraisal.area.candidates import resting_on_reference
from appraisal.maths.robustness import Scores, Tie, together
from appraisal.model import ASSUMPTION, Dataset, Fact, Figure, Reading, Use, read_fact


def drawn_scores(dataset: Dataset, matrix: Matrix, ties: Iterable[Tie]) -> Scores:
    """The values of the ranked options on every leaf; `ties` are those of shared facts."""
    options = matrix.ranked()
    rows = [matrix.options.index(option) for option in options]
    parts = (matrix.value[rows], matrix.low[rows], matrix.high[rows], matrix.gap[rows])
    models = [dataset.options[option].model or option for option in options]
    shape = (len(options), len(matrix.leaves))
    resting = ties_to_reference(dataset, matrix)
    return Scores(*parts, together(shape, models, (*ties, *resting)))


def ties_to_reference(dataset: Dataset, matrix: Matrix) -> Iterator[Tie]:
    """What ties each score that rests on the reference option's to that: it is one judgement.

    What the reference option lacks a score for is not known of the others either, and is one gap.
    """
    reference = dataset.settings.reference_option
    judged = frozenset(leaf.id for leaf in dataset.leaves() if leaf.judged is not None)
    for i, option in enumerate(matrix.ranked()):
        rests = judged if option == reference else resting_on_reference(dataset, option)
        for j, leaf in enumerate(matrix.leaves):
            if leaf in rests:
                yield Tie(i, j, f"{REFERENCE}{leaf}")


REFERENCE = "reference option: "
"""What the name of a tie to the reference option starts with; no id of a fact does."""


def ties_of_facts(dataset: Dataset, matrix: Matrix) -> tuple[Tie, ...]:
    """What ties values to each shared fact that is not known for certain."""
    return (*_ties(dataset, matrix), *_ties_of_unknowns(dataset, matrix))


def _ties(dataset: Dataset, matrix: Matrix) -> Iterator[Tie]:
    """What ties values to each shared fact that has a range, and which way each moves with it."""
    for name, places in _resting(matrix, [matrix]).items():
        reading = read_fact(dataset.facts.get(name))
        if reading is None or reading.low == reading.high or len(places) < 2:
            continue
        keys = [(matrix.ranked()[i], matrix.leaves[j]) for i, j in places]
        below, above = (_at(dataset, name, reading, end, keys) for end in ("low", "high"))
        for (i, j), key in zip(places, keys, strict=True):
            way = _way([found[key] for found in (below, matrix.cells, above)])
            if way:
                yield Tie(i, j, name, turned=way < 0)


def _resting(matrix: Matrix, read_in: list[Matrix]) -> dict[str, list[tuple[int, int]]]:
    """The cells that rest on each shared fact: the option among those ranked, and the leaf.

    What a cell rests on is read where its figure is known in one of these.
    """
    resting: dict[str, list[tuple[int, int]]] = {}
    for i, option in enumerate(matrix.ranked()):
        for j, leaf in enumerate(matrix.leaves):
            raws = [raw for found in read_in if (raw := found.cells[option, leaf].raw)]
            for name in frozenset[str]().union(*(raw.shared for raw in raws)):
                resting.setdefault(name, []).append((i, j))
    return dict(sorted(resting.items()))


def _ties_of_unknowns(dataset: Dataset, matrix: Matrix) -> Iterator[Tie]:
    """The same of shared facts that nobody knows, for the cells that are unknown for want of them.

    What rests on one, and which way it goes with it, shows once everything unknown is a figure.
    """
    curves = [leaf.measured and leaf.measured.curve for leaf in dataset.leaves()]
    for name in sorted(i for i, fact in dataset.facts.items() if read_fact(fact) is None):
        ends = [_if_known(dataset, name, figure) for figure in (1.0, LARGE)]
        for i, j in _resting(matrix, ends).get(name, ()):
            key, curve = (matrix.ranked()[i], matrix.leaves[j]), curves[j]
            if curve and matrix.cells[key].unknown:
                low, high = (found.cells[key].raw for found in ends)
                rises = low is None or high is None or low.value <= high.value
                yield Tie(i, j, name, turned=rises != (curve[0][1] <= curve[-1][1]))


LARGE = 1e6
"""A figure beside which those that are known hardly count, to see which way others go with it."""


def _if_known(dataset: Dataset, name: str, figure: float) -> Matrix:
    """The values if a shared fact had this figure, and all else that is unknown were one."""

    def change(fact: Fact) -> Fact:
        if read_fact(fact) is not None:
            return fact
        if isinstance(fact, Use) and fact.use == name:
            return Use.model_validate({"use": name}, context={name: _assumed(figure)})
        return _assumed(1.0)

    return perform(with_facts(dataset, change)).matrix


def _assumed(figure: float) -> Figure:
    return Figure(value=figure, source=(ASSUMPTION,))


def _at(
    dataset: Dataset,
    name: str,
    reading: Reading,
    end: Literal["low", "high"],
    keys: Iterable[tuple[str, str]],
) -> Mapping[tuple[str, str], Cell]:
    """Some cells again if a shared fact were at one end of its range for certain."""
    exact = for_certain(getattr(reading, end), reading)

    def change(fact: Fact) -> Fact:
        return exact if isinstance(fact, Use) and fact.use == name else fact

    return revalued(with_facts(dataset, change), keys)


def _way(cells: list[Cell]) -> float:
    """How much a value gains as the fact rises; what becomes a gap tells nothing."""
    known = [cell.value for cell in cells if cell.evidence != "gap"]
    return known[-1] - known[0] if known else 0.0
