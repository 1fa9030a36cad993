"""The ring of councils: in the order of the compass, a line for every tie."""

import pytest

from appraisal.area.councils import standing_councils, today
from appraisal.area.partnerships import Tie
from appraisal.charts.network import compass_order, ring
from tests.datasets import dataset

FOUR = """
councils:
  east: {tier: unitary, tile: [2, 2]}
  north: {tier: unitary, tile: [1, 4]}
  south: {tier: unitary, tile: [1, 0]}
  west: {tier: unitary, tile: [0, 2]}
  county: {tier: county}
"""


def test_councils_go_clockwise_from_north_and_those_without_a_tile_last() -> None:
    made = dataset(FOUR)
    assert compass_order(made, today(made)) == ("north", "east", "south", "west", "county")


def test_without_tiles_the_order_is_that_of_the_ids() -> None:
    made = dataset("councils: {b: {tier: unitary}, a: {tier: unitary}}")
    assert compass_order(made, today(made)) == ("a", "b")


MERGED = (
    FOUR
    + """
options:
  two:
    name: Two
    family: unitary
    councils:
      lower: {name: Lower, covers: [south, west]}
      upper: {name: Upper, covers: [east, north]}
"""
)


def test_the_council_nearest_to_north_is_drawn_at_the_top() -> None:
    made = dataset("""
        councils:
          lower: {tier: unitary, tile: [3, 0]}
          upper: {tier: unitary, tile: [2, 5]}
    """)
    assert compass_order(made, today(made)) == ("upper", "lower")


def test_a_new_council_lies_in_the_middle_of_its_areas() -> None:
    # Upper lies north-east of the middle, lower south-west.
    made = dataset(MERGED)
    stand = standing_councils(made, made.options["two"])
    assert [c for c in compass_order(made, stand) if c != "county"] == ["upper", "lower"]
    found = ring(made, stand, [Tie("lower", "upper", 3, 3, ("p",), ())])
    assert found is not None
    assert [line for node in found.nodes for line, _ in node.lines] == ["Upper", "Lower"]
    assert len(found.links) == 1


def test_north_is_at_the_top_of_the_ring_and_east_on_its_right() -> None:
    made = dataset(FOUR.replace("  county: {tier: county}\n", ""))
    found = ring(made, today(made), [Tie("north", "east", 3, 3, ("p",), ())])
    assert found is not None
    at = {node.id: (node.x, node.y) for node in found.nodes}
    assert at["north"][0] == at["south"][0] == found.width / 2
    assert at["east"][1] == at["west"][1] == found.height / 2
    assert at["north"][1] < found.height / 2 < at["south"][1]
    assert at["west"][0] < found.width / 2 < at["east"][0]
    (link,) = found.links
    assert link.path == "M{} {}L{} {}".format(*at["north"], *at["east"])


def test_ties_of_one_level_and_width_are_one_path_and_the_deepest_lies_on_top() -> None:
    made = dataset(FOUR)
    ties = [
        Tie("north", "south", 40, 4, ("p",), ()),
        Tie("north", "east", 3, 3, ("p",), ()),
        Tie("south", "east", 3, 3, ("q",), ()),
    ]
    found = ring(made, today(made), ties)
    assert found is not None
    assert [(link.level, link.path.count("M")) for link in found.links] == [
        ("share", 2),
        ("integrate", 1),
    ]


def test_it_takes_two_to_make_a_ring() -> None:
    assert ring(dataset(""), (), ()) is None
    one = dataset("councils: {ash: {tier: unitary}}")
    assert ring(one, today(one), ()) is None


def test_a_line_grows_with_the_partnerships_and_stops_growing() -> None:
    ties = [
        Tie("north", "south", 3, 3, ("p",), ()),
        Tie("east", "west", 40, 4, tuple("abcdefghij"), ()),
    ]
    made = dataset(FOUR)
    found = ring(made, today(made), ties)
    assert found is not None
    assert [(link.width, link.level) for link in found.links] == [(2, "share"), (7, "integrate")]


@pytest.mark.parametrize("count", [2, 10, 60])
def test_every_label_lies_within_the_drawing(count: int) -> None:
    names = {f"c{n:02}": f"North East Longname{n:02}" for n in range(count)}
    text = "".join(f"  {i}: {{tier: unitary, name: {name}}}\n" for i, name in names.items())
    made = dataset("councils:\n" + text)
    found = ring(made, today(made), ())
    assert found is not None
    for node in found.nodes:
        wide = max(len(line) for line, _ in node.lines) * 7.2
        left = {
            "start": node.label_x,
            "middle": node.label_x - wide / 2,
            "end": node.label_x - wide,
        }
        assert left[node.anchor] >= 0
        assert left[node.anchor] + wide <= found.width
        assert node.lines[0][1] - 12 >= 0
        assert node.lines[-1][1] + 3 <= found.height
