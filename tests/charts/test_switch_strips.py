"""How far a score would have to move, on a strip from 0 to 100."""

from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.charts.switch_strips import SwitchStrip, switch_strip
from tests.areas import AHEAD
from tests.datasets import dataset

CELL = replace(appraise(dataset(AHEAD)).matrix.cells["a", "x"], low=42.0, value=60.0, high=71.126)


def test_a_strip_has_the_range_today_and_what_is_needed() -> None:
    assert switch_strip(CELL, 84.5) == SwitchStrip(
        low=42.0, high=71.13, today=60.0, needed=84.5, gap=False
    )


def test_what_is_needed_stays_on_the_strip() -> None:
    assert switch_strip(CELL, 100.0000001).needed == 100.0
    assert switch_strip(CELL, -0.0000001).needed == 0.0


def test_a_gap_may_be_anything() -> None:
    strip = switch_strip(replace(CELL, evidence="gap"), 20.0)
    assert (strip.low, strip.high, strip.gap) == (0.0, 100.0, True)
