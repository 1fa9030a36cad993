"""Make the pictures of the README and the guides: `make picture`.

The README shows the first screen of the Derbyshire summary. The guides show a small made-up area as
somebody sees it who follows docs/guides/first-hour.md, and one that held a workshop.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from click.testing import CliRunner
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from appraisal.appraise import appraise
from appraisal.cli import main as appraisal
from appraisal.commands.publish import publish
from appraisal.load import load
from appraisal.site import render
from docs.workshop_pictures import of_workshops
from tests.conftest import ARGUMENTS, find_chromium

ROOT = pathlib.Path(__file__).resolve().parents[1]
GUIDES = ROOT / "docs" / "guides"
SIZE: ViewportSize = {"width": 1280, "height": 900}
LOW: ViewportSize = {"width": 1280, "height": 640}

AREA = (
    *("--area", "Loamshire", "--county", "Loamshire County Council"),
    *("--districts", "Northwold,Southmere", "--unitaries", "Millford", "--date", "2026-01-31"),
)
DATES = ("\ndate: 2026-01-31\n", "\ndate: 2026-03-31\n")
"""The day of the first version, and that of the version after it."""

OPTION = pathlib.Path("options", "one-council.yaml")
GAP = "  service-continuity: unknown\n"
SCORE = (
    '  service-continuity: {score: 30, low: 10, high: 60, why: "A guess.", source: [assumption]}\n'
)
SLIP = SCORE.replace("score: 30", "scroe: 30")


def main() -> int:
    """Photograph each of them."""
    browser_path = find_chromium()
    if browser_path is None:
        sys.stderr.write("No Chromium found. Install it, or name it: CHROMIUM=/where/it/is.\n")
        return 1
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=list(ARGUMENTS))
        folder = pathlib.Path(made)
        _of_site(browser, ROOT, folder / "summary", ROOT / "docs" / "summary.png", size=SIZE)
        _of_guides(browser, folder / "loamshire", folder / "site")
        of_workshops(browser, folder / "treeshire")
        browser.close()
    return 0


def _of_guides(browser: Browser, folder: pathlib.Path, site: pathlib.Path) -> None:
    """The pictures of the first hour, in its order."""
    _appraisal("new", str(folder), *AREA)
    _of_site(browser, folder, site, GUIDES / "first-page.png")
    _appraisal("keep", "first", "--workspace", str(folder))
    with _served(folder) as address:
        page = browser.new_page(viewport=LOW)
        page.goto(address)
        expect(page.locator("#serve [role=status]")).to_contain_text("nothing is published")
        option = (folder / OPTION).read_text(encoding="utf-8")
        _save(folder, option.replace(GAP, SCORE))
        expect(page.locator("#serve [role=status]")).to_contain_text("One council")
        page.screenshot(path=GUIDES / "serve-strip.png")
        _save(folder, option.replace(GAP, SLIP))
        expect(page.locator("#serve [role=alert]").get_by_role("heading")).to_be_visible()
        page.screenshot(path=GUIDES / "serve-problem.png")
    _save(folder, option.replace(GAP, SCORE))
    settings = folder / "appraisal.yaml"
    later = settings.read_text(encoding="utf-8").replace(*DATES) + "previous: history/first\n"
    settings.write_text(later, encoding="utf-8", newline="\n")
    _of_site(browser, folder, site, GUIDES / "what-changed.png", "changes.html")


def _of_site(
    browser: Browser,
    folder: pathlib.Path,
    site: pathlib.Path,
    picture: pathlib.Path,
    name: str = "index.html",
    size: ViewportSize = LOW,
) -> None:
    """A workspace's page, built into a folder of its own."""
    first_page = publish(render(appraise(load(folder))), site)
    page: Page = browser.new_page(viewport=size)
    page.goto(first_page.with_name(name).as_uri())
    page.screenshot(path=picture)


def _save(folder: pathlib.Path, text: str) -> None:
    (folder / OPTION).write_text(text, encoding="utf-8", newline="\n")


def _appraisal(*words: str) -> None:
    CliRunner().invoke(appraisal, words, catch_exceptions=False)


@contextmanager
def _served(folder: pathlib.Path) -> Iterator[str]:
    """The address of a folder that is served meanwhile."""
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "appraisal", "serve", str(folder), "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        try:
            yield next(iter(process.stdout or ())).split()[-1]
        finally:
            process.kill()


if __name__ == "__main__":
    sys.exit(main())
