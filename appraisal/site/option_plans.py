"""How an option would be done, as its file says: its steps as rows."""

from dataclasses import dataclass

from appraisal.findings.names import council_label
from appraisal.findings.option_plans import after_places, after_steps, done_words, months_words
from appraisal.model import Dataset, Option


@dataclass(frozen=True)
class StepRow:
    """A step: how long it takes, after which others, and who leads; empty where not recorded.

    `after` has the others by name, `after_places` by their places in the list. `done` is empty for
    a step that is still to do.
    """

    name: str
    months: str
    after: str
    after_places: str
    who: str
    done: str
    note: str
    sources: tuple[str, ...]


def step_rows(dataset: Dataset, option: Option) -> tuple[StepRow, ...]:
    """The steps in the order of the file."""
    places = {step.id: place for place, step in enumerate(option.steps, 1)}
    names = {step.id: step.name for step in option.steps}
    return tuple(
        StepRow(
            name=step.name,
            months=months_words(step.months),
            after=after_steps([names.get(i, i) for i in step.after]),
            after_places=after_places(sorted(places[i] for i in step.after if i in places)),
            who=council_label(dataset, step.council) if step.council else "",
            done=done_words(step),
            note=step.note or "",
            sources=step.source or (),
        )
        for step in option.steps
    )
