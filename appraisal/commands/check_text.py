"""What `appraisal check` says at its end: how much is wrong, and what would be published."""

from collections.abc import Iterator

from appraisal.model import Dataset
from appraisal.model.published import in_confidence
from appraisal.problems import Notice, Problem

from .counting import counted, joined


def contents(dataset: Dataset, warnings: int, accepted: int) -> str:
    """That nothing is wrong, and what there is."""
    counts = [
        (len(dataset.councils), "council"),
        (len(dataset.partnerships), "partnership"),
        (len(dataset.leaves()), "criterion"),
        (len(dataset.options), "option"),
        (len(dataset.sources), "source"),
    ]
    said = [counted(*count) for count in counts]
    if warnings:
        said.append(counted(warnings, "warning"))
    if accepted:
        said.append(f"{counted(accepted, 'warning')} accepted in appraisal.yaml")
    return f"No problems found: {', '.join(said)}."


def published(dataset: Dataset) -> Iterator[str]:
    """What a build would publish: as what, what is still being written, and what stays out."""
    if dataset.settings.status == "draft":
        yield "A build would publish all of it as a draft."
    else:
        yield "A build would publish all of it, and not as a draft."
    if dataset.in_progress:
        yield f"Still in progress, and marked as a draft: {joined(dataset.in_progress)}."
    if private := private_answers(dataset):
        files = joined([f"workshops/{i}.yaml" for i in private])
        yield f"What councils answered in {files} stays private."
    if scored := [f"workshops/{i}.yaml" for i, each in dataset.workshops.items() if each.scores]:
        yield f"What the panel scored in {joined(scored)} stays private."


def as_problem(hurdle: Notice) -> Problem:
    """What stands in the way of publication, as it is listed: no warning, and by its rule's id."""
    mend = f"{hurdle.mend} [{hurdle.kind}]"
    return Problem(hurdle.file, hurdle.line, hurdle.column, hurdle.what, mend)


def gate_words(dataset: Dataset, hurdles: int) -> str:
    """Whether it can be published, and how."""
    if hurdles:
        return f"Not ready to be published: mend {counted(hurdles, 'thing')} first."
    if dataset.settings.status == "published":
        return "Ready to be published."
    return "Ready to be published: write `status: published` in appraisal.yaml, and build."


def private_answers(dataset: Dataset) -> tuple[str, ...]:
    """The workshops with answers that no page shows, by id."""
    return tuple(i for i, workshop in dataset.workshops.items() if in_confidence(dataset, workshop))
