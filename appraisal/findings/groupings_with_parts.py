"""The groupings with parts of councils, in sentences: what they are, and which are in bounds."""

from collections.abc import Iterator, Mapping

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.bounds import split_by
from appraisal.appraise.groupings.parts import may_be_split
from appraisal.appraise.groupings.structures import Structures
from appraisal.findings.groupings import counted
from appraisal.findings.numbers import count_of, listed_names
from appraisal.findings.sentences import joined, say
from appraisal.model import Dataset


def with_parts_title(dataset: Dataset, second: Structures, names: Mapping[str, str]) -> str:
    """The heading: which councils may be split."""
    return say("with-parts.title", councils=_split(dataset, second, names))


def _split(dataset: Dataset, second: Structures, names: Mapping[str, str]) -> str:
    return listed_names([names[i] for i in may_be_split(dataset, second)])


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
    yield joined(
        say(
            "with-parts.options",
            options=listed_names(options),
            count=len(options),
            councils=_split(dataset, second, names),
        ),
        say(
            "with-parts.groupings",
            parts=counted(parts, "part"),
            groupings=count_of(second.count, "grouping"),
            count=second.count,
        ),
    )
    yield _against_bounds(second, shown)


def rest_in_csv(left_out: int) -> str:
    """What is in a file of its own, before the link to it; the table leaves out so many."""
    if not left_out:
        return say("with-parts.all-in-csv")
    return say("with-parts.more-in-csv", count=f"{left_out:,}")


def _against_bounds(second: Structures, shown: int) -> str:
    if second.feasible is None:
        return say("with-parts.not-worked-out")
    within = say(
        "with-parts.within",
        within=f"{second.feasible:,}",
        count=second.feasible,
        outside=f"{second.edges.just_outside:,}",
    )
    if not second.complete:
        return joined(within, say("with-parts.too-many"))
    if not shown:
        return joined(within, say("with-parts.none-splits"))
    return joined(within, say("with-parts.some-split", shown=f"{shown:,}", count=shown))
