"""The page of workshop mode: one for each workshop that asks something, and nothing private."""

import json
import re

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.pages.room import pages
from tests.site.drawn_pages import appraised, drawn, faults, words
from tests.treeshire import WHAT, treeshire

PATH = f"workshops/{WHAT}/room.html"

BARE = """
councils: {lonely: {tier: unitary, name: The lonely council}}
workshops:
  talk: {title: What now?, questions: [{id: q, ask: Why </script> now?}]}
  none: {title: Nothing is asked}
"""
"""One council, no criteria, no options and no candidates."""


@pytest.fixture(scope="module")
def area() -> Appraisal:
    """Treeshire with all that councils answered, as a private build sees it."""
    return appraise(treeshire())


@pytest.fixture(scope="module")
def page(area: Appraisal) -> str:
    return drawn(area, pages)[PATH]


def held(html: str) -> dict[str, object]:
    found = re.search(r'id="room-data">(.*?)</script>', html, re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


def test_a_workshop_that_asks_something_has_a_page_and_one_that_does_not_has_none(
    area: Appraisal,
) -> None:
    assert [(page.path, page.title) for page in pages(area)] == [
        (PATH, "In the room: What should the councils of Treeshire work on together?")
    ]


def test_not_even_a_private_build_puts_an_answer_on_the_page(page: str) -> None:
    assert "SECRET" not in page


def test_without_a_script_it_says_what_it_is_for_and_where_the_sheets_are(page: str) -> None:
    said = words(page)
    assert "This page leads a workshop through its questions" in said
    assert "use the sheets for councils and the panel" in said
    assert '<div class="room" id="room" hidden>' in page


def test_its_headline_is_the_title_of_the_workshop(page: str) -> None:
    title = "What should the councils of Treeshire work on together?"
    assert f'<h1 class="room-title">{title}</h1>' in page


def test_one_council_without_options_criteria_and_candidates_has_a_page_too() -> None:
    found = drawn(appraised(BARE), pages)
    assert list(found) == ["workshops/talk/room.html"]
    (page,) = found.values()
    assert faults(re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)) == []
    data = held(page)
    assert (data["ranking"], data["packages"]) == (None, None)
    assert data["councils"] == [{"id": "lonely", "name": "The lonely council"}]
    assert data["questions"] == {"q": {"id": "q", "ask": "Why </script> now?", "kind": "words"}}
