"""Make docs/summary.png: the first screen of the Derbyshire summary, as the README shows it."""

import os
import pathlib
import shutil
import sys
import tempfile

from playwright.sync_api import sync_playwright

from appraisal.appraise import appraise
from appraisal.commands.publish import publish
from appraisal.load import load
from appraisal.site import render

ROOT = pathlib.Path(__file__).resolve().parents[1]
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
SIZE = {"width": 1280, "height": 900}


def main() -> int:
    """Build the pages into a folder of their own and photograph the first."""
    browser_path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if browser_path is None:
        sys.stderr.write("No Chromium found. Install it, or name it: CHROMIUM=/where/it/is.\n")
        return 1
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        first_page = publish(render(appraise(load(ROOT))), pathlib.Path(folder) / "site")
        browser = playwright.chromium.launch(
            executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport=SIZE)
        page.goto(first_page.as_uri())
        page.screenshot(path=ROOT / "docs" / "summary.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
