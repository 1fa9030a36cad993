"""A filter shows the items that have what is asked for, says how many, and keeps it in the address.

On a register made up for it: what a page's own items say is no matter here.
"""

import pathlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page as Tab

from appraisal.site.drawing import environment, text_of
from appraisal.site.finishing import finish_of
from tests.browser.site import OnlyTab, anew

pytestmark = pytest.mark.browser

REGISTER = """
<!DOCTYPE html><html lang="en"><head><title>A register</title>
<style>[hidden] { display: none !important }</style></head><body><main>
{% import "filter.html" as f with context %}
{{ f.finder("register", "Find", [("party", "Whose"), ("year", "Year")]) }}
<div id="register">
<section data-find-group><h2>Sources</h2><ul>
<li id="a" data-find="Zürich" data-facet-party="Ash|Birch" data-facet-year="2024">
Bins and parks</li>
<li id="b" data-find="" data-facet-party="Birch" data-facet-year="2025">Parks</li></ul></section>
<section data-find-group><h2>Figures</h2><ul>
<li id="c" data-find="" data-facet-year="2025">Roads<details><summary>More</summary>Lamps</details>
</li></ul></section></div></main></body></html>
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    site = environment({"register.html": REGISTER})
    file: pathlib.Path = tmp_path_factory.mktemp("register") / "register.html"
    file.write_text(finish_of(site)(text_of("register.html", site, {}), ""), encoding="utf-8")
    return file.as_uri()


@pytest.fixture
def register(only_tab: OnlyTab, address: str) -> Iterator[Tab]:
    """The register with nothing asked for, on a page that asks for nothing and is content."""
    with anew(only_tab, address) as found:
        yield found


def shown(tab: Tab) -> str:
    seen = "found => found.filter(one => one.checkVisibility()).map(one => one.id).join('')"
    return str(tab.locator("li").evaluate_all(seen))


def choices(tab: Tab, label: str) -> list[str]:
    return tab.get_by_label(label).locator("option").all_text_contents()


def test_everything_is_shown_at_first_and_the_choices_are_what_items_have(register: Tab) -> None:
    assert shown(register) == "abc"
    assert register.get_by_role("status").text_content() == "3 of 3 shown"
    assert choices(register, "Whose") == ["All", "Ash", "Birch"]
    assert choices(register, "Year") == ["All", "2025", "2024"]


ASKED = {"parks": "ab", "PARKS bins": "a", "zurich": "a", "lamps": "c", "nothing": ""}


def test_an_item_has_all_words_that_are_asked_for(register: Tab) -> None:
    for asked, found in ASKED.items():
        register.get_by_label("Find").fill(asked)
        assert shown(register) == found, asked
        assert register.get_by_role("status").text_content() == f"{len(found)} of 3 shown"


def test_words_and_choices_are_asked_for_together(register: Tab) -> None:
    register.get_by_label("Whose").select_option("Birch")
    assert shown(register) == "ab"
    register.get_by_label("Year").select_option("2025")
    assert shown(register) == "b"
    register.get_by_label("Find").fill("bins")
    assert shown(register) == ""


def test_a_group_goes_with_the_last_of_its_items(register: Tab) -> None:
    register.get_by_label("Find").fill("roads")
    assert register.get_by_role("heading").all_text_contents() == ["Figures"]


def test_what_is_asked_for_stands_in_the_address_and_comes_back_with_it(register: Tab) -> None:
    register.get_by_label("Find").fill("parks")
    register.get_by_label("Whose").select_option("Ash")
    assert register.url.endswith("#find=parks&party=Ash")
    register.reload()
    assert shown(register) == "a"
    assert register.get_by_label("Find").input_value() == "parks"


def test_all_is_shown_again(register: Tab) -> None:
    register.get_by_label("Find").fill("parks")
    register.get_by_role("button", name="Show all").click()
    assert shown(register) == "abc"
    assert register.get_by_label("Find").input_value() == ""


def test_a_link_to_an_item_shows_it_whatever_was_asked_for(register: Tab) -> None:
    register.get_by_label("Find").fill("parks")
    register.evaluate("() => { location.hash = 'c' }")
    register.wait_for_function("() => !document.getElementById('c').hidden")
    assert shown(register) == "abc"


def test_a_choice_that_no_item_has_is_none(register: Tab) -> None:
    register.evaluate("() => { location.hash = 'party=Elm&year=2024' }")
    register.wait_for_function("() => document.getElementById('b').hidden")
    assert shown(register) == "a"


def test_without_scripts_there_is_no_filter(unscripted: Tab, address: str) -> None:
    tab = unscripted
    tab.goto(address)
    assert not tab.locator("form").is_visible()
    assert tab.locator("li").count() == 3
