"""The page on what would be lost if somebody left."""

import re

import pytest

from appraisal.site.pages import resilience
from tests.site.drawn_pages import appraised, drawn, words
from tests.site.tied_areas import AREA, BARE


def page(text: str) -> str:
    return drawn(appraised(text), resilience.pages)["resilience.html"]


def test_the_page_has_a_row_for_every_council_and_host() -> None:
    said = words(page(AREA))
    assert "Most hangs on" in said or "As much hangs on" in said
    assert (
        "If no new host were found: Ash and Birch would be in no partnership on Jobs." not in said
    )
    assert "If no new host were found: Nothing would be left on Jobs." in said
    assert "The bank" in said


def test_what_people_typed_is_escaped() -> None:
    assert "<Cedar>" not in page(AREA)


@pytest.mark.parametrize("text", BARE)
def test_an_area_with_little_in_it_has_a_page(text: str) -> None:
    drawing = page(text)
    assert drawing.count("<h1") == 1
    assert "None" not in drawing


def test_two_partnerships_may_have_one_name() -> None:
    said = words(
        page("""
        councils: {a: {tier: unitary}, b: {tier: unitary}}
        partnerships:
          p1: {name: Community Safety, kind: company, level: share, members: [a, b]}
          p2: {name: Community Safety, kind: company, level: share, members: [a, b],
               others: unknown}
          p3: {name: Community Safety, kind: company, level: share, members: [a, b]}
    """)
    )
    assert "3 partnerships would end" in said
    # Each ends without the one, and without the other.
    assert said.count("Community Safety") == 3 * 2


def test_a_host_without_an_entry_of_its_own_is_named_by_its_id() -> None:
    assert "Health board" in words(
        page("""
        councils: {a: {tier: unitary}, b: {tier: unitary}}
        partnerships:
          p: {name: P, kind: company, level: share, members: [a, b], partners: [health-board],
              host: health-board, left: [{who: old-board, date: 2020}]}
    """)
    )


def test_no_id_stands_twice() -> None:
    ids = re.findall(r' id="([^"]+)"', page(AREA))
    assert len(ids) == len(set(ids))


def test_who_would_cost_most_stands_first() -> None:
    """Without Ash or Birch their company ends; without the bank it needs another host."""
    found = resilience.content(appraised(AREA))
    assert [(row.id, len(row.ended), len(row.hosted)) for row in found.rows] == [
        ("a", 1, 0), ("b", 1, 0), ("bank", 0, 1), ("c", 0, 0),
    ]  # fmt: skip
    assert found.rows[0].bar.pieces[0][0] == "ended"


def test_each_row_leads_to_which_ones() -> None:
    drawing = page(AREA)
    assert '<th scope="row"><a href="#without-bank">The bank</a></th>' in drawing
    assert '<div class="opened" id="without-bank">' in drawing
