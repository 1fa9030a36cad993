"""The workshop sheet: swing weighting on paper, to be filled in by each council."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.weights import sibling_groups
from appraisal.findings.raw_figures import formatted
from appraisal.model import Criterion, Dataset
from appraisal.site.drawing import Page
from appraisal.site.navigation import address


@dataclass(frozen=True)
class Step:
    """One criterion to give points to: what its step from 0 to 100 means."""

    label: str
    question: str
    nought: str
    hundred: str


@dataclass(frozen=True)
class Group:
    """Criteria to be weighed against each other, and the one that they stand under."""

    above: str
    steps: tuple[Step, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The sheet; it says so where there is nothing to weigh."""
    context = {"groups": tuple(_groups(appraisal.dataset))}
    yield Page("workshop", address("workshop"), "Workshop sheet", context)


def _groups(dataset: Dataset) -> Iterator[Group]:
    """Every group of siblings with something to choose between, the top level first."""
    labels = {node.id: node.label for node in dataset.nodes()}
    groups = sorted(sibling_groups(dataset.criteria), key=lambda group: group[0] != "")
    for above, siblings in groups:
        if len(siblings) > 1:
            yield Group(labels.get(above, ""), tuple(_step(dataset, node) for node in siblings))


def _step(dataset: Dataset, node: Criterion) -> Step:
    nought, hundred = _ends(dataset, node)
    return Step(node.label, node.question or "", nought, hundred)


def _ends(dataset: Dataset, node: Criterion) -> tuple[str, str]:
    """What 0 and 100 mean; for a branch, 0 and 100 on everything below it."""
    if node.judged is not None:
        return node.judged[0], node.judged[100]
    if node.measured is not None:
        say = formatted(dataset, node.measured)
        low, high = (pick(node.measured.curve, key=_worth) for pick in (min, max))
        return f"{say(low[0])} (worth {low[1]:g})", f"{say(high[0])} (worth {high[1]:g})"
    return "0 on each of the questions below it", "100 on each of them"


def _worth(point: tuple[float, float]) -> float:
    return point[1]
