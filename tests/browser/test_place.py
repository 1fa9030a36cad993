"""The page of places in a browser: what one types, what is shown, and within which screens."""

import pathlib
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, expect
from playwright.sync_api import Page as Tab

from tests.browser.site import opened_once

pytestmark = pytest.mark.browser

DESK, PHONE = (1280, 900), (360, 740)
SCREENS = {DESK: 1, PHONE: 2}
"""How many screens the whole answer may take."""


@pytest.fixture(scope="module")
def address(derbyshire_site: pathlib.Path) -> str:
    return (derbyshire_site / "place.html").as_uri()


AS_OPENED = """() => {
  history.replaceState(null, "", location.pathname);
  document.getElementById("town").value = "";
  dispatchEvent(new HashChangeEvent("hashchange"));
  document.activeElement.blur();
  scrollTo({ top: 0, behavior: "instant" });
}"""
"""A function of JavaScript: as if the page had just been opened at its own address."""


@pytest.fixture(scope="module")
def opened_page(shared: BrowserContext, address: str) -> Iterator[Tab]:
    """The page opened once; nothing may complain or ask the network for anything."""
    with opened_once(shared, address) as found:
        yield found


@pytest.fixture
def tab(opened_page: Tab) -> Tab:
    """At the page, with nothing typed."""
    if opened_page.viewport_size != {"width": DESK[0], "height": DESK[1]}:
        opened_page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
    opened_page.evaluate(AS_OPENED)
    return opened_page


def look_up_by_keys(tab: Tab, words: str) -> None:
    tab.get_by_role("searchbox", name="Town, village or postcode").fill(words)
    tab.keyboard.press("Enter")


AT_REST = """() => new Promise(found => {
  requestAnimationFrame(() => requestAnimationFrame(() => found(scrollY)));
})"""
"""A function of JavaScript: how far the page is scrolled, once it has been drawn as it stands."""

LOOKED_UP = """words => {
  const box = document.getElementById("town");
  box.focus();
  box.value = words;
  box.dispatchEvent(new Event("input"));
  box.form.requestSubmit();
}"""


def look_up(tab: Tab, words: str) -> None:
    """The same in one task: by keys, each draws the page anew."""
    tab.evaluate(LOOKED_UP, words)


def offered(tab: Tab) -> list[str]:
    return tab.locator("#meant a").all_inner_texts()


def test_nothing_is_shown_before_anything_is_typed_but_the_areas_to_choose(
    blank: Tab, address: str
) -> None:
    blank.goto(address)
    expect(blank.locator(".about:visible")).to_have_count(0)
    expect(blank.locator("#start a").first).to_be_visible()
    blank.locator("#start a", has_text="Derby").first.click()
    expect(blank.locator(".about:visible")).to_have_count(1)


def test_a_town_is_shown_by_its_name_with_its_councils_and_keeps_its_address(tab: Tab) -> None:
    look_up_by_keys(tab, "  belper ")
    shown = tab.locator(".about:visible")
    expect(shown).to_have_count(1)
    expect(shown.get_by_role("heading", level=2)).to_have_text(re.compile("^Belper: 2 councils"))
    expect(shown.get_by_role("heading", level=2)).to_be_focused()
    expect(shown.locator(".doers")).to_contain_text("bins")
    expect(shown.locator(".doers a")).to_have_text(["Amber Valley", "Derbyshire"])
    assert tab.url.endswith("place.html#belper")
    tab.go_back()
    expect(tab.locator(".about:visible")).to_have_count(0)


def test_a_place_of_the_address_is_shown_at_once_from_its_start(blank: Tab, address: str) -> None:
    blank.emulate_media(reduced_motion="reduce")  # Or else it may be on its way there still.
    blank.goto(f"{address}#bakewell")
    expect(blank.locator(".about:visible h2")).to_have_text(re.compile("^Bakewell: "))
    assert blank.evaluate(AT_REST) == 0


def test_a_name_that_stands_twice_is_offered_with_its_councils(tab: Tab) -> None:
    look_up(tab, "Pilsley")
    expect(tab.get_by_role("status")).to_have_text(re.compile("^Several places are called"))
    assert offered(tab) == ["Pilsley, in Derbyshire Dales", "Pilsley, in North East Derbyshire"]
    tab.locator("#meant a").last.click()
    expect(tab.locator(".about:visible h2")).to_have_text(re.compile("^Pilsley: "))
    expect(tab.locator(".about:visible .doers")).to_contain_text("North East Derbyshire")
    assert offered(tab) == []


def test_a_postcode_of_several_areas_offers_the_choice(tab: Tab) -> None:
    for typed in ("DE56", "de56", "DE56 1", "DE561AA", "DE56 1AA"):
        look_up(tab, typed)
        expect(tab.get_by_role("status")).to_contain_text("DE56 lie in several areas")
        assert {"Belper, Denby and Kilburn", "Derbyshire Dales"} <= {*offered(tab)}, typed
        assert tab.url.endswith("#de56"), typed
        tab.get_by_role("link", name="Belper, Denby and Kilburn").first.click()
        heading = tab.locator(".about:visible h2")
        expect(heading).to_have_text(re.compile("^Belper, Denby and Kilburn:"))
        assert offered(tab) == [], typed


def test_of_a_half_typed_postcode_its_first_half_counts(tab: Tab) -> None:
    for typed, code in (("DE5 6", "DE5"), ("S33 8", "S33"), ("DE5 6", "DE5"), ("S33 8W", "S33")):
        look_up(tab, typed)
        expect(tab.get_by_role("status")).to_contain_text(f"{code} lie in several areas")


def test_an_address_may_be_in_capitals(blank: Tab, address: str) -> None:
    blank.goto(f"{address}#DE56")
    expect(blank.get_by_role("status")).to_contain_text("DE56 lie in several areas")
    blank.goto("about:blank")
    blank.goto(f"{address}#Belper")
    expect(blank.locator(".about:visible h2")).to_have_text(re.compile("^Belper: "))


def test_an_address_that_cannot_be_read_shows_the_choice(blank: Tab, address: str) -> None:
    blank.goto(f"{address}#%")
    expect(blank.locator(".about:visible")).to_have_count(0)
    expect(blank.locator("#start a").first).to_be_visible()


def test_a_council_is_shown_by_its_name(tab: Tab) -> None:
    for typed in ("High Peak", "South Derbyshire", "high peak borough council"):
        look_up(tab, typed)
        name = "South Derbyshire" if typed.startswith("South") else "High Peak"
        expect(tab.locator(".about:visible h2")).to_have_text(re.compile(f"^{name}: 2 councils"))


def test_a_council_of_several_areas_offers_the_choice(tab: Tab) -> None:
    look_up(tab, "Amber Valley")
    expect(tab.get_by_role("status")).to_contain_text("“Amber Valley” has several areas.")
    assert offered(tab)[1] == "Belper, Denby and Kilburn, in Amber Valley"
    assert len(offered(tab)) == 4
    tab.locator("#meant a").nth(1).click()
    expect(tab.locator(".about:visible h2")).to_have_text(re.compile("^Belper, Denby and Kilburn:"))
    look_up(tab, "Belper, Denby and Kilburn")
    expect(tab.locator(".about:visible h2")).to_have_text(re.compile("^Belper, Denby and Kilburn:"))
    look_up(tab, "Derbyshire County Council")
    assert len(offered(tab)) == 11


def test_a_slip_in_a_councils_name_is_forgiven(tab: Tab) -> None:
    look_up(tab, "Hihg Peak")
    assert offered(tab) == ["High Peak"]


def test_one_area_is_outlined_alike_on_every_map(tab: Tab) -> None:
    look_up(tab, "Belper")
    expect(tab.locator(".about:visible")).to_have_count(1)
    maps = tab.locator(".about:visible .cards svg")
    outlines = maps.evaluate_all(
        """found => found.map((map) =>
            [...map.querySelectorAll(".mine")].map((one) => one.getAttribute("href")).join())"""
    )
    assert len(outlines) > 5
    assert len({*outlines}) == 1


def test_a_postcode_of_one_area_is_shown_at_once(tab: Tab) -> None:
    look_up(tab, "DE1")
    expect(tab.locator(".about:visible h2")).to_have_text(re.compile("^DE1, in Derby: one council"))


def test_a_postcode_that_reaches_beyond_the_councils_says_so(tab: Tab) -> None:
    look_up(tab, "SK14")
    expect(tab.get_by_role("status")).to_have_text(re.compile("^Only some of the postcodes"))
    expect(tab.locator(".about:visible h2")).to_have_text(re.compile("^SK14, in High Peak:"))


SLIPS = {
    "Beler": "Belper, in Amber Valley",
    "Blper": "Belper, in Amber Valley",
    "Chesterfeild": "Chesterfield, in Chesterfield",
    "Swadlingcote": "Swadlincote, in South Derbyshire",
    "Bakwell": "Bakewell, in Derbyshire Dales",
    "Ashborne": "Ashbourne, in Derbyshire Dales",
}


def test_a_slip_or_two_are_forgiven(tab: Tab) -> None:
    for typed, meant in SLIPS.items():
        look_up(tab, typed)
        expect(tab.get_by_role("status")).to_contain_text(f"There is no place “{typed}” here.")
        assert offered(tab)[0] == meant, typed


def test_what_is_no_place_is_said_so_and_runs_nothing(tab: Tab) -> None:
    look_up(tab, "<img src=x onerror=alert(1)>qqqq")
    expect(tab.get_by_role("status")).to_contain_text("There is no place “<img")
    expect(tab.locator("main img")).to_have_count(0)
    look_up(tab, "ZZ99")
    expect(tab.get_by_role("status")).to_have_text(
        "There is no place “ZZ99” here. All places stand below, by area."
    )


def test_a_place_is_found_by_what_else_it_is_called(tab: Tab) -> None:
    look_up(tab, "Bugsworth")
    expect(tab.locator(".about:visible h2")).to_have_text(re.compile("^Buxworth: "))


def test_places_are_offered_as_one_types_and_chosen_with_keys_alone(tab: Tab) -> None:
    tab.locator("#town").focus()
    tab.keyboard.type("swadl")
    assert offered(tab) == ["Swadlincote, in South Derbyshire"]
    for _ in range(2):
        tab.keyboard.press("Tab")
    expect(tab.locator("#meant a")).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab.locator(".about:visible h2")).to_be_focused()
    tab.keyboard.press("Tab")
    expect(tab.locator(".about:visible .doers a").first).to_be_focused()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_whole_answer_with_its_maps_stands_in_the_first_screens(
    tab: Tab, size: tuple[int, int]
) -> None:
    tab.set_viewport_size({"width": size[0], "height": size[1]})
    for place in ("Belper", "Derby", "Bakewell", "Glossop", "Shottle"):
        look_up(tab, place)
        expect(tab.locator(".about:visible h2")).to_have_text(re.compile(f"^{place}: "))
        cards = tab.locator(".about:visible .cards")
        expect(cards.locator("svg").first).to_be_visible()
        # From the top of the page, however far a look-up before has scrolled it.
        bottom = cards.evaluate(
            "one => one.getBoundingClientRect().bottom + document.documentElement.scrollTop"
        )
        assert bottom <= size[1] * SCREENS[size], place
        assert tab.evaluate("() => document.documentElement.scrollWidth") <= size[0], place


def test_without_a_script_everything_stands_there_and_each_place_leads_on(
    unscripted: Tab, address: str
) -> None:
    tab = unscripted
    tab.goto(address)
    expect(tab.locator("#where")).to_be_hidden()
    assert tab.locator(".about:visible").count() == tab.locator(".towns").count()
    expect(tab.locator(".about .cards").first).to_be_hidden()
    expect(tab.locator("#belper")).to_be_hidden()
    tab.goto(f"{address}#belper")
    expect(tab.locator("#belper")).to_be_visible()
    tab.locator("h3", has_text="Belper, Denby and Kilburn").get_by_role("link").click()
    tab.wait_for_url("**#at-amber-valley-belper")
    tab.locator("#at-amber-valley-belper summary").click()
    expect(tab.locator("#at-amber-valley-belper .cards")).to_be_visible()
