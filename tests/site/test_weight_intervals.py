"""How far each weight can move: the charts of those that change the first place."""

import dataclasses
import re

import pytest
from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.robustness import StabilityRow
from appraisal.charts.weight_lines import End, Line
from appraisal.findings.named_safety import named_safety
from appraisal.site import weight_intervals as module
from appraisal.site.pages.robustness import pages
from appraisal.site.weight_intervals import (
    FirstBetween,
    Turn,
    WeightChart,
    WeightIntervals,
    weight_intervals,
)
from tests.areas import AHEAD
from tests.datasets import TREE
from tests.site.drawn_pages import appraised, drawn, words


@pytest.fixture(scope="module")
def ahead() -> Appraisal:
    """Alpha has 80 and 60, Beta 40 and 70: level where the first criterion weighs 20%."""
    return appraised(AHEAD)


def made(area: Appraisal) -> WeightIntervals:
    return weight_intervals(area, named_safety(area))


def test_a_chart_has_the_highest_value_at_its_top(ahead: Appraisal) -> None:
    """Heights are in % from the top: Alpha rises from 60 to 80 of 80, Beta falls from 70 to 40."""
    assert made(ahead).charts[0] == WeightChart(
        id="x",
        title="Beta takes over when Ex weighs less than 20%",
        what="share of all weight",
        bottom=40,
        top=80,
        today=50.0,
        share="50%",
        lines=(Line("b", y1=25.0, y2=100.0, dash=0), Line("a", y1=50.0, y2=0.0, dash=1)),
        ends=(End("a", 0.0), End("b", 100.0)),
        bands=(FirstBetween("b", "0%", "20%"), FirstBetween("a", "20%", "100%")),
        turns=(Turn("20%", 20.0, 40.0),),
    )


def test_the_chart_is_drawn_with_no_weight_on_the_left_and_the_top_of_its_axis_above(
    ahead: Appraisal,
) -> None:
    page = drawn(ahead, pages)["robustness.html"]
    chart = page[page.index('<div class="moving">') :]
    chart = chart[: chart.index("</figure>")]
    top, drawing, rest = re.split(r"(<svg class=\"moving-lines\".*?</svg>)", chart, flags=re.DOTALL)
    assert words(top).split() == ["80"]
    assert words(rest).split() == [
        "20%", "Alpha", "Beta", "40", "0%", "today", "50%", "100%", "share", "of", "all", "weight",
    ]  # fmt: skip
    assert 'x2="100%" y1="25.0%" y2="100.0%"' in drawing
    assert 'x2="100%" y1="50.0%" y2="0.0%"' in drawing


def test_the_finding_is_of_the_weights_that_are_drawn(ahead: Appraisal) -> None:
    found = made(ahead)
    assert found.finding == "2 weights could each change who comes first by themselves."
    assert [chart.id for chart in found.charts] == ["x", "y"]
    assert found.sentences == ()


def test_the_nearest_weights_are_drawn_and_no_more_than_fit(
    ahead: Appraisal, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ahead.robust is not None
    far = StabilityRow("x", 0.5, 0.1, 1.0, "b", None)
    near = StabilityRow("y", 0.5, 0.0, 0.6, None, "b")
    area = dataclasses.replace(ahead, robust=replace(ahead.robust, stability=(far, near)))
    assert [chart.id for chart in made(area).charts] == ["y", "x"]
    monkeypatch.setattr(module, "MOST_CHARTS", 1)
    assert [chart.id for chart in made(area).charts] == ["y"]
    assert made(area).sentences == (
        "‘Ex’ would have to weigh less than 10% instead of 50% for Beta to come first.",
    )


def test_a_weight_that_changes_nothing_has_no_chart() -> None:
    """Merge is the best on quality, and as large as the others."""
    found = made(appraised(TREE))
    assert found.charts == ()
    assert found.finding == (
        "No weight, moved by itself as far as it goes, would put another option first."
    )


def test_the_chart_of_a_criterion_below_another_is_of_that_ones_weight() -> None:
    """Within `both`, which is all there is, x is worth 80 to Alpha and 40 to Beta."""
    leaf = "judged: {0: Bad, 100: Good}"
    inner = AHEAD.replace(
        f"- {{id: x, name: Ex, {leaf}}}\n      - {{id: y, name: Why, {leaf}}}",
        f"- {{id: both, name: Both, criteria: [{{id: x, name: Ex, {leaf}}}, "
        f"{{id: y, name: Why, {leaf}}}]}}",
    )
    (chart, _) = made(appraised(inner)).charts
    assert (chart.id, chart.what, chart.turns[0].share) == ("x", "share of ‘Both’", "20%")


@pytest.mark.parametrize("text", ["{}", "options: {a: {}, b: {}}"])
def test_with_nothing_ranked_there_is_nothing_to_move(text: str) -> None:
    found = made(appraised(text))
    assert (found.finding, found.sentences, found.charts) == ("", (), ())
