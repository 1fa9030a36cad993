"""The page on where councils could work together next."""

import re

import pytest

from appraisal.site.pages import where_next
from tests.site.drawn_pages import appraised, drawn, words
from tests.site.tied_areas import AREA, BARE


def page(text: str) -> str:
    return drawn(appraised(text), where_next.pages)["where-next.html"]


def test_the_page_says_what_a_score_is_made_of() -> None:
    said = words(page(AREA))
    assert "Bodies that both work with" not in said
    assert "They are neighbours." in said
    assert "All of us" in said  # what every council shares counts as coordination
    assert "No council records this as a high or medium priority." in said


def test_a_theme_that_one_council_alone_holds_says_so() -> None:
    said = words(page(AREA.replace("neighbours: [c], themes: {jobs: high}", "neighbours: [c]")))
    assert "One council alone records this as a high or medium priority." in said


def test_what_people_typed_is_escaped() -> None:
    assert "<Cedar>" not in page(AREA)


@pytest.mark.parametrize("text", BARE)
def test_an_area_with_little_in_it_has_a_page(text: str) -> None:
    drawing = page(text)
    assert drawing.count("<h1") == 1
    assert "None" not in re.sub("None recorded", "", drawing)


def test_reasons_of_which_nothing_is_on_record_are_named() -> None:
    said = words(page("councils: {a: {tier: unitary, neighbours: [b]}, b: {tier: unitary}}"))
    assert (
        "Nothing is recorded of priorities, partners, place and needs: "
        "what that would add to a score is not known." in said
    )
    assert said.count("not known ") >= 4
    assert "1.0 (to 5.0)" in said


def test_no_id_stands_twice() -> None:
    ids = re.findall(r' id="([^"]+)"', page(AREA))
    assert len(ids) == len(set(ids))
