"""A drawing as SVG and as PNG."""

import io

from PIL import Image

from appraisal.documents.drawing import SCALE, as_png, as_svg, lettering
from tests.documents.papers import PICTURE


def test_svg_says_what_it_shows_and_escapes_what_people_typed() -> None:
    svg = as_svg(PICTURE, 3, "It <goes> up")
    assert svg.startswith('<svg role="img" aria-labelledby="figure-3" viewBox="0 0 640 100">')
    assert '<title id="figure-3">It &lt;goes&gt; up</title>' in svg
    assert '<text x="410" y="24" text-anchor="start" aria-hidden="true">£5 &amp; more</text>' in svg
    assert '<circle class="ring" cx="20" cy="80" r="5"/>' in svg
    assert '<path class="mark" d="M400 14l6 6-6 6-6-6Z"/>' in svg


def test_png_has_the_same_shapes_in_the_same_places() -> None:
    image = Image.open(io.BytesIO(as_png(PICTURE)))
    assert image.size == (640 * SCALE, 100 * SCALE)
    assert image.getpixel((400 * SCALE, 20 * SCALE)) == (15, 123, 116)
    assert image.getpixel((500 * SCALE, 90 * SCALE)) == (177, 180, 182)
    assert image.getpixel((20 * SCALE, 80 * SCALE)) == (255, 255, 255)
    assert image.getpixel((600 * SCALE, 10 * SCALE)) == (255, 255, 255)


def test_png_has_the_same_bytes_each_time() -> None:
    assert as_png(PICTURE) == as_png(PICTURE)


def test_letters_are_those_of_the_packaged_font() -> None:
    assert lettering(100).getlength("Hamburg") == 419.0
    assert lettering(100, bold=True).getlength("Hamburg") > 419
