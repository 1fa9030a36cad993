"""The explorer in a browser: what it says, by hand, keyboard and link."""

import math
import re

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from appraisal.appraise import Appraisal
from appraisal.model import Criterion
from tests.browser.axe import SCHEMES, faults
from tests.browser.explore.explorer import EXACT, OPEN, TO_MAIN, rows, settle, state, typed

pytestmark = pytest.mark.browser


@pytest.fixture
def branch(derbyshire: Appraisal) -> Criterion:
    """The first criterion of the top level that others stand below."""
    return next(node for node in derbyshire.dataset.criteria if node.criteria)


@pytest.fixture
def node(branch: Criterion) -> str:
    return branch.id


@pytest.fixture
def below(branch: Criterion) -> str:
    """The first criterion below it, out of sight until it is opened."""
    assert branch.criteria
    return branch.criteria[0].id


@pytest.fixture
def perspective(derbyshire: Appraisal) -> str:
    """A perspective that is not the one published."""
    return next(i for i in derbyshire.weights if i != derbyshire.headline)


PRESENT = "document.querySelector('#present').click()"
SWITCHED = """from => [...document.querySelectorAll('.switches input')].slice(from)
  .forEach(box => box.click())"""
"""A function of JavaScript: switches all options off but so many."""


# --- What it says -------------------------------------------------------------------------------


def test_nothing_is_called_exploration_until_something_moves(tab: Tab, node: str) -> None:
    banner = tab.locator("#state")
    expect(banner).to_contain_text("The published result")
    tab.locator(f"#slide-{node}").fill("39")
    expect(banner).to_have_text("Exploration, not the published result.")
    tab.locator("#reset").click()
    expect(banner).to_contain_text("The published result")


def test_leaving_an_option_out_is_exploration_and_ranks_the_rest(tab: Tab) -> None:
    first, *rest = [option for option, _, _ in rows(tab)]
    tab.locator(f"#on-{first}").uncheck()
    expect(tab.locator("#state")).to_have_text("Exploration, not the published result.")
    assert [option for option, _, _ in rows(tab)] == rest
    assert rows(tab)[0][1] == "1"


def test_with_every_option_left_out_the_page_says_so(tab: Tab) -> None:
    tab.evaluate(SWITCHED, 0)
    expect(tab.locator("#verdict")).to_have_text("No option is switched on.")
    expect(tab.locator("#turning")).to_be_hidden()


def test_a_single_option_is_not_compared_with_itself(tab: Tab) -> None:
    tab.evaluate(SWITCHED, 1)
    expect(tab.locator("#verdict")).to_contain_text("is the only option ranked")
    expect(tab.locator("#turning")).to_be_hidden()


def test_shares_are_worked_out_again_as_points_move(
    tab: Tab, node: str, derbyshire: Appraisal
) -> None:
    points = {**state(tab), node: 50.0}
    tab.locator(f"#points-{node}").fill("50")
    shares = [
        float(text[:-1])
        for text in tab.locator(".foremost .share span:first-child").all_inner_texts()
    ]
    assert sum(shares) == pytest.approx(100, abs=0.3)
    share = 100 * 50 / math.fsum(points[top.id] for top in derbyshire.dataset.criteria)
    shown = tab.locator(f"#share-{node}").inner_text()
    assert float(shown.removesuffix("%")) == pytest.approx(share, abs=0.05)


def test_the_first_place_flips_where_the_page_says_it_would(tab: Tab) -> None:
    """Each turning point that a sentence gives is tried out with the node's own box."""
    tab.evaluate(OPEN)
    said = tab.evaluate(
        """() => Object.keys(appraisalExplorer.points()).map((node) => {
            document.getElementById(`points-${node}`).focus();
            return [node, document.getElementById("turning").textContent];
        })"""
    )
    flips = [(node, text) for node, text in said if "would come first" in text]
    assert flips
    kept = [text for _, text in said if "would come first" not in text]
    assert all("No number of points" in text for text in kept)
    for node, text in flips:
        points, label = re.findall(r" At (\S+) points instead of \S+, (.*?) would come", text)[0]
        tab.evaluate("document.querySelector('#reset').click()")
        typed(tab, {node: points})
        assert tab.locator("#ranking tr th").first.inner_text().strip() == label


MARKED = """() => [...document.querySelectorAll('#ranking tr')].map(row => [
  row.querySelector('[data-value]').innerText, ...['.reach', '.reach use', '.reach line'].map(
    part => row.querySelector(part).getBoundingClientRect().toJSON())])"""


def test_each_option_is_marked_at_its_value_on_its_range(tab: Tab, node: str) -> None:
    tab.locator(f"#slide-{node}").fill("80")
    for said, *boxes in tab.evaluate(MARKED):
        whole, mark, line = boxes
        at = [
            (x - whole["left"]) / whole["width"] * 100
            for x in (line["left"], (mark["left"] + mark["right"]) / 2, line["right"])
        ]
        value, low, high = map(int, re.findall(r"\d+", said))
        assert at == pytest.approx([low, value, high], abs=1)


MOVED = """() => [...document.querySelectorAll('#ranking tr')].map(row => [row.dataset.option,
  row.querySelector('[data-before]').innerText, row.querySelector('.before').innerText])"""


def test_moved_places_are_told_in_words_beside_the_published_ones(tab: Tab, node: str) -> None:
    published = {option: int(rank) for option, rank, _ in rows(tab)}
    typed(tab, {node: "100"})
    typed(tab, {node: "0"})
    moved = set()
    told = {option: texts for option, *texts in tab.evaluate(MOVED)}
    for option, rank, _ in rows(tab):
        up = published[option] - int(rank)
        said = f"▲ up {up}" if up > 0 else f"▼ down {-up}" if up else ""
        before = str(published[option])
        assert told[option] == [before, f"{before} {said}".strip()]
        moved.add(said)
    assert len(moved) > 1


def test_one_sentence_is_announced_when_the_hand_rests(tab: Tab, node: str) -> None:
    tab.evaluate(
        "const heard = window.heard = []; new MutationObserver(() => heard.push(said.textContent))"
        ".observe(said, {childList: true, characterData: true, subtree: true})"
    )
    slide = tab.locator(f"#slide-{node}")
    for points in range(20, 60, 4):
        slide.fill(str(points))
    assert tab.evaluate("heard") == []
    settle(tab)
    heard = tab.evaluate("heard")
    assert len(heard) == 1
    assert heard[0].startswith("Exploration. First: ")


def test_there_is_one_live_region(tab: Tab) -> None:
    assert tab.locator("[aria-live], [role=status], [role=alert], [role=log], output").count() == 1


# --- Links, keyboard, large text ----------------------------------------------------------------


def some_option(tab: Tab) -> str:
    """The option that stands first in the list."""
    return str(tab.locator("[data-option]").first.get_attribute("data-option"))


def test_a_link_restores_the_view(tab: Tab, blank: Tab, node: str) -> None:
    option = some_option(tab)
    tab.locator(f"#points-{node}").fill("39.5")
    tab.locator(f"#on-{option}").uncheck()
    tab.locator("#large").click()
    settle(tab)
    blank.goto(tab.url)
    assert state(blank) == pytest.approx(state(tab), abs=EXACT)
    assert rows(blank) == rows(tab)
    expect(blank.locator("html")).to_have_class("large")
    expect(blank.locator(f"#on-{option}")).not_to_be_checked()
    expect(blank.locator("#state")).to_have_text("Exploration, not the published result.")


def test_the_published_result_has_a_plain_address(tab: Tab, address: str, node: str) -> None:
    tab.locator(f"#points-{node}").fill("39")
    settle(tab)
    assert "#weights=" in tab.url
    tab.locator("#reset").click()
    settle(tab)
    assert tab.url == address


def test_a_perspective_is_linked_by_its_name(tab: Tab, address: str, perspective: str) -> None:
    tab.locator("#from").select_option(perspective)
    settle(tab)
    assert tab.url == f"{address}#perspective={perspective}"


@pytest.mark.parametrize(
    "hash_",
    [
        "#main",
        "#weights=",
        "#weights=no-such:4,NODE",
        "#perspective=no-such",
        "#weights=NODE:-4e9",
    ],
)
def test_a_link_that_makes_no_sense_does_no_harm(
    blank: Tab, address: str, node: str, hash_: str
) -> None:
    blank.goto(address + hash_.replace("NODE", node))
    assert all(0 <= points <= 100 for points in state(blank).values())
    assert rows(blank)[0][1] in ("1", "1=")


def test_the_skip_link_leaves_the_view_alone(tab: Tab, node: str) -> None:
    tab.locator(f"#points-{node}").fill("39")
    tab.evaluate(TO_MAIN)
    settle(tab)
    assert state(tab)[node] == 39


def test_everything_can_be_done_with_the_keyboard(tab: Tab, node: str, below: str) -> None:
    option = some_option(tab)
    published = state(tab)
    tab.locator("#from").focus()
    tab.keyboard.press("ArrowDown")
    assert state(tab) != published
    tab.locator(f"#slide-{node}").fill("50")
    tab.locator(f"#slide-{node}").focus()
    tab.keyboard.press("ArrowRight")
    assert state(tab)[node] == 51
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.id") == f"points-{node}"
    tab.locator(".further summary").first.focus()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.id") == f"slide-{below}"
    tab.locator(f"#on-{option}").focus()
    tab.keyboard.press("Space")
    expect(tab.locator(f"[data-option={option}]")).to_be_hidden()
    tab.locator("#reset").focus()
    tab.keyboard.press("Enter")
    expect(tab.locator(f"[data-option={option}]")).to_be_visible()


def test_large_text_is_half_as_large_again(tab: Tab) -> None:
    size = "parseFloat(getComputedStyle(document.querySelector('#verdict')).fontSize)"
    before = tab.evaluate(size)
    tab.locator("#large").click()
    assert tab.evaluate(size) == pytest.approx(1.5 * before)
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_box_left_empty_keeps_its_points(tab: Tab, node: str) -> None:
    before = state(tab)
    box = tab.locator(f"#points-{node}")
    shown = box.input_value()
    box.fill("")
    box.blur()
    assert state(tab) == before
    expect(box).to_have_value(shown)


# --- Seen and printed ---------------------------------------------------------------------------


def test_axe_finds_nothing_once_something_moved(tab_anew: Tab, node: str) -> None:
    """In a tab whose clock runs: axe waits for itself."""
    tab = tab_anew
    tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    typed(tab, {node: "39"})
    for scheme, dress in SCHEMES.items():
        dress.put_on(tab)
        assert faults(tab, scheme) == [], scheme
        tab.evaluate(PRESENT)
        assert faults(tab, scheme) == [], scheme
        tab.evaluate(PRESENT)


WIDE = """() => [
  document.documentElement.scrollWidth <= innerWidth,
  [...document.querySelectorAll('.scroll, .before')].filter(e => e.checkVisibility()
    && e.scrollWidth > e.clientWidth).map(e => e.outerHTML.slice(0, 80))]"""


def test_nothing_is_wider_than_its_room(tab: Tab, node: str) -> None:
    tab.evaluate(OPEN)
    for width in (320, 360, 640, 1280):
        tab.set_viewport_size({"width": width, "height": 700})
        for points in ("100", "0"):
            typed(tab, {node: points})
            assert tab.evaluate(WIDE) == [True, []], (width, points)


def test_targets_are_at_least_24_pixels(tab: Tab) -> None:
    tab.evaluate(OPEN)
    small = (
        "[...document.querySelectorAll('.controls :is(input, select, button, summary)')]"
        ".filter(e => Math.min(e.offsetWidth, e.offsetHeight) < 24).map(e => e.id)"
    )
    assert tab.evaluate(small) == []


def test_print_shows_the_banner_every_weight_and_no_control(
    tab: Tab, node: str, below: str
) -> None:
    tab.locator(f"#points-{node}").fill("39")
    tab.emulate_media(media="print")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(tab.locator("#state")).to_have_text("Exploration, not the published result.")
    expect(tab.locator(f"#points-{below}")).to_be_visible()
    expect(tab.locator(f"#slide-{node}")).to_be_hidden()
    expect(tab.locator("#now")).to_be_hidden()
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    tab.emulate_media(media="screen")
    expect(tab.locator(f"#points-{below}")).to_be_hidden()


def test_without_a_script_the_published_ranking_is_shown(
    unscripted: Tab, address: str, derbyshire: Appraisal
) -> None:
    tab = unscripted
    tab.goto(address)
    ranking = derbyshire.rankings[derbyshire.headline]
    assert tuple(option for option, _, _ in rows(tab)) == ranking.order
    expect(tab.locator("#controls")).to_be_hidden()
    expect(tab.locator("noscript")).to_be_visible()
