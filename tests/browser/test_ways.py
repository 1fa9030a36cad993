"""Ways of counting in a browser: it counts as the build does, by hand, keyboard and link."""

import pathlib
import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import unquote, urlsplit

import numpy as np
import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from appraisal.appraise import Appraisal
from appraisal.appraise.ways.counted import Ways
from appraisal.appraise.ways.shares_left import shares_by_way, shares_left
from appraisal.appraise.ways.tallies import Tally, changing, tally
from appraisal.findings.shares import share_words
from appraisal.findings.ways import counted_first, named_ways
from appraisal.site.assets import assets
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages.ways import pages
from tests.browser.axe import SCHEMES, faults
from tests.browser.site import OnlyTab, anew

pytestmark = pytest.mark.browser

SETTINGS = 60


@pytest.fixture(scope="session")
def counted(derbyshire: Appraisal) -> Ways:
    assert derbyshire.ways is not None
    return derbyshire.ways


@pytest.fixture(scope="session")
def ways_address(derbyshire: Appraisal, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page and its stylesheets on disk."""
    folder: pathlib.Path = tmp_path_factory.mktemp("ways")
    made, drawn = list(pages(derbyshire)), environment({})
    site = {**draw(made, drawn, shared_content(derbyshire, made)), **assets(drawn, None)}
    for path, content in site.items():
        (folder / path).write_bytes(content)
    return (folder / "ways.html").as_uri()


@pytest.fixture
def tab(only_tab: OnlyTab, ways_address: str) -> Iterator[Tab]:
    """The page, on which nothing complains or asks the network."""
    with anew(only_tab, ways_address) as found:
        yield found


def some_settings(ways: Ways) -> list[dict[str, str]]:
    """Choices settled at random: from none to all of them."""
    drawn = np.random.default_rng(20260626)
    return [
        {
            choice.id: str(drawn.choice(choice.alternatives))
            for choice in changing(ways)
            if drawn.random() < share
        }
        for share in np.linspace(0, 1, SETTINGS)
    ]


SHOWN = """() => [...document.querySelectorAll('#ranking tr')].map(row =>
  [row.dataset.model, row.querySelector('[data-often]').innerText])"""


def shown(tab: Tab) -> dict[str, str]:
    """What the table of what is left says, from first to last."""
    return dict(tab.evaluate(SHOWN))


SETTLED = """given => Object.entries(given).forEach(([choice, alternative]) => {
  const one = document.getElementById(`settle-${choice}`);
  one.value = alternative;
  one.dispatchEvent(new Event('change', { bubbles: true }));
})"""


def settle(tab: Tab, given: Mapping[str, str]) -> None:
    """Settle choices, one after the other, as their lists would tell the page of it."""
    tab.evaluate(SETTLED, given)


def test_the_browser_counts_as_the_build_does_whatever_is_settled(
    tab: Tab, derbyshire: Appraisal, counted: Ways
) -> None:
    found = named_ways(derbyshire)
    assert found is not None
    shares, settings = shares_by_way(counted), some_settings(counted)
    told = tab.evaluate("settings => settings.map(appraisalWays.tally)", settings)
    for settled, held in zip(settings, told, strict=True):
        own = tally(counted, settled)
        assert Tally(held["ways"], held["first"], held["tooClose"]) == own
        assert held["said"] == counted_first(own, found.models)
        assert held["mean"] == shares_left(shares, settled)


RANKED = """() => [...document.querySelectorAll('[data-place]')].map(row =>
  ['[data-name]', '[data-share]'].map(part => row.querySelector(part).innerText))"""


def ranked(tab: Tab) -> list[tuple[str, str]]:
    """The models in order with their shares of draws, as the page shows them."""
    return [(name, share) for name, share in tab.evaluate(RANKED)]


def test_the_models_stand_in_order_of_their_shares_in_the_ways_that_are_left(
    tab: Tab, derbyshire: Appraisal, counted: Ways
) -> None:
    found, shares = named_ways(derbyshire), shares_by_way(counted)
    assert found is not None
    last = {choice.id: choice.alternatives[-1] for choice in changing(counted)}
    for settled in ({}, {"unknowns": "low"}, last):
        settle(tab, settled)
        held = shares_left(shares, settled)
        assert ranked(tab) == [(found.models[i], share_words(held[i])) for i in held]
    assert dict(held) == pytest.approx(dict(counted.under(**last)), abs=1 / 8000)


def test_a_row_stays_where_it_is_when_the_order_changes(tab: Tab) -> None:
    tab.evaluate("window.before = [...document.querySelectorAll('[data-place]')]")
    before = ranked(tab)
    tab.locator("#settle-unknowns").select_option("low")
    assert [name for name, _ in ranked(tab)] != [name for name, _ in before]
    assert tab.evaluate(
        "[...document.querySelectorAll('[data-place]')].every((row, at) => row === before[at])"
    )


def test_what_stands_without_javascript_is_what_the_browser_counts_at_first(tab: Tab) -> None:
    heading = tab.locator("h1").inner_text()
    expect(tab.locator("#now")).to_have_text(f"Every choice is open. {heading}.")
    written = pathlib.Path(unquote(urlsplit(tab.url).path)).read_text(encoding="utf-8")
    names = re.findall(r"data-name>([^<]*)<.*?data-share>([^<]*)<", written)
    assert [(unescape(name), unescape(share)) for name, share in names] == ranked(tab)


def test_a_settled_choice_leaves_fewer_ways_and_ranks_the_models_anew(
    tab: Tab, counted: Ways
) -> None:
    tab.locator("#settle-unknowns").select_option("low")
    own = tally(counted, {"unknowns": "low"})
    told = shown(tab)
    often = [own.first[model] for model in told]
    assert often == sorted(often, reverse=True)
    assert list(told.values()) == [f"{count:,} of {own.ways:,}" for count in often]
    expect(tab.locator("#too-close")).to_have_text(f"{own.too_close:,} of {own.ways:,}")
    expect(tab.locator("#now")).to_contain_text("1 choice settled.")


def test_all_as_the_headline_leaves_one_way_and_all_open_every_one(tab: Tab, counted: Ways) -> None:
    before = shown(tab)
    tab.locator("#all-headline").click()
    own = tally(counted, {choice.id: choice.chosen for choice in changing(counted)})
    assert own.ways == 1
    assert shown(tab) == {i: "1 of 1" for i in own.first if own.first[i]}
    expect(tab.locator("#too-close")).to_be_visible(visible=bool(own.too_close))
    tab.locator("#all-open").click()
    assert shown(tab) == before


def test_a_link_restores_what_was_settled(tab: Tab) -> None:
    tab.locator("#settle-unknowns").select_option("low")
    tab.locator("#settle-aggregation").select_option("sum")
    told, link = shown(tab), tab.url
    assert link.endswith("#unknowns=low&aggregation=sum")
    tab.goto("about:blank")
    tab.goto(link)
    assert shown(tab) == told
    expect(tab.locator("#settle-aggregation")).to_have_value("sum")


@pytest.mark.parametrize("hash_", ["#main", "#unknowns=nonsense", "#unknowns=%E0%A4%A", "#=&&"])
def test_a_link_that_makes_no_sense_does_no_harm(blank: Tab, ways_address: str, hash_: str) -> None:
    blank.goto(ways_address + hash_)
    expect(blank.locator("#now")).to_contain_text("Every choice is open.")


def test_everything_can_be_done_with_the_keyboard(tab: Tab) -> None:
    tab.locator("#settle-unknowns").focus()
    tab.keyboard.press("ArrowDown")
    expect(tab.locator("#settle-unknowns")).to_have_value("reference")
    expect(tab.locator("#now")).to_contain_text("1 choice settled.")
    tab.locator("#all-open").focus()
    tab.keyboard.press("Enter")
    expect(tab.locator("#now")).to_contain_text("Every choice is open.")


def test_there_is_one_live_region(tab: Tab) -> None:
    assert tab.locator("[aria-live], [role=status], [role=alert], [role=log], output").count() == 1


def test_nothing_below_the_switches_moves_when_one_is_settled(tab: Tab) -> None:
    places = "['switches', 'left', 'told'].map((id) => document.getElementById(id).offsetTop)"
    for width in (360, 1280):
        tab.set_viewport_size({"width": width, "height": 800})
        tab.locator("#all-open").click()
        before = tab.evaluate(places)
        for alternative in ("low", "high", "middle"):
            settle(tab, {"unknowns": alternative})
            assert tab.evaluate(places) == before, (width, alternative)
        tab.locator("#all-headline").click()
        assert tab.evaluate(places) == before, width


def test_axe_finds_nothing_once_a_choice_is_settled(tab: Tab) -> None:
    tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    settle(tab, {"unknowns": "low"})
    for scheme, dress in SCHEMES.items():
        dress.put_on(tab)
        assert faults(tab, scheme) == [], scheme


def test_the_page_is_never_wider_than_its_window(tab: Tab) -> None:
    for width in (320, 360, 640, 1000, 1280):
        tab.set_viewport_size({"width": width, "height": 700})
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
