"""What could be agreed."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.package_ticks import Ticks, ticks


@dataclass(frozen=True)
class Content:
    """What the page is drawn from."""

    ticks: Ticks | None


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of packages."""
    yield Page("packages", address("packages"), "Packages", Content(ticks(appraisal)))
