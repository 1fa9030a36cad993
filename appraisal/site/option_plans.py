"""How an option would be done, as its file says: its steps as rows."""

from msgspec import Struct

from appraisal.findings.names import council_label
from appraisal.findings.option_plans import after_steps, done_words, months_words
from appraisal.model import Candidate, Dataset, Option


class StepRow(Struct, frozen=True):
    """A step: how long it takes, after which others, and who leads; empty where not recorded.

    `done` is empty for a step that is still to do.
    """

    name: str
    months: str
    after: str
    who: str
    done: str
    note: str
    sources: tuple[str, ...]


def step_rows(dataset: Dataset, option: Option | Candidate) -> tuple[StepRow, ...]:
    """The steps of an option, or of a candidate, in the order of the file."""
    names = {step.id: step.name for step in option.steps}
    return tuple(
        StepRow(
            name=step.name,
            months=months_words(step.months),
            after=after_steps([names.get(i, i) for i in step.after]),
            who=council_label(dataset, step.council) if step.council else "",
            done=done_words(step),
            note=step.note or "",
            sources=step.source or (),
        )
        for step in option.steps
    )
