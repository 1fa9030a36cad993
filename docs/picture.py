"""Make docs/summary.png: the first screen of the Derbyshire summary, as the README shows it."""

import pathlib
import sys
import tempfile

from playwright.sync_api import sync_playwright

from appraisal.appraise import appraise
from appraisal.commands.publish import publish
from appraisal.load import load
from appraisal.site import render
from tests.conftest import ARGUMENTS, find_chromium

ROOT = pathlib.Path(__file__).resolve().parents[1]
SIZE = {"width": 1280, "height": 900}


def main() -> int:
    """Build the pages into a folder of their own and photograph the first."""
    browser_path = find_chromium()
    if browser_path is None:
        sys.stderr.write("No Chromium found. Install it, or name it: CHROMIUM=/where/it/is.\n")
        return 1
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        first_page = publish(render(appraise(load(ROOT))), pathlib.Path(folder) / "site")
        browser = playwright.chromium.launch(executable_path=browser_path, args=list(ARGUMENTS))
        page = browser.new_page(viewport=SIZE)
        page.goto(first_page.as_uri())
        page.screenshot(path=ROOT / "docs" / "summary.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
