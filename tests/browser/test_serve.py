"""`appraisal serve` in a browser: faults over the old page, and new numbers without a click."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from tests.commands.serve.test_serve import started
from tests.commands.serve.testshire import FILES
from tests.workspaces import workspace

pytestmark = pytest.mark.browser

JOIN = "options/join.yaml"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    folder = workspace(tmp_path / "testshire", FILES)
    process: subprocess.Popen[str] = started(folder, "--port", 0)
    assert process.stdout is not None
    yield folder, process.stdout.readline().strip().removeprefix("testshire: ")
    process.kill()
    process.communicate()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    found = browser.new_page()
    yield found
    found.close()


def test_an_edit_shows_by_itself_and_a_fault_stands_over_the_page(
    served: tuple[Path, str], tab: Tab
) -> None:
    folder, address = served
    complaints: list[str] = []
    tab.on("console", lambda said: complaints.append(said.text))
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.goto(f"{address}options/join.html")
    strip, faults = tab.locator("#serve [role=status]"), tab.locator("#serve [role=alert]")
    expect(strip).to_contain_text("nothing is published")
    expect(faults).to_be_empty()

    (folder / JOIN).write_text(str(FILES[JOIN]).replace("Join", "Join up").replace("30", "70"))
    expect(tab.locator("h1")).to_contain_text("Join up")
    expect(strip).to_contain_text("Join up from 2nd to 1st; nothing else moved.")
    expect(tab.locator("main")).to_contain_text("70")

    # Once all is worked out the page is loaded for the last time, and the focus stays.
    expect(strip).to_have_text(re.compile(r"(?!.*being worked out).*nothing else moved\.", re.S))
    tab.locator("h1").evaluate("one => { one.tabIndex = -1; one.focus(); }")
    (folder / JOIN).write_text("{name: Join, family: non-structural, nane: x}\n")
    expect(faults.get_by_role("heading")).to_have_text("1 problem in the files")
    expect(faults).to_contain_text("{name: Join, family: non-structural, nane: x}")
    link = faults.get_by_role("link")
    expect(link).to_have_attribute("href", f"vscode://file{(folder / JOIN).resolve()}:1:38")
    expect(tab.locator("h1")).to_contain_text("Join up")
    assert tab.evaluate("() => document.activeElement.tagName") == "H1"
    tab.evaluate(AXE_SCRIPT)
    assert tab.evaluate("async () => (await axe.run('#serve')).violations.map(v => v.id)") == []
    faults.locator("summary").press("Enter")
    expect(link).to_be_hidden()

    (folder / JOIN).write_text(str(FILES[JOIN]))
    expect(faults).to_be_empty()
    expect(tab.locator("h1")).to_contain_text("Join")
    assert complaints == []
