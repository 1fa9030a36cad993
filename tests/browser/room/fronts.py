"""The packages that no other beats: as the room sees them and as the build has them."""

from collections.abc import Sequence

import pytest
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.efficient import Package
from appraisal.appraise.packages.folded import folded
from tests.browser.packages.ticked import packages
from tests.browser.room.room import agree, ask, enter, press

EXACT = 1e-9
Steps = list[tuple[float, float, frozenset[str]]]


def shown(tab: Tab, **given: object) -> Steps:
    """Cost, gain and candidates of each package that no other beats, in the browser."""
    state = {"answers": {}, "revealed": {}, "agreed": {}, "added": [], **given}
    held = tab.evaluate(
        """state => appraisalRoom.frontier(state).steps.map(({ cost, gain, masks }) =>
            [cost, gain, appraisalRoom.named(masks[0])])""",
        state,
    )
    return [(cost, gain, frozenset(ids)) for cost, gain, ids in held]


def built(appraisal: Appraisal) -> Steps:
    """The same of the build."""
    return of_front(packages(appraisal).fronts[appraisal.headline])


def of_front(front: Sequence[Package]) -> Steps:
    """The same of a front of the build."""
    return [(one.cost, one.gain, frozenset(one.simplest.candidates)) for one in folded(front)]


def assert_same(found: Steps, expected: Steps) -> None:
    assert [held for *_, held in found] == [held for *_, held in expected]
    for one, other in zip(found, expected, strict=True):
        assert one[:2] == pytest.approx(other[:2], abs=EXACT)


def agree_on(tab: Tab, question: str, value: float) -> str:
    """Agree on a figure by hand, and what the page says that it did."""
    ask(tab, question)
    enter(tab, {"ash": value})
    press(tab, "Reveal now, without 8")
    press(tab, "Agree")
    agree(tab, value, value, value)
    return tab.locator(".effect").first.inner_text()
