"""The principles page: how far each option meets the principles for collaboration."""

from collections.abc import Iterable, Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.principles_met import options_meeting, principles_met
from appraisal.appraise.programmes import of_the_same_sources
from appraisal.findings.principles import met_by, principles_finding, principles_rest
from appraisal.findings.sentences import say
from appraisal.model import Dataset
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.principle_rows import PrincipleRow, principle_rows
from appraisal.site.programme_rows import ProgrammeLink, programme_link


class Reason(Struct, frozen=True):
    """Why options meet a principle as far as they do: all of which the same is said."""

    options: tuple[str, ...]
    row: PrincipleRow


class Principle(Struct, frozen=True):
    """A principle; `met_by` says how many options meet it how far, `reasons` why."""

    name: str
    question: str
    note: str
    sources: tuple[str, ...]
    met_by: str
    reasons: tuple[Reason, ...]


class Content(Struct, frozen=True):
    """What the page is drawn from.

    `met` has each option with how far it meets each principle, in their order; `rest` says who
    misses none. `factors` and `themes` say whether there are any; `studies` are the
    programmes that rest on a source of any.
    """

    finding: str
    rest: str
    principles: tuple[Principle, ...]
    met: tuple[tuple[str, tuple[PrincipleRow, ...]], ...]
    factors: bool
    themes: bool
    studies: tuple[ProgrammeLink, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The principles page; none where no principles are recorded."""
    dataset = appraisal.dataset
    if dataset.principles:
        yield Page(
            "principles", address("principles"), say("titles.principles"), partial(content, dataset)
        )


def content(dataset: Dataset) -> Content:
    """The principles, the options held against them, and what else collaboration takes."""
    found, labels = principles_met(dataset), {i: o.label for i, o in dataset.options.items()}
    met = tuple((i, principle_rows(dataset, dataset.options[i])) for i in dataset.option_order())
    return Content(
        finding=principles_finding(found, labels),
        rest=principles_rest(found, labels),
        principles=tuple(
            Principle(
                name=principle.name,
                question=principle.question or "",
                note=principle.note or "",
                sources=principle.source or (),
                met_by=met_by(options_meeting(dataset, i), len(dataset.options)),
                reasons=_reasons((option, rows[at]) for option, rows in met),
            )
            for at, (i, principle) in enumerate(dataset.principles.items())
        ),
        met=met,
        factors=bool(dataset.success_factors),
        themes=bool(dataset.themes),
        studies=tuple(programme_link(dataset, i) for i in of_the_same_sources(dataset)),
    )


def _reasons(met: Iterable[tuple[str, PrincipleRow]]) -> tuple[Reason, ...]:
    """The reasons for one principle, each once, in the order of their first options."""
    options: dict[PrincipleRow, list[str]] = {}
    for option, row in met:
        options.setdefault(row, []).append(option)
    return tuple(Reason(tuple(held), row) for row, held in options.items())
