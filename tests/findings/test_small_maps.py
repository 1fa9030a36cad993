"""What stands over the small maps says which groupings they are, and how they are drawn."""

import pytest

from appraisal.findings.small_maps import maps_explained

ONE = "Each map is one grouping on the front and within the bounds"
EVEN = "the most even in population first"


@pytest.mark.parametrize(
    ("shown", "of", "said"),
    [
        (1, 1, f"{ONE}. Each hexagon is one council of today."),
        (4, 4, f"{ONE}: all 4 that there are, {EVEN}. Each hexagon is one council of today."),
        (24, 1200, f"{ONE}: the first 24 of 1,200, {EVEN}. Each hexagon is one council of today."),
        (0, 0, ""),
    ],
)
def test_it_says_which_of_the_groupings_are_drawn(shown: int, of: int, said: str) -> None:
    assert maps_explained(shown, of, "", too_heavy=False, missing=()) == said


@pytest.mark.parametrize("attribution", ["Lines © A body", "Lines © A body."])
def test_true_shapes_are_attributed_in_place_of_hexagons(attribution: str) -> None:
    said = maps_explained(1, 1, attribution, too_heavy=False, missing=())
    assert said == f"{ONE}. Lines © A body."


def test_shapes_too_heavy_to_draw_and_areas_on_no_map_are_named() -> None:
    assert maps_explained(1, 1, "", too_heavy=True, missing=("Ash", "Elm")) == (
        f"{ONE}. Each hexagon is one council of today. Their true shapes have too many corners for "
        "maps as small and as many as these. Not on the maps, because nothing says where to draw "
        "them: Ash and Elm."
    )
