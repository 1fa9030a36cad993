"""A whole workshop of nine councils: from the first question to the page that shows it."""

import pathlib
import shutil

import pytest
import yaml
from click.testing import CliRunner
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from appraisal.appraise import Stages
from appraisal.cli import main
from appraisal.load import load
from appraisal.model.published import published
from appraisal.site.pages.workshop import pages
from tests.browser.room.room import (
    NINE,
    agree,
    ask,
    enter,
    enter_by_keys,
    order,
    press,
    press_by_mouse,
)
from tests.browser.site import drawn_alone
from tests.treeshire import AREA, WHAT

pytestmark = pytest.mark.browser

SCORES = dict(zip(NINE, (41, 36, 47, 28, 52, 37, 44, 58, "62.5"), strict=True))
POINTS = dict(zip(NINE, (100, 80, 90, 100, 60, 100, 100, 35, 25), strict=True))
COMMITTEE = {i: {"ash": "no", "elm": "no", "treeshire": "host"}.get(i, "join") for i in NINE}
PROCUREMENT = {i: "host" if i == "oakport" else "join" for i in NINE}


def test_nine_councils_hold_a_workshop_and_the_page_shows_what_they_said(
    tab: Tab, tmp_path: pathlib.Path
) -> None:
    voice(tab)
    weight(tab)
    committee(tab)
    procurement(tab)
    minds(tab)
    added(tab)
    press(tab, "All questions")
    press(tab, "Close: what would change our minds?")
    tab.fill("#room-changed", "A price above £50,000.\nA year without a “leader”: a \\ too.")
    with tab.expect_download() as waiting:
        tab.locator("#room-download").click()
    assert waiting.value.suggested_filename == "2026-03-what-room.yaml"
    file, area = tmp_path / "room.yaml", shutil.copytree(AREA, tmp_path / "area")
    waiting.value.save_as(file)
    written(file.read_text(encoding="utf-8"))
    collected(file, area)
    shown(tab, area, tmp_path / "site")


def voice(tab: Tab) -> None:
    """A blind round with a reload in its middle, the reveal, the talk, and what is agreed."""
    ask(tab, "committee-voice")
    enter_by_keys(tab, dict(list(SCORES.items())[:5]), "Because of")
    tab.reload()
    expect(tab.locator(".councils .done")).to_have_count(5)
    expect(tab.locator("main")).not_to_contain_text("Because of")
    expect(tab.get_by_role("button", name="Reveal", exact=True)).to_be_disabled()
    enter_by_keys(tab, dict(list(SCORES.items())[5:]), "Because of")
    press_by_mouse(tab, "Reveal all answers")
    expect(tab.locator(".lead")).to_have_text(
        "9 councils, from 28 (Elm) to 62.5 (Treeshire): 34.5 apart."
    )
    rows = [row.split("\t") for row in tab.locator(".dots tbody tr").all_inner_texts()]
    names = ["Elm", "Birch", "Gorse", "Ash", "Hazel", "Cedar", "Fir", "Oakport", "Treeshire"]
    assert [row[0] for row in rows] == names
    assert [row[1] for row in rows] == ["28", "36", "37", "41", "44", "47", "52", "58", "62.5"]
    assert rows[0][-1] == "Because of elm"
    press_by_mouse(tab, "On to the talk")
    expect(tab.locator("#room-view")).to_contain_text("All can live with the range.")
    expect(tab.locator("#room-view")).to_contain_text("Elm and Treeshire.")
    press_by_mouse(tab, "On to what is agreed")
    press_by_mouse(tab, "Tick all")
    agree(tab, 40, 50, 62)
    expect(tab.locator("#room-view .effect")).to_have_text(
        "Agreed: 50 (40 to 62). No line changed places. One council still stands highest. "
        "The packages that no other beats are the same; "
        "the most that a package gains is still 6.89 points of benefit."
    )


def weight(tab: Tab) -> None:
    """Points that turn the order."""
    ask(tab, "weight-of-say")
    enter(tab, POINTS)
    press(tab, "Reveal all answers")
    press(tab, "Agree")
    assert order(tab)[0] == ("1", "one")
    agree(tab, 60, 100, 100)
    expect(tab.locator("#room-view .effect")).to_contain_text("lines changed places.")
    expect(tab.locator("#room-said")).to_contain_text("lines changed places.")


def committee(tab: Tab) -> None:
    """Two refuse what needs all: it falls, and what needs it."""
    ask(tab, "committee")
    three = [dict(list(COMMITTEE.items())[at : at + 3]) for at in (0, 3, 6)]
    enter(tab, {**three[0], **three[1]}, "As said by")
    enter_by_keys(tab, three[2], "As said by")
    press_by_mouse(tab, "Reveal all answers")
    expect(tab.locator("#room-front")).to_have_text(
        "‘A joint committee’ falls: Ash and Elm will not join. "
        "‘One climate unit’ falls with it, as it needs what falls. "
        "One package comes in among those that no other beats and one drops out; "
        "the most that a package gains is 6.01 points of benefit, and was 6.89 points."
    )
    press_by_mouse(tab, "Agree")
    tab.get_by_label("It does not go ahead").check()
    tab.fill("#room-why", "Two of nine can’t.")
    press_by_mouse(tab, "Agree this")
    expect(tab.locator("#room-said")).to_contain_text(
        "‘A joint committee’ falls: it was agreed that it does not go ahead. ‘One climate unit’"
    )


def procurement(tab: Tab) -> None:
    ask(tab, "procurement")
    enter(tab, PROCUREMENT)
    press(tab, "Reveal all answers")
    press(tab, "Agree")
    tab.fill("#room-needs", "A price from Oakport.")
    press(tab, "Leave it open")


def minds(tab: Tab) -> None:
    ask(tab, "change-our-minds")
    enter_by_keys(tab, {"ash": "A second opinion.", "birch": "Nothing:\nwe are\tsure."})
    press(tab, "Reveal now, without 7")
    press(tab, "Agree")
    tab.fill("#room-value", "A second opinion on the cost.")
    press(tab, "Agree this")


def added(tab: Tab) -> None:
    """An option that was thought of, which is seen in the ranking at once."""
    press(tab, "All questions")
    press(tab, "Add an option, a candidate or a criterion")
    tab.fill("#room-name", "Three desks & a “hub”")
    tab.select_option("#room-like", "closer")
    tab.locator(".scores summary").click()
    tab.fill("#room-score-one-voice", "70")
    tab.fill("#room-note", "A guess.")
    press(tab, "Add it")
    expect(tab.locator('[data-option="three-desks-a-hub"]')).to_contain_text("new")


def written(text: str) -> None:
    """The file holds all that was said."""
    found = yaml.safe_load(text)
    assert found["workshop"] == WHAT
    ash = found["answers"]["ash"]
    assert ash["scores"] == {"closer": {"one-voice": {"score": 41, "why": "Because of ash"}}}
    assert ash["swings"] == {"local-say": 100}
    assert ash["candidates"] == {"joint-committee": "no", "joint-procurement": "join"}
    assert ash["reasons"] == {
        "committee": "As said by ash",
        "change-our-minds": "A second opinion.",
    }
    assert found["answers"]["birch"]["reasons"]["change-our-minds"] == "Nothing:\nwe are\tsure."
    record = found["record"]
    assert record["agreed"] == {
        "committee-voice": {"value": 50, "low": 40, "high": 62, "councils": [*NINE]},
        "weight-of-say": {"value": 100, "low": 60, "high": 100},
        "committee": {"choice": "no", "why": "Two of nine can’t."},
        "change-our-minds": {"words": "A second opinion on the cost."},
    }
    asked = "Would your council join joint procurement?"
    assert record["open"] == [
        {"what": asked, "question": "procurement", "needs": "A price from Oakport."}
    ]
    minds = ["A price above £50,000.", "A year without a “leader”: a \\ too."]
    assert record["changed_our_minds"] == minds
    assert [one["name"] for one in found["added"]] == ["Three desks & a “hub”"]


def collected(file: pathlib.Path, area: pathlib.Path) -> None:
    """The command takes it all into the workshop's file, in which nobody had answered."""
    workshop = area / "workshops" / f"{WHAT}.yaml"
    asked, _, _ = workshop.read_text(encoding="utf-8").partition("answers:\n")
    workshop.write_text(asked, encoding="utf-8")
    run("workshop", "collect", WHAT, str(file), "--workspace", str(area), "--yes")
    found = load(area).workshops[WHAT]
    assert list(found.answers) == [*NINE]
    assert found.answers["elm"].candidates["joint-committee"] == "no"
    assert found.record.agreed["committee-voice"].value == 50
    assert found.added[0].scores["one-voice"].score == 70


def shown(tab: Tab, area: pathlib.Path, site: pathlib.Path) -> None:
    """The page of the workshop shows who said what in private, and else what was agreed."""
    known = load(area)
    drawn_alone("private", Stages(known), ("workshop",), site)
    tab.goto((site / "workshops" / f"{WHAT}.html").as_uri())
    expect(tab.locator("main")).to_contain_text("Because of ash")
    expect(tab.locator("main")).to_contain_text("Two of nine can’t.")
    (public,) = [
        page for page in pages(Stages(published(known))) if page.path == f"workshops/{WHAT}.html"
    ]
    assert "Because of ash" not in str(public.content)
    assert "Two of nine can’t." in str(public.content)


def run(*arguments: str) -> None:
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 0, done.output
