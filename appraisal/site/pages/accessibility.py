"""The accessibility statement, in the form that the 2018 regulations ask for."""

from collections.abc import Iterator

from appraisal.appraise import Appraisal
from appraisal.site.drawing import Page
from appraisal.site.navigation import address


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The statement. It claims partial compliance at most: only a person's test can say more."""
    settings = appraisal.dataset.settings
    yield Page(
        "accessibility",
        address("accessibility"),
        "Accessibility statement",
        {"statement": settings.accessibility},
    )
