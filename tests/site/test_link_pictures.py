"""Which pages have a picture for links, and what it shows."""

import re
import struct

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site import SECTIONS, render
from appraisal.site.drawing import Page
from appraisal.site.link_pictures import link_picture, scale
from tests.datasets import dataset

AREA = """
    settings: {title: A site, date: 2026-01-01, reference_option: today, simulation: {samples: 50}}
    sources: {s: {title: A source}}
    criteria: [{id: voice, name: Voice, judged: {0: Faint, 100: Loud}}]
    councils:
      shire: {tier: county}
      ash: {tier: district, within: shire, tile: [0, 0]}
      city: {tier: unitary, tile: [1, 0]}
    options:
      today:
        {family: continue, scores: {voice: {score: 20, low: 10, high: 30, source: s, why: x}}}
      one:
        name: One council
        family: unitary
        councils: {all: {name: All, covers: [ash, city]}}
        scores: {voice: {score: 80, low: 70, high: 90, source: s, why: x}}
"""


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(AREA))


def pages(area: Appraisal) -> dict[str, Page]:
    return {page.path: page for section in SECTIONS for page in section(area)}


def test_summary_options_councils_and_packages_have_a_picture_where_their_pages_say(
    area: Appraisal,
) -> None:
    site = render(area)
    made = {path for path in site if path.startswith("pictures/")}
    assert made == {
        "pictures/index.png",
        "pictures/packages.png",
        "pictures/councils/ash.png",
        "pictures/councils/city.png",
        "pictures/councils/shire.png",
        "pictures/options/one.png",
        "pictures/options/today.png",
    }
    named = re.search(rb'<meta property="og:image" content="([^"]+)"', site["options/one.html"])
    assert named
    assert named[1] == b"../pictures/options/one.png"
    assert b"og:image" not in site["method.html"]
    for path in made:
        assert struct.unpack(">II", site[path][16:24]) == (1200, 630)


def test_with_an_address_the_picture_is_named_in_full_as_other_sites_need_it() -> None:
    made = render(appraise(dataset("settings: {site_address: 'https://a.example/x'}")))
    page = made["index.html"].decode()
    assert '<meta property="og:image" content="https://a.example/x/pictures/index.png">' in page
    assert '<meta property="og:url" content="https://a.example/x/index.html">' in page


def test_an_options_picture_is_about_it_and_says_what_its_page_finds(area: Appraisal) -> None:
    page = pages(area)["options/one.html"]
    shown = link_picture(area, page)
    assert (shown.about, shown.headline) == ("One council", page.content.finding)
    assert [(row.label, row.value, row.strong) for row in shown.ranges] == [
        ("1. One council", 80.0, True),
        ("2. today", 20.0, False),
    ]
    assert shown.note.startswith("Draft.")


def test_a_council_is_marked_on_the_map_and_a_county_by_its_districts(area: Appraisal) -> None:
    for council in ("ash", "shire"):
        shown = link_picture(area, pages(area)[f"councils/{council}.html"])
        assert [one.strong for one in shown.areas] == [True, False]


def test_the_scale_says_of_how_many_options_not_all_are_shown() -> None:
    assert scale(3, 3) == "Overall value, 0 to 100, with its range"
    assert scale(8, 14) == "Overall value, 0 to 100, with its range; 8 of 14 options"
