"""The partnerships page: its findings, its ties and its years."""

import re

import pytest

from appraisal.appraise import Appraisal
from appraisal.site.pages import partnerships
from tests.site.drawn_pages import EDGES, appraised, drawn, faults, words


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


def test_empty_cells_are_named(thin: Appraisal) -> None:
    assert partnerships.left_out(thin) == (("Climate", "no council takes part"),)


def test_beside_those_at_work_the_others_are_counted_by_status(thin: Appraisal) -> None:
    assert partnerships.status_counts(thin) == "1 ended"


def test_without_partnerships_there_is_no_page() -> None:
    assert drawn(appraised(""), partnerships.pages) == {}


def test_the_page_opens_with_its_finding(thin: Appraisal) -> None:
    page = drawn(thin, partnerships.pages)["partnerships.html"]
    assert "<h1>ash and birch share most: 1 shared arrangement</h1>" in page
    assert "2 partnerships are at work. Every council works with every other" in words(page)
    assert faults(page) == []


def test_every_close_tie_leads_to_what_it_is(thin: Appraisal) -> None:
    page = drawn(thin, partnerships.pages)["partnerships.html"]
    assert page.count('<td class="tie tie-share"><a href="#tie-ash-birch">1</a></td>') == 2
    listed = page[page.index('id="tie-ash-birch"') :].split("</li>")[0]
    assert '<a href="#body-depot" aria-label="Depot">2</a>' in listed
    assert '<p id="body-depot">' in page  # within its fold, which the link opens


def test_a_partnership_keeps_the_address_that_it_had(thin: Appraisal) -> None:
    assert '<p id="body-depot">' in drawn(thin, partnerships.pages)["partnerships.html"]


def test_years_that_are_not_known_are_hatched_and_those_to_come_outlined() -> None:
    page = drawn(appraised(YEARS), partnerships.pages)["partnerships.html"]
    bars = re.findall(r'<p id="body-(.*?)".*?<use href="#years"/>(.*?)</svg>', page, re.DOTALL)
    marks = {i: re.findall(r"<rect (?:class=\"([\w-]*)\")?", drawing) for i, drawing in bars}
    assert marks == {"known": [""], "open": ["hatched"], "meant": ["years-ahead"]}


def test_an_entry_says_what_sets_it_apart_from_the_first_of_its_kind() -> None:
    """The others are chosen by what their group says; filter.js looks there too."""
    page = drawn(appraised(YEARS), partnerships.pages)["partnerships.html"]
    group = page[page.index("data-find-group") :].split(">")[0]
    assert 'data-facet-kind="Companies" data-facet-status="At work"' in group
    items = re.findall(r'<li (data-find[^>]*)>.*?<p id="body-(\w+)"', page, re.DOTALL)
    said = {i: "data-facet-status" in rest for rest, i in items}
    assert said == {"known": False, "open": False, "meant": True}


def test_new_ties_of_an_option_are_drawn_in_its_colour(thin: Appraisal) -> None:
    (hubs,) = partnerships.anew(thin)
    assert (hubs.option, hubs.said) == ("hubs", "1 of 6 pairs tied more closely")
    page = drawn(thin, partnerships.pages)["partnerships.html"]
    assert 'class="ties-new edge-non-structural family-non-structural"' in page


def test_options_that_do_the_same_stand_together() -> None:
    """Now ends one of three; both that make new councils end all three."""
    found = partnerships.effects(appraised(ENDING))
    assert [(row.options, row.said) for row in found] == [
        (("now",), "2 kept and 1 ended"),
        (("again", "two"), "3 ended"),
    ]
    assert found[0].parts == (("kept", 0.0, 66.67), ("ended", 66.67, 33.33))


@pytest.mark.parametrize("edge", EDGES)
def test_a_page_is_whole_whatever_is_missing(edge: str) -> None:
    pages = drawn(appraised(EDGES[edge]), partnerships.pages)
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}


YEARS = """
    settings: {date: 2026-01-01}
    councils: {a: {tier: unitary}, b: {tier: unitary}}
    partnerships:
      known: {name: Known, kind: company, level: share, since: 2020, members: [a, b]}
      open: {name: Open, kind: company, level: share, since: unknown, members: [a, b]}
      meant: {name: Meant, kind: company, level: share, status: proposed, members: [a, b]}
    options: {now: {family: continue}}
"""
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
