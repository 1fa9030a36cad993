"""What stands at the foot of a chart that is a picture by itself."""

from collections.abc import Sequence

from appraisal.findings.numbers import day
from appraisal.findings.sentences import say
from appraisal.model import Settings


def source_line(cited: Sequence[str]) -> str:
    """The sources that a chart names, each once; without any, that it was worked out here."""
    if not cited:
        return say("pictured.worked-out")
    return say("pictured.cited", sources="; ".join(dict.fromkeys(cited)))


def foot_line(settings: Settings, page: str) -> str:
    """The appraisal, its date and the address of the page that a chart is from."""
    return say("pictured.foot", site=settings.title, date=day(settings.date), page=page)


def title_on(page: str, title: str) -> str:
    """What a chart is called that stands on every page of a kind: its title, and which page."""
    return say("pictured.of-page", title=title, page=page)
