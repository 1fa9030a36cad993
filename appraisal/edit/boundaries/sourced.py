"""Where new neighbours come from: a source of the workspace, or a new one for the download."""

from collections.abc import Mapping
from typing import Any

from appraisal.load.boundaries import SOURCE
from appraisal.model import Dataset
from appraisal.problems import Problem, ProblemsFound

PORTAL = "https://geoportal.statistics.gov.uk"
"""Where the Office for National Statistics publishes boundaries."""


def source_of(dataset: Dataset, given: str | None, year: int | None) -> str | None:
    """The id of the source that neighbours rest on; None where nobody says whose they are.

    `year` is that of the statistics office's boundaries, None for those of others. Raises
    ProblemsFound where the source that was `given` is not there, and nothing is known of it.
    """
    name = given or SOURCE
    if name in dataset.sources or year is not None:
        return name
    if given is None:
        return None
    what = f"There is no source '{given}'."
    mend = "Add it first: appraisal add source."
    raise ProblemsFound([Problem("sources.yaml", 1, 1, what, mend)])


def entry(year: int, date: str | None) -> Mapping[str, Any]:
    """What sources.yaml is to say of boundaries of the Office for National Statistics.

    Their attribution stands in boundaries.geojson, so that a later import brings a later year.
    """
    plain = date is None or len(date) == len("2024")
    return {
        "title": f"Local authority boundaries of {year}",
        "publisher": "Office for National Statistics",
        "kind": "data",
        "date": int(date or year) if plain else date,
        "url": PORTAL,
        "note": "Two councils are neighbours where their boundaries share a line.",
    }
