"""Places as the search says them, and what would be said where somebody lives."""

from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.findings import places
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


def living_there() -> None:
    """What no made-up area comes to: a range of councillors, doors that differ, parts of one."""
    places.area_note("North Ash", "Ash", 75_000)
    places.councillor_words((5_876, 7_484))
    places.door_words((6, 7))
    places.door_words((8, 8), ("Stronger board",))
    places.door_words((8, 9), ("Stronger board", "Hubs"))
    places.unsure_part("Ash")
