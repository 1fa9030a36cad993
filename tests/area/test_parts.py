"""How parts share out a whole: by hand, and in every way one whole."""

import pytest

from appraisal.area.parts import are_sized, in_turn, shares, widest
from appraisal.model import Reading
from tests.datasets import dataset

WHOLE = Reading(90, 100, 120, "measured")
EAST = Reading(300, 400, 450, "measured")
WEST = Reading(350, 400, 500, "measured")
FAR = Reading(200, 200, 200, "measured")
PARTS = {"east": EAST, "west": WEST, "far": FAR}
EMPTY = Reading(0, 0, 0, "measured")


def test_after_the_shares_by_size_each_part_in_turn_is_at_its_low_and_high() -> None:
    """East's at 300 and 450; west's at 350 and 500, with 2 of the other 3; far's, which is sure."""
    assert shares(PARTS, frozenset({"east"})) == pytest.approx(
        (0.4, 0.3, 0.45, 0.65 * 2 / 3, 0.5 * 2 / 3, 0.4, 0.4)
    )


def test_in_every_way_the_parts_are_one_whole() -> None:
    each = [shares(PARTS, frozenset({part})) for part in PARTS]
    assert [sum(way) for way in zip(*each, strict=True)] == pytest.approx([1.0] * 7)


def test_siblings_without_anybody_share_the_rest_by_number() -> None:
    """East may be half of what there is; then each of two empty parts has a quarter."""
    parts = {"east": Reading(1, 2, 2, "measured"), "west": EMPTY, "far": EMPTY}
    assert shares(parts, frozenset({"far"})) == pytest.approx((0, 0.25, 0, 0, 0, 0, 0))


@pytest.mark.parametrize(
    ("whole", "parts", "sized"),
    [
        (WHOLE, PARTS, True),
        (None, PARTS, False),
        (WHOLE, {**PARTS, "far": None}, False),
        (WHOLE, {"east": EMPTY, "west": EMPTY}, False),
        (WHOLE, {**PARTS, "far": Reading(-1, 2, 3, "measured")}, False),
        (Reading(-1, 2, 3, "measured"), PARTS, False),
        (WHOLE, {}, False),
    ],
)
def test_a_whole_is_shared_out_where_its_parts_are_known_and_none_is_below_nought(
    whole: Reading | None, parts: dict[str, Reading | None], sized: bool
) -> None:
    assert are_sized(whole, parts) == sized


AREA = """
    councils:
      c:
        tier: unitary
        facts: {population: 10}
        parts:
          ca: {name: A, facts: {population: 5}}
          cb: {name: B, facts: {population: 5}}
      n:
        tier: unitary
        facts: {population: 10}
        parts:
          na: {name: A, facts: {population: 5}}
          nb: {name: B, facts: {population: 5}}
      s: {tier: unitary, facts: {population: 10}}
      u:
        tier: unitary
        facts: {population: 10}
        parts:
          ua: {name: A, facts: {population: unknown}}
          ub: {name: B, facts: {population: 5}}
"""


@pytest.mark.parametrize(
    ("held", "moved"),
    [
        # Two parts, each at its low and its high; of the other council none, meanwhile.
        ([["na", "s"], ["nb", "c"]], ["n"] * 4),
        ([["na", "ca"], ["nb", "cb"]], ["c"] * 4 + ["n"] * 4),
        ([["na", "nb", "c"], ["s"]], []),
        # Where a part is not known, none is shared out.
        ([["ua"], ["ub"]], []),
    ],
)
def test_of_all_the_parts_that_are_shared_out_one_in_turn_is_moved(
    held: list[list[str]], moved: list[str]
) -> None:
    first, *others = in_turn(dataset(AREA), held, "population")
    assert first == {}
    assert [home for way in others for home in way] == moved
    assert [way for ways in others for way in ways.values()] == [1, 2, 3, 4] * (len(moved) // 4)


def test_the_widest_is_as_the_first_with_the_ends_of_all() -> None:
    first = Reading(9, 10, 12, "contested", frozenset({"s"}))
    found = widest([first, Reading(7, 8, 9, "measured"), Reading(11, 11, 13, "measured")])
    assert found == Reading(7, 10, 13, "contested", frozenset({"s"}))
    assert widest([first]) == first
    assert widest([first, None]) is None


def test_rounding_makes_no_range() -> None:
    even = Reading(10, 10, 10, "measured")
    assert widest([even, Reading(10 - 1e-12, 10, 10 + 1e-12, "measured")]) == even
