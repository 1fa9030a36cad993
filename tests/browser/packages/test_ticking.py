"""Ticking candidates: what it says, by hand, keyboard and link."""

import pathlib
import re
from collections.abc import Iterable

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from appraisal.appraise import Appraisal
from appraisal.data.written_option import option_pieces
from appraisal.findings.numbers import number, thousands
from appraisal.findings.packages import gain_words
from appraisal.findings.sentences import say
from appraisal.findings.what_could_be_agreed import points_cell, roughly
from appraisal.load import load
from tests.browser.axe import SCHEMES, faults
from tests.browser.explore.explorer import TO_MAIN, hold, settle
from tests.browser.packages.ticked import in_python, packages

pytestmark = pytest.mark.browser

ALONE = """() => document.querySelectorAll("main > :not(h1, #try, #tried, #tried-status)")
    .forEach(one => one.remove())"""
"""A function of JavaScript: leaves of the page the section alone; test_axe.py looks at the rest."""

ASKED = """() => Object.fromEntries([...document.querySelectorAll("[data-asked]")]
    .filter(row => row.checkVisibility())
    .map(row => [row.dataset.asked, Object.fromEntries([...row.querySelectorAll("[data-of]")]
        .map(cell => [cell.dataset.of, cell.innerText]))]))"""

AMOUNTS = ("setUp", "running", "saving", "net")


def tick(tab: Tab, *candidates: str) -> None:
    """Tick boxes, or untick them, with no hand: those are tested where they are what counts."""
    tab.evaluate("ids => ids.forEach(id => document.getElementById(id).click())", ids(candidates))


def ids(candidates: Iterable[str]) -> list[str]:
    return [f"try-{i}" for i in candidates]


def ticked(tab: Tab) -> list[str]:
    boxes = tab.locator(".tried-boxes input:checked").evaluate_all("all => all.map(({id}) => id)")
    return [box.removeprefix("try-") for box in boxes]


def asked(tab: Tab) -> dict[str, dict[str, str]]:
    """What the table asks of each council."""
    found: dict[str, dict[str, str]] = tab.evaluate(ASKED)
    return found


# --- What it says -------------------------------------------------------------------------------


def test_what_is_shown_are_the_figures_of_the_build(small: Tab, made_up: Appraisal) -> None:
    held = ("a-hub", "b-permits", "h-team")
    tick(small, *held)
    built = in_python(made_up, "even", held)
    for amount in AMOUNTS:
        expect(small.locator(f"#tried-{amount}")).to_have_text(thousands(built[amount]))
    expect(small.locator("#tried-value")).to_have_text(number(built["value"], 1))
    expect(small.locator("#tried-gain")).to_have_text(gain_words(built["gain"]))
    expect(small.locator("#tried-posts")).to_have_text("9.5")
    for rule in ("equal", "population", "gain"):
        small.locator(f"#share-{rule}").check()
        for council, row in asked(small).items():
            ask = built["asks"][council]
            assert [row[key] for key in AMOUNTS] == [
                roughly(ask["pays"][rule][key]) for key in AMOUNTS
            ]
            assert (row["joins"], row["gain"]) == (
                f"{len(ask['joins'])}",
                points_cell(ask["gain"], 3),
            )
        assert asked(small).keys() == built["asks"].keys()


def test_each_candidate_says_what_it_adds_to_the_others(small: Tab, made_up: Appraisal) -> None:
    tick(small, "b-permits")
    alone = in_python(made_up, "even", ["b-permits"])["gain"]
    both = in_python(made_up, "even", ["b-permits", "a-hub"])["gain"]
    expect(small.locator("#adds-b-permits")).to_have_text(f"adds {gain_words(alone)}")
    expect(small.locator("#adds-a-hub")).to_have_text(f"adds {gain_words(both - alone)}")
    worse = in_python(made_up, "even", ["b-permits", "g-useless"])["gain"]
    said = f"takes {gain_words(alone - worse)} away"
    expect(small.locator("#adds-g-useless")).to_have_text(said)


def test_what_is_needed_is_named_and_can_be_added(small: Tab) -> None:
    tick(small, "c-desk")
    expect(small.locator("#tried-said")).to_contain_text("It can’t be agreed like this:")
    expect(small.locator("#tried-faults")).to_contain_text("‘Desk’ needs ‘Permits’")
    expect(small.locator("#tried-save")).to_be_disabled()
    assert {row["gain"] for row in asked(small).values()} == {"–"}
    small.get_by_role("button", name="Add ‘Permits’").click()
    assert ticked(small) == ["b-permits", "c-desk"]
    expect(small.locator("#try-b-permits")).to_be_focused()
    expect(small.locator("#tried-faults li")).to_have_count(0)


def test_what_can_t_be_agreed_together_is_named_and_can_be_unticked(small: Tab) -> None:
    tick(small, "f-drive", "a-hub")
    faults = small.locator("#tried-faults")
    expect(faults).to_contain_text("‘Hub’ and ‘Drive’ can’t be agreed together.")
    small.get_by_role("button", name="Untick ‘Drive’").click()
    assert ticked(small) == ["a-hub"]


def test_limits_that_are_broken_are_named(small: Tab) -> None:
    tick(small, "a-hub", "b-permits", "c-desk", "d-blank", "h-team")
    lines = small.locator("#tried-faults li").all_inner_texts()
    assert lines == [
        "Setting up takes £350,000. The limit is £260,000.",
        "Running takes £61,000 a year. The limit is £60,000.",
        "c is asked for 3.25 posts. The limit is 3 posts.",
    ]
    expect(small.locator("#tried-unknown")).to_contain_text("Of 1 of them")


def test_nothing_ticked_is_what_there_is(tab: Tab) -> None:
    expect(tab.locator("#tried-said")).to_have_text("Nothing is ticked, so all stays as it is.")
    expect(tab.locator("#tried-save")).to_be_disabled()
    expect(tab.locator("#tried-asks")).to_be_hidden()
    tick(tab, "board-clerk")
    tab.locator("#tried-none").click()
    expect(tab.locator("#tried-said")).to_have_text("Nothing is ticked, so all stays as it is.")


# --- The packages that no other beats -------------------------------------------------------------


def test_a_package_that_no_other_beats_can_be_ticked_at_once(
    small: Tab, made_up: Appraisal
) -> None:
    last = packages(made_up).fronts["even"][-1]
    front = small.locator("#tried-front")
    front.select_option(index=front.locator("option").count() - 1)
    assert tuple(ticked(small)) == last.candidates
    expect(small.locator("#tried-said")).to_contain_text("No other package within the limits beats")
    tick(small, last.candidates[0])
    expect(front).to_have_value("")


def test_the_best_for_as_much_takes_the_place_of_what_is_ticked(
    small: Tab, made_up: Appraisal
) -> None:
    tick(small, "d-blank")
    expect(small.locator("#tried-said")).to_contain_text("Another package gains")
    small.locator("#tried-best").click()
    affordable = [one for one in packages(made_up).fronts["even"] if one.cost <= 150]
    assert tuple(ticked(small)) == affordable[-1].candidates


def test_another_perspective_has_its_own_gains_and_packages(small: Tab, made_up: Appraisal) -> None:
    tick(small, "b-permits")
    small.locator("#tried-perspective").select_option("north")
    built = in_python(made_up, "north", ["b-permits"])
    expect(small.locator("#tried-gain")).to_have_text(gain_words(built["gain"]))
    expect(small.locator("#tried-value")).to_have_text(number(built["value"], 1))


# --- The address --------------------------------------------------------------------------------


def test_a_link_gives_the_same_view_and_back_takes_back_a_step(small_anew: Tab) -> None:
    """By the clock once: other tests say themselves when the hand rests."""
    tick(small_anew, "a-hub")
    expect(small_anew).to_have_url(re.compile("#try=a-hub$"))
    hold(small_anew)
    small_anew.locator("#tried-perspective").select_option("north")
    small_anew.locator("#share-gain").check()
    tick(small_anew, "h-team")
    settle(small_anew)
    link, said = small_anew.url, small_anew.locator("#tried-said").inner_text()
    assert link.endswith("#try=a-hub,h-team&perspective=north&share=gain")
    small_anew.go_back()
    assert ticked(small_anew) == ["a-hub"]
    expect(small_anew.locator("#tried-perspective")).to_have_value("even")
    small_anew.go_back()
    assert ticked(small_anew) == []
    small_anew.go_forward()
    assert ticked(small_anew) == ["a-hub"]
    small_anew.goto("about:blank")
    small_anew.goto(link)
    expect(small_anew.locator("#tried-said")).to_have_text(said)
    expect(small_anew.locator("#share-gain")).to_be_checked()
    expect(small_anew.locator("#try")).to_be_in_viewport()


def test_a_link_within_the_page_changes_nothing(small_anew: Tab) -> None:
    hold(small_anew)
    tick(small_anew, "a-hub")
    settle(small_anew)
    small_anew.evaluate(TO_MAIN)
    assert ticked(small_anew) == ["a-hub"]
    tick(small_anew, "h-team")
    settle(small_anew)
    small_anew.go_back()
    assert ticked(small_anew) == ["a-hub"]


@pytest.mark.parametrize("hash_", ["#try", "#try=nonsense,,", "#try=%E0%A4%A&perspective=x", "#=&"])
def test_a_link_that_makes_no_sense_does_no_harm(
    anywhere: Tab, addresses: dict[str, str], hash_: str
) -> None:
    anywhere.goto(addresses["made-up"] + hash_)
    assert ticked(anywhere) == []
    expect(anywhere.locator("#tried-said")).to_contain_text("Nothing is ticked")


# --- The option -----------------------------------------------------------------------------------


def test_what_is_downloaded_is_what_the_build_writes_and_loads(
    anywhere: Tab, addresses: dict[str, str], agreeing: pathlib.Path
) -> None:
    anywhere.goto(addresses["agreeing"])
    tick(anywhere, "desk", "hub")
    with anywhere.expect_download() as waiting:
        anywhere.locator("#tried-save").click()
    assert waiting.value.suggested_filename == "package.yaml"
    text = pathlib.Path(waiting.value.path()).read_text(encoding="utf-8")
    pieces = option_pieces(load(agreeing), say("tried.name"), say("written.ticked"))
    assert text == pieces.of(["hub", "desk"])
    made = agreeing / "options" / "package.yaml"
    made.write_text(text, encoding="utf-8")
    option = load(agreeing).options_as_written["package"]
    made.unlink()
    assert (option.name, option.candidates) == ("A package put together by hand", ("desk", "hub"))


# --- Everybody ------------------------------------------------------------------------------------


def test_it_is_done_with_the_keyboard_and_said_once_the_hand_rests(tab_anew: Tab) -> None:
    tab = tab_anew
    hold(tab)
    tab.locator("#try-board-clerk").focus()
    tab.keyboard.press("Space")
    status = tab.locator("#tried-status")
    expect(status).to_have_text("")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    assert len(ticked(tab)) == 2
    settle(tab)
    expect(status).to_contain_text("2 agreements: ")
    assert tab.locator("[aria-live], [role=status], [role=alert], [role=log], output").count() == 1


def test_axe_finds_nothing_once_something_is_ticked(tab_anew: Tab) -> None:
    tab = tab_anew
    tick(tab, "programme-team", "skills-plan")
    tab.evaluate(ALONE)
    for scheme, dress in SCHEMES.items():
        dress.put_on(tab)
        assert faults(tab, scheme) == [], scheme


def test_the_page_is_never_wider_than_its_window(tab: Tab) -> None:
    tick(tab, "programme-team", "shared-managers-north-east")
    for width in (320, 360, 640, 1000, 1280):
        tab.set_viewport_size({"width": width, "height": 740})
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), width


def test_what_it_comes_to_is_in_view_while_ticking_on_a_phone(tab: Tab) -> None:
    tab.set_viewport_size({"width": 360, "height": 740})
    for i in ("board-clerk", "tourism-board"):
        tab.locator(f"#try-{i}").click()
        expect(tab.locator("#tried-now")).to_be_in_viewport(ratio=1)
    box = tab.locator("#tried-now").bounding_box()
    assert box is not None
    assert box["height"] < 740 / 4


def test_on_paper_stands_what_is_ticked(tab: Tab) -> None:
    tick(tab, "board-clerk")
    tab.emulate_media(media="print")
    visible = tab.locator(".tried-boxes input").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(({id}) => id)"
    )
    assert visible == ["try-board-clerk"]
    expect(tab.locator("#tried-net")).to_be_visible()
    expect(tab.locator("#tried-save")).to_be_hidden()
    tab.emulate_media(media="screen")


def test_without_a_script_the_section_says_so(unscripted: Tab, addresses: dict[str, str]) -> None:
    unscripted.goto(addresses["derbyshire"])
    expect(unscripted.locator("noscript")).to_be_visible()
    expect(unscripted.locator("#tried")).to_be_hidden()


def test_a_form_in_which_nothing_is_ticked_is_not_printed(small: Tab) -> None:
    small.emulate_media(media="print")
    expect(small.locator("#tried")).to_be_hidden()
    expect(small.locator("#try")).to_be_hidden()
    small.emulate_media(media="screen")
    tick(small, "a-hub")
    small.emulate_media(media="print")
    expect(small.locator("#tried")).to_be_visible()
    expect(small.locator("#try")).to_be_visible()
    small.emulate_media(media="screen")
