"""Which areas touch, and whether new councils hang together."""

import pytest

from appraisal.area.councils import standing_councils, today
from appraisal.area.geography import adjacency, contiguous, pieces
from appraisal.model import Dataset
from tests.datasets import dataset

# ash - birch - cedar   elm
#    \    /       |
#    dale          elm is an island
AREA = """
    councils:
      ash: {tier: unitary, neighbours: [birch]}
      birch: {tier: unitary, neighbours: [cedar]}
      cedar:
        tier: unitary
        parts:
          cedar-north: {name: North Cedar, neighbours: [cedar-south]}
          cedar-south: {name: South Cedar, neighbours: [birch]}
      dale: {tier: unitary, neighbours: [ash, birch]}
      elm: {tier: unitary}
"""


def grouped(*groups: str) -> Dataset:
    councils = "".join(
        f"          new{i}: {{name: New, covers: [{covers}]}}\n" for i, covers in enumerate(groups)
    )
    return dataset(f"{AREA}    options:\n      o:\n        councils:\n{councils}")


def in_one_piece(*groups: str) -> bool | None:
    area = grouped(*groups)
    return contiguous(area, standing_councils(area, area.options["o"]))


def test_a_border_written_on_one_side_stands_on_both() -> None:
    area = dataset(AREA)
    assert adjacency(area, area.lowest_tier()) == {
        "ash": {"birch", "dale"},
        "birch": {"ash", "cedar", "dale"},
        "cedar": {"birch"},
        "dale": {"ash", "birch"},
        "elm": set(),
    }


def test_a_part_touches_what_its_own_list_names() -> None:
    area = dataset(AREA)
    assert adjacency(area, ["birch", "cedar-north", "cedar-south"]) == {
        "birch": {"cedar-south"},
        "cedar-north": {"cedar-south"},
        "cedar-south": {"birch", "cedar-north"},
    }


def test_a_part_without_a_list_touches_what_its_council_touches_and_its_other_parts() -> None:
    area = dataset(AREA.replace(", neighbours: [cedar-south]", ""))
    assert adjacency(area, ["birch", "elm", "cedar-north", "cedar-south"]) == {
        "birch": {"cedar-north", "cedar-south"},
        "cedar-north": {"birch", "cedar-south"},
        "cedar-south": {"birch", "cedar-north"},
        "elm": set(),
    }


def test_parts_without_lists_of_two_split_neighbours_touch() -> None:
    area = dataset("""
        councils:
          ash: {tier: unitary, parts: {ash-one: {name: A1}, ash-two: {name: A2}}}
          birch: {tier: unitary, neighbours: [ash], parts: {birch-one: {name: B1}}}
    """)
    assert adjacency(area, ["ash-one", "ash-two", "birch-one"]) == {
        "ash-one": {"ash-two", "birch-one"},
        "ash-two": {"ash-one", "birch-one"},
        "birch-one": {"ash-one", "ash-two"},
    }


def test_a_part_named_by_a_neighbour_touches_it() -> None:
    area = dataset(
        AREA.replace("elm: {tier: unitary}", "elm: {tier: unitary, neighbours: [cedar-north]}")
    )
    assert adjacency(area, ["elm", "cedar-north"])["cedar-north"] == {"elm"}


def test_pieces_are_listed_in_order() -> None:
    area = dataset(AREA)
    adjacent = adjacency(area, area.lowest_tier())
    assert pieces(adjacent, ["elm", "cedar", "dale", "ash"]) == [
        ["ash", "dale"],
        ["cedar"],
        ["elm"],
    ]


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        (("ash, birch, cedar, dale", "elm"), True),  # an island alone is in one piece
        (("ash, dale", "birch, cedar", "elm"), True),
        (("ash, cedar", "birch, dale", "elm"), False),  # birch lies between
        (("ash, birch, cedar, dale, elm",), False),  # nothing reaches the island
        (("ash, dale, birch, cedar-south", "cedar-north", "elm"), True),
        (("ash, dale, birch, cedar-north", "cedar-south", "elm"), False),
    ],
)
def test_every_new_council_has_to_be_in_one_piece(groups: tuple[str, ...], expected: bool) -> None:
    assert in_one_piece(*groups) is expected


def test_where_no_neighbours_are_written_nothing_is_known() -> None:
    area = dataset("councils: {ash: {tier: unitary}, birch: {tier: unitary}}")
    assert contiguous(area, today(area)) is None


def test_one_council_alone_is_in_one_piece() -> None:
    area = dataset("councils: {ash: {tier: unitary}}")
    assert contiguous(area, today(area)) is True


def test_a_county_in_two_pieces_is_seen_as_such() -> None:
    area = dataset("""
        councils:
          shire: {tier: county}
          ash: {tier: district, within: shire, neighbours: [city]}
          birch: {tier: district, within: shire, neighbours: [city]}
          city: {tier: unitary}
    """)
    assert contiguous(area, today(area)) is False
