"""What is ticked follows within a frame, by the processor's own time."""

import pytest
from playwright.sync_api import Page as Tab

from tests.browser.explore.test_speed import FRAME, in_tables

pytestmark = pytest.mark.browser


def test_everything_follows_a_tick_within_a_frame(tab: Tab) -> None:
    ticked = """([first, next]) => {
        const boxes = [...document.querySelectorAll(".tried-boxes input")];
        for (let k = first; k < next; k++) {
            boxes[(k * 7) % boxes.length].click();
            document.body.getBoundingClientRect();
        }
    }"""
    assert in_tables(tab, ticked) < FRAME
