"""The page of places leads from every place to its councils, without a script."""

import json
import re

import pytest
from msgspec.structs import replace

from appraisal.appraise import Appraisal, appraise
from appraisal.model import PostcodeDistrict, Settlement
from appraisal.site.pages import place
from appraisal.site.pages.place import After
from appraisal.site.place_slugs import TAKEN, place_slugs
from tests.site.drawn_pages import EDGES, THIN, appraised, drawn, faults, words


def town(name: str, area: str, *codes: str, also: tuple[str, ...] = ()) -> Settlement:
    return Settlement(name, 53.0, -1.5, area, codes, "town", also=also)


PLACES = (
    town("Ridge", "ash-n", "AS1"),
    town("Ridge", "city", "AS2"),
    town("Ashby", "ash-n", "AS1", "AS2", also=("Ashbie", "The Ash")),
    town("Shottle", "ash"),
)


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    data = replace(
        appraised().dataset,
        settlements=PLACES,
        postcodes=(PostcodeDistrict("AS2", ("birch", "city", "outside")),),
    )
    return appraise(data)


@pytest.fixture(scope="module")
def page(thin: Appraisal) -> str:
    return drawn(thin, place.pages)["place.html"]


def listed(page: str) -> dict[str, tuple[str, str]]:
    """Each place of the list by its anchor: its area, and its name."""
    lists = re.findall(r'<ul class="towns[^>]*data-at="([^"]+)"(.*?)</ul>', page, flags=re.S)
    return {
        anchor: (at, name)
        for at, held in lists
        for anchor, name in re.findall(r'<li id="([^"]+)"[^>]*>([^<]+)', held)
    }


def test_every_place_is_in_the_list_of_its_area_which_leads_to_its_block(page: str) -> None:
    assert listed(page) == {
        "ashby": ("at-ash-n", "Ashby"),
        "ridge-ash": ("at-ash-n", "Ridge"),
        "shottle": ("at-ash", "Shottle"),
        "ridge-city": ("at-city", "Ridge"),
    }
    for at in {at for at, _ in listed(page).values()}:
        assert f'<a href="#{at}">' in page
        assert f'<section class="about" id="{at}"' in page


def test_every_settlement_of_a_large_area_reaches_its_council(derbyshire: Appraisal) -> None:
    found = place.content(derbyshire)
    reached = {one.anchor: block for block in found.blocks for one in block.places}
    areas = derbyshire.dataset.areas
    wanted = dict(place_slugs(derbyshire.dataset))
    assert reached.keys() == wanted.keys()
    assert {i: block.council for i, block in reached.items()} == {
        i: one.council(areas) for i, one in wanted.items()
    }
    today = {i: {y.name for y in block.cards[0].councils} for i, block in reached.items()}
    councils = derbyshire.dataset.councils
    assert [
        i for i, block in reached.items() if councils[block.council].label not in today[i]
    ] == []


def test_a_block_says_who_does_what_and_what_would_be(page: str) -> None:
    block = page[page.index('id="at-ash-n"') :]
    said = words(block[: block.index("</section>")])
    assert "North Ash : 2 councils decide for you today; under one of" not in said
    assert "1 ash Bins 1 The Shire Care 1 Others Play areas" in said
    assert "New North 175,000 people 43% live here" in said
    assert "North Ash, in ash: 75,000 people." in said


def test_a_strip_says_what_a_new_council_and_others_would_decide(thin: Appraisal) -> None:
    blocks = {block.area: block for block in place.content(thin).blocks}
    assert blocks["ash-n"].after == After(council=2, others=1, options=1)
    assert blocks["ash-n"].doors == "1 front door"
    said = words(drawn(thin, place.pages)["place.html"])
    assert "And under 1 option 2 One new council 1 front door 1 Others" in said


def test_without_a_new_council_there_is_no_strip_of_it() -> None:
    bare = appraised(THIN[: THIN.index("  split:")])
    assert {block.after for block in place.content(bare).blocks} == {None}
    assert 'class="after ' not in drawn(bare, place.pages)["place.html"]


def test_an_area_is_called_what_it_its_council_and_its_county_are(page: str) -> None:
    called = dict(re.findall(r'id="at-([^"]+)" data-called="([^"]+)"', page))
    assert called == {
        "ash-n": "North Ash;ash;The Shire",
        "ash": "ash;The Shire",
        "birch": "birch;The Shire",
        "city": "city",
    }
    assert re.findall(r'id="at-([^"]+)" data-called="[^"]+" data-in="([^"]+)"', page) == [
        ("ash-n", "ash")
    ]


def test_without_places_one_looks_for_ones_council() -> None:
    bare = drawn(appraised(), place.pages)["place.html"]
    assert '<label for="town">Council</label>' in bare
    assert "Choose your council:" in bare
    assert "Type or choose your council:" in words(bare)
    assert "town, your village" not in bare
    assert 'id="all-places"' not in bare
    assert bare.count('<li><a href="#at-') == 3


def test_a_council_beside_its_parts_says_that_the_part_is_not_settled(page: str) -> None:
    assert '<span class="name">ash, part not settled</span>' in page


def test_the_script_is_given_the_areas_of_each_postcode_and_the_names_to_find(page: str) -> None:
    found = re.search(r'id="place-data">(.*?)</script>', page)
    assert found is not None
    assert json.loads(found[1])["postcodes"] == {
        "AS1": "ash-n",
        "AS2": "birch city outside ash-n",
    }
    assert '<li id="ashby" data-in="AS1 AS2" data-also="Ashbie;The Ash">Ashby</li>' in page


def test_a_place_may_be_called_what_the_page_calls_something_else(thin: Appraisal) -> None:
    ids = {*re.findall(r'\sid="([^"]+)"', drawn(thin, place.pages)["place.html"])}
    own = {
        i for i in ids if not i.startswith(("at-", "map-", "shape-", "small-", "menu-", "mark-"))
    }
    assert own - {anchor for anchor, _ in place_slugs(thin.dataset)} <= TAKEN
    odd = replace(thin.dataset, settlements=tuple(town(name, "city") for name in sorted(TAKEN)))
    assert faults(drawn(appraise(odd), place.pages)["place.html"]) == []


@pytest.mark.parametrize("edge", EDGES)
def test_a_page_is_whole_whatever_is_missing(edge: str) -> None:
    assert faults(drawn(appraised(EDGES[edge]), place.pages)["place.html"]) == []


def test_the_thin_page_is_whole(page: str) -> None:
    assert faults(page) == []
