"""What the room agreed, once it is collected and recorded, is what the build has."""

import pathlib
import shutil

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page as Tab

from appraisal.appraise import Stages
from appraisal.cli import main
from appraisal.load import load
from tests.browser.room.fronts import agree_on, assert_same, built, shown
from tests.browser.room.room import write
from tests.treeshire import AREA, WHAT

pytestmark = pytest.mark.browser


def test_what_is_collected_and_recorded_is_built_as_the_room_saw_it(
    tab: Tab, tmp_path: pathlib.Path
) -> None:
    """From the page's file to the options' files, by the commands."""
    place = shutil.copytree(AREA, tmp_path / "area")
    file = place / "workshops" / f"{WHAT}.yaml"
    text, _, _ = file.read_text(encoding="utf-8").partition("answers:\n")
    asked = "- {id: calm, ask: How calm is today?, option: continue, criterion: resilience}\n"
    file.write_text(f"{text}{asked}", encoding="utf-8")
    tab.goto(write(Stages(load(place)), tmp_path / "site"))
    agree_on(tab, "calm", 96)
    seen = shown(tab, agreed=tab.evaluate("() => appraisalRoom.state.agreed"))
    (tmp_path / "room.yaml").write_text(tab.evaluate("() => appraisalRoom.written()"), "utf-8")
    for words in (["collect", WHAT, str(tmp_path / "room.yaml")], ["record", WHAT]):
        done = CliRunner().invoke(main, ["workshop", *words, "--yes", "--workspace", str(place)])
        assert done.exit_code == 0, done.output
    assert_same(seen, built(Stages(load(place))))
    assert seen[-1][1] == pytest.approx(4.89, abs=0.01)
