"""Corrections stand with the page that each names; one of a page that there isn't is a Problem."""

import pytest

from appraisal.problems import ProblemsFound
from appraisal.site.corrected import check_corrections, corrected_pages, in_order
from appraisal.site.drawing import Page
from tests.datasets import dataset
from tests.site.drawn_pages import content_of

MADE = """
settings:
  corrections:
    - {date: 2026-11-30, what: A count was one too high., page: options/one.html}
    - {date: 2026-12-01, what: A name was wrong., page: index.html}
    - {date: 2026-11-30, what: A unit was missing., page: options/one.html}
"""
DATA = dataset(MADE)
PAGES = [
    Page("summary", "index.html", "What to do?", content_of()),
    Page("option", "options/one.html", "One council", content_of()),
    Page("sources", "sources.html", "Sources", content_of()),
]


def test_the_latest_comes_first_and_those_of_a_day_as_written() -> None:
    found = in_order(DATA.settings.corrections)
    assert [(one.id, one.date, one.what) for one in found] == [
        ("correction-2", "1 December 2026", "A name was wrong."),
        ("correction-1", "30 November 2026", "A count was one too high."),
        ("correction-3", "30 November 2026", "A unit was missing."),
    ]


def test_a_page_has_its_own_corrections() -> None:
    found = corrected_pages(DATA.settings.corrections, PAGES)
    assert {path: (page.title, len(page.corrections)) for path, page in found.items()} == {
        "index.html": ("What to do?", 1),
        "options/one.html": ("One council", 2),
    }


def test_corrections_of_pages_that_there_are_are_fine() -> None:
    check_corrections(DATA, PAGES)


def test_a_correction_of_a_page_that_there_is_not_is_a_problem() -> None:
    with pytest.raises(ProblemsFound) as found:
        check_corrections(DATA, PAGES[2:])
    assert {problem.what for problem in found.value.problems} == {
        "The site has no page 'index.html'.",
        "The site has no page 'options/one.html'.",
    }
    assert {problem.file for problem in found.value.problems} == {"appraisal.yaml"}


def test_an_address_as_windows_writes_paths_is_told_how_to_be_written() -> None:
    text = r"settings: {corrections: [{date: 2026-12-01, what: W., page: 'options\one.html'}]}"
    with pytest.raises(ProblemsFound) as found:
        check_corrections(dataset(text), PAGES)
    (problem,) = found.value.problems
    assert problem.mend == "Write it with forward slashes: options/one.html."
