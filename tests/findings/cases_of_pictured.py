"""What stands at the foot of charts that are pictures by themselves."""

from appraisal.findings.pictured import foot_line, source_line, title_on
from tests.datasets import dataset


def feet_of_charts() -> None:
    """A chart that names its sources, one that names none, and where a chart is from."""
    source_line(["ONS 2025", "LGA 2020"])
    source_line([])
    foot_line(dataset("settings: {title: Shire appraisal}").settings, "compare.html")


def titles_of_charts() -> None:
    """A chart that stands on every page of a kind."""
    title_on("One council", "Where its value comes from")


OF_NO_AREA = (feet_of_charts, titles_of_charts)
