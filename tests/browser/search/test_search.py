"""The search page shows what it finds, works with keys alone, and its hits are not hidden."""

import json
import pathlib
import re
from itertools import product
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from tests.browser.site import EVERY_PAGE

pytestmark = pytest.mark.browser

DATA = re.compile(r'id="place-data">(.*?)</script>')


AS_OPENED = """() => {
  const box = document.querySelector("input[type=search]");
  box.value = "";
  box.dispatchEvent(new Event("input"));
  document.querySelector("[role=status]").textContent = "";
  document.activeElement.blur();
  scrollTo({ top: 0, behavior: "instant" });
}"""
"""A function of JavaScript: as if the page had just been opened, with nothing typed."""


@pytest.fixture
def tab(still: Tab) -> Tab:
    """At the search page, with nothing typed."""
    still.evaluate(AS_OPENED)
    return still


def typed(tab: Tab, words: str) -> None:
    tab.get_by_role("searchbox", name="Words to look for").fill(words)


def test_the_list_narrows_as_one_types_and_says_how_many_there_are(
    blank: Tab, address: str
) -> None:
    blank.goto(address)
    expect(blank.locator("#hits > li")).to_have_count(0)
    typed(blank, "bins")
    first = blank.locator("#hits > li").first
    expect(first.get_by_role("link")).to_have_text("Waste collection")
    expect(first).to_contain_text("Who decides today: District.")
    expect(first.locator("mark")).to_have_text("bins")
    expect(blank.get_by_role("status")).to_have_text(re.compile(r"^\d+ results? for “bins”\.$"))
    expect(blank.locator("#pages")).to_be_hidden()


def test_a_word_is_marked_in_the_name_and_in_the_text_in_any_of_its_forms(tab: Tab) -> None:
    typed(tab, "library")
    expect(tab.locator("#hits > li a mark").first).to_have_text("Libraries")


def test_a_slip_is_marked_as_what_it_was_taken_for(tab: Tab) -> None:
    typed(tab, "pot hole")
    expect(tab.locator("#hits > li mark").first).to_have_text("pothole")


def test_more_than_twenty_are_shown_when_asked_for(tab: Tab) -> None:
    typed(tab, "council")
    expect(tab.locator("#hits > li")).to_have_count(20)
    expect(tab.get_by_role("status")).to_contain_text("The first 20 of ")
    tab.get_by_role("button", name="Show all").click()
    assert tab.locator("#hits > li").count() > 20
    expect(tab.locator("#hits > li").nth(20).get_by_role("link")).to_be_focused()
    expect(tab.locator("#more")).to_be_hidden()


def test_where_nothing_fits_it_says_so_and_suggests_five(tab: Tab) -> None:
    typed(tab, "xqzw")
    expect(tab.get_by_role("status")).to_have_text("Nothing here fits “xqzw”. These come nearest:")
    expect(tab.locator("#hits a:visible")).to_have_count(5)
    expect(tab.locator("#hits mark")).to_have_count(0)


def test_what_was_typed_on_another_page_is_looked_for(blank: Tab, built: pathlib.Path) -> None:
    blank.goto(f"{(built / 'search.html').as_uri()}?q=council+tax%20bill")
    expect(blank.get_by_role("searchbox", name="Words to look for")).to_have_value(
        "council tax bill"
    )
    expect(blank.locator("#hits a").first).to_have_text("Council tax collection")


def test_an_address_that_cannot_be_read_is_looked_for_as_it_stands(
    blank: Tab, built: pathlib.Path
) -> None:
    blank.goto(f"{(built / 'search.html').as_uri()}#%")
    expect(blank.get_by_role("searchbox", name="Words to look for")).to_have_value("%")


def test_the_enter_key_goes_to_the_first_hit_and_the_address_keeps_the_words(
    blank: Tab, address: str
) -> None:
    blank.goto(address)
    typed(blank, "bins")
    blank.keyboard.press("Enter")
    expect(blank.locator("#hits a").first).to_be_focused()
    assert blank.url.endswith("search.html?q=bins")
    blank.keyboard.press("Enter")
    blank.wait_for_url("**/functions.html#function-waste-collection")
    blank.go_back()
    expect(blank.locator("#hits a").first).to_have_text("Waste collection")


def test_words_are_shown_as_they_were_typed_and_run_nothing(tab: Tab) -> None:
    typed(tab, "<img src=x onerror=alert(1)>")
    expect(tab.get_by_role("status")).to_contain_text("“<img src=x onerror=alert(1)>”")
    expect(tab.locator("main img")).to_have_count(0)


def test_every_hit_leads_to_a_place_that_there_is(tab: Tab, built: pathlib.Path) -> None:
    paths: list[str] = tab.evaluate("() => appraisalSearch.everything()")
    assert len(paths) > 1000
    texts = {
        page: (built / page).read_text(encoding="utf-8")
        for page in {path.partition("#")[0] for path in paths}
    }
    ids = {page: {*re.findall(r'\sid="([^"]+)"', text)} for page, text in texts.items()}
    codes = {code.lower() for code in json.loads(DATA.findall(texts["place.html"])[0])["postcodes"]}
    ids["place.html"] |= codes  # A postcode is no place on the page: its script offers the choice.
    wrong = [
        path
        for path in paths
        for page, _, anchor in [path.partition("#")]
        if anchor and unquote(anchor) not in ids[page]
    ]
    assert wrong == []


COVERED = """() => {
  const target = document.querySelector(":target");
  const box = (target.querySelector("th, summary, a") ?? target).getBoundingClientRect();
  const [right, down] = [Math.min(box.width / 2, 20), Math.min(box.height / 2, 10)];
  const at = document.elementFromPoint(box.left + right, box.top + down);
  return at !== null && (target.contains(at) || at.contains(target));
}"""


SIZES = ((1280, 900), (360, 740))
HITS = (
    "functions.html#function-waste-collection",
    "functions.html#function-adult-care",
    "criteria/joint-working.html#public-support",
    "functions.html#authority-emcca",
    "candidates.html#warm-homes",
    "partnerships.html#body-emcca",
    "risks.html#option-one-unitary",
    "sources.html#source-govuk-council-works",
)


@pytest.mark.parametrize(
    ("path", "size"),
    [
        (path, size)
        for (at, path), (turn, size) in product(enumerate(HITS), enumerate(SIZES))
        if EVERY_PAGE or at % 2 == turn
    ],
)
def test_a_hit_is_in_view_and_under_nothing(
    blank: Tab, built: pathlib.Path, path: str, size: tuple[int, int]
) -> None:
    """At home each at one of the sizes in turn; in CI at both."""
    page, _, anchor = path.partition("#")
    blank.set_viewport_size({"width": size[0], "height": size[1]})
    blank.emulate_media(reduced_motion="reduce")
    blank.goto(f"{(built / page).as_uri()}#{anchor}")
    blank.wait_for_function(COVERED)


def test_without_a_script_it_lists_every_page(unscripted: Tab, built: pathlib.Path) -> None:
    tab = unscripted
    tab.goto((built / "search.html").as_uri())
    expect(tab.locator("#find")).to_be_hidden()
    assert "needs JavaScript" in tab.locator("noscript").inner_text()
    assert tab.locator("#pages a:visible").count() > 20
