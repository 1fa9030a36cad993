"""Corrections as pages have them: in the order of their page, and by the page that each names."""

from collections.abc import Container, Iterable, Mapping, Sequence

from msgspec import Struct

from appraisal.findings.corrections import corrected_on
from appraisal.findings.numbers import day
from appraisal.model import Dataset
from appraisal.model.walk import written_at
from appraisal.model.workspace import Correction
from appraisal.problems import Problem, ProblemsFound
from appraisal.site.drawing import Page

SETTINGS = "appraisal.yaml"


class Corrected(Struct, frozen=True):
    """A correction; `id` is its place on the page of corrections, `when` the line's beginning."""

    id: str
    date: str
    when: str
    what: str
    page: str


class CorrectedPage(Struct, frozen=True):
    """A page that was corrected: its title, and what was corrected on it, the latest first."""

    title: str
    corrections: tuple[Corrected, ...]


def in_order(corrections: Sequence[Correction]) -> tuple[Corrected, ...]:
    """All of them, the latest first; those of a day as they are written."""
    numbered = sorted(enumerate(corrections, 1), key=lambda found: found[1].date, reverse=True)
    return tuple(
        Corrected(f"correction-{n}", day(one.date), corrected_on(one.date), one.what, one.page)
        for n, one in numbered
    )


def corrected_pages(
    corrections: Sequence[Correction], pages: Iterable[Page]
) -> Mapping[str, CorrectedPage]:
    """Those of the pages that a correction names, by their paths."""
    found = in_order(corrections)
    named = {one.page for one in found}
    return {
        page.path: CorrectedPage(page.title, tuple(one for one in found if one.page == page.path))
        for page in pages
        if page.path in named
    }


def check_corrections(dataset: Dataset, pages: Iterable[Page]) -> None:
    """Make sure that each correction is of a page that there is; ProblemsFound with the others."""
    there = {page.path for page in pages}
    wrong = [
        _problem(dataset, n, one.page, there)
        for n, one in enumerate(dataset.settings.corrections)
        if one.page not in there
    ]
    if wrong:
        raise ProblemsFound(wrong)


def _problem(dataset: Dataset, position: int, page: str, there: Container[str]) -> Problem:
    at = written_at(dataset, (SETTINGS, "corrections", position, "page"))
    line, column = (at.line, at.column) if at else (1, 1)
    mend = "Write its address as the browser shows it, from the site's folder on."
    if (forward := page.replace("\\", "/")) in there:
        mend = f"Write it with forward slashes: {forward}."
    return Problem(SETTINGS, line, column, f"The site has no page '{page}'.", mend)
