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
    assert maps_explained(shown, of, "hexagons", (), ()) == said


@pytest.mark.parametrize("attribution", ["Lines © A body", "Lines © A body."])
def test_true_shapes_are_attributed_in_place_of_hexagons(attribution: str) -> None:
    assert maps_explained(1, 1, "true", (attribution,), ()) == f"{ONE}. Lines © A body."


def test_a_sketch_says_that_it_is_one_and_areas_on_no_map_are_named() -> None:
    assert maps_explained(1, 1, "sketch", (), ("Ash", "Elm")) == (
        f"{ONE}. Drawn from where places are; not the legal boundary. Not on the maps, because "
        "nothing says where to draw them: Ash and Elm."
    )


def test_lines_within_true_boundaries_are_said_to_be_drawn_from_places() -> None:
    assert maps_explained(1, 1, "true", ("Lines © A body",), (), ("Ash", "Elm")) == (
        f"{ONE}. Lines within Ash and Elm are drawn from where places are; not legal boundaries. "
        "Lines © A body."
    )
