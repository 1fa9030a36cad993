"""The accessibility statement, in the form that the 2018 regulations ask for."""

from collections.abc import Iterator

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.findings.sentences import say
from appraisal.model.workspace import Accessibility
from appraisal.site.drawing import Page
from appraisal.site.navigation import address


class Content(Struct, frozen=True):
    """What the publisher says of the site; None until it is said."""

    statement: Accessibility | None


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The statement. It claims partial compliance at most: only a person's test can say more."""
    settings = appraisal.dataset.settings
    yield Page(
        "accessibility",
        address("accessibility"),
        say("titles.accessibility"),
        Content(settings.accessibility),
    )
