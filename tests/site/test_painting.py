"""Link pictures as PNG: what is painted, and the same bytes everywhere."""

import hashlib
import io

import pytest
from PIL import Image

from appraisal.charts.axis import Tick
from appraisal.charts.frontier import Frontier
from appraisal.charts.link_picture import Area, LinkPicture, RangeRow
from appraisal.site.painting import cut, lettering, painted, palette, wrapped

ROW = RangeRow("one", "1. One", "unitary", True, 25.0, 50.0, 75.0, strong=True)
WORDS = LinkPicture("About", "A finding", "A site", "Draft.")


BLUE = (29, 95, 168)


def opened(made: bytes) -> Image.Image:
    return Image.open(io.BytesIO(made)).convert("RGB")


def colours(made: bytes) -> dict[tuple[int, ...], int]:
    found = opened(made).getcolors(1200 * 630) or []
    return {pixel: count for count, pixel in found if isinstance(pixel, tuple)}


def test_letters_that_pages_need_are_in_the_fonts() -> None:
    for weight in ("regular", "bold"):
        letters = lettering(40, weight)
        missing = bytes(letters.getmask("\ue123"))
        assert not [sign for sign in "£–’‘“”…é×½ŵŷ−" if bytes(letters.getmask(sign)) == missing]


def test_words_are_broken_into_lines_and_cut_where_there_is_no_room() -> None:
    letters = lettering(20)
    lines = wrapped("one two three four", letters, letters.getlength("one two  "))
    assert lines == ["one two", "three", "four"]
    assert cut("one two", letters, 1000) == "one two"
    assert cut("one two three", letters, letters.getlength("one two…")) == "one two…"


def test_no_line_is_wider_than_there_is_room_but_for_a_single_word() -> None:
    letters = lettering(20, "bold")
    text = "AV To Wa two councils would share what one of them buys of £1,000, ŵ and y’all " * 3
    for wide in range(60, 600, 7):
        lines = wrapped(text, letters, wide)
        assert " ".join(lines) == " ".join(text.split())
        assert all(letters.getlength(line) <= wide or " " not in line for line in lines)


def test_between_paper_and_ink_are_the_greys_that_letters_have_at_their_edges() -> None:
    made = [tuple(palette()[at : at + 3]) for at in range(0, len(palette()), 3)]
    assert len(made) == 64
    assert made[0] == (255, 255, 255)
    assert made[7] == (0xE1, 0xE3, 0xE5)
    assert made[30] == (129, 135, 138)  # 11 of 23 steps from #b1b4b6 to #4c555a
    assert made[60:] == [(11, 12, 12), (107, 114, 118), (15, 123, 116), BLUE]


def test_an_option_is_marked_at_its_value_with_its_range_on_the_scale() -> None:
    made = opened(painted(LinkPicture("", "A finding", "", "", ranges=(ROW,), scale="Value")))
    blue = {(x, y) for x in range(1200) for y in range(280, 340) if made.getpixel((x, y)) == BLUE}
    across = {x for x, _ in blue}
    assert (min(across), max(across)) == (627, 963)  # 25 and 75 of a scale from 460 to 1,130
    tall = {x for x in across if sum(at == x for at, _ in blue) > 20}
    assert (min(tall), max(tall)) == (784, 806)  # 50, with 11 to either side


def test_the_council_that_is_meant_is_painted_in_ink() -> None:
    square = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    ink = (11, 12, 12)
    for strong in (True, False):
        areas = (Area((square,), strong),)
        made = painted(LinkPicture("", "A finding", "", "", areas=areas, height=1.0))
        assert (opened(made).getpixel((160, 300)) == ink) is strong


def test_a_frontier_is_painted_as_a_line_between_its_axes() -> None:
    drawn = Frontier(
        marks=((0.0, 100.0), (100.0, 0.0)),
        named=(),
        line=((0.0, 100.0, 100.0, 100.0), (100.0, 100.0, 100.0, 0.0)),
        lump=None,
        nothing=(0.0, 100.0),
        costs=(Tick(0.0, 0.0), Tick(100.0, 100.0)),
        gains=(Tick(0.0, 100.0), Tick(1.0, 0.0)),
    )
    plain = colours(painted(WORDS))
    made = colours(painted(LinkPicture("About", "A finding", "A site", "Draft.", frontier=drawn)))
    assert made[11, 12, 12] > plain[11, 12, 12] + 1000


def test_the_same_picture_has_the_same_bytes() -> None:
    assert painted(WORDS) == painted(WORDS)
    assert (
        hashlib.sha256(painted(WORDS)).hexdigest()
        == "d6d22294a470a4605f5b67afc93988e773988b09b2375752a8786e446abb0a6e"
    )


@pytest.mark.parametrize("headline", ["word " * 200, "x" * 400, ""])
def test_a_headline_of_any_length_is_painted(headline: str) -> None:
    assert painted(LinkPicture("", headline, "", "", ranges=(ROW,), scale="")).startswith(
        b"\x89PNG"
    )
