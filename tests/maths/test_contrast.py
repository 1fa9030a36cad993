"""Contrast is WCAG's, and a colour that would pass does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.contrast import ENOUGH, contrast, enough, luminance

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)


def test_a_colour_has_no_contrast_with_itself() -> None:
    assert contrast("#1d70b8", "#1d70b8") == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("colour", "expected"),
    [("#767676", 4.54), ("#777777", 4.48), ("#949494", 3.03)],
)
def test_the_well_known_greys_on_white_have_their_published_contrast(
    colour: str, expected: float
) -> None:
    assert contrast(colour, "#ffffff") == pytest.approx(expected, abs=0.006)


def test_luminance_weighs_the_three_channels_as_printed() -> None:
    assert luminance("#ff0000") == pytest.approx(0.2126)
    assert luminance("#00ff00") == pytest.approx(0.7152)
    assert luminance("#0000ff") == pytest.approx(0.0722)


@given(colours, colours)
def test_contrast_does_not_depend_on_the_order(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)


@given(colours, colours)
def test_the_colour_offered_instead_can_be_read(colour: str, against: str) -> None:
    assert contrast(enough(colour, against), against) >= ENOUGH


@given(colours)
def test_a_colour_that_passes_is_offered_unchanged(colour: str) -> None:
    against = "#ffffff" if contrast(colour, "#ffffff") >= ENOUGH else "#000000"
    assert enough(colour, against) == colour
