"""Readiness: what is known of each council, and what nobody knows, drawn as that."""

import pytest

from appraisal.site.pages import readiness
from tests.readiness import NONE, READY
from tests.site.drawn_pages import EDGES, THIN, appraised, drawn, faults, words


def test_known_and_unknown_stand_side_by_side_as_symbol_and_words() -> None:
    page = drawn(appraised(READY), readiness.pages)["readiness.html"]
    assert "Ash In place 2024 In part " in words(page)
    assert "Birch Not yet 2025 not found " in words(page)
    assert page.count('<span class="gap">not looked for</span>') == 3
    assert page.count('<span class="gap">not found</span>') == 1
    assert 'class="met-symbol"' in page


def test_what_is_told_alike_stands_once_with_its_sources() -> None:
    page = drawn(appraised(READY), readiness.pages)["readiness.html"]
    trust = page.partition('<details id="trust">')[2].partition("</details>")[0]
    assert words(trust).split(" (")[0].strip() == "Trust In part Ash , Dale It joined."
    assert 'href="sources.html#source-s"' in trust
    assert "In place 1 May 2024 Ash It led." in words(page)


def test_without_success_factors_there_is_no_page_and_without_councils_no_table() -> None:
    assert drawn(appraised(THIN), readiness.pages) == {}
    found = appraised("success_factors: {pace: {name: Pace}}")
    page = drawn(found, readiness.pages)["readiness.html"]
    assert "no councils are recorded" in words(page)
    assert "<table" not in page


@pytest.mark.parametrize("text", [READY, NONE, *EDGES.values()])
def test_a_page_is_whole_whatever_is_missing(text: str) -> None:
    pages = drawn(appraised(text), readiness.pages)
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}
