"""Which places people look up, and whose they are."""

import pytest

from appraisal.model import OUTSIDE, Settlement

AREAS = {"elm": "elm", "elm-north": "elm"}


@pytest.mark.parametrize(
    ("area", "kind", "looked_up", "council"),
    [
        ("elm", "town", True, "elm"),
        ("elm-north", "village", True, "elm"),
        ("elm", None, False, "elm"),
        (OUTSIDE, "town", False, OUTSIDE),
    ],
)
def test_a_place_of_a_council_that_has_a_kind_is_looked_up(
    area: str, kind: str | None, looked_up: bool, council: str
) -> None:
    place = Settlement("Ashby", 53.0, -1.5, area, kind=kind)
    assert (place.is_looked_up, place.council(AREAS)) == (looked_up, council)
