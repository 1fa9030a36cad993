"""What was wrong on pages once people had read them: a page only where anything was."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.findings.corrections import headline
from appraisal.findings.sentences import say
from appraisal.site.corrected import Corrected, in_order
from appraisal.site.drawing import Page
from appraisal.site.navigation import address


class Content(Struct, frozen=True):
    """How many there are, in a sentence, and each of them, the latest first."""

    finding: str
    corrections: tuple[Corrected, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of corrections, if anything was corrected."""
    if appraisal.dataset.settings.corrections:
        title = say("titles.corrections")
        yield Page("corrections", address("corrections"), title, partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    made = appraisal.dataset.settings.corrections
    return Content(headline([one.date for one in made]), in_order(made))
