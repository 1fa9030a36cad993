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

FRAME = 16
"""Milliseconds that a screen gives before it draws again."""
ROUNDS, MOVES = 3, 10


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


def work(session: CDPSession) -> float:
    """Seconds of processor time that the page has taken: a busy machine adds nothing to it."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(metric["value"] for metric in metrics if metric["name"] == "ThreadTime"))


def each(tab: Tab, moves: str) -> float:
    """Milliseconds of processor time that a move takes, by a function of the first and the next.

    Of a few rounds the quickest counts: what else a machine does to its processor only adds to it.
    """
    session = tab.context.new_cdp_session(tab)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    took = []
    for first in range(0, ROUNDS * MOVES, MOVES):
        before = work(session)
        tab.evaluate(moves, [first, first + MOVES])
        took.append(work(session) - before)
    session.detach()
    return min(took) / MOVES * 1000


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
    assert each(page, moved) < FRAME
