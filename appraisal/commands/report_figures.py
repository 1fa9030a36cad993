"""The pictures of a report: charts of the site, drawn for paper."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from appraisal.appraise import Appraisal

if TYPE_CHECKING:
    from appraisal.documents.blocks import Figure

CHARTS: Mapping[str, tuple[str, ...]] = {
    "ranking": ("summary-models", "summary-all-options"),
    "benefit_and_cost": ("compare-against",),
    "map": ("summary-maps",),
}
"""What a report calls a picture → the charts that may be it, the first that there is."""
TITLES: Mapping[str, str] = {
    "ranking": "report.figure-ranking",
    "benefit_and_cost": "report.figure-cost",
    "map": "report.figure-map",
}
"""The pattern of what stands over each."""
PAGES = ("summary", "compare")
"""The kinds of page that have them."""


def report_figures(appraisal: Appraisal) -> dict[str, "Figure"]:
    """The pictures that there are, each of which says within what it shows and its source.

    Raises ProblemsFound for faults of the workspace's templates.
    """
    from appraisal.documents.blocks import Figure
    from appraisal.documents.drawing import Svg
    from appraisal.findings.sentences import say
    from appraisal.site import figures_of

    drawn = {chart.name: chart for chart in figures_of(appraisal, PAGES)}
    found = {}
    for name, charts in CHARTS.items():
        chart = next((drawn[i] for i in charts if i in drawn), None)
        if chart is not None:
            picture = Svg(chart.width, chart.height, chart.svg)
            found[name] = Figure(say(TITLES[name]), picture, chart.alt)
    return found
