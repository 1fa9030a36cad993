"""The council page says what each option means for one council."""

import re

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.pages import council
from tests.cash import CASH
from tests.datasets import dataset
from tests.site.drawn_pages import EDGES, THIN, appraised, drawn, faults, words
from tests.site.tied_areas import COMPANY
from tests.talks import TALKS


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


def services(page: str) -> str:
    return words(page[page.index('id="services"') : page.index('id="facts"')])


def test_the_finding_is_the_heading_and_the_maps_follow_it(thin: Appraisal) -> None:
    page = drawn(thin, council.pages)["councils/ash.html"]
    assert re.findall(r"<h1>(.*?)</h1>", page) == [
        "ash stays as it is under 2 of 3 options and is split under 1"
    ]
    cards = page[page.index('id="futures"') : page.index('id="works-with"')]
    assert cards.count('<svg class="land-small') == 1
    assert "As it is today 100,000 people a councillor for 2,500" in words(cards)
    assert "New North takes North Ash 175,000 people, 43% from here councillors not known" in words(
        cards
    )


def test_what_comes_through_a_partnership_is_answered_without_opening_anything() -> None:
    more = COMPANY.replace("  checks:", "  bins: {name: Bins, level: unitary}\n  checks:")
    pages = drawn(appraised(more), council.pages)
    said = services(pages["councils/ash.html"])
    assert "Checks ash, through ‘The Company’ " in said
    assert "New; ‘The Company’ would have to be agreed anew: under parted" in said
    assert "Bins ash A new council: under joined ; New: under parted" in said
    assert "<details" not in said
    assert "The Company" not in services(pages["councils/cedar.html"])


def test_what_a_joint_body_decides_comes_through_a_partnership() -> None:
    joint = COMPANY.replace("level: unitary, by", "level: joint, by")
    said = services(drawn(appraised(joint), council.pages)["councils/cedar.html"])
    assert "Checks The Company A new council: under joined" in said


def test_a_partnership_that_options_would_end_is_named_with_them() -> None:
    text = THIN.replace(
        "    partnerships:\n      start:", "    partnerships:\n      end: [depot]\n      start:"
    )
    said = words(drawn(appraised(text), council.pages)["councils/ash.html"])
    assert "Ended: Depot, under hubs." in said.replace("  ", " ").replace(" .", ".")
    assert "Ended:" not in words(drawn(appraised(), council.pages)["councils/ash.html"])


def test_the_same_published_about_several_options_stands_once() -> None:
    said = "positions: [{who: ash, position: Wants it., date: 2025-11, source: s}]"
    other = said.replace("Wants it", "Wants it less")
    text = THIN.replace("    family: continue\n", f"    family: continue\n    {said}\n", 1)
    text = text.replace("    family: unitary\n", f"    family: unitary\n    {said}\n", 1)
    text = text.replace("  hubs:\n", f"  hubs:\n    {other}\n", 1)
    found = council.published(appraised(text).dataset, "ash")
    assert [(one.options, one.text) for one in found] == [
        (("now", "split"), "Wants it."),
        (("hubs",), "Wants it less."),
    ]


def test_a_gap_is_what_others_have_and_this_council_lacks() -> None:
    data = dataset(
        "councils: {x: {tier: unitary, facts: {staff: unknown, area: 5}}, "
        "y: {tier: unitary, facts: {debt: 3}}}"
    )
    rows, gaps = council.facts_of(data, "x")
    assert [row.name for row in rows] == ["Area"]
    assert gaps == ("Debt", "Staff")


def test_neighbours_written_on_either_side_count(thin: Appraisal) -> None:
    assert council.neighbours(thin.dataset, "ash") == (("birch", ""),)
    assert council.neighbours(thin.dataset, "birch") == (("ash", ""),)


def test_a_council_works_with_others_the_closest_first(thin: Appraisal) -> None:
    closest = [(row.council, row.bodies) for row in council.works_with(thin, "birch")]
    assert closest == [("ash", 2), ("city", 1), ("shire", 1)]
    assert [row.council for row in council.works_with(thin, "ash")] == ["birch", "city", "shire"]


def test_a_theme_without_a_published_priority_is_left_blank(thin: Appraisal) -> None:
    found = council.priorities(thin.dataset, thin.dataset.councils["ash"])
    assert found == (("high", (("tourism", "Tourism"),)), ("", (("climate", "Climate"),)))


@pytest.mark.parametrize("edge", EDGES)
def test_a_page_is_whole_whatever_is_missing(edge: str) -> None:
    pages = drawn(appraised(EDGES[edge]), council.pages)
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}


def test_the_thin_pages_are_whole(thin: Appraisal) -> None:
    pages = drawn(thin, council.pages)
    assert len(pages) == 4
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}


def test_a_councils_published_budget_gaps_are_one_link_away_at_its_name() -> None:
    pages = drawn(appraise(dataset(CASH)), council.pages)
    own, other = (pages[f"councils/{i}.html"] for i in ("ash", "birch"))
    assert "What it has published that it lacks, year by year" in words(own)
    assert 'href="../compare/who-pays.html#gaps-ash"' in own
    assert "No published budget gap is on record here." in words(other)
    assert "#gaps-birch" not in other


def test_a_council_reads_what_the_package_that_gains_most_asks_of_it_and_gives() -> None:
    pages = drawn(appraised(TALKS), council.pages)
    own = words(pages["councils/ash.html"])
    assert "asks Ash to join 3 agreements." in own
    for said in (
        "Hub as its first host",
        "Posts at least 3",
        "Pays, shared equally £212,500 once, £10,000 a year",
        "Pays, by residents £318,800 once, £15,000 a year",
        "On its own themes Nothing that would be lost",
        "Without Ash: ‘Dear’, ‘Desk’ and ‘Hub’ fall away.",
    ):
        assert said in own
    assert faults(pages["councils/ash.html"]) == []


def test_where_nothing_could_be_agreed_a_council_reads_nothing_of_it(thin: Appraisal) -> None:
    for page in drawn(thin, council.pages).values():
        assert 'id="packages"' not in page
        assert "#packages" not in page
