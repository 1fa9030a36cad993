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
OF_THEIR_OWN = ("map",)
"""Those that say what they rest on; the others show values, and rest on what these do."""
PAGES = ("summary", "compare")
"""The kinds of page that have them."""


def report_figures(appraisal: Appraisal) -> dict[str, "Figure"]:
    """The pictures that there are, with their sources.

    They show all options: there are none where only some are compared.
    Raises ProblemsFound for faults of the workspace's templates.
    """
    from appraisal.documents.blocks import Figure
    from appraisal.documents.drawing import Svg
    from appraisal.documents.report.cited import named_sources
    from appraisal.findings.sentences import say
    from appraisal.site import figures_of

    if appraisal.matrix.options != appraisal.dataset.option_order():
        return {}
    dataset, cells = appraisal.dataset, appraisal.matrix.cells.values()
    values = named_sources(dataset, (i for cell in cells for i in cell.sources))
    drawn = {chart.name: chart for chart in figures_of(appraisal, PAGES)}
    found = {}
    for name, charts in CHARTS.items():
        chart = next((drawn[i] for i in charts if i in drawn), None)
        if chart is not None:
            picture = Svg(chart.width, chart.height, chart.svg)
            source = chart.source if name in OF_THEIR_OWN else values
            found[name] = Figure(say(TITLES[name]), picture, chart.alt, source)
    return found
