"""The explorer follows a hand within a frame, however large the workspace."""

import json
import pathlib

import numpy as np
import pytest
from playwright.sync_api import CDPSession
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal, appraise
from tests.browser.explore.explorer import write
from tests.datasets import dataset

pytestmark = pytest.mark.browser

FRAME = 2.5
"""What a move may take, told in tables as TABLE draws them.

A screen draws again after 16 milliseconds, in which so many such tables are drawn where one takes
6.4, the least that was measured. A slower machine takes longer for both: no clock decides.
"""
TABLE = """([first, next]) => {
  for (let k = first; k < next; k++) {
    const table = document.createElement("table");
    for (let i = 0; i < 12; i++) {
      const row = table.insertRow();
      for (let j = 0; j < 30; j++) row.insertCell().textContent = i * j + k;
    }
    document.body.replaceChildren(table);
    document.body.getBoundingClientRect();
  }
}"""
"""A function of JavaScript: draws a plain table of 12 options and 30 criteria again and again."""
ROUNDS, MOVES = 5, 10


def large() -> Appraisal:
    """Twelve options on thirty criteria in six groups."""
    drawn = np.random.default_rng(1)
    criteria = [
        {
            "id": f"g{g}",
            "criteria": [{"id": f"g{g}c{c}", "judged": {0: "low", 100: "high"}} for c in range(5)],
        }
        for g in range(6)
    ]
    leaves = [leaf["id"] for group in criteria for leaf in group["criteria"]]  # type: ignore[index]
    options = {
        f"o{o:02}": {"scores": {leaf: {"score": int(drawn.integers(101))} for leaf in leaves}}
        for o in range(12)
    }
    return appraise(
        dataset(
            json.dumps(
                {
                    "settings": {"simulation": {"samples": 100, "ways": 1}},
                    "criteria": criteria,
                    "options": options,
                }
            )
        )
    )


def spent(session: CDPSession) -> float:
    """Seconds of processor time that the page has taken: a busy machine adds nothing to it."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(metric["value"] for metric in metrics if metric["name"] == "ThreadTime"))


def in_tables(tab: Tab, moves: str) -> float:
    """How many plain tables could be drawn while a move takes its course.

    `moves` is a function of the first move and the next one that is not made. The two are done in
    turn, by the processor's own time, and of each the quickest round counts: what else a machine
    does only adds to it.
    """
    plain = tab.context.new_page()
    pages = [(tab, moves), (plain, TABLE)]
    sessions = [page.context.new_cdp_session(page) for page, _ in pages]
    for session in sessions:
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
    took: list[list[float]] = [[], []]
    for first in range(0, ROUNDS * MOVES, MOVES):
        for (page, work), session, times in zip(pages, sessions, took, strict=True):
            before = spent(session)
            page.evaluate(work, [first, first + MOVES])
            times.append(spent(session) - before)
    plain.close()
    return min(took[0]) / min(took[1])


def test_everything_follows_within_a_frame_at_12_options_and_30_criteria(
    page: Tab, tmp_path: pathlib.Path
) -> None:
    page.goto(write(large(), tmp_path))
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.evaluate("document.body.getBoundingClientRect()")
    moved = """([first, next]) => {
        for (let k = first; k < next; k++) {
            const slide = document.querySelector(k % 2 ? "#slide-g2" : "#slide-g3c1");
            slide.value = (k * 37) % 101;
            slide.dispatchEvent(new Event("input", {bubbles: true}));
            document.body.getBoundingClientRect();
        }
    }"""
    assert in_tables(page, moved) < FRAME
