"""Tiles that touch where councils do not, or lie apart where they do, are queried."""

import pytest

from appraisal.load.notices.tiles import touch
from tests.load.notices.doubts import doubts
from tests.workspaces import cases

MEND = "Move it, or mend `neighbours`: who reads the map takes tiles that touch for neighbours."


def councils(**given: tuple[list[int] | None, str]) -> str:
    """Unitary councils with these tiles and neighbours."""
    lines = (
        f"  {i}: {{tier: unitary, neighbours: [{beside}]{f', tile: {tile}' if tile else ''}}}"
        for i, (tile, beside) in given.items()
    )
    return "councils:\n" + "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "said"),
    cases(
        {
            "a false border": (
                councils(a=([0, 0], "c"), b=([1, 0], "c"), c=([2, 0], "")),
                (
                    "a.yaml tile: This tile touches that of 'b', which is no neighbour, and lies "
                    "apart from that of 'c', which is a neighbour."
                ),
            ),
            "several false borders, told of the tile between them": (
                councils(a=([0, 0], "c"), b=([1, 0], "d"), c=([0, 1], ""), d=([9, 9], "")),
                (
                    "b.yaml tile: This tile touches those of 'a' and 'c', which are no neighbours, "
                    "and lies apart from that of 'd', which is a neighbour."
                ),
            ),
            "hidden borders": (
                councils(a=([0, 0], "b, c"), b=([0, 1], "c"), c=([3, 0], "")),
                (
                    "c.yaml tile: This tile lies apart from those of 'a' and 'b', "
                    "which are neighbours."
                ),
            ),
        }
    ),
)
def test_a_tile_against_its_neighbours_is_queried_once(text: str, said: str) -> None:
    assert doubts("tile-against-neighbours", text) == [f"councils/{said} {MEND}"]


RING = {"b": [1, 0], "c": [0, 1], "d": [-1, 1], "e": [-1, 0], "f": [-1, -1], "g": [0, -1]}
"""The six tiles round [0, 0], in the order in which they touch one another."""
AFTER = dict(zip(RING, [*list(RING)[1:], "b"], strict=True))


@pytest.mark.parametrize(
    "text",
    cases(
        {
            "tiles that touch where councils do": (
                councils(a=([0, 0], "b"), b=([1, 0], "c"), c=([2, 0], "")),
            ),
            "nobody has neighbours written": (councils(a=([0, 0], ""), b=([1, 0], "")),),
            "one has none written": (councils(a=([0, 0], ""), b=([1, 0], "c"), c=([2, 0], "")),),
            "one has no tile": (councils(a=([0, 0], "b"), b=(None, "")),),
            "two of four that all touch lie apart": (
                councils(
                    a=([0, 0], "b, c, d"), b=([1, 0], "c, d"), c=([0, 1], "d"), d=([1, 1], "")
                ),
            ),
            "a seventh neighbour lies apart": (
                councils(
                    a=([0, 0], "b, c, d, e, f, g, h"),
                    **{i: (tile, AFTER[i]) for i, tile in RING.items()},
                    h=([5, 5], ""),
                ),
            ),
        }
    ),
)
def test_what_no_tiles_could_show_better_is_let_pass(text: str) -> None:
    assert doubts("tile-against-neighbours", text) == []


def test_four_that_all_touch_may_have_one_pair_apart_and_not_two() -> None:
    text = councils(a=([0, 0], "b, c, d"), b=([1, 0], "c, d"), c=([0, 1], "d"), d=([5, 1], ""))
    (said,) = doubts("tile-against-neighbours", text)
    assert said.startswith("councils/d.yaml tile: This tile lies apart from those of 'a', 'b' and")


@pytest.mark.parametrize(
    ("one", "other", "beside"),
    [
        ((0, 0), (1, 0), True),
        ((0, 0), (0, 1), True),
        ((0, 0), (-1, 1), True),
        ((0, 0), (1, 1), False),
        ((0, 1), (1, 2), True),
        ((0, 1), (-1, 2), False),
        ((0, 0), (0, 2), False),
    ],
)
def test_tiles_lie_side_by_side_as_odd_r_has_them(
    one: tuple[int, int], other: tuple[int, int], beside: bool
) -> None:
    assert touch(one, other) is beside
    assert touch(other, one) is beside
