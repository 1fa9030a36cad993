"""Trade-off questions in the room: which of two steps is worth more, and what follows from it."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup
from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.data.asked_tradeoffs import tradeoff_data
from appraisal.data.inlined import inline
from appraisal.findings.sentences import say
from appraisal.findings.workshops import example_words
from appraisal.site.drawing import Page
from appraisal.site.navigation import address


class Content(Struct, frozen=True):
    """What the page is drawn from: what the browser asks with, empty where nothing can be asked.

    `workshop` is its title, `back` the address of its page; `example` says that it is one, or
    nothing.
    """

    workshop: str
    back: str
    example: str
    data: Markup


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A page for each workshop that has questions to settle."""
    for name, workshop in appraisal.dataset.workshops.items():
        if workshop.questions:
            title = say("titles.tradeoffs", workshop=workshop.title)
            path = address("tradeoffs", name)
            yield Page("tradeoffs", path, title, partial(content, appraisal, name))


def content(appraisal: Appraisal, name: str) -> Content:
    """What the page of one workshop holds."""
    found = tradeoff_data(appraisal, name)
    workshop = appraisal.dataset.workshops[name]
    return Content(
        workshop=workshop.title,
        back=address("workshop", name),
        example=example_words(workshop),
        data=Markup() if found is None else inline(found),
    )
