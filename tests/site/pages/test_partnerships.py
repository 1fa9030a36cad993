"""The partnerships page: its findings, its ties and its years."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.site.pages import partnerships
from tests.site.drawn_pages import EDGES, appraised, drawn, faults, words


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


def test_empty_cells_are_named(thin: Appraisal) -> None:
    assert partnerships.left_out(thin) == (("Climate", "no council takes part"),)


def test_partnerships_stand_by_kind_with_their_count(thin: Appraisal) -> None:
    found = [(kind.label, kind.counted) for kind in partnerships.by_kind(thin)]
    assert found == [
        ("Joint committees", "1 at work"),
        ("Shared services", "1 at work"),
        ("Programmes", "1 ended"),
    ]
    assert partnerships.status_counts(thin) == "2 at work and 1 ended"


def test_without_partnerships_there_is_no_page() -> None:
    assert drawn(appraised(""), partnerships.pages) == {}


def test_the_page_opens_with_its_finding(thin: Appraisal) -> None:
    page = drawn(thin, partnerships.pages)["partnerships.html"]
    assert "2 partnerships are at work. Every council works with every other" in words(page)
    assert faults(page) == []


@pytest.mark.parametrize("edge", EDGES)
def test_a_page_is_whole_whatever_is_missing(edge: str) -> None:
    pages = drawn(appraised(EDGES[edge]), partnerships.pages)
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}


ENDING = """
    councils: {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}}
    partners: {bank: {name: Bank}}
    partnerships:
      across: {name: Across, kind: company, level: share, members: [b, c]}
      inside: {name: Inside, kind: company, level: share, members: [a, b]}
      banked: {name: Banked, kind: company, level: share, members: [a], partners: [bank]}
    options:
      now: {family: continue, partnerships: {end: [across]}}
      two:
        name: Two
        family: unitary
        councils: {n: {name: N, covers: [a, b]}, s: {name: S, covers: [c]}}
        partnerships: {end: [across, inside, banked]}
      again:
        name: Again
        family: unitary
        councils: {n: {name: N, covers: [a, b]}, s: {name: S, covers: [c]}}
        partnerships: {end: [across, inside, banked]}
"""


def test_the_page_says_what_would_become_of_what_new_councils_end() -> None:
    found = appraised(ENDING)
    page = drawn(found, partnerships.pages)["partnerships.html"]
    assert "would otherwise be: Again and Two: 1 kept, 1 re-formed and 1 absorbed." in words(page)


def test_without_new_councils_nothing_is_counted_otherwise() -> None:
    found = appraised(ENDING[: ENDING.index("      two:")])
    assert partnerships.content(found).had_they_not_ended == ()


def test_one_front_door_is_said_of_the_partnership_that_is_one() -> None:
    text = """
        councils: {ash: {tier: unitary}, birch: {tier: unitary}}
        partnerships:
          hub: {name: Hub, kind: company, level: share, members: [ash, birch], one_door: true}
          desk: {name: Desk, kind: company, level: share, members: [ash]}
    """
    page = words(drawn(appraised(text), partnerships.pages)["partnerships.html"])
    assert page.count("One front door: one site, number and desk") == 1
