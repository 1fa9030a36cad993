"""What stands in a screen: sliders with their result, whatever is dragged, and on a projector."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from appraisal.appraise import Appraisal
from tests.browser.explore.explorer import OPEN, hold, settle
from tests.browser.site import EVERY_PAGE

pytestmark = pytest.mark.browser

OUTSIDE = """selectors => selectors.flatMap(selector => [...document.querySelectorAll(selector)])
  .filter(one => one.checkVisibility()).filter(one => {
    const box = one.getBoundingClientRect();
    return box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth;
  }).map(one => one.id || one.outerHTML.slice(0, 60))"""
"""What of all that is to be seen is not wholly in the window."""

AS_MANY = """count => {
  const ranking = document.querySelector('#ranking');
  while (ranking.rows.length < count) ranking.append(ranking.rows[0].cloneNode(true));
}"""
ROWS = """() => {
  const rows = [...document.querySelectorAll('#ranking th')];
  const sizes = rows.map(row => parseFloat(getComputedStyle(row).fontSize));
  return [rows.map(row => row.getBoundingClientRect().top), Math.min(...sizes)];
}"""
SLIDES = """() => [...document.querySelectorAll('.controls input[type=range]')]
  .map(one => `#${one.id}`)"""
VALUES = "slides => slides.map(slide => document.querySelector(slide).value)"
FOCUSED = """slide => {
  const one = document.querySelector(slide);
  one.focus();
  return one.value;
}"""
"""A function of JavaScript: the value of a slider, once it is reached."""
RESULT = ["#title", "#state", "#ranking tr"]
SCREENS = [(1280, 720), (1920, 1080)]


def size(tab: Tab, width: int, height: int) -> None:
    tab.set_viewport_size({"width": width, "height": height})


PLACED = """([slide, block]) => {
  const one = document.querySelector(slide);
  if (block) one.scrollIntoView({ block, behavior: 'instant' });
  const { left, top, width, height } = one.getBoundingClientRect();
  return [left, top + height / 2, width];
}"""
"""A function of JavaScript: scrolls to a slider, if asked, and says where its middle line is."""


def drag(tab: Tab, slide: str, share: float, block: str = "") -> None:
    """Take a slider's handle to some way along it, with the mouse, and hold it there."""
    left, middle, width = tab.evaluate(PLACED, [slide, block])
    tab.mouse.move(left + width * 0.2, middle)
    tab.mouse.down()
    tab.mouse.move(left + width * share, middle)


def foremost(derbyshire: Appraisal) -> list[str]:
    return [f"#slide-{node.id}" for node in derbyshire.dataset.criteria]


def sliders(tab: Tab) -> list[str]:
    """Every slider in CI; at home every third, which has some of each group, and the last."""
    found: list[str] = tab.evaluate(SLIDES)
    return found if EVERY_PAGE else list(dict.fromkeys([*found[::3], found[-1]]))


def test_six_sliders_and_the_result_are_in_the_first_screen(
    tab: Tab, derbyshire: Appraisal
) -> None:
    size(tab, 1280, 720)
    slides = foremost(derbyshire)
    assert len(slides) == 6
    assert tab.evaluate(OUTSIDE, [*RESULT, *slides]) == []
    for slide in slides:
        drag(tab, slide, 0.9)
        assert tab.evaluate(OUTSIDE, [*RESULT, *slides]) == []
        tab.mouse.up()


def test_headline_and_ranks_stay_in_view_whatever_is_dragged(tab: Tab) -> None:
    size(tab, 1280, 720)
    tab.evaluate(OPEN)
    slides = sliders(tab)
    published = tab.evaluate(VALUES, slides)
    for slide in slides:
        drag(tab, slide, 0.8, "nearest")
        assert tab.evaluate(OUTSIDE, RESULT) == []
        tab.mouse.up()
    assert tab.evaluate("scrollY") > 0
    dragged = tab.evaluate(VALUES, slides)
    assert all(one != other for one, other in zip(dragged, published, strict=True))


def test_headline_and_ranks_stay_in_view_whatever_is_moved_by_key(tab: Tab) -> None:
    size(tab, 1280, 720)
    tab.evaluate(OPEN)
    for slide in sliders(tab):
        before = tab.evaluate(FOCUSED, slide)
        assert tab.evaluate(OUTSIDE, [slide]) == [], slide
        for key in ("ArrowRight", "PageUp", "Home"):
            tab.keyboard.press(key)
            assert tab.evaluate(OUTSIDE, [*RESULT, slide]) == [], (slide, key)
        assert tab.evaluate("document.activeElement.value") == "0" != before
    assert tab.evaluate("scrollY") > 0


def test_on_a_phone_the_first_place_stays_in_view_while_dragging(
    tab: Tab, derbyshire: Appraisal
) -> None:
    size(tab, 360, 740)
    for slide in foremost(derbyshire):
        before = tab.locator("#now").inner_text()
        drag(tab, slide, 0.9, "center")
        assert tab.evaluate(OUTSIDE, ["#now", slide]) == []
        assert tab.locator("#now").inner_text() != before
        tab.mouse.up()


HIDDEN = """({ target }) => {
  const [one, line] = [target, document.querySelector('#now')].map(e => e.getBoundingClientRect());
  const below = target.closest('.now') ? innerHeight : line.top;
  met.push([target.id || target.outerHTML.slice(0, 60), one.top > -1
    && (one.height > innerHeight / 2 ? one.top : one.bottom) <= below]);
}"""
"""A listener of JavaScript: notes whether what has the focus is clear of the line that stays.

Of what is higher than half a screen, where it begins counts."""


def test_on_a_phone_the_line_that_stays_hides_nothing_that_the_keyboard_reaches(tab: Tab) -> None:
    size(tab, 360, 740)
    tab.evaluate(OPEN)
    tab.evaluate(f"window.met = []; addEventListener('focusin', {HIDDEN})")
    tab.locator("#title").evaluate("one => { one.tabIndex = -1; one.focus(); met.length = 0 }")
    for _ in range(60):
        tab.keyboard.press("Tab")
    met = tab.evaluate("met")
    assert sum(name.startswith("slide-") for name, _ in met) >= 20
    assert [name for name, clear in met if not clear] == []


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_present_shows_everything_on_one_screen(
    tab: Tab, derbyshire: Appraisal, width: int, height: int
) -> None:
    size(tab, width, height)
    tab.locator("#present").click()
    for slide in foremost(derbyshire):
        drag(tab, slide, 0.8)
        shown = [*RESULT, "#from", "#present", ".explored .reach", *foremost(derbyshire)]
        assert tab.evaluate(OUTSIDE, shown) == []
        tab.mouse.up()
    for selector in ("html", ".controls", ".ranks .scroll"):
        fits = "one => one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth"
        assert tab.locator(selector).evaluate(fits), selector
    heading = "parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)"
    assert tab.evaluate(heading) == 46


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_present_has_room_for_twenty_options_in_legible_letters(
    tab_anew: Tab, width: int, height: int
) -> None:
    tab = tab_anew
    size(tab, width, height)
    tab.locator("#present").click()
    tab.evaluate(AS_MANY, 20)
    assert tab.locator("#ranking tr").count() == 20
    assert tab.evaluate(OUTSIDE, [*RESULT, "#present", ".explored .reach"]) == []
    tops, letters = tab.evaluate(ROWS)
    assert all(other - one >= letters * 1.1 for one, other in pairwise(tops))
    assert letters >= 16


def test_present_has_no_navigation_and_escape_leaves_it(tab: Tab) -> None:
    tab.locator("#present").focus()
    tab.keyboard.press("Enter")
    for gone in ("header", "nav.groups", "nav.trail", "footer"):
        expect(tab.locator(gone).first).to_be_hidden()
    expect(tab.locator("#present")).to_have_text("Leave (Esc)")
    expect(tab.locator("#present")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(tab.locator("nav").first).to_be_visible()
    expect(tab.locator("#present")).to_have_text("Present")


def test_the_address_of_present_opens_it_and_what_moves_stays_in_it(
    blank: Tab, address: str, derbyshire: Appraisal
) -> None:
    """By the clock once: other tests say themselves when the hand rests."""
    tab = blank
    tab.goto(f"{address}#present")
    expect(tab.locator("nav").first).to_be_hidden()
    slide = tab.locator(foremost(derbyshire)[0])
    slide.focus()
    tab.keyboard.press("ArrowRight")
    expect(tab.locator("#state")).to_contain_text("Exploration, not the published result.")
    expect(tab).to_have_url(re.compile("#weights=.*&present$"))
    hold(tab)
    tab.keyboard.press("Escape")
    settle(tab)
    assert re.search("#weights=(?!.*present)", tab.url)
