"""Charts as SVG in papers: one does not touch another, and pixels show the same."""

import io
import re
import sys

import pytest
from PIL import Image

from appraisal.documents.drawing import Svg
from appraisal.documents.svg import NoPicture, as_png, inlined, lettered, standalone
from tests.documents.papers import CHART, PICTURE


def chart(inside: str, more: str = "") -> Svg:
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"{more}>{inside}</svg>'
    return Svg(90, 60, text)


def test_ids_classes_and_what_names_them_are_the_figures_own() -> None:
    drawn = inlined(CHART, 3, "Ash pays.")
    assert 'id="figure-3-hatch"' in drawn
    assert "#figure-3 .figure-3-bar{ fill: url(#figure-3-hatch) }" in drawn
    assert 'class="figure-3-bar"' in drawn
    assert 'href="#figure-3-first"' in drawn
    assert "#figure-3 .figure-3-line,#figure-3 #figure-3-first{ fill: #0b0c0c }" in drawn
    assert not re.search(r"[\"#](hatch|first|t|d)[\")]", drawn)


def test_it_says_what_it_shows_and_keeps_its_own_title_and_description() -> None:
    drawn = inlined(CHART, 3, 'Ash "pays"')
    assert drawn.startswith("<svg ")
    assert 'aria-label="Ash &quot;pays&quot;" aria-describedby="figure-3-desc"' in drawn
    assert 'role="img"' in drawn
    assert "Who pays</title>" in drawn
    assert '<desc id="figure-3-desc">A bar for each council.</desc>' in drawn


def test_one_without_a_title_gets_what_it_shows() -> None:
    assert "<title>Ash pays.</title><path" in inlined(chart('<path d="M0 0"/>'), 1, "Ash pays.")


def test_no_rule_reaches_out_of_it() -> None:
    style = (
        "<style>svg { color: red } :root.a text > b, p { x: y } @media print { p { x: y } }</style>"
    )
    drawn = inlined(chart(style), 1, "Alt")
    assert "<style>#figure-1 { color: red }" not in drawn  # white space before a mark is no rule
    assert re.sub(r"\s", "", drawn[drawn.index("<style>") : drawn.index("</style>")]) == (
        "<style>#figure-1{color:red}#figure-1.figure-1-atext&gt;b,#figure-1p{x:y}"
        "@mediaprint{#figure-1p{x:y}}"
    )


def test_its_letters_stay_its_own_whatever_style_sheet_is_around_it() -> None:
    drawn = inlined(chart("", ' font-size="9" font-family="Arial" width="90"'), 1, "Alt")
    assert 'style="font-family: Arial; font-size: 9px"' in drawn
    assert "width=" not in drawn


def test_a_drawing_as_svg_needs_no_style_sheet() -> None:
    drawn = standalone(PICTURE)
    assert (drawn.width, drawn.height) == (640, 100)
    assert (
        '<line x1="20" y1="80" x2="400" y2="20" stroke="#0b0c0c" stroke-width="2"/>' in drawn.text
    )
    assert '<line x1="0" y1="90" x2="640" y2="90" stroke="#b1b4b6"/>' in drawn.text
    assert '<text x="410" y="24" text-anchor="start">£5 &amp; more</text>' in drawn.text
    assert '<circle cx="20" cy="80" r="5" fill="#fff" stroke="#0b0c0c" stroke-width="2"/>' in (
        drawn.text
    )
    assert standalone(CHART) is CHART


@pytest.mark.parametrize(
    ("named", "lettering"),
    [
        ("<text font-family='Arial, sans-serif'>", '<text font-family="Ours">'),
        ('<text font-family="Arial">', '<text font-family="Ours">'),
        ('<text style="font-family: Arial; x: y">', "<text style=\"font-family: 'Ours'; x: y\">"),
        ("<style>a { font: bold 9px/12px Arial, b }", "<style>a { font: bold 9px/12px 'Ours'}"),
        ("<style>a { font: inherit }", "<style>a { font: inherit }"),
    ],
)
def test_every_letter_is_of_one_font(named: str, lettering: str) -> None:
    assert lettered(chart(named), "Ours").text.startswith('<svg font-family="Ours" xmlns=')
    assert lettering in lettered(chart(named), "Ours").text


def test_letters_are_smaller_than_those_of_arial_that_the_chart_was_laid_out_for() -> None:
    held = lettered(chart('<text font-size="20"/><text style="font-size: 10px; x: y"/>')).text
    assert 'font-size="18.4"' in held
    assert "font-size: 9.2px; x: y" in held


def test_pixels_show_its_shapes_and_its_letters() -> None:
    image = Image.open(io.BytesIO(as_png(CHART))).convert("RGB")
    assert image.size == (1920, 600)
    assert {image.getpixel((x, 120)) for x in range(300, 1500)} >= {(15, 123, 116), (255, 255, 255)}
    letters = image.crop((20, 90, 270, 150))
    assert (11, 12, 12) in {letters.getpixel((x, y)) for x in range(250) for y in range(60)}


def test_pixels_are_the_same_bytes_each_time() -> None:
    assert as_png(CHART) == as_png(CHART)


def test_without_resvg_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(NoPicture):
        as_png(CHART)
