"""How far each weight can move: intervals, and the charts of those that change the first place."""

import re
from dataclasses import replace

import pytest

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.robustness import StabilityRow
from appraisal.charts.weight_lines import Line
from appraisal.findings.named_safety import named_safety
from appraisal.site import weight_intervals as module
from appraisal.site.pages.robustness import pages
from appraisal.site.weight_intervals import (
    FirstBetween,
    Interval,
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


def test_an_interval_has_its_ends_in_per_cent_and_who_is_first_beyond_them(
    ahead: Appraisal,
) -> None:
    assert made(ahead).rows == (
        Interval("Ex", 0, 50.0, "50%", 20.0, 80.0, "20% to 100%", below="b", above=None),
        Interval("Why", 0, 50.0, "50%", 0.0, 80.0, "0% to 80%", below=None, above="b"),
    )


def test_a_chart_has_the_highest_value_at_its_top(ahead: Appraisal) -> None:
    """Heights are in % from the top: Alpha rises from 60 to 80 of 80, Beta falls from 70 to 40."""
    assert made(ahead).charts[0] == WeightChart(
        id="x",
        name="Ex",
        title="Beta takes over when Ex weighs less than 20%",
        what="of all weight",
        bottom=40,
        top=80,
        today=50.0,
        share="50%",
        lines=(Line("b", y1=25.0, y2=100.0, dash=0), Line("a", y1=50.0, y2=0.0, dash=1)),
        bands=(FirstBetween("b", "0%", "20%", 0), FirstBetween("a", "20%", "100%", 1)),
        crossings=(20.0,),
    )


def test_the_chart_is_drawn_with_no_weight_on_the_left_and_the_top_of_its_axis_above(
    ahead: Appraisal,
) -> None:
    page = drawn(ahead, pages)["robustness.html"]
    chart = page[page.index('<div class="moving">') :]
    chart = chart[: chart.index("</div>")]
    top, drawing, bottom = re.split(r"(<svg .*</svg>)", chart, flags=re.DOTALL)
    assert words(top).split() == ["80"]
    assert words(bottom).split() == ["40", "0%", "today", "50%", "100%"]
    assert 'x2="100%" y1="25.0%" y2="100.0%"' in drawing
    assert 'x2="100%" y1="50.0%" y2="0.0%"' in drawing


def test_the_finding_and_the_sentences_are_of_the_weights_that_are_drawn(ahead: Appraisal) -> None:
    found = made(ahead)
    assert found.finding == "2 weights could each change who comes first by themselves."
    assert found.sentences == (
        "‘Ex’ would have to weigh less than 20% instead of 50% for Beta to come first.",
        "‘Why’ would have to weigh more than 80% instead of 50% for Beta to come first.",
    )
    assert [chart.id for chart in found.charts] == ["x", "y"]


def test_the_nearest_weights_are_drawn_and_no_more_than_fit(
    ahead: Appraisal, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ahead.robust is not None
    far = StabilityRow("x", 0.5, 0.1, 1.0, "b", None)
    near = StabilityRow("y", 0.5, 0.0, 0.6, None, "b")
    area = replace(ahead, robust=replace(ahead.robust, stability=(far, near)))
    assert [chart.id for chart in made(area).charts] == ["y", "x"]
    assert [row.label for row in made(area).rows] == ["Ex", "Why"]
    monkeypatch.setattr(module, "MOST_CHARTS", 1)
    assert [chart.id for chart in made(area).charts] == ["y"]
    assert len(made(area).sentences) == 2


def test_a_weight_that_changes_nothing_has_no_interval_and_no_chart() -> None:
    """Merge is the best on quality, and as large as the others."""
    found = made(appraised(TREE))
    assert found.charts == ()
    assert found.finding == (
        "No weight, moved by itself as far as it goes, would put another option first."
    )
    assert found.rows == ()


def test_a_criterion_below_another_is_set_in_and_its_share_is_among_its_siblings() -> None:
    leaf = "judged: {0: Bad, 100: Good}"
    inner = AHEAD.replace(
        f"- {{id: x, name: Ex, {leaf}}}\n      - {{id: y, name: Why, {leaf}}}",
        f"- {{id: both, name: Both, criteria: [{{id: x, name: Ex, {leaf}}}, "
        f"{{id: y, name: Why, {leaf}}}]}}",
    )
    rows = {row.label: (row.depth, row.share) for row in made(appraised(inner)).rows}
    assert rows == {"Ex": (1, "50%"), "Why": (1, "50%")}


def test_the_chart_of_a_criterion_below_another_is_of_that_ones_weight() -> None:
    """Within `both`, which is all there is, x is worth 80 to Alpha and 40 to Beta."""
    leaf = "judged: {0: Bad, 100: Good}"
    inner = AHEAD.replace(
        f"- {{id: x, name: Ex, {leaf}}}\n      - {{id: y, name: Why, {leaf}}}",
        f"- {{id: both, name: Both, criteria: [{{id: x, name: Ex, {leaf}}}, "
        f"{{id: y, name: Why, {leaf}}}]}}",
    )
    (chart, _) = made(appraised(inner)).charts
    assert (chart.id, chart.what, chart.crossings) == ("x", "of ‘Both’", (20.0,))


@pytest.mark.parametrize("text", ["{}", "options: {a: {}, b: {}}"])
def test_with_nothing_ranked_there_is_nothing_to_move(text: str) -> None:
    found = made(appraised(text))
    assert (found.finding, found.sentences, found.charts, found.rows) == ("", (), (), ())
