"""Workshop mode: one question at a time, in the room, on the facilitator's laptop."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup
from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.data.inlined import inline
from appraisal.data.workshop_room import room_data
from appraisal.findings.sentences import say
from appraisal.findings.workshops import example_words
from appraisal.site.drawing import Page
from appraisal.site.navigation import address


class Content(Struct, frozen=True):
    """What the page is drawn from: what the workshop is called, and all that the browser needs.

    `back` is the address of the workshop's page; `example` says that it is one, or nothing.
    """

    title: str
    back: str
    example: str
    data: Markup


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A page for each workshop that asks something."""
    for name, workshop in appraisal.dataset.workshops.items():
        if workshop.questions:
            title = say("titles.room", workshop=workshop.title)
            yield Page("room", address("room", name), title, partial(content, appraisal, name))


def content(appraisal: Appraisal, name: str) -> Content:
    """What the page of one workshop needs."""
    workshop = appraisal.dataset.workshops[name]
    return Content(
        title=workshop.title,
        back=address("workshop", name),
        example=example_words(workshop),
        data=inline(room_data(appraisal, name)),
    )
