"""All workshops: what each asked, when it was held, and what came of it."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.findings.sentences import say
from appraisal.findings.workshops import came_of, when_held, workshops_finding
from appraisal.site.drawing import Page
from appraisal.site.navigation import address


class Row(Struct, frozen=True):
    """A workshop, with the address of its page."""

    path: str
    title: str
    when: str
    came_of: str


class Content(Struct, frozen=True):
    """What the list is drawn from: the workshops by date, examples and undated ones last."""

    finding: str
    rows: tuple[Row, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The list of the workshops."""
    given = partial(content, appraisal)
    yield Page("workshops", address("workshops"), say("titles.workshops"), given)


def content(appraisal: Appraisal) -> Content:
    """What the list says of each workshop."""
    dataset = appraisal.dataset
    held = sorted(
        dataset.workshops.items(),
        key=lambda item: (item[1].example, str(item[1].date or "9"), item[0]),
    )
    rows = tuple(
        Row(
            address("workshop", i),
            workshop.title,
            when_held(workshop, dataset.settings.date),
            came_of(workshop, dataset.settings.date),
        )
        for i, workshop in held
    )
    return Content(workshops_finding([workshop for _, workshop in held]), rows)
