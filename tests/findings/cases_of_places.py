"""Places as the search says them: with postcodes and without."""

from dataclasses import replace

from appraisal.appraise import appraise
from appraisal.model.settlements import Settlement
from appraisal.site.search_hits import groups
from tests.datasets import dataset

AREA = """
    councils: {ash: {tier: unitary, short_name: Ash}}
    criteria: [{id: voice, judged: {0: none, 100: all}}]
"""
PLACES = (
    Settlement("Ford", 53.0, -1.5, "ash", ("DE1", "DE56"), "town"),
    Settlement("Mill", 53.1, -1.5, "ash", (), "village"),
)


def places_to_find() -> None:
    """The hits of an area with a place of two postcode districts, and one of none on record."""
    groups(appraise(replace(dataset(AREA), settlements=PLACES)))
