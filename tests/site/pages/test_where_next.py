"""The page on where councils could work together next."""

import re

import pytest

from appraisal.site.pages import where_next
from tests.data.stepping_areas import TIED
from tests.site.drawn_pages import appraised, drawn, faults, words
from tests.site.tied_areas import AREA, BARE


def page(text: str) -> str:
    return drawn(appraised(text), where_next.pages)["where-next.html"]


def test_a_tie_has_todays_level_the_next_and_who_would_make_it() -> None:
    """Of 100, 100 and 300 residents; to coordinate is a quarter more, on one theme of two."""
    drawing = page(TIED)
    first = "By what it would add and how much both want it, a and b on "
    assert f"<h1>{first}" in drawing
    said = words(drawing)
    assert "high Inform → Coordinate 5.36" in said
    assert '<a href="candidates.html#firm">Firm</a>' in drawing
    assert "No council records this as a high or medium priority." in said


def test_a_tie_that_nobody_has_proposed_says_so() -> None:
    assert "No candidate yet" in words(page(TIED.partition("    candidates:")[0]))


def rows(text: str) -> list[where_next.TieRow]:
    found = where_next.content(appraised(text))
    return [*found.first, *found.rest]


THREE = TIED.replace("c: {tier: unitary,", "c: {tier: unitary, themes: {jobs: high},")
"""Three councils hold the theme, so there are three ties."""


def test_the_longest_bar_is_that_of_the_tie_that_adds_most() -> None:
    assert max(row.bar for row in rows(THREE)) == 100


def test_ties_after_the_first_are_folded_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(where_next, "FIRST", 1)
    found = where_next.content(appraised(THREE))
    assert [row.number for row in found.first] == [1]
    assert [row.number for row in found.rest] == list(range(2, len(rows(THREE)) + 1))
    assert found.rest_title == f"{len(found.rest)} more ties"


def test_every_agreement_stands_once_with_the_ties_that_it_would_make() -> None:
    found = where_next.content(appraised(TIED)).agreements
    assert found[0][:2] == ("firm", "Firm")
    assert all(
        number in {row.number for row in rows(TIED)} for *_, numbers in found for number in numbers
    )


def test_a_theme_that_one_council_alone_holds_says_so() -> None:
    one = TIED.replace("b: {tier: unitary, themes: {jobs: high}", "b: {tier: unitary, themes: {}")
    both = one.replace("themes: {}", "themes: {land: high}").replace(
        "a: {tier: unitary, themes: {jobs: high}", "a: {tier: unitary, themes: {land: high}"
    )
    assert "There is no theme on which two councils" in page(one)
    alone = both.replace("c: {tier: unitary,", "c: {tier: unitary, themes: {jobs: high},")
    assert "One council alone records this as a high or medium priority." in page(alone)


def test_what_people_typed_is_escaped() -> None:
    assert "<Cedar>" not in page(AREA)


@pytest.mark.parametrize("text", [TIED, *BARE])
def test_an_area_with_little_in_it_has_a_page(text: str) -> None:
    drawing = page(text)
    assert drawing.count("<h1") == 1
    assert faults(drawing) == []
    assert not re.search(r"<table>\s*</table>", drawing)
