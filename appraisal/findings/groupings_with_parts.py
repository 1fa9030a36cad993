"""The groupings with parts of councils, in sentences: what they are, and which are in bounds."""

from collections.abc import Iterator, Mapping

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.bounds import split_by
from appraisal.appraise.groupings.parts import may_be_split
from appraisal.appraise.groupings.structures import Structures
from appraisal.findings.groupings import counted
from appraisal.findings.numbers import count_of, listed
from appraisal.findings.ranking import capital
from appraisal.model import Dataset

COMMAND = "The command appraisal structures --parts"


def with_parts_title(dataset: Dataset, second: Structures, names: Mapping[str, str]) -> str:
    """The heading: which councils may be split."""
    return f"Groupings that may split {_split(dataset, second, names)}"


def _split(dataset: Dataset, second: Structures, names: Mapping[str, str]) -> str:
    return listed([names[i] for i in may_be_split(dataset, second)])


def with_parts_words(
    appraisal: Appraisal, second: Structures, names: Mapping[str, str], shown: int
) -> Iterator[str]:
    """Which options split which councils, and how many groupings that do are near the bounds.

    `shown` counts the listed groupings that split a council.
    """
    dataset = appraisal.dataset
    options = [
        dataset.options[i].label
        for i, stand in appraisal.stands.items()
        if split_by(dataset, stand)
    ]
    parts = sum(len(dataset.councils[i].parts) for i in may_be_split(dataset, second))
    yield (
        f"{listed(options)} {'splits' if len(options) == 1 else 'split'} "
        f"{_split(dataset, second, names)}. With the {counted(parts, 'part')} as areas of their "
        f"own there {'is' if second.count == 1 else 'are'} {count_of(second.count, 'grouping')}, "
        "those that leave every council whole among them."
    )
    yield _against_bounds(second, shown)


def _against_bounds(second: Structures, shown: int) -> str:
    if second.feasible is None:
        return f"How many are within the bounds was not worked out here. {COMMAND} goes further."
    within = (
        f"{second.feasible:,} {'is' if second.feasible == 1 else 'are'} within the bounds and "
        f"{second.edges.just_outside:,} just outside."
    )
    if not second.complete:
        return f"{within} That is too many for this page. {COMMAND} writes them as CSV."
    return f"{within} {capital(_of_these(shown))}"


def _of_these(shown: int) -> str:
    if not shown:
        return "none of these splits a council."
    splits = "splits" if shown == 1 else "split"
    return f"{shown:,} of these {splits} a council. The others are those listed above."
