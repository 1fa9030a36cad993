"""The explorer on disk, and what it shows."""

import pathlib
from collections.abc import Mapping
from functools import cache
from typing import Any

import numpy as np
from jinja2 import Environment
from msgspec import structs
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal
from appraisal.appraise.weights import sibling_groups, weigh
from appraisal.model import Perspective
from appraisal.site.assets import assets
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages.explore import pages

EXACT = 1e-9

Points = dict[str, float]


def write(appraisal: Appraisal, folder: pathlib.Path, name: str = "explore") -> str:
    """Write the explorer and its stylesheets; return the page's address on disk.

    Explorers of several areas may stand in one folder, each by its name.
    """
    made, (drawn, beside) = list(pages(appraisal)), kit()
    for path, content in beside.items():
        if not (folder / path).exists():
            (folder / path).write_bytes(content)
    page = folder / f"{name}.html"
    page.write_bytes(draw(made, drawn, shared_content(appraisal, made))["explore.html"])
    return page.as_uri()


@cache
def kit() -> tuple[Environment, dict[str, bytes]]:
    """What draws pages, and what stands beside them: the same for every area."""
    drawn = environment({})
    return drawn, assets(drawn, None)


def state(tab: Tab) -> Points:
    return dict(tab.evaluate("appraisalExplorer.points()"))


HELD = """() => {
  const due = new Map();
  let last = 0;
  window.setTimeout = work => { due.set(++last, work); return last; };
  window.clearTimeout = one => due.delete(one);
  window.rest = async () => {
    const now = [...due.values()];
    due.clear();
    for (const work of now) await work();
  };
}"""
"""A function of JavaScript: whatever waits for the hand to rest waits for `settle`."""


def hold(tab: Tab) -> None:
    """Leave it to `settle` to say when the hand rests, for all that is done from now on."""
    tab.evaluate(HELD)


def settle(tab: Tab) -> None:
    """Let the hand rest, so that the page says what there is and writes it into its address."""
    tab.evaluate("rest()")


TO_MAIN = """() => new Promise(heard => {
  addEventListener('hashchange', () => heard(), { once: true });
  location.hash = 'main';
})"""
"""A function of JavaScript: a link within the page, until the page has heard of it."""

OPEN = "document.querySelectorAll('.further details').forEach(one => { one.open = true; })"
"""A statement of JavaScript: shows the criteria of every level."""
TYPED = """given => Object.entries(given).forEach(([node, points]) => {
  const box = document.getElementById(`points-${node}`);
  box.focus();
  box.value = points;
  box.dispatchEvent(new Event('input', { bubbles: true }));
})"""


def typed(tab: Tab, points: Mapping[str, float | str]) -> None:
    """Type points into the boxes of nodes, all in one task: the page is drawn once, in the end."""
    tab.evaluate(TYPED, points)


ROWS = """() => [...document.querySelectorAll('#ranking tr')]
  .filter(row => row.checkVisibility()).map(row => [row.dataset.option,
    ...['[data-rank]', '[data-value]'].map(part => row.querySelector(part).innerText)])"""


def rows(tab: Tab) -> list[tuple[str, str, int]]:
    """What the table shows: option, rank and value, from first to last."""
    return [(option, rank, int(value.split()[0])) for option, rank, value in tab.evaluate(ROWS)]


def weightings(appraisal: Appraisal, count: int) -> list[Points]:
    """Random points for every node; some are nought, and in some groups all are."""
    drawn = np.random.default_rng(20260626)
    made = []
    for _ in range(count):
        points: Points = {}
        for _, group in sibling_groups(appraisal.dataset.criteria):
            empty = drawn.random() < 0.05
            for node in group:
                nought = empty or drawn.random() < 0.1
                points[node.id] = 0.0 if nought else float(drawn.uniform(0, 100))
        made.append(points)
    return made


def as_perspective(appraisal: Appraisal, points: Points) -> Perspective:
    """The points as a workspace gives them: a group of noughts is left out, and weighs alike."""
    groups = (group for _, group in sibling_groups(appraisal.dataset.criteria))
    told = [node.id for group in groups if any(points[n.id] for n in group) for node in group]
    return Perspective(weights={node: points[node] for node in told})


def in_python(appraisal: Appraisal, made: list[Points]) -> dict[str, Any]:
    held = {f"p{k:03}": as_perspective(appraisal, points) for k, points in enumerate(made)}
    settings = appraisal.dataset.settings.model_copy(update={"perspective": None})
    return weigh(structs.replace(appraisal.dataset, perspectives=held, settings=settings))
