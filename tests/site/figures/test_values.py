"""Lengths and colours of stylesheets."""

import pytest

from appraisal.site.figures.values import four, pixels, resolved, rgb, words_of


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("12px", 12), ("2rem", 32), ("1.5em", 30), ("25%", 100), ("0", 0), (".5rem", 8),
        ("-1rem", -16), ("calc(100% - 2rem)", 368), ("calc(-100% - 18px)", -418),
        ("calc(4.5 * 1.625rem)", 117), ("calc(100% + .4rem)", 406.4), ("min(100%, 15rem)", 240),
        ("auto", None), ("max-content", None), ("", None), ("calc(1px + auto)", None),
    ],
)  # fmt: skip
def test_a_length_is_so_many_pixels(said: str, expected: float | None) -> None:
    found = pixels(said, 400, 20)
    assert found == expected if expected is None else found == pytest.approx(expected)


def test_a_variable_is_what_it_stands_for_or_what_stands_in_for_it() -> None:
    assert resolved("var(--ink)", {"--ink": "#000"}) == "#000"
    assert resolved("var(--none, 3px)", {}) == "3px"
    assert resolved("var(--a)", {"--a": "var(--b)", "--b": "#fff"}) == "#fff"


def test_a_variable_of_itself_ends() -> None:
    assert "var(" in resolved("var(--a)", {"--a": "var(--a)"})


def test_a_mixed_colour_is_one() -> None:
    assert resolved("color-mix(in srgb, #000 25%, #fff)", {}) == "#bfbfbf"


def test_a_colour_is_red_green_and_blue() -> None:
    assert rgb("#1d5fa8") == (29, 95, 168)
    assert rgb("#fd0") == (255, 221, 0)


@pytest.mark.parametrize(
    ("said", "sides"),
    [
        ("1px", ("1px",) * 4), ("1px 2px", ("1px", "2px", "1px", "2px")),
        ("1px 2px 3px", ("1px", "2px", "3px", "2px")),
        ("1px 2px 3px 4px", ("1px", "2px", "3px", "4px")),
    ],
)  # fmt: skip
def test_a_value_tells_each_side(said: str, sides: tuple[str, ...]) -> None:
    assert tuple(four(said).values()) == sides


def test_what_stands_in_brackets_is_one_word() -> None:
    assert words_of("minmax(0, 1fr) calc((1px + 2px) * 2) 3px") == (
        "minmax(0, 1fr)",
        "calc((1px + 2px) * 2)",
        "3px",
    )
