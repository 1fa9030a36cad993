"""What of a workspace may be published: all but what councils answered in workshops."""

import hashlib
from collections.abc import Mapping

from msgspec.structs import replace

from .references import LeftOut
from .workshops import Workshop
from .workspace import Dataset

PRIVATE = ("answers", "scores")
"""The keys of a workshop's file that hold what was said in confidence."""


def published(dataset: Dataset) -> Dataset:
    """The workspace, and the version before it, without private answers and panels' scores.

    Answers stay where the council's entry has a `published` date no later than the workspace's; in
    the version before, where it has one now too, so that what is taken back is gone.
    Whatever is worked out or drawn from what this gives can't tell what was left out: `digest` and
    `files` neither, as whoever has the rest could try what would make a hash of all.
    """
    opened = {i: _opened(dataset, each) for i, each in dataset.workshops.items()}
    previous = None if dataset.previous is None else _before(dataset.previous, opened)
    quiet = [each for each in dataset.left_out if not _tells_an_answer(each)]
    files = dict(dataset.files)
    for i, workshop in opened.items():
        if workshop != dataset.workshops[i] or len(quiet) < len(dataset.left_out):
            files[f"workshops/{i}.yaml"] = _sha256(workshop.model_dump_json())
    digest = dataset.digest
    if files != dataset.files or previous != dataset.previous:
        import json  # where nothing is private, as in most workspaces, nothing is written anew

        digest = _sha256(json.dumps([files, previous and previous.digest], sort_keys=True))
    return replace(
        dataset,
        workshops=opened,
        left_out=tuple(quiet),
        previous=previous,
        files=files,
        digest=digest,
    )


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _before(previous: Dataset, opened: Mapping[str, Workshop]) -> Dataset:
    """The version before, with answers only of councils that let them be published now as well."""
    closed = {}
    for i, workshop in previous.workshops.items():
        now = opened[i].answers if i in opened else {}
        answers = {
            council: answer if council in now else answer.model_copy(update={"published": None})
            for council, answer in workshop.answers.items()
        }
        closed[i] = workshop.model_copy(update={"answers": answers})
    return published(replace(previous, workshops=closed))


def holds_private(dataset: Dataset) -> bool:
    """Whether anything is left that `published` would leave out."""
    return any(
        _opened(dataset, workshop) != workshop for workshop in dataset.workshops.values()
    ) or (dataset.previous is not None and holds_private(dataset.previous))


def in_confidence(dataset: Dataset, workshop: Workshop) -> tuple[str, ...]:
    """The councils whose answers in a workshop are private on the workspace's day."""
    today = dataset.settings.date
    return tuple(
        council
        for council, answer in workshop.answers.items()
        if answer.published is None or answer.published > today
    )


def _opened(dataset: Dataset, workshop: Workshop) -> Workshop:
    private = in_confidence(dataset, workshop)
    answers = {i: answer for i, answer in workshop.answers.items() if i not in private}
    return workshop.model_copy(update={"answers": answers, "scores": {}})


def _tells_an_answer(left_out: LeftOut) -> bool:
    """Whether what is left out stands where answers do: its name would tell one."""
    return left_out.file.startswith("workshops/") and left_out.path[0] in PRIVATE
