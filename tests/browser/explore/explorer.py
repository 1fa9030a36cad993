"""The explorer on disk, and what it shows."""

import pathlib

from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal
from appraisal.site.assets import assets
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages.explore import pages

EXACT = 1e-9

Points = dict[str, float]


def write(appraisal: Appraisal, folder: pathlib.Path) -> str:
    """Write the explorer and its stylesheet; return the page's address on disk."""
    made, drawn = list(pages(appraisal)), environment({})
    site = {**draw(made, drawn, shared_content(appraisal, made)), **assets(drawn, None)}
    for path, content in site.items():
        (folder / path).write_bytes(content)
    return (folder / "explore.html").as_uri()


def state(tab: Tab) -> Points:
    return dict(tab.evaluate("appraisalExplorer.points()"))


def settle(tab: Tab) -> None:
    tab.wait_for_timeout(600)


def rows(tab: Tab) -> list[tuple[str, str, int]]:
    """What the table shows: option, rank and value, from first to last."""
    return [
        (
            str(row.get_attribute("data-option")),
            row.locator("[data-rank]").inner_text(),
            int(row.locator("[data-value]").inner_text().split()[0]),
        )
        for row in tab.locator("#ranking tr").all()
        if row.is_visible()
    ]
