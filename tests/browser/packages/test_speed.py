"""What is ticked follows within a frame, by the processor's own time."""

import pytest
from playwright.sync_api import Page as Tab

from tests.browser.explore.test_speed import FRAME, MOVES, work

pytestmark = pytest.mark.browser


def test_everything_follows_a_tick_within_a_frame(tab: Tab) -> None:
    session = tab.context.new_cdp_session(tab)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = work(session)
    tab.evaluate(
        """moves => {
            const boxes = [...document.querySelectorAll(".tried-boxes input")];
            for (let k = 0; k < moves; k++) {
                boxes[(k * 7) % boxes.length].click();
                document.body.getBoundingClientRect();
            }
        }""",
        MOVES,
    )
    assert (work(session) - before) / MOVES * 1000 < FRAME
