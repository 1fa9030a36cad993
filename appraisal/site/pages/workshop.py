"""The workshop sheet: swing weighting on paper, to be filled in by each council."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from appraisal.appraise import Appraisal
from appraisal.appraise.weights import sibling_groups
from appraisal.findings.scale_ends import scale_ends
from appraisal.findings.sentences import say
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
    """Criteria to be weighed against each other, and the one that they stand under.

    `alike` is one of them where the two ends of all mean the same, which is then said once.
    """

    above: str
    steps: tuple[Step, ...]
    alike: Step | None


@dataclass(frozen=True)
class Content:
    """What the sheet asks about; no groups where there is nothing to weigh."""

    groups: tuple[Group, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The sheet; it says so where there is nothing to weigh."""
    yield Page("workshop", address("workshop"), say("titles.workshop"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the sheet asks about."""
    return Content(tuple(_groups(appraisal.dataset)))


def _groups(dataset: Dataset) -> Iterator[Group]:
    """Every group of siblings with something to choose between, the top level first."""
    labels = {node.id: node.label for node in dataset.nodes()}
    groups = sorted(sibling_groups(dataset.criteria), key=lambda group: group[0] != "")
    for above, siblings in groups:
        if len(siblings) > 1:
            steps = tuple(_step(dataset, node) for node in siblings)
            alike = len({(step.nought, step.hundred) for step in steps}) == 1
            yield Group(labels.get(above, ""), steps, steps[0] if alike else None)


def _step(dataset: Dataset, node: Criterion) -> Step:
    nought, hundred = scale_ends(dataset, node)
    return Step(node.label, node.question or "", nought, hundred)
